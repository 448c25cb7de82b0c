package org.hebi.memory.tmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hebi.model.Language.ENGLISH;
import static org.hebi.model.Language.RUSSIAN;
import static org.hebi.model.Language.SIMPLIFIED;
import static org.hebi.model.Language.TRADITIONAL;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hebi.memory.Memories;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.ReadMemory;
import org.hebi.memory.Texts;
import org.hebi.memory.WriteOptions;
import org.hebi.model.Codes;
import org.hebi.model.EditionStatus;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.Tool;
import org.hebi.model.TranslationMemory;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TmxReaderTest {
    private static final String HEAD =
            "<header creationtool=\"x\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"x\" adminlang=\"en\" srclang=\"zh-CN\" datatype=\"plaintext\"/>";

    private static ReadMemory read(byte[] bytes) {
        try {
            return new TmxReader(ReadLimits.DEFAULT).read("user.tmx", new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ReadMemory read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String tmx(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><tmx version=\"1.4\">" + HEAD + "<body>" + body
                + "</body></tmx>";
    }

    private static String tu(String zh, String ru) {
        return "<tu><tuv xml:lang=\"zh-CN\"><seg>" + zh + "</seg></tuv><tuv xml:lang=\"ru\"><seg>" + ru
                + "</seg></tuv></tu>";
    }

    private static byte[] written(TranslationMemory memory, Codes codes, Tool tool) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new TmxWriter(new WriteOptions(codes, tool, "1")).write(memory, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(Codes.class)
    void readsBackWhatWasWrittenToTheCharacter(Codes codes) {
        TranslationMemory traditional = Texts.hard(TRADITIONAL, RUSSIAN);
        ReadMemory read = read(written(traditional, codes, Tool.GENERIC));

        assertThat(read.findings()).isEmpty();
        assertThat(read.memory().source()).isEqualTo(TRADITIONAL);
        assertThat(read.memory().units()).hasSize(Texts.HARD.size()).isEqualTo(traditional.units());
    }

    @Test
    void readsBackACollectionOfSeveralSources() {
        TranslationMemory all = Memories.concatenation(
                "all",
                List.of(
                        new TranslationMemory(
                                "one",
                                TRADITIONAL,
                                List.of(Texts.unit(
                                        "one.1",
                                        0.5,
                                        Texts.variant(TRADITIONAL, "甲"),
                                        Texts.variant(SIMPLIFIED, "乙"),
                                        Texts.variant(ENGLISH, "A")))),
                        Texts.hard(SIMPLIFIED, ENGLISH)));
        ReadMemory read = read(written(all, Codes.REGION, Tool.GENERIC));

        assertThat(read.memory().source()).isEqualTo(Language.CHINESE);
        assertThat(read.memory().units()).isEqualTo(all.units());
    }

    @Test
    void tradosFieldsAndLocalesAreUnderstood() {
        ReadMemory read = read(written(Texts.hard(SIMPLIFIED, RUSSIAN), Codes.REGION, Tool.TRADOS));
        TranslationUnit first = read.memory().units().get(0);
        assertThat(first.document()).isEqualTo("2001-07-16-treaty");
        assertThat(first.article()).isEqualTo("第三条");
        assertThat(first.confidence()).isEqualTo(0.97);
        assertThat(first.variants()).extracting(Variant::language).containsExactly(SIMPLIFIED, Language.of("ru-RU"));
        assertThat(first.source().status()).isEqualTo(EditionStatus.WORKING_TRANSLATION);
    }

    @Test
    void inlineCodesAreLeftOutAndTheTextBetweenThemStays() {
        ReadMemory read = read(tmx(tu(
                "一<bpt i=\"1\">&lt;b&gt;</bpt>二<ept i=\"1\">&lt;/b&gt;</ept>三<ph x=\"1\">{1}</ph>",
                "<hi type=\"x\">один</hi> <it pos=\"begin\">&lt;i&gt;</it>два<ut>x</ut> <![CDATA[<три>]]>")));
        assertThat(read.memory().units()).hasSize(1);
        assertThat(read.memory().units().get(0).variants())
                .extracting(Variant::text)
                .containsExactly("一二三", "один два <три>");
        assertThat(read.memory().units().get(0).id()).isEqualTo("user.0001");
    }

    @Test
    void unitsThatCannotBeUsedAreReportedAndTheOthersStay() {
        ReadMemory read = read(
                tmx(
                        "<tu><tuv xml:lang=\"zh-CN\"><seg>甲</seg></tuv></tu>\n"
                                + tu("乙", " ") + "\n"
                                + tu("<ph>x</ph>", "Б") + "\n"
                                + "<tu tuid=\"a\"><tuv lang=\"ZH_tw\"><seg>丙</seg></tuv><tuv xml:lang=\"qq-QQ\"><seg>?</seg></tuv>"
                                + "<tuv xml:lang=\"en-GB\"><seg>C</seg></tuv><tuv xml:lang=\"en-GB\"><seg>D</seg></tuv></tu>\n"
                                + "<tu tuid=\"a\"><note>n</note><tuv xml:lang=\"ru\"><seg>Д</seg></tuv><tuv xml:lang=\"zh-CN\"><seg>丁</seg></tuv></tu>"));

        assertThat(read.memory().units())
                .extracting(u -> u.id() + " " + u.source().language() + " "
                        + u.variants().get(1).text())
                .containsExactly("a zh-Hant C", "a#2 zh-Hans Д");
        assertThat(read.findings())
                .extracting(f -> f.place().line() + " " + f.check())
                .containsExactly(
                        "1 incomplete-unit",
                        "2 incomplete-unit",
                        "3 incomplete-unit",
                        "4 unknown-language",
                        "4 second-variant");
    }

    @Test
    void charactersThatXmlForbidsAreLeftOutAndReported() {
        ReadMemory read = read(tmx(tu("甲\u0001乙&#x1F;丙&#0;丁\uFFFE", "a &amp; &#8212; &#x1F600; b")));
        assertThat(read.memory().units().get(0).variants())
                .extracting(Variant::text)
                .containsExactly("甲乙丙丁", "a & — 😀 b");
        assertThat(read.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "XML forbids the character U+0001; left out while reading.",
                        "XML forbids the character &#x1F;; left out while reading.",
                        "XML forbids the character &#0;; left out while reading.",
                        "XML forbids the character U+FFFE; left out while reading.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1251", "UTF-32"})
    void readsTheEncodingTheFileHas(String charset) {
        String russian = "Статья — «мир»";
        String text = tmx(tu("12", russian)).replace("encoding=\"UTF-8\"", "encoding=\"" + charset + "\"");
        byte[] bytes = text.getBytes(Charset.forName(charset));
        if (charset.equals("UTF-32")) {
            bytes = ("\uFEFF" + text).getBytes(Charset.forName("UTF-32BE"));
        }
        assertThat(read(bytes).memory().units().get(0).variants().get(1).text()).isEqualTo(russian);
    }

    @Test
    void aByteOrderMarkBeforeUtf8IsTaken() {
        assertThat(read("\uFEFF" + tmx(tu("甲", "А"))).memory().units()).hasSize(1);
    }

    @Test
    void aDocumentTypeIsTakenButNeverFollowed(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String plain = tmx(tu("甲", "А")).replace("<tmx", "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx");
        assertThat(read(plain).memory().units()).hasSize(1);

        String external = tmx(tu("甲&x;", "А"))
                .replace("<tmx", "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><tmx");
        assertThatThrownBy(() -> read(external))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("user.tmx: ")
                .hasMessageNotContaining("secret");
        String parameter = tmx(tu("甲", "А"))
                .replace("<tmx", "<!DOCTYPE tmx [<!ENTITY % x SYSTEM \"" + secret.toUri() + "\"> %x;]><tmx");
        assertThat(read(parameter).memory().units()).hasSize(1);
    }

    @Test
    void anEntityBombIsRefused() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE tmx [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        bomb.append("]><tmx");
        assertThatThrownBy(() -> read(tmx(tu("&a39;", "А")).replace("<tmx", bomb)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a39");
    }

    @Test
    void brokenFilesAreRefusedWithTheReason() {
        String whole = tmx(tu("甲", "А"));
        assertThatThrownBy(() -> read("")).hasMessage("user.tmx: is empty; name a file with something in it");
        assertThatThrownBy(() -> read("<html/>"))
                .hasMessage("user.tmx: is not TMX: it begins with <html>; name a translation memory");
        assertThatThrownBy(() -> read(whole.substring(0, whole.length() - 30)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is not well-formed XML at line 1");
        assertThatThrownBy(() -> read(whole.getBytes(Charset.forName("GB18030"))))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "user.tmx: holds bytes that are not text in the encoding it names (UTF-8); save it as UTF-8");
        assertThatThrownBy(() -> read(whole.replace("UTF-8", "UTF-88")))
                .hasMessage("user.tmx: names an encoding nobody knows, \"UTF-88\"; save it as UTF-8");
        assertThatThrownBy(() -> read("PK\u0003\u0004binary")).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> read(tmx("<a>".repeat(300) + "</a>".repeat(300))))
                .hasMessageContaining("nested deeper");
    }

    @Test
    void limitsHold() {
        TmxReader strict = new TmxReader(new ReadLimits(100_000, 2, 10));
        assertThatThrownBy(() -> strict.read("big.tmx", stream(tmx(tu("甲", "А").repeat(3)))))
                .hasMessage("big.tmx: has more than 2 units; split it");
        assertThatThrownBy(() -> strict.read("big.tmx", stream(tmx(tu("a".repeat(70_000), "А")))))
                .hasMessage("big.tmx: has a segment longer than 10 characters at line 1; no memory needs that");
        TmxReader small = new TmxReader(new ReadLimits(100_000, 2, 1_000_000));
        assertThatThrownBy(() -> small.read("big.tmx", stream(tmx(tu("甲".repeat(200_000), "А")))))
                .hasMessage("big.tmx: is larger than 100000 bytes; split it");
        TmxReader endless = new TmxReader(new ReadLimits(1L << 40, 2, 10));
        assertThatThrownBy(() -> endless.read("endless.tmx", new Endless(tmx("<tu a=\""))))
                .hasMessageStartingWith("endless.tmx: has a piece of text or markup longer than");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A beginning, and then the letter a for ever. */
    private static final class Endless extends InputStream {
        private final byte[] start;
        private int at;

        Endless(String start) {
            this.start = start.substring(0, start.indexOf("<tu a=") + 7).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            return at < start.length ? start[at++] : 'a';
        }
    }
}
