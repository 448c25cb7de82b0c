package org.hebi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options of {@code hebi align} that say what it may know, what must stay out, and what is to be explained. */
class AlignOptionsTest {
    @TempDir
    private Path folder;

    private Path source;
    private Path target;

    @BeforeEach
    void aPairWithOneDoubtfulSentence() throws IOException {
        source = folder.resolve("zh.txt");
        target = folder.resolve("en.txt");
        Files.writeString(
                source,
                String.join(
                        "\n",
                        "双方尊重彼此的文化传统。",
                        "缔约双方主张和平解决国际争端。",
                        "双方重申尊重主权和领土完整。",
                        "两国元首于2001年7月16日在莫斯科签署条约。",
                        "甪鼋圐圙。",
                        "犇羴鱻。",
                        "双方决定扩大在能源领域的合作。",
                        "双方支持联合国在国际事务中的作用。",
                        "本条约自互换批准书之日起生效。"));
        Files.writeString(
                target,
                String.join(
                        "\n",
                        "The two sides respect each other's cultural traditions.",
                        "The Contracting Parties favour the peaceful settlement of international disputes.",
                        "The two sides reaffirm their respect for sovereignty and territorial integrity.",
                        "The two heads of state signed the treaty in Moscow on 16 July 2001.",
                        "Brillig slithy.",
                        "The two sides have decided to expand cooperation in the field of energy.",
                        "The two sides support the role of the United Nations in international affairs.",
                        "The treaty shall enter into force on the date of the exchange of instruments of ratification."));
    }

    private Typed align(Object... more) {
        List<Object> words = new ArrayList<>(List.of("align", "--lines", "--langs", "zh-Hans,en", source, target));
        words.addAll(List.of(more));
        return Typed.hebi(words.toArray());
    }

    @Test
    void doubtfulPairsGoIntoAWorkbookBesideTheMemory() throws IOException {
        Path tmx = folder.resolve("pair.tmx");
        Path whole = folder.resolve("whole.tmx");

        Typed all = align("-o", whole);
        Typed sure = align("-o", tmx, "--min-confidence", "0.9");

        assertThat(all.code()).isZero();
        assertThat(folder.resolve("whole.review.xlsx")).doesNotExist();
        assertThat(sure.code()).isZero();
        assertThat(sure.err()).contains("were kept out and are in " + folder.resolve("pair.review.xlsx"));
        assertThat(whole).content().contains("Brillig");
        assertThat(tmx).content().doesNotContain("Brillig").contains("cultural traditions", "ratification");
        List<String> english = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve("pair.review.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheet("Alignment");
            for (Row row : sheet) {
                english.add(row.getCell(5).getStringCellValue());
            }
        }
        assertThat(english).first().isEqualTo("en");
        assertThat(english).anyMatch(e -> e.contains("Brillig"));
        assertThat(english)
                .as("sure rows away from it stay out")
                .noneMatch(e -> e.contains("cultural traditions"))
                .noneMatch(e -> e.contains("ratification"));
    }

    @Test
    void whatAReviewerConfirmsComesIntoTheMemory() throws IOException {
        Path tmx = folder.resolve("pair.tmx");
        Path review = folder.resolve("pair.review.xlsx");
        assertThat(align("-o", tmx, "--min-confidence", "0.9").code()).isZero();
        Path reviewed = folder.resolve("reviewed.xlsx");
        int confirmed = 0;
        try (InputStream in = Files.newInputStream(review);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(reviewed)) {
            for (Row row : book.getSheet("Alignment")) {
                if (row.getCell(5).getStringCellValue().contains("Brillig")) {
                    row.getCell(7).setCellValue("confirm");
                    confirmed++;
                }
            }
            book.write(out);
        }
        assertThat(confirmed).isEqualTo(1);

        Typed corrected = align("-o", tmx, "--min-confidence", "0.9", "--corrections", reviewed);

        assertThat(corrected.code()).isZero();
        assertThat(tmx).content().contains("Brillig", "cultural traditions");
    }

