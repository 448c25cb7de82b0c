package org.hebi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hebi.model.Document;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.RawText;
import org.hebi.model.SegmentedDocument;
import org.hebi.pipeline.DefaultWorkbench;
import org.hebi.pipeline.ReadOptions;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damages documents of every format in seeded ways and takes them all the way to sentences: the answer is a text or one
 * sentence for the user, never anything else, and soon.
 *
 * <p>{@code -Dhebi.fuzz.cases=N} runs N cases for each format, {@code -Dhebi.fuzz.hours=H} goes on for so long,
 * {@code -Dhebi.fuzz.seed=S} begins elsewhere. What breaks something is kept in {@code target/fuzz}; moved to
 * {@code src/test/resources/fuzz} under the next number it is tried for ever after.
 */
class DocumentFuzzTest {
    private static final int CASES = Integer.getInteger("hebi.fuzz.cases", 25);
    private static final double HOURS = Double.parseDouble(System.getProperty("hebi.fuzz.hours", "0"));
    private static final long SEED = Long.getLong("hebi.fuzz.seed", 20010716L);
    private static final Path SAMPLES = Path.of("src", "test", "resources", "formats");
    private static final String NAME = "1997-11-10-joint-statement.";

    private static final List<String> POISON = List.of(
            "<",
            ">",
            "</p>",
            "<table>",
            "</w:p>",
            "<w:p>",
            "<text:list>",
            "</text:list>",
            "<text:p>",
            "<w:tbl>",
            "<w:tr>",
            "&",
            "&#0;",
            "&#xD842;",
            "&nbsp;",
            "]]>",
            "<!--",
            "-->",
            "<!DOCTYPE a [<!ENTITY x \"y\">]>",
            "{",
            "}",
            "\\u-1?",
            "\\u55362?",
            "\\'",
            "\\bin9999",
            "\\bin-1 ",
            "{\\*\\",
            "{\\footnote",
            "\\cell\\row",
            "{\\field{\\*\\fldinst",
            "\\uc9",
            "\\fcharset136",
            "\\f1",
            "\u0000",
            "\uFEFF",
            "\uFFFE",
            "\u202E",
            "\f",
            "\u2028",
            "w:val=\"-1\"",
            "w:val=\"99999999999\"",
            "w:numId w:val=\"0\"",
            "text:c=\"99999999\"",
            "start=-999999",
            "<ol reversed start=9>",
            "<td colspan=99999>",
            "charset=utf-16",
            "charset=x",
            "stream",
            "endstream",
            "endobj",
            "/Length -1",
            "/Kids[1 0 R]",
            "/Parent 2 0 R",
            "obj",
            "<<",
            ">>",
            "[",
            "BT",
            "ET",
            "(",
            "一、",
            "第三条",
            "1.",
            "（签字）",
            "　　");

    @TempDir
    private Path dir;

    private final DefaultWorkbench workbench = new DefaultWorkbench(ReadOptions.standard());

    private static byte[] seed(String format) throws IOException {
        return switch (format) {
            case "txt" -> Files.readAllBytes(Path.of("samples", "1998-11-23-joint-statement", "zh-Hans.txt"));
            case "gb.txt" ->
                Files.readString(Path.of("samples", "1997-11-10-joint-statement", "zh-Hans.txt"))
                        .getBytes(Charset.forName("GB18030"));
            default -> Files.readAllBytes(SAMPLES.resolve(NAME + format));
        };
    }

    /** Reads a file as every command does. */
    private void read(Path file) {
        RawText raw = workbench.raw(file);
        Document document = workbench.document(raw, Language.CHINESE);
        SegmentedDocument sentences = workbench.segmented(document);
        assertThat(sentences.segments().size()).isNotNegative();
    }

    /** Whether the file was refused; fails when anything else than a text or a refusal comes of it. */
    private boolean refused(Path file, String what) {
        try {
            Assertions.assertTimeout(Duration.ofSeconds(60), () -> read(file));
            return false;
        } catch (InputException e) {
            assertThat(e.getMessage()).contains(file.getFileName().toString()).hasSizeLessThan(700);
            assertThat(e.getMessage()).doesNotContain("Exception", "\n");
            return true;
        } catch (Throwable t) {
            keep(file);
            throw new AssertionError(what + ", kept in target/fuzz", t);
        }
    }

