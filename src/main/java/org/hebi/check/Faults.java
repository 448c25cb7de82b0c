package org.hebi.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hebi.model.Fault;
import org.hebi.model.RawSide;
import org.hebi.model.RawUnit;
import org.hebi.model.Severity;
import org.hebi.model.Span;

/** Collects the faults of one file. */
final class Faults {
    private static final int LONGEST_QUOTE = 40;

    private final String file;
    private final Set<CheckRule> silent;
    private final List<Fault> all = new ArrayList<>();

    /**
     * @param file as the user named it
     * @param silent rules whose findings are not wanted
     */
    Faults(String file, Set<CheckRule> silent) {
        this.file = file;
        this.silent = silent;
    }

    List<Fault> all() {
        return List.copyOf(all);
    }

    /** A fault of the file as a whole. */
    void file(CheckRule rule, Severity severity, String message, String advice) {
        add(rule, severity, "", 0, "", new Span(0, 0, ""), message, advice, false);
    }

    /** A fault of a unit as a whole. */
    void unit(CheckRule rule, Severity severity, RawUnit unit, String message, String advice, boolean mendable) {
        add(rule, severity, unit.name(), unit.line(), "", new Span(0, 0, ""), message, advice, mendable);
    }

    /** A fault of a side as a whole. */
    void side(CheckRule rule, Severity severity, RawUnit unit, RawSide side, String message, String advice) {
        span(rule, severity, unit, side, 0, 0, message, advice, false);
    }

    /** A fault at a place of a side. */
    void span(
            CheckRule rule,
            Severity severity,
            RawUnit unit,
            RawSide side,
            int start,
            int end,
            String message,
            String advice,
            boolean mendable) {
        int line = side.line() > 0 ? side.line() : unit.line();
        add(
                rule,
                severity,
                unit.name(),
                line,
                side.code(),
                Span.of(side.text(), start, end),
                message,
                advice,
                mendable);
    }

    private void add(
            CheckRule rule,
            Severity severity,
            String unit,
            int line,
            String side,
            Span span,
            String message,
            String advice,
            boolean mendable) {
        if (!silent.contains(rule)) {
            all.add(new Fault(rule.id(), severity, file, unit, line, side, span, message, advice, mendable, false));
        }
    }

    /** A piece of text as it may stand in a sentence: short, on one line, what cannot be seen written as its number. */
    static String quoted(String text) {
        StringBuilder shown = new StringBuilder("\"");
        int points = 0;
        for (int i = 0; i < text.length(); ) {
            if (++points > LONGEST_QUOTE) {
                shown.append('…');
                break;
            }
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            int type = Character.getType(point);
            boolean seen = type != Character.CONTROL
                    && type != Character.FORMAT
                    && type != Character.SURROGATE
                    && type != Character.PRIVATE_USE
                    && type != Character.LINE_SEPARATOR
                    && type != Character.PARAGRAPH_SEPARATOR
                    && point != 0xFFFE
                    && point != 0xFFFF;
            if (seen) {
                shown.appendCodePoint(point);
            } else {
                shown.append(code(point));
            }
        }
        return shown.append('"').toString();
    }

    /** A character by its number, such as {@code U+00AD}. */
    static String code(int point) {
        return String.format(java.util.Locale.ROOT, "U+%04X", point);
    }
}
