package org.hebi.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hebi.memory.Texts.alignment;
import static org.hebi.memory.Texts.sentences;
import static org.hebi.model.Language.RUSSIAN;
import static org.hebi.model.Language.SIMPLIFIED;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.hebi.memory.Corrections.Applied;
import org.hebi.memory.Corrections.Decision;
import org.hebi.memory.Corrections.Kind;
import org.hebi.memory.Corrections.Quote;
import org.hebi.model.Alignment;
import org.hebi.model.Bead;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.SegmentedDocument;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final SegmentedDocument ZH = sentences(SIMPLIFIED, "甲。", "乙。", "丙。", "丁。");
    private static final SegmentedDocument RU = sentences(RUSSIAN, "А.", "Б.", "В.", "Г.");

    private static Decision decision(Kind kind, String source, String target) {
        return new Decision(SIMPLIFIED, RUSSIAN, kind, quotes(ZH, source), quotes(RU, target), "", "", "");
    }

    private static List<Quote> quotes(SegmentedDocument document, String numbers) {
        List<Quote> quotes = new ArrayList<>();
        for (String number : numbers.split(" ")) {
            if (!number.isEmpty()) {
                int n = Integer.parseInt(number);
                quotes.add(new Quote(n, document.segments().get(n - 1).content()));
            }
        }
        return quotes;
    }

    private static String beads(Alignment alignment) {
        return alignment.beads().stream()
                .map(b -> b.sourceStart() + "-" + b.sourceEnd() + ":" + b.targetStart() + "-" + b.targetEnd() + " "
                        + b.confidence())
                .collect(Collectors.joining(", "));
    }

    private static Applied apply(String beads, Decision... decisions) {
        return new Corrections(List.of(decisions)).apply(alignment(beads), ZH, RU);
    }

    @Test
    void nothingDecidedNothingChanged() {
        Alignment automatic = alignment("1-1 .9, 2-2 .8, 1-1 .7");
        assertThat(Corrections.NONE.apply(automatic, ZH, RU).alignment()).isEqualTo(automatic);
    }

    @Test
    void aPairReplacesTheBeadsItIsMadeOf() {
        Applied applied = apply("1-1 .9, 1-1 .8, 1-1 .7, 1-1 .6", decision(Kind.PAIR, "2 3", "2 3"));
        assertThat(beads(applied.alignment())).isEqualTo("0-1:0-1 0.9, 1-3:1-3 1.0, 3-4:3-4 0.6");
        assertThat(applied.conflicts()).isEmpty();
    }

    @Test
    void theRestOfABeadThatWasCutBecomesADoubtfulOne() {
        Applied applied = apply("1-1 .9, 2-2 .8, 1-1 .6", decision(Kind.PAIR, "2", "2"));
        assertThat(beads(applied.alignment())).isEqualTo("0-1:0-1 0.9, 1-2:1-2 1.0, 2-3:2-3 0.5, 3-4:3-4 0.6");
    }

    @Test
    void aSentenceMovesFromOnePairToTheNext() {
        Applied applied =
                apply("1-2 .9, 1-1 .8, 2-1 .7", decision(Kind.PAIR, "1", "1"), decision(Kind.PAIR, "2", "2 3"));
        assertThat(beads(applied.alignment())).isEqualTo("0-1:0-1 1.0, 1-2:1-3 1.0, 2-4:3-4 0.7");
    }

    @Test
    void aConfirmedRowStaysAsFineAsItWas() {
        Applied applied = apply("1-1 .9, 1-1 .8, 1-1 .7, 1-1 .6", decision(Kind.CONFIRM, "2 3", "2 3"));
        assertThat(beads(applied.alignment())).isEqualTo("0-1:0-1 0.9, 1-2:1-2 1.0, 2-3:2-3 1.0, 3-4:3-4 0.6");
        // Another aligner, or another day, and the row still holds.
        Applied later = apply("2-1 .9, 1-2 .8, 1-1 .7", decision(Kind.CONFIRM, "2 3", "2 3"));
        assertThat(beads(later.alignment())).isEqualTo("0-1:0-1 0.5, 1-3:1-3 1.0, 3-4:3-4 0.7");
    }

    @Test
    void whatHasNoCounterpartStandsAlone() {
        assertThat(beads(apply("1-1 .9, 1-1 .8, 1-1 .7, 1-1 .6", decision(Kind.PAIR, "", "2"))
                        .alignment()))
                .isEqualTo("0-1:0-1 0.9, 1-1:1-2 1.0, 1-2:2-2 0.5, 2-3:2-3 0.7, 3-4:3-4 0.6");
        assertThat(beads(apply("1-1 .9, 1-1 .8, 1-1 .7, 1-1 .6", decision(Kind.LEAVE_OUT, "2", "2"))
                        .alignment()))
                .isEqualTo("0-1:0-1 0.9, 1-2:1-1 1.0, 2-2:1-2 1.0, 2-3:2-3 0.7, 3-4:3-4 0.6");
        assertThat(beads(apply("1-1 .9, 2-2 .8, 1-1 .6", decision(Kind.PAIR, "3", ""), decision(Kind.PAIR, "2", "2 3"))
                        .alignment()))
                .isEqualTo("0-1:0-1 0.9, 1-2:1-3 1.0, 2-3:3-3 1.0, 3-4:3-4 0.6");
    }

    @Test
    void decisionsThatCrossAreReportedAndTheFirstHolds() {
        Applied applied =
                apply("1-1 .9, 1-1 .8, 1-1 .7, 1-1 .6", decision(Kind.PAIR, "1", "2"), decision(Kind.PAIR, "2", "1"));
        assertThat(beads(applied.alignment()))
                .isEqualTo("0-0:0-1 0.5, 0-1:1-2 1.0, 1-2:2-2 0.5, 2-3:2-3 0.7, 3-4:3-4 0.6");
        assertThat(applied.conflicts()).hasSize(1);
        assertThat(applied.conflicts().get(0).message())
                .contains("crosses or overlaps")
                .endsWith("乙。");
    }

    @Test
    void sentencesAreFoundAgainWhenOthersCameOrWereCutDifferently() {
        SegmentedDocument zh = sentences(SIMPLIFIED, "新。", "甲。", "乙。丙。", "丁。");
        SegmentedDocument ru = sentences(RUSSIAN, "А.", "Б.", "В. ", "Г.");
        Applied applied = new Corrections(List.of(decision(Kind.PAIR, "2 3", "2 3")))
                .apply(alignment("1-1 .9, 1-1 .8, 1-1 .7, 1-1 .6"), zh, ru);
        assertThat(beads(applied.alignment())).isEqualTo("0-1:0-1 0.9, 1-2:1-1 0.5, 2-3:1-3 1.0, 3-4:3-4 0.6");
    }

    @Test
    void ofEqualSentencesTheNearestIsMeant() {
        SegmentedDocument zh = sentences(SIMPLIFIED, "一", "同", "二", "同");
        SegmentedDocument ru = sentences(RUSSIAN, "1", "то же", "2", "то же");
        Decision last = new Decision(
                SIMPLIFIED,
                RUSSIAN,
                Kind.PAIR,
                List.of(new Quote(4, "同")),
                List.of(new Quote(4, "то же")),
                "",
                "ТО ЖЕ",
                "");
        Applied applied = new Corrections(List.of(last)).apply(alignment("1-1 .9, 1-1 .9, 1-1 .9, 1-1 .9"), zh, ru);
        assertThat(applied.edits()).containsExactly(new TextEdit(RUSSIAN, 3, 4, "ТО ЖЕ"));
        assertThat(applied.alignment().beads().get(3).confidence()).isEqualTo(1);
        assertThat(applied.alignment().beads().get(1).confidence()).isEqualTo(.9);
    }

    @Test
    void textThatIsGoneIsAConflict() {
        Applied applied = new Corrections(List.of(decision(Kind.PAIR, "2", "2")))
                .apply(alignment("1-1 .9"), sentences(SIMPLIFIED, "甲。"), sentences(RUSSIAN, "Б."));
        assertThat(beads(applied.alignment())).isEqualTo("0-1:0-1 0.9");
        assertThat(applied.conflicts())
                .extracting(Finding::message)
                .containsExactly(
                        "A correction was not carried out: its text in zh-Hans is no longer there as it was: 乙。");
    }

    @Test
    void editedWordsReachTheMemory() {
        Decision edited = new Decision(
                SIMPLIFIED, RUSSIAN, Kind.PAIR, quotes(ZH, "1 2"), quotes(RU, "1 2"), "", "Новые слова.", "");
        Applied applied = new Corrections(List.of(edited)).apply(alignment("1-1 .9, 1-1 .8, 1-1 .7, 1-1 .6"), ZH, RU);
        BuiltMemory built = MemoryBuilder.build(
                Texts.declaration("d"), ZH, List.of(new AlignedTarget(RU, applied.alignment(), applied.edits())));
        assertThat(built.multilingual().units().get(0).variants().get(1).text()).isEqualTo("Новые слова.");
        assertThat(built.multilingual().units().get(0).source().text()).isEqualTo("甲。乙。");
        assertThat(built.multilingual().units().get(1).variants().get(1).text()).isEqualTo("В.");
    }

    @Test
    void laterDecisionsTakeThePlaceOfThoseAboutTheSameSentences() {
        Corrections first = new Corrections(List.of(decision(Kind.PAIR, "2", "2 3"), decision(Kind.CONFIRM, "4", "4")));
        Corrections both = first.with(new Corrections(List.of(decision(Kind.PAIR, "3", "3"))));
        assertThat(both.decisions()).containsExactly(decision(Kind.PAIR, "3", "3"), decision(Kind.CONFIRM, "4", "4"));
    }

    @Test
    void theFileSaysEverythingAndIsReadBack() {
        Corrections corrections = new Corrections(List.of(
                new Decision(
                        SIMPLIFIED,
                        RUSSIAN,
                        Kind.PAIR,
                        quotes(ZH, "1 2"),
                        List.of(new Quote(1, "А: = [б] \\n #")),
                        "",
                        "строка\nдве \\ «три»",
                        "why: not"),
                decision(Kind.CONFIRM, "3", "2"),
                decision(Kind.LEAVE_OUT, "", "4")));
        String text = CorrectionsFile.text(corrections);

        assertThat(text).endsWith("""

                        [zh-Hans > ru] pair
                        zh-Hans 1: 甲。
                        zh-Hans 2: 乙。
                        ru 1: А: = [б] \\\\n #
                        ru = строка\\nдве \\\\ «три»
                        note: why: not

                        [zh-Hans > ru] confirm
                        zh-Hans 3: 丙。
                        ru 2: Б.

                        [zh-Hans > ru] leave out
                        ru 4: Г.
                        """);
        assertThat(CorrectionsFile.read("c.txt", text)).isEqualTo(corrections);
        assertThat(CorrectionsFile.read("c.txt", "\uFEFF" + text.replace("\n", "\r\n")))
                .isEqualTo(corrections);
        assertThat(CorrectionsFile.read("c.txt", CorrectionsFile.text(Corrections.NONE)))
                .isEqualTo(Corrections.NONE);
    }

    @Test
    void aBrokenFileIsRefusedWithTheLine() {
        assertThatThrownBy(() -> CorrectionsFile.read("c.txt", "# x\n\nhello"))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "c.txt: line 3 should begin a decision, such as \"[zh-Hans > ru] pair\"; mend the line or take it out");
        assertThatThrownBy(() -> CorrectionsFile.read("c.txt", "[zh > ru] pair\nen 1: x"))
                .hasMessageContaining("line 2 should be a sentence, such as \"zh 12: …\"");
        assertThatThrownBy(() -> CorrectionsFile.read("c.txt", "[zh > ru] pair\n"))
                .hasMessageContaining("line 1 begins a decision that quotes no sentence");
        assertThatThrownBy(() -> CorrectionsFile.read("c.txt", "[zh > qq] pair\nzh 1: x"))
                .hasMessageContaining("line 1: unknown language tag \"qq\"");
    }

    /** Whatever people decide, every sentence stays, in order: the constructor of Alignment proves it. */
    @Test
    void anyDecisionsGiveAnAlignment() {
        Random random = new Random(7);
        int carriedOut = 0;
        for (int round = 0; round < 500; round++) {
            String[] zh = new String[12];
            String[] ru = new String[12];
            for (int i = 0; i < 12; i++) {
                zh[i] = "句" + i + "。";
                ru[i] = "Строка " + i + ".";
            }
            SegmentedDocument from = sentences(SIMPLIFIED, zh);
            SegmentedDocument to = sentences(RUSSIAN, ru);
            List<Decision> decisions = new ArrayList<>();
            for (int d = 0; d < 5; d++) {
                List<Quote> source = run(random, from);
                List<Quote> target = run(random, to);
                if (!source.isEmpty() || !target.isEmpty()) {
                    decisions.add(new Decision(
                            SIMPLIFIED, RUSSIAN, Kind.values()[random.nextInt(3)], source, target, "", "", ""));
                }
            }
            Alignment automatic = random(random, 12, 12);
            Applied applied = new Corrections(decisions).apply(automatic, from, to);
            assertThat(applied.alignment().sourceSize()).isEqualTo(12);
            carriedOut += decisions.size() - applied.conflicts().size();
            Review review = Review.of("r", from, List.of(new AlignedTarget(to, applied.alignment())));
            for (int side = 0; side < 2; side++) {
                int s = side;
                List<Integer> seen = review.rows().stream()
                        .flatMap(r -> java.util.stream.IntStream.range(
                                        r.sides().get(s).first(),
                                        r.sides().get(s).end())
                                .boxed())
                        .toList();
                assertThat(seen).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
            }
        }
        assertThat(carriedOut).isGreaterThan(500);
    }

    private static List<Quote> run(Random random, SegmentedDocument document) {
        int first = random.nextInt(12);
        int count = Math.min(random.nextInt(4), 12 - first);
        List<Quote> quotes = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            quotes.add(new Quote(i + 1, document.segments().get(i).content()));
        }
        return quotes;
    }

    static Alignment random(Random random, int sources, int targets) {
        List<Bead> beads = new ArrayList<>();
        int source = 0;
        int target = 0;
        while (source < sources || target < targets) {
            int s = Math.min(random.nextInt(3), sources - source);
            int t = Math.min(random.nextInt(3), targets - target);
            if (s + t > 0) {
                beads.add(new Bead(source, source + s, target, target + t, 1, random.nextDouble()));
                source += s;
                target += t;
            }
        }
        return new Alignment(sources, targets, beads);
    }
}
