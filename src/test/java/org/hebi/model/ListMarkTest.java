package org.hebi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.hebi.model.ListMark.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListMarkTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第三条 双方同意 | ARTICLE | 3 | 4",
                "第十二條　雙方同意 | ARTICLE | 12 | 5",
                "第 3 条 | ARTICLE | 3 | 5",
                "Article 7 | ARTICLE | 7 | 9",
                "ARTICLE VII. | ARTICLE | 7 | 12",
                "Статья 21 | ARTICLE | 21 | 9",
                "第一章 总则 | CHAPTER | 1 | 4",
                "Раздел II. Общие | CHAPTER | 2 | 11",
                "附件二：名单 | ANNEX | 2 | 4",
                "Приложение № 1 | ANNEX | 1 | 14",
                "三、加强合作 | HAN | 3 | 2",
                "十一、加强合作 | HAN | 11 | 3",
                "（四）反对霸权 | HAN_PAREN | 4 | 3",
                "IV. General | ROMAN | 4 | 4",
                "3. Стороны | ARABIC | 3 | 3",
                "3、双方 | ARABIC | 3 | 2",
                "3.1 Scope | DECIMAL | 1 | 4",
                "(5) the text | ARABIC_PAREN | 5 | 4",
                "⑤双方 | ARABIC_PAREN | 5 | 1",
                "a) the text | LETTER | 1 | 3",
                "(б) текст | LETTER | 2 | 4",
                "——扩大贸易 | DASH | 0 | 2",
                "– развитие | DASH | 0 | 2",
                "• text | BULLET | 0 | 2"
            })
    void isRead(String text, Style style, int value, int length) {
        assertThat(ListMark.at(text)).contains(new ListMark(style, value, length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第三条约",
                "第三方不得干涉",
                "一个中国原则",
                "三个联合公报",
                "1994年9月3日",
                "3.5亿美元",
                "Articles of association",
                "A. N. Ivanov",
                "十六大",
                "-5 градусов",
                "双方同意"
            })
    void isNotSeenWhereNoneStands(String text) {
        assertThat(ListMark.at(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"第一條", "Article 1", "II", "三", "Статья 5"})
    void mayStandAlone(String text) {
        assertThat(ListMark.isBare(text)).isTrue();
        assertThat(ListMark.isBare(text + " 双方")).isFalse();
    }

    @Test
    void isFoundBehindAnyWhiteSpaceAtOnce() {
        String text = "\u3000".repeat(5_000_000) + "第三条";
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ListMark.at(text)))
                .hasValueSatisfying(m -> assertThat(m.value()).isEqualTo(3));
    }
}
