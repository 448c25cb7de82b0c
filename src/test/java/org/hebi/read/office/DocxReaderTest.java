package org.hebi.read.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.RawText;
import org.hebi.read.Limits;
import org.hebi.read.Packed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxReaderTest {
    @TempDir
    Path dir;

    private final DocxReader reader = new DocxReader(Limits.DEFAULT);

    private RawText read(Packed docx) {
        return reader.read(docx.to(dir.resolve("a.docx")));
    }

    private List<String> lines(String body) {
        return lines(Packed.docx(body));
    }

    private List<String> lines(Packed docx) {
        return read(docx).lines().stream().map(RawText.Line::text).toList();
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    private static String numbered(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr>" + (text.isEmpty() ? "" : "<w:r><w:t>" + text + "</w:t></w:r>") + "</w:p>";
    }

    private static String level(int level, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/>" + more + "</w:lvl>";
    }

    private static Packed withLists(String body, String lists) {
        return Packed.docx(body).with("word/numbering.xml", Packed.word("numbering", lists));
    }

    @Test
    void aParagraphIsALineAndAnEmptyOneStays() {
        RawText text = read(Packed.docx(p("双方重申，") + "<w:p/>" + p("Стороны 𠮷 &amp; ")));
        assertThat(text.layout()).isEqualTo(RawText.Layout.PARAGRAPHS);
        assertThat(text.name()).isEqualTo("a.docx");
        assertThat(text.lines())
                .containsExactly(
                        new RawText.Line("双方重申，", 1, 1),
                        new RawText.Line("", 2, 1),
                        new RawText.Line("Стороны 𠮷 &", 3, 1));
        assertThat(text.findings()).isEmpty();
    }

    @Test
    void runsTabsBreaksAndHyphens() {
        assertThat(lines("<w:p><w:r><w:t>主席</w:t><w:tab/><w:t>总统</w:t><w:br/><w:t>江</w:t></w:r><w:r><w:t>泽民</w:t>"
                        + "<w:noBreakHyphen/><w:t>x</w:t><w:softHyphen/><w:t>y</w:t></w:r></w:p>"))
                .containsExactly("主席\t总统", "江泽民-xy");
    }

    @Test
    void linksControlsAndFieldsKeepTheirText() {
        assertThat(lines("<w:p><w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink>"
                        + "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:r><w:t>b</w:t></w:r></w:sdtContent></w:sdt>"
                        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE \\@ x</w:instrText></w:r>"
                        + "<w:r><w:t>not shown</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>c</w:t></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>d</w:t></w:r></w:fldSimple>"
                        + "<m:oMath><m:r><m:t>e</m:t></m:r></m:oMath></w:p>"
                        + "<w:sdt><w:sdtContent>" + p("f") + "</w:sdtContent></w:sdt>"))
                .containsExactly("abcde", "f");
    }

    @Test
    void aFieldLeftOpenDoesNotSwallowTheRest() {
        assertThat(lines("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>" + p("rest")))
                .containsExactly("", "rest");
    }

    @Test
    void trackedChangesAreAccepted() {
        RawText text = read(Packed.docx("<w:p><w:r><w:t xml:space=\"preserve\">双方</w:t></w:r>"
                + "<w:del w:id=\"1\"><w:r><w:delText>支援</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\"><w:r><w:t>支持</w:t></w:r></w:ins><w:r><w:t>。</w:t></w:r></w:p>"
                + "<w:p><w:moveFrom w:id=\"3\"><w:r><w:t>old place</w:t></w:r></w:moveFrom><w:r><w:t>stays</w:t></w:r></w:p>"
                + "<w:p><w:moveTo w:id=\"4\"><w:r><w:t>old place</w:t></w:r></w:moveTo></w:p>"));
        assertThat(text.lines()).extracting(RawText.Line::text).containsExactly("双方支持。", "stays", "old place");
        assertThat(text.findings()).extracting(Finding::check).containsExactly("tracked-changes");
        assertThat(text.findings().get(0).message()).contains("insertions: 2, deletions: 2");
    }

    @Test
    void aParagraphMarkStruckOutJoinsTwoParagraphs() {
        assertThat(lines("<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>前一段，</w:t></w:r></w:p>"
                        + p("后一段。")
                        + "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
                        + p("last")))
                .containsExactly("前一段，后一段。", "last");
    }

    @Test
    void formerPropertiesDoNotCount() {
        String list = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1.", "")
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        assertThat(lines(withLists(
                        "<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange></w:pPr>"
                                + "<w:r><w:t>no number now</w:t></w:r></w:p>",
                        list)))
                .containsExactly("no number now");
    }

    @Test
    void rowsAndCellsStruckOutAreGone() {
        assertThat(lines("<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>" + p("gone 。") + "</w:tc></w:tr>"
                        + "<w:tr><w:tc><w:tcPr><w:cellDel w:id=\"1\"/></w:tcPr>" + p("gone too") + "</w:tc><w:tc>"
                        + p("stays") + "</w:tc></w:tr></w:tbl>"))
                .containsExactly("stays");
    }

    @Test
    void wordsOwnNumbersBecomeText() {
        String list = "<w:abstractNum w:abstractNumId=\"0\">"
                + level(0, "chineseCountingThousand", "第%1条", "<w:suff w:val=\"space\"/>")
                + level(1, "decimal", "%2.", "") + level(2, "lowerLetter", "(%3)", "")
                + level(3, "chineseCounting", "（%4）", "<w:suff w:val=\"nothing\"/>") + "</w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        assertThat(lines(withLists(
                        numbered(1, 0, "")
                                + numbered(1, 0, "双方")
                                + numbered(1, 1, "甲")
                                + numbered(1, 1, "乙")
                                + numbered(1, 2, "a")
                                + numbered(1, 2, "b")
                                + numbered(1, 0, "三")
                                + numbered(1, 1, "丙")
                                + numbered(1, 3, "丁")
                                + numbered(0, 0, "none")
                                + numbered(9, 0, "unknown list"),
                        list)))
                .containsExactly(
                        "第一条",
                        "第二条 双方",
                        "1. 甲",
                        "2. 乙",
                        "(a) a",
                        "(b) b",
                        "第三条 三",
                        "1. 丙",
                        "（一）丁",
                        "none",
                        "unknown list");
    }

    @Test
    void numbersThatNameSeveralLevelsStartsAndOverrides() {
        String lists = "<w:abstractNum w:abstractNumId=\"5\">" + level(0, "upperRoman", "%1.", "")
                + level(1, "decimal", "%1.%2", "<w:isLgl/>")
                + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"5\"/><w:numFmt w:val=\"decimalEnclosedCircle\"/><w:lvlText w:val=\"%3\"/></w:lvl>"
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num>"
                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/></w:num>"
                + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"5\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>"
                + "</w:lvlOverride></w:num>";
        assertThat(lines(withLists(
                        numbered(1, 0, "a")
                                + numbered(1, 1, "b")
                                + numbered(2, 0, "c")
                                + numbered(2, 1, "d")
                                + numbered(1, 2, "e")
                                + numbered(3, 0, "f")
                                + numbered(3, 0, "g"),
                        lists)))
                .containsExactly("I. a", "1.1 b", "II. c", "2.1 d", "⑤ e", "I. f", "II. g");
    }

    @Test
    void numbersThatComeWithAStyle() {
        String lists =
                "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "Article %1", "<w:pStyle w:val=\"Art\"/>")
                        + level(1, "russianLower", "%2)", "<w:pStyle w:val=\"Sub\"/>")
                        + "</w:abstractNum><w:num w:numId=\"4\"><w:abstractNumId w:val=\"0\"/></w:num>";
        String styles =
                "<w:style w:type=\"paragraph\" w:styleId=\"Art\"><w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"Sub\"><w:basedOn w:val=\"Art\"/></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"Loop\"><w:basedOn w:val=\"Loop\"/></w:style>";
        String styled = "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        assertThat(lines(withLists(
                                styled.formatted("Art", "x")
                                        + styled.formatted("Sub", "y")
                                        + styled.formatted("Sub", "z")
                                        + styled.formatted("Loop", "l")
                                        + styled.formatted("Art", "w"),
                                lists)
                        .with("word/styles.xml", Packed.word("styles", styles))))
                .containsExactly("Article 1 x", "а) y", "б) z", "l", "Article 2 w");
    }

    @Test
    void bullets() {
        String lists = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "bullet", "\uF0B7", "")
                + level(1, "bullet", "——", "")
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        assertThat(lines(withLists(numbered(1, 0, "a") + numbered(1, 1, "b") + numbered(1, 0, ""), lists)))
                .containsExactly("• a", "——b", "");
    }

    @Test
    void footnotesFollowTheirParagraphAndEndnotesTheText() {
        String notes = "<w:footnote w:type=\"separator\" w:id=\"0\">" + p("----")
                + "</w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/><w:t xml:space=\"preserve\"> 见第三条。</w:t></w:r></w:p></w:footnote>";
        assertThat(lines(Packed.docx(
                                "<w:p><w:r><w:t>原则</w:t></w:r><w:r><w:endnoteReference w:id=\"2\"/></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>如下。</w:t></w:r></w:p>"
                                        + p("后"))
                        .with("word/footnotes.xml", Packed.word("footnotes", notes))
                        .with(
                                "word/endnotes.xml",
                                Packed.word("endnotes", "<w:endnote w:id=\"2\">" + p("end") + "</w:endnote>"))))
                .containsExactly("原则如下。", "见第三条。", "后", "end");
    }

    @Test
    void signaturesInATableStayBesideEachOther() {
        String cell = "<w:tc><w:tcPr/>%s</w:tc>";
        assertThat(lines("<w:tbl><w:tblPr/><w:tr>" + cell.formatted(p("中华人民共和国主席") + p("江泽民"))
                        + cell.formatted(p("俄罗斯联邦总统") + p("普京")) + "</w:tr></w:tbl>"))
                .containsExactly("中华人民共和国主席     俄罗斯联邦总统", "江泽民     普京");
        assertThat(lines("<w:tbl><w:tr>" + cell.formatted(p("双方重申。") + p("二"))
                        + cell.formatted(p("The Parties reaffirm.")) + "</w:tr></w:tbl>"))
                .containsExactly("双方重申。", "二", "The Parties reaffirm.");
    }

    @Test
    void hiddenTextPromptsContentsAndMarginsAreLeftOutAndToldOf() {
        RawText text = read(Packed.docx(
                        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>open</w:t></w:r></w:p>"
                                + "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>"
                                + p("一 3") + "</w:sdtContent></w:sdt>"
                                + "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here</w:t></w:r></w:sdtContent></w:sdt></w:p>"
                                + "<w:altChunk/>")
                .with("word/header1.xml", Packed.word("hdr", p("人民日报")))
                .with("word/footer1.xml", Packed.word("ftr", p("- 12 -"))));
        assertThat(text.lines()).extracting(RawText.Line::text).containsExactly("open", "");
        assertThat(text.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "The table of contents was left out.",
                        "Hidden text was left out (places: 1).",
                        "The document takes in other files, which were not read (1); open it in Word and save it again to make them part of it.",
                        "The page header was left out: “人民日报”.");
    }

    @Test
    void rubyGivesItsBaseAndATextBoxItsText() {
        String box = "<w:txbxContent>" + p("盒") + "</w:txbxContent>";
        assertThat(
                        lines(
                                "<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>hàn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>汉</w:t></w:r></w:rubyBase></w:ruby></w:r>"
                                        + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
                                        + box
                                        + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                                        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>字</w:t></w:r></w:p>"))
                .containsExactly("汉字", "盒");
    }

    @Test
    void whatApachePoiWritesIsRead() throws Exception {
        Path file = dir.resolve("poi.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            XWPFParagraph title = document.createParagraph();
            title.setStyle("Heading1");
            title.createRun().setText("Совместная декларация");
            document.createParagraph().createRun().setText("«Стороны» — ");
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("左边的内容。");
            table.getRow(0).getCell(1).setText("右");
            document.createFootnotes();
            document.createFootnote().createParagraph().createRun().setText("unused");
            XWPFParagraph noted = document.createParagraph();
            noted.createRun().setText("text");
            var note = document.createFootnote();
            note.createParagraph().createRun().setText("note");
            noted.addFootnoteReference(note);
            assertThat(note.getId()).isNotEqualTo(BigInteger.ZERO);
            document.write(out);
        }
        assertThat(reader.read(file).lines())
                .extracting(RawText.Line::text)
                .containsExactly("Совместная декларация", "«Стороны» —", "左边的内容。", "右", "text", "note");
    }

    @Test
    void aDocumentWithoutTextIsRefused() {
        assertThatThrownBy(() -> lines("<w:p/><w:p><w:r><w:drawing/></w:r></w:p>"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a.docx: the document holds no text")
                .hasMessageContaining("OCR");
    }

    @Test
    void controlCharactersAndHalvesOfCharactersNeverComeThrough() {
        RawText text = read(Packed.docx(p("a&#x9;b\u0085c\uFEFFd")));
        assertThat(text.lines()).extracting(RawText.Line::text).containsExactly("a b", "cd");
        assertThat(text.findings()).extracting(Finding::check).containsExactly("control-characters");
    }
}
