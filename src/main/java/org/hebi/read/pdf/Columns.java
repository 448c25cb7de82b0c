package org.hebi.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts a page into regions that are read one after the other. A gutter is a white strip that at least five lines on either
 * side keep clear of, between lines that mostly run up to it: so text set in columns is told from tables, and from
 * signatures set side by side, whose rows are read across.
 */
final class Columns {
    private static final int FEWEST_LINES = 5;
    /** Within a column a white strip is more likely a river between widely set words. */
    private static final int FEWEST_LINES_WITHIN = 14;

    private static final int DEEPEST = 6;
    private static final int MOST_ROWS = 2000;

    private Columns() {}

    /** The regions of a page in reading order, each with its lines from top to bottom; no region is empty. */
    static List<List<PrintedLine>> regions(List<Glyph> glyphs) {
        List<List<PrintedLine>> regions = new ArrayList<>();
        cut(LineMaker.rows(glyphs), 0, FEWEST_LINES, regions);
        return regions;
    }

    private record Gutter(double x, int from, int to, int lines) {}

    private record Ink(double left, double right) {}

    private static void cut(List<List<Glyph>> rows, int depth, int fewest, List<List<PrintedLine>> regions) {
        if (rows.isEmpty()) {
            return;
        }
        Gutter gutter = depth < DEEPEST && rows.size() <= MOST_ROWS ? gutter(rows, fewest) : new Gutter(0, 0, 0, 0);
        if (gutter.lines() == 0) {
            double edge = LineMaker.rightEdge(rows);
            regions.add(rows.stream().map(row -> LineMaker.line(row, edge)).toList());
            return;
        }
        cut(rows.subList(0, gutter.from()), depth + 1, fewest, regions);
        List<Glyph> left = new ArrayList<>();
        List<Glyph> right = new ArrayList<>();
        for (List<Glyph> row : rows.subList(gutter.from(), gutter.to())) {
            for (Glyph glyph : row) {
                (glyph.x() + glyph.width() / 2 < gutter.x() ? left : right).add(glyph);
            }
        }
        cut(LineMaker.rows(left), depth + 1, FEWEST_LINES_WITHIN, regions);
        cut(LineMaker.rows(right), depth + 1, FEWEST_LINES_WITHIN, regions);
        cut(rows.subList(gutter.to(), rows.size()), depth + 1, fewest, regions);
    }

    private static Gutter gutter(List<List<Glyph>> rows, int fewest) {
        List<List<Ink>> ink = rows.stream().map(Columns::ink).toList();
        double em = rows.stream().mapToDouble(LineMaker::size).sorted().toArray()[rows.size() / 2];
        double min =
                ink.stream().mapToDouble(spans -> spans.get(0).left()).min().orElse(0);
        double max = ink.stream()
                .mapToDouble(spans -> spans.get(spans.size() - 1).right())
                .max()
                .orElse(0);
        Gutter best = new Gutter(0, 0, 0, 0);
        int ties = 0;
        double step = Math.max(2, (max - min) / 300);
        for (double x = min + 0.15 * (max - min); x < max - 0.15 * (max - min); x += step) {
            Gutter here = bestRun(ink, x, em, fewest);
            if (here.lines() > best.lines()) {
                best = here;
                ties = 1;
            } else if (here.lines() > 0
                    && here.lines() == best.lines()
                    && here.from() == best.from()
                    && here.to() == best.to()
                    && Math.abs(here.x() - best.x() - step * ties / 2) <= step * (ties / 2.0 + 1)) {
                // The middle of a strip is the safest place to cut.
                best = new Gutter(best.x() + step / 2, best.from(), best.to(), best.lines());
                ties++;
            }
        }
        return best;
    }

    /** What is printed in a row, words joined: spans no gutter may cross. */
    private static List<Ink> ink(List<Glyph> row) {
        List<Glyph> glyphs = row.stream()
                .filter(glyph -> !glyph.isSpace())
                .sorted(Comparator.comparingDouble(Glyph::x))
                .toList();
        double em = LineMaker.size(row);
        List<Ink> spans = new ArrayList<>();
        double left = glyphs.get(0).x();
        double right = glyphs.get(0).right();
        for (Glyph glyph : glyphs) {
            if (glyph.x() - right > 0.8 * em) {
                spans.add(new Ink(left, right));
                left = glyph.x();
            }
            right = Math.max(right, glyph.right());
        }
        spans.add(new Ink(left, right));
        return spans;
    }

    private static Gutter bestRun(List<List<Ink>> rows, double x, double em, int fewest) {
        Gutter best = new Gutter(x, 0, 0, 0);
        int from = 0;
        for (int i = 0; i <= rows.size(); i++) {
            if (i < rows.size() && !crosses(rows.get(i), x, em)) {
                continue;
            }
            int lines = i - from >= fewest ? columnLines(rows.subList(from, i), x, em, fewest) : 0;
            if (lines > best.lines()) {
                best = new Gutter(x, from, i, lines);
            }
            from = i + 1;
        }
        return best;
    }

    private static boolean crosses(List<Ink> row, double x, double em) {
        return row.stream().anyMatch(span -> span.left() < x + 0.4 * em && span.right() > x - 0.4 * em);
    }

    /** How many lines stand in the columns on both sides of x; 0 when these are no columns. */
    private static int columnLines(List<List<Ink>> rows, double x, double em, int fewest) {
        List<Ink> left = new ArrayList<>();
        List<Ink> right = new ArrayList<>();
        for (List<Ink> row : rows) {
            List<Ink> onLeft = row.stream().filter(span -> span.right() <= x).toList();
            List<Ink> onRight = row.stream().filter(span -> span.left() >= x).toList();
            if (!onLeft.isEmpty()) {
                left.add(new Ink(
                        onLeft.get(0).left(), onLeft.get(onLeft.size() - 1).right()));
            }
            if (!onRight.isEmpty()) {
                right.add(new Ink(
                        onRight.get(0).left(), onRight.get(onRight.size() - 1).right()));
            }
        }
        return isColumn(left, em, fewest) && isColumn(right, em, fewest) ? left.size() + right.size() : 0;
    }

    private static boolean isColumn(List<Ink> lines, double em, int fewest) {
        if (lines.size() < fewest) {
            return false;
        }
        double left = lines.stream().mapToDouble(Ink::left).min().orElse(0);
        double right = lines.stream().mapToDouble(Ink::right).max().orElse(0);
        long full = lines.stream().filter(line -> right - line.right() < 4 * em).count();
        long begun = lines.stream().filter(line -> line.left() - left < 3 * em).count();
        return right - left >= 8 * em && full * 10 >= lines.size() * 4L && begun * 10 >= lines.size() * 6L;
    }
}
