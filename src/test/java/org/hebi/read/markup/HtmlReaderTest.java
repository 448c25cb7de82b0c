package org.hebi.read.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.RawText;
import org.hebi.read.Limits;
import org.hebi.read.text.TextReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Web pages as they are met: old and new, of three countries, with all that sites put around a text. */
class HtmlReaderTest {
    @TempDir
    Path dir;

    private RawText read(byte[] page) {
        try {
            Optional<Charset> none = Optional.empty();
            return new HtmlReader(Limits.DEFAULT, none, new TextReader(none, 1 << 20)::decode)
                    .read(Files.write(dir.resolve("zh.html"), page));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private RawText read(String page) {
        return read(page.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> lines(String page) {
        return lines(read(page));
    }

    private static List<String> lines(RawText text) {
        return text.lines().stream().map(RawText.Line::text).toList();
    }

    private static List<String> notes(RawText text) {
        return text.findings().stream().map(Finding::check).toList();
    }

    private static final String FIRST = "双方指出，两国在边境地区加强军事领域信任的谈判进展顺利，并将尽快结束有关工作。";
    private static final String SECOND = "双方重申，任何一方都不参加针对另一方的同盟，也不同第三国缔结损害另一方利益的条约。";
    private static final String THIRD = "两国将继续扩大经贸、科技和人文领域的交流，使合作的潜力得到充分的发挥。";

    @Test
    void blocksBreaksAndSpaces() {
        assertThat(lines(
                        "<!DOCTYPE html><html><body><h1>联合\n声明</h1>\n<p>甲   乙\n丙<b>丁</b>\n 戊<br>one\ntwo<br/> <br> three</p>"
                                + "<div>four<p>five</div>six<hr>seven</body></html>"))
                .containsExactly("联合声明", "甲 乙丙丁戊", "one two", "three", "four", "five", "six", "seven");
    }

    @Test
    void entitiesAndAstralCharacters() {
        assertThat(
                        lines(
                                "<html><body><p>&laquo;Договор&raquo;&nbsp;&mdash; &#x20BB7;&#134071; &amp;lt; &hellip; e\u0301 ]]&gt;</p></body></html>"))
                .containsExactly("«Договор»\u00A0— 𠮷𠮷 &lt; … e\u0301 ]]>");
    }

    @Test
    void listsGetTheirNumbersOnce() {
        assertThat(
                        lines(
                                "<html><body><ol start=3><li>three<li value=7>seven<ol type=a><li>in it</ol><li>eight</ol>"
                                        + "<ol style='list-style-type: cjk-ideographic'><li>双方</ol><ol><li>1. typed</li><li>第二条　也是</li></ol>"
                                        + "<ul><li>point</ul><ul style='list-style:none'><li>bare</ul><ol reversed><li>x<li>y</ol></body></html>"))
                .containsExactly(
                        "3. three",
                        "7. seven",
                        "a. in it",
                        "8. eight",
                        "一、双方",
                        "1. typed",
                        "第二条　也是",
                        "• point",
                        "bare",
                        "2. x",
                        "1. y");
    }

    @Test
    void signaturesSideBySideAndOtherTables() {
        assertThat(lines("<html><body><p>" + FIRST
                        + "</p><table><tr><td>中华人民共和国主席<br>江泽民（签字）</td><td>俄罗斯联邦总统<br>普京（签字）</td></tr></table>"
                        + "<table><tr><td>" + SECOND + "</td><td>" + THIRD + "</td></tr></table></body></html>"))
                .containsExactly(FIRST, "中华人民共和国主席     俄罗斯联邦总统", "江泽民（签字）     普京（签字）", SECOND, THIRD);
    }

    @Test
    void readingsNotesScriptsAndHiddenTextAreNotText() {
        RawText text = read(
                "<html><head><script>var a='<p>no</p>'</script><style>p{}</style></head><body><p><ruby>漢<rp>(</rp><rt>hàn</rt>"
                        + "<rp>)</rp></ruby>字<sup><a href='#n1'>[1]</a></sup>和<del>旧</del><ins>新</ins>m<sup>2</sup></p>"
                        + "<p style='display: none'>hidden</p><form><input value=x><select><option>o</select><p>kept</p></form>"
                        + "<noscript>turn it on</noscript><!-- no --><iframe src='file:///etc/passwd'></iframe></body></html>");
        assertThat(lines(text)).containsExactly("汉字和新m2".replace("汉", "漢"), "kept");
        assertThat(notes(text)).containsExactly("left-out", "left-out", "tracked-changes", "left-out");
    }

    /** A ministry's page of about 2001: tables for layout, breaks for paragraphs, wide spaces for indents, no class names. */
    private static String oldMinistry(String charset) {
        return "<HTML><HEAD><TITLE>中俄联合声明</TITLE><META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset="
                + charset
                + "\"></HEAD><BODY bgcolor=#ffffff><TABLE width=760><TR><TD><A href=/>首页</A> | <A href=/xw>新闻</A> | <A href=/wj>外交部</A></TD></TR></TABLE>"
                + "<TABLE><TR><TD width=150><A href=1>部长活动</A><BR><A href=2>发言人</A><BR><A href=3>驻外机构</A></TD>"
                + "<TD><TABLE><TR><TD align=center><B><FONT size=4>中俄联合声明</FONT></B></TD></TR><TR><TD align=center>（2001年7月16日）</TD></TR>"
                + "<TR><TD>&nbsp;&nbsp;&nbsp;&nbsp;" + FIRST + "<BR><BR>　　" + SECOND + "<BR><BR>\n　　" + THIRD
                + "<BR><BR></TD></TR></TABLE></TD></TR></TABLE><TABLE><TR><TD align=center>中华人民共和国外交部版权所有</TD></TR></TABLE></BODY></HTML>";
    }

    @ParameterizedTest
    @CsvSource({"gb2312,GB18030", "gbk,GBK", "utf-8,UTF-8", "gb2312,UTF-8"})
    void oldPagesOfAMinistry(String said, String is) {
        RawText text = read(oldMinistry(said).getBytes(Charset.forName(is)));

        assertThat(text.layout()).isEqualTo(RawText.Layout.PARAGRAPHS);
        assertThat(lines(text)).containsExactly("中俄联合声明", "（2001年7月16日）", FIRST, SECOND, THIRD);
        assertThat(notes(text)).contains("left-out");
        assertThat(notes(text).contains("charset")).isEqualTo(!said.startsWith("utf") && is.equals("UTF-8"));
    }

    @Test
    void oldTraditionalPages() {
        String page =
                "<html><head><meta charset=big5><title>x</title></head><body><p>　　雙方指出，兩國在邊境地區加強軍事領域信任的談判進展順利，並將儘快結束有關工作。</p></body></html>";

        assertThat(lines(read(page.getBytes(Charset.forName("Big5")))))
                .containsExactly("雙方指出，兩國在邊境地區加強軍事領域信任的談判進展順利，並將儘快結束有關工作。");
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R", "UTF-8"})
    void russianPages(String charset) {
        String page = "<!DOCTYPE html><html lang=ru><head><meta charset=\"" + charset
                + "\"><title>Совместная декларация • Президент России</title></head><body>"
                + "<header class=header><a href=/>Президент России</a><nav><ul><li><a href=/events>События</a><li><a href=/structure>Структура</a></ul></nav></header>"
                + "<div class=cookie-notice>Мы используем файлы cookie, чтобы сделать наш сайт удобнее для всех его посетителей и гостей.</div>"
                + "<div class=read><article><h1 class=\"entry-title\">Совместная декларация</h1><time>16 июля 2001 года</time><div class=\"entry-content read__internal_content\">"
                + "<p>Стороны подтверждают, что все споры между двумя странами должны разрешаться мирными средствами.</p>"
                + "<p>Стороны будут расширять консультации по международным вопросам и обмен мнениями на всех уровнях.</p></div>"
                + "<div class=\"read__tags tags\"><a href=/t>Китай</a></div><div class=share>Поделиться</div></article></div>"
                + "<aside><h3>Смотрите также</h3><ul><li><a href=/1>Встреча с послом</a></li></ul></aside>"
                + "<footer>Все материалы сайта доступны по лицензии. При использовании материалов ссылка обязательна.</footer></body></html>";
        RawText text = read(page.getBytes(Charset.forName(charset)));

        assertThat(lines(text))
                .containsExactly(
                        "Совместная декларация",
                        "16 июля 2001 года",
                        "Стороны подтверждают, что все споры между двумя странами должны разрешаться мирными средствами.",
                        "Стороны будут расширять консультации по международным вопросам и обмен мнениями на всех уровнях.");
    }

    /** Pages as ministries build them today; the texts in them were written for this test. */
    @Test
    void pagesOfMinistriesToday() throws IOException {
        Path pages = Path.of("src", "test", "resources", "org", "hebi", "read", "markup");

        assertThat(lines(read(Files.readAllBytes(pages.resolve("ministry.ru.html")))))
                .containsExactly(
                        "Совместное заявление глав государств",
                        "Российская Федерация и Китайская Народная Республика, именуемые далее Сторонами, заявляют о следующем.",
                        "1.\u00A0Стороны будут углублять отношения равноправного доверительного партнерства.",
                        "2. Стороны подтверждают свою приверженность Уставу ООН.",
                        "г. Москва, 16 июля 2001 года");
        assertThat(lines(read(Files.readAllBytes(pages.resolve("ministry.zh.html")))))
                .contains("中华人民共和国和俄罗斯联邦联合声明", "一", "双方将继续努力。", "中华人民共和国主席　　　　　　俄罗斯联邦总统", "二〇〇二年十二月二日于北京")
                .noneMatch(line -> line.contains("字体") || line.contains("版权") || line.contains("打印"));
    }

    @Test
    void theTitleMayStandBeforeTheTextAndTheSignaturesAfterIt() {
        String page =
                "<html><head><title>Joint Statement - Ministry</title></head><body><div id=top><a href=/>Home</a></div><div class=wrap><h2>Joint Statement</h2>"
                        + "<div class=meta>3 September 1994</div><div class=txt><p>The Sides will not target strategic nuclear missiles at each other from this day on.</p>"
                        + "<p>The Sides confirm that disputes between them will be settled by peaceful means and by no others.</p></div>"
                        + "<div>For the Russian Federation: B. Yeltsin</div><div class=links><a href=1>Previous</a> <a href=2>Next</a></div></div><div>© Ministry 1994</div></body></html>";

        assertThat(lines(page))
                .containsExactly(
                        "Joint Statement",
                        "3 September 1994",
                        "The Sides will not target strategic nuclear missiles at each other from this day on.",
                        "The Sides confirm that disputes between them will be settled by peaceful means and by no others.",
                        "For the Russian Federation: B. Yeltsin");
    }

    @Test
    void aTextInAFrameThatCallsItselfAMenuIsKept() {
        assertThat(lines("<html><body><div class=sidebar-menu><p>" + FIRST + "</p><p>" + SECOND
                        + "</p></div></body></html>"))
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void noHalfOfATextIsLost() {
        String half = "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
        assertThat(lines("<html><body><div class=a>" + half + half + half + half + half + "</div><div class=b>" + half
                        + "</div></body></html>"))
                .hasSize(18);
    }

    @Test
    void printedLinesAreLeftToTheCleaner() {
        StringBuilder page = new StringBuilder("<html><body><p>");
        for (int i = 0; i < 12; i++) {
            page.append("双方指出两国在边境地区加强军事领域信任的谈判进展顺利并将尽快<br>");
        }
        RawText text = read(page.append("结束。</p></body></html>").toString());

        assertThat(text.layout()).isEqualTo(RawText.Layout.PRINTED);
        assertThat(text.lines()).hasSize(13);
    }

    @Test
    void aServersHeadSavedWithThePageSaysTheCharset() {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=GBK\r\n\r\n";
        byte[] page = (head + "<html><body><p>" + FIRST + "</p></body></html>").getBytes(Charset.forName("GBK"));

        assertThat(lines(read(page))).containsExactly(FIRST);
    }

    @Test
    void aFewDamagedBytesAreReplacedAndTold() {
        byte[] page = ("<html><head><meta charset=utf-8></head><body><p>" + FIRST.repeat(20) + "</p></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        page[100] = (byte) 0xFF;
        RawText text = read(page);

        assertThat(text.lines()).hasSize(1);
        assertThat(text.lines().get(0).text()).contains("\uFFFD");
        assertThat(text.findings())
                .extracting(Finding::check, Finding::severity)
                .contains(org.assertj.core.groups.Tuple.tuple("charset", 3));
    }

    @Test
    void pagesWithoutTextAreRefused() {
        assertThatThrownBy(() -> read("<html><body><div id=app></div><script>render()</script></body></html>"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds no text");
        assertThatThrownBy(() -> read("<html><frameset cols='20%,*'><frame src=a><frame src=b></frameset></html>"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("frame");
        assertThatThrownBy(() -> read("<html><body>" + "<b>".repeat(500_001)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("tags");
    }

    @Test
    void deepNestingIsNoDanger() {
        assertThat(lines("<html><body>" + "<div>".repeat(10_000) + FIRST)).containsExactly(FIRST);
        assertThat(lines("<html><body>" + "<table><tr><td>".repeat(4_000) + FIRST))
                .containsExactly(FIRST);
        assertThat(lines("<html><body>" + "<b>".repeat(5_000) + "<ul><li>".repeat(5_000) + FIRST))
                .hasSize(1);
    }
}
