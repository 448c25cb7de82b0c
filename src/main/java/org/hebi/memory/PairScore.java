package org.hebi.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hebi.model.TranslationUnit;

/**
 * How the pairs of a memory compare with pairs a person has made of the same texts, counted in pairs.
 *
 * <p>A pair is strictly right when the gold has the very same two texts, white space aside. It is right in the lax sense
 * when it shares some source text and some target text with one gold bead; for that, marks are left aside too, since lost
 * full stops must not make a pair wrong. Gold beads with an empty side are not counted.
 *
 * @param strictRight test pairs that are strictly right
 * @param laxRight test pairs that are right in the lax sense
 * @param test number of test pairs
 * @param strictFound gold pairs that are strictly found
 * @param laxFound gold pairs found in the lax sense
 * @param gold number of gold pairs
 */
public record PairScore(int strictRight, int laxRight, int test, int strictFound, int laxFound, int gold) {

    /** The score of two texts, taken one after the other. */
    public PairScore plus(PairScore other) {
        return new PairScore(
                strictRight + other.strictRight,
                laxRight + other.laxRight,
                test + other.test,
                strictFound + other.strictFound,
                laxFound + other.laxFound,
                gold + other.gold);
    }

    public double strictPrecision() {
        return share(strictRight, test);
    }

    public double strictRecall() {
        return share(strictFound, gold);
    }

    public double strictF1() {
        return harmonic(strictPrecision(), strictRecall());
    }

    public double laxF1() {
        return harmonic(share(laxRight, test), share(laxFound, gold));
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }

    private static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }

    /**
     * Compares the units of a bilingual memory with gold beads of the same two texts.
     *
     * @param units units of two variants each, in reading order
     * @param beads the gold, in reading order
     */
    public static PairScore of(List<TranslationUnit> units, List<GoldBead> beads) {
        List<String> testSource =
                units.stream().map(u -> u.variants().get(0).text()).toList();
        List<String> testTarget =
                units.stream().map(u -> u.variants().get(1).text()).toList();
        List<GoldBead> links = beads.stream().filter(GoldBead::isLink).toList();
        Map<String, Integer> unused = new HashMap<>();
        for (GoldBead bead : links) {
            unused.merge(key(glue(bead.source()), glue(bead.target())), 1, Integer::sum);
        }
        Stream source = new Stream(beads.stream().map(GoldBead::source).toList());
        Stream target = new Stream(beads.stream().map(GoldBead::target).toList());
        int strict = 0;
        int laxRight = 0;
        boolean[] found = new boolean[beads.size()];
        for (int i = 0; i < units.size(); i++) {
            boolean exact = unused.computeIfPresent(key(testSource.get(i), testTarget.get(i)), (k, n) -> n - 1) != null;
            List<Integer> left = source.touched(testSource.get(i));
            List<Integer> right = target.touched(testTarget.get(i));
            List<Integer> shared = left.stream()
                    .filter(right::contains)
                    .filter(b -> beads.get(b).isLink())
                    .toList();
            strict += exact ? 1 : 0;
            laxRight += exact || !shared.isEmpty() ? 1 : 0;
            shared.forEach(b -> found[b] = true);
            // The same pair may stand in a text twice; each gold bead answers for one.
            unused.values().removeIf(n -> n == 0);
        }
        int laxFound = 0;
        for (boolean f : found) {
            laxFound += f ? 1 : 0;
        }
        return new PairScore(strict, laxRight, units.size(), strict, laxFound, links.size());
    }

    private static String glue(List<String> sentences) {
        return String.join("", sentences);
    }

    private static String key(String source, String target) {
        return dense(source) + "\n" + dense(target);
    }

    private static String dense(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** One side of the gold as one run of letters and digits, each of which knows its bead. */
    private static final class Stream {
        private final String text;
        private final List<Integer> beadAt = new ArrayList<>();
        private int next;

        Stream(List<List<String>> beads) {
            StringBuilder run = new StringBuilder();
            for (int b = 0; b < beads.size(); b++) {
                String letters = letters(glue(beads.get(b)));
                run.append(letters);
                for (int i = 0; i < letters.length(); i++) {
                    beadAt.add(b);
                }
            }
            text = run.toString();
        }

        /** The beads in which this text stands, looked for from where the last one ended. */
        List<Integer> touched(String side) {
            String letters = letters(side);
            int at = text.indexOf(letters, next);
            if (at < 0) {
                at = text.indexOf(letters);
            }
            if (at < 0 || letters.isEmpty()) {
                return List.of();
            }
            next = at + letters.length();
            return beadAt.subList(at, next).stream().distinct().toList();
        }

        private static String letters(String text) {
            return text.codePoints()
                    .filter(Character::isLetterOrDigit)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }

    /** The sum of several scores. */
    public static PairScore sum(Collection<PairScore> scores) {
        return scores.stream().collect(Collectors.reducing(new PairScore(0, 0, 0, 0, 0, 0), PairScore::plus));
    }
}
