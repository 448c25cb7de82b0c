package org.hebi.align.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hebi.align.Contribution;
import org.hebi.align.Explanation;
import org.hebi.model.Alignment;
import org.hebi.model.Bead;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Document;
import org.hebi.model.Language;
import org.hebi.model.SegmentedDocument;
import org.junit.jupiter.api.Test;

/** What a translator's memories teach, what two Chinese texts share, and how a bead is explained. */
class ExperienceTest {
    /** Words nobody knows, so that only lengths and memories speak; lengths mislead on purpose. */
    private static final List<String> SOURCE = List.of("甪鼋圐圙麤。", "犇羴鱻毳淼。", "鼋甪圙圐麤羴鱻。");

    private static final List<String> TARGET =
            List.of("Brillig toves gimble.", "Slithy wabe borogoves outgrabe frabjous.");

    private static LexicalAligner with(Experience experience) {
        return new LexicalAligner(LexiconFile.bundled(), LexicalOptions.usual(), experience);
    }

    private static List<Bead> beads(Experience experience) {
        return with(experience).align(SOURCE, TARGET, Language.ENGLISH).beads();
    }

    private static List<String> shape(List<Bead> beads) {
        return beads.stream()
                .map(b -> b.sourceStart() + "-" + b.sourceEnd() + ":" + b.targetStart() + "-" + b.targetEnd())
                .toList();
    }

    @Test
    void aUnitOfAMemoryIsAKnownPair() {
        Experience one = Experience.builder()
                .add("犇羴鱻毳淼", Language.ENGLISH, "BRILLIG toves, gimble")
                .build();

        assertThat(shape(beads(Experience.none()))).doesNotContain("1-2:0-1");
        List<Bead> taught = beads(one);
        assertThat(shape(taught)).contains("1-2:0-1");
        assertThat(taught.get(shape(taught).indexOf("1-2:0-1")).confidence()).isGreaterThan(0.95);
        assertThat(shape(beads(Experience.builder()
                        .add("犇羴鱻毳淼", Language.RUSSIAN, "Brillig toves gimble")
                        .build())))
                .as("another language teaches nothing")
                .isEqualTo(shape(beads(Experience.none())));
    }

    @Test
    void aUnitOfSeveralSentencesIsKnownToo() {
        Experience two = Experience.builder()
                .add("甪鼋圐圙麤。犇羴鱻毳淼。", Language.ENGLISH, "Brillig toves gimble.")
                .build();

        assertThat(shape(beads(two))).containsExactly("0-2:0-1", "2-3:1-2");
    }

    @Test
    void namesAreLearnedFromUnits() {
        Experience.Builder builder = Experience.builder();
        List<String> verbs = List.of("签署", "反对", "支持", "欢迎", "讨论", "研究", "批准", "公布", "修改", "执行");
        List<String> english = List.of(
                "signed",
                "opposed",
                "supported",
                "welcomed",
                "discussed",
                "studied",
                "approved",
                "published",
                "amended",
                "carried out");
        for (int k = 0; k < verbs.size(); k++) {
            builder.add("甪鼋" + verbs.get(k) + "了它。", Language.ENGLISH, "Quuxland " + english.get(k) + " it.");
            builder.add("圐圙" + verbs.get(k) + "了它。", Language.ENGLISH, "Frobozz " + english.get(k) + " it.");
        }
        SegmentedDocument source = document(Language.CHINESE, List.of("圐圙很大。", "甪鼋很大。"));
        SegmentedDocument target = document(Language.ENGLISH, List.of("Frobozz is large.", "Quuxland is large."));

        assertThat(names(with(Experience.none()), source, target)).isEmpty();
        assertThat(names(with(builder.build()), source, target)).containsExactly("圐圙 ~ Frobozz", "甪鼋 ~ Quuxland");
    }

    private static List<String> names(LexicalAligner aligner, SegmentedDocument source, SegmentedDocument target) {
        return aligner.explain(source, target, aligner.align(source, target)).stream()
                .flatMap(e -> e.contributions().stream())
                .filter(c -> c.kind() == Contribution.Kind.NAME && c.nats() > 0)
                .map(c -> c.source() + " ~ " + c.target())
                .toList();
    }

    private static SegmentedDocument document(Language language, List<String> sentences) {
        List<Block> blocks = new ArrayList<>();
        for (String sentence : sentences) {
            blocks.add(new Block(BlockKind.PARAGRAPH, sentence, blocks.size() + 1, 1));
        }
        return SegmentedDocument.oneSentencePerBlock(new Document(language.tag(), language, blocks, List.of()));
    }

