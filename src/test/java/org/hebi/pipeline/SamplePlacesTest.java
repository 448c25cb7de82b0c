package org.hebi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hebi.model.Difference;
import org.hebi.model.DifferenceClass;
import org.hebi.model.EditionComparison;
import org.junit.jupiter.api.Test;

/**
 * The places of the Traditional texts of 1994, 1996 and 2001 at which a careful reader had something to say, each looked
 * up in the comparison with the Simplified text.
 */
class SamplePlacesTest {
    private static final Path TABLE = Path.of("src/test/resources/org/hebi/edition/sample-places.tsv");

    private record Expected(
            String declaration, int paragraph, int start, String token, String mainland, String kind, int severity) {
        int end() {
            return start + token.length();
        }

        boolean touches(Difference d) {
            return d.hantParagraph() == paragraph
                    && d.hant().start() < end()
                    && start < d.hant().end();
        }
    }

    private static final Map<String, List<Difference>> FOUND = new HashMap<>();

    private static List<Difference> found(String declaration) {
        return FOUND.computeIfAbsent(declaration, d -> {
            EditionsRun run = new EditionsRun(new DefaultWorkbench(ReadOptions.standard()), Optional.empty(), 0);
            Path samples = Path.of("samples", d);
            EditionComparison comparison = run.pair(samples.resolve("zh-Hant.txt"), samples.resolve("zh-Hans.txt"))
                    .reviews()
                    .get(0)
                    .comparison()
                    .orElseThrow();
            return comparison.differences();
        });
    }

    private static List<Expected> places(Predicate<Expected> wanted) throws IOException {
        List<Expected> places = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.startsWith("#")) {
                String[] c = line.split("\t", -1);
                places.add(new Expected(
                        c[0],
                        Integer.parseInt(c[1]),
                        Integer.parseInt(c[2]),
                        c[3],
                        c[4],
                        c[5],
                        Integer.parseInt(c[6])));
            }
        }
        return places.stream().filter(wanted).toList();
    }

    private static String told(Difference d) {
        return d.hantParagraph() + ":" + d.hant().start() + " " + d.hant().text() + " " + d.severity();
    }

    @Test
    void regionalWordsAreExactlyThose() throws IOException {
        List<Expected> places = places(p -> p.kind.equals("REGIONAL"));
        assertThat(places).hasSize(21);
        for (String declaration :
                Set.copyOf(places.stream().map(Expected::declaration).toList())) {
            List<String> expected = places.stream()
                    .filter(p -> p.declaration.equals(declaration))
                    .map(p -> p.paragraph + ":" + p.start + " " + p.token + " " + p.severity)
                    .toList();
            assertThat(found(declaration).stream()
                            .filter(d -> d.kind() == DifferenceClass.REGIONAL)
                            .map(SamplePlacesTest::told))
                    .as(declaration)
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void nothingElseWeighsMoreThanSpellingAndMarks() {
        for (String declaration :
                List.of("1994-09-03-joint-statement", "1996-04-25-joint-statement", "2001-07-16-treaty")) {
            assertThat(found(declaration).size()).isGreaterThan(50);
            assertThat(found(declaration).stream()
                            .filter(d -> d.kind() != DifferenceClass.REGIONAL)
                            .filter(d -> d.severity() > 1)
                            .map(SamplePlacesTest::told))
                    .as(declaration)
                    .isEmpty();
        }
    }

    @Test
    void spellingsMarksAndNotationsAreFound() throws IOException {
        List<Expected> places = places(p -> p.severity == 1
                && Set.of("PUNCT", "ORTHO", "NUMERAL").contains(p.kind)
                // Nobody can tell from one edition that the Charter should have title marks; the stock phrases tell it.
                && !Set.of("聯合國憲章").contains(p.token));
        assertThat(places).hasSize(28);
        List<String> missed = places.stream()
                .filter(p -> found(p.declaration).stream()
                        .noneMatch(d -> d.kind().name().equals(p.kind) && d.severity() <= 1 && p.touches(d)))
                .map(Expected::toString)
                .toList();
        assertThat(missed).isEmpty();
    }

    @Test
    void innocentPlacesAreSilent() throws IOException {
        List<Expected> places = places(p -> p.severity == 0);
        assertThat(places).hasSize(139);
        List<String> loud = new ArrayList<>();
        for (Expected place : places) {
            for (Difference d : found(place.declaration)) {
                // 協定 and 其他 may stand beside a word that is told; only the place itself must be silent.
                if (d.severity() > 0 && place.touches(d) && d.kind() != DifferenceClass.NUMERAL) {
                    loud.add(place + ": " + told(d));
                }
            }
        }
        assertThat(loud).isEmpty();
    }

    @Test
    void shapesAreToldWhenAsked() throws IOException {
        List<Expected> places = places(p -> p.kind.equals("GLYPH"));
        assertThat(places).hasSize(68);
        List<String> missed = places.stream()
                .filter(p -> found(p.declaration).stream()
                        .noneMatch(d -> d.severity() == 0 && d.kind() == DifferenceClass.GLYPH && p.touches(d)))
                .map(Expected::toString)
                .toList();
        assertThat(missed).isEmpty();
    }
}
