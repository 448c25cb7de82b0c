package org.hebi.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hebi.terms.Terms.entry;
import static org.hebi.terms.Terms.glossary;
import static org.hebi.terms.Terms.unit;

import java.util.List;
import java.util.Map;
import org.hebi.model.Finding;
import org.hebi.model.Glossary;
import org.hebi.terms.Decision.Field;
import org.hebi.terms.morfologik.RussianDictionary;
import org.junit.jupiter.api.Test;

class TermCheckerTest {
    private static final Glossary REVIEWED = new DecisionFollower(Terms.FEW_CHARACTERS, "d")
            .follow(
                    glossary(
                            entry("国际法", "международное право", "international law"),
                            entry("国际法准则", "нормы международного права", "norms of international law"),
                            entry("睦邻", "добрососедство", "good-neighbourliness"),
                            entry("合作", "сотрудничество", "cooperation")),
                    new Decisions(List.of(
                            new Decision("国际法", Field.STATUS, "", "preferred", ""),
                            new Decision("国际法准则", Field.STATUS, "", "preferred", ""),
                            new Decision("睦邻", Field.STATUS, "", "preferred", ""),
                            new Decision("睦邻", Field.FORBID, "ru", "соседские связи", ""))))
            .glossary();

    private static List<String> check(String chinese, String russian, String english) {
        TermChecker checker = new TermChecker(
                REVIEWED,
                Terms.FEW_CHARACTERS,
                new ScriptFolding(Terms.FEW_CHARACTERS, Map.of()),
                new RussianDictionary());
        return checker.check(List.of(unit("u1", chinese, russian, english))).stream()
                .map(Finding::message)
                .toList();
    }

    @Test
    void anotherCaseOrNumberIsNoFault() {
        assertThat(check("尊重国际法。", "уважение международного права", "respect for international law"))
                .isEmpty();
        assertThat(check("睦邻。", "в духе добрососедства", "Good-Neighbourliness"))
                .isEmpty();
    }

    @Test
    void anAmbiguousFormCountsAsAnyOfItsWords() {
        Glossary own = new DecisionFollower(Terms.FEW_CHARACTERS, "d")
                .follow(
                        glossary(entry("面", "лист", ""), entry("方", "сторона", "")),
                        new Decisions(List.of(
                                new Decision("面", Field.STATUS, "", "preferred", ""),
                                new Decision("方", Field.STATUS, "", "preferred", ""))))
                .glossary();
        TermChecker checker = new TermChecker(
                own, Terms.FEW_CHARACTERS, new ScriptFolding(Terms.FEW_CHARACTERS, Map.of()), new RussianDictionary());
        // "листья" and "листы" are both of "лист"; "стороны" may be of "сторона" or of a short adjective.
        assertThat(checker.rules()).isEqualTo(2);
        assertThat(checker.check(List.of(
                        unit("a", "面", "все листы", ""),
                        unit("b", "面", "без листьев", ""),
                        unit("c", "方", "обе стороны", ""))))
                .isEmpty();
    }

    @Test
    void anApprovedTermThatIsNotUsedIsReportedInItsLanguage() {
        assertThat(check("尊重国际法。", "уважение законов", "respect for international law"))
                .containsExactly("unit u1, ru: 国际法 should be \"международное право\"");
    }

    @Test
    void theTraditionalFormCountsToo() {
        assertThat(check("尊重國際法。", "уважение законов", ""))
                .containsExactly("unit u1, ru: 国际法 should be \"международное право\"");
    }

    @Test
    void aTermInsideALongerOneIsNotAskedForAgain() {
        assertThat(check("遵守国际法准则。", "соблюдать нормы международного права", "observe the rules"))
                .containsExactly("unit u1, en: 国际法准则 should be \"norms of international law\"");
    }

    @Test
    void aForbiddenRenderingIsFoundInAnyCase() {
        assertThat(check("睦邻。", "в духе добрососедства и соседских связей", ""))
                .containsExactly("unit u1, ru: \"соседских связей\" must not be used for 睦邻; use \"добрососедство\"");
    }

    @Test
    void proposedTermsAreNotRules() {
        assertThat(check("合作。", "работа", "work")).isEmpty();
    }
}
