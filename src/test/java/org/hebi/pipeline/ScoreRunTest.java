package org.hebi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.hebi.align.Score;
import org.hebi.model.InputException;
import org.junit.jupiter.api.Test;

/** The figures are those of an independent scorer with the same conventions, run on the same files. */
class ScoreRunTest {
    private static final Path GOLD = Path.of("src", "test", "resources", "score", "gold");
    private static final Path TEST = Path.of("src", "test", "resources", "score", "test");
    private static final Offset<Double> EXACT = within(1e-15);

    @Test
    void agreesWithTheIndependentScorerToTheDigit() {
        Score score = new ScoreRun().beads(GOLD, TEST);

        assertThat(score.strictPrecision()).isCloseTo(0.6136363636363636, EXACT);
        assertThat(score.strictRecall()).isCloseTo(0.3787878787878788, EXACT);
        assertThat(score.strictF1()).isCloseTo(0.46842470506592643, EXACT);
        assertThat(score.laxPrecision()).isCloseTo(0.8181818181818182, EXACT);
        assertThat(score.laxRecall()).isCloseTo(0.6212121212121212, EXACT);
        assertThat(score.laxF1()).isCloseTo(0.70622009569378, EXACT);
        assertThat(score.linkStrictPrecision()).isCloseTo(0.7352941176470589, EXACT);
        assertThat(score.linkStrictF1()).isCloseTo(0.5, EXACT);
        assertThat(score.linkLaxPrecision()).isCloseTo(1.0, EXACT);
        assertThat(score.linkLaxF1()).isCloseTo(0.766355140186916, EXACT);
        assertThat(score.deletionPrecision().orElseThrow()).isCloseTo(0.18181818181818182, EXACT);
        assertThat(score.deletionRecall().orElseThrow()).isCloseTo(0.4, EXACT);
        assertThat(score.missing()).isEqualTo(1);
        assertThat(score.recallByType().keySet()).containsExactly("1-1", "1-2", "2-1", "other", "2-2", "1-3");
        assertThat(score.recallByType().get("1-1")).isEqualTo(new Score.TypeRecall(16, 40));
    }

    @Test
    void singleFilesAreScoredToo() {
        Score score = new ScoreRun().beads(GOLD.resolve("a.align"), GOLD.resolve("a.align"));

        assertThat(score.strictF1()).isEqualTo(1);
    }

    @Test
    void theTablePrintsFourDigits() {
        StringWriter out = new StringWriter();
        new ScoreTables(new PrintWriter(out, true)).score(GOLD, TEST);

        assertThat(out.toString())
                .contains("strictF         0.4684", "laxF            0.7062", "recall 1-1      0.400 of 40");
    }

    @Test
    void saysWhatCannotBeScored() {
        assertThatThrownBy(() -> new ScoreRun().beads(Path.of("nowhere"), TEST)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new ScoreRun().beads(Path.of("docs"), TEST))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds no .align");
    }
}
