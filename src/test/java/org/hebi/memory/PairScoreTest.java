package org.hebi.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hebi.model.BlockKind;
import org.hebi.model.EditionStatus;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;
import org.junit.jupiter.api.Test;

class PairScoreTest {
    private static final List<GoldBead> GOLD = List.of(
            gold(List.of("甲一。"), List.of("A one.")),
            gold(List.of("乙二。", "丙三。"), List.of("B two and C three.")),
            gold(List.of("丁四。"), List.of()),
            gold(List.of("戊五。"), List.of("E five.", "And more.")));

    private static GoldBead gold(List<String> zh, List<String> en) {
        return new GoldBead(BlockKind.PARAGRAPH, zh, en);
    }

    private static TranslationUnit unit(String zh, String en) {
        return new TranslationUnit(
                "u",
                "d",
                "",
                0,
                "",
                BlockKind.PARAGRAPH,
                "1-1",
                1,
                List.of(
                        new Variant(Language.SIMPLIFIED, zh, EditionStatus.UNKNOWN),
                        new Variant(Language.ENGLISH, en, EditionStatus.UNKNOWN)));
    }

    @Test
    void countsWhiteSpaceForNothing() {
        PairScore score = PairScore.of(List.of(unit("甲 一。", "Aone.")), GOLD);

        assertThat(score).isEqualTo(new PairScore(1, 1, 1, 1, 1, 3));
    }

    @Test
    void coarserPairsAreLaxlyRightOnly() {
        PairScore score = PairScore.of(
                List.of(unit("甲一乙二。丙三。", "A one. B two and C three."), unit("戊五。", "E five. And more.")), GOLD);

        assertThat(score).isEqualTo(new PairScore(1, 2, 2, 1, 3, 3));
        assertThat(score.strictF1()).isCloseTo(2 * (1 / 2.0) * (1 / 3.0) / (1 / 2.0 + 1 / 3.0), within(1e-12));
        assertThat(score.laxF1()).isEqualTo(1);
    }

    @Test
    void wrongPairsAreNotLaxlyRight() {
        PairScore score = PairScore.of(List.of(unit("甲一。", "E five.")), GOLD);

        assertThat(score).isEqualTo(new PairScore(0, 0, 1, 0, 0, 3));
    }

    @Test
    void aDeletionOfTheGoldGivesNoCredit() {
        PairScore score = PairScore.of(List.of(unit("丁四。", "E five.")), GOLD);

        assertThat(score.laxRight()).isZero();
    }

    @Test
    void onePairOfTheGoldAnswersForOneUnit() {
        PairScore score = PairScore.of(List.of(unit("甲一。", "A one."), unit("甲一。", "A one.")), GOLD);

        assertThat(score.strictRight()).isEqualTo(1);
    }

    @Test
    void readsBeadsFromJsonLines() throws IOException {
        String file = "{\"kind\": \"title\", \"zh\": [\"甲\"], \"ru\": [\"А\", \"Б\"]}\n{\"zh\": [], \"ru\": [\"В\"]}\n";

        List<GoldBead> beads = new GoldBeads().read("gold", stream(file));

        assertThat(beads)
                .containsExactly(
                        new GoldBead(BlockKind.TITLE, List.of("甲"), List.of("А", "Б")),
                        new GoldBead(BlockKind.PARAGRAPH, List.of(), List.of("В")));
    }

    @Test
    void refusesWhatIsNotGold() {
        assertThatThrownBy(() -> new GoldBeads().read("gold.jsonl", stream("[0]:[0]")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("gold.jsonl: ");
        assertThatThrownBy(() -> new GoldBeads().read("gold.jsonl", stream("{\"zh\": [\"甲\"]}")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("two lists");
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
