package org.hebi.terms.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hebi.terms.Terms.entry;
import static org.hebi.terms.Terms.glossary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebi.model.Finding;
import org.hebi.model.Glossary;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.TermEntry;
import org.hebi.model.TermStatus;
import org.hebi.model.TermVariant;
import org.hebi.terms.DecisionFollower;
import org.hebi.terms.Decisions;
import org.hebi.terms.ReviewIntake;
import org.hebi.terms.ReviewedGlossary;
import org.hebi.terms.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook goes out to a reviewer, is treated as reviewers treat workbooks, and comes back. */
class WorkbookRoundTripTest {
    private static final Glossary BUILT = glossary(
            entry("国际关系", "международные отношения", "international relations"),
            entry("国际条约", "международные договоры", "international treaties"),
            entry("伙伴关系", "партнерство", "partnership"),
            entry("睦邻", "=добрососедство", "+good-neighbourliness"),
            entry("共同", "-совместный", "@joint"));

    private static byte[] workbook(Glossary glossary) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GlossaryWorkbook().write(glossary, out);
        return out.toByteArray();
    }

    private static byte[] edited(byte[] workbook, Consumer<XSSFWorkbook> by) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            by.accept(book);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static ReviewIntake.Outcome taken(byte[] workbook, Decisions before) throws IOException {
        return new ReviewIntake(Terms.FEW_CHARACTERS, "g.xlsx")
                .take(new GlossaryReviewReader().read("g.xlsx", new ByteArrayInputStream(workbook)), before);
    }

    private static int column(Sheet sheet, String title) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(title)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException(title);
    }

    private static Row row(Sheet sheet, String phrase) {
        int at = column(sheet, "zh-CN");
        for (Row row : sheet) {
            if (row.getCell(at) != null && row.getCell(at).getStringCellValue().equals(phrase)) {
                return row;
            }
        }
        throw new IllegalArgumentException(phrase);
    }

    private static void set(XSSFWorkbook book, String phrase, String column, String value) {
        Sheet sheet = book.getSheet("Terms");
        int at = column(sheet, column);
        Row row = row(sheet, phrase);
        (row.getCell(at) == null ? row.createCell(at) : row.getCell(at)).setCellValue(value);
    }

    private static void review(XSSFWorkbook book) {
        set(book, "国际关系", "decision", "approve");
        set(book, "国际关系", "reviewer", "Ли");
        set(book, "国际关系", "forbidden ru", "межгосударственные связи");
        set(book, "国际条约", "decision", "reject");
        set(book, "伙伴关系", "ru", "отношения партнерства");
        set(book, "伙伴关系", "comment", "so in 2001");
        Sheet sheet = book.getSheet("Terms");
        Row added = sheet.createRow(sheet.getLastRowNum() + 1);
        added.createCell(column(sheet, "zh-CN")).setCellValue("互聯互通");
        added.createCell(column(sheet, "en")).setCellValue("connectivity");
    }

    private static void expectReview(ReviewIntake.Outcome outcome) {
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.decisions().text().lines().filter(l -> !l.startsWith("#")))
                .containsExactlyInAnyOrder(
                        "国际关系\tstatus\t\tpreferred\tЛи",
                        "国际关系\trendering\tru\tмеждународные отношения\tЛи",
                        "国际关系\trendering\ten\tinternational relations\tЛи",
                        "国际关系\tforbid\tru\tмежгосударственные связи\tЛи",
                        "国际条约\tstatus\t\trejected\t",
                        "伙伴关系\trendering\tru\tотношения партнерства\t",
                        "伙伴关系\tcomment\t\tso in 2001\t",
                        "互联互通\tadded\t\t\t",
                        "互联互通\trendering\ten\tconnectivity\t");
    }

    /** The rows below the header in another order, as sorting leaves them, the hidden sheet untouched. */
    private static void sorted(XSSFWorkbook book) {
        Sheet sheet = book.getSheet("Terms");
        List<Map<Integer, String>> rows = new ArrayList<>();
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            Map<Integer, String> cells = new HashMap<>();
            for (Cell cell : sheet.getRow(i)) {
                cells.put(cell.getColumnIndex(), GlossaryReviewReader.text(sheet.getRow(i), cell.getColumnIndex()));
            }
            rows.add(cells);
        }
        Collections.shuffle(rows, new Random(7));
        for (int i = 1; i <= rows.size(); i++) {
            sheet.removeRow(sheet.getRow(i));
            Row row = sheet.createRow(i);
            rows.get(i - 1).forEach((c, text) -> row.createCell(c).setCellValue(text));
        }
    }

    /** The columns in another order, with a reviewer's own column between them. */
    private static void shuffled(XSSFWorkbook book) {
        Sheet sheet = book.getSheet("Terms");
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < sheet.getRow(0).getLastCellNum(); c++) {
            order.add(c);
        }
        Collections.shuffle(order, new Random(11));
        for (Row row : sheet) {
            List<String> texts = new ArrayList<>();
            order.forEach(c -> texts.add(GlossaryReviewReader.text(row, c)));
            for (int c = 0; c < order.size(); c++) {
                Cell cell = row.getCell(c);
                if (cell != null) {
                    row.removeCell(cell);
                }
                row.createCell(c).setCellValue(texts.get(c));
            }
            row.createCell(order.size()).setCellValue(row.getRowNum() == 0 ? "my own" : "x");
        }
    }

    @Test
    void anUntouchedWorkbookDecidesNothing() throws IOException {
        ReviewIntake.Outcome outcome = taken(workbook(BUILT), Decisions.NONE);
        assertThat(outcome.decisions()).isEqualTo(Decisions.NONE);
        assertThat(outcome.findings()).isEmpty();
    }

    @Test
    void decisionsComeBack() throws IOException {
        expectReview(taken(edited(workbook(BUILT), WorkbookRoundTripTest::review), Decisions.NONE));
    }

    @Test
    void sortingDoesNoHarm() throws IOException {
        expectReview(taken(
                edited(workbook(BUILT), b -> {
                    review(b);
                    sorted(b);
                }),
                Decisions.NONE));
    }

    @Test
    void movedColumnsAndOwnColumnsDoNoHarm() throws IOException {
        expectReview(taken(
                edited(workbook(BUILT), b -> {
                    review(b);
                    shuffled(b);
                }),
                Decisions.NONE));
    }

    @Test
    void hiddenAndDeletedRowsAreLeftAsTheyWere() throws IOException {
        ReviewIntake.Outcome outcome = taken(
                edited(workbook(BUILT), b -> {
                    review(b);
                    Sheet sheet = b.getSheet("Terms");
                    sheet.removeRow(row(sheet, "共同"));
                    row(sheet, "睦邻").setZeroHeight(true);
                }),
                Decisions.NONE);
        expectReview(outcome);
    }

    @Test
    void withoutTheHiddenKeyTheIdTells() throws IOException {
        expectReview(taken(
                edited(workbook(BUILT), b -> {
                    review(b);
                    Sheet sheet = b.getSheet("Terms");
                    int key = column(sheet, "key");
                    sheet.forEach(r -> {
                        if (r.getCell(key) != null) {
                            r.removeCell(r.getCell(key));
                        }
                    });
                }),
                Decisions.NONE));
    }

    @Test
    void theNextWorkbookShowsWhatWasDecidedAndDecidesNothingNew() throws IOException {
        Decisions decisions = taken(edited(workbook(BUILT), WorkbookRoundTripTest::review), Decisions.NONE)
                .decisions();
        ReviewedGlossary next = new DecisionFollower(Terms.FEW_CHARACTERS, "decisions.tsv").follow(BUILT, decisions);
        List<TermEntry> entries = next.glossary().entries();
        assertThat(entries)
                .extracting(TermEntry::key)
                .startsWith("国际关系")
                .contains("互联互通")
                .doesNotContain("国际条约");
        TermEntry partner =
                entries.stream().filter(e -> e.key().equals("伙伴关系")).findFirst().orElseThrow();
        assertThat(partner.usable(Language.RUSSIAN))
                .extracting(TermVariant::text)
                .containsExactly("отношения партнерства", "партнерство");
        assertThat(entries.get(0).forbidden(Language.RUSSIAN))
                .extracting(TermVariant::text, TermVariant::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("межгосударственные связи", TermStatus.DEPRECATED));

        ReviewIntake.Outcome again = taken(workbook(next.glossary()), decisions);
        assertThat(again.taken()).isZero();
        assertThat(again.findings()).isEmpty();
        assertThat(again.decisions().text()).isEqualTo(decisions.text());
    }

    @Test
    void anOlderWorkbookDoesNotOverwriteLaterDecisions() throws IOException {
        byte[] first = workbook(BUILT);
        Decisions later = taken(
                        edited(first, b -> {
                            set(b, "伙伴关系", "ru", "партнерские отношения");
                            set(b, "伙伴关系", "reviewer", "Ван");
                        }),
                        Decisions.NONE)
                .decisions();
        ReviewIntake.Outcome outcome = taken(edited(first, b -> set(b, "伙伴关系", "ru", "отношения партнерства")), later);
        assertThat(outcome.decisions().text()).isEqualTo(later.text());
        assertThat(outcome.findings())
                .extracting(f -> f.place().line(), Finding::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        4,
                        "伙伴关系: rendering ru is \"отношения партнерства\" here, but \"партнерские отношения\" was decided by Ван"
                                + " after this workbook was written; the earlier decision stays"));
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook(BUILT)))) {
            int cells = 0;
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        cells++;
                    }
                }
            }
            assertThat(cells).isGreaterThan(100);
            Sheet terms = book.getSheet("Terms");
            assertThat(row(terms, "睦邻").getCell(column(terms, "ru")).getStringCellValue())
                    .isEqualTo("=добрососедство");
            assertThat(row(terms, "共同").getCell(column(terms, "en")).getStringCellValue())
                    .isEqualTo("@joint");
        }
    }

    @Test
    void sheetsFiltersListsAndLinksAreThere() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook(BUILT)))) {
            List<String> names = new ArrayList<>();
            book.forEach(s -> names.add(s.getSheetName()));
            assertThat(names).containsExactly("Terms", "Drift", "Examples", "Read me", "_hebi");
            XSSFSheet terms = book.getSheet("Terms");
            assertThat(terms.getPaneInformation().isFreezePane()).isTrue();
            assertThat(terms.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
            assertThat(terms.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:AA6");
            assertThat(terms.getDataValidations()).hasSize(3);
            assertThat(terms.getDataValidations()
                            .get(1)
                            .getValidationConstraint()
                            .getExplicitListValues())
                    .containsExactly("approve", "admit", "reject", "deprecate", "merge", "later");
            assertThat(terms.getRow(1).getCell(0).getHyperlink().getAddress()).isEqualTo("'Examples'!A2");
            assertThat(book.getSheet("Examples")
                            .getRow(1)
                            .getCell(4)
                            .getRichStringCellValue()
                            .numFormattingRuns())
                    .isPositive();
            assertThat(terms.isColumnHidden(column(terms, "key"))).isTrue();
        }
    }

    @Test
    void theSameGlossaryGivesTheSameBytes() throws IOException {
        assertThat(workbook(BUILT)).isEqualTo(workbook(BUILT));
    }

    @Test
    void whatIsNotOursIsRefusedWithTheReason() throws IOException {
        byte[] good = workbook(BUILT);
        refused("none".getBytes(StandardCharsets.UTF_8), "cannot be read as an .xlsx workbook");
        refused(new byte[0], "cannot be read as an .xlsx workbook");
        refused(Arrays.copyOf(good, good.length / 2), "cannot be read as an .xlsx workbook");
        ByteArrayOutputStream foreign = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Terms").createRow(0).createCell(0).setCellValue("id");
            book.write(foreign);
        }
        refused(foreign.toByteArray(), "is not a glossary workbook written by hebi");
        refused(edited(good, b -> b.removeSheetAt(b.getSheetIndex("Terms"))), "has no sheet Terms");
        refused(
                edited(
                        good,
                        b -> b.getSheet("Terms").removeRow(b.getSheet("Terms").getRow(0))),
                "has no header");
        refused(
                edited(good, b -> {
                    Row row = b.getSheet("Terms").getRow(0);
                    row.createCell(30).setCellValue("ru");
                }),
                "has two columns named \"ru\"");
    }

    private static void refused(byte[] workbook, String reason) {
        assertThatThrownBy(() -> taken(workbook, Decisions.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void damagedWorkbooksNeverCrashIt() throws IOException {
        byte[] good = workbook(BUILT);
        Random random = new Random(42);
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            byte[] bad = good.clone();
            for (int k = 0; k < 1 + i / 4; k++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                taken(bad, Decisions.NONE);
            } catch (InputException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(20);
    }

    @Test
    void libreOfficeSavesItAndNothingIsLost(@TempDir Path folder) throws IOException, InterruptedException {
        List<Path> office = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .filter(p -> !p.isEmpty())
                .map(p -> Path.of(p, "soffice"))
                .filter(Files::isExecutable)
                .toList();
        assumeThat(office)
                .as("LibreOffice (soffice) is not installed, so nobody saved the workbook here")
                .isNotEmpty();
        Path file = folder.resolve("g.xlsx");
        Files.write(file, edited(workbook(BUILT), WorkbookRoundTripTest::review));
        Process process = new ProcessBuilder(
                        office.get(0).toString(),
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        folder.resolve("out").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        expectReview(taken(Files.readAllBytes(folder.resolve("out/g.xlsx")), Decisions.NONE));
    }
}
