package org.hebi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebi.align.Explanation;
import org.hebi.model.Alignment;
import org.hebi.model.Bead;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Codes;
import org.hebi.model.Document;
import org.hebi.model.Language;
import org.hebi.model.RawText;
import org.hebi.model.SegmentedDocument;
import org.hebi.model.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reviewer's way: a workbook is written, corrected, handed back, and its corrections hold on later runs. */
class AlignCorrectionsTest {
    /** Reads lines, pairs them one to one. */
    private static final class Plain implements Workbench {
        @Override
        public RawText raw(Path file) {
            try {
                List<RawText.Line> lines = new ArrayList<>();
                for (String line : Files.readAllLines(file)) {
                    lines.add(new RawText.Line(line, lines.size() + 1, 1));
                }
                return new RawText(file.getFileName().toString(), RawText.Layout.PARAGRAPHS, lines);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public Language language(RawText raw) {
            return Language.ENGLISH;
        }

        @Override
        public Document document(RawText raw, Language language) {
            List<Block> blocks = new ArrayList<>();
            for (RawText.Line line : raw.lines()) {
                blocks.add(new Block(BlockKind.PARAGRAPH, line.text(), line.number(), 1));
            }
            return new Document(raw.name(), language, blocks, List.of());
        }

        @Override
        public SegmentedDocument segmented(Document document) {
            return SegmentedDocument.oneSentencePerBlock(document);
        }

        @Override
        public Alignment align(SegmentedDocument source, SegmentedDocument target) {
            List<Bead> beads = new ArrayList<>();
            for (int i = 0; i < source.segments().size(); i++) {
                beads.add(new Bead(i, i + 1, i, i + 1, 1, .9));
            }
            return new Alignment(beads.size(), beads.size(), beads);
        }

        @Override
        public List<Explanation> explain(SegmentedDocument source, SegmentedDocument target, Alignment alignment) {
            return List.of();
        }
    }

    private static final BuildOptions OPTIONS = new BuildOptions(Codes.REGION, Tool.GENERIC, 0, 1, "1");

    private static AlignRun.Result run(Path folder, Optional<Path> corrections) {
        return new AlignRun(new Plain(), OPTIONS)
                .run(new AlignRequest(
                        folder.resolve("zh-Hans.txt"),
                        List.of(folder.resolve("ru.txt")),
                        List.of(),
                        false,
                        true,
                        corrections));
    }

    private static byte[] written(AlignRun.Result result, OutputFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(result.write(format, out)).isEmpty();
        return out.toByteArray();
    }

    @Test
    void correctionsAreCarriedOutKeptAndAppliedLater(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("zh-Hans.txt"), "甲。\n乙。\n丙。\n");
        Files.writeString(folder.resolve("ru.txt"), "А.\nБ.\nВ.\n");
        Path workbook = folder.resolve("review.xlsx");
        try (XSSFWorkbook open = new XSSFWorkbook(
                        new ByteArrayInputStream(written(run(folder, Optional.empty()), OutputFormat.XLSX)));
                OutputStream out = Files.newOutputStream(workbook)) {
            Sheet sheet = open.getSheet("Alignment");
            assertThat(sheet.getRow(0).getCell(7).getStringCellValue()).isEqualTo("Action");
            sheet.getRow(2).getCell(7).setCellValue("merge with row above");
            sheet.getRow(3).getCell(5).setCellValue("Вэ.");
            open.write(out);
        }

        AlignRun.Result corrected = run(folder, Optional.of(workbook));
        assertThat(corrected.findings()).isEmpty();
        assertThat(new String(written(corrected, OutputFormat.ALIGN), StandardCharsets.UTF_8))
                .isEqualTo("[0, 1]:[0, 1]\n[2]:[2]\n");
        assertThat(corrected.keepCorrections(new WholeFile())).contains(folder.resolve("corrections.txt"));
        assertThat(folder.resolve("corrections.txt")).content().endsWith("""
                        [zh-Hans > ru] pair
                        zh-Hans 1: 甲。
                        zh-Hans 2: 乙。
                        ru 1: А.
                        ru 2: Б.

                        [zh-Hans > ru] pair
                        zh-Hans 3: 丙。
                        ru 3: В.
                        ru = Вэ.
                        """);

        // A sentence was added to both texts; the corrections find theirs again.
        Files.writeString(folder.resolve("zh-Hans.txt"), "新。\n甲。\n乙。\n丙。\n");
        Files.writeString(folder.resolve("ru.txt"), "Н.\nА.\nБ.\nВ.\n");
        AlignRun.Result later = run(folder, Optional.empty());
        assertThat(new String(written(later, OutputFormat.TSV), StandardCharsets.UTF_8)
                        .lines()
                        .map(l -> l.split("\tt?[01]\\.")[0]))
                .containsExactly(
                        "zh-CN\tru\tconfidence\tbead\tid\tdocument\tdate\tarticle", "新。\tН.", "甲。乙。\tА. Б.", "丙。\tВэ.");
        assertThat(later.keepCorrections(new WholeFile())).isEmpty();
        assertThat(later.pairs().get(0).meanConfidence()).isGreaterThan(.95);
    }

    @Test
    void singleFilesKeepTheirOwnCorrections() {
        assertThat(KeptCorrections.beside(Path.of("a/treaty.zh.txt"))
                        .getFileName()
                        .toString())
                .isEqualTo("treaty.zh.corrections.txt");
        assertThat(KeptCorrections.beside(Path.of("a/zh-Hant.pdf"))
                        .getFileName()
                        .toString())
                .isEqualTo("corrections.txt");
    }
}
