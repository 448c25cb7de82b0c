package org.hebi.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts characters that stand on one baseline together, and the spaces between them that the places show. */
final class LineMaker {
    private static final Pattern MARK =
            Pattern.compile("(?:[(（\\[]?(?:\\d{1,3}|[a-zA-Zа-яА-Я]|[ivxIVX]{1,6}|[一二三四五六七八九十百]{1,5})"
                    + "[)）\\].．、]|[①-⑳•▪■□◆●○‣–—―*-]{1,2})\\s*(?=\\S)");
    /** From this gap on, in ems, what stands beside is another column of a table or another signatory. */
    private static final double PARTED = 1.8;

    /** Before and behind a mark printed raised, such as ¹; characters no text holds. */
    static final char RAISED = '\u0001';

    static final char LOWERED = '\u0002';

    private LineMaker() {}

    private static double rightOf(List<Glyph> glyphs) {
        return glyphs.stream()
                .filter(glyph -> !glyph.isSpace())
                .mapToDouble(Glyph::right)
                .max()
                .orElse(0);
    }

    private static boolean isWord(Glyph left, Glyph right) {
        return left.last() < 0x2E80 && right.first() < 0x2E80;
    }

    /** Characters of one baseline each, from the page's top. Superscripts belong to the line they are raised from. */
    static List<List<Glyph>> rows(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x));
        List<List<Glyph>> rows = new ArrayList<>();
        List<Glyph> row = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (!row.isEmpty()
                    && glyph.y() - row.get(0).y()
                            > 0.3 * Math.min(glyph.size(), row.get(0).size())) {
                rows.add(row);
                row = new ArrayList<>();
            }
            row.add(glyph);
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        List<List<Glyph>> settled = new ArrayList<>();
        for (List<Glyph> next : rows) {
            List<Glyph> before = settled.isEmpty() ? List.of() : settled.get(settled.size() - 1);
            if (!before.isEmpty() && isScript(before, next)) {
                before.addAll(next);
            } else {
                settled.add(next);
            }
        }
        settled.removeIf(line -> line.stream().allMatch(Glyph::isSpace));
        return settled;
    }

    private static boolean isScript(List<Glyph> upper, List<Glyph> lower) {
        double upperSize = size(upper);
        double lowerSize = size(lower);
        double larger = Math.max(upperSize, lowerSize);
        if (Math.min(upperSize, lowerSize) > 0.85 * larger
                || lower.get(0).y() - upper.get(0).y() > 0.6 * larger
                || upper.size() * (long) lower.size() > 1_000_000) {
            return false;
        }
        for (Glyph a : upper) {
            for (Glyph b : lower) {
                if (!a.isSpace()
                        && !b.isSpace()
                        && Math.min(a.right(), b.right()) - Math.max(a.x(), b.x()) > 0.2 * larger) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Size of most of the characters. */
    static double size(List<Glyph> glyphs) {
        double[] sizes = glyphs.stream()
                .filter(glyph -> !glyph.isSpace())
                .mapToDouble(Glyph::size)
                .sorted()
                .toArray();
        return sizes.length == 0 ? glyphs.get(0).size() : sizes[sizes.length / 2];
    }

    /** Where lines mostly end: a line that ends here may have been spread out to it. */
    static double rightEdge(List<List<Glyph>> rows) {
        double[] edges = rows.stream()
                .mapToDouble(row -> row.stream()
                        .filter(glyph -> !glyph.isSpace())
                        .mapToDouble(Glyph::right)
                        .max()
                        .orElse(0))
                .sorted()
                .toArray();
        return edges.length == 0 ? 0 : edges[Math.max(0, (int) (edges.length * 0.8) - 1)];
    }

    /**
     * Makes a line of its characters. Marks that refer to notes stand between {@link #RAISED} and {@link #LOWERED}.
     *
     * @param rightEdge where lines around it end
     */
    static PrintedLine line(List<Glyph> row, double rightEdge) {
        List<Glyph> glyphs = new ArrayList<>(row);
        glyphs.sort(Comparator.comparingDouble(Glyph::x));
        double em = size(glyphs);
        StringBuilder text = new StringBuilder();
        List<Double> places = new ArrayList<>();
        double lowest = glyphs.stream()
                .filter(glyph -> !glyph.isSpace() && glyph.size() >= 0.85 * em)
                .mapToDouble(Glyph::y)
                .max()
                .orElse(0);
        double parting = Math.max(PARTED * em, 2.2 * usualGap(glyphs, em));
        Glyph before = null;
        int spaced = 0;
        boolean parted = false;
        boolean raised = false;
        boolean spread = Math.abs(rightEdge - rightOf(glyphs)) < em;
        double wordEnd = -1;
        double base = 0;
        for (Glyph glyph : glyphs) {
            if (glyph.isSpace()) {
                spaced += glyph.text().length();
                continue;
            }
            if (before != null) {
                boolean word = spread && spaced == 1 && isWord(before, glyph);
                int spaces = spaces(before, glyph, spaced > 0, em, word ? Double.POSITIVE_INFINITY : parting);
                parted |= glyph.x() - before.right() >= (word ? Double.POSITIVE_INFINITY : parting);
                if (wordEnd < 0 && (spaces > 0 || Wide.is(glyph.first()) || Wide.is(before.last()))) {
                    wordEnd = before.right();
                }
                for (int i = 0; i < spaces; i++) {
                    text.append(' ');
                    places.add(glyph.x());
                }
            }
            if (before == null || glyph.size() >= 0.85 * em) {
                base = glyph.y();
            }
            boolean above = glyph.size() <= 0.8 * em && glyph.y() < lowest - 0.15 * em;
            if (above != raised) {
                text.append(above ? RAISED : LOWERED);
                places.add(glyph.x());
                raised = above;
            }
            for (int i = 0; i < glyph.text().length(); i++) {
                places.add(glyph.x());
            }
            text.append(glyph.text());
            before = glyph;
            spaced = 0;
        }
        if (raised) {
            text.append(LOWERED);
        }
        double left = places.isEmpty() ? 0 : places.get(0);
        double right = before == null ? left : before.right();
        Matcher mark = MARK.matcher(text);
        double afterMark = mark.lookingAt() ? places.get(mark.end()) : left;
        return new PrintedLine(
                text.toString(), left, right, base, em, (wordEnd < 0 ? right : wordEnd) - left, afterMark, parted);
    }

    /** The gap between words of a line; a line spread out to its margins has wide ones that part nothing. */
    private static double usualGap(List<Glyph> glyphs, double em) {
        List<Double> gaps = new ArrayList<>();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (glyph.isSpace()) {
                continue;
            }
            if (before != null && glyph.x() - before.right() > 0.15 * em) {
                gaps.add(glyph.x() - before.right());
            }
            before = glyph;
        }
        gaps.sort(Comparator.naturalOrder());
        return gaps.size() < 3 ? 0 : gaps.get(gaps.size() / 2);
    }

    private static int spaces(Glyph left, Glyph right, boolean spaced, double em, double parting) {
        double gap = right.x() - left.right();
        if (gap >= parting) {
            return (int) Math.min(60, Math.max(2, Math.round(gap / (em / 2))));
        }
        boolean wideLeft = Wide.is(left.last());
        boolean wideRight = Wide.is(right.first());
        if (wideLeft && wideRight) {
            return gap > (spaced ? 0.15 : 0.5) * em ? 1 : 0;
        }
        if (spaced) {
            return 1;
        }
        if (wideLeft || wideRight) {
            return gap > 0.4 * em ? 1 : 0;
        }
        double space = left.spaceWidth() > 0 ? Math.min(left.spaceWidth(), 0.5 * em) : 0.25 * em;
        return gap > Math.max(0.12 * em, 0.5 * space) ? 1 : 0;
    }
}
