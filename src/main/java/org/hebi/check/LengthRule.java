package org.hebi.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hebi.model.RawUnit;
import org.hebi.model.Severity;

/**
 * Lengths of the two sides. How many letters of one language a letter of the other is worth, and how much that wavers, is
 * taken from the memory itself where it is long enough, so that a terse translator is no fault.
 */
final class LengthRule {
    private static final int ENOUGH = 30;
    /** Spreads in units of the one that the deviation expects. */
    private static final double LEAST_SPREAD = 0.8;

    private static final double USUAL_SPREAD = 1.4;
    private static final double MOST_SPREAD = 2.2;

    /** Median deviations of a normal distribution in one standard deviation. */
    private static final double MEDIANS = 1.4826;

    private static final double TINY = 75;
    private static final double WORTH_A_LOOK = 3.2;
    private static final double ODD = 5.0;
    private static final double VERY_ODD = 9.0;

    private record Pair(RawUnit unit, Side source, Side target, double x, double y) {}

    private final Map<String, List<Pair>> pairs = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    void add(RawUnit unit, Side source, Side target) {
        double x = letters(source);
        double y = letters(target);
        if (x > 0 && y > 0) {
            String key = source.language().language() + ">" + target.language().language();
            pairs.computeIfAbsent(key, k -> {
                        order.add(k);
                        return new ArrayList<>();
                    })
                    .add(new Pair(unit, source, target, x, y));
        }
    }

    void finish(Faults faults) {
        for (String key : order) {
            List<Pair> all = pairs.getOrDefault(key, List.of());
            List<Pair> long_ = all.stream().filter(p -> p.x >= 5).toList();
            double ratio = expected(key);
            double spread = USUAL_SPREAD;
            if (long_.size() >= ENOUGH) {
                ratio = median(long_.stream().map(p -> p.y / p.x).toList());
                double r = ratio;
                double usual = MEDIANS
                        * median(long_.stream()
                                .map(p -> Math.abs(deviation(p.x, p.y, r)))
                                .toList());
                spread = Math.max(LEAST_SPREAD, Math.min(MOST_SPREAD, usual));
            }
            for (Pair pair : all) {
                judge(pair, ratio, spread, faults);
            }
        }
    }

    private static void judge(Pair pair, double ratio, double spread, Faults faults) {
        double d = deviation(pair.x, pair.y, ratio) / spread;
        if (Math.abs(d) < WORTH_A_LOOK) {
            return;
        }
        // Of short texts, such as titles and datelines, nothing can be said for sure.
        boolean tiny = Math.max(pair.x * Math.max(1, ratio), pair.y * Math.max(1, 1 / ratio)) < TINY;
        boolean targetShort = d > 0;
        long expected = Math.round(pair.x * ratio);
        faults.side(
                CheckRule.LENGTH_RATIO,
                tiny
                        ? Severity.INFO
                        : Math.abs(d) >= VERY_ODD
                                ? Severity.ERROR
                                : Math.abs(d) >= ODD ? Severity.WARNING : Severity.INFO,
                pair.unit,
                pair.target.raw(),
                "The " + pair.target.code() + " side has " + Math.round(pair.y) + " letters where about " + expected
                        + " are usual for its source: "
                        + (targetShort ? "something seems to be missing." : "something seems to have been added."),
                "Compare both sides; cut or join the unit where sentences went astray.");
    }

    /**
     * How far the lengths are from what is usual, in standard deviations; positive when the target is short. Ratios of
     * lengths waver alike upwards and downwards only in their logarithm, and short texts waver more than long ones; the
     * two constants were fitted to hand-aligned sentences of four kinds of text.
     */
    private static double deviation(double x, double y, double ratio) {
        double han = ratio > 2 ? x : ratio < 0.5 ? y : Math.max(x, y) / 4;
        return Math.log(x * ratio / y) / Math.sqrt(0.008 + 0.35 / Math.max(1, han));
    }

    private static double expected(String key) {
        return switch (key) {
            case "zh>en" -> 3.4;
            case "zh>ru" -> 3.9;
            case "en>zh" -> 1 / 3.4;
            case "ru>zh" -> 1 / 3.9;
            case "ru>en" -> 0.88;
            case "en>ru" -> 1.14;
            default -> 1;
        };
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** How long a text is; in a Chinese one, four Latin letters or digits take the place of one character. */
    private static double letters(Side side) {
        long letters =
                side.text().codePoints().filter(Character::isLetterOrDigit).count();
        if (!side.language().isChinese()) {
            return letters;
        }
        long han = side.text().codePoints().filter(Character::isIdeographic).count();
        return han + (letters - han) / 4.0;
    }
}
