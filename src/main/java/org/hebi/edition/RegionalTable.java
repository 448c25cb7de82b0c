package org.hebi.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words of the mainland and what Taiwan and Hong Kong say instead. It explains differences; nothing is ever rewritten
 * with it.
 */
final class RegionalTable {
    /**
     * One line of the table.
     *
     * @param mainland the mainland's word, as written there
     * @param other the other region's word, in its own characters
     * @param region {@code Taiwan} or {@code Hong Kong}
     * @param field the subject
     * @param risk 0 a mere name, 1 a shade, 2 touches the meaning
     * @param note why it is risky; may be empty
     */
    record Row(String mainland, String other, String region, String field, int risk, String note) {
        /** 2, or 3 where the meaning is touched. */
        int severity() {
            return risk >= 2 ? 3 : 2;
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Row> byPair = new HashMap<>();
    private final Set<String> home = new HashSet<>();
    private final Set<String> abroad = new HashSet<>();

    /**
     * @param table rows of {@code mainland taiwan hongkong field risk note}, after a header
     * @param folding brings the words to one script
     */
    RegionalTable(List<String[]> table, Folding folding) {
        for (String[] cells : table.subList(1, table.size())) {
            if (cells.length < 6) {
                throw new IllegalArgumentException(
                        "the regional table has a row of " + cells.length + " columns: " + String.join(" ", cells));
            }
            int risk = Integer.parseInt(cells[4]);
            if (!cells[1].isEmpty()) {
                add(new Row(cells[0], cells[1], "Taiwan", cells[3], risk, cells[5]), folding);
            }
            if (!cells[2].isEmpty() && !cells[2].equals(cells[1])) {
                add(new Row(cells[0], cells[2], "Hong Kong", cells[3], risk, cells[5]), folding);
            }
        }
    }

    private void add(Row row, Folding folding) {
        rows.add(row);
        home.add(folding.fold(row.mainland));
        abroad.add(folding.fold(row.other));
        byPair.putIfAbsent(key(folding.fold(row.other), folding.fold(row.mainland)), row);
    }

    /** Whether a folded word is the mainland's in one row and another region's in a second. */
    boolean isOfBothSides(String folded) {
        return home.contains(folded) && abroad.contains(folded);
    }

    private static String key(String other, String mainland) {
        return other + '\t' + mainland;
    }

    List<Row> rows() {
        return rows;
    }

    /** The row that says this pair, the Traditional edition with the region's word and the Simplified one with the mainland's. */
    Optional<Row> explain(String hant, String hans) {
        return Optional.ofNullable(byPair.get(key(hant, hans)));
    }
}
