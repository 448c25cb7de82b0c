package org.hebi.memory.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder;
import org.hebi.memory.Review;
import org.hebi.memory.XmlText;
import org.hebi.model.Finding;
import org.hebi.model.Language;
import org.hebi.model.Place;
import org.hebi.model.Segment;
import org.hebi.model.SegmentedDocument;

/**
 * Writes an alignment as a workbook to read and correct in Excel; {@link CorrectionsReader} takes it back. One row is one
 * pair (or triple), doubtful ones are coloured, a drop-down list says what is to be done, and the sentence numbers can be
 * changed by hand. The sheet "Read me" explains it.
 */
public final class ReviewWriter {
    /** Rows a workbook may have; more is no pleasure to anybody. */
    static final int MOST_ROWS = 50_000;

    private static final byte[] LINE = {(byte) 0xD0, (byte) 0xD0, (byte) 0xD0};
    private static final double SURE = 0.95;
    private static final double DOUBTFUL = 0.8;
    private static final double WRONG = 0.5;

    private static final List<String> README = List.of(
            "How to correct this alignment",
            "",
            "Each row of the sheet \"Alignment\" pairs sentences that translate each other. Yellow and red rows are doubtful;"
                    + " blue rows have no counterpart. Begin with these.",
            "",
            "Choose in the column \"Action\":",
            "    confirm: the row is right. It stays as it is, whatever a later run would think.",
            "    merge with row above: this row and the row above (in the order of the text) are one.",
            "    split after 1: the first sentence of each language is a row of its own; the rest is the next row."
                    + " (2 and 3: after the second and third.)",
            "    …: first sentence up: the row's first sentence of that language belongs to the row above.",
            "    …: last sentence down: the row's last sentence of that language belongs to the row below.",
            "    leave out: the row shall not be in the memory.",
            "",
            "For anything else change the numbers in the columns \"no.\": a row pairs the sentences whose numbers it names,"
                    + " such as 12 or 12-13. The sheet \"Sentences\" shows which sentence has which number. A sentence that is"
                    + " named in a new place is taken from its old one. To make a new row, insert one and fill in its numbers.",
            "",
            "Change a text where it has a mistake: the memory gets your words, the document stays as it is.",
            "",
            "You may sort, filter and widen as you like, and hide columns. Do not delete columns. Rows you delete are taken as"
                    + " not looked at.",
            "",
            "Save as .xlsx and hand it back:    hebi align SOURCE TARGET -o FILE --corrections THIS-FILE.xlsx",
            "Your corrections are kept in a text file beside the source and applied on every later run.");

    /**
     * Writes the workbook.
     *
     * @return texts that had to be shortened for Excel
     * @throws IllegalArgumentException when there are more rows than a workbook should have
     */
    public List<Finding> write(Review review, OutputStream out) throws IOException {
        int sentences =
                review.documents().stream().mapToInt(d -> d.segments().size()).sum();
        if (sentences > MOST_ROWS) {
            throw new IllegalArgumentException("a workbook takes " + MOST_ROWS + " sentences, and " + review.name()
                    + " has " + sentences + "; write .tsv or .tmx");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Finding> findings = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new Filling(workbook, review, findings).fill();
            workbook.write(bytes);
        }
        FixedZip.copy(bytes.toByteArray(), out);
        return findings;
    }

    static List<Language> languages(Review review) {
        return review.documents().stream().map(SegmentedDocument::language).toList();
    }

    /** One workbook being filled. */
    private static final class Filling {
        private final XSSFWorkbook workbook;
        private final Review review;
        private final List<Language> languages;
        private final List<Finding> findings;
        private final Map<String, CellStyle> styles = new HashMap<>();

        Filling(XSSFWorkbook workbook, Review review, List<Finding> findings) {
            this.workbook = workbook;
            this.review = review;
            this.languages = languages(review);
            this.findings = findings;
        }

        void fill() {
            Sheet alignment = workbook.createSheet(ReviewSheet.ALIGNMENT);
            Sheet sentences = workbook.createSheet(ReviewSheet.SENTENCES);
            Sheet readme = workbook.createSheet(ReviewSheet.README);
            Sheet hidden = workbook.createSheet(ReviewSheet.HIDDEN);
            hidden(hidden);
            alignment(alignment);
            sentences(sentences);
            readme(readme);
            workbook.setSheetVisibility(workbook.getSheetIndex(hidden), SheetVisibility.VERY_HIDDEN);
            workbook.setActiveSheet(0);
        }

