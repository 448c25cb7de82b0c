package org.hebi.terms.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebi.model.Glossary;
import org.hebi.model.Language;
import org.hebi.model.TermEntry;
import org.hebi.model.TermExample;
import org.hebi.model.TermForm;
import org.hebi.model.TermKind;
import org.hebi.model.TermQuote;
import org.hebi.model.TermSource;
import org.hebi.model.TermStatus;
import org.hebi.model.TermVariant;
import org.hebi.terms.Drift;
import org.hebi.terms.DriftFinder;
import org.hebi.terms.GlossaryColumn;
import org.hebi.terms.GlossaryWriter;

/**
 * Writes a glossary as a workbook: the sheets Terms, Drift, Examples and Read me, and a hidden one that remembers what
 * every cell held, so that a review can be told from what was there before. No cell holds a formula, and the same glossary
 * gives the same bytes.
 */
public final class GlossaryWorkbook implements GlossaryWriter {
    static final String TERMS = "Terms";
    static final String MEMORY = "_hebi";
    static final String SIGNATURE = "hebi-glossary-1";

    /** Decisions offered to reviewers. */
    static final List<String> DECISIONS = List.of("approve", "admit", "reject", "deprecate", "merge", "later");

    private static final String FONT = "Noto Sans CJK SC";

    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength() - 8;

    /** Date that stands for every date of the file, so that two builds give the same bytes. */
    private static final long FIXED = 946_684_800_000L;

