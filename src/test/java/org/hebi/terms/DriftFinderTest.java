package org.hebi.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hebi.terms.Terms.entry;
import static org.hebi.terms.Terms.glossary;
import static org.hebi.terms.Terms.rendering;

import java.util.List;
import org.hebi.model.Finding;
import org.hebi.model.Language;
import org.hebi.model.TermVariant;
import org.junit.jupiter.api.Test;

class DriftFinderTest {
    private static List<Drift> drift(TermVariant... renderings) {
        return new DriftFinder().find(glossary(entry("战略协作伙伴关系", List.of(renderings))));
    }

    @Test
    void declarationsThatDisagreeAreNamedWithTheirYears() {
        List<Drift> drift = drift(
                rendering(Language.ENGLISH, "partnership of strategic coordination", "2001-treaty", "2002-statement"),
                rendering(Language.ENGLISH, "strategic cooperative partnership", "1996-statement"),
                rendering(Language.RUSSIAN, "стратегическое партнерство", "1996-statement"),
                rendering(Language.RUSSIAN, "партнерство и взаимодействие", "2001-treaty"));
        assertThat(drift).extracting(Drift::language).containsExactly(Language.RUSSIAN, Language.ENGLISH);
        assertThat(drift).extracting(Drift::kind).containsOnly(Drift.Kind.BETWEEN_DECLARATIONS);
        assertThat(drift.get(1).message())
                .isEqualTo(
                        "战略协作伙伴关系, en: declarations render it differently: \"strategic cooperative partnership\" (1996),"
                                + " \"partnership of strategic coordination\" (2001, 2002)");
        assertThat(new DriftFinder().findings(drift)).extracting(Finding::check).containsOnly("term-drift");
    }

    @Test
    void oneLanguageThatChangesAloneIsGraver() {
        List<Drift> drift = drift(
                rendering(Language.ENGLISH, "national sovereignty", "1996-statement"),
                rendering(Language.ENGLISH, "state independence", "2001-treaty"),
                rendering(Language.RUSSIAN, "суверенитет", "1996-statement", "2001-treaty"));
        assertThat(drift).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo(Drift.Kind.BETWEEN_LANGUAGES);
            assertThat(d.severity()).isEqualTo(3);
        });
    }

    @Test
    void otherWordFormsAreNoDrift() {
        assertThat(drift(
                        rendering(Language.ENGLISH, "strictly observe", "1996-statement"),
                        rendering(Language.ENGLISH, "strict observance", "2001-treaty")))
                .isEmpty();
    }

    @Test
    void anUnsureRenderingIsNoEvidence() {
        assertThat(drift(
                        rendering(Language.ENGLISH, "peace", "1996-statement"),
                        new TermVariant(
                                Language.ENGLISH,
                                "world",
                                org.hebi.model.TermStatus.PROPOSED,
                                0.6,
                                rendering(Language.ENGLISH, "x", "2001-treaty").sources())))
                .isEmpty();
    }
}
