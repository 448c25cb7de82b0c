package org.hebi.align.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hebi.align.AlignFile;
import org.hebi.model.Alignment;
import org.hebi.model.Language;
import org.junit.jupiter.api.Test;

class LexicalAlignerTest {
    private static final LexicalAligner ALIGNER = new LexicalAligner(LexiconFile.bundled());

    private static List<String> aligned(Language language, List<String> source, List<String> target) {
        Alignment alignment = ALIGNER.align(source, target, language);
        return AlignFile.pairs(alignment).stream().map(Object::toString).toList();
    }

    @Test
    void findsAMissingSentence() {
        assertThat(aligned(
                        Language.ENGLISH,
                        List.of(
                                "双方重申尊重领土完整。",
                                "双方支持联合国在维护和平方面的作用。",
                                "两国外交部长将于五月访问莫斯科和圣彼得堡，并参观博物馆和两所大学。",
                                "双方决定扩大在能源领域的合作。",
                                "双方主张加强核武器不扩散制度。",
                                "本声明自签署之日起生效。"),
                        List.of(
                                "The two sides reaffirm their respect for territorial integrity.",
                                "The two sides support the role of the United Nations in maintaining peace.",
                                "The two sides have decided to expand cooperation in the field of energy.",
                                "The two sides favour strengthening the regime of non-proliferation of nuclear weapons.",
                                "This statement shall enter into force on the date of its signature.")))
                .containsExactly("[0]:[0]", "[1]:[1]", "[2]:[]", "[3]:[2]", "[4]:[3]", "[5]:[4]");
    }

    @Test
    void joinsWhatTheTranslatorCutInTwo() {
        assertThat(aligned(
                        Language.RUSSIAN,
                        List.of("双方决定扩大在能源领域的合作，并于2001年7月16日签署条约。", "双方尊重领土完整。", "协定于五月生效。"),
                        List.of(
                                "Стороны решили расширять сотрудничество в области энергетики.",
                                "Договор подписан 16 июля 2001 года.",
                                "Стороны уважают территориальную целостность.",
                                "Соглашение вступает в силу в мае.")))
                .containsExactly("[0]:[0, 1]", "[1]:[2]", "[2]:[3]");
    }

    @Test
    void aSideWithNothingIsAllDeletions() {
        assertThat(aligned(Language.ENGLISH, List.of("一", "二"), List.of())).containsExactly("[0]:[]", "[1]:[]");
        assertThat(aligned(Language.ENGLISH, List.of(), List.of("One."))).containsExactly("[]:[0]");
        assertThat(aligned(Language.ENGLISH, List.of(), List.of())).isEmpty();
    }
}
