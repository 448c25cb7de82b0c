package org.hebi.align.morfologik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hebi.align.lexical.RussianStemmer;
import org.junit.jupiter.api.Test;

class RussianLemmasTest {
    private final RussianLemmas lemmas = new RussianLemmas(new RussianStemmer());

    @Test
    void irregularFormsMeetTheirLemma() {
        assertThat(lemmas.stems("людьми")).containsAnyElementsOf(lemmas.stems("человек"));
        assertThat(lemmas.stems("детей")).containsAnyElementsOf(lemmas.stems("ребенок"));
        assertThat(lemmas.stems("шедший")).containsAnyElementsOf(lemmas.stems("идти"));
        assertThat(new RussianStemmer().stems("людьми"))
                .as("a light stemmer cannot know that")
                .doesNotContainAnyElementsOf(new RussianStemmer().stems("человек"));
    }

    @Test
    void formsOfOneWordMeet() {
        for (String form : List.of("договора", "договору", "договором", "договоре", "договоры")) {
            assertThat(lemmas.stems(form))
                    .as(form)
                    .contains(lemmas.stems("договор").get(0));
        }
    }

    @Test
    void aWordNobodyKnowsKeepsItsLightStem() {
        assertThat(lemmas.stems("бурляндскими")).isEqualTo(new RussianStemmer().stems("бурляндскими"));
    }
}
