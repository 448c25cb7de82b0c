package org.hebi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Document;
import org.hebi.model.Language;
import org.hebi.model.RawText;
import org.hebi.read.text.TextReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** One text, set in many layouts, comes out alike. */
class LayoutsTest {
    static final List<String> DECLARATIONS = Reading.DECLARATIONS;
    private static final int LAYOUTS = 20;

    private static List<String> texts(List<String> rows) {
        return rows.stream().map(r -> r.substring(r.indexOf('\t') + 1)).toList();
    }

    private static List<String> withoutFurniture(List<String> rows) {
        return rows.stream().filter(r -> !r.startsWith("furniture")).toList();
    }

    /**
     * Where indents show the paragraphs nothing is left to chance. Without them a paragraph that ends with a full line at the
     * end of a page cannot be told from one that goes on; two rows of a text of forty are 0.3 % of twenty layouts of it.
     */
    @ParameterizedTest
    @FieldSource("DECLARATIONS")
    void chineseComesOutAlike(String id) {
        List<String> rows = Reading.expected(id);
        check(id, texts(rows), withoutFurniture(rows), Language.CHINESE, "外交文件汇编", 0.995);
    }

    @ParameterizedTest
    @FieldSource("DECLARATIONS")
    void englishComesOutAlike(String id) {
        checkRelease(id, Language.ENGLISH, "Treaty Series No. 5");
    }

    @ParameterizedTest
    @FieldSource("DECLARATIONS")
    void russianComesOutAlike(String id) {
        checkRelease(id, Language.RUSSIAN, "Сборник договоров");
    }

    /**
     * Drawn layouts without indents end some pages between paragraphs with nothing to show it, and a hyphen at a line's end
     * may be part of the word; 0.9947 is the lowest share of equal rows any release reaches.
     */
    private static void checkRelease(String id, Language language, String head) {
        Document clean = Reading.document(Reading.raw(Path.of("samples", id, language.tag() + ".txt")), language);
        List<String> rows = Reading.rows(clean);
        check(id, texts(rows), withoutFurniture(rows), language, head, 0.994);
    }

    private static void check(
            String id, List<String> texts, List<String> wanted, Language language, String head, double least) {
        int rows = 0;
        int equal = 0;
        Random random = new Random((id + language).hashCode());
        for (int i = 0; i < LAYOUTS; i++) {
            PrintedPage layout = PrintedPage.draw(random, head);
            Document document = Reading.document(layout.print(texts, language.isChinese()), language);
            List<String> got = Reading.textRows(document);
            List<String> differences = Reading.differences(wanted, got);
            if (!layout.hyphens()) {
                // Whatever is cut or joined in the wrong place, not a character of the text is another.
                assertThat(glued(got)).as(layout.toString()).isEqualTo(glued(wanted));
            }
            if (!layout.indent().isEmpty() && !layout.hyphens()) {
                assertThat(differences).as(layout.toString()).isEmpty();
            } else if (!layout.hyphens() && got.size() < wanted.size()) {
                // Two paragraphs became one: only where the page shows nothing, and a finding says so.
                assertThat(document.findings())
                        .as(layout + " " + differences)
                        .anyMatch(f -> f.check().equals("doubtful-join"));
            }
            rows += wanted.size();
            equal += Reading.common(wanted, got);
        }
        assertThat((double) equal / rows).isGreaterThanOrEqualTo(least);
    }

    private static String glued(List<String> rows) {
        return String.join("", texts(rows)).replaceAll("\\s", "");
    }

    /** Every width, with the layout of the compilation: blank lines between all lines, paragraphs indented. */
    @ParameterizedTest
    @FieldSource("DECLARATIONS")
    void everyWidthFromFortyToAHundred(String id) {
        List<String> rows = Reading.expected(id);
        for (int columns = 40; columns <= 100; columns += 4) {
            PrintedPage layout =
                    new PrintedPage(columns, true, false, "  ", 34, PrintedPage.Number.PLAIN, "", false, true, false);
            List<String> got = Reading.textRows(Reading.document(layout.print(texts(rows), true), Language.CHINESE));
            assertThat(Reading.differences(withoutFurniture(rows), got))
                    .as("%s columns", columns)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(PrintedPage.Number.class)
    void pageNumbersOfEveryStyleAreFurniture(PrintedPage.Number number) {
        List<String> rows = Reading.expected("2002-12-02-joint-statement");
        PrintedPage layout = new PrintedPage(64, false, false, "    ", 30, number, "", false, true, false);
        Document document = Reading.document(layout.print(texts(rows), true), Language.SIMPLIFIED);
        List<String> furniture = document.blocks().stream()
                .filter(b -> b.kind() == BlockKind.FURNITURE)
                .map(Block::text)
                .toList();

        assertThat(Reading.differences(withoutFurniture(rows), Reading.textRows(document)))
                .isEmpty();
        if (number == PrintedPage.Number.NONE) {
            assertThat(furniture).isEmpty();
        } else {
            assertThat(furniture).hasSizeGreaterThan(4);
            for (int page = 1; page <= furniture.size(); page++) {
                assertThat(furniture.get(page - 1)).contains(String.valueOf(page));
            }
        }
    }

    @Test
    void runningHeadsAreFurnitureAndTheTitleIsNot() {
        List<String> rows = Reading.expected("2002-12-02-joint-statement");
        String title = texts(rows).get(0);
        for (boolean formFeed : new boolean[] {false, true}) {
            PrintedPage layout = new PrintedPage(
                    70, false, false, "  ", 28, PrintedPage.Number.DASHES, title, formFeed, true, false);
            Document document = Reading.document(layout.print(texts(rows), true), Language.SIMPLIFIED);

            assertThat(Reading.differences(withoutFurniture(rows), Reading.textRows(document)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void chineseCharsetsBreaksAndMarks(String charset) {
        List<String> rows = Reading.expected("2002-12-02-joint-statement");
        String text = String.join("\r\n", texts(rows)) + "\r\n";
        TextReader reader = new TextReader(Optional.empty(), 1 << 20);
        List<RawText> variants = new ArrayList<>();
        variants.add(reader.parse("x", text.getBytes(Charset.forName(charset))));
        variants.add(reader.parse("x", ("\uFEFF" + text).getBytes(Charset.forName(charset))));
        variants.add(reader.parse("x", text.replace("\r\n", "\n").getBytes(Charset.forName(charset))));
        variants.add(reader.parse("x", text.replace("\r\n", "\r").getBytes(Charset.forName(charset))));

        for (RawText raw : variants) {
            assertThat(Reading.differences(rows, Reading.rows(Reading.document(raw, Language.SIMPLIFIED))))
                    .isEmpty();
        }
    }

    /** The raw samples themselves, their blank lines taken out or put in, with other line ends. */
    @ParameterizedTest
    @FieldSource("DECLARATIONS")
    void rawSamplesWithOtherBlankLinesAndLineEnds(String id) {
        RawText raw = Reading.raw(Reading.chinese(id));
        List<String> rows = Reading.rows(Reading.document(raw, Language.CHINESE));
        List<String> lines = raw.lines().stream().map(RawText.Line::text).toList();

        String dense =
                String.join("\n", lines.stream().filter(l -> !l.isBlank()).toList());
        for (String variant : List.of(
                "\uFEFF" + String.join("\r\n", lines), String.join("\r", lines), dense, dense.replace("\n", "\n\n"))) {
            assertThat(Reading.differences(rows, Reading.rows(Reading.document(variant, Language.CHINESE))))
                    .isEmpty();
        }
    }
}
