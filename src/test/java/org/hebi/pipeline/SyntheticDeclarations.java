package org.hebi.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.tmx.TmxReader;
import org.hebi.model.Language;
import org.hebi.model.TranslationMemory;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;

/**
 * Makes declarations that nobody signed: paragraphs of sentences drawn from the samples' memory, numbered, with title, parties
 * and date, in Chinese, English and Russian. The same seed gives the same bytes.
 */
final class SyntheticDeclarations {
    private SyntheticDeclarations() {}

    /** Writes so many declaration folders of 10 to 30 paragraphs. */
    static void write(Path folder, int count, long seed) {
        write(folder, count, seed, 10, 20);
    }

    /** Writes declarations of at least {@code fewest} paragraphs and up to {@code more} more. */
    static void write(Path folder, int count, long seed, int fewest, int more) {
        Random random = new Random(seed);
        List<List<String>> sentences = sentences();
        try {
            for (int i = 0; i < count; i++) {
                one(
                        folder.resolve(String.format(Locale.ROOT, "synthetic-%04d", i)),
                        i,
                        sentences,
                        random,
                        fewest + random.nextInt(more));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> sentences() {
        TranslationMemory memory;
        try (var in = Files.newInputStream(Path.of("tmx", "all.tmx"))) {
            memory = new TmxReader(ReadLimits.DEFAULT).read("all.tmx", in).memory();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<List<String>> sentences = new ArrayList<>();
        for (TranslationUnit unit : memory.units()) {
            Optional<String> zh = text(unit, Language.SIMPLIFIED);
            Optional<String> en = text(unit, Language.ENGLISH);
            Optional<String> ru = text(unit, Language.RUSSIAN);
            if (zh.isPresent() && en.isPresent() && ru.isPresent() && zh.get().endsWith("。")) {
                sentences.add(List.of(unnumbered(zh.get()), unnumbered(en.get()), unnumbered(ru.get())));
            }
        }
        return sentences;
    }

    private static Optional<String> text(TranslationUnit unit, Language language) {
        return unit.variant(language).map(Variant::text);
    }

    private static String unnumbered(String text) {
        return text.replaceFirst("^(?:[一二三四五六七八九十]+、|[0-9IVX]+\\.\\s)", "");
    }

    private static void one(Path folder, int number, List<List<String>> sentences, Random random, int paragraphs)
            throws IOException {
        StringBuilder zh = new StringBuilder("中俄联合声明（第" + (number + 1) + "号）\n\n");
        StringBuilder en = new StringBuilder("Joint Statement of China and Russia No. " + (number + 1) + "\n\n");
        StringBuilder ru = new StringBuilder("Совместное заявление Китая и России № " + (number + 1) + "\n\n");
        for (int p = 1; p <= paragraphs; p++) {
            zh.append("    第").append(chinese(p)).append("条　");
            en.append("Article ").append(p).append(". ");
            ru.append("Статья ").append(p).append(". ");
            for (int s = 1 + random.nextInt(4); s > 0; s--) {
                List<String> drawn = sentences.get(random.nextInt(sentences.size()));
                zh.append(drawn.get(0));
                en.append(drawn.get(1)).append(s > 1 ? " " : "");
                ru.append(drawn.get(2)).append(s > 1 ? " " : "");
            }
            zh.append("\n");
            en.append("\n\n");
            ru.append("\n\n");
        }
        int year = 1992 + random.nextInt(30);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("zh-Hans.txt"), zh + "    " + year + "年7月16日于莫斯科\n");
        Files.writeString(folder.resolve("en.txt"), en + "Moscow, 16 July " + year + "\n");
        Files.writeString(folder.resolve("ru.txt"), ru + "Москва, 16 июля " + year + " года\n");
        Files.writeString(
                folder.resolve("about.yaml"), "title: Synthetic " + (number + 1) + "\ndate: " + year + "-07-16\n");
    }

    private static String chinese(int n) {
        String digits = "零一二三四五六七八九";
        return (n >= 20 ? digits.substring(n / 10, n / 10 + 1) : "")
                + (n >= 10 ? "十" : "")
                + (n % 10 == 0 && n > 0 ? "" : digits.substring(n % 10, n % 10 + 1));
    }
}
