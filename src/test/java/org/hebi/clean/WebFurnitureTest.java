package org.hebi.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that come along when a declaration is copied from a web page. */
class WebFurnitureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-03-22 07:08:41 来源：新华网　字号：大 中 小",
                "来源：外交部网站",
                "发布时间：2019-06-06 09:15",
                "2019-06-06 09:15",
                "【打印】 【关闭】",
                "责任编辑：校对组",
                "【字体：大 中 小】 打印",
                "Source: Xinhua | 2019-06-06 09:15:22 | Editor: desk",
                "Print | Share",
                "Версия для печати",
                "Опубликовано: 5 июня 2019 года, 17:20",
                "Поделиться"
            })
    void belongsToThePage(String line) {
        assertThat(WebFurniture.is(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001年7月16日",
                "二〇〇一年七月十六日于莫斯科",
                "双方认为，能源来源：石油、天然气。",
                "大",
                "1",
                "12",
                "Moscow, 16 July 2001",
                "The Parties share this view.",
                "Share of trade in national currencies",
                "Источник: достоверный, но это предложение; оно длинное.",
                "编辑出版合作",
                "分享经验",
                "16.07.2001",
                "中华人民共和国主席"
            })
    void belongsToTheText(String line) {
        assertThat(WebFurniture.is(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"来源：", "1 ", "大 ", "Print ", "2019-06-06 "})
    void isQuickOnLongRuns(String piece) {
        String line = piece.repeat(120 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> WebFurniture.is(line + "。"));
    }
}
