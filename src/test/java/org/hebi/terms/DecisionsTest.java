package org.hebi.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hebi.model.InputException;
import org.hebi.terms.Decision.Field;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    @Test
    void theFileIsInOneOrderWhateverTheOrderOfDeciding() {
        Decision one = new Decision("伙伴关系", Field.STATUS, "", "preferred", "Li");
        Decision two = new Decision("伙伴关系", Field.FORBID, "ru", "связь", "Li");
        Decision three = new Decision("中俄关系", Field.NOTE, "", "a\tb\nc\\d", "");
        String text = new Decisions(List.of(one, two, three)).text();
        assertThat(new Decisions(List.of(three, two, one)).text()).isEqualTo(text);
        assertThat(text.lines().filter(l -> !l.startsWith("#")))
                .containsExactly(
                        "中俄关系\tnote\t\ta\\tb\\nc\\\\d\t",
                        "伙伴关系\tstatus\t\tpreferred\tLi",
                        "伙伴关系\tforbid\tru\tсвязь\tLi");
        assertThat(Decisions.parse("d", text)).isEqualTo(new Decisions(List.of(one, two, three)));
    }

    @Test
    void theLaterDecisionOnAMatterCountsAndForbiddenOnesAddUp() {
        Decisions decisions = new Decisions(List.of(
                new Decision("甲", Field.RENDERING, "ru", "старое", "A"),
                new Decision("甲", Field.RENDERING, "ru", "новое", "B"),
                new Decision("甲", Field.FORBID, "ru", "одно", "A"),
                new Decision("甲", Field.FORBID, "ru", "другое", "A")));
        assertThat(decisions.all()).extracting(Decision::value).containsExactly("новое", "другое", "одно");
    }

    @Test
    void aHandEditedFileMayHaveRemarksWindowsLinesAndNoReviewer() {
        Decisions decisions = Decisions.parse("d", "\uFEFF# mine\r\n\r\n甲\tstatus\t\trejected\r\n");
        assertThat(decisions.all()).containsExactly(new Decision("甲", Field.STATUS, "", "rejected", ""));
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Decisions.parse("decisions.tsv", "甲\tstatus\t\trejected\n乙 status rejected\n"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("decisions.tsv:2: is not a decision");
        assertThatThrownBy(() -> Decisions.parse("d", "甲\tcolour\t\tred\t\n"))
                .isInstanceOf(InputException.class)
                .hasMessage("d:1: decides an unknown field \"colour\"");
        assertThatThrownBy(() -> Decisions.parse("d", "<<<<<<< HEAD\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("unfinished merge");
    }
}
