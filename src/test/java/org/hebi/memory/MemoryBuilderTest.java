package org.hebi.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hebi.memory.Texts.alignment;
import static org.hebi.memory.Texts.declaration;
import static org.hebi.memory.Texts.sentences;
import static org.hebi.model.Language.ENGLISH;
import static org.hebi.model.Language.RUSSIAN;
import static org.hebi.model.Language.SIMPLIFIED;
import static org.hebi.model.Language.TRADITIONAL;

import java.util.List;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Declaration;
import org.hebi.model.Document;
import org.hebi.model.EditionStatus;
import org.hebi.model.SegmentedDocument;
import org.hebi.model.TranslationMemory;
import org.hebi.model.TranslationUnit;
import org.junit.jupiter.api.Test;

class MemoryBuilderTest {
    private static final Declaration TREATY = declaration(
            "treaty",
            SIMPLIFIED,
            EditionStatus.OFFICIAL,
            RUSSIAN,
            EditionStatus.WORKING_TRANSLATION,
            ENGLISH,
            EditionStatus.RECONSTRUCTED);

    private static List<String> shown(TranslationMemory memory) {
        return memory.units().stream()
                .map(u -> u.id() + " " + u.beadType() + " " + Confidences.text(u.confidence()) + " "
                        + String.join(
                                " | ",
                                u.variants().stream()
                                        .map(v -> v.language() + ":" + v.text())
                                        .toList()))
                .toList();
    }

    private static List<String> leftovers(BuiltMemory built) {
        return built.leftovers().stream()
                .map(l -> l.language() + ">" + l.other() + " " + l.reason() + " " + l.first() + "–" + l.end() + " "
                        + l.text())
                .toList();
    }

    @Test
    void pairsOfOneReleaseBecomeUnitsInOrder() {
        BuiltMemory built = MemoryBuilder.build(
                TREATY,
                sentences(SIMPLIFIED, "甲。", "乙。", "丙。"),
                List.of(new AlignedTarget(sentences(RUSSIAN, "А.", "Б.", "В."), alignment("1-1 .999, 2-2 .456"))));

        assertThat(shown(built.multilingual()))
                .containsExactly(
                        "treaty.0001 1-1 0.99 zh-Hans:甲。 | ru:А.", "treaty.0002-0003 2-2 0.45 zh-Hans:乙。丙。 | ru:Б. В.");
        assertThat(built.leftovers()).isEmpty();
        assertThat(built.bilingual(RUSSIAN).orElseThrow().units())
                .isEqualTo(built.multilingual().units());
        assertThat(built.bilingual(ENGLISH)).isEmpty();
        TranslationUnit unit = built.multilingual().units().get(0);
        assertThat(unit.document()).isEqualTo("treaty");
        assertThat(unit.date()).isEqualTo("2001-07-16");
        assertThat(unit.source().status()).isEqualTo(EditionStatus.OFFICIAL);
        assertThat(unit.variants().get(1).status()).isEqualTo(EditionStatus.WORKING_TRANSLATION);
    }

    @Test
    void beadsThatShareASourceSentenceBecomeOneUnitAsFarAsThatReaches() {
        BuiltMemory built = MemoryBuilder.build(
                TREATY,
                sentences(SIMPLIFIED, "甲。", "乙。", "丙。", "丁。"),
                List.of(
                        new AlignedTarget(sentences(RUSSIAN, "А.", "Б.", "В."), alignment("2-1 .9, 1-1 .8, 1-1 .7")),
                        new AlignedTarget(sentences(ENGLISH, "A.", "B.", "C."), alignment("1-1 .6, 2-1 .5, 1-1 .4"))));

        assertThat(shown(built.multilingual()))
                .containsExactly(
                        "treaty.0001-0003 3-2-2 0.50 zh-Hans:甲。乙。丙。 | ru:А. Б. | en:A. B.",
                        "treaty.0004 1-1-1 0.40 zh-Hans:丁。 | ru:В. | en:C.");
        assertThat(shown(built.bilingual(RUSSIAN).orElseThrow()))
                .containsExactly(
                        "treaty.0001-0002 2-1 0.90 zh-Hans:甲。乙。 | ru:А.",
                        "treaty.0003 1-1 0.80 zh-Hans:丙。 | ru:Б.",
                        "treaty.0004 1-1 0.70 zh-Hans:丁。 | ru:В.");
    }

