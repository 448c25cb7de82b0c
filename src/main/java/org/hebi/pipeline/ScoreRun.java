package org.hebi.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hebi.align.AlignFile;
import org.hebi.align.Score;
import org.hebi.align.Scorer;
import org.hebi.memory.GoldBead;
import org.hebi.memory.GoldBeads;
import org.hebi.memory.PairScore;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.tmx.TmxReader;
import org.hebi.model.InputException;
import org.hebi.model.TranslationUnit;

/** Compares alignments and memories with what people have made of the same texts. */
public final class ScoreRun {
    private static final String BEADS = ".align";
    private static final String GOLD_LINES = ".jsonl";

    /** Whether this gold is made of texts (JSON lines) and not of sentence numbers. */
    public boolean isText(Path gold) {
        return !goldLines(gold).isEmpty();
    }

    /**
     * Scores {@code .align} files against {@code .align} gold; folders are paired by file name.
     *
     * @return the score of all documents together
     */
    public Score beads(Path gold, Path test) {
        Scorer scorer = new Scorer();
        if (Files.isRegularFile(gold)) {
            scorer.add(beads(gold), beads(existing(test)));
            return scorer.score();
        }
        List<Path> files = list(existing(gold)).stream()
                .filter(f -> f.getFileName().toString().endsWith(BEADS))
                .toList();
        if (files.isEmpty()) {
            throw new InputException(gold.toString(), "holds no .align and no .jsonl file to compare with");
        }
        for (Path file : files) {
            Path other = existing(test).resolve(file.getFileName().toString());
            if (Files.exists(other)) {
                scorer.add(beads(file), beads(other));
            } else {
                scorer.addMissing(beads(file));
            }
        }
        return scorer.score();
    }

    /** One memory's score against gold texts. */
    public record TextScore(String document, String pair, PairScore score) {}

    /**
     * Scores memories against gold texts: one file against one file, or a folder of {@code <id>/gold.zh-en.jsonl} against
     * a folder of memories named {@code <id>.zh-Hans-en.tmx}. Furniture and signatures are left out.
     */
    public List<TextScore> texts(Path gold, Path test) {
        List<TextScore> scores = new ArrayList<>();
        for (Path file : goldLines(gold)) {
            List<GoldBead> beads = goldBeads(file);
            String document = Files.isRegularFile(gold)
                    ? test.getFileName().toString()
                    : file.getName(Math.max(0, file.getNameCount() - 2)).toString();
            String pair = pair(file);
            List<TranslationUnit> units = Files.isRegularFile(test)
                    ? units(test)
                    : nearest(candidates(existing(test), document, pair), beads);
            scores.add(new TextScore(document, pair, PairScore.of(units, beads)));
        }
        return scores;
    }

    /** Every file of gold texts here, by path. */
    static List<Path> goldLines(Path gold) {
        if (Files.isRegularFile(gold)) {
            return gold.getFileName().toString().endsWith(GOLD_LINES) ? List.of(gold) : List.of();
        }
        try (Stream<Path> files = Files.walk(existing(gold), 2)) {
            return files.filter(f -> f.getFileName().toString().endsWith(GOLD_LINES))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InputException(gold.toString(), "cannot be read; look at its permissions", e);
        }
    }

    /** The beads of a file of gold texts, furniture and signatures left out. */
    static List<GoldBead> goldBeads(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new GoldBeads()
                    .read(file.toString(), in).stream()
                            .filter(b -> b.kind().translatable())
                            .toList();
        } catch (IOException e) {
            throw new InputException(file.toString(), "cannot be read; look at its permissions", e);
        }
    }

    /** What stands between {@code gold.} and {@code .jsonl}, such as {@code zh-en}. */
    static String pair(Path file) {
        String name = file.getFileName().toString();
        return name.replaceFirst("^gold\\.", "").replaceFirst("\\.jsonl$", "");
    }

    private static List<Path> candidates(Path folder, String document, String pair) {
        String target = pair.substring(pair.lastIndexOf('-') + 1);
        List<Path> found = list(folder).stream()
                .filter(f -> f.getFileName()
                        .toString()
                        .matches(java.util.regex.Pattern.quote(document) + "\\.zh[-\\w]*-" + target + "\\.tmx"))
                .toList();
        if (found.isEmpty()) {
            throw new InputException(
                    folder.toString(),
                    "holds no memory of " + document + " for " + pair + "; run \"hebi build\" first");
        }
        return found;
    }

    /** Of memories in both scripts, the one in the script of the gold. */
    private static List<TranslationUnit> nearest(List<Path> memories, List<GoldBead> beads) {
        Set<String> known =
                beads.stream().map(b -> String.join("", b.source())).collect(Collectors.toCollection(HashSet::new));
        return memories.stream()
                .map(ScoreRun::units)
                .max(Comparator.comparingLong(units -> units.stream()
                        .filter(u -> known.contains(u.source().text()))
                        .count()))
                .orElseThrow();
    }

    private static List<TranslationUnit> units(Path memory) {
        try (InputStream in = Files.newInputStream(existing(memory))) {
            return new TmxReader(ReadLimits.DEFAULT)
                    .read(memory.toString(), in)
                    .memory()
                    .units();
        } catch (IOException e) {
            throw new InputException(memory.toString(), "cannot be read; look at its permissions", e);
        }
    }

    static List<AlignFile.Pair> beads(Path file) {
        try {
            return AlignFile.read(Files.readAllLines(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw new InputException(file.toString(), "cannot be read as UTF-8 text", e);
        }
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(f -> f.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new InputException(folder.toString(), "cannot be read; look at its permissions", e);
        }
    }

    private static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw new InputException(file.toString(), "there is no such file or folder");
        }
        return file;
    }

    /** Text scores pooled by language pair, in the order of the pairs. */
    public static Map<String, PairScore> pooled(List<TextScore> scores) {
        Map<String, List<PairScore>> byPair = new TreeMap<>();
        scores.forEach(
                s -> byPair.computeIfAbsent(s.pair(), k -> new ArrayList<>()).add(s.score()));
        Map<String, PairScore> pooled = new LinkedHashMap<>();
        byPair.forEach((pair, all) -> pooled.put(pair, PairScore.sum(all)));
        return pooled;
    }
}
