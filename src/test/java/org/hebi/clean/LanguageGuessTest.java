package org.hebi.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-Hans | 双方重申尊重彼此主权和领土完整，发展睦邻友好关系。",
                "zh-Hant | 雙方重申尊重彼此主權和領土完整，發展睦鄰友好關係。",
                "zh-Hans | 双方支持WTO、APEC、G20等机制的作用，签署了Memorandum of Understanding。",
                "ru | Стороны подтверждают уважение суверенитета и территориальной целостности.",
                "uk | Сторони підтверджують повагу до суверенітету і територіальної цілісності.",
                "en | The Parties reaffirm their respect for the sovereignty of each other.",
                "fr | Les Parties réaffirment le respect de la souveraineté et de l'intégrité des États.",
                "ja | 双方は主権及び領土保全の相互尊重を再確認する。",
                "ko | 양측은 주권과 영토 보전을 존중한다."
            })
    void scriptsAndSmallWordsTell(String tag, String text) {
        assertThat(new LanguageGuess().guess(text))
                .hasValueSatisfying(l -> assertThat(l.tag()).isEqualTo(tag));
    }

    @Test
    void nothingIsGuessedFromNumbers() {
        assertThat(new LanguageGuess().guess("12 345 — 2001")).isEmpty();
    }
}
