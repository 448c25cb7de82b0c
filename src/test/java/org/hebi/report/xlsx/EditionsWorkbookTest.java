package org.hebi.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebi.model.Difference;
import org.hebi.model.EditionsReport;
import org.hebi.pipeline.DefaultWorkbench;
import org.hebi.pipeline.EditionsRun;
import org.hebi.pipeline.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edition findings in Excel. */
class EditionsWorkbookTest {
    private static final EditionsRun RUN =
            new EditionsRun(new DefaultWorkbench(ReadOptions.standard()), Optional.empty(), 1);

    @TempDir
    private Path folder;

    private static byte[] bytes(EditionsReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EditionsWorkbook().write(report, out);
        return out.toByteArray();
    }

    @Test
    void oneRowForEachFinding() throws IOException {
        Path samples = Path.of("samples/1994-09-03-joint-statement");
        EditionsReport report = RUN.pair(samples.resolve("zh-Hant.txt"), samples.resolve("zh-Hans.txt"));
        List<Difference> shown = report.shown(report.reviews().get(0));
        assertThat(shown).hasSizeGreaterThan(5);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(report)))) {
            Sheet sheet = book.getSheet("Findings");
            assertThat(sheet.getLastRowNum()).isEqualTo(shown.size());
            for (int i = 0; i < shown.size(); i++) {
                Row row = sheet.getRow(i + 1);
                Difference d = shown.get(i);
                assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(d.severity());
                assertThat(row.getCell(2).getStringCellValue())
                        .isEqualTo(d.kind().name());
                assertThat(row.getCell(4).getStringCellValue())
                        .isEqualTo(d.hant().text());
                assertThat(row.getCell(5).getStringCellValue())
                        .isEqualTo(d.hans().text());
                assertThat(row.getCell(9).getNumericCellValue()).isEqualTo(d.hantParagraph() + 1);
                assertThat(row.getCell(11).getStringCellValue()).isEqualTo(d.fingerprint());
            }
            XSSFRichTextString inPlace =
                    (XSSFRichTextString) sheet.getRow(shown.size()).getCell(6).getRichStringCellValue();
            assertThat(inPlace.numFormattingRuns()).isGreaterThan(1);
            assertThat(book.getSheet("Editions").getLastRowNum()).isEqualTo(2);
            assertThat(book.getSheet("Read me")).isNotNull();
        }
    }

    @Test
    void noCellIsAFormula() throws IOException {
        Path hant = Files.writeString(folder.resolve("a.zh-Hant.txt"), "雙方不得=HYPERLINK(1)使用。\n+二、雙方重申立場_x0041_。\n");
        Path hans = Files.writeString(folder.resolve("a.zh-Hans.txt"), "双方得=HYPERLINK(2)使用。\n+二、双方反对立场_x0041_。\n");
        EditionsReport report = RUN.pair(hant, hans);
        int texts = 0;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(report)))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        texts += cell.getCellType() == CellType.STRING ? 1 : 0;
                    }
                }
            }
        }
        assertThat(texts).isGreaterThan(20);
    }

    @Test
    void sameReportSameBytes() throws IOException {
        Path samples = Path.of("samples/2001-07-16-treaty");
        EditionsReport report = RUN.pair(samples.resolve("zh-Hant.txt"), samples.resolve("zh-Hans.txt"));
        assertThat(bytes(report)).isEqualTo(bytes(report));
    }
}
