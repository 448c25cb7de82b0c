package org.hebi.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Translation probabilities of words, learned by expectation maximisation (IBM Model 1, Brown et al. 1993) from aligned
 * sentences, with the renderings of a vocabulary as counts in advance.
 */
final class LexicalModel {
    /** A pair of sentences as word numbers; source words may repeat. */
    record Pair(int[] source, int[] target) {}

    private static final int ROUNDS = 5;

    /** Counts a known rendering is worth. */
    private static final double PRIOR = 3;

    /** Probabilities below this are forgotten. */
    private static final double FLOOR = 1e-4;

    /** What words without a prior start with. */
    private static final double START = 0.02;

    /** Above this many places where two words meet, those that meet once are passed over, to save memory. */
    private static final long MANY = 20_000_000;

    private final PairTable table;
    private final double[] probabilities;
    private final double[] background;

    private LexicalModel(PairTable table, double[] probabilities, double[] background) {
        this.table = table;
        this.probabilities = probabilities;
        this.background = background;
    }

    /**
     * @param pairs aligned sentences
     * @param prior for a source and a target word (key from {@link #pair}) the probability the vocabulary gives it
     * @param sources number of different source words
     * @param targets number of different target words
     */
    static LexicalModel learn(List<Pair> pairs, Map<Long, Double> prior, int sources, int targets) {
        double[] background = background(pairs, targets);
        PairTable table = new PairTable();
        prior.keySet().stream().sorted().forEach(table::add);
        int known = table.size();
        meet(pairs, table);
        double[] t = new double[table.size()];
        Arrays.fill(t, START);
        double[] advance = new double[known];
        for (int n = 0; n < known; n++) {
            advance[n] = prior.getOrDefault(table.pair(n), 0.0);
            t[n] += advance[n];
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[] counts = new double[t.length];
            double[] totals = new double[sources];
            for (int n = 0; n < known; n++) {
                counts[n] += PRIOR * advance[n];
            }
            for (Pair pair : pairs) {
                count(pair, table, t, background, counts);
            }
            for (int n = 0; n < t.length; n++) {
                totals[(int) (table.pair(n) >> 32)] += counts[n];
            }
            for (int n = 0; n < t.length; n++) {
                // A word seen once explains little: half a count is held back.
                double p = counts[n] / (totals[(int) (table.pair(n) >> 32)] + 0.5);
                t[n] = p > FLOOR ? p : 0;
            }
        }
        return new LexicalModel(table, t, background);
    }

    private static double[] background(List<Pair> pairs, int targets) {
        double[] background = new double[targets];
        double all = 0;
        for (Pair pair : pairs) {
            for (int e : pair.target()) {
                background[e]++;
                all++;
            }
        }
        for (int e = 0; e < targets; e++) {
            background[e] = (background[e] + 0.5) / (all + 0.5 * targets);
        }
        return background;
    }

    /** Enters every two words that meet in a pair of sentences. */
    private static void meet(List<Pair> pairs, PairTable table) {
        long places = 0;
        for (Pair pair : pairs) {
            places += (long) pair.source().length * pair.target().length;
        }
        byte[] seen = new byte[places > MANY ? 1 << 26 : 0];
        for (int pass = seen.length == 0 ? 1 : 0; pass < 2; pass++) {
            for (Pair pair : pairs) {
                for (int f : pair.source()) {
                    for (int e : pair.target()) {
                        long key = pair(f, e);
                        int sketch = seen.length == 0 ? 0 : (int) ((key * 0x9E3779B97F4A7C15L) >>> 38);
                        if (pass == 0) {
                            seen[sketch] += (byte) (seen[sketch] < 2 ? 1 : 0);
                        } else if (seen.length == 0 || seen[sketch] > 1) {
                            table.add(key);
                        }
                    }
                }
            }
        }
    }

    private static void count(Pair pair, PairTable table, double[] t, double[] background, double[] counts) {
        int[] numbers = new int[pair.source().length];
        for (int e : pair.target()) {
            double sum = background[e];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = table.find(pair(pair.source()[i], e));
                sum += numbers[i] < 0 ? 0 : t[numbers[i]];
            }
            for (int number : numbers) {
                if (number >= 0) {
                    counts[number] += t[number] / sum;
                }
            }
        }
    }

    static long pair(int source, int target) {
        return (long) source << 32 | target;
    }

    double probability(int source, int target) {
        int number = table.find(pair(source, target));
        return number < 0 ? 0 : probabilities[number];
    }

    /** Share of a target word among all. */
    double background(int target) {
        return background[target];
    }
}
