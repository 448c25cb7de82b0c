package org.hebi.memory.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebi.memory.MemoryReader;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.ReadMemory;
import org.hebi.memory.TableReading;
import org.hebi.model.InputException;
import org.hebi.model.Language;

/**
 * Reads aligned text from a workbook's first visible sheet with two columns of text, one column a language. Formulas count
 * as the value they had when the workbook was saved.
 */
public final class XlsxReader implements MemoryReader {
    private static final int MOST_COLUMNS = 100;

    private final ReadLimits limits;
    private final List<Language> languages;

    /**
     * A reader.
     *
     * @param languages of the columns, for sheets whose first row does not name them; may be empty
     */
    public XlsxReader(ReadLimits limits, List<Language> languages) {
        this.limits = limits;
        this.languages = List.copyOf(languages);
    }

    @Override
    public ReadMemory read(String name, InputStream in) throws IOException {
        try (XSSFWorkbook workbook = SafeWorkbook.open(name, in, limits)) {
            for (int s = 0; s < workbook.getNumberOfSheets(); s++) {
                Sheet sheet = workbook.getSheetAt(s);
                if (!workbook.isSheetHidden(s)
                        && !workbook.isSheetVeryHidden(s)
                        && sheet.getPhysicalNumberOfRows() > 0) {
                    return read(name, sheet);
                }
            }
            throw new InputException(name, "has no sheet with anything on it");
        }
    }

    private ReadMemory read(String name, Sheet sheet) {
        TableReading table = new TableReading(name, languages, limits);
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            int last = Math.min(MOST_COLUMNS, Math.max(0, row.getLastCellNum()));
            for (int c = 0; c < last; c++) {
                // A hidden column, such as the key of our own review workbook, is not for readers.
                cells.add(sheet.isColumnHidden(c) ? "" : SafeWorkbook.text(name, row, c));
            }
            table.row(row.getRowNum() + 1, cells);
        }
        return table.result();
    }
}
