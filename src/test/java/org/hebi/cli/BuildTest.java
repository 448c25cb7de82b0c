package org.hebi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hebi.cli.Typed.hebi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hebi.pipeline.ScoreRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the samples. After a change that means to change the outputs, run {@code ./hebi build} and commit them. */
class BuildTest {
    /** Its source lost its full stops, so its pairs may be coarser than those people made. */
    private static final String LOST_STOPS = "1998-11-23-joint-statement";

    @TempDir
    private static Path fresh;

    private static Typed typed;

    @BeforeAll
    static void build() {
        typed = hebi("build", "samples", "-o", fresh);
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void everyDeclarationIsBuilt() {
        assertThat(typed.err()).isEmpty();
        assertThat(typed.code()).isZero();
        // A header, and for each declaration a line for each release; three have a second Chinese edition; where to
        // look.
        assertThat(typed.out().lines()).hasSize(1 + 7 * 2 + 3 + 1);
        assertThat(typed.out().lines().toList().get(18)).startsWith("Memories: ");
    }

    @Test
    void theMemoriesInTheProjectAreThoseOfAFreshBuild() throws IOException {
        Map<String, byte[]> built = files(fresh.resolve("tmx"));
        Map<String, byte[]> kept = files(Path.of("tmx"));

        assertThat(kept.keySet()).isEqualTo(built.keySet());
        assertThat(built).hasSizeGreaterThan(30);
        built.forEach((name, bytes) ->
                assertThat(Arrays.equals(kept.get(name), bytes)).as(name).isTrue());
    }

    @Test
    void theGlossaryInTheProjectIsThatOfAFreshBuild() throws IOException {
        Map<String, byte[]> built = files(fresh.resolve("glossaries"));

        assertThat(built.keySet()).containsExactly("decisions.tsv", "glossary.tbx", "glossary.tsv", "glossary.xlsx");
        for (String name : built.keySet()) {
            byte[] kept = Files.readAllBytes(Path.of("glossaries", name));
            assertThat(Arrays.equals(kept, built.get(name))).as(name).isTrue();
        }
    }

    @Test
    void theMemoriesAgreeWithThePairsPeopleMade() {
        List<ScoreRun.TextScore> scores =
                new ScoreRun().texts(Path.of("src", "test", "resources", "beads"), fresh.resolve("tmx"));

        assertThat(scores).hasSize(14);
        List<ScoreRun.TextScore> whole =
                scores.stream().filter(s -> !s.document().equals(LOST_STOPS)).toList();
        assertThat(whole).hasSize(12);
        whole.forEach(s -> assertThat(s.score().strictF1())
                .as(s.document() + " " + s.pair())
                .isGreaterThanOrEqualTo(0.95));
        ScoreRun.pooled(whole)
                .forEach((pair, score) -> assertThat(score.strictF1()).as(pair).isGreaterThanOrEqualTo(0.985));
        scores.stream()
                .filter(s -> s.document().equals(LOST_STOPS))
                .forEach(s -> assertThat(s.score().laxF1()).as(s.pair()).isGreaterThanOrEqualTo(0.95));
    }

    @Test
    void nothingUnofficialLooksOfficial() throws IOException {
        String memory = Files.readString(fresh.resolve("tmx").resolve("2001-07-16-treaty.tmx"));

        assertThat(memory)
                .contains("working translation", "reconstructed", "unverified copy")
                .doesNotContain(">official<");
    }
}
