package org.hebi.read.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.RawText;
import org.hebi.read.Limits;
import org.hebi.read.Packed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdtReaderTest {
    @TempDir
    Path dir;

    private RawText read(Packed odt) {
        return new OdtReader(Limits.DEFAULT).read(odt.to(dir.resolve("a.odt")));
    }

    private List<String> lines(String styles, String text) {
        return read(Packed.odt(styles, text)).lines().stream()
                .map(RawText.Line::text)
                .toList();
    }

    private List<String> lines(String text) {
        return lines("", text);
    }

    private static String p(String text) {
        return "<text:p>" + text + "</text:p>";
    }

    private static String item(String text) {
        return "<text:list-item>" + p(text) + "</text:list-item>";
    }

    private static String numbered(int level, String format, String prefix, String suffix, int shown) {
        return "<text:list-level-style-number text:level=\"" + level + "\" style:num-format=\"" + format
                + "\" style:num-prefix=\"" + prefix + "\" style:num-suffix=\"" + suffix + "\" text:display-levels=\""
                + shown
                + "\"/>";
    }

    @Test
    void aParagraphIsALineWithItsSpacesTabsAndBreaks() {
        assertThat(lines("<text:h text:outline-level=\"1\">声明</text:h><text:p/>"
                        + p("  甲\n  乙 <text:s text:c=\"3\"/>丙<text:tab/>𠮷<text:line-break/>"
                                + "<text:span>Стороны <text:a>&amp;</text:a></text:span> ]]&gt; ")))
                .containsExactly("声明", "", "甲 乙    丙\t𠮷", "Стороны & ]]>");
    }

    @Test
    void listsAreNumberedAsPrinted() {
        String style = "<text:list-style style:name=\"L\">" + numbered(1, "1", "", ".", 1)
                + numbered(2, "a", "", ")", 1)
                + "</text:list-style><text:list-style style:name=\"Z\">" + numbered(1, "一, 二, 三, ...", "第", "条", 1)
                + numbered(2, "1", "", ".", 2) + "</text:list-style>";
        assertThat(lines(
                        style,
                        "<text:list text:style-name=\"L\" xml:id=\"l1\">" + item("one") + "<text:list-item>" + p("two")
                                + p("more")
                                + "<text:list>" + item("in") + item("in too")
                                + "</text:list></text:list-item></text:list>" + p("between")
                                + "<text:list text:style-name=\"L\" text:continue-numbering=\"true\">" + item("three")
                                + "</text:list>"
                                + "<text:list text:style-name=\"L\">" + item("anew")
                                + "<text:list-item text:start-value=\"9\">" + p("nine")
                                + "</text:list-item><text:list-header>" + p("head") + "</text:list-header></text:list>"
                                + "<text:list text:style-name=\"Z\">" + item("双方") + "<text:list-item>" + p("两国")
                                + "<text:list>"
                                + item("各") + "</text:list></text:list-item></text:list>"
                                + "<text:list text:continue-list=\"l1\" text:style-name=\"L\">" + item("four")
                                + "</text:list>"))
                .containsExactly(
                        "1. one",
                        "2. two",
                        "more",
                        "a) in",
                        "b) in too",
                        "between",
                        "3. three",
                        "1. anew",
                        "9. nine",
                        "head",
                        "第一条 双方",
                        "第二条 两国",
                        "二.1. 各",
                        "4. four");
    }

    @Test
    void notesFollowTheirParagraphAndEndnotesTheText() {
        assertThat(lines(p(
                                "text<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>"
                                        + p("foot")
                                        + "</text:note-body></text:note> goes on<text:note text:note-class=\"endnote\"><text:note-citation>i</text:note-citation>"
                                        + "<text:note-body>" + p("end") + "</text:note-body></text:note>.")
                        + p("next")))
                .containsExactly("text goes on.", "foot", "next", "end");
    }

    @Test
    void changesCommentsReadingsAndHiddenTextAreNotText() {
        RawText text = read(Packed.odt(
                "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>",
                "<text:tracked-changes><text:changed-region><text:deletion>" + p("旧")
                        + "</text:deletion></text:changed-region></text:tracked-changes>"
                        + p("双方<text:change text:change-id=\"1\"/><office:annotation><dc:creator>x</dc:creator>"
                                + p("comment") + "</office:annotation>支持"
                                + "<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>hàn</text:ruby-text></text:ruby>"
                                + "<text:span text:style-name=\"T1\">hidden</text:span>。")
                        + "<text:table-of-content><text:index-body>" + p("Contents 1")
                        + "</text:index-body></text:table-of-content>"));
        assertThat(text.lines()).extracting(RawText.Line::text).containsExactly("双方支持漢。");
        assertThat(text.findings())
                .extracting(Finding::check)
                .containsExactly("tracked-changes", "left-out", "left-out");
    }

    @Test
    void tablesAndTextBoxes() {
        String cell = "<table:table-cell>%s</table:table-cell>";
        assertThat(lines("<table:table><table:table-row>" + cell.formatted(p("主席") + p("江泽民"))
                        + cell.formatted(p("总统") + p("叶利钦")) + "</table:table-row></table:table>"
                        + p("a<draw:frame><draw:text-box>" + p("box") + "</draw:text-box></draw:frame>b")))
                .containsExactly("主席     总统", "江泽民     叶利钦", "ab", "box");
    }

    @Test
    void partsInOtherCharsetsAreRead() {
        String part = Packed.openDocument("document-content", "", p("双方"));
        for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "GB18030")) {
            byte[] bytes = part.replace("UTF-8", charset).getBytes(java.nio.charset.Charset.forName(charset));

            assertThat(read(Packed.odt("", "").with("content.xml", bytes)).lines())
                    .as(charset)
                    .extracting(RawText.Line::text)
                    .containsExactly("双方");
        }
        byte[] broken = part.replace("双方", "??").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        broken[part.indexOf("双方")] = (byte) 0xFF;
        assertThatThrownBy(() -> read(Packed.odt("", "").with("content.xml", broken)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void aFlatFileIsTheSame() throws IOException {
        Path file = Files.writeString(dir.resolve("a.fodt"), Packed.openDocument("document", "", p("双方")));

        assertThat(new OdtReader(Limits.DEFAULT).read(file).lines())
                .extracting(RawText.Line::text)
                .containsExactly("双方");
    }

    @Test
    void lockedForeignAndHostileFilesAreRefused() {
        assertThatThrownBy(() -> read(
                        Packed.odt("", p("x")).with("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("locked by a password");
        assertThatThrownBy(() -> read(Packed.odt("", p("x"))
                        .with(
                                "content.xml",
                                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
                                        + Packed.openDocument("document-content", "", p("&b;"))
                                                .replaceFirst("<\\?xml[^>]*>", ""))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("entities");
        assertThatThrownBy(() -> lines("<text:list>".repeat(700)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nested");
        assertThatThrownBy(() -> lines(p("") + "<text:p><draw:frame/></text:p>"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds no text");
    }
}
