package org.hebi.memory.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hebi.memory.Texts.alignment;
import static org.hebi.memory.Texts.sentences;
import static org.hebi.model.Language.RUSSIAN;
import static org.hebi.model.Language.TRADITIONAL;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hebi.memory.AlignedTarget;
import org.hebi.memory.Review;
import org.hebi.memory.Texts;
import org.hebi.model.Finding;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SideBySideWriterTest {
    private static String written(Review review, List<Finding> findings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            findings.addAll(new SideBySideWriter().write(review, out));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void showsEveryTextToTheCharacterAndMarksDoubt() {
        List<String> zh = new ArrayList<>();
        List<String> ru = new ArrayList<>();
        Texts.HARD.forEach(p -> zh.add(p.get(0)));
        Texts.HARD.forEach(p -> ru.add(p.get(1)));
        ru.add("лишнее");
        String beads = "1-1 .99, 1-1 .9, 1-1 .7, 1-1 .3, 1-1 1, 1-1 1, 1-1 1, 1-1 1, 1-1 1, 1-1 1, 0-1 .6";
        Review review = Review.of(
                "<b>名</b>",
                sentences(TRADITIONAL, zh.toArray(String[]::new)),
                List.of(new AlignedTarget(sentences(RUSSIAN, ru.toArray(String[]::new)), alignment(beads))));
        List<Finding> findings = new ArrayList<>();
        String html = written(review, findings);
        Document page = Jsoup.parse(html);

        assertThat(findings).isEmpty();
        assertThat(page.title()).isEqualTo("<b>名</b>");
        List<Element> rows = page.select("tbody tr");
        assertThat(rows).hasSize(11);
        for (int i = 0; i < zh.size(); i++) {
            assertThat(rows.get(i).child(1).selectFirst("p").textNodes().get(0).getWholeText())
                    .isEqualTo(zh.get(i).strip());
            assertThat(rows.get(i).child(2).selectFirst("p").textNodes().get(0).getWholeText())
                    .isEqualTo(ru.get(i).strip());
            assertThat(rows.get(i).child(1).attr("lang")).isEqualTo("zh-Hant");
        }
        assertThat(rows.stream().map(Element::className).limit(4)).containsExactly("", "soft", "doubt", "wrong");
        assertThat(rows.get(10).className()).isEqualTo("alone");
        assertThat(rows.get(10).child(1).childrenSize()).isZero();
        assertThat(rows.get(10).child(3).text()).isEqualTo("0.60 · 0-1 no counterpart");
        assertThat(page.select("nav a").eachAttr("href")).containsExactly("#r3", "#r4", "#r11");
        assertThat(page.selectFirst("p").text()).isEqualTo("11 rows, 2 doubtful, 1 without a counterpart.");
        assertThat(page.select("script, link, img, iframe")).isEmpty();
        assertThat(html).doesNotContain("http://", "https://");
    }

    @Test
    void charactersThatCannotBeShownAreReported() {
        Review review = Review.of(
                "r",
                sentences(TRADITIONAL, "甲\u0001"),
                List.of(new AlignedTarget(sentences(RUSSIAN, "А"), alignment("1-1 1"))));
        List<Finding> findings = new ArrayList<>();
        assertThat(written(review, findings)).contains(">甲<");
        assertThat(findings)
                .extracting(Finding::message)
                .containsExactly("1 character that no page can show left out of row 1 in zh-Hant.");
    }
}