    @Test
    void aReleaseThatTranslatesOnlyAPartOfAUnitGetsAUnitOfItsOwn() {
        BuiltMemory built = MemoryBuilder.build(
                TREATY,
                sentences(SIMPLIFIED, "甲。", "乙。"),
                List.of(
                        new AlignedTarget(sentences(RUSSIAN, "А."), alignment("1-1 .9, 1-0 .8")),
                        new AlignedTarget(sentences(ENGLISH, "A."), alignment("2-1 .6"))));

        assertThat(shown(built.multilingual()))
                .containsExactly(
                        "treaty.0001 1-1 0.90 zh-Hans:甲。 | ru:А.", "treaty.0001-0002 2-1 0.60 zh-Hans:甲。乙。 | en:A.");
        assertThat(leftovers(built)).containsExactly("zh-Hans>ru NOT_TRANSLATED 1–2 乙。");
    }

    @Test
    void releasesThatHoldTogetherStayTogetherWhenAThirdLeavesSomethingOut() {
        BuiltMemory built = MemoryBuilder.build(
                declaration("d"),
                sentences(TRADITIONAL, "甲。", "乙。"),
                List.of(
                        new AlignedTarget(sentences(SIMPLIFIED, "a。", "b。"), alignment("1-1 1, 1-1 1")),
                        new AlignedTarget(sentences(RUSSIAN, "А.", "Б."), alignment("1-1 .9, 1-1 .8")),
                        new AlignedTarget(sentences(ENGLISH, "A.", "X."), alignment("0-1 .5, 1-1 .6, 1-0 .6"))));

        assertThat(shown(built.multilingual()))
                .containsExactly(
                        "d.0001 1-1-1-1 0.60 zh-Hant:甲。 | zh-Hans:a。 | ru:А. | en:X.",
                        "d.0002 1-1-1 0.80 zh-Hant:乙。 | zh-Hans:b。 | ru:Б.");
        assertThat(leftovers(built)).containsExactly("en>zh-Hant ADDED 0–1 A.", "zh-Hant>en NOT_TRANSLATED 1–2 乙。");
    }

    @Test
    void whatNoBeadLinksIsLeftOverAndSaysWhere() {
        BuiltMemory built = MemoryBuilder.build(
                TREATY,
                sentences(SIMPLIFIED, "甲。", "乙。"),
                List.of(new AlignedTarget(sentences(RUSSIAN, "А."), alignment("2-0 .7, 0-1 .6"))));

        assertThat(built.multilingual().units()).isEmpty();
        assertThat(leftovers(built)).containsExactly("zh-Hans>ru NOT_TRANSLATED 0–2 甲。乙。", "ru>zh-Hans ADDED 0–1 А.");
        assertThat(built.leftovers().get(0).finding().place().line()).isEqualTo(1);
        assertThat(built.leftovers().get(0).finding().message())
                .isEqualTo("2 sentences in zh-Hans not taken into the memory, nothing in ru answers it: 甲。乙。");
    }

    @Test
    void furnitureThatWasAlignedAlongStaysOut() {
        SegmentedDocument source = SegmentedDocument.oneSentencePerBlock(new Document(
                "zh.txt",
                SIMPLIFIED,
                List.of(new Block(BlockKind.FURNITURE, "— 12 —", 1, 1), new Block(BlockKind.PARAGRAPH, "甲。", 2, 1)),
                List.of()));
        BuiltMemory built = MemoryBuilder.build(
                TREATY,
                source,
                List.of(new AlignedTarget(sentences(RUSSIAN, "12", "А."), alignment("1-1 .7, 1-1 .6"))));

        assertThat(shown(built.multilingual())).containsExactly("treaty.0002 1-1 0.60 zh-Hans:甲。 | ru:А.");
        assertThat(leftovers(built))
                .containsExactly("zh-Hans>ru NOT_FOR_MEMORY 0–1 — 12 —", "ru>zh-Hans NOT_FOR_MEMORY 0–1 12");
    }

