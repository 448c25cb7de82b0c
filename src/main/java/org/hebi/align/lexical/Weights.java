package org.hebi.align.lexical;

import java.util.EnumMap;
import java.util.Map;

/** The weight of every {@link Feature}, in nats. */
final class Weights {
    private final double[] values;

    Weights(double[] values) {
        if (values.length != Feature.COUNT) {
            throw new IllegalArgumentException("one weight a feature: " + values.length);
        }
        this.values = values.clone();
    }

    double of(Feature feature) {
        return values[feature.ordinal()];
    }

    double[] toArray() {
        return values.clone();
    }

    /** The weights that come with the program; {@code weights.tsv} says how they were found. */
    static Weights bundled() {
        Map<Feature, Double> map = new EnumMap<>(Feature.class);
        for (String line : Han.lines("weights.tsv")) {
            String[] cells = line.split("\t");
            map.put(Feature.valueOf(cells[0]), Double.valueOf(cells[1]));
        }
        double[] values = new double[Feature.COUNT];
        for (Feature feature : Feature.ALL) {
            Double value = map.get(feature);
            if (value == null) {
                throw new IllegalStateException("no weight for " + feature);
            }
            values[feature.ordinal()] = value;
        }
        return new Weights(values);
    }
}
