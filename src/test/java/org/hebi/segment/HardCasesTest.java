package org.hebi.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hebi.model.Language;
import org.hebi.segment.opennlp.AbbreviationJudge;
import org.hebi.segment.srx.SrxRules;
import org.hebi.segment.srx.SrxSegmenter;
import org.junit.jupiter.api.Test;

/** Hard paragraphs of our own, at least sixty a language, each cut exactly as a person would. */
class HardCasesTest {
    private static final SrxRules RULES = new SrxRules();

    private static Segmenter english() {
        return new AbbreviationJudge(new SrxSegmenter(RULES, Language.ENGLISH));
    }

    @Test
    void chineseText() {
        SentenceCases cases = SentenceCases.read("hard-cases.zh.txt", "");
        assertThat(cases.cases()).hasSizeGreaterThanOrEqualTo(80);
        assertThat(cases.failures(new ChineseSegmenter())).isEmpty();
    }

    @Test
    void englishText() {
        SentenceCases cases = SentenceCases.read("hard-cases.en.txt", " ");
        assertThat(cases.cases()).hasSizeGreaterThanOrEqualTo(75);
        assertThat(cases.failures(english())).isEmpty();
    }

    @Test
    void russianText() {
        SentenceCases cases = SentenceCases.read("hard-cases.ru.txt", " ");
        assertThat(cases.cases()).hasSizeGreaterThanOrEqualTo(80);
        assertThat(cases.failures(new SrxSegmenter(RULES, Language.RUSSIAN))).isEmpty();
    }

    /** What the model is for: where rules alone are right in half the cases, it must be right in five of six. */
    @Test
    void abbreviationsThatMayEndASentence() {
        SentenceCases cases = SentenceCases.read("abbreviations.en.txt", " ");
        assertThat(cases.cases()).hasSize(59);
        assertThat(cases.failures(new SrxSegmenter(RULES, Language.ENGLISH))).hasSizeGreaterThan(25);
        assertThat(cases.failures(english())).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void theModelIsTheSameEveryTime() {
        List<String> first = SentenceCases.read("abbreviations.en.txt", " ").failures(english());
        assertThat(SentenceCases.read("abbreviations.en.txt", " ").failures(english()))
                .isEqualTo(first);
    }
}