    @Test
    void unitsKnowTheirArticleAndItem() {
        SegmentedDocument source = SegmentedDocument.oneSentencePerBlock(new Document(
                "zh.txt",
                SIMPLIFIED,
                List.of(
                        new Block(BlockKind.TITLE, "联合声明", 1, 1),
                        new Block(BlockKind.PARAGRAPH, "序言。", 2, 1),
                        new Block(BlockKind.HEADING, "三、关于合作", 3, 1),
                        new Block(BlockKind.ITEM, "（一）甲。", 4, 1),
                        new Block(BlockKind.ITEM, "——乙；", 5, 1),
                        new Block(BlockKind.ITEM, "（二）丙。", 6, 1),
                        new Block(BlockKind.PARAGRAPH, "续。", 7, 1),
                        new Block(BlockKind.HEADING, "第四条", 8, 1),
                        new Block(BlockKind.ITEM, "1. 丁。", 9, 1),
                        new Block(BlockKind.HEADING, "第十五條", 10, 1),
                        new Block(BlockKind.HEADING, "结束语", 11, 1),
                        new Block(BlockKind.PARAGRAPH, "完。", 12, 1)),
                List.of()));
        String one = "1-1 .9";
        BuiltMemory built = MemoryBuilder.build(
                TREATY,
                source,
                List.of(new AlignedTarget(
                        sentences(RUSSIAN, "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"),
                        alignment(String.join(",", java.util.Collections.nCopies(12, one))))));

        assertThat(built.multilingual().units().stream().map(TranslationUnit::article))
                .containsExactly("", "", "三", "三 （一）", "三 （一）", "三 （二）", "三 （二）", "第四条", "第四条 1", "第十五條", "结束语", "结束语");
        assertThat(built.multilingual().units().get(3).kind()).isEqualTo(BlockKind.ITEM);
        assertThat(built.multilingual().units().get(3).block()).isEqualTo(3);
    }

    @Test
    void sidesThatDoNotFitAreRefused() {
        SegmentedDocument source = sentences(SIMPLIFIED, "甲。");
        AlignedTarget russian = new AlignedTarget(sentences(RUSSIAN, "А."), alignment("1-1 .9"));
        AlignedTarget longer = new AlignedTarget(sentences(ENGLISH, "A."), alignment("2-1 .9"));

        assertThatThrownBy(() -> MemoryBuilder.build(TREATY, source, List.of(russian, russian)))
                .hasMessage("two texts in ru; a memory holds one a language");
        assertThatThrownBy(() -> MemoryBuilder.build(TREATY, source, List.of(longer)))
                .hasMessage("the alignment of en.txt has 2 source sentences, the source has 1");
        assertThatThrownBy(() -> new AlignedTarget(sentences(ENGLISH, "A.", "B."), alignment("1-1 .9")))
                .hasMessage("the alignment has 1 sentences, en.txt has 2");
        assertThatThrownBy(() -> MemoryBuilder.build(TREATY, source, List.of())).hasMessageContaining("no release");
    }

    @Test
    void joinedMemoriesKeepEveryUnitAndNameTheirSourceFairly() {
        TranslationMemory hant = Texts.hard(TRADITIONAL, RUSSIAN);
        TranslationMemory hans = new TranslationMemory(
                "hans",
                SIMPLIFIED,
                List.of(Texts.unit("v.1", 1, Texts.variant(SIMPLIFIED, "甲"), Texts.variant(RUSSIAN, "А"))));

        TranslationMemory all = Memories.concatenation("all", List.of(hant, hans));
        assertThat(all.units()).hasSize(Texts.HARD.size() + 1);
        assertThat(all.source().tag()).isEqualTo("zh");
        assertThat(Memories.languages(all)).containsExactly(TRADITIONAL, RUSSIAN, SIMPLIFIED);
        assertThat(Memories.concatenation("one", List.of(hans)).source()).isEqualTo(SIMPLIFIED);
        assertThatThrownBy(() -> Memories.concatenation("twice", List.of(hans, hans)))
                .hasMessage("two units v.1 in one memory");
    }

    @Test
    void aPairCanBeTakenOutOfAMultilingualMemoryInEitherDirection() {
        BuiltMemory built = MemoryBuilder.build(
                TREATY,
                sentences(SIMPLIFIED, "甲。", "乙。", "丙。"),
                List.of(
                        new AlignedTarget(sentences(RUSSIAN, "А.", "Б."), alignment("2-1 .9, 1-1 .8")),
                        new AlignedTarget(sentences(ENGLISH, "A.", "B."), alignment("1-1 .6, 1-1 .5, 1-0 .4"))));

        TranslationMemory pair = Memories.bilingual(built.multilingual(), ENGLISH, RUSSIAN);
        assertThat(shown(pair)).containsExactly("treaty.0001-0002 2-1 0.50 en:A. B. | ru:А.");
        assertThat(pair.source()).isEqualTo(ENGLISH);
        assertThat(Memories.only(built.multilingual(), u -> u.confidence() >= 0.8)
                        .units())
                .extracting(TranslationUnit::id)
                .containsExactly("treaty.0003");
    }
}
