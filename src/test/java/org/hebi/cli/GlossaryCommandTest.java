package org.hebi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hebi.cli.Typed.hebi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A terminology manager's way: make the glossary, judge it in the workbook, hand it back, make it anew, use it. */
class GlossaryCommandTest {
    private static final Path MEMORY = Path.of("tmx", "2001-07-16-treaty.tmx");

    @TempDir
    private Path folder;

    private static int column(Sheet sheet, String title) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(title)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException(title);
    }

    private static void set(Sheet sheet, String phrase, String column, String value) {
        for (Row row : sheet) {
            if (row.getCell(1).getStringCellValue().equals(phrase)) {
                row.getCell(column(sheet, column)).setCellValue(value);
                return;
            }
        }
        throw new IllegalArgumentException(phrase);
    }

    private static void judge(Path workbook) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheet("Terms");
            set(sheet, "领土完整", "decision", "approve");
            set(sheet, "领土完整", "reviewer", "Li");
            set(sheet, "领土完整", "ru", "целостность территории");
            set(sheet, "自然人", "decision", "reject");
            set(sheet, "批准书", "decision", "perhaps");
            set(sheet, "战略协作伙伴关系", "en", "strategic partnership of cooperation");
            set(sheet, "战略协作伙伴关系", "forbidden en", "strategic cooperative partnership");
            try (OutputStream out = Files.newOutputStream(workbook)) {
                book.write(out);
            }
        }
    }

    @Test
    void fromTheFirstGlossaryToAppliedDecisionsAndTheirUse() throws IOException {
        Path workbook = folder.resolve("glossary.xlsx");
        Path table = folder.resolve("glossary.tsv");
        assertThat(hebi("glossary", MEMORY, "-o", workbook).code()).isZero();
        judge(workbook);

        Typed applied = hebi("glossary", "apply", workbook);
        assertThat(applied.code()).isEqualTo(1);
        assertThat(applied.out()).startsWith("6 decisions taken over").contains("1 rows need another look");
        assertThat(applied.err()).contains("has the decision \"perhaps\"; use approve, admit, reject");
        String decisions = Files.readString(folder.resolve("decisions.tsv"), StandardCharsets.UTF_8);
        assertThat(decisions.lines().filter(l -> !l.startsWith("#")))
                .containsExactlyInAnyOrder(
                        "领土完整\tstatus\t\tpreferred\tLi",
                        "领土完整\trendering\tru\tцелостность территории\tLi",
                        "领土完整\trendering\ten\tterritorial integrity\tLi",
                        "自然人\tstatus\t\trejected\t",
                        "战略协作伙伴关系\trendering\ten\tstrategic partnership of cooperation\t",
                        "战略协作伙伴关系\tforbid\ten\tstrategic cooperative partnership\t");

        assertThat(hebi("glossary", MEMORY, "-o", table, "-o", workbook).code()).isZero();
        List<String> rows = Files.readAllLines(table, StandardCharsets.UTF_8);
        assertThat(rows.get(1)).contains("\t领土完整\t領土完整\tцелостность территории\tterritorial integrity\tpreferred\t");
        assertThat(rows).noneMatch(r -> r.contains("\t自然人\t")).hasSizeGreaterThan(100);

        // The new workbook holds what was decided, so handing it back at once decides nothing more.
        Typed again = hebi("glossary", "apply", workbook);
        assertThat(again.out()).startsWith("0 decisions taken over");
        assertThat(Files.readString(folder.resolve("decisions.tsv"), StandardCharsets.UTF_8))
                .isEqualTo(decisions);

        Typed checked = hebi("check", MEMORY, "--glossary", workbook);
        assertThat(checked.out())
                .contains("term-not-used", "term-forbidden", "\"strategic cooperative partnership\" must not be used");
    }

    @Test
    void aForeignWorkbookIsRefusedAndNothingIsWritten() throws IOException {
        Path workbook = Files.writeString(folder.resolve("other.xlsx"), "no workbook");
        Typed refused = hebi("glossary", "apply", workbook);
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("cannot be read as an .xlsx workbook");
        assertThat(folder.resolve("decisions.tsv")).doesNotExist();
    }
}
