package org.hebi.memory.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hebi.memory.Texts.alignment;
import static org.hebi.memory.Texts.sentences;
import static org.hebi.model.Language.ENGLISH;
import static org.hebi.model.Language.RUSSIAN;
import static org.hebi.model.Language.SIMPLIFIED;
import static org.hebi.model.Language.TRADITIONAL;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebi.memory.AlignedTarget;
import org.hebi.memory.Corrections;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.Review;
import org.hebi.memory.TextEdit;
import org.hebi.memory.Texts;
import org.hebi.model.Alignment;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.SegmentedDocument;
import org.junit.jupiter.api.Test;

class ReviewWorkbookTest {
    private static final SegmentedDocument ZH = sentences(SIMPLIFIED, "甲。", "乙。", "丙。", "丁。", "戊。");
    private static final SegmentedDocument RU = sentences(RUSSIAN, "А.", "Б.", "В.", "Г.", "Д.");
    private static final SegmentedDocument EN = sentences(ENGLISH, "A.", "B.", "C.", "D.", "E.");
    private static final Alignment ONES = alignment("1-1 .9, 1-1 .9, 1-1 .9, 1-1 .9, 1-1 .9");
    // Columns of a workbook of two languages.
    private static final int ZH_NO = 2;
    private static final int RU_NO = 4;
    private static final int RU_TEXT = 5;
    private static final int CONFIDENCE = 6;
    private static final int ACTION = 7;
    private static final int COMMENT = 9;

    private static byte[] written(Review review) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            assertThat(new ReviewWriter().write(review, out)).isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static Review pair(Alignment alignment) {
        return Review.of("test", ZH, List.of(new AlignedTarget(RU, alignment)));
    }

