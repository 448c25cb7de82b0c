package org.hebi.terms;

import java.util.HashMap;
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

    private final Map<Long, Double> probabilities;
    private final double[] background;

    private LexicalModel(Map<Long, Double> probabilities, double[] background) {
        this.probabilities = probabilities;
        this.background = background;
    }

    /**
     * @param pairs aligned sentences
     * @param prior for a source and a target word (key from {@link #pair}) the probability the vocabulary gives it
     * @param targets number of different target words
     */
    static LexicalModel learn(List<Pair> pairs, Map<Long, Double> prior, int targets) {
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
        Map<Long, Double> t = new HashMap<>(prior);
        for (int round = 0; round < ROUNDS; round++) {
            Map<Long, Double> counts = new HashMap<>();
            Map<Integer, Double> totals = new HashMap<>();
            prior.forEach((key, p) -> {
                counts.merge(key, PRIOR * p, Double::sum);
                totals.merge((int) (key >> 32), PRIOR * p, Double::sum);
            });
            for (Pair pair : pairs) {
                for (int e : pair.target()) {
                    // In the first round words without a prior share evenly.
                    double uniform = round == 0 ? 0.02 : 0;
                    double sum = background[e];
                    for (int f : pair.source()) {
                        sum += t.getOrDefault(pair(f, e), 0.0) + uniform;
                    }
                    for (int f : pair.source()) {
                        double p = t.getOrDefault(pair(f, e), 0.0) + uniform;
                        if (p > 0) {
                            counts.merge(pair(f, e), p / sum, Double::sum);
                            totals.merge(f, p / sum, Double::sum);
                        }
                    }
                }
            }
            Map<Long, Double> next = new HashMap<>();
            counts.forEach((key, count) -> {
                // A word seen once explains little: half a count is held back.
                double p = count / (totals.getOrDefault((int) (key >> 32), 0.0) + 0.5);
                if (p > FLOOR) {
                    next.put(key, p);
                }
            });
            t = next;
        }
        return new LexicalModel(t, background);
    }

    static long pair(int source, int target) {
        return (long) source << 32 | target;
    }

    double probability(int source, int target) {
        return probabilities.getOrDefault(pair(source, target), 0.0);
    }

    /** Share of a target word among all. */
    double background(int target) {
        return background[target];
    }
}
