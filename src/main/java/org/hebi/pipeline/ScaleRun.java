package org.hebi.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hebi.align.AlignFile;
import org.hebi.align.Scorer;
import org.hebi.model.Alignment;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Document;
import org.hebi.model.Language;
import org.hebi.model.SegmentedDocument;

/**
 * Measures how time and memory grow with the length of texts. The texts are drawn from the packed lexicon with a fixed
 * seed, so that anybody gets the same: words by a skewed distribution, some left out and some added in translation,
 * sentences joined, cut in two and left out, and now and then a whole block missing.
 */
public final class ScaleRun {
    private static final String LEXICON = "/org/hebi/glossaries/base-lexicon.tsv";
    private static final long SEED = 20010716;
    /** Aligned beforehand, so that the first size does not pay for the start of the program. */
    private static final int WARM_UP = 300;

    private static final int WARM_UPS = 3;

    private final Workbench workbench;
    private final List<Entry> entries = entries();

    public ScaleRun(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What one size cost.
     *
     * @param source source sentences
     * @param target target sentences
     * @param strictF1 against the beads the texts were drawn with
     * @param cpuSeconds processor time of this program, all threads and the collection of garbage included
     * @param wallSeconds time on the clock
     * @param peakMegabytes most heap in use, garbage that was not collected yet included
     */
    public record Cost(
            int source, int target, double strictF1, double cpuSeconds, double wallSeconds, long peakMegabytes) {}

    private record Entry(String chinese, String english) {}

    /** Aligns texts of these lengths, one after another. */
    public List<Cost> run(List<Integer> sizes) {
        for (int k = 0; k < WARM_UPS; k++) {
            Texts texts = new Texts(new Random(SEED + k), WARM_UP);
            workbench.align(texts.source(), texts.target());
        }
        List<Cost> costs = new ArrayList<>();
        for (int size : sizes) {
            costs.add(one(size));
        }
        return costs;
    }

    private Cost one(int size) {
        Texts texts = new Texts(new Random(SEED), size);
        SegmentedDocument source = texts.source();
        SegmentedDocument target = texts.target();
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        double cpu = BenchRun.cpu();
        long wall = System.nanoTime();
        Alignment alignment = workbench.align(source, target);
        double wallSeconds = (System.nanoTime() - wall) / 1e9;
        double cpuSeconds = BenchRun.cpu() - cpu;
        long peak = heap.stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
        Scorer scorer = new Scorer();
        scorer.add(texts.gold, AlignFile.pairs(alignment));
        return new Cost(
                source.segments().size(),
                target.segments().size(),
                scorer.score().strictF1(),
                cpuSeconds,
                wallSeconds,
                peak >> 20);
    }

    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        try (InputStream in = ScaleRun.class.getResourceAsStream(LEXICON)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + LEXICON);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            reader.lines().skip(1).forEach(line -> {
                String[] cells = line.split("\t", -1);
                if (cells.length > 2 && cells[0].length() > 1 && !cells[2].isBlank()) {
                    entries.add(new Entry(cells[0], cells[2].split(";")[0].strip()));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Neighbours in the file are alike; frequent words should be of every sort.
        java.util.Collections.shuffle(entries, new Random(SEED));
        return entries;
    }

    /** Two texts being drawn. */
    private final class Texts {
        private final Random random;
        private final List<Block> source = new ArrayList<>();
        private final List<Block> target = new ArrayList<>();
        private final List<AlignFile.Pair> gold = new ArrayList<>();

        Texts(Random random, int size) {
            this.random = random;
            while (source.size() < size) {
                double kind = random.nextDouble();
                if (kind < 0.84) {
                    bead(1, 1);
                } else if (kind < 0.91) {
                    bead(1, 2);
                } else if (kind < 0.97) {
                    bead(2, 1);
                } else if (kind < 0.984) {
                    bead(1, 0);
                } else if (kind < 0.998) {
                    bead(0, 1);
                } else {
                    for (int k = 0; k < 15; k++) {
                        bead(1, 0);
                    }
                }
            }
        }

        private void bead(int sources, int targets) {
            List<String> chinese = new ArrayList<>();
            List<String> english = new ArrayList<>();
            int words = 2 * Math.max(sources, targets) * (3 + random.nextInt(5));
            for (int k = 0; k < words; k++) {
                Entry entry = word();
                chinese.add(entry.chinese());
                if (random.nextDouble() < 0.75) {
                    english.add(entry.english());
                }
                if (random.nextDouble() < 0.25) {
                    english.add(word().english());
                }
            }
            if (random.nextDouble() < 0.1) {
                String number = Integer.toString(10 + random.nextInt(2000));
                chinese.add(number);
                english.add(number);
            }
            gold.add(new AlignFile.Pair(
                    add(source, chinese, sources, "", "。"), add(target, english, targets, " ", ".")));
        }

        private Entry word() {
            double skewed = Math.pow(random.nextDouble(), 3);
            return entries.get((int) (skewed * entries.size()));
        }

        private List<Integer> add(List<Block> text, List<String> words, int sentences, String joiner, String end) {
            List<Integer> numbers = new ArrayList<>();
            for (int k = 0; k < sentences; k++) {
                List<String> part = words.subList(words.size() * k / sentences, words.size() * (k + 1) / sentences);
                numbers.add(text.size());
                text.add(new Block(BlockKind.PARAGRAPH, String.join(joiner, part) + end, text.size() + 1, 1));
            }
            return numbers;
        }

        SegmentedDocument source() {
            return document(Language.SIMPLIFIED, source);
        }

        SegmentedDocument target() {
            return document(Language.ENGLISH, target);
        }

        private static SegmentedDocument document(Language language, List<Block> blocks) {
            return SegmentedDocument.oneSentencePerBlock(
                    new Document("drawn." + language.tag(), language, blocks, List.of()));
        }
    }
}
