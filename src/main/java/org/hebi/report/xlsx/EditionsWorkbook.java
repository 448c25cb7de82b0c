package org.hebi.report.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebi.model.Difference;
import org.hebi.model.EditionProfile;
import org.hebi.model.EditionReview;
import org.hebi.model.EditionsReport;
import org.hebi.model.FormulaVariation;
import org.hebi.model.Span;

/**
 * Edition findings as a workbook: the sheets Findings, Formulas, Editions and Read me. No cell holds a formula, and the
 * same report gives the same bytes.
 */
public final class EditionsWorkbook {
    /** Excel has 1,048,576 rows; what does not fit is said in the last one. */
    private static final int MOST_ROWS = 1_000_000;

    private static final int LONGEST = 32_000;
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final String CORE = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>%s</dc:title>"
            + "<dc:creator>Hebi</dc:creator></cp:coreProperties>";

    /** Writes the workbook; the stream stays open. */
    public void write(EditionsReport report, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            new Sheets(book, report).fill();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            copy(bytes.toByteArray(), "Editions", out);
        }
    }

    // The same archive in the order of its names, without the time it was made.
    static void copy(byte[] archive, String title, OutputStream out) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        entries.put("docProps/core.xml", CORE.formatted(title).getBytes(StandardCharsets.UTF_8));
        ZipOutputStream zip = new ZipOutputStream(out);
        // Readers that stream expect the list of contents first.
        byte[] contents = entries.remove("[Content_Types].xml");
        if (contents != null) {
            entry(zip, "[Content_Types].xml", contents);
        }
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            entry(zip, entry.getKey(), entry.getValue());
        }
        zip.finish();
        out.flush();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** One run of filling; holds the styles. */
    private static final class Sheets {
        private static final String[] INK = {"666666", "1F5FA8", "7A5200", "8A2080", "B3261E"};
        private static final String[] PAPER = {"FFFFFF", "EEF4FC", "FDF4DC", "F9E9F7", "FDE6E3"};

        private final XSSFWorkbook book;
        private final EditionsReport report;
        private final XSSFFont plain;
        private final XSSFFont[] weight = new XSSFFont[5];
        private final XSSFCellStyle header;
        private final XSSFCellStyle text;
        private final XSSFCellStyle number;
        private final XSSFCellStyle[] severity = new XSSFCellStyle[5];

        Sheets(XSSFWorkbook book, EditionsReport report) {
            this.book = book;
            this.report = report;
            plain = font(false, "222222");
            header = style(font(true, "FFFFFF"), "33475B");
            text = style(plain, "FFFFFF");
            number = style(plain, "FFFFFF");
            number.setDataFormat(book.createDataFormat().getFormat("0"));
            number.setQuotePrefixed(false);
            number.setAlignment(HorizontalAlignment.CENTER);
            for (int i = 0; i <= 4; i++) {
                weight[i] = font(true, INK[i]);
                severity[i] = style(weight[i], PAPER[i]);
                severity[i].setDataFormat(book.createDataFormat().getFormat("0"));
                severity[i].setQuotePrefixed(false);
                severity[i].setAlignment(HorizontalAlignment.CENTER);
            }
        }

        void fill() {
            findings();
            if (!report.formulas().isEmpty()) {
                formulas();
            }
            editions();
            readMe();
            book.setActiveSheet(0);
        }

        private XSSFFont font(boolean bold, String colour) {
            XSSFFont font = book.createFont();
            // A font with both scripts; a machine without it takes its own.
            font.setFontName("Noto Sans CJK SC");
            font.setFontHeightInPoints((short) 10);
            font.setBold(bold);
            font.setColor(new XSSFColor(HexFormat.of().parseHex(colour), null));
            return font;
        }

        private XSSFCellStyle style(XSSFFont font, String background) {
            XSSFCellStyle style = book.createCellStyle();
            style.setFont(font);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            // Text, so that nothing is taken for a formula or a date, not even after editing.
            style.setDataFormat(book.createDataFormat().getFormat("@"));
            style.setQuotePrefixed(true);
            style.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(background), null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(new XSSFColor(HexFormat.of().parseHex("DDDDDD"), null));
            return style;
        }

        private XSSFSheet sheet(String name, List<String> titles, int... widths) {
            XSSFSheet sheet = book.createSheet(name);
            XSSFRow row = sheet.createRow(0);
            for (int i = 0; i < titles.size(); i++) {
                put(row, i, titles.get(i), header);
                sheet.setColumnWidth(i, widths[i] * 256);
            }
            sheet.createFreezePane(0, 1);
            sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, titles.size() - 1));
            sheet.getPrintSetup().setLandscape(true);
            sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitWidth((short) 1);
            sheet.getPrintSetup().setFitHeight((short) 0);
            return sheet;
        }

        private static void filter(XSSFSheet sheet, int columns) {
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, sheet.getLastRowNum()), 0, columns - 1));
        }

        private static XSSFCell put(XSSFRow row, int column, String value, XSSFCellStyle style) {
            XSSFCell cell = row.createCell(column);
            cell.setCellStyle(style);
            if (!value.isEmpty()) {
                cell.setCellValue(escaped(value));
            }
            return cell;
        }

        private static void put(XSSFRow row, int column, int value, XSSFCellStyle style) {
            XSSFCell cell = row.createCell(column);
            cell.setCellStyle(style);
            cell.setCellValue(value);
        }

        // What XML forbids is left out; what a spreadsheet would read as an escape is escaped.
        private static String escaped(String value) {
            return ESCAPE.matcher(fitting(value)).replaceAll("_x005F_");
        }

        private static String fitting(String value) {
            StringBuilder kept = new StringBuilder(value.length());
            value.codePoints()
                    .filter(c -> c == '\n'
                            || c == '\t'
                            || c >= 0x20 && c <= 0xD7FF
                            || c >= 0xE000 && c <= 0xFFFD
                            || c > 0xFFFF)
                    .forEach(kept::appendCodePoint);
            if (kept.length() <= LONGEST) {
                return kept.toString();
            }
            int end = Character.isHighSurrogate(kept.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            return kept.substring(0, end) + "…";
        }

        private void findings() {
            XSSFSheet sheet = sheet(
                    "Findings",
                    List.of(
                            "Declaration",
                            "Severity",
                            "Class",
                            "Kind",
                            "Traditional",
                            "Simplified",
                            "Traditional, in its place",
                            "Simplified, in its place",
                            "Why",
                            "¶ Trad.",
                            "¶ Simpl.",
                            "Fingerprint"),
                    24,
                    9,
                    13,
                    16,
                    14,
                    14,
                    36,
                    36,
                    44,
                    7,
                    7,
                    14);
            int at = 1;
            for (EditionReview review : report.reviews()) {
                for (Difference d : report.shown(review)) {
                    XSSFRow row = sheet.createRow(at++);
                    if (at > MOST_ROWS) {
                        put(row, 0, "There are more findings than a sheet has rows; --format json has them all.", text);
                        filter(sheet, 12);
                        return;
                    }
                    finding(row, review, d);
                }
            }
            filter(sheet, 12);
        }

        private void finding(XSSFRow row, EditionReview review, Difference d) {
            put(row, 0, review.id(), text);
            put(row, 1, d.severity(), severity[d.severity()]);
            put(row, 2, d.kind().name(), text);
            put(row, 3, d.subclass(), text);
            put(row, 4, d.hant().text(), text);
            put(row, 5, d.hans().text(), text);
            inPlace(row, 6, d.hantParagraph(), d.hant(), d.hantContext(), d.severity());
            inPlace(row, 7, d.hansParagraph(), d.hans(), d.hansContext(), d.severity());
            put(row, 8, d.note(), text);
            paragraph(row, 9, d.hantParagraph());
            paragraph(row, 10, d.hansParagraph());
            put(row, 11, d.fingerprint(), text);
            int lines = Math.max(1, d.note().length() / 40 + 1);
            lines = Math.max(
                    lines, Math.max(d.hantContext().length(), d.hansContext().length()) / 16 + 1);
            lines = Math.max(
                    lines, Math.max(d.hant().text().length(), d.hans().text().length()) / 6 + 1);
            row.setHeightInPoints(Math.min(15f * lines, 300f));
        }

        // People count paragraphs from one.
        private void paragraph(XSSFRow row, int column, int paragraph) {
            if (paragraph < 0) {
                put(row, column, "", text);
            } else {
                put(row, column, paragraph + 1, number);
            }
        }

        private void inPlace(XSSFRow row, int column, int paragraph, Span span, String context, int severity) {
            XSSFCell cell = put(row, column, "", text);
            if (paragraph < 0 || context.isEmpty()) {
                return;
            }
            int from = place(context, span);
            String before = fitting(context.substring(0, from));
            String here = span.isEmpty() ? "‸" : fitting(span.text());
            String after = fitting(context.substring(from + span.text().length()));
            String whole = before + here + after;
            if (whole.length() > LONGEST || ESCAPE.matcher(whole).find()) {
                cell.setCellValue(escaped(whole));
                return;
            }
            XSSFRichTextString rich = new XSSFRichTextString(whole);
            rich.applyFont(plain);
            rich.applyFont(before.length(), before.length() + here.length(), weight[severity]);
            cell.setCellValue(rich);
        }

        // The context begins a little before the span.
        private static int place(String context, Span span) {
            int expected = Math.min(12, span.start());
            for (int at = expected; at <= expected + 1; at++) {
                if (context.startsWith(span.text(), at)) {
                    return at;
                }
            }
            return Math.max(0, context.indexOf(span.text()));
        }

        private void formulas() {
            XSSFSheet sheet = sheet(
                    "Formulas",
                    List.of(
                            "Phrase",
                            "Severity",
                            "Form",
                            "Times",
                            "Date",
                            "Declaration",
                            "Editions",
                            "¶",
                            "In its place",
                            "How they differ"),
                    20,
                    9,
                    26,
                    7,
                    12,
                    26,
                    16,
                    6,
                    46,
                    40);
            int at = 1;
            for (FormulaVariation formula : report.formulas()) {
                for (FormulaVariation.Form form : formula.forms()) {
                    for (FormulaVariation.FormulaPlace place : form.places()) {
                        if (at >= MOST_ROWS) {
                            return;
                        }
                        XSSFRow row = sheet.createRow(at++);
                        put(row, 0, formula.id(), text);
                        put(row, 1, formula.severity(), severity[formula.severity()]);
                        put(row, 2, form.text(), text);
                        put(row, 3, form.places().size(), number);
                        put(row, 4, place.date(), text);
                        put(row, 5, place.document(), text);
                        put(row, 6, String.join(", ", place.editions()), text);
                        put(row, 7, place.paragraph() + 1, number);
                        inPlace(row, 8, place.paragraph(), place.span(), place.context(), formula.severity());
                        put(row, 9, formula.note(), text);
                        row.setHeightInPoints(30f);
                    }
                }
            }
            filter(sheet, 10);
        }

        private void editions() {
            XSSFSheet sheet = sheet(
                    "Editions",
                    List.of(
                            "Declaration",
                            "Edition",
                            "Language",
                            "Script",
                            "Glyph standard",
                            "Origin",
                            "Regional words",
                            "Evidence"),
                    24,
                    14,
                    10,
                    12,
                    22,
                    22,
                    34,
                    70);
            int at = 1;
            for (EditionReview review : report.reviews()) {
                for (EditionProfile profile : review.profiles()) {
                    XSSFRow row = sheet.createRow(at++);
                    put(row, 0, review.id(), text);
                    put(row, 1, profile.name(), text);
                    put(row, 2, profile.language().tag(), text);
                    put(row, 3, profile.script(), text);
                    put(row, 4, profile.glyphs(), text);
                    put(row, 5, profile.origin().label(), text);
                    List<String> words = profile.vocabulary().stream()
                            .map(w -> w.word() + " ×" + w.count() + " (" + w.region() + ")")
                            .toList();
                    put(row, 6, String.join("\n", words), text);
                    put(row, 7, String.join("\n", profile.evidence()), text);
                    int lines = Math.max(words.size(), profile.evidence().size() * 2);
                    row.setHeightInPoints(Math.max(15f, Math.min(15f * lines, 400f)));
                }
            }
        }

        private void readMe() {
            XSSFSheet sheet = sheet("Read me", List.of("How to read this workbook"), 110);
            List<String> lines = List.of(
                    "Findings: one row for each difference between a Traditional and a Simplified edition, or doubt about one"
                            + " of them. Filter by severity or class with the arrows in the first row.",
                    "Severity 4: the meaning is wrong. 3: it may be. 2: regional usage, a lost character, another word. 1:"
                            + " spelling, marks, notation. 0: only script, shape or width (shown on request).",
                    "Declaration, paragraph: paragraphs count from 1 in the cleaned text; ‸ marks the place where something is"
                            + " missing.",
                    "Fingerprint: put it into the file accepted-findings.tsv beside the declaration, and the finding stays"
                            + " silent until the text changes.",
                    "Formulas: stock phrases that are not the same everywhere, with every place. The same sentence in both"
                            + " scripts counts once.",
                    "Editions: script, glyph standard, regional words, and whether the text looks converted by a machine.");
            int at = 1;
            for (String line : lines) {
                XSSFRow row = sheet.createRow(at++);
                put(row, 0, line, text);
                row.setHeightInPoints(15f * (line.length() / 105 + 1));
            }
        }
    }
}
