package org.hebi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hebi.align.lexical.LexicalAligner;
import org.hebi.align.lexical.LexiconFile;
import org.hebi.memory.GoldBead;
import org.hebi.memory.GoldBeads;
import org.hebi.model.Alignment;
import org.hebi.model.Bead;
import org.hebi.model.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chinese may stand on either side, or on neither. */
class DirectionsTest {
    private static final LexicalAligner ALIGNER = new LexicalAligner(LexiconFile.bundled());

    private static List<GoldBead> beads(String declaration, String language) throws IOException {
        Path file = Path.of("src/test/resources/beads", declaration, "gold.zh-" + language + ".jsonl");
        try (InputStream in = Files.newInputStream(file)) {
            return new GoldBeads().read(file.toString(), in);
        }
    }

    private static List<String> targets(List<GoldBead> beads) {
        return beads.stream().flatMap(b -> b.target().stream()).toList();
    }

    private static List<String> sources(List<GoldBead> beads) {
        return beads.stream().flatMap(b -> b.source().stream()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1997-11-10-joint-statement", "2001-07-16-treaty"})
    void theOrderOfTheFilesChangesNothing(String declaration) throws IOException {
        List<GoldBead> beads = beads(declaration, "ru");

        Alignment there = ALIGNER.align(sources(beads), targets(beads), Language.CHINESE, Language.RUSSIAN);
        Alignment back = ALIGNER.align(targets(beads), sources(beads), Language.RUSSIAN, Language.CHINESE);

        assertThat(back).isEqualTo(there.turned());
        assertThat(back.turned().turned()).isEqualTo(back);
    }

    /** Where both releases render one Chinese sentence with one of theirs, these two belong together. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1992-12-18-joint-statement",
                "1994-09-03-joint-statement",
                "1996-04-25-joint-statement",
                "1997-11-10-joint-statement",
                "1998-11-23-joint-statement",
                "2001-07-16-treaty",
                "2002-12-02-joint-statement"
            })
    void englishAndRussianMeetThroughChinese(String declaration) throws IOException {
        List<GoldBead> english = beads(declaration, "en");
        List<GoldBead> russian = beads(declaration, "ru");
        Map<Integer, Integer> englishOf = oneToOne(english);
        Map<Integer, Integer> russianOf = oneToOne(russian);

        Alignment alignment = ALIGNER.align(targets(english), targets(russian), Language.ENGLISH, Language.RUSSIAN);

        List<List<Integer>> found = new ArrayList<>();
        for (Bead bead : alignment.beads()) {
            if (bead.type().equals("1-1")) {
                found.add(List.of(bead.sourceStart(), bead.targetStart()));
            }
        }
        int wanted = 0;
        int right = 0;
        for (Map.Entry<Integer, Integer> pair : englishOf.entrySet()) {
            if (russianOf.containsKey(pair.getKey())) {
                wanted++;
                right += found.contains(List.of(pair.getValue(), russianOf.get(pair.getKey()))) ? 1 : 0;
            }
        }
        assertThat(wanted).isGreaterThan(20);
        assertThat((double) right / wanted).isGreaterThanOrEqualTo(0.97);
    }

    /** Target sentence by source sentence, for beads of one and one. */
    private static Map<Integer, Integer> oneToOne(List<GoldBead> beads) {
        Map<Integer, Integer> pairs = new HashMap<>();
        int source = 0;
        int target = 0;
        for (GoldBead bead : beads) {
            if (bead.source().size() == 1 && bead.target().size() == 1) {
                pairs.put(source, target);
            }
            source += bead.source().size();
            target += bead.target().size();
        }
        return pairs;
    }
}
