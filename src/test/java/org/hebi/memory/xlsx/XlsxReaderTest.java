package org.hebi.memory.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hebi.memory.Texts.alignment;
import static org.hebi.memory.Texts.sentences;
import static org.hebi.model.Language.RUSSIAN;
import static org.hebi.model.Language.SIMPLIFIED;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebi.memory.AlignedTarget;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.ReadMemory;
import org.hebi.memory.Review;
import org.hebi.memory.Texts;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.junit.jupiter.api.Test;

class XlsxReaderTest {
    private static byte[] workbook(Consumer<XSSFWorkbook> fill) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill.accept(workbook);
            workbook.write(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static ReadMemory read(byte[] bytes, Language... languages) {
        try {
            return new XlsxReader(ReadLimits.DEFAULT, List.of(languages))
                    .read("m.xlsx", new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(ReadMemory read) {
        return read.memory().units().stream()
                .map(u -> String.join(
                        "|",
                        u.variants().stream()
                                .map(v -> v.language() + ":" + v.text())
                                .toList()))
                .toList();
    }

    private static void row(org.apache.poi.ss.usermodel.Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    @Test
    void readsColumnsByTheirHeadersToTheCharacter() {
        byte[] bytes = workbook(w -> {
            w.createSheet("empty");
            var sheet = w.createSheet("data");
            row(sheet, 0, "no", "zh-CN", "ru");
            for (int i = 0; i < Texts.HARD.size(); i++) {
                row(
                        sheet,
                        i + 1,
                        "" + i,
                        Texts.HARD.get(i).get(0),
                        Texts.HARD.get(i).get(1));
            }
        });
        ReadMemory read = read(bytes);
        assertThat(read.findings()).isEmpty();
        assertThat(texts(read))
                .isEqualTo(Texts.HARD.stream()
                        .map(p -> "zh-Hans:" + p.get(0) + "|ru:" + p.get(1))
                        .toList());
    }

    @Test
    void numbersAndFormulasCountAsWhatIsSeen() {
        byte[] bytes = workbook(w -> {
            var sheet = w.createSheet("data");
            row(sheet, 0, "zh", "ru");
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue(1994);
            row.createCell(1).setCellFormula("HYPERLINK(\"http://localhost\",\"x\")");
            row.getCell(1).setCellValue("1994");
        });
        assertThat(texts(read(bytes))).containsExactly("zh:1994|ru:1994");
    }

    @Test
    void theUserMayNameTheColumns() {
        byte[] bytes = workbook(w -> row(w.createSheet("s"), 0, "1", "2"));
        assertThat(texts(read(bytes, SIMPLIFIED, RUSSIAN))).containsExactly("zh-Hans:1|ru:2");
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("does not say which column is which language");
        assertThatThrownBy(() -> read(workbook(w -> w.createSheet("s"))))
                .hasMessage("m.xlsx: has no sheet with anything on it");
    }

    @Test
    void ourOwnReviewWorkbookIsAlignedMaterialToo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReviewWriter()
                .write(
                        Review.of(
                                "r",
                                sentences(SIMPLIFIED, "甲。", "乙。"),
                                List.of(new AlignedTarget(
                                        sentences(RUSSIAN, "А.", "Б."), alignment("1-1 .9, 1-1 .4")))),
                        out);
        ReadMemory read = read(out.toByteArray());
        assertThat(texts(read)).containsExactly("zh-Hans:甲。|ru:А.", "zh-Hans:乙。|ru:Б.");
        assertThat(read.memory().units().get(1).confidence()).isEqualTo(.4);
    }
}