    @Test
    void equalSentencesOfBothScriptsAreSure() {
        List<String> hant = List.of("雙方重申尊重領土完整。", "雙方將擴大經濟合作。", "本聲明於北京簽署。", "雙方對此表示滿意。");
        List<String> hans = List.of("双方重申尊重领土完整。", "本声明于北京签署。", "双方对此表示满意。");

        Alignment alignment = with(Experience.none()).align(hant, hans, Language.SIMPLIFIED);

        assertThat(shape(alignment.beads())).containsExactly("0-1:0-1", "1-2:1-1", "2-3:1-2", "3-4:2-3");
        assertThat(alignment.links())
                .extracting(Bead::confidence)
                .allSatisfy(c -> assertThat(c).isGreaterThanOrEqualTo(0.99));
    }

    @Test
    void sentencesThatDifferInAWordAreStillSure() {
        List<String> hant = IntStream.range(0, 6)
                .mapToObj(
                        k -> List.of("雙方重申尊重領土完整。", "雙方將擴大經濟合作。", "本聲明於北京簽署。", "雙方對此表示滿意。", "雙方支援聯合國的工作。", "兩國元首將保持接觸。")
                                .get(k))
                .toList();
        List<String> hans =
                List.of("双方重申尊重国家领土的完整。", "双方将扩大经贸合作。", "本声明在北京签署。", "双方对此感到满意。", "双方支持联合国的工作。", "两国领导人将保持接触。");

        Alignment alignment = with(Experience.none()).align(hant, hans, Language.SIMPLIFIED);

        assertThat(shape(alignment.beads()))
                .containsExactly("0-1:0-1", "1-2:1-2", "2-3:2-3", "3-4:3-4", "4-5:4-5", "5-6:5-6");
        assertThat(alignment.links())
                .extracting(Bead::confidence)
                .allSatisfy(c -> assertThat(c).isGreaterThanOrEqualTo(0.95));
    }

    @Test
    void anExplanationNamesWhatSpeaksForAndAgainst() {
        SegmentedDocument source = document(
                Language.CHINESE, List.of("2001年7月16日两国元首在莫斯科签署条约。", "两国外交部长将于五月访问圣彼得堡，并参观博物馆和两所大学。", "双方重申尊重领土完整。"));
        SegmentedDocument target = document(
                Language.ENGLISH,
                List.of(
                        "On 16 July 2001 the two heads of state signed the treaty in Moscow.",
                        "The two sides reaffirm respect for territorial integrity and for bananas."));
        LexicalAligner aligner = with(Experience.none());
        double cost = aligner.align(source, target).beads().get(0).cost();
        Alignment alignment = new Alignment(
                3, 2, List.of(new Bead(0, 1, 0, 1, 0, 1), new Bead(1, 2, 1, 1, 0, 1), new Bead(2, 3, 1, 2, 0, 1)));

        List<Explanation> explanations = aligner.explain(source, target, alignment);

        assertThat(explanations).extracting(Explanation::bead).isEqualTo(alignment.beads());
        List<Contribution> first = explanations.get(0).contributions();
        assertThat(first)
                .filteredOn(c -> c.kind() == Contribution.Kind.NUMBER)
                .extracting(Contribution::source)
                .contains("2001");
        assertThat(first)
                .filteredOn(c -> c.source().equals("莫斯科"))
                .extracting(Contribution::target)
                .containsExactly("Moscow");
        assertThat(first)
                .filteredOn(c -> c.source().equals("莫斯科"))
                .allSatisfy(c -> assertThat(c.nats()).isPositive());
        assertThat(first).extracting(Contribution::kind).contains(Contribution.Kind.LENGTH, Contribution.Kind.TYPE);
        assertThat(explanations.get(0).score())
                .isCloseTo(
                        first.stream().mapToDouble(Contribution::nats).sum(),
                        org.assertj.core.data.Offset.offset(1e-9));
        assertThat(explanations.get(0).score())
                .as("what the parts make is what the aligner charged")
                .isCloseTo(-cost, org.assertj.core.data.Offset.offset(1e-3));
        assertThat(explanations.get(1).contributions())
                .extracting(Contribution::note)
                .containsExactly("a sentence without counterpart");
    }
}
