package org.hebi.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.Place;
import org.hebi.model.RawText;

/**
 * Collects the lines of one file: keeps the limits, and keeps out what no text holds. Control characters (except the
 * tabulator), byte order marks inside the text and Unicode's non-characters are dropped, halves of surrogate pairs become
 * U+FFFD; both are counted and told in a finding. Line breaks inside an added text make several lines of it.
 */
public final class RawLines {
    private final InputFile file;
    private final String name;
    private final Limits limits;
    private final List<RawText.Line> lines = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int characters;
    private int dropped;
    private int broken;

    public RawLines(InputFile file, Limits limits) {
        this.file = file;
        this.name = file.name();
        this.limits = limits;
    }

    /**
     * Adds text; each of its lines becomes a line of its own.
     *
     * @param page 1-based page
     * @throws InputException when there is more text than the limits allow
     */
    public void add(String text, int page) {
        characters += text.length();
        if (characters < 0 || characters > limits.maxCharacters()) {
            throw file.refused(String.format(
                    Locale.ROOT,
                    "there are more than %,d characters of text; if you trust the file, raise the limit or split it",
                    limits.maxCharacters()));
        }
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '\n'
                    || c == '\r'
                    || c == '\u000B'
                    || c == '\f'
                    || c == '\u0085'
                    || c == '\u2028'
                    || c == '\u2029') {
                line(text.substring(start, i), page);
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
    }

    private void line(String text, int page) {
        if (lines.size() >= limits.maxLines()) {
            throw file.refused(String.format(
                    Locale.ROOT,
                    "there are more than %,d lines; if you trust the file, raise the limit or split it",
                    limits.maxLines()));
        }
        lines.add(new RawText.Line(legible(text), lines.size() + 1, page));
    }

    private String legible(String text) {
        StringBuilder kept = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            int point = pair ? Character.toCodePoint(c, text.charAt(i + 1)) : c;
            boolean lone = !pair && Character.isSurrogate(c);
            boolean unfit = !lone && isUnfit(point);
            if (kept == null && (lone || unfit)) {
                kept = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (lone) {
                broken++;
            } else if (unfit) {
                dropped++;
            }
            if (kept != null && !unfit) {
                kept.appendCodePoint(lone ? 0xFFFD : point);
            }
            if (pair) {
                i++;
            }
        }
        return kept == null ? text : kept.toString();
    }

    /** Whether a code point is a control character, a byte order mark or one of the code points that are never characters. */
    private static boolean isUnfit(int point) {
        return (point < 0x20 && point != '\t')
                || (point >= 0x7F && point < 0xA0)
                || point == 0xFEFF
                || (point >= 0xFDD0 && point <= 0xFDEF)
                || (point & 0xFFFE) == 0xFFFE;
    }

    /** Adds something a person should know about the reading as a whole. */
    public void note(String check, int severity, String message) {
        findings.add(new Finding(check, severity, Place.whole(name), message));
    }

    /** Number of lines so far. */
    public int size() {
        return lines.size();
    }

    /** Whether anything but white space has been added. */
    public boolean hasText() {
        return lines.stream().anyMatch(line -> !line.text().isBlank());
    }

    /** What has been collected. */
    public RawText text(RawText.Layout layout) {
        List<Finding> all = new ArrayList<>(findings);
        if (dropped > 0) {
            all.add(new Finding(
                    "control-characters",
                    1,
                    Place.whole(name),
                    "Control characters that no text holds were dropped: " + dropped + "."));
        }
        if (broken > 0) {
            all.add(new Finding(
                    "broken-characters",
                    3,
                    Place.whole(name),
                    "Halves of characters were replaced by U+FFFD: " + broken + "; compare with the source."));
        }
        return new RawText(name, layout, lines, all);
    }
}
