package org.hebi.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Document;
import org.hebi.model.Language;
import org.hebi.model.Segment;
import org.hebi.model.SegmentedDocument;
import org.hebi.segment.opennlp.AbbreviationJudge;
import org.hebi.segment.srx.SrxRules;
import org.hebi.segment.srx.SrxSegmenter;
import org.junit.jupiter.api.Test;

/** Whatever the text, the sentences glued together are the text, and none of them is empty. */
class LosslessTest {
    private static final SrxRules RULES = new SrxRules();
    private static final Segmenter CHINESE = new ChineseSegmenter();
    private static final Segmenter ENGLISH = new AbbreviationJudge(new SrxSegmenter(RULES, Language.ENGLISH));
    private static final Segmenter RUSSIAN = new SrxSegmenter(RULES, Language.RUSSIAN);
    private static final DocumentSegmenter ALL =
            new DocumentSegmenter(Map.of("zh", CHINESE, "en", ENGLISH, "ru", RUSSIAN), new SrxSegmenter(RULES));

    /** Pieces that meet in texts, in no order a grammar knows. */
    private static final List<String> PIECES = List.of(
            "双方",
            "一致同意",
            "他说",
            "的",
            "。",
            "！",
            "？",
            "……",
            "…",
            "，",
            "；",
            "：",
            "“",
            "”",
            "「",
            "」",
            "（",
            "）",
            "《",
            "》",
            "＂",
            "\"",
            "'",
            "’",
            "——",
            "　",
            " ",
            "  ",
            "\u00A0",
            "\u200B",
            "．",
            ".",
            "...",
            "1",
            "1996",
            "3.5",
            "第三条",
            "U.S.",
            "No.",
            "Mr.",
            "B. N.",
            "The",
            "agree",
            "A.",
            "etc.",
            "p.m.",
            "Стороны",
            "г.",
            "т.е.",
            "и т.д.",
            "Б.Н.",
            "ст.",
            "XX в.",
            "«",
            "»",
            "—",
            "(",
            ")",
            "[",
            "]",
            "\uD842\uDFB7",
            "\uD842",
            "\uDFB7",
            "e\u0301",
            "\u202E",
            "\uE101",
            "\uE102\uE110",
            "\uE103",
            "\uFEFF",
            "\u0001",
            "\t",
            "&amp;",
            "<b>",
            "?",
            "!",
            "%",
            "，。",
            "。”",
            "。）");

    private static void assertLossless(Language language, String text) {
        SegmentedDocument cut = ALL.segment(
                new Document("text", language, List.of(new Block(BlockKind.PARAGRAPH, text, 1, 1)), List.of()));
        StringBuilder glued = new StringBuilder();
        for (Segment segment : cut.segments()) {
            glued.append(segment.text());
        }
        assertThat(glued.toString()).isEqualTo(text);
    }

    @Test
    void randomText() {
        Random random = new Random(20010716);
        List<Language> languages = List.of(Language.SIMPLIFIED, Language.ENGLISH, Language.RUSSIAN, Language.of("fr"));
        int tried = 0;
        for (int n = 0; n < 4_000; n++) {
            StringBuilder text = new StringBuilder();
            int pieces = 1 + random.nextInt(30);
            for (int p = 0; p < pieces; p++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            if (!text.toString().isBlank()) {
                assertLossless(languages.get(n % languages.size()), text.toString());
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(3_900);
    }

    @Test
    void everyLineOfTheSamples() throws IOException {
        int lines = 0;
        for (Path file : samples()) {
            String tag = file.getFileName().toString().replaceFirst("\\..*", "");
            for (String line : Files.readString(file).split("\\R")) {
                if (!line.isBlank()) {
                    assertLossless(Language.of(tag), line);
                    lines++;
                }
            }
        }
        assertThat(lines).isGreaterThan(1_000);
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("samples"))) {
            return new ArrayList<>(files.filter(f -> f.getFileName().toString().matches("(zh-Han[st]|en|ru)\\.txt"))
                    .sorted()
                    .toList());
        }
    }

    /** Hundreds of thousands of characters of the worst kinds; a method slower than linear would need minutes. */
    @Test
    void hugeBlocks() {
        for (String piece : List.of("（", "“", "双方同意。", "……", "”", "他说：“双方（见附件。）同意。”他说。", "1.", "甲.乙")) {
            assertQuick(CHINESE, piece);
        }
        for (String piece : List.of("The two sides agree. ", "U.S. The ", ".", "B. N. ", "(", " ")) {
            assertQuick(ENGLISH, piece);
        }
        for (String piece : List.of("Стороны согласны. ", "в 1996 г. Стороны ", "«", "Б.Н. ")) {
            assertQuick(RUSSIAN, piece);
        }
    }

    private static void assertQuick(Segmenter segmenter, String piece) {
        String text = "x" + piece.repeat(300_000 / piece.length());
        List<Integer> ends = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> segmenter.ends(new Block(BlockKind.PARAGRAPH, text, 1, 1)));
        assertThat(ends.get(ends.size() - 1)).isEqualTo(text.length());
    }
}