    @Override
    public void write(Glossary glossary, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            new Sheets(book, glossary).fill();
            POIXMLProperties.CoreProperties core = book.getProperties().getCoreProperties();
            core.setCreator("Hebi");
            core.setTitle(glossary.name());
            core.setCreated(Optional.of(new Date(FIXED)));
            core.setModified(Optional.of(new Date(FIXED)));
            core.setLastModifiedByUser("Hebi");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            copy(bytes.toByteArray(), out);
        }
    }

    /** The same archive in the order of its names, every entry dated alike. */
    private static void copy(byte[] archive, OutputStream out) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        // Readers expect the list of contents first.
        Map<String, byte[]> ordered = new LinkedHashMap<>();
        String contents = "[Content_Types].xml";
        ordered.put(contents, entries.getOrDefault(contents, new byte[0]));
        ordered.putAll(entries);
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> entry : ordered.entrySet()) {
            ZipEntry copy = new ZipEntry(entry.getKey());
            copy.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
            zip.putNextEntry(copy);
            zip.write(entry.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    /** The text of each column for an entry, as it is shown and remembered. */
    static Map<GlossaryColumn, String> cells(TermEntry entry) {
        Map<GlossaryColumn, String> cells = new EnumMap<>(GlossaryColumn.class);
        cells.put(GlossaryColumn.ID, entry.id());
        cells.put(
                GlossaryColumn.SIMPLIFIED,
                entry.simplified().map(TermForm::text).orElse(entry.key()));
        cells.put(
                GlossaryColumn.TRADITIONAL,
                entry.traditional().map(TermForm::text).orElse(""));
        cells.put(
                GlossaryColumn.RUSSIAN,
                entry.best(Language.RUSSIAN).map(TermVariant::text).orElse(""));
        cells.put(
                GlossaryColumn.ENGLISH,
                entry.best(Language.ENGLISH).map(TermVariant::text).orElse(""));
        cells.put(GlossaryColumn.STATUS, entry.status().label());
        cells.put(GlossaryColumn.DECISION, "");
        cells.put(GlossaryColumn.TYPE, entry.kind().label());
        cells.put(GlossaryColumn.PART_OF_SPEECH, entry.partOfSpeech());
        cells.put(GlossaryColumn.DOMAIN, entry.domain());
        cells.put(GlossaryColumn.NOTE, entry.note());
        cells.put(GlossaryColumn.RUSSIAN_VARIANTS, variants(entry, Language.RUSSIAN));
        cells.put(GlossaryColumn.ENGLISH_VARIANTS, variants(entry, Language.ENGLISH));
        cells.put(GlossaryColumn.FORBIDDEN_RUSSIAN, forbidden(entry, Language.RUSSIAN));
        cells.put(GlossaryColumn.FORBIDDEN_ENGLISH, forbidden(entry, Language.ENGLISH));
        cells.put(GlossaryColumn.FREQUENCY, Integer.toString(entry.frequency()));
        cells.put(GlossaryColumn.DOCUMENTS, Integer.toString(entry.sources().size()));
        cells.put(
                GlossaryColumn.FIRST_SOURCE,
                entry.sources().stream().findFirst().map(TermSource::document).orElse(""));
        cells.put(
                GlossaryColumn.FIRST_DATE,
                entry.sources().stream().findFirst().map(TermSource::date).orElse(""));
        cells.put(GlossaryColumn.EXAMPLE, quote(entry, "zh"));
        cells.put(GlossaryColumn.EXAMPLE_RUSSIAN, quote(entry, "ru"));
        cells.put(GlossaryColumn.EXAMPLE_ENGLISH, quote(entry, "en"));
        cells.put(GlossaryColumn.CONFIDENCE, String.format(Locale.ROOT, "%.2f", entry.confidence()));
        cells.put(GlossaryColumn.MERGE_INTO, "");
        cells.put(GlossaryColumn.REVIEWER, entry.review().reviewer());
        cells.put(GlossaryColumn.COMMENT, entry.review().comment());
        cells.put(GlossaryColumn.KEY, entry.key());
        return cells;
    }

    private static String variants(TermEntry entry, Language language) {
        return entry.usable(language).stream()
                .filter(v -> !v.sources().isEmpty())
                .map(v -> v.text() + " · " + v.count() + " · " + DriftFinder.years(v))
                .collect(Collectors.joining("\n"));
    }

    private static String forbidden(TermEntry entry, Language language) {
        return entry.forbidden(language).stream().map(TermVariant::text).collect(Collectors.joining("\n"));
    }

    private static String quote(TermEntry entry, String language) {
        return entry.examples().stream()
                .findFirst()
                .flatMap(e -> quote(e, language))
                .map(TermQuote::text)
                .orElse("");
    }

    private static Optional<TermQuote> quote(TermExample example, String language) {
        return example.quotes().stream()
                .filter(q -> q.language().language().equals(language))
                .findFirst();
    }

    /** One run of filling; holds the styles. */
    private static final class Sheets {
        private final XSSFWorkbook book;
        private final Glossary glossary;
        private final XSSFCellStyle text;
        private final XSSFCellStyle converted;
        private final XSSFCellStyle phrase;
        private final XSSFCellStyle input;
        private final XSSFCellStyle link;
        private final XSSFCellStyle number;
        private final XSSFCellStyle percent;
        private final XSSFCellStyle header;
        private final XSSFFont marked;
        private final XSSFFont plain;

        Sheets(XSSFWorkbook book, Glossary glossary) {
            this.book = book;
            this.glossary = glossary;
            plain = font(false, "222222");
            marked = font(true, "B3261E");
            text = style(plain, "FFFFFF");
            converted = style(italic(), "FFFFFF");
            phrase = style(font(true, "1B1B1B"), "FFFFFF");
            input = style(plain, "FFFBEA");
            link = style(underlined(), "FFFFFF");
            number = style(plain, "FFFFFF");
            number.setDataFormat(book.createDataFormat().getFormat("0"));
            percent = style(plain, "FFFFFF");
            percent.setDataFormat(book.createDataFormat().getFormat("0.00"));
            header = style(font(true, "FFFFFF"), "33475B");
        }

        void fill() {
            Map<String, Integer> exampleRows = exampleRows();
            terms(exampleRows);
            drift(exampleRows);
            examples();
            readMe();
            memory();
            book.setActiveSheet(0);
        }

        private XSSFFont font(boolean bold, String colour) {
            XSSFFont font = book.createFont();
            font.setFontName(FONT);
            font.setFontHeightInPoints((short) 10);
            font.setBold(bold);
            font.setColor(colour(colour));
            return font;
        }

        private XSSFFont underlined() {
            XSSFFont font = font(false, "1A5FB4");
            font.setUnderline(Font.U_SINGLE);
            return font;
        }

        private XSSFFont italic() {
            XSSFFont font = font(false, "777777");
            font.setItalic(true);
            return font;
        }

        private static XSSFColor colour(String rgb) {
            return new XSSFColor(java.util.HexFormat.of().parseHex(rgb), null);
        }

        private XSSFCellStyle style(XSSFFont font, String background) {
            XSSFCellStyle style = book.createCellStyle();
            style.setFont(font);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            // Text, so that what a reviewer types is never taken for a formula or a date.
            style.setDataFormat(book.createDataFormat().getFormat("@"));
            style.setFillForegroundColor(colour(background));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(colour("DDDDDD"));
            style.setBorderRight(BorderStyle.THIN);
            style.setRightBorderColor(colour("DDDDDD"));
            // Excel then treats a text that begins with = + - @ as text when it is edited, too.
            style.setQuotePrefixed(true);
            return style;
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
            return kept.length() <= LONGEST ? kept.toString() : kept.substring(0, LONGEST) + "…";
        }

        private static Cell cell(Row row, int column, String value, CellStyle style) {
            Cell cell = row.createCell(column);
            cell.setCellStyle(style);
            if (!value.isEmpty()) {
                cell.setCellValue(fitting(value));
            }
            return cell;
        }

        private void header(Sheet sheet, List<String> titles, List<Integer> widths) {
            Row row = sheet.createRow(0);
            row.setHeightInPoints(28);
            for (int i = 0; i < titles.size(); i++) {
                cell(row, i, titles.get(i), header);
                sheet.setColumnWidth(i, widths.get(i) * 256);
            }
            sheet.createFreezePane(sheet.getSheetName().equals(TERMS) ? 2 : 1, 1);
        }

        private static int width(GlossaryColumn column) {
            return switch (column) {
                case ID -> 13;
                case SIMPLIFIED, TRADITIONAL -> 26;
                case RUSSIAN, ENGLISH -> 38;
                case STATUS, DECISION -> 12;
                case TYPE, PART_OF_SPEECH -> 12;
                case DOMAIN -> 18;
                case NOTE, COMMENT -> 26;
                case RUSSIAN_VARIANTS, ENGLISH_VARIANTS -> 42;
                case FORBIDDEN_RUSSIAN, FORBIDDEN_ENGLISH -> 24;
                case FREQUENCY, DOCUMENTS, CONFIDENCE -> 11;
                case FIRST_SOURCE -> 27;
                case FIRST_DATE -> 12;
                case EXAMPLE -> 44;
                case EXAMPLE_RUSSIAN, EXAMPLE_ENGLISH -> 52;
                case MERGE_INTO, REVIEWER -> 16;
                case KEY -> 10;
            };
        }

        /** Row in which the examples of each entry begin, 1-based as links count. */
        private Map<String, Integer> exampleRows() {
            Map<String, Integer> rows = new LinkedHashMap<>();
            int row = 2;
            for (TermEntry entry : glossary.entries()) {
                if (!entry.examples().isEmpty()) {
                    rows.put(entry.key(), row);
                    row += entry.examples().size();
                }
            }
            return rows;
        }

        private void link(Cell cell, String address) {
            Hyperlink target = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            target.setAddress(address);
            cell.setHyperlink(target);
        }

        private void terms(Map<String, Integer> exampleRows) {
            Sheet sheet = book.createSheet(TERMS);
            List<GlossaryColumn> columns = List.of(GlossaryColumn.values());
            header(
                    sheet,
                    columns.stream().map(GlossaryColumn::title).toList(),
                    columns.stream().map(Sheets::width).toList());
            int at = 1;
            for (TermEntry entry : glossary.entries()) {
                Row row = sheet.createRow(at++);
                Map<GlossaryColumn, String> cells = cells(entry);
                for (GlossaryColumn column : columns) {
                    fill(row, column, cells.getOrDefault(column, ""), entry, exampleRows);
                }
                row.setHeightInPoints(height(cells));
            }
            int last = Math.max(1, glossary.entries().size()) + 200;
            sheet.setColumnHidden(GlossaryColumn.KEY.ordinal(), true);
            sheet.setAutoFilter(
                    new CellRangeAddress(0, Math.max(1, glossary.entries().size()), 0, columns.size() - 1));
            list(sheet, GlossaryColumn.STATUS, last, statuses());
            list(sheet, GlossaryColumn.DECISION, last, DECISIONS);
            list(sheet, GlossaryColumn.TYPE, last, kinds());
            colours(sheet, last);
            sheet.setZoom(90);
            // On paper what one reads first.
            book.setPrintArea(book.getSheetIndex(sheet), 0, GlossaryColumn.DECISION.ordinal(), 0, at - 1);
            paper(sheet, columns.size());
        }

        /** On paper as wide as the page, the header on every one. */
        private static void paper(Sheet sheet, int columns) {
            sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, columns - 1));
            sheet.getPrintSetup().setLandscape(true);
            sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitWidth((short) 1);
            sheet.getPrintSetup().setFitHeight((short) 0);
        }

        private static List<String> statuses() {
            return java.util.Arrays.stream(TermStatus.values())
                    .map(TermStatus::label)
                    .toList();
        }

        private static List<String> kinds() {
            return java.util.Arrays.stream(TermKind.values())
                    .map(TermKind::label)
                    .toList();
        }

        private void fill(
                Row row, GlossaryColumn column, String value, TermEntry entry, Map<String, Integer> exampleRows) {
            int index = column.ordinal();
            switch (column) {
                case ID -> {
                    Integer target = exampleRows.get(entry.key());
                    Cell cell = cell(row, index, value, target == null ? text : link);
                    if (target != null) {
                        link(cell, "'Examples'!A" + target);
                    }
                }
                case SIMPLIFIED -> cell(row, index, value, phrase);
                case TRADITIONAL -> {
                    boolean attested =
                            entry.traditional().filter(TermForm::attested).isPresent();
                    cell(row, index, value, attested ? input : converted);
                }
                case FREQUENCY, DOCUMENTS -> {
                    Cell cell = row.createCell(index);
                    cell.setCellStyle(number);
                    cell.setCellValue(Integer.parseInt(value));
                }
                case CONFIDENCE -> {
                    Cell cell = row.createCell(index);
                    cell.setCellStyle(percent);
                    cell.setCellValue(entry.confidence());
                }
                case EXAMPLE -> quoted(row, index, entry, "zh");
                case EXAMPLE_RUSSIAN -> quoted(row, index, entry, "ru");
                case EXAMPLE_ENGLISH -> quoted(row, index, entry, "en");
                default -> cell(row, index, value, column.editable() ? input : text);
            }
        }

        private void quoted(Row row, int index, TermEntry entry, String language) {
            Cell cell = row.createCell(index);
            cell.setCellStyle(text);
            entry.examples().stream()
                    .findFirst()
                    .flatMap(e -> quote(e, language))
                    .ifPresent(q -> cell.setCellValue(marked(q)));
        }

        /** The sentence with the phrase in colour; a long sentence is cut around the phrase. */
        private XSSFRichTextString marked(TermQuote quote) {
            String whole = quote.text();
            int most = 400;
            int from = Math.max(0, Math.min(quote.start() - most / 3, whole.length() - most));
            int to = Math.min(whole.length(), Math.max(quote.end(), from + most));
            String shown = (from > 0 ? "…" : "") + whole.substring(from, to) + (to < whole.length() ? "…" : "");
            String safe = fitting(shown);
            XSSFRichTextString rich = new XSSFRichTextString(safe);
            int shift = (from > 0 ? 1 : 0) - from;
            if (quote.end() > quote.start() && safe.equals(shown)) {
                rich.applyFont(quote.start() + shift, quote.end() + shift, marked);
            }
            return rich;
        }

        /** Enough lines for the longest of the columns one reads first. */
        private static float height(Map<GlossaryColumn, String> cells) {
            int lines = 1;
            for (GlossaryColumn column : List.of(
                    GlossaryColumn.SIMPLIFIED,
                    GlossaryColumn.RUSSIAN,
                    GlossaryColumn.ENGLISH,
                    GlossaryColumn.RUSSIAN_VARIANTS,
                    GlossaryColumn.ENGLISH_VARIANTS)) {
                int needed = 0;
                for (String line : cells.getOrDefault(column, "").split("\n")) {
                    needed += 1 + units(line) / Math.max(1, width(column) - 2);
                }
                lines = Math.max(lines, needed);
            }
            return Math.max(30, Math.min(12, lines) * 15f);
        }

        private static int units(String line) {
            return line.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
        }

        private static void list(Sheet sheet, GlossaryColumn column, int last, List<String> values) {
            DataValidationConstraint constraint =
                    sheet.getDataValidationHelper().createExplicitListConstraint(values.toArray(String[]::new));
            CellRangeAddressList cells = new CellRangeAddressList(1, last, column.ordinal(), column.ordinal());
            DataValidation validation = sheet.getDataValidationHelper().createValidation(constraint, cells);
            validation.setEmptyCellAllowed(true);
            validation.setShowErrorBox(true);
            validation.createErrorBox(column.title(), "Choose one of: " + String.join(", ", values));
            // POI's name for it is the wrong way round: true hides nothing in XLSX.
            validation.setSuppressDropDownArrow(true);
            sheet.addValidationData(validation);
        }

        private static void colours(Sheet sheet, int last) {
            Map<String, String> colours = new LinkedHashMap<>();
            colours.put("preferred", "C8E6C9");
            colours.put("admitted", "DCEDC8");
            colours.put("proposed", "FFF3C4");
            colours.put("deprecated", "FFD6C9");
            colours.put("rejected", "E0E0E0");
            SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
            String column = org.apache.poi.ss.util.CellReference.convertNumToColString(GlossaryColumn.STATUS.ordinal());
            CellRangeAddress[] cells = {CellRangeAddress.valueOf(column + "2:" + column + (last + 1))};
            colours.forEach((status, colour) -> {
                ConditionalFormattingRule rule =
                        formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL, "\"" + status + "\"");
                PatternFormatting pattern = rule.createPatternFormatting();
                pattern.setFillBackgroundColor(colour(colour));
                pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
                formatting.addConditionalFormatting(cells, rule);
            });
        }

        private void drift(Map<String, Integer> exampleRows) {
            Sheet sheet = book.createSheet("Drift");
            header(
                    sheet,
                    List.of("phrase", "language", "renderings", "where", "severity", "what"),
                    List.of(28, 11, 60, 24, 10, 90));
            int at = 1;
            for (Drift drift : new DriftFinder().find(glossary)) {
                Row row = sheet.createRow(at++);
                Integer target = exampleRows.get(drift.entry().key());
                Cell first = cell(row, 0, drift.entry().key(), target == null ? phrase : link);
                if (target != null) {
                    link(first, "'Examples'!A" + target);
                }
                cell(row, 1, drift.language().tag(), text);
                String renderings = drift.variants().stream()
                        .map(v -> v.text() + " · " + DriftFinder.years(v))
                        .collect(Collectors.joining("\n"));
                cell(row, 2, renderings, text);
                cell(row, 3, drift.kind().label(), text);
                Cell severity = row.createCell(4);
                severity.setCellStyle(number);
                severity.setCellValue(drift.severity());
                cell(row, 5, drift.message(), text);
                row.setHeightInPoints(
                        Math.max(30, 15f * Math.min(10, drift.variants().size() + 1)));
            }
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, at - 1), 0, 5));
            sheet.setZoom(90);
            paper(sheet, 6);
        }

        private void examples() {
            Sheet sheet = book.createSheet("Examples");
            header(
                    sheet,
                    List.of("phrase", "document", "date", "unit", "zh", "ru", "en"),
                    List.of(26, 27, 12, 16, 56, 64, 64));
            int at = 1;
            int term = 2;
            for (TermEntry entry : glossary.entries()) {
                for (TermExample example : entry.examples()) {
                    Row row = sheet.createRow(at++);
                    link(cell(row, 0, entry.key(), link), "'" + TERMS + "'!B" + term);
                    cell(row, 1, example.document(), text);
                    cell(row, 2, example.date(), text);
                    cell(row, 3, example.unit(), text);
                    int longest = 0;
                    int column = 4;
                    for (String language : List.of("zh", "ru", "en")) {
                        Cell cell = row.createCell(column++);
                        cell.setCellStyle(text);
                        Optional<TermQuote> quote = quote(example, language);
                        quote.ifPresent(q -> cell.setCellValue(marked(q)));
                        longest = Math.max(
                                longest,
                                quote.map(q -> Math.min(402, units(q.text()))).orElse(0));
                    }
                    row.setHeightInPoints(Math.max(30, Math.min(12, 1 + longest / 56) * 15f));
                }
                term++;
            }
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, at - 1), 0, 6));
            sheet.setZoom(90);
            paper(sheet, 7);
        }

        private void readMe() {
            Sheet sheet = book.createSheet("Read me");
            sheet.setColumnWidth(0, 24 * 256);
            sheet.setColumnWidth(1, 110 * 256);
            String[][] lines = {
                {
                    "What this is",
                    "Stock phrases with the Russian and English that releases really used. Made from: "
                            + glossary.name() + "."
                },
                {
                    "How to review",
                    "Work on the sheet Terms. Choose a decision for each row: approve, admit, reject, deprecate, merge or later."
                            + " Pale yellow cells may be changed; write the right words into ru, en or zh-TW where they are wrong."
                },
                {"approve", "The entry becomes preferred, and its Russian and English stay as they stand in the row."},
                {"admit", "May be used, but something else is preferred."},
                {"reject", "Not a term. It leaves the glossary and is remembered, so that it does not come back."},
                {"deprecate", "Stays in the glossary as a term that must not be used."},
                {"merge", "The same as another entry: put that entry's id or phrase into the column merge into."},
                {"forbidden ru, forbidden en", "Renderings nobody may use, one a line; hebi check reports them."},
                {"New rows", "Add them at the end; zh-CN is enough, the rest is welcome. Leave id empty."},
                {"Grey italics in zh-TW", "No text here has the Traditional form; it was made by conversion."},
                {
                    "Empty ru or en",
                    "The texts gave no rendering that could be trusted. An empty cell is meant to be better than a wrong one."
                },
                {
                    "Handing it back",
                    "hebi glossary apply FILE.xlsx takes the decisions over into decisions.tsv. Sorting, filtering and moving"
                            + " columns do no harm. The next build follows the decisions."
                },
                {
                    "Sources",
                    "Counts and years are those of the texts the glossary was built from. Where these are working translations"
                            + " or reconstructed texts, the memories and about.yaml say so."
                }
            };
            int at = 0;
            for (String[] line : lines) {
                Row row = sheet.createRow(at++);
                cell(row, 0, line[0], phrase);
                cell(row, 1, line[1], text);
                row.setHeightInPoints(Math.max(20, (1 + line[1].length() / 105) * 16f));
            }
            paper(sheet, 2);
            sheet.setRepeatingRows(null);
        }

        /** What every editable cell holds, out of sight. */
        private void memory() {
            Sheet sheet = book.createSheet(MEMORY);
            Row first = sheet.createRow(0);
            first.createCell(0).setCellValue(SIGNATURE);
            Row titles = sheet.createRow(1);
            List<GlossaryColumn> columns = GlossaryReviewReader.REMEMBERED;
            for (int i = 0; i < columns.size(); i++) {
                titles.createCell(i).setCellValue(columns.get(i).title());
            }
            int at = 2;
            for (TermEntry entry : glossary.entries()) {
                Row row = sheet.createRow(at++);
                Map<GlossaryColumn, String> cells = cells(entry);
                for (int i = 0; i < columns.size(); i++) {
                    cell(row, i, cells.getOrDefault(columns.get(i), ""), text);
                }
            }
            book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
        }
    }
}
