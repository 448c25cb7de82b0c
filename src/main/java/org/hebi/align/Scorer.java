package org.hebi.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.hebi.align.AlignFile.Pair;

/** Counts documents one after another; {@link #score} says how good they were together. Not for several threads. */
public final class Scorer {
    private final Tally precision = new Tally();
    private final Tally linkPrecision = new Tally();
    private final Tally recall = new Tally();
    private final Map<String, int[]> types = new LinkedHashMap<>();
    private int goldDeleted;
    private int testDeleted;
    private int bothDeleted;
    private int missing;

    private static final class Tally {
        private int strict;
        private int lax;
        private int all;

        double strictShare() {
            return all == 0 ? 0 : (double) strict / all;
        }

        double laxShare() {
            return all == 0 ? 0 : (double) lax / all;
        }

        /** Counts how many beads of {@code test} are in {@code gold}, as sets. */
        void count(List<Pair> gold, List<Pair> test) {
            Set<Pair> known = new HashSet<>(gold);
            Map<Integer, Set<Integer>> partners = new HashMap<>();
            for (Pair pair : known) {
                for (Integer s : pair.source()) {
                    partners.computeIfAbsent(s, k -> new HashSet<>()).addAll(pair.target());
                }
            }
            for (Pair pair : new LinkedHashSet<>(test)) {
                if (pair.source().isEmpty() && pair.target().isEmpty()) {
                    continue;
                }
                boolean right = known.contains(pair);
                all++;
                strict += right ? 1 : 0;
                lax += right || touches(pair, partners) ? 1 : 0;
            }
        }

        private static boolean touches(Pair pair, Map<Integer, Set<Integer>> partners) {
            for (Integer s : pair.source()) {
                for (Integer t : partners.getOrDefault(s, Set.of())) {
                    if (pair.target().contains(t)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** Counts a document. */
    public void add(List<Pair> gold, List<Pair> test) {
        List<Pair> goldLinks = gold.stream().filter(Pair::isLink).toList();
        List<Pair> testLinks = test.stream().filter(Pair::isLink).toList();
        precision.count(gold, test);
        linkPrecision.count(goldLinks, testLinks);
        recall.count(testLinks, goldLinks);
        Set<Pair> found = new HashSet<>(test);
        for (Pair pair : goldLinks) {
            int[] count = types.computeIfAbsent(type(pair), k -> new int[2]);
            count[0] += found.contains(pair) ? 1 : 0;
            count[1]++;
        }
        Set<String> goldGone = deleted(gold);
        Set<String> testGone = deleted(test);
        goldDeleted += goldGone.size();
        testDeleted += testGone.size();
        goldGone.retainAll(testGone);
        bothDeleted += goldGone.size();
    }

    /** Counts a document of the gold that the test does not have at all. */
    public void addMissing(List<Pair> gold) {
        add(gold, List.of());
        missing++;
    }

    private static String type(Pair pair) {
        int s = pair.source().size();
        int t = pair.target().size();
        return Math.max(s, t) <= 3 ? s + "-" + t : "other";
    }

    private static Set<String> deleted(List<Pair> pairs) {
        Set<String> gone = new HashSet<>();
        for (Pair pair : pairs) {
            if (pair.target().isEmpty()) {
                pair.source().forEach(s -> gone.add("s" + s));
            }
            if (pair.source().isEmpty()) {
                pair.target().forEach(t -> gone.add("t" + t));
            }
        }
        return gone;
    }

    /** The score of all documents so far, pooled. */
    public Score score() {
        List<Map.Entry<String, int[]>> rows = new ArrayList<>(types.entrySet());
        rows.sort((a, b) -> b.getValue()[1] - a.getValue()[1]);
        Map<String, Score.TypeRecall> recalls = new LinkedHashMap<>();
        rows.forEach(r -> recalls.put(r.getKey(), new Score.TypeRecall(r.getValue()[0], r.getValue()[1])));
        return new Score(
                precision.strictShare(),
                recall.strictShare(),
                precision.laxShare(),
                recall.laxShare(),
                linkPrecision.strictShare(),
                linkPrecision.laxShare(),
                share(bothDeleted, testDeleted),
                share(bothDeleted, goldDeleted),
                missing,
                recalls);
    }

    private static OptionalDouble share(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
