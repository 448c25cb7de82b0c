package org.hebi.report.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebi.model.CheckReport;
import org.hebi.model.Fault;

/** Faults of memories as a workbook: one row a fault, to be filtered and sorted. No cell holds a formula. */
public final class CheckWorkbook {
    private static final int MOST_ROWS = 1_000_000;
    private static final int LONGEST = 32_000;
    private static final String[] COLUMNS = {
        "severity", "rule", "file", "line", "unit", "side", "text", "message", "advice", "fixed"
    };
    private static final int[] WIDTHS = {10, 18, 34, 7, 34, 9, 34, 70, 50, 7};
    /** Info, warning, error. */
    private static final String[] PAPER = {"FFFFFF", "FDF4DC", "FDE6E3"};

    /** Writes the workbook; the same report gives the same bytes. The stream stays open. */
    public void write(CheckReport report, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Faults");
            XSSFCellStyle header = style(book, "33475B", "FFFFFF", true);
            XSSFCellStyle[] styles = new XSSFCellStyle[PAPER.length];
            for (int i = 0; i < PAPER.length; i++) {
                styles[i] = style(book, PAPER[i], "222222", false);
                styles[i].setQuotePrefixed(true);
            }
            XSSFRow top = sheet.createRow(0);
            for (int i = 0; i < COLUMNS.length; i++) {
                XSSFCell cell = top.createCell(i);
                cell.setCellValue(COLUMNS[i]);
                cell.setCellStyle(header);
                sheet.setColumnWidth(i, WIDTHS[i] * 256);
            }
            int row = 1;
            for (Fault fault : report.faults()) {
                if (row >= MOST_ROWS) {
                    sheet.createRow(row++).createCell(7).setCellValue("More faults follow; ask for --format json.");
                    break;
                }
                row(sheet.createRow(row++), fault, styles[fault.severity().ordinal()]);
            }
            sheet.createFreezePane(0, 1);
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, row - 1), 0, COLUMNS.length - 1));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            EditionsWorkbook.copy(bytes.toByteArray(), "Faults", out);
        }
    }

    private static void row(XSSFRow row, Fault fault, XSSFCellStyle style) {
        List<String> cells = List.of(
                fault.severity().label(),
                fault.rule(),
                fault.file(),
                "",
                fault.unit(),
                fault.side(),
                fault.span().text(),
                fault.message(),
                fault.advice(),
                fault.mended() ? "yes" : "");
        for (int i = 0; i < cells.size(); i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellStyle(style);
            if (i == 3) {
                if (fault.line() > 0) {
                    cell.setCellValue(fault.line());
                }
            } else {
                cell.setCellValue(fitting(cells.get(i)));
            }
        }
    }

    /** What a cell takes: nothing that XML forbids, nothing that a reader would take for an escape, no more than fits. */
    private static String fitting(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .limit(LONGEST / 2)
                .map(c -> c < 0x20 && c != '\n' && c != '\t' || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF
                        ? 0xFFFD
                        : c)
                .forEach(out::appendCodePoint);
        return out.toString().replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    }

    private static XSSFCellStyle style(XSSFWorkbook book, String paper, String ink, boolean bold) {
        XSSFFont font = book.createFont();
        font.setFontName("Noto Sans CJK SC");
        font.setFontHeightInPoints((short) 10);
        font.setBold(bold);
        font.setColor(new XSSFColor(HexFormat.of().parseHex(ink), null));
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(paper), null));
        return style;
    }
}
