package org.hebi.memory.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebi.memory.ReadLimits;
import org.hebi.model.InputException;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Opens workbooks from strangers: sizes are looked at before anything is built, and formulas are never computed. */
final class SafeWorkbook {
    /** Most bytes a workbook may unpack to; its parts are held in memory. */
    static final long LARGEST = 128L << 20;

    private static final int MOST_PARTS = 10_000;

    private SafeWorkbook() {}

    /**
     * Opens a workbook.
     *
     * @throws InputException when it is not one, is broken, or is too large
     */
    static XSSFWorkbook open(String name, InputStream in, ReadLimits limits) throws IOException {
        long most = Math.min(limits.bytes(), LARGEST);
        byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
        if (bytes.length > most) {
            throw new InputException(name, "is larger than " + most + " bytes; split it");
        }
        if (bytes.length == 0) {
            throw new InputException(name, "is empty; name a file with something in it");
        }
        if (bytes.length > 3 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
            throw new InputException(
                    name, "is an old .xls workbook, or protected by a password; save it as .xlsx without one");
        }
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new InputException(name, "is not an Excel workbook; save it as .xlsx");
        }
        look(name, bytes, most);
        try {
            return new XSSFWorkbook(OPCPackage.open(new ByteArrayInputStream(bytes)));
        } catch (InvalidFormatException | IOException | RuntimeException e) {
            // POI has many ways to say that a part is broken, unchecked ones among them.
            throw new InputException(name, "is a broken workbook or none; open it in Excel and save it anew", e);
        }
    }

    private static void look(String name, byte[] bytes, long most) {
        long total = 0;
        int parts = 0;
        byte[] block = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw new InputException(name, "has more than " + MOST_PARTS + " parts; no workbook needs that");
                }
                for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
                    total += read;
                    if (total > most) {
                        throw new InputException(
                                name, "unpacks to more than " + most + " bytes; split it, or write it as .tsv");
                    }
                }
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
            throw new InputException(name, "is damaged or cut off; save it anew", e);
        } catch (IOException e) {
            throw new InputException(name, "cannot be unpacked; save it anew", e);
        }
        if (parts == 0) {
            throw new InputException(name, "is damaged or cut off; save it anew");
        }
    }

    /**
     * The text a person sees in a cell, a whole number without decimals, a formula's last value; empty when there is none.
     *
     * @throws InputException when the workbook has lost the text
     */
    static String text(String name, Row row, int column) {
        Cell cell = column < 0 ? null : row.getCell(column);
        if (cell == null) {
            return "";
        }
        if (cell instanceof XSSFCell xssf && isLost(xssf)) {
            throw new InputException(
                    name, "has lost the text of row " + (row.getRowNum() + 1) + "; open it in Excel and save it anew");
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC -> number(cell.getNumericCellValue());
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            default -> "";
        };
    }

    /** Whether a cell's text is in the list of shared texts, and that list does not have it: POI would take it for empty. */
    private static boolean isLost(XSSFCell cell) {
        if (cell.getCTCell().getT() != STCellType.S) {
            return false;
        }
        String index = cell.getCTCell().getV();
        int known = cell.getSheet()
                .getWorkbook()
                .getSharedStringSource()
                .getSharedStringItems()
                .size();
        return index == null || !index.matches("\\d{1,9}") || Integer.parseInt(index) >= known;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** Whether a spreadsheet took what was typed for a date, as it does with 3-4. */
    static boolean isDate(Row row, int column) {
        Cell cell = column < 0 ? null : row.getCell(column);
        return cell != null && cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell);
    }
}
