package org.hebi.pipeline;

import java.util.List;

/**
 * How far confidences can be trusted: beads are sorted into ten equal ranges of confidence, and in each the mean confidence
 * is held against the share that is right. The expected calibration error is the mean distance, weighed by beads (Guo et
 * al. 2017).
 *
 * @param bins the ten ranges, lowest first
 * @param sure beads with a confidence of at least 0.95
 * @param sureRight how many of them are right
 */
public record Calibration(List<Bin> bins, int sure, int sureRight) {
    private static final int BINS = 10;
    private static final double SURE = 0.95;

    /**
     * One range.
     *
     * @param beads how many beads
     * @param right how many of them are right
     * @param confidence sum of their confidences
     */
    public record Bin(int beads, int right, double confidence) {}

    public Calibration {
        bins = List.copyOf(bins);
    }

    public int beads() {
        return bins.stream().mapToInt(Bin::beads).sum();
    }

    /** Share of all beads that are sure. */
    public double sureShare() {
        return beads() == 0 ? 0 : (double) sure / beads();
    }

    /** Share of the sure beads that are right. */
    public double surePrecision() {
        return sure == 0 ? 0 : (double) sureRight / sure;
    }

    /** Expected calibration error in [0, 1]. */
    public double error() {
        double error = 0;
        for (Bin bin : bins) {
            error += Math.abs(bin.confidence() - bin.right());
        }
        return beads() == 0 ? 0 : error / beads();
    }

    /** Both together, for pooled figures. */
    public Calibration plus(Calibration other) {
        List<Bin> sums = new java.util.ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            Bin a = bins.get(i);
            Bin b = other.bins.get(i);
            sums.add(new Bin(a.beads() + b.beads(), a.right() + b.right(), a.confidence() + b.confidence()));
        }
        return new Calibration(sums, sure + other.sure, sureRight + other.sureRight);
    }

    /** Counts beads one by one. */
    static final class Counter {
        private final int[] beads = new int[BINS];
        private final int[] right = new int[BINS];
        private final double[] confidence = new double[BINS];
        private int sure;
        private int sureRight;

        void add(double probability, boolean isRight) {
            int bin = Math.min(BINS - 1, (int) (probability * BINS));
            beads[bin]++;
            right[bin] += isRight ? 1 : 0;
            confidence[bin] += probability;
            if (probability >= SURE) {
                sure++;
                sureRight += isRight ? 1 : 0;
            }
        }

        Calibration calibration() {
            List<Bin> bins = new java.util.ArrayList<>();
            for (int i = 0; i < BINS; i++) {
                bins.add(new Bin(beads[i], right[i], confidence[i]));
            }
            return new Calibration(bins, sure, sureRight);
        }
    }
}
