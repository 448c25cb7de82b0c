package org.hebi.terms.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OLE2NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebi.model.InputException;
import org.hebi.terms.GlossaryColumn;
import org.hebi.terms.ReviewRow;

/** Reads a reviewed workbook: rows may be sorted, filtered, added or taken away, columns moved or removed. */
public final class GlossaryReviewReader {
    /** Columns whose first content is remembered in the hidden sheet; the key comes first. */
    static final List<GlossaryColumn> REMEMBERED = remembered();

    private static final int MOST_ROWS = 200_000;

    private static List<GlossaryColumn> remembered() {
        List<GlossaryColumn> columns = new ArrayList<>();
        columns.add(GlossaryColumn.KEY);
        columns.add(GlossaryColumn.ID);
        columns.add(GlossaryColumn.SIMPLIFIED);
        for (GlossaryColumn column : GlossaryColumn.values()) {
            if (column.editable()) {
                columns.add(column);
            }
        }
        return List.copyOf(columns);
    }

    /**
     * The rows of the sheet Terms.
     *
     * @param name the file as the user named it
     * @param in its bytes; stays open
     * @throws InputException when it is broken, protected by a password, or not a glossary workbook of this program
     */
    public List<ReviewRow> read(String name, InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(bytes))) {
            return rows(name, book);
        } catch (OLE2NotOfficeXmlFileException e) {
            throw new InputException(
                    name, "is an old or password-protected workbook; save it as .xlsx without a password", e);
        } catch (EncryptedDocumentException e) {
            throw new InputException(name, "is protected by a password; save it without one", e);
        } catch (POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException
                | RecordFormatException
                | IOException e) {
            throw new InputException(
                    name, "cannot be read as an .xlsx workbook; it may be damaged or of another kind", e);
        }
    }

    private static List<ReviewRow> rows(String name, XSSFWorkbook book) {
        Sheet memory = book.getSheet(GlossaryWorkbook.MEMORY);
        Sheet terms = book.getSheet(GlossaryWorkbook.TERMS);
        if (memory == null || !text(memory.getRow(0), 0).equals(GlossaryWorkbook.SIGNATURE)) {
            throw new InputException(
                    name,
                    "is not a glossary workbook written by hebi (its hidden sheet is missing), so it cannot be told what was"
                            + " changed; review the workbook that hebi glossary wrote");
        }
        if (terms == null) {
            throw new InputException(name, "has no sheet Terms; give the sheet with the phrases its name back");
        }
        Map<String, Map<GlossaryColumn, String>> built = built(memory);
        Header header = header(name, terms);
        if (!header.columns().containsValue(GlossaryColumn.KEY)
                && !header.columns().containsValue(GlossaryColumn.ID)
                && !header.columns().containsValue(GlossaryColumn.SIMPLIFIED)) {
            throw new InputException(
                    name, "has no column id, zh-CN or key, so its rows cannot be told apart; put one of them back");
        }
        Map<String, String> keysById = new HashMap<>();
        Map<String, String> keysByPhrase = new HashMap<>();
        built.forEach((key, cells) -> {
            keysById.put(cells.getOrDefault(GlossaryColumn.ID, ""), key);
            keysByPhrase.put(cells.getOrDefault(GlossaryColumn.SIMPLIFIED, ""), key);
        });
        List<ReviewRow> rows = new ArrayList<>();
        if (terms.getLastRowNum() > MOST_ROWS) {
            throw new InputException(name, "has more than " + MOST_ROWS + " rows; delete the empty ones at its end");
        }
        for (int i = header.row() + 1; i <= terms.getLastRowNum(); i++) {
            Row row = terms.getRow(i);
            if (row == null) {
                continue;
            }
            Map<GlossaryColumn, String> cells = new EnumMap<>(GlossaryColumn.class);
            header.columns().forEach((index, column) -> cells.put(column, text(row, index)));
            if (cells.values().stream().allMatch(String::isBlank)) {
                continue;
            }
            String key = key(cells, built, keysById, keysByPhrase);
            rows.add(new ReviewRow(i + 1, key, cells, built.getOrDefault(key, Map.of())));
        }
        return rows;
    }

    /** The entry a row belongs to: by its hidden key, else by its id, else by its phrase; empty for an added row. */
    private static String key(
            Map<GlossaryColumn, String> cells,
            Map<String, Map<GlossaryColumn, String>> built,
            Map<String, String> keysById,
            Map<String, String> keysByPhrase) {
        String key = cells.getOrDefault(GlossaryColumn.KEY, "").strip();
        String id = cells.getOrDefault(GlossaryColumn.ID, "").strip();
        String phrase = cells.getOrDefault(GlossaryColumn.SIMPLIFIED, "").strip();
        if (built.containsKey(key)) {
            // A row copied to make a new one carries the old key along; without the id and with another phrase it is
            // new.
            boolean copied =
                    id.isEmpty() && cells.containsKey(GlossaryColumn.ID) && !phrase.isEmpty() && !key.equals(phrase);
            return copied ? keysByPhrase.getOrDefault(phrase, "") : key;
        }
        if (!id.isEmpty() && keysById.containsKey(id)) {
            return keysById.getOrDefault(id, "");
        }
        return phrase.isEmpty() ? "" : keysByPhrase.getOrDefault(phrase, "");
    }

    private record Header(int row, Map<Integer, GlossaryColumn> columns) {}

    /** The header: the first of the upper rows that names at least three columns. */
    private static Header header(String name, Sheet sheet) {
        for (int i = 0; i <= Math.min(20, sheet.getLastRowNum()); i++) {
            Row row = sheet.getRow(i);
            if (row == null) {
                continue;
            }
            Map<Integer, GlossaryColumn> columns = new HashMap<>();
            for (int c = 0; c < row.getLastCellNum(); c++) {
                int index = c;
                GlossaryColumn.of(text(row, c)).ifPresent(column -> {
                    if (columns.containsValue(column)) {
                        throw new InputException(
                                name, "has two columns named \"" + column.title() + "\"; rename or delete one");
                    }
                    columns.put(index, column);
                });
            }
            if (columns.size() >= 3) {
                return new Header(i, columns);
            }
        }
        throw new InputException(name, "has no header in its sheet Terms; put back the row that names the columns");
    }

    private static Map<String, Map<GlossaryColumn, String>> built(Sheet memory) {
        Map<Integer, GlossaryColumn> columns = new HashMap<>();
        Row titles = memory.getRow(1);
        for (int c = 0; titles != null && c < titles.getLastCellNum(); c++) {
            int index = c;
            GlossaryColumn.of(text(titles, c)).ifPresent(column -> columns.put(index, column));
        }
        Map<String, Map<GlossaryColumn, String>> built = new HashMap<>();
        for (int i = 2; i <= memory.getLastRowNum(); i++) {
            Row row = memory.getRow(i);
            if (row == null) {
                continue;
            }
            Map<GlossaryColumn, String> cells = new EnumMap<>(GlossaryColumn.class);
            columns.forEach((index, column) -> cells.put(column, text(row, index)));
            String key = cells.getOrDefault(GlossaryColumn.KEY, "");
            if (!key.isBlank()) {
                built.put(key, cells);
            }
        }
        return built;
    }

    /** What a cell shows; a formula is not calculated but taken as what was stored for it. */
    static String text(@org.jspecify.annotations.Nullable Row row, int column) {
        Cell cell = row == null ? null : row.getCell(column);
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue().replace("\r\n", "\n").strip();
            case NUMERIC ->
                new DataFormatter(java.util.Locale.ROOT).formatCellValue(cell).strip();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            default -> "";
        };
    }
}