    private static byte[] edited(byte[] workbook, Consumer<Sheet> edit) {
        try (XSSFWorkbook open = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(open.getSheet("Alignment"));
            open.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void set(Sheet sheet, int row, int column, String value) {
        Row cells = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = cells.getCell(column) == null ? cells.createCell(column) : cells.getCell(column);
        cell.setCellValue(value);
    }

    private static CorrectionsReader.Result read(byte[] bytes) {
        try {
            return new CorrectionsReader(ReadLimits.DEFAULT).read("r.xlsx", new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String beads(Corrections corrections, Alignment automatic) {
        Corrections.Applied applied = corrections.apply(automatic, ZH, RU);
        assertThat(applied.conflicts()).isEmpty();
        return applied.alignment().beads().stream()
                .map(b -> (b.sourceStart() + 1) + "+" + b.sourceCount() + ":" + (b.targetStart() + 1) + "+"
                        + b.targetCount() + (b.confidence() == 1 ? "!" : ""))
                .collect(Collectors.joining(" "));
    }

    private static String corrected(Alignment automatic, Consumer<Sheet> edit) {
        CorrectionsReader.Result result = read(edited(written(pair(automatic)), edit));
        assertThat(result.conflicts()).isEmpty();
        return beads(result.corrections(), automatic);
    }

    @Test
    void anUntouchedWorkbookCorrectsNothing() {
        assertThat(read(written(pair(ONES))).corrections()).isEqualTo(Corrections.NONE);
        // Neither does one that a spreadsheet opened and saved.
        assertThat(read(edited(written(pair(alignment("2-1 .9, 0-1 .2, 2-3 .5, 1-0 .4"))), s -> {}))
                        .corrections())
                .isEqualTo(Corrections.NONE);
    }

    @Test
    void confirm() {
        assertThat(corrected(ONES, s -> set(s, 2, ACTION, "confirm")))
                .isEqualTo("1+1:1+1 2+1:2+1! 3+1:3+1 4+1:4+1 5+1:5+1");
    }

    @Test
    void merge() {
        assertThat(corrected(ONES, s -> {
                    set(s, 3, ACTION, "merge with row above");
                    set(s, 4, ACTION, "Merge with row above");
                }))
                .isEqualTo("1+1:1+1 2+3:2+3! 5+1:5+1");
    }

    @Test
    void split() {
        assertThat(corrected(alignment("1-1 .9, 2-3 .4, 2-1 .9"), s -> set(s, 2, ACTION, "split after 1")))
                .isEqualTo("1+1:1+1 2+1:2+1! 3+1:3+2! 4+2:5+1");
    }

    @Test
    void moveSentencesUpAndDown() {
        assertThat(corrected(
                        alignment("1-1 .9, 1-2 .4, 1-1 .4, 2-1 .9"), s -> set(s, 2, ACTION, "ru: last sentence down")))
                .isEqualTo("1+1:1+1 2+1:2+1! 3+1:3+2! 4+2:5+1");
        assertThat(corrected(
                        alignment("1-1 .9, 1-2 .4, 1-1 .4, 2-1 .9"), s -> set(s, 2, ACTION, "ru: first sentence up")))
                .isEqualTo("1+1:1+2! 2+1:3+1! 3+1:4+1 4+2:5+1");
        assertThat(corrected(
                        alignment("1-1 .9, 2-2 .4, 1-1 .4, 1-1 .9"),
                        s -> set(s, 2, ACTION, "zh-Hans: last sentence down")))
                .isEqualTo("1+1:1+1 2+1:2+2! 3+2:4+1! 5+1:5+1");
    }

    @Test
    void leaveOut() {
        assertThat(corrected(ONES, s -> set(s, 2, ACTION, "leave out")))
                .isEqualTo("1+1:1+1 2+1:2+0! 3+0:2+1! 3+1:3+1 4+1:4+1 5+1:5+1");
    }

    @Test
    void numbersSayWhatBelongsTogether() {
        // Taken from its old row when named in a new one; any dash, comma or blank will do.
        assertThat(corrected(ONES, s -> set(s, 2, RU_NO, "2 – 3")))
                .isEqualTo("1+1:1+1 2+1:2+2! 3+1:4+0! 4+1:4+1 5+1:5+1");
        assertThat(corrected(alignment("1-1 .9, 2-2 .4, 2-2 .9"), s -> {
                    set(s, 2, ZH_NO, "2");
                    set(s, 2, RU_NO, "2");
                    set(s, 9, ZH_NO, "3");
                    set(s, 9, RU_NO, "3");
                }))
                .isEqualTo("1+1:1+1 2+1:2+1! 3+1:3+1! 4+2:4+2");
        // Numbers taken away: no counterpart.
        assertThat(corrected(ONES, s -> {
                    set(s, 2, RU_NO, "");
                    set(s, 3, ZH_NO, "");
                }))
                .startsWith("1+1:1+1 2+1:2+0! ");
    }

    @Test
    void editedWordsAndCommentsComeBack() {
        CorrectionsReader.Result result = read(edited(written(pair(ONES)), s -> {
            set(s, 2, RU_TEXT, "=Бэ\r\nда");
            set(s, 2, COMMENT, "typo\nin print");
        }));
        assertThat(result.corrections().decisions()).hasSize(1);
        Corrections.Decision decision = result.corrections().decisions().get(0);
        assertThat(decision.targetText()).isEqualTo("=Бэ\nда");
        assertThat(decision.note()).isEqualTo("typo in print");
        assertThat(result.corrections().apply(ONES, ZH, RU).edits())
                .containsExactly(new TextEdit(RUSSIAN, 1, 2, "=Бэ\nда"));
    }

    @Test
    void sortedFilteredAndShortenedWorkbooksMeanTheSame() {
        String plain = corrected(
                alignment("1-1 .9, 1-2 .4, 1-1 .4, 2-1 .9"), s -> set(s, 2, ACTION, "ru: last sentence down"));
        String sorted = corrected(alignment("1-1 .9, 1-2 .4, 1-1 .4, 2-1 .9"), s -> {
            set(s, 2, ACTION, "ru: last sentence down");
            reverse(s);
        });
        assertThat(sorted).isEqualTo(plain);
        assertThat(corrected(ONES, s -> {
                    s.removeRow(s.getRow(1));
                    s.removeRow(s.getRow(5));
                    set(s, 3, ACTION, "merge with row above");
                }))
                .isEqualTo("1+1:1+1 2+2:2+2! 4+1:4+1 5+1:5+1");
    }

    private static void reverse(Sheet sheet) {
        DataFormatter formatter = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        for (int r = 1; r <= sheet.getLastRowNum(); r++) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c <= COMMENT; c++) {
                cells.add(formatter.formatCellValue(sheet.getRow(r).getCell(c)));
            }
            rows.add(cells);
        }
        Collections.reverse(rows);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c <= COMMENT; c++) {
                set(sheet, r + 1, c, rows.get(r).get(c));
            }
        }
    }

    @Test
    void whatContradictsItselfIsReportedRowByRowAndTheRestIsTaken() {
        CorrectionsReader.Result result = read(edited(written(pair(ONES)), s -> {
            set(s, 1, ACTION, "marge");
            set(s, 2, RU_NO, "2-9");
            set(s, 3, ACTION, "confirm");
            set(s, 4, ACTION, "split after 2");
            set(s, 5, RU_NO, "1, 5");
        }));
        assertThat(result.conflicts())
                .extracting(Finding::message)
                .containsExactly(
                        "Row 2: \"marge\" is no action; choose one from the list.",
                        "Row 3: \"2-9\" in \"ru no.\" should be numbers between 1 and 5, such as 12 or 12-13.",
                        "Row 5: there are no more than 2 sentences to split.",
                        "Row 6: its sentences of ru do not follow each other.");
        assertThat(beads(result.corrections(), ONES)).contains("3+1:3+1!");
    }

    @Test
    void aSentenceNamedTwiceIsAContradiction() {
        CorrectionsReader.Result result = read(edited(written(pair(ONES)), s -> {
            set(s, 1, RU_NO, "1-3");
            set(s, 5, RU_NO, "3-5");
        }));
        assertThat(result.conflicts())
                .extracting(Finding::message)
                .containsExactly("Row 6: sentence 3 of ru is named in row 2 as well.");
    }

    @Test
    void threeLanguagesAreCorrectedInOneSheet() {
        Review review = Review.of(
                "test",
                ZH,
                List.of(
                        new AlignedTarget(RU, alignment("1-1 .9, 1-2 .4, 1-1 .4, 2-1 .9")),
                        new AlignedTarget(EN, alignment("2-2 .9, 1-1 .4, 2-2 .9"))));
        CorrectionsReader.Result result = read(edited(written(review), s -> {
            assertThat(s.getRow(0).getCell(9).getStringCellValue()).isEqualTo("Action");
            set(s, 1, 9, "ru: last sentence down");
            set(s, 3, 9, "confirm");
        }));
        assertThat(result.conflicts()).isEmpty();
        List<String> decisions = result.corrections().decisions().stream()
                .map(d -> d.target() + " " + d.kind() + " "
                        + d.sourceSentences().size() + "-" + d.targetSentences().size())
                .toList();
        assertThat(decisions).containsExactly("ru PAIR 2-2", "ru PAIR 1-2", "ru CONFIRM 2-1", "en CONFIRM 2-2");
    }

    @Test
    void theWorkbookHoldsTextAsTextAndHelpsTheReader() throws IOException {
        List<String> zh = new ArrayList<>();
        List<String> ru = new ArrayList<>();
        List<String> beads = new ArrayList<>();
        for (List<String> hard : Texts.HARD) {
            zh.add(hard.get(0));
            ru.add(hard.get(1));
            beads.add("1-1 .975");
        }
        zh.add("_x0041_");
        ru.add("@now");
        beads.add("1-1 .3");
        Review review = Review.of(
                "hard",
                sentences(TRADITIONAL, zh.toArray(String[]::new)),
                List.of(new AlignedTarget(
                        sentences(RUSSIAN, ru.toArray(String[]::new)), alignment(String.join(",", beads)))));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written(review)))) {
            Sheet sheet = workbook.getSheet("Alignment");
            assertThat(sheet.getLastRowNum()).isEqualTo(zh.size());
            for (int i = 0; i < zh.size(); i++) {
                Cell source = sheet.getRow(i + 1).getCell(3);
                Cell target = sheet.getRow(i + 1).getCell(5);
                assertThat(source.getCellType()).isEqualTo(CellType.STRING);
                assertThat(source.getStringCellValue()).isEqualTo(zh.get(i).strip());
                assertThat(target.getStringCellValue()).isEqualTo(ru.get(i).strip());
            }
            assertThat(sheet.getRow(7).getCell(3).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getRow(7).getCell(3).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(sheet.getRow(1).getCell(CONFIDENCE).getNumericCellValue())
                    .isEqualTo(0.97);
            assertThat(sheet.isColumnHidden(0)).isTrue();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getDataValidations()).hasSize(1);
            assertThat(workbook.getSheet("Read me").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("How to correct this alignment");
            assertThat(workbook.isSheetVeryHidden(workbook.getSheetIndex("hebi")))
                    .isTrue();
            assertThat(sheet.getRow(zh.size()).getCell(1).getCellStyle().getFillForegroundColorColor())
                    .isNotNull();
        }
        assertThat(read(written(review)).corrections()).isEqualTo(Corrections.NONE);
    }

    @Test
    void theSameAlignmentGivesTheSameBytesAnywhere() {
        TimeZone before = TimeZone.getDefault();
        byte[] here = written(pair(ONES));
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(written(pair(ONES))).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void foreignAndBrokenWorkbooksAreRefusedWithTheReason() throws IOException {
        byte[] ours = written(pair(ONES));
        ByteArrayOutputStream foreign = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Alignment").createRow(0).createCell(0).setCellValue("x");
            workbook.write(foreign);
        }
        refused(foreign.toByteArray(), "is not a workbook that \"hebi align");
        refused(new byte[0], "is empty");
        refused("id,zh\n".getBytes(StandardCharsets.UTF_8), "is not an Excel workbook");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "is an old .xls workbook");
        refused(java.util.Arrays.copyOf(ours, ours.length / 2), "");
        refused(zip("[Content_Types].xml", "x".getBytes(StandardCharsets.UTF_8)), "is a broken workbook or none");
        refused(zip("a.txt", new byte[200 << 20]), "unpacks to more than 134217728 bytes");
        refused(edited(ours, s -> s.getRow(0).removeCell(s.getRow(0).getCell(RU_NO))), "misses the columns \"ru no.\"");
        byte[] renamed = edited(ours, s -> s.getWorkbook().setSheetName(0, "Other"));
        refused(renamed, "has no sheet \"Alignment\" any more");
    }

    @Test
    void aWorkbookThatLostItsTextsIsNoEmptyOne() throws IOException {
        refused(without("xl/sharedStrings.xml", written(pair(ONES))), "has lost the text of row 1");
    }

    private static byte[] without(String part, byte[] workbook) throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream to = new ZipOutputStream(rest)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                if (!entry.getName().equals(part)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(content);
                }
            }
        }
        return rest.toByteArray();
    }

    @Test
    void entitiesInAWorkbookAreNotExpanded() throws IOException {
        byte[] ours = written(pair(ONES));
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(ours));
                ZipOutputStream to = new ZipOutputStream(bomb)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                if (entry.getName().equals("xl/sharedStrings.xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceFirst("<sst", "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst")
                            .replaceFirst("<t>", "<t>&x;")
                            .getBytes(StandardCharsets.UTF_8);
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(content);
            }
        }
        refused(bomb.toByteArray(), "is a broken workbook or none");
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static void refused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("r.xlsx: ")
                .hasMessageContaining(reason);
    }
}
