package org.hebi.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hebi.model.Alignment;
import org.hebi.model.Bead;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Document;
import org.hebi.model.Finding;
import org.hebi.model.Language;
import org.hebi.model.SegmentedDocument;
import org.junit.jupiter.api.Test;

class ArticleCheckTest {
    private static SegmentedDocument text(Language language, String... paragraphs) {
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            blocks.add(new Block(BlockKind.PARAGRAPH, paragraph, blocks.size() + 1, 1));
        }
        return SegmentedDocument.oneSentencePerBlock(
                new Document(language.tag() + ".txt", language, blocks, List.of()));
    }

    /** Beads by their sizes, two figures each: source and target sentences. */
    private static Alignment beads(int... sizes) {
        List<Bead> beads = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (int k = 0; k < sizes.length; k += 2) {
            beads.add(new Bead(i, i + sizes[k], j, j + sizes[k + 1], 0, 1));
            i += sizes[k];
            j += sizes[k + 1];
        }
        return new Alignment(i, j, beads);
    }

    private static List<String> check(SegmentedDocument source, SegmentedDocument target, Alignment alignment) {
        return ArticleCheck.of(source, target, alignment).stream()
                .map(f -> f.place().line() + ": " + f.message())
                .toList();
    }

    @Test
    void numberedPartsAreComparedAcrossStyles() {
        SegmentedDocument source = text(Language.SIMPLIFIED, "一、合作", "双方合作。", "二、和平", "双方和平。", "三、生效", "自签署之日生效。");
        SegmentedDocument same = text(
                Language.ENGLISH,
                "I. Cooperation",
                "They cooperate.",
                "II. Peace",
                "Peace.",
                "III. Force",
                "It is in force.");
        SegmentedDocument other =
                text(Language.ENGLISH, "I. Cooperation", "They cooperate.", "IV. Force", "It is in force.");

        assertThat(check(source, same, beads(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)))
                .isEmpty();
        assertThat(check(source, other, beads(1, 1, 1, 1, 1, 0, 1, 0, 1, 1, 1, 1)))
                .containsExactly("3: 二 has no counterpart in en.txt", "5: 三 is IV in en.txt");
    }

    @Test
    void aSentenceAboutAnArticleIsNoArticle() {
        SegmentedDocument source = text(Language.SIMPLIFIED, "第一条", "双方合作。", "第二条", "宪章第七条适用。");
        SegmentedDocument target = text(
                Language.ENGLISH, "Article 1", "They cooperate.", "Article 2", "Article 7 of the Charter applies.");

        assertThat(check(source, target, beads(1, 1, 1, 1, 1, 1, 1, 1))).isEmpty();
    }

    @Test
    void aNumberBothPassOverIsTold() {
        SegmentedDocument source = text(Language.SIMPLIFIED, "第一条", "合作。", "第三条", "和平。");
        SegmentedDocument target = text(Language.RUSSIAN, "Статья 1", "Сотрудничество.", "Статья 3", "Мир.");

        List<Finding> findings = ArticleCheck.of(source, target, beads(1, 1, 1, 1, 1, 1, 1, 1));

        assertThat(findings)
                .extracting(Finding::message)
                .containsExactly("there is no number 2 before 第三条, in ru.txt neither");
        assertThat(findings.get(0).severity()).isEqualTo(2);
    }

    @Test
    void chaptersMayCountTheirArticlesAnew() {
        SegmentedDocument source =
                text(Language.SIMPLIFIED, "第一章", "第一条", "甲。", "第二条", "乙。", "第二章", "第一条", "丙。", "第二条", "丁。");
        SegmentedDocument target = text(
                Language.ENGLISH,
                "Chapter I",
                "Article 1",
                "A.",
                "Article 2",
                "B.",
                "Chapter II",
                "Article 1",
                "C.",
                "Article 2",
                "D.");

        assertThat(check(source, target, beads(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)))
                .isEmpty();
    }

    @Test
    void textsWithoutArticlesHaveNothingToCompare() {
        assertThat(check(text(Language.SIMPLIFIED, "双方合作。"), text(Language.ENGLISH, "They cooperate."), beads(1, 1)))
                .isEmpty();
        assertThat(check(
                        text(Language.SIMPLIFIED, "第一条", "双方合作。"),
                        text(Language.ENGLISH, "They.", "Go."),
                        beads(1, 1, 1, 1)))
                .as("a release that dropped every heading is reported by its lines, not twenty-five times")
                .isEmpty();
    }
}