    private static void keep(Path file) {
        try {
            Path kept = Files.createDirectories(Path.of("target", "fuzz"));
            Files.copy(file, kept.resolve(System.nanoTime() + "-" + file.getFileName()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "gb.txt", "html", "rtf", "fodt", "odt", "docx", "doc", "pdf"})
    void damagedFilesAreReadOrRefusedAndNothingElse(String format) throws IOException {
        byte[] seed = seed(format);
        Path file = dir.resolve("zh." + format);
        Random random = new Random(SEED + format.hashCode());
        long end = System.nanoTime() + (long) (HOURS * 3600e9 / 9);
        int refused = 0;
        int cases = 0;
        while (cases < CASES || System.nanoTime() < end) {
            Files.write(file, isPacked(format) && random.nextInt(4) > 0 ? inside(seed, random) : damaged(seed, random));
            refused += refused(file, "case " + cases + " of " + format + ", seed " + SEED) ? 1 : 0;
            cases++;
        }
        assertThat(cases).isGreaterThanOrEqualTo(CASES);
        assertThat(refused).isLessThanOrEqualTo(cases);
        if (HOURS > 0) {
            System.out.println("fuzz: " + cases + " cases of " + format + ", " + refused + " refused");
        }
    }

    @Test
    void whatOnceBrokeSomethingNeverDoesAgain() throws IOException {
        List<Path> fixtures;
        try (Stream<Path> found = Files.list(Path.of("src", "test", "resources", "fuzz"))) {
            fixtures = found.filter(f -> !f.toString().endsWith(".md")).sorted().toList();
        }
        for (Path fixture : fixtures) {
            refused(fixture, fixture.getFileName().toString());
        }
        assertThat(fixtures).isNotNull();
    }

    private static boolean isPacked(String format) {
        return format.equals("docx") || format.equals("odt");
    }

    /** Damages a part and packs it well again. */
    private static byte[] inside(byte[] packed, Random random) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        List<String> names = new ArrayList<>(parts.keySet());
        names.removeIf(name -> !name.endsWith(".xml") && !name.endsWith(".rels"));
        // The text itself more often than the rest.
        String main = names.stream()
                .filter(n -> n.equals("content.xml") || n.equals("word/document.xml"))
                .findFirst()
                .orElseThrow();
        String name = random.nextBoolean() ? main : names.get(random.nextInt(names.size()));
        parts.put(name, damaged(parts.get(name), random));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] damaged(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int n = 1 + random.nextInt(4); n > 0 && bytes.length > 4; n--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + 1 + random.nextInt(1 + bytes.length / 8));
            bytes = switch (random.nextInt(8)) {
                case 0 -> Arrays.copyOf(bytes, Math.max(1, at));
                case 1, 2 -> glued(bytes, at, poison(random), at);
                case 3 -> glued(bytes, at, new byte[0], to);
                case 4 -> glued(bytes, at, Arrays.copyOfRange(bytes, at, to), at);
                case 5 -> {
                    byte[] noise = new byte[1 + random.nextInt(8)];
                    random.nextBytes(noise);
                    yield glued(bytes, at, noise, Math.min(bytes.length, at + noise.length));
                }
                case 6 -> {
                    ByteArrayOutputStream often = new ByteArrayOutputStream();
                    byte[] one = poison(random);
                    for (int i = random.nextInt(2000); i > 0; i--) {
                        often.writeBytes(one);
                    }
                    yield glued(bytes, at, often.toByteArray(), at);
                }
                default -> {
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                    yield bytes;
                }
            };
        }
        return bytes;
    }

    private static byte[] poison(Random random) {
        return POISON.get(random.nextInt(POISON.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] glued(byte[] bytes, int before, byte[] middle, int after) {
        byte[] glued = new byte[before + middle.length + bytes.length - after];
        System.arraycopy(bytes, 0, glued, 0, before);
        System.arraycopy(middle, 0, glued, before, middle.length);
        System.arraycopy(bytes, after, glued, before + middle.length, bytes.length - after);
        return glued;
    }
}
