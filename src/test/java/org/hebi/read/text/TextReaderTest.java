package org.hebi.read.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hebi.model.InputException;
import org.hebi.model.RawText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReaderTest {
    private static final long LIMIT = 100L << 20;

    private final TextReader reader = new TextReader(Optional.empty(), LIMIT);

    /** A sample without the characters this charset does not have. */
    private static String sample(String file, Charset charset) throws IOException {
        CharsetEncoder encoder = charset.newEncoder();
        return Files.readString(Path.of("samples").resolve(file))
                .codePoints()
                .filter(c -> encoder.canEncode(Character.toString(c)))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String lines(RawText raw) {
        return raw.lines().stream().map(l -> l.text() + "\n").collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, 1997-11-10-joint-statement/zh-Hans.txt",
        "UTF-16LE, 1997-11-10-joint-statement/zh-Hans.txt",
        "UTF-16BE, 1997-11-10-joint-statement/zh-Hans.txt",
        "UTF-16, 1997-11-10-joint-statement/zh-Hans.txt",
        "GB18030, 1997-11-10-joint-statement/zh-Hans.txt",
        "GB18030, 1992-12-18-joint-statement/zh-Hans.txt",
        "Big5, 2001-07-16-treaty/zh-Hant.txt",
        "Big5, 1996-04-25-joint-statement/zh-Hant.txt",
        "UTF-8, 1997-11-10-joint-statement/ru.txt",
        "windows-1251, 1997-11-10-joint-statement/ru.txt",
        "windows-1251, 2001-07-16-treaty/ru.txt",
        "KOI8-R, 1997-11-10-joint-statement/ru.txt",
        "KOI8-R, 2001-07-16-treaty/ru.txt",
        "IBM866, 1997-11-10-joint-statement/ru.txt",
        "IBM866, 2001-07-16-treaty/ru.txt"
    })
    void tellsTheCharset(String name, String file) throws IOException {
        Charset charset = Charset.forName(name);
        String text = sample(file, charset);

        RawText raw = reader.parse("text.txt", text.getBytes(charset));

        assertThat(lines(raw).strip()).isEqualTo(text.strip());
    }

    @Test
    void aByteOrderMarkIsNoText() {
        byte[] marked = "\uFEFF第一条\n".getBytes(StandardCharsets.UTF_8);

        assertThat(reader.parse("text.txt", marked).lines().get(0).text()).isEqualTo("第一条");
    }

    @Test
    void aLongLineAndAMillionLinesAreRead() {
        byte[] line = "双方重申。".repeat(2_000_000).getBytes(StandardCharsets.UTF_8);
        byte[] many = "双方\n\n".repeat(500_000).getBytes(StandardCharsets.UTF_8);

        assertThat(reader.parse("line.txt", line).lines()).hasSize(1);
        assertThat(reader.parse("many.txt", many).lines()).hasSize(1_000_000);
    }

    @Test
    void refusesWhatIsNoText() {
        assertThatThrownBy(() -> reader.parse("empty.txt", new byte[0]))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is empty");
        assertThatThrownBy(() -> reader.parse("blank.txt", " \n\t\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("white space");
    }

    @Test
    void aFewDamagedBytesOfUtf8AreReplacedAndTold() {
        byte[] bytes = "双方重申，任何一方都不参加针对另一方的同盟。\n".repeat(30).getBytes(StandardCharsets.UTF_8);
        bytes[300] = (byte) 0xFF;
        RawText raw = new TextReader(Optional.empty(), 1 << 20).parse("zh.txt", bytes);

        assertThat(raw.lines()).hasSize(30);
        assertThat(raw.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.check() + f.severity() + f.message())
                        .startsWith("broken-characters3")
                        .contains("places: 1"));
    }

    @Test
    void textsInTwoCharsetsAreRefusedWithTheLine() {
        java.io.ByteArrayOutputStream mixed = new java.io.ByteArrayOutputStream();
        mixed.writeBytes("双方重申，任何一方都不参加针对另一方的同盟。\n".repeat(20).getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes(
                "Стороны подтверждают\n".repeat(20).getBytes(java.nio.charset.Charset.forName("windows-1251")));

        assertThatThrownBy(() -> new TextReader(Optional.empty(), 1 << 20).parse("zh.txt", mixed.toByteArray()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("something else in others, first in line 21");
    }
}
