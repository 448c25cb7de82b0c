package org.hebi.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hebi.memory.Texts.alignment;
import static org.hebi.memory.Texts.sentences;
import static org.hebi.model.Language.RUSSIAN;
import static org.hebi.model.Language.SIMPLIFIED;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hebi.memory.tmx.TmxReader;
import org.hebi.memory.tmx.TmxWriter;
import org.hebi.memory.tsv.TsvReader;
import org.hebi.memory.tsv.TsvWriter;
import org.hebi.memory.xliff.XliffReader;
import org.hebi.memory.xliff.XliffVersion;
import org.hebi.memory.xliff.XliffWriter;
import org.hebi.memory.xlsx.CorrectionsReader;
import org.hebi.memory.xlsx.ReviewWriter;
import org.hebi.memory.xlsx.XlsxReader;
import org.hebi.model.Codes;
import org.hebi.model.InputException;
import org.hebi.model.Tool;
import org.hebi.model.TranslationMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damages good files in seeded ways and reads them: the answer is a memory or a sentence for the user, never anything else.
 * {@code -Dhebi.fuzz.cases=N} runs N cases for each reader, {@code -Dhebi.fuzz.seed=S} begins elsewhere.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadersFuzzTest {
    private static final int CASES = Integer.getInteger("hebi.fuzz.cases", 400);
    private static final long SEED = Long.getLong("hebi.fuzz.seed", 20010716L);
    private static final ReadLimits LIMITS = new ReadLimits(8 << 20, 10_000, 100_000);
    private static final WriteOptions OPTIONS = new WriteOptions(Codes.REGION, Tool.GENERIC, "1");

    private static final List<String> POISON = List.of(
            "<",
            ">",
            "&",
            "&#0;",
            "&#x1F;",
            "&x;",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "<seg>",
            "</seg>",
            "<tu>",
            "</tuv>",
            "<tuv xml:lang=\"\">",
            "<ph/>",
            "<bpt i=\"1\">",
            "<sub>",
            "xml:lang=\"zh-CN\"",
            "\u0000",
            "\uFEFF",
            "\uFFFE",
            "\uD842",
            "\t",
            "\n",
            "\r",
            "\"",
            "'",
            "=1+1",
            "_x0000_",
            "encoding=\"UTF-16\"",
            "<?xml version=\"1.1\"?>",
            "-1",
            "99999999999999999999",
            "\u202E");

    @FunctionalInterface
    private interface Reading {
        void read(byte[] bytes) throws IOException;
    }

    private static byte[] memory(MemoryWriter writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TranslationMemory memory = Texts.hard(SIMPLIFIED, RUSSIAN);
        writer.write(memory, out);
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReviewWriter()
                .write(
                        Review.of(
                                "r",
                                sentences(SIMPLIFIED, "甲。", "乙。", "丙。"),
                                List.of(new AlignedTarget(
                                        sentences(RUSSIAN, "А.", "Б.", "В."), alignment("1-1 .9, 2-2 .4")))),
                        out);
        return out.toByteArray();
    }

    private static byte[] seed(String reader) throws IOException {
        return switch (reader) {
            case "tmx" -> memory(new TmxWriter(OPTIONS));
            case "xliff1" -> memory(new XliffWriter(OPTIONS, XliffVersion.V1_2));
            case "xliff2" -> memory(new XliffWriter(OPTIONS, XliffVersion.V2_1));
            case "tsv" -> memory(new TsvWriter(OPTIONS));
            default -> workbook();
        };
    }

    private static Reading reading(String reader) {
        return bytes -> {
            ByteArrayInputStream in = new ByteArrayInputStream(bytes);
            switch (reader) {
                case "tmx" -> new TmxReader(LIMITS).read("f", in);
                case "xliff1", "xliff2" -> new XliffReader(LIMITS).read("f", in);
                case "tsv" -> new TsvReader(LIMITS, List.of()).read("f", in);
                case "xlsx" -> new XlsxReader(LIMITS, List.of()).read("f", in);
                default -> new CorrectionsReader(LIMITS).read("f", in);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"tmx", "xliff1", "xliff2", "tsv", "xlsx", "corrections"})
    void damagedFilesAreReadOrRefusedAndNothingElse(String reader) throws IOException {
        byte[] seed = seed(reader);
        Random random = new Random(SEED + reader.hashCode());
        Reading reading = reading(reader);
        reading.read(seed);
        // A workbook takes far longer to open than a text does.
        int cases = reader.startsWith("x") && reader.length() == 4 || reader.equals("corrections") ? CASES / 4 : CASES;
        int refused = 0;
        for (int i = 0; i < cases; i++) {
            byte[] damaged = damaged(seed, random);
            try {
                org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(20), () -> reading.read(damaged));
            } catch (InputException e) {
                refused++;
                assertThat(e.getMessage()).startsWith("f: ").hasSizeLessThan(500);
            } catch (Throwable t) {
                throw new AssertionError("case " + i + " of " + reader + ", seed " + SEED, t);
            }
        }
        assertThat(refused).isBetween(1, cases);
    }

    @Test
    void damagedCorrectionsFilesAreReadOrRefused() {
        String text = CorrectionsFile.text(new Corrections(List.of(new Corrections.Decision(
                SIMPLIFIED,
                RUSSIAN,
                Corrections.Kind.PAIR,
                List.of(new Corrections.Quote(1, "甲")),
                List.of(new Corrections.Quote(2, "А")),
                "",
                "Б",
                "note"))));
        Random random = new Random(SEED);
        Map<Boolean, Integer> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < CASES; i++) {
            String damaged = new String(damaged(text.getBytes(StandardCharsets.UTF_8), random), StandardCharsets.UTF_8);
            boolean read = true;
            try {
                CorrectionsFile.read("f", damaged);
            } catch (InputException e) {
                read = false;
            }
            outcomes.merge(read, 1, Integer::sum);
        }
        assertThat(outcomes).containsKeys(true, false);
    }

    private static byte[] damaged(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int n = 1 + random.nextInt(3); n > 0 && bytes.length > 4; n--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + 1 + random.nextInt(1 + bytes.length / 8));
            bytes = switch (random.nextInt(6)) {
                case 0 -> java.util.Arrays.copyOf(bytes, at);
                case 1 ->
                    glued(bytes, at, POISON.get(random.nextInt(POISON.size())).getBytes(StandardCharsets.UTF_8), at);
                case 2 -> glued(bytes, at, new byte[0], to);
                case 3 -> glued(bytes, at, java.util.Arrays.copyOfRange(bytes, at, to), at);
                case 4 -> {
                    byte[] noise = new byte[1 + random.nextInt(8)];
                    random.nextBytes(noise);
                    yield glued(bytes, at, noise, Math.min(bytes.length, at + noise.length));
                }
                default -> {
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                    yield bytes;
                }
            };
        }
        return bytes;
    }

    private static byte[] glued(byte[] bytes, int before, byte[] middle, int after) {
        byte[] glued = new byte[before + middle.length + bytes.length - after];
        System.arraycopy(bytes, 0, glued, 0, before);
        System.arraycopy(middle, 0, glued, before, middle.length);
        System.arraycopy(bytes, after, glued, before + middle.length, bytes.length - after);
        return glued;
    }
}
