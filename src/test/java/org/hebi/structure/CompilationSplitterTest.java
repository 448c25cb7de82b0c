package org.hebi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Document;
import org.hebi.model.Language;
import org.hebi.structure.CompilationSplitter.Section;
import org.junit.jupiter.api.Test;

class CompilationSplitterTest {
    private final List<Block> blocks = new ArrayList<>();

    private void line(BlockKind kind, String text) {
        blocks.add(new Block(kind, text, blocks.size() + 1, 1));
    }

    private List<Section> split(Language language) {
        return new CompilationSplitter().split(new Document("book", language, blocks, List.of()), blocks.size());
    }

    @Test
    void aSingleDeclarationIsOnePart() {
        line(BlockKind.TITLE, "中俄联合声明");
        line(BlockKind.PARAGRAPH, "双方同意。");
        line(BlockKind.DATE, "二〇〇一年七月十六日于莫斯科");

        assertThat(split(Language.SIMPLIFIED))
                .singleElement()
                .satisfies(s -> assertThat(s.firstLine()).isEqualTo(1))
                .satisfies(s -> assertThat(s.lastLine()).isEqualTo(3))
                .satisfies(s -> assertThat(s.date()).isEqualTo("2001-07-16"));
    }

    @Test
    void partsCoverEveryLineAndBearDateAndKind() {
        line(BlockKind.TITLE, "Договор о дружбе");
        line(BlockKind.PARAGRAPH, "Стороны согласились о нижеследующем.");
        line(BlockKind.DATE, "Москва, 16 июля 2001 года");
        line(BlockKind.FURNITURE, "- 12 -");
        line(BlockKind.TITLE, "Совместная декларация");
        line(BlockKind.PARAGRAPH, "Стороны заявляют.");
        line(BlockKind.DATE, "Пекин, 2 декабря 2002 г.");

        List<Section> sections = split(Language.RUSSIAN);

        assertThat(sections)
                .extracting(Section::id)
                .containsExactly("2001-07-16-treaty", "2002-12-02-joint-declaration");
        assertThat(sections).extracting(Section::firstLine).containsExactly(1, 5);
        assertThat(sections).extracting(Section::lastLine).containsExactly(4, 7);
    }

    @Test
    void noTwoPartsShareAName() {
        for (int i = 0; i < 3; i++) {
            line(BlockKind.TITLE, "Joint Statement");
            line(BlockKind.PARAGRAPH, "The Parties agree.");
            line(BlockKind.DATE, "Beijing, 18 December 1992");
        }

        assertThat(split(Language.ENGLISH))
                .extracting(Section::id)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void aTextWithoutTitleOrDateStillIsOnePart() {
        line(BlockKind.PARAGRAPH, "双方同意。");

        assertThat(split(Language.CHINESE))
                .singleElement()
                .satisfies(s -> assertThat(s.id()).isNotBlank())
                .satisfies(s -> assertThat(s.date()).isEmpty());
    }
}
