package org.hebi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hebi.model.Codes;
import org.hebi.model.InputException;
import org.hebi.model.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertRunTest {
    private static final String TABLE =
            "zh-CN\tru\n" + "第一条\tСтатья 1\n双方决定加强合作。\tСтороны решили укреплять «сотрудничество».\n𠮷\tёж\n";

    private static byte[] convert(Path file, OutputFormat format) throws IOException {
        BuildOptions options = new BuildOptions(Codes.REGION, Tool.GENERIC, 0, 1, "1");
        ConvertRun.Result result = new ConvertRun(options).run(file, List.of());
        assertThat(result.findings()).isEmpty();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(result.write(format, out)).isEmpty();
        return out.toByteArray();
    }

    /** Through every format that can be read back, the rows of the plain table are what they were. */
    @ParameterizedTest
    @CsvSource({"TMX,tmx", "XLIFF,xlf", "XLIFF2,xliff", "TSV,tsv", "XLSX,xlsx"})
    void everyFormatGivesTheSameRows(OutputFormat format, String ending, @TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("table.tsv"), TABLE);
        Path there = Files.write(folder.resolve("there." + ending), convert(table, format));
        List<String> back = new String(convert(there, OutputFormat.TSV), StandardCharsets.UTF_8)
                .lines()
                .map(l -> l.split("\t")[0] + "\t" + l.split("\t")[1])
                .toList();
        assertThat(String.join("\n", back) + "\n").isEqualTo(TABLE);
    }

    @Test
    void aPageIsWrittenToo(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("table.tsv"), TABLE);
        assertThat(new String(convert(table, OutputFormat.HTML), StandardCharsets.UTF_8))
                .contains("𠮷", "«сотрудничество»", "3 rows");
        assertThatThrownBy(() -> convert(table, OutputFormat.ALIGN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoMaterialIsRefused(@TempDir Path folder) {
        assertThat(MemoryFiles.isMaterial(Path.of("a.TMX"))).isTrue();
        assertThat(MemoryFiles.isMaterial(Path.of("a.txt"))).isFalse();
        assertThatThrownBy(() -> convert(folder.resolve("a.txt"), OutputFormat.TMX))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("is no aligned material; name a .tmx, .xlf, .tsv or .xlsx file");
        assertThatThrownBy(() -> convert(folder.resolve("a.tmx"), OutputFormat.TMX))
                .hasMessageEndingWith("there is no such file; look at the spelling and the folder");
    }
}
