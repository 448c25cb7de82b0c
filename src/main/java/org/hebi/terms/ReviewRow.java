package org.hebi.terms;

import java.util.Map;
import java.util.Objects;

/**
 * One row of a reviewed workbook.
 *
 * @param number 1-based row in the sheet, as the reviewer sees it
 * @param key hidden key of the entry, or empty for a row the reviewer added
 * @param cells what stands in the row, by column
 * @param built what stood there when the workbook was written, by column; empty for added rows
 */
public record ReviewRow(int number, String key, Map<GlossaryColumn, String> cells, Map<GlossaryColumn, String> built) {
    public ReviewRow {
        Objects.requireNonNull(key);
        cells = Map.copyOf(cells);
        built = Map.copyOf(built);
        if (number < 1) {
            throw new IllegalArgumentException("rows count from 1");
        }
    }

    /** The cell without white space around it, or empty. */
    public String cell(GlossaryColumn column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** What stood in the cell when the workbook was written. */
    public String was(GlossaryColumn column) {
        return built.getOrDefault(column, "").strip();
    }

    /** Whether the reviewer changed the cell; columns that were taken away are not changed. */
    public boolean changed(GlossaryColumn column) {
        return cells.containsKey(column) && !cell(column).equals(was(column));
    }
}
