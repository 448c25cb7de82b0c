package org.hebi.align.lexical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a first alignment teaches about words: Chinese strings and target stems that come and go together in its beads,
 * by Dunning's log-likelihood ratio (1993) and the Dice coefficient.
 *
 * @param words per Chinese word, stems it was seen with
 * @param strings per Chinese string that is no word of the lexicon – often a name – the stems it was seen with
 */
record Learned(Map<String, List<String>> words, Map<String, List<String>> strings) {
    private static final double LEAST_RATIO = 15;
    private static final double LEAST_DICE = 0.6;
    static final int LONGEST_STRING = 4;
    static final int MOST_BEADS = 4000;
    /** Beads less sure than this teach nothing. */
    private static final double LEAST_SURE = 0.3;

    private static final double LEAST_TOGETHER = 2.5;

    Learned {
        words = Map.copyOf(words);
        strings = Map.copyOf(strings);
    }

    static Learned nothing() {
        return new Learned(Map.of(), Map.of());
    }

    /** Both together; what {@code this} knows comes first. */
    Learned plus(Learned other) {
        return new Learned(union(words, other.words), union(strings, other.strings));
    }

    private static Map<String, List<String>> union(Map<String, List<String>> a, Map<String, List<String>> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        Map<String, List<String>> all = new HashMap<>(b);
        a.forEach((word, stems) -> all.merge(word, stems, (old, more) -> {
            Set<String> both = new LinkedHashSet<>(more);
            both.addAll(old);
            return List.copyOf(both);
        }));
        return all;
    }

