package org.hebi.segment.srx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Language;
import org.junit.jupiter.api.Test;

class SrxSegmenterTest {
    private static List<Integer> ends(String language, String text) {
        return new SrxSegmenter(new SrxRules(), Language.of(language)).ends(new Block(BlockKind.PARAGRAPH, text, 1, 1));
    }

    @Test
    void putsWhiteSpaceWithTheSentenceBeforeIt() {
        assertThat(ends("en", "One.  Two. ")).containsExactly(6, 11);
    }

    @Test
    void takesCharactersOfPrivateUseForText() {
        assertThat(ends("ru", "Раз \uE101\uE110.\uE103 Два. Три.")).containsExactly(14, 18);
    }

    @Test
    void hasRulesForEveryLanguage() {
        assertThat(ends("fr", "Vu l'accord. Les Parties. m. en vue")).containsExactly(13, 35);
    }
}
