package org.hebi.structure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hebi.model.BlockKind;
import org.hebi.model.ListMark;
import org.hebi.model.ListMark.Style;

/** Labels the text of a declaration, from its first paragraph to its last signature. */
final class Body {
    private static final Pattern PREAMBLE_HEADING = Pattern.compile(
            "序\\s*言|前\\s*言|引\\s*言|总\\s*则|總\\s*則|附\\s*则|附\\s*則|(?i:preamble|introduction)|(?iu:преамбула|введение)");

    private final List<Part> parts;
    private final int from;
    private final int to;

    private Body(List<Part> parts, int from, int to) {
        this.parts = parts;
        this.from = from;
        this.to = to;
    }

    /** Gives every part in [from, to) its kind. */
    static void label(List<Part> parts, int from, int to) {
        new Body(parts, from, to).label();
    }

    static boolean preambleHeading(String text) {
        return text.length() <= 20 && PREAMBLE_HEADING.matcher(text.strip()).matches();
    }

    private void label() {
        Optional<Style> outermost = outermost();
        for (int i = from; i < to; i++) {
            Part part = parts.get(i);
            if (part.kind != BlockKind.HEADING) {
                part.kind = kind(i, outermost);
            }
        }
        for (int[] run : Signatures.runs(parts, from, to)) {
            for (int i = run[0]; i < run[1]; i++) {
                parts.get(i).kind = BlockKind.SIGNATURE;
            }
        }
    }

    /** The style of numbers under which everything else stands: such paragraphs are articles, not items. */
    private Optional<Style> outermost() {
        Map<Style, Integer> ones = new EnumMap<>(Style.class);
        Optional<Style> first = Optional.empty();
        for (int i = from; i < to; i++) {
            Optional<ListMark> mark = parts.get(i).mark;
            if (mark.isEmpty() || mark.get().style().onlyItems() || mark.get().style() == Style.ANNEX) {
                continue;
            }
            if (first.isEmpty()) {
                first = Optional.of(mark.get().style());
            }
            if (mark.get().value() == 1) {
                ones.merge(mark.get().style(), 1, Integer::sum);
            }
        }
        // Numbers that begin anew are lists within something.
        return first.filter(style -> ones.getOrDefault(style, 0) <= 1 || style.opensPart());
    }

    private BlockKind kind(int at, Optional<Style> outermost) {
        Part part = parts.get(at);
        if (part.date) {
            return BlockKind.DATE;
        }
        if (part.attestation) {
            return BlockKind.SIGNATURE;
        }
        if (part.mark.isEmpty()) {
            return plainHeading(at) ? BlockKind.HEADING : BlockKind.PARAGRAPH;
        }
        ListMark mark = part.mark.get();
        if (part.bare() && !mark.style().onlyItems()) {
            return BlockKind.HEADING;
        }
        boolean small = !part.terminal || (part.endsWith("：:") && part.weight() <= 80);
        if (mark.style().onlyItems()) {
            return BlockKind.ITEM;
        }
        if (small && part.weight() <= 200 && !part.endsWithComma() && !memberOfList(at, mark)) {
            return BlockKind.HEADING;
        }
        if (mark.style().opensPart()) {
            return BlockKind.PARAGRAPH;
        }
        return outermost.filter(style -> style == mark.style()).isPresent() ? BlockKind.PARAGRAPH : BlockKind.ITEM;
    }

    /** Whether the next line is the next number of the same list, so that this one has no text of its own under it. */
    private boolean memberOfList(int at, ListMark mark) {
        if (mark.style().opensPart()) {
            return false;
        }
        boolean next = at + 1 < to && neighbour(parts.get(at + 1), mark, 1);
        boolean before = at > from && neighbour(parts.get(at - 1), mark, -1);
        return next || before;
    }

    private static boolean neighbour(Part part, ListMark mark, int step) {
        return part.mark
                .filter(m -> m.style() == mark.style() && m.value() == mark.value() + step)
                .isPresent();
    }

    private boolean plainHeading(int at) {
        Part part = parts.get(at);
        if (preambleHeading(part.text)) {
            return true;
        }
        if (part.terminal
                || part.endsWithComma()
                || part.weight() > 88
                || part.text.indexOf('，') >= 0
                || part.text.indexOf('；') >= 0
                || part.text.indexOf('。') >= 0
                || part.signed
                || part.columns
                || at + 1 >= to
                || at == from && !preambleHeading(part.text) && part.weight() > 60) {
            return false;
        }
        Part next = parts.get(at + 1);
        boolean textFollows = next.mark.isPresent() || (next.terminal && next.weight() > part.weight());
        boolean textBefore = at == from || parts.get(at - 1).terminal || parts.get(at - 1).kind == BlockKind.HEADING;
        return textFollows && textBefore && !next.date;
    }
}
