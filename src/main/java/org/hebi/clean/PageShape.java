package org.hebi.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a text was set: learned from its own lines, because no two sources agree.
 *
 * @param wrapped whether lines were broken at a margin, so that a paragraph runs over several
 * @param width columns of the margin; 0 when not wrapped
 * @param slack columns that lines which surely run on stay short of the margin, for nine in ten of them
 * @param reach the same for nearly all of them
 * @param base columns by which lines that run on are indented
 * @param paragraphIndent columns by which paragraphs begin further to the right, or 0 when they do not
 * @param usualBlanks blank lines between lines that run on
 * @param blanksSeparate whether a blank line means a new paragraph
 * @param cjk whether a line may be broken between any two characters
 */
record PageShape(
        boolean wrapped,
        int width,
        int slack,
        int reach,
        int base,
        int paragraphIndent,
        int usualBlanks,
        boolean blanksSeparate,
        boolean cjk) {

    /** Wider than any printed line: such lines are paragraphs. */
    private static final int WIDEST = 170;

    /** What is known of a source whose lines are paragraphs. */
    static PageShape unwrapped(boolean cjk) {
        return new PageShape(false, 0, 0, 0, 0, 0, 0, false, cjk);
    }

    /** Learns the shape from the lines of the text, page furniture left out. */
    static PageShape of(List<Row> rows, boolean cjk) {
        int tolerance = cjk ? 8 : 16;
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i + 1 < rows.size(); i++) {
            if (runsOn(rows, i)) {
                open.add(rows.get(i).width);
            }
        }
        if (open.size() < 2) {
            return unwrapped(cjk);
        }
        int guess = percentile(open, 0.9);
        int over = 0;
        int large = 0;
        int full = 0;
        int fullOpen = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.columns) {
                continue;
            }
            if (row.width > guess + 8) {
                over++;
            }
            if (row.width * 2 > guess) {
                large++;
                if (row.width >= guess - tolerance) {
                    full++;
                    if (i + 1 < rows.size() && runsOn(rows, i)) {
                        fullOpen++;
                    }
                }
            }
        }
        boolean wrapped = guess <= WIDEST
                && guess >= 16
                && over <= rows.size() * 0.03 + (rows.size() < 20 ? 0 : 1)
                && full >= 2
                && full * 2 >= large
                && fullOpen * 3 >= full;
        if (!wrapped) {
            return unwrapped(cjk);
        }
        return measure(rows, cjk, guess, tolerance);
    }

    private static PageShape measure(List<Row> rows, boolean cjk, int guess, int tolerance) {
        List<Integer> widths = new ArrayList<>();
        Map<Integer, Integer> indents = new HashMap<>();
        for (int i = 0; i + 1 < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.width >= guess - tolerance && row.width <= guess + 8 && runsOn(rows, i)) {
                widths.add(row.width);
                indents.merge(rows.get(i + 1).indent, 1, Integer::sum);
            }
        }
        int width = percentile(widths, widths.size() >= 100 ? 0.99 : 1);
        int base = mode(indents, 0);
        List<Integer> shortfalls = new ArrayList<>();
        Map<Integer, Integer> blanks = new HashMap<>();
        for (int i = 0; i + 1 < rows.size(); i++) {
            Row row = rows.get(i);
            Row next = rows.get(i + 1);
            if (row.width >= guess - tolerance && runsOn(rows, i) && next.indent <= base + 1 && !next.newPage) {
                if (cjk || startsLow(next.text)) {
                    shortfalls.add(Math.max(0, width - row.width - unit(next.text, cjk)));
                }
                if (cjk || startsLow(next.text)) {
                    blanks.merge(Math.min(next.blanks, 9), 1, Integer::sum);
                }
            }
        }
        int slack = shortfalls.isEmpty() ? 0 : Math.min(tolerance, percentile(shortfalls, 0.9));
        int reach = shortfalls.isEmpty() ? 2 : Math.min(tolerance, percentile(shortfalls, 0.98) + 1);
        int usualBlanks = mode(blanks, 0);
        boolean blanksSeparate = usualBlanks == 0 && rows.stream().anyMatch(r -> r.blanks > 0);
        Map<Integer, Integer> starts = new HashMap<>();
        for (int i = 0; i + 1 < rows.size(); i++) {
            Row row = rows.get(i);
            Row next = rows.get(i + 1);
            boolean over = row.terminal() && width - row.width - unit(next.text, cjk) > slack;
            if (over && !next.columns && next.width - next.indent > width / 3 && !next.newPage) {
                starts.merge(next.indent - base, 1, Integer::sum);
            }
        }
        int paragraphIndent = Math.max(0, mode(starts, 0));
        return new PageShape(
                true, width, slack, Math.max(slack, reach), base, paragraphIndent, usualBlanks, blanksSeparate, cjk);
    }

    /** Whether a line looks as if its sentence went on in the next. */
    private static boolean runsOn(List<Row> rows, int i) {
        Row row = rows.get(i);
        Row next = rows.get(i + 1);
        return !row.columns
                && !next.columns
                && row.width >= 16
                && !row.terminal()
                && !row.bareMark()
                && (next.mark.isEmpty());
    }

    static boolean startsLow(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    /** Columns that must be free for a line to take what the next one begins with; in words, a blank included. */
    static int unit(String next, boolean cjk) {
        int reach = Math.min(next.length(), 60);
        int i = 0;
        int columns = cjk ? 0 : 1;
        if (!cjk) {
            while (i < reach && !Character.isWhitespace(next.charAt(i))) {
                columns += Characters.columns(next.charAt(i), false);
                i++;
            }
            return columns;
        }
        while (i < reach && Characters.opening(next.charAt(i))) {
            columns += Characters.columns(next.charAt(i++), true);
        }
        if (i < reach) {
            int c = next.codePointAt(i);
            columns += Characters.columns(c, true);
            i += Character.charCount(c);
            if (c < 0x300 && Character.isLetterOrDigit(c)) {
                while (i < reach && next.charAt(i) < 0x300 && Character.isLetterOrDigit(next.charAt(i))) {
                    columns++;
                    i++;
                }
            }
        }
        while (i < reach && Characters.closing(next.charAt(i))) {
            columns += Characters.columns(next.charAt(i++), true);
        }
        return columns;
    }

    private static int percentile(List<Integer> values, double share) {
        int[] sorted = values.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static int mode(Map<Integer, Integer> counts, int otherwise) {
        int best = otherwise;
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : new java.util.TreeMap<>(counts).entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }
}
