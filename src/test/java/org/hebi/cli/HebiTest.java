package org.hebi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hebi.cli.Typed.hebi;
import static org.hebi.cli.Typed.sample;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person meets at the command line: help, and one clear sentence for every kind of bad input. */
class HebiTest {
    private static final Path ZH = sample("1997-11-10-joint-statement", "zh-Hans.txt");
    private static final Path RU = sample("1997-11-10-joint-statement", "ru.txt");

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void withoutWordsItExplainsItself() {
        Typed typed = hebi();

        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains("Usage: hebi", "build", "align", "glossary", "Examples:");
        assertThat(typed.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "align", "read", "segment", "split"})
    void everyCommandExplainsItselfWithExamples(String command) {
        Typed typed = hebi(command, "--help");

        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains("Usage: hebi " + command, "Examples:");
    }

    @Test
    void aMistypedCommandGetsASuggestion() {
        Typed typed = hebi("bild");

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err())
                .startsWith("hebi: Unmatched argument at index 0: 'bild'\n")
                .contains("hebi --help");
        assertThat(typed.out()).isEmpty();
    }

    @Test
    void anUnknownLanguageIsAUsageError() {
        Typed typed = hebi("read", "--lang", "klingon", ZH);

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains("klingon", "zh-Hans");
    }

    @Test
    void aWebPageIsRead() throws IOException {
        Typed typed = hebi("read", file("en.html", "<!DOCTYPE html><html><body><p>Article 1</p></body></html>"));

        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains("Article 1");
    }

    @Test
    void aWebArchiveIsRefusedWithAWayOut() throws IOException {
        Typed typed =
                hebi("read", file("en.mht", "MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html></html>"));

        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err()).contains("en.mht", "web archive", "HTML only").doesNotContain("\tat ");
    }

    @Test
    void aMissingFileIsNamed() {
        Typed typed = hebi("read", "nowhere.txt");

        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err())
                .isEqualTo("hebi: nowhere.txt: there is no such file; look at the spelling and the folder\n");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Typed typed = hebi("read", file("zh-Hans.txt", ""));

        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err())
                .startsWith("hebi: ")
                .contains("zh-Hans.txt", "is empty")
                .doesNotContain("\tat ");
    }

    @Test
    void aBinaryFileIsRefused() throws IOException {
        byte[] noise = new byte[5000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 7 + i / 3);
        }
        Typed typed = hebi("read", Files.write(folder.resolve("zh-Hans.txt"), noise));

        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err()).startsWith("hebi: ").doesNotContain("\tat ");
    }

    @Test
    void aWrongCharsetIsRefusedAndTheRightOneHelps() throws IOException {
        Path text = Files.write(
                folder.resolve("ru.txt"), "Стороны подтверждают договор.".getBytes(Charset.forName("windows-1251")));

        Typed wrong = hebi("read", "--encoding", "UTF-8", text);
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.err()).contains("ru.txt");

        Typed right = hebi("read", "--encoding", "windows-1251", text);
        assertThat(right.code()).isZero();
        assertThat(right.out()).contains("Стороны подтверждают договор.");
    }

    @Test
    void anUnknownCharsetIsAUsageError() {
        assertThat(hebi("read", "--encoding", "latin-99", ZH).code()).isEqualTo(2);
    }

    @Test
    void strangersAreToldApart() throws IOException {
        Path other = file(
                "ru.txt",
                "Рецепт борща. Возьмите свеклу, капусту и мясо. Варите два часа на медленном огне. Подавайте со сметаной.");

        Typed typed = hebi("align", ZH, other, "-o", folder.resolve("x.tmx"));

        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err())
                .contains("ru.txt does not seem to be a release of zh-Hans.txt".replace("ru.txt ", "ru.txt: "));
        assertThat(folder.resolve("x.tmx")).doesNotExist();
    }

    @Test
    void distantRelativesAreAlignedWithAWarning() {
        Path other = sample("1997-11-10-joint-statement", "ru.txt");

        Typed typed = hebi(
                "align",
                sample("1992-12-18-joint-statement", "zh-Hans.txt"),
                other,
                "--output",
                folder.resolve("out.tmx"));

        assertThat(typed.code()).isZero();
        assertThat(typed.err()).contains("look whether the two belong together before you use the memory");
    }

    @Test
    void halfOfAReleaseBelongsToTheWhole() throws IOException {
        String whole = Files.readString(RU);
        Path half = file("ru.txt", whole.substring(0, whole.indexOf('\n', whole.length() / 2)));

        Typed typed = hebi("align", ZH, half, "-o", folder.resolve("out.tmx"));

        assertThat(typed.code()).isZero();
        assertThat(typed.err()).doesNotContain("belong together");
    }

    @Test
    void anUnwritableOutputIsNamed() throws IOException {
        Path inTheWay = file("taken", "x");

        Typed typed = hebi("align", ZH, RU, "-o", inTheWay.resolve("x.tmx"));

        assertThat(typed.code()).isEqualTo(4);
        assertThat(typed.err()).contains("cannot be written");
        assertThat(inTheWay).hasContent("x");
    }

    @Test
    void anUnknownFormatIsAUsageError() {
        Typed typed = hebi("align", ZH, RU, "-o", folder.resolve("x.docx"));

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains("names no format");
    }

    @Test
    void aFolderWithoutChineseDoesNotStopTheOthers() throws IOException {
        Path good = Files.createDirectories(folder.resolve("in").resolve("good"));
        Path bad = Files.createDirectories(folder.resolve("in").resolve("bad"));
        Files.copy(ZH, good.resolve("zh-Hans.txt"));
        Files.copy(RU, good.resolve("ru.txt"));
        Files.copy(RU, bad.resolve("ru.txt"));
        Path out = folder.resolve("out");

        Typed typed = hebi("build", folder.resolve("in"), "-o", out);

        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err()).contains("has no Chinese edition");
        assertThat(typed.out()).contains("good", "zh-Hans > ru", "bad", "nothing built");
        assertThat(out.resolve("tmx").resolve("good.zh-Hans-ru.tmx")).isNotEmptyFile();
        assertThat(out.resolve("report.html")).content().contains("has no Chinese edition");
    }

    @Test
    void aFolderWithoutDeclarationsIsRefused() {
        Typed typed = hebi("build", folder);

        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err()).contains("holds no declaration");
    }

    @Test
    void alignedLinesGiveBeadsOfLineNumbers() throws IOException {
        Path zh = file("a.txt", "第一条\n双方决定加强合作。\n\n第二条\n双方不使用武力。\n");
        Path ru = file(
                "b.txt", "Статья 1\nСтороны решили укреплять сотрудничество.\nСтатья 2\nСтороны не применяют силу.\n");

        Typed typed = hebi("align", "--lines", "--langs", "zh,ru", zh, ru, "--format", "align");

        assertThat(typed.err()).isEmpty();
        assertThat(typed.out()).isEqualTo("[0]:[0]\n[1]:[1]\n[3]:[2]\n[4]:[3]\n");
    }

    @Test
    void readingPrintsKindsAndSegmentingSentences() {
        Typed read = hebi("read", ZH);
        assertThat(read.out()).contains("title\t中俄联合声明\n", "heading\t二\n", "signature\t江泽民\n");

        Typed json = hebi("read", "--format", "json", ZH);
        assertThat(json.out()).contains("\"kind\"", "\"title\"", "\"中俄联合声明\"", "\"line\"", "\"page\"");

        Typed segment = hebi("segment", ZH);
        assertThat(segment.out()).contains("\n会晤取得了圆满成功。\n").doesNotContain("江泽民\n(签 字)");
    }

    @Test
    void aCompilationIsSplitWithoutLosingAByte() throws IOException {
        Path compilation = Path.of("samples", "compilation-1994-1996-2001.txt");

        Typed typed = hebi("split", compilation, "-o", folder);

        assertThat(typed.code()).isZero();
        StringBuilder together = new StringBuilder();
        try (Stream<Path> parts = Files.walk(folder)) {
            for (Path part : parts.filter(Files::isRegularFile).sorted().toList()) {
                together.append(Files.readString(part));
            }
        }
        assertThat(together.toString()).isEqualTo(Files.readString(compilation));
        assertThat(typed.out().lines()).hasSize(3);
    }
}
