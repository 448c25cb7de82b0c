package org.hebi.memory.tsv;

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
import java.util.ArrayList;
import java.util.List;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.ReadMemory;
import org.hebi.memory.Texts;
import org.hebi.memory.WriteOptions;
import org.hebi.model.Codes;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.Tool;
import org.hebi.model.TranslationMemory;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;
import org.junit.jupiter.api.Test;

class TsvTest {
    private static byte[] written(TranslationMemory memory) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            assertThat(new TsvWriter(new WriteOptions(Codes.REGION, Tool.GENERIC, "1")).write(memory, out))
                    .isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static ReadMemory read(byte[] bytes, Language... languages) {
        try {
            return new TsvReader(ReadLimits.DEFAULT, List.of(languages))
                    .read("dir/m.tsv", new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ReadMemory read(String text, Language... languages) {
        return read(text.getBytes(StandardCharsets.UTF_8), languages);
    }

    private static List<String> texts(ReadMemory read) {
        return read.memory().units().stream()
                .map(u -> String.join(
                        "|",
                        u.variants().stream()
                                .map(v -> v.language() + ":" + v.text())
                                .toList()))
                .toList();
    }

    @Test
    void writesEveryByteAsSaid() {
        TranslationMemory memory = new TranslationMemory(
                "m",
                TRADITIONAL,
                List.of(
                        Texts.unit("m.1", .5, Texts.variant(TRADITIONAL, "甲\t乙\\"), Texts.variant(RUSSIAN, "=А\nБ")),
                        Texts.unit("m.2", 1, Texts.variant(TRADITIONAL, "丙"), Texts.variant(ENGLISH, "'-C"))));
        assertThat(new String(written(memory), StandardCharsets.UTF_8))
                .isEqualTo("zh-TW\tru\ten\tconfidence\tbead\tid\tdocument\tdate\tarticle\n"
                        + "甲\\t乙\\\\\t'=А\\nБ\t\t0.50\t1-1\tm.1\t2001-07-16-treaty\t2001-07-16\t第三条\n"
                        + "丙\t\t''-C\t1.00\t1-1\tm.2\t2001-07-16-treaty\t2001-07-16\t第三条\n");
    }

    @Test
    void readsBackWhatWasWrittenToTheCharacter() {
        TranslationMemory memory = Texts.hard(TRADITIONAL, RUSSIAN);
        ReadMemory read = read(written(memory));
        assertThat(read.findings()).isEmpty();
        assertThat(read.memory().source()).isEqualTo(TRADITIONAL);
        List<List<String>> sides = new ArrayList<>();
        for (TranslationUnit unit : read.memory().units()) {
            sides.add(unit.variants().stream().map(Variant::text).toList());
        }
        assertThat(sides).isEqualTo(Texts.HARD);
        assertThat(read.memory().units().get(0).confidence()).isEqualTo(.97);
        assertThat(read.memory().units().get(0).id()).isEqualTo("u.0001");
    }

    @Test
    void columnsMayStandAnywhereAndBeMany() {
        assertThat(texts(read("note\tEN_gb\tid\tzh-CN\tru\r\nx\tA\t7\t甲\tА\r\n\r\ny\tB\t8\t\tБ\r\nz\t\t9\t丙\t")))
                .containsExactly("en-GB:A|zh-Hans:甲|ru:А", "en-GB:B|ru:Б");
    }

    @Test
    void withoutAFirstRowTheUserOrTheLettersTell() {
        assertThat(texts(read("甲\tА\n乙\tБ\n", SIMPLIFIED, RUSSIAN)))
                .containsExactly("zh-Hans:甲|ru:А", "zh-Hans:乙|ru:Б");
        ReadMemory guessed = read("两国关系\tОтношения двух стран\tRelations of both countries\n国\tстрана\tcountry\n");
        assertThat(texts(guessed).get(1)).isEqualTo("zh-Hans:国|ru:страна|en:country");
        assertThat(guessed.findings())
                .extracting(Finding::message)
                .containsExactly("No row names the languages; the letters look like zh-Hans, ru, en.");
        assertThat(texts(read("兩國\tстраны"))).containsExactly("zh-Hant:兩國|ru:страны");
        assertThatThrownBy(() -> read("1\t2\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("does not say which column is which language");
        assertThatThrownBy(() -> read("страна\tстраны\n")).hasMessageContaining("has two columns in one language");
    }

    @Test
    void rowsWithoutTwoSidesAreReported() {
        assertThat(read("zh\tru\n甲\t\n乙\tБ").findings())
                .extracting(Finding::message)
                .containsExactly("Row 2 has not two sides that hold text; it was left out.");
    }

    @Test
    void excelsUnicodeTextIsReadAndOtherCharsetsAreRefused() {
        assertThat(texts(read("\uFEFFzh\tru\n甲\tА".getBytes(StandardCharsets.UTF_16LE))))
                .containsExactly("zh:甲|ru:А");
        assertThat(texts(read("\uFEFFzh\tru\n甲\tА"))).containsExactly("zh:甲|ru:А");
        assertThatThrownBy(() -> read("zh\tru\n甲\tА".getBytes(Charset.forName("GB18030"))))
                .isInstanceOf(InputException.class)
                .hasMessage("dir/m.tsv: is not UTF-8 text; save it as UTF-8 text with tabs");
        assertThatThrownBy(() -> read("a\0b")).hasMessageContaining("holds binary data at line 1");
        assertThatThrownBy(() -> read("")).hasMessage("dir/m.tsv: is empty; name a file with something in it");
    }

    @Test
    void limitsHold() {
        TsvReader strict = new TsvReader(new ReadLimits(1_000_000, 1, 100), List.of());
        assertThatThrownBy(() -> strict.read("m.tsv", stream("zh\tru\n甲\tА\n乙\tБ")))
                .hasMessage("m.tsv: has more than 1 units; split it");
        assertThatThrownBy(() -> strict.read("m.tsv", stream("zh\tru\n甲\t" + "А".repeat(101))))
                .hasMessageContaining("more than 100 characters in one cell of row 2");
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        assertThatThrownBy(() -> strict.read("m.tsv", endless)).hasMessageContaining("has a line longer than 67136");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
