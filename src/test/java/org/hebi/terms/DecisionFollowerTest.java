package org.hebi.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hebi.terms.Terms.entry;
import static org.hebi.terms.Terms.glossary;

import java.util.List;
import org.hebi.model.Finding;
import org.hebi.model.Glossary;
import org.hebi.model.Language;
import org.hebi.model.TermEntry;
import org.hebi.model.TermForm;
import org.hebi.model.TermStatus;
import org.hebi.model.TermVariant;
import org.hebi.terms.Decision.Field;
import org.junit.jupiter.api.Test;

class DecisionFollowerTest {
    private final Glossary built = glossary(
            entry("国际关系", "международные отношения", "international relations"),
            entry("伙伴关系", "партнерство", "partnership"),
            entry("睦邻", "добрососедство", "good-neighbourliness"));

    private static Decision decision(String key, Field field, String language, String value) {
        return new Decision(key, field, language, value, "Li");
    }

    private ReviewedGlossary follow(Decision... decisions) {
        return new DecisionFollower(Terms.FEW_CHARACTERS, "decisions.tsv")
                .follow(built, new Decisions(List.of(decisions)));
    }

    @Test
    void approvedOnesComeFirstAndRejectedOnesAreGone() {
        ReviewedGlossary reviewed =
                follow(decision("睦邻", Field.STATUS, "", "preferred"), decision("国际关系", Field.STATUS, "", "rejected"));
        assertThat(reviewed.glossary().entries()).extracting(TermEntry::key).containsExactly("睦邻", "伙伴关系");
        TermEntry approved = reviewed.glossary().entries().get(0);
        assertThat(approved.status()).isEqualTo(TermStatus.PREFERRED);
        assertThat(approved.confidence()).isEqualTo(1);
        assertThat(approved.review().reviewer()).isEqualTo("Li");
        assertThat(approved.renderings()).extracting(TermVariant::status).containsOnly(TermStatus.PREFERRED);
        assertThat(reviewed.findings()).isEmpty();
    }

    @Test
    void anEditedRenderingIsKeptAndTheAttestedOneStaysBesideIt() {
        ReviewedGlossary reviewed = follow(decision("伙伴关系", Field.RENDERING, "ru", "отношения партнерства"));
        TermEntry entry = reviewed.glossary().entries().stream()
                .filter(e -> e.key().equals("伙伴关系"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.usable(Language.RUSSIAN))
                .extracting(TermVariant::text, TermVariant::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("отношения партнерства", 0),
                        org.assertj.core.groups.Tuple.tuple("партнерство", 1));
        assertThat(reviewed.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "伙伴关系 is rendered \"отношения партнерства\" by decision; the texts have \"партнерство\"");
    }

    @Test
    void forbiddenRenderingsAreKeptApart() {
        TermEntry entry = follow(decision("睦邻", Field.FORBID, "en", "good neighbourship"))
                .glossary()
                .entries()
                .get(2);
        assertThat(entry.forbidden(Language.ENGLISH))
                .extracting(TermVariant::text)
                .containsExactly("good neighbourship");
        assertThat(entry.usable(Language.ENGLISH))
                .extracting(TermVariant::text)
                .containsExactly("good-neighbourliness");
    }

    @Test
    void mergedEntriesBecomeFormsOfTheOther() {
        Glossary glossary = follow(decision("国际关系", Field.MERGE, "", "伙伴关系")).glossary();
        assertThat(glossary.entries()).extracting(TermEntry::key).containsExactly("伙伴关系", "睦邻");
        TermEntry into = glossary.entries().get(0);
        assertThat(into.forms()).extracting(TermForm::text).contains("伙伴关系", "国际关系");
        assertThat(into.frequency()).isEqualTo(4);
        assertThat(into.usable(Language.RUSSIAN))
                .extracting(TermVariant::text)
                .containsExactly("партнерство", "международные отношения");
    }

    @Test
    void aMergeInACircleIsReportedAndLosesNothing() {
        ReviewedGlossary reviewed =
                follow(decision("国际关系", Field.MERGE, "", "伙伴关系"), decision("伙伴关系", Field.MERGE, "", "国际关系"));
        assertThat(reviewed.glossary().entries()).hasSize(3);
        assertThat(reviewed.findings())
                .extracting(Finding::message)
                .hasSize(2)
                .allMatch(m -> m.contains("in a circle"));
    }

    @Test
    void phrasesOnlyReviewersKnowAreInTheGlossary() {
        ReviewedGlossary reviewed =
                follow(decision("世代友好", Field.ADDED, "", ""), decision("世代友好", Field.RENDERING, "ru", "дружба навеки"));
        TermEntry added = reviewed.glossary().entries().get(3);
        assertThat(added.key()).isEqualTo("世代友好");
        assertThat(added.frequency()).isZero();
        assertThat(added.best(Language.RUSSIAN)).map(TermVariant::text).contains("дружба навеки");
        assertThat(reviewed.findings()).isEmpty();
    }

    @Test
    void anApprovedPhraseTheTextsNoLongerHaveStaysAndIsReported() {
        ReviewedGlossary reviewed = follow(decision("多极化", Field.STATUS, "", "preferred"));
        assertThat(reviewed.glossary().entries().get(0).key()).isEqualTo("多极化");
        assertThat(reviewed.findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("no longer found");
    }

    @Test
    void anEmptiedRenderingStaysEmpty() {
        TermEntry entry = follow(decision("国际关系", Field.RENDERING, "en", ""))
                .glossary()
                .entries()
                .get(0);
        assertThat(entry.best(Language.ENGLISH)).isEmpty();
        assertThat(entry.best(Language.RUSSIAN)).isPresent();
    }
}