    @Test
    void withoutAFileItSaysHowToGetTheRest() {
        Typed sure = align("--min-confidence", "0.9");

        assertThat(sure.code()).isZero();
        assertThat(sure.out()).contains("<tmx").doesNotContain("Brillig");
        assertThat(sure.err()).contains("with -o FILE they go into a workbook beside it");
    }

    @Test
    void explanationsTakeTheTerminalWhenTheMemoryHasAFile() throws IOException {
        Path tmx = folder.resolve("pair.tmx");

        Typed alone = align("--explain");
        Typed both = align("--beads", "4", "-o", tmx);

        assertThat(alone.code()).isZero();
        assertThat(alone.out()).doesNotContain("<tmx").contains("zh-Hans > en", "莫斯科 ~ Moscow", "confidence 0.9");
        assertThat(both.code()).isZero();
        assertThat(tmx).content().contains("<tmx");
        assertThat(both.out())
                .contains(
                        "\n4  sentence 4 : sentence 4   confidence ", "number   2001 ~ 2001", "beads of 1-1 sentences")
                .doesNotContain("\n1  sentence 1")
                .doesNotContain("\n5  sentence");
    }

    @Test
    void explanationsMakeATable() throws IOException {
        Path why = folder.resolve("why.tsv");

        Typed typed = align("--explain-to", why, "--beads", "4", "-o", folder.resolve("pair.tmx"));
        Typed onTerminal = align("--beads", "4", "--explain", "--format", "tsv");

        assertThat(typed.code()).isZero();
        List<String> lines = Files.readAllLines(why, StandardCharsets.UTF_8);
        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(lines.get(0))
                .isEqualTo(
                        "pair\tbead\tsource sentences\ttarget sentences\tconfidence\tkind\tsource\ttarget\tnote\tnats");
        assertThat(lines.subList(1, lines.size())).allMatch(l -> l.startsWith("zh-Hans > en\t4\t4\t4\t"));
        assertThat(lines).allMatch(l -> l.split("\t", -1).length == 10);
        assertThat(lines).anyMatch(l -> l.contains("\tword\t莫斯科\tMoscow\t\t"));
        assertThat(onTerminal.out().lines()).containsExactlyElementsOf(lines);
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        assertThat(align("--beads", "seven").code()).isEqualTo(2);
        assertThat(align("--beads", "seven").err()).contains("write all, doubtful, or numbers such as 3,7-9");
        assertThat(align("--beads", "99").code()).isEqualTo(2);
        assertThat(align("--beads", "99").err()).contains("there is no bead 99");
        assertThat(align("--explain", "--format", "tmx").code()).isEqualTo(2);
        assertThat(align("--lexicon", folder.resolve("absent.tsv")).code()).isEqualTo(3);
        assertThat(align("--lexicon", folder.resolve("absent.tsv")).err()).contains("there is no such file");
        assertThat(align("--memory", folder.resolve("absent.tmx")).code()).isEqualTo(3);
        assertThat(align("--min-confidence", "7").code()).isEqualTo(2);
    }

    @Test
    void theUsersWordsAndMemoriesDecide() throws IOException {
        Path words = folder.resolve("words.tsv");
        Path memory = folder.resolve("memory.tsv");
        Files.writeString(words, "zh\ten\n犇羴鱻\tBrillig; slithy\n");
        Files.writeString(memory, "zh-CN\ten\n犇羴鱻。\tBrillig slithy.\n");

        assertThat(lines(align("--format", "align"))).hasSizeGreaterThan(6).doesNotContain("[5]:[4]");
        assertThat(align("--beads", "5").out()).doesNotContain("犇羴鱻 ~");
        assertThat(align("--beads", "5", "--lexicon", words).out()).contains("犇羴鱻 ~ Brillig, slithy");
        assertThat(lines(align("--format", "align", "--memory", memory))).contains("[5]:[4]");
    }

    private static List<String> lines(Typed typed) {
        assertThat(typed.code()).isZero();
        return typed.out().lines().toList();
    }
}