        private void alignment(Sheet sheet) {
            List<String> headers = new ArrayList<>(List.of(ReviewSheet.KEY, ReviewSheet.ROW));
            for (Language language : languages) {
                headers.add(ReviewSheet.numbers(language));
                headers.add(language.tag());
            }
            headers.addAll(
                    List.of(ReviewSheet.CONFIDENCE, ReviewSheet.ACTION, ReviewSheet.ARTICLE, ReviewSheet.COMMENT));
            header(sheet, headers);
            int rowNumber = 0;
            for (Review.Row row : review.rows()) {
                row(sheet.createRow(++rowNumber), rowNumber, row);
            }
            sheet.setColumnHidden(0, true);
            sheet.setColumnWidth(1, 6 * 256);
            for (int i = 0; i < languages.size(); i++) {
                sheet.setColumnWidth(2 + 2 * i, 9 * 256);
                sheet.setColumnWidth(3 + 2 * i, textWidth() * 256);
            }
            int after = 2 + 2 * languages.size();
            sheet.setColumnWidth(after, 12 * 256);
            sheet.setColumnWidth(after + 1, 26 * 256);
            sheet.setColumnWidth(after + 2, 16 * 256);
            sheet.setColumnWidth(after + 3, 30 * 256);
            sheet.createFreezePane(2, 1);
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, rowNumber), 0, headers.size() - 1));
            // Rows people add below get the list too.
            actions(sheet, after + 1, rowNumber + 200);
            print(sheet);
            sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        }

        private static void print(Sheet sheet) {
            sheet.getPrintSetup().setLandscape(true);
            sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
        }

        private int textWidth() {
            return languages.size() > 2 ? 42 : 56;
        }

        /** Spreadsheets do not fit a row to wrapped text by themselves when they open a file, so it is done for them. */
        private static void fit(Row row, int lines) {
            row.setHeightInPoints(Math.min(400, Math.max(1, lines) * 16f + 2));
        }

        private static int lines(String text, int width) {
            int lines = 0;
            for (String line : text.split("\n", -1)) {
                int units = line.codePoints()
                        .map(c -> Character.isIdeographic(c)
                                        || (c >= 0x3000 && c <= 0x30FF)
                                        || (c >= 0xFF00 && c <= 0xFF60)
                                ? 2
                                : 1)
                        .sum();
                // Words are not cut, so a line holds a little less than its width.
                lines += Math.max(1, (int) Math.ceil(units / (width * 0.92)));
            }
            return lines;
        }

        private void row(Row cells, int rowNumber, Review.Row row) {
            String colour = colour(row);
            StringBuilder key = new StringBuilder().append(rowNumber).append('|');
            StringBuilder marks = new StringBuilder();
            int column = 2;
            int lines = 1;
            for (int i = 0; i < languages.size(); i++) {
                Review.Side side = row.sides().get(i);
                lines = Math.max(lines, lines(side.text(), textWidth()));
                text(cells, column++, numbers(side), style("@", colour, languages.get(i)));
                text(cells, column++, side.text(), style("", colour, languages.get(i)));
                key.append(side.first()).append('-').append(side.end()).append('|');
                marks.append(marks.length() == 0 ? "" : ",").append(CellText.mark(CellText.fitting(side.text())));
                if (XmlText.stripped(side.text()).length() > CellText.LONGEST) {
                    findings.add(new Finding(
                            "over-long",
                            2,
                            Place.whole(review.name()),
                            "Row " + rowNumber + " was cut off in " + languages.get(i)
                                    + ": Excel takes 32,767 characters a cell. The memory has the whole text."));
                }
            }
            fit(cells, lines);
            text(cells, 0, key.append(marks).toString(), style("@", "", Language.ENGLISH));
            Cell number = cells.createCell(1);
            number.setCellValue(rowNumber);
            number.setCellStyle(style("0", colour, Language.ENGLISH));
            Cell confidence = cells.createCell(column);
            confidence.setCellValue(Math.floor(row.confidence() * 100 + 1e-9) / 100);
            confidence.setCellStyle(style("0.00", colour, Language.ENGLISH));
            text(cells, column + 1, "", style("", colour, Language.ENGLISH));
            text(cells, column + 2, row.article(), style("", colour, languages.get(0)));
            text(cells, column + 3, "", style("", colour, Language.ENGLISH));
        }

        private static String colour(Review.Row row) {
            if (!row.isLink()) {
                return "DDEBF7";
            }
            if (row.confidence() < WRONG) {
                return "F8CBAD";
            }
            if (row.confidence() < DOUBTFUL) {
                return "FFE699";
            }
            return row.confidence() < SURE ? "FFF9E5" : "";
        }

        static String numbers(Review.Side side) {
            if (side.isEmpty()) {
                return "";
            }
            return side.end() - side.first() == 1
                    ? Integer.toString(side.first() + 1)
                    : (side.first() + 1) + "-" + side.end();
        }

        private void actions(Sheet sheet, int column, int last) {
            DataValidationHelper helper = sheet.getDataValidationHelper();
            int count = ReviewSheet.actions(languages).size();
            DataValidation list = helper.createValidation(
                    helper.createFormulaListConstraint(ReviewSheet.HIDDEN + "!$B$1:$B$" + count),
                    new CellRangeAddressList(1, Math.max(1, last), column, column));
            list.setEmptyCellAllowed(true);
            list.setShowErrorBox(true);
            list.createErrorBox(
                    "Action", "Choose from the list, or leave it empty. The sheet \"Read me\" explains it.");
            sheet.addValidationData(list);
        }

        private void sentences(Sheet sheet) {
            List<String> headers = new ArrayList<>();
            int longest = 0;
            for (SegmentedDocument document : review.documents()) {
                headers.add(ReviewSheet.numbers(document.language()));
                headers.add(document.language().tag());
                longest = Math.max(longest, document.segments().size());
            }
            header(sheet, headers);
            for (int i = 0; i < longest; i++) {
                Row row = sheet.createRow(i + 1);
                int lines = 1;
                for (int d = 0; d < review.documents().size(); d++) {
                    List<Segment> segments = review.documents().get(d).segments();
                    if (i < segments.size()) {
                        Cell number = row.createCell(2 * d);
                        number.setCellValue(i + 1);
                        number.setCellStyle(style("0", "", Language.ENGLISH));
                        text(row, 2 * d + 1, segments.get(i).content(), style("", "", languages.get(d)));
                        lines = Math.max(lines, lines(segments.get(i).content(), 56));
                    }
                }
                fit(row, lines);
            }
            for (int d = 0; d < languages.size(); d++) {
                sheet.setColumnWidth(2 * d, 10 * 256);
                sheet.setColumnWidth(2 * d + 1, 56 * 256);
            }
            sheet.createFreezePane(0, 1);
            print(sheet);
        }

        private void readme(Sheet sheet) {
            for (int i = 0; i < README.size(); i++) {
                Row row = sheet.createRow(i);
                text(row, 0, README.get(i), style(i == 0 ? "header" : "", "", Language.ENGLISH));
                fit(row, lines(README.get(i), 120));
            }
            sheet.setColumnWidth(0, 120 * 256);
            sheet.setDisplayGridlines(false);
            print(sheet);
        }

        /** What the reader needs to know a workbook of ours, and the list for the drop-down. */
        private void hidden(Sheet sheet) {
            List<String> first = new ArrayList<>();
            first.add(ReviewSheet.SIGNATURE);
            first.add(review.name());
            languages.forEach(l -> first.add(l.tag()));
            List<String> actions = ReviewSheet.actions(languages);
            int rows = Math.max(first.size(), actions.size());
            for (SegmentedDocument document : review.documents()) {
                rows = Math.max(rows, document.segments().size());
            }
            CellStyle plain = style("@", "", Language.ENGLISH);
            for (int i = 0; i < rows; i++) {
                Row row = sheet.createRow(i);
                if (i < first.size()) {
                    text(row, 0, first.get(i), plain);
                }
                if (i < actions.size()) {
                    text(row, 1, actions.get(i), plain);
                }
                for (int d = 0; d < review.documents().size(); d++) {
                    List<Segment> segments = review.documents().get(d).segments();
                    if (i < segments.size()) {
                        text(row, 2 + d, segments.get(i).content(), plain);
                    }
                }
            }
        }

        private void header(Sheet sheet, List<String> headers) {
            Row row = sheet.createRow(0);
            fit(row, 2);
            for (int i = 0; i < headers.size(); i++) {
                text(row, i, headers.get(i), style("header", "D9D9D9", Language.ENGLISH));
            }
        }

        private void text(Row row, int column, String text, CellStyle style) {
            Cell cell = row.createCell(column);
            cell.setCellStyle(style);
            if (!text.isEmpty()) {
                cell.setCellValue(CellText.into(text));
                if (CellText.looksLikeFormula(text)) {
                    cell.setCellStyle(quoted(style));
                }
            }
        }

        private CellStyle quoted(CellStyle style) {
            return styles.computeIfAbsent("quoted " + style.getIndex(), k -> {
                XSSFCellStyle quoted = workbook.createCellStyle();
                quoted.cloneStyleFrom(style);
                quoted.setQuotePrefixed(true);
                return quoted;
            });
        }

        private CellStyle style(String format, String colour, Language language) {
            String font = language.isTraditional()
                    ? "Microsoft JhengHei"
                    : language.isChinese() ? "Microsoft YaHei" : "Calibri";
            return styles.computeIfAbsent(format + " " + colour + " " + font, k -> {
                XSSFCellStyle style = workbook.createCellStyle();
                XSSFFont face = workbook.createFont();
                face.setFontName(font);
                face.setFontHeightInPoints((short) 11);
                face.setBold(format.equals("header"));
                style.setFont(face);
                style.setWrapText(true);
                style.setVerticalAlignment(VerticalAlignment.TOP);
                for (XSSFCellBorder.BorderSide side : XSSFCellBorder.BorderSide.values()) {
                    style.setBorderColor(side, new XSSFColor(LINE, null));
                }
                style.setBorderBottom(BorderStyle.THIN);
                style.setBorderRight(BorderStyle.THIN);
                if (format.equals("0") || format.equals("0.00") || format.equals("@")) {
                    style.setAlignment(HorizontalAlignment.CENTER);
                }
                if (!format.isEmpty() && !format.equals("header")) {
                    style.setDataFormat(workbook.createDataFormat().getFormat(format));
                }
                if (!colour.isEmpty()) {
                    style.setFillForegroundColor(
                            new XSSFColor(java.util.HexFormat.of().parseHex(colour), null));
                    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                }
                return style;
            });
        }
    }
}
