package org.hebi.read.rtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.RawText;
import org.hebi.read.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RtfReaderTest {
    private static final String HEAD =
            "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil\\fcharset0 Times;}{\\f1\\fnil\\fcharset134 SimSun;}"
                    + "{\\f2\\fnil\\fcharset204{\\*\\fname Times;}Times Cyr;}{\\f3\\fnil\\fcharset136 MingLiU;}{\\f4\\fnil\\fcharset2 Symbol;}}"
                    + "{\\colortbl;\\red0;}{\\stylesheet{\\s1 heading 1;}}{\\info{\\author Nobody}}{\\*\\generator X;}";

    @TempDir
    Path dir;

    private RawText read(byte[] rtf) {
        try {
            return new RtfReader(Limits.DEFAULT).read(Files.write(dir.resolve("a.rtf"), rtf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RawText read(String body) {
        return read((HEAD + body + "}").getBytes(StandardCharsets.ISO_8859_1));
    }

    private List<String> lines(String body) {
        return read(body).lines().stream().map(RawText.Line::text).toList();
    }

    private static String escaped(String text, String charset) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(Charset.forName(charset))) {
            escaped.append(String.format("\\'%02x", b & 0xFF));
        }
        return escaped.toString();
    }

    @Test
    void charsetsOfFontsAndUnicodeEscapes() {
        assertThat(
                        lines(
                                "\\pard\\f1 " + escaped("双方重申，", "GBK") + "\\par\\f2 "
                                        + escaped("Стороны", "windows-1251") + "\\par{\\f3 "
                                        + escaped("雙方許功蓋", "Big5") + "}\\par\\f0 caf" + escaped("é", "windows-1252")
                                        + "\\par\\uc2\\u21452\\'cb\\'ab\\u26041 ??\\uc1\\u-10174?\\u-8265?\\par \\u171?\\u8212 ?x\\par"))
                .containsExactly("双方重申，", "Стороны", "雙方許功蓋", "café", "双方𠮷", "«—x");
    }

    /** The second byte of a character may look like a brace, a backslash or a letter, and some programs write bytes raw. */
    @Test
    void bytesWrittenRaw() {
        byte[] text = "雙方許功".getBytes(Charset.forName("Big5"));
        String raw = new String(text, StandardCharsets.ISO_8859_1).replace("\\", "\\'5c");

        assertThat(lines("\\f3 " + raw + "\\par")).containsExactly("雙方許功");
    }

    @Test
    void paragraphsBreaksAndSigns() {
        assertThat(
                        lines(
                                "one\\tab two\\line three\\par\\par \\ldblquote four\\rdblquote\\~\\emdash\\endash\\_\\-x \\{\\}\\\\\\par five"))
                .containsExactly("one\ttwo", "three", "", "“four”\u00A0—–-x {}\\", "five");
    }

    @Test
    void numbersTheWriterLeftInTheFile() {
        assertThat(lines(
                        "{\\listtext\\pard\\plain 1.\\tab}\\ls1 one\\par{\\pntext\\f4\\'B7\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb\\'B7}}point\\par"
                                + "{\\listtext\\f1 " + escaped("（一）", "GBK") + "}\\f1 " + escaped("甲", "GBK")
                                + "\\par plain\\par"))
                .containsExactly("1. one", "• point", "（一）甲", "plain");
    }

    @Test
    void tablesNotesAndTextBoxes() {
        assertThat(
                        lines(
                                "\\trowd\\cellx1\\cellx2\\pard\\intbl President\\par Zhang\\cell Minister\\par Li\\cell\\row\\pard after{\\super 1}{\\footnote\\pard\\plain{\\super\\chftn}"
                                        + " a note\\par}{\\footnote\\ftnalt at the end} it\\par{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn type}{\\sv 202}}{\\shptxt boxed\\par}}}last\\par"))
                .containsExactly(
                        "President     Minister", "Zhang     Li", "after1 it", "a note", "last", "boxed", "at the end");
    }

    @Test
    void fieldsPicturesHeadsChangesAndHiddenText() {
        RawText text = read(
                "{\\header head\\par}{\\field{\\*\\fldinst HYPERLINK \"http://x\"}{\\fldrslt link}} and {\\field{\\*\\fldinst {TOC \\\\o}}{\\fldrslt contents\\par}}"
                        + "{\\*\\unknown {\\b no}}{\\pict\\wmetafile8 0123}{\\pict\\bin4 {}{}}{\\v hidden}{\\deleted old}{\\revised new}"
                        + "{\\upr{ansi}{\\*\\ud{\\u21452?}}}{\\xe{index}}\\par{\\deleted\\par}end\\par");
        assertThat(text.lines()).extracting(RawText.Line::text).containsExactly("link and new双", "end");
        assertThat(text.findings())
                .extracting(Finding::check)
                .containsExactlyInAnyOrder("tracked-changes", "left-out", "left-out", "left-out");
    }

    @Test
    void readingsAboveCharacters() {
        assertThat(lines("{\\field{\\*\\fldinst EQ \\\\* jc2 \\\\* hps10 \\\\o\\\\ad(\\\\s\\\\up 9(han),{\\f1 "
                        + escaped("汉", "GBK") + "})}{\\fldrslt }}x\\par"))
                .containsExactly("汉x");
    }

    @Test
    void brokenAndHostileFilesAreRefused() {
        assertThatThrownBy(() -> read("{\\b text".repeat(3)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> read("{".repeat(100_000)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nested");
        assertThatThrownBy(() -> read("{\\pict 00}\\par"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds no text");
        assertThat(read((HEAD + "text\\par").getBytes(StandardCharsets.ISO_8859_1))
                        .findings())
                .extracting(Finding::check)
                .containsExactly("cut-off");
        assertThat(lines("a\\u99999999999?b\\'zzc\\bin99999999999 x")).hasSize(1);
    }
}
