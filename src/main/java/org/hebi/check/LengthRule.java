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
    /** Median deviations of a normal distribution in one standard deviation. */
    private static final double MEDIANS = 1.4826;

    private static final double ODD = 5.0;
    private static final double VERY_ODD = 8.0;

    private record Pair(RawUnit unit, Side source, Side target, double x, double y) {}

    private final Map<String, List<Pair>> pairs = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    void add(RawUnit unit, Side source, Side target) {
        double x = letters(source.text());
        double y = letters(target.text());
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
            double spread = 1;
            if (long_.size() >= ENOUGH) {
                ratio = median(long_.stream().map(p -> p.y / p.x).toList());
                double r = ratio;
                spread = Math.max(
                        0.6,
                        Math.min(
                                1.6,
                                MEDIANS
                                        * median(long_.stream()
                                                .map(p -> Math.abs(deviation(p.x, p.y, r)))
                                                .toList())));
            }
            for (Pair pair : all) {
                judge(pair, ratio, spread, faults);
            }
        }
    }

    private static void judge(Pair pair, double ratio, double spread, Faults faults) {
        double d = deviation(pair.x, pair.y, ratio) / spread;
        if (Math.abs(d) < ODD) {
            return;
        }
        boolean targetShort = d > 0;
        long expected = Math.round(pair.x * ratio);
        faults.side(
                CheckRule.LENGTH_RATIO,
                Math.abs(d) >= VERY_ODD ? Severity.ERROR : Severity.WARNING,
                pair.unit,
                pair.target.raw(),
                "The " + pair.target.code() + " side has " + Math.round(pair.y) + " letters where about " + expected
                        + " are usual for its source: "
                        + (targetShort ? "something seems to be missing." : "something seems to have been added."),
                "Compare both sides; cut or join the unit where sentences went astray.");
    }

    /** How far the lengths are from what is usual, in standard deviations; positive when the target is short. */
    private static double deviation(double x, double y, double ratio) {
        return (x * ratio - y) / Math.sqrt(6.8 * ratio * (x + y / ratio) / 2 + 40);
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

    private static double letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
