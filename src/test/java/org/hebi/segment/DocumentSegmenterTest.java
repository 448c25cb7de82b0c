package org.hebi.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Document;
import org.hebi.model.Language;
import org.hebi.model.Segment;
import org.junit.jupiter.api.Test;

class DocumentSegmenterTest {
    private static Block block(BlockKind kind, String text) {
        return new Block(kind, text, 1, 1);
    }

    private static List<Segment> segments(Language language, Block... blocks) {
        Segmenter whole = block -> List.of(block.text().length());
        return new DocumentSegmenter(Map.of("zh", new ChineseSegmenter()), whole)
                .segment(new Document("text", language, List.of(blocks), List.of()))
                .segments();
    }

    @Test
    void keepsEveryCharacterAndItsPlace() {
        assertThat(segments(
                        Language.SIMPLIFIED,
                        block(BlockKind.PARAGRAPH, "　　双方一致同意。 会晤圆满成功。　"),
                        block(BlockKind.ITEM, "加强合作；")))
                .containsExactly(
                        new Segment(0, 0, "　　双方一致同意。 "), new Segment(0, 10, "会晤圆满成功。　"), new Segment(1, 0, "加强合作；"));
    }

    @Test
    void leavesHeadingsWhole() {
        assertThat(segments(Language.SIMPLIFIED, block(BlockKind.HEADING, "一。总则。二。分则"), block(BlockKind.TITLE, "甲。乙。")))
                .extracting(Segment::text)
                .containsExactly("一。总则。二。分则", "甲。乙。");
    }

    @Test
    void cutsWhatIsTooLongForAHeading() {
        String sentence = "双方" + "重申".repeat(100) + "。";
        assertThat(segments(Language.SIMPLIFIED, block(BlockKind.HEADING, sentence + sentence)))
                .extracting(Segment::text)
                .containsExactly(sentence, sentence);
    }

    @Test
    void givesOtherLanguagesToTheOtherSegmenter() {
        assertThat(segments(Language.ENGLISH, block(BlockKind.PARAGRAPH, "甲。乙。")))
                .hasSize(1);
        assertThat(segments(Language.TRADITIONAL, block(BlockKind.PARAGRAPH, "甲。乙。")))
                .hasSize(2);
    }
}
