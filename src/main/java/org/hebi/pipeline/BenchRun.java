package org.hebi.pipeline;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hebi.align.AlignFile;
import org.hebi.align.Score;
import org.hebi.align.Scorer;
import org.hebi.memory.GoldBead;
import org.hebi.model.Alignment;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Document;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.SegmentedDocument;

/** Aligns every set of texts with known alignments, and tells how good, how sure and how fast that was. */
public final class BenchRun {
    private final Workbench workbench;

    public BenchRun(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * One set's result.
     *
     * @param name the set
     * @param score against its gold
     * @param calibration how far its confidences can be trusted
     * @param cpuSeconds processor time of this program for the set, reading left out
     * @param sentences source and target sentences together
     */
    public record SetResult(String name, Score score, Calibration calibration, double cpuSeconds, int sentences) {}

    /**
     * Runs every set below a folder. A set is a folder with {@code src}, {@code tgt} and {@code gold} (one sentence a line,
     * {@code .align} beads), its name ending in its languages ({@code _zh-en}); or a folder of declarations with {@code
     * gold.zh-en.jsonl}, whose gold sentences are aligned.
     *
     * @throws InputException when there is no set
     */
    public List<SetResult> run(Path folder) {
        List<SetResult> results = new ArrayList<>();
        List<Path> sets = new ArrayList<>(ScoreRun.list(folder));
        sets.add(0, folder);
        for (Path set : sets) {
            if (Files.isDirectory(set.resolve("gold")) && Files.isDirectory(set.resolve("src"))) {
                results.add(lines(set));
            }
        }
        Set<String> pairs = new TreeSet<>();
        List<Path> texts = ScoreRun.goldLines(folder);
        texts.forEach(f -> pairs.add(ScoreRun.pair(f)));
        for (String pair : pairs) {
            results.add(texts(
                    folder.getFileName() + " " + pair,
                    pair,
                    texts.stream().filter(f -> ScoreRun.pair(f).equals(pair)).toList()));
        }
        if (results.isEmpty()) {
            throw new InputException(folder.toString(), "holds no set: each is a folder with src, tgt and gold");
        }
        return results;
    }

    private SetResult lines(Path set) {
        String name = set.getFileName().toString();
        String[] languages = name.substring(name.lastIndexOf('_') + 1).split("-", 2);
        if (languages.length != 2) {
            throw new InputException(set.toString(), "its name should end in its languages, such as _zh-en");
        }
        Tally tally = new Tally();
        for (Path gold : ScoreRun.list(set.resolve("gold"))) {
            String file = gold.getFileName().toString();
            if (file.endsWith(".align")) {
                String text = file.replaceFirst("\\.align$", ".txt");
                SegmentedDocument source = sentences(set.resolve("src").resolve(text), Language.of(languages[0]));
                SegmentedDocument target = sentences(set.resolve("tgt").resolve(text), Language.of(languages[1]));
                tally.add(source, target, ScoreRun.beads(gold));
            }
        }
        return tally.result(name);
    }

    private SetResult texts(String name, String pair, List<Path> files) {
        String[] languages = pair.split("-", 2);
        Tally tally = new Tally();
        for (Path file : files) {
            List<String> source = new ArrayList<>();
            List<String> target = new ArrayList<>();
            List<AlignFile.Pair> gold = new ArrayList<>();
            for (GoldBead bead : ScoreRun.goldBeads(file)) {
                gold.add(new AlignFile.Pair(append(source, bead.source()), append(target, bead.target())));
            }
            tally.add(
                    document(file.toString(), source, Language.of(languages[0])),
                    document(file.toString(), target, Language.of(languages[1])),
                    gold);
        }
        return tally.result(name);
    }

    private static List<Integer> append(List<String> all, List<String> some) {
        List<Integer> numbers = new ArrayList<>();
        for (String sentence : some) {
            numbers.add(all.size());
            all.add(sentence);
        }
        return numbers;
    }

    private static SegmentedDocument sentences(Path file, Language language) {
        try {
            return document(file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8), language);
        } catch (IOException e) {
            throw new InputException(file.toString(), "cannot be read as UTF-8 text", e);
        }
    }

    private static SegmentedDocument document(String name, List<String> sentences, Language language) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            String text = sentences.get(i).strip();
            // Gold counts lines, so even an empty one must keep its number.
            blocks.add(new Block(BlockKind.PARAGRAPH, text.isEmpty() ? "-" : text, i + 1, 1));
        }
        return SegmentedDocument.oneSentencePerBlock(new Document(name, language, blocks, List.of()));
    }

    /** What is counted over the documents of a set. */
    private final class Tally {
        private final Scorer scorer = new Scorer();
        private final Calibration.Counter confidences = new Calibration.Counter();
        private double cpuSeconds;
        private int sentences;

        void add(SegmentedDocument source, SegmentedDocument target, List<AlignFile.Pair> gold) {
            double before = cpu();
            Alignment alignment = workbench.align(source, target);
            cpuSeconds += cpu() - before;
            sentences += source.segments().size() + target.segments().size();
            List<AlignFile.Pair> pairs = AlignFile.pairs(alignment);
            scorer.add(gold, pairs);
            Set<AlignFile.Pair> right = new HashSet<>(gold);
            for (int i = 0; i < pairs.size(); i++) {
                if (pairs.get(i).isLink()) {
                    confidences.add(alignment.beads().get(i).confidence(), right.contains(pairs.get(i)));
                }
            }
        }

        SetResult result(String name) {
            return new SetResult(name, scorer.score(), confidences.calibration(), cpuSeconds, sentences);
        }
    }

    /** Processor time of this program so far, all threads together, in seconds. */
    static double cpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
    }
}
