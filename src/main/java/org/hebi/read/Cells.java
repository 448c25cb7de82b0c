package org.hebi.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A table on its way to lines. Mostly each paragraph of each cell is a line, row by row. Where a small table only sets short
 * texts side by side (the two signatories of a treaty, say), its rows are lines with a wide gap, as they are printed.
 */
public final class Cells {
    private static final int MOST_ROWS = 8;
    private static final int MOST_COLUMNS = 3;
    private static final int MOST_LINES = 6;
    private static final int LONGEST = 40;
    private static final String GAP = "     ";
    private static final String SENTENCE_ENDS = "。；！？;!?";

    private final List<List<List<String>>> rows = new ArrayList<>();

    /** Adds a row: for each of its cells the lines in it. */
    public void add(List<List<String>> row) {
        List<List<String>> told = new ArrayList<>();
        for (List<String> cell : row) {
            told.add(cell.stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList());
        }
        rows.add(told);
    }

    /** Hands on the lines the rows added make, in order. */
    public void write(Consumer<String> lines) {
        boolean beside = isSideBySide();
        for (List<List<String>> row : rows) {
            if (beside) {
                besides(row, lines);
            } else {
                row.forEach(cell -> cell.forEach(lines));
            }
        }
    }

    /** Whether the rows are lines of short texts with a gap between them. */
    public boolean isSideBySide() {
        return rows.size() <= MOST_ROWS
                && rows.stream().anyMatch(row -> row.size() > 1)
                && rows.stream()
                        .allMatch(row -> row.size() <= MOST_COLUMNS
                                && row.stream().allMatch(cell -> cell.size() <= MOST_LINES)
                                && row.stream().flatMap(List::stream).allMatch(Cells::isShort));
    }

    private static boolean isShort(String line) {
        return line.length() <= LONGEST
                && line.indexOf('\n') < 0
                && SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0;
    }

    private static void besides(List<List<String>> row, Consumer<String> lines) {
        int most = row.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            StringBuilder line = new StringBuilder();
            for (List<String> cell : row) {
                if (i < cell.size()) {
                    line.append(line.isEmpty() ? "" : GAP).append(cell.get(i));
                }
            }
            lines.accept(line.toString());
        }
    }
}
