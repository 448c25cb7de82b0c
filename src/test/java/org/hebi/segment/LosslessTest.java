package org.hebi.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Document;
import org.hebi.model.Language;
import org.hebi.model.Segment;
import org.hebi.model.SegmentedDocument;
import org.hebi.segment.srx.SrxRules;
import org.hebi.segment.srx.SrxSegmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a block, its segments glued together are the block. */
class LosslessTest {
    private static final String[] PIECES = {
        "。",
        "！",
        "？",
        "；",
        "，",
        "……",
        "”",
        "“",
        "」",
        "》",
        "）",
        "(",
        ")",
        ".",
        "!",
        "?",
        "...",
        "…",
        "«",
        "»",
        " ",
        "  ",
        "\u3000",
        "\u00A0",
        "—",
        "г.",
        "т.е.",
        "ст.",
        "Б.Н.",
        "Mr.",
        "Art.",
        "U.S.",
        "1.",
        "12",
        "第三条",
        "双方",
        "重申",
        "Статья",
        "Стороны",
        "Article",
        "the",
        "Parties",
        "\uD842\uDFB7",
        "e\u0301",
        "\u200F",
        "A",
        "я",
        "\t",
        "：",
        "、"
    };

    private final SrxRules rules = new SrxRules();
    private final DocumentSegmenter segmenter = new DocumentSegmenter(
            Map.of(
                    "zh", new ChineseSegmenter(),
                    "en", new SrxSegmenter(rules, Language.ENGLISH),
                    "ru", new SrxSegmenter(rules, Language.RUSSIAN)),
            new SrxSegmenter(rules, Language.ENGLISH));

    private void check(Language language, List<String> texts) {
        List<Block> blocks =
                texts.stream().map(t -> new Block(BlockKind.PARAGRAPH, t, 1, 1)).toList();

        SegmentedDocument segmented = segmenter.segment(new Document("text", language, blocks, List.of()));

        Map<Integer, String> glued = segmented.segments().stream()
                .collect(
                        Collectors.groupingBy(Segment::block, Collectors.mapping(Segment::text, Collectors.joining())));
        assertThat(glued).hasSameSizeAs(texts);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(glued.get(i)).isEqualTo(texts.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en", "ru", "fr"})
    void randomTextsLoseNothing(String tag) {
        Random random = new Random(20011607);
        List<String> texts = new ArrayList<>();
        while (texts.size() < 1500) {
            String text = random.ints(1 + random.nextInt(40), 0, PIECES.length)
                    .mapToObj(i -> PIECES[i])
                    .collect(Collectors.joining());
            if (!text.isBlank()) {
                texts.add(text);
            }
        }
        check(Language.of(tag), texts);
    }

    @Test
    void realTextsLoseNothing() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(Path.of("samples"))) {
            files = found.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(24);
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".txt", "");
            List<String> lines = Files.readAllLines(file).stream()
                    .map(l -> l.replace("\f", ""))
                    .filter(l -> !l.isBlank())
                    .toList();
            check(name.startsWith("compilation") ? Language.TRADITIONAL : Language.of(name), lines);
        }
    }
}
