package org.hebi.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hebi.memory.Texts.alignment;
import static org.hebi.memory.Texts.sentences;
import static org.hebi.model.Language.ENGLISH;
import static org.hebi.model.Language.RUSSIAN;
import static org.hebi.model.Language.SIMPLIFIED;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hebi.model.SegmentedDocument;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static List<String> rows(Review review) {
        return review.rows().stream()
                .map(r -> r.type() + " " + Confidences.text(r.confidence()) + " "
                        + String.join(
                                "|", r.sides().stream().map(Review.Side::text).toList()))
                .toList();
    }

    @Test
    void everySentenceStandsOnceThoseWithoutACounterpartToo() {
        Review review = Review.of(
                "r",
                sentences(SIMPLIFIED, "甲。", "乙。", "丙。"),
                List.of(new AlignedTarget(
                        sentences(RUSSIAN, "0", "А.", "Б.", "+"),
                        alignment("0-1 .4, 1-2 .9, 1-0 .6, 1-0 .5, 0-1 .3"))));
        assertThat(rows(review))
                .containsExactly("0-1 0.40 |0", "1-2 0.90 甲。|А. Б.", "1-0 0.60 乙。|", "1-0 0.50 丙。|", "0-1 0.30 |+");
        assertThat(review.doubtful(0.5)).hasSize(4);
    }

    @Test
    void releasesThatShareASentenceShareARow() {
        Review review = Review.of(
                "r",
                sentences(SIMPLIFIED, "甲。", "乙。", "丙。"),
                List.of(
                        new AlignedTarget(
                                sentences(RUSSIAN, "А.", "+", "Б.", "В."), alignment("1-1 .9, 0-1 .4, 1-1 .8, 1-1 .7")),
                        new AlignedTarget(sentences(ENGLISH, "A.", "B."), alignment("2-1 .6, 1-1 .5"))));
        assertThat(rows(review)).containsExactly("2-3-1 0.60 甲。乙。|А. + Б.|A.", "1-1-1 0.50 丙。|В.|B.");
    }

    @Test
    void wordsOfTheReviewerAreShown() {
        Review review = Review.of(
                "r",
                sentences(SIMPLIFIED, "甲。", "乙。"),
                List.of(new AlignedTarget(
                        sentences(RUSSIAN, "А.", "Б."),
                        alignment("1-1 1, 1-1 1"),
                        List.of(new TextEdit(RUSSIAN, 1, 2, "Бэ."), new TextEdit(SIMPLIFIED, 0, 1, "甲！")))));
        assertThat(rows(review)).containsExactly("1-1 1.00 甲！|А.", "1-1 1.00 乙。|Бэ.");
    }

    @Test
    void noSentenceIsEverLostOrDoubled() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            SegmentedDocument zh = numbered(SIMPLIFIED);
            SegmentedDocument ru = numbered(RUSSIAN);
            SegmentedDocument en = numbered(ENGLISH);
            Review review = Review.of(
                    "r",
                    zh,
                    List.of(
                            new AlignedTarget(ru, CorrectionsTest.random(random, 9, 9)),
                            new AlignedTarget(en, CorrectionsTest.random(random, 9, 9))));
            for (int side = 0; side < 3; side++) {
                int s = side;
                assertThat(review.rows().stream()
                                .flatMapToInt(r -> IntStream.range(
                                        r.sides().get(s).first(),
                                        r.sides().get(s).end()))
                                .toArray())
                        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
            }
        }
    }

    private static SegmentedDocument numbered(org.hebi.model.Language language) {
        return sentences(language, "0", "1", "2", "3", "4", "5", "6", "7", "8");
    }
}