    /** Strings of two to four characters, no words, that stand in at least three sentences, and in more than any longer one. */
    private static Map<String, Set<Integer>> strings(List<Sentence> source, int size, Lexicon lexicon) {
        Map<String, Set<Integer>> holders = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String s = Han.fold(source.get(i).text());
            for (int at = 0; at < s.length(); at++) {
                for (int n = 1; n <= LONGEST_STRING && at + n <= s.length() && Han.isHan(s.charAt(at + n - 1)); n++) {
                    if (n > 1) {
                        holders.computeIfAbsent(s.substring(at, at + n), k -> new LinkedHashSet<>())
                                .add(i);
                    }
                }
            }
        }
        holders.values().removeIf(h -> h.size() < 3);
        Set<String> parts = new HashSet<>();
        holders.forEach((string, held) -> {
            for (int n = 2; n < string.length(); n++) {
                for (int at = 0; at + n <= string.length(); at++) {
                    String part = string.substring(at, at + n);
                    Set<Integer> other = holders.get(part);
                    if (other != null && other.size() <= held.size() * 1.1) {
                        parts.add(part);
                    }
                }
            }
        });
        holders.keySet().removeIf(k -> parts.contains(k) || lexicon.contains(k));
        return holders;
    }

    private record Pair(String source, String target, double dice) {}

    /**
     * @param steps a first alignment
     * @param sure how sure each of its beads is
     * @param most how many beads are looked at
     */
    static Learned from(
            List<Sentence> source,
            List<Sentence> target,
            Lexicon lexicon,
            List<Lattice.Step> steps,
            double[] sure,
            int most) {
        Map<Integer, List<String>> bySentence = new HashMap<>();
        Set<String> strings = new HashSet<>();
        strings(source, reach(source.size(), steps, sure, most), lexicon).forEach((string, held) -> {
            strings.add(string);
            held.forEach(
                    i -> bySentence.computeIfAbsent(i, k -> new ArrayList<>()).add(string));
        });
        List<Set<String>> sources = new ArrayList<>();
        List<Set<String>> targets = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        Map<String, Double> sourceCount = new HashMap<>();
        Map<String, Double> targetCount = new HashMap<>();
        double total = 0;
        for (int k = 0; k < steps.size() && weights.size() < most; k++) {
            Lattice.Step step = steps.get(k);
            if (step.type().gap() || sure[k] < LEAST_SURE) {
                continue;
            }
            total += sure[k];
            Set<String> s = new LinkedHashSet<>();
            Set<String> t = new LinkedHashSet<>();
            for (int i = step.i(); i < step.i() + step.type().source; i++) {
                for (Token token : source.get(i).tokens()) {
                    if (token.kind() != Token.Kind.NUMBER && token.kind() != Token.Kind.FUNCTION) {
                        s.add(token.key());
                    }
                }
                s.addAll(bySentence.getOrDefault(i, List.of()));
            }
            for (int j = step.j(); j < step.j() + step.type().target; j++) {
                for (Token token : target.get(j).tokens()) {
                    if (token.kind() == Token.Kind.WORD) {
                        t.add(token.key());
                    }
                }
            }
            for (String a : s) {
                sourceCount.merge(a, sure[k], Double::sum);
            }
            for (String b : t) {
                targetCount.merge(b, sure[k], Double::sum);
            }
            sources.add(s);
            targets.add(t);
            weights.add(sure[k]);
        }
        sourceCount.values().removeIf(c -> c <= LEAST_TOGETHER);
        targetCount.values().removeIf(c -> c <= LEAST_TOGETHER);
        Map<String, Map<String, Double>> both = new HashMap<>();
        for (int k = 0; k < weights.size(); k++) {
            double weight = weights.get(k);
            List<String> t =
                    targets.get(k).stream().filter(targetCount::containsKey).toList();
            for (String a : sources.get(k)) {
                if (sourceCount.containsKey(a)) {
                    Map<String, Double> row = both.computeIfAbsent(a, x -> new HashMap<>());
                    for (String b : t) {
                        row.merge(b, weight, Double::sum);
                    }
                }
            }
        }
        return choose(sourceCount, targetCount, both, total, strings);
    }

    /** The source sentences up to the last bead that is looked at. */
    private static int reach(int size, List<Lattice.Step> steps, double[] sure, int most) {
        int beads = 0;
        for (int k = 0; k < steps.size(); k++) {
            Lattice.Step step = steps.get(k);
            beads += step.type().gap() || sure[k] < LEAST_SURE ? 0 : 1;
            if (beads == most) {
                return step.i() + step.type().source;
            }
        }
        return size;
    }

    private static Learned choose(
            Map<String, Double> sourceCount,
            Map<String, Double> targetCount,
            Map<String, Map<String, Double>> both,
            double total,
            Set<String> strings) {
        List<Pair> pairs = new ArrayList<>();
        both.forEach((a, row) -> row.forEach((b, ab) -> {
            double dice = 2 * ab / (sourceCount.getOrDefault(a, 0.0) + targetCount.getOrDefault(b, 0.0));
            if (ab > LEAST_TOGETHER
                    && dice >= LEAST_DICE
                    && ratio(ab, sourceCount.getOrDefault(a, 0.0), targetCount.getOrDefault(b, 0.0), total)
                            >= LEAST_RATIO) {
                pairs.add(new Pair(a, b, dice));
            }
        }));
        pairs.sort(Comparator.comparingDouble(Pair::dice)
                .reversed()
                .thenComparing(Pair::source)
                .thenComparing(Pair::target));
        Map<String, Double> bestOfTarget = new HashMap<>();
        Map<String, List<String>> words = new LinkedHashMap<>();
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            double best = bestOfTarget.merge(pair.target(), pair.dice(), Math::max);
            List<String> stems = (strings.contains(pair.source()) ? named : words)
                    .computeIfAbsent(pair.source(), k -> new ArrayList<>());
            if (pair.dice() >= 0.9 * best && stems.size() < 3) {
                stems.add(pair.target());
            }
        }
        words.values().removeIf(List::isEmpty);
        named.values().removeIf(List::isEmpty);
        return new Learned(words, named);
    }

    /** Dunning's log-likelihood ratio for two things that happen together {@code ab} times in {@code n}. */
    static double ratio(double ab, double a, double b, double n) {
        double others = Math.max(0, n - a - b + ab);
        return 2
                * (term(ab, a * b / n)
                        + term(a - ab, a * (n - b) / n)
                        + term(b - ab, (n - a) * b / n)
                        + term(others, (n - a) * (n - b) / n));
    }

    private static double term(double seen, double expected) {
        return seen <= 0 || expected <= 0 ? 0 : seen * Math.log(seen / expected);
    }
}
