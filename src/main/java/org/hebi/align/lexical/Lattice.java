package org.hebi.align.lexical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Every way to cut two texts into beads, inside a band. Finds the best one and the probability of each bead under all
 * (forward–backward). A run of sentences without counterpart pays once for its opening.
 */
final class Lattice {
    /** States: after a bead, after a deletion, after an insertion. */
    private static final int STATES = 3;

    private static final double NO = Double.NEGATIVE_INFINITY;

    /** A bead less likely than this is no rival. */
    private static final double LEAST_RIVAL = 0.01;

    /** Rates a bead. */
    interface Scorer {
        /** Logarithm of how likely the bead is, but for {@link Feature#GAP_OPEN}. */
        double score(BeadType type, int i, int j);
    }

    /** A bead on a path: what it is and where it begins. */
    record Step(BeadType type, int i, int j) {}

    final int n;
    final int m;
    final int[] low;
    final int[] high;
    private final int[] row;
    private final float[] scores;
    private final double open;
    private double[] forward = {};
    private double[] backward = {};

    /**
     * @param low per row 0…n, the first column that is tried
     * @param high per row, the last
     */
    Lattice(int[] low, int[] high, int m, double open, Scorer scorer) {
        this.n = low.length - 1;
        this.m = m;
        this.low = low;
        this.high = high;
        this.open = open;
        this.row = new int[n + 2];
        for (int i = 0; i <= n; i++) {
            row[i + 1] = row[i] + high[i] - low[i] + 1;
        }
        scores = new float[row[n + 1] * BeadType.COUNT];
        Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        for (int i = 0; i <= n; i++) {
            for (int j = low[i]; j <= high[i]; j++) {
                int cell = cell(i, j);
                for (BeadType type : BeadType.ALL) {
                    if (inside(i + type.source, j + type.target)) {
                        scores[cell * BeadType.COUNT + type.ordinal()] = (float) scorer.score(type, i, j);
                    }
                }
            }
        }
    }

    boolean inside(int i, int j) {
        return i <= n && j >= low[Math.min(i, n)] && j <= high[Math.min(i, n)];
    }

    int cell(int i, int j) {
        return row[i] + j - low[i];
    }

    double score(BeadType type, int i, int j) {
        return scores[cell(i, j) * BeadType.COUNT + type.ordinal()];
    }

    private static int stateAfter(BeadType type) {
        return type == BeadType.DELETION ? 1 : type == BeadType.INSERTION ? 2 : 0;
    }

    private double opening(BeadType type, int state) {
        int after = stateAfter(type);
        return after != 0 && after != state ? open : 0;
    }

    /** The likeliest path. */
    List<Step> best() {
        double[] value = new double[row[n + 1] * STATES];
        byte[] from = new byte[value.length];
        Arrays.fill(value, NO);
        value[0] = 0;
        for (int i = 0; i <= n; i++) {
            for (int j = low[i]; j <= high[i]; j++) {
                int cell = cell(i, j);
                for (int state = 0; state < STATES; state++) {
                    double v = value[cell * STATES + state];
                    if (v == NO) {
                        continue;
                    }
                    for (BeadType type : BeadType.ALL) {
                        double s = scores[cell * BeadType.COUNT + type.ordinal()];
                        if (s == NO) {
                            continue;
                        }
                        int next = cell(i + type.source, j + type.target) * STATES + stateAfter(type);
                        double w = v + s + opening(type, state);
                        if (w > value[next]) {
                            value[next] = w;
                            from[next] = (byte) (type.ordinal() * STATES + state);
                        }
                    }
                }
            }
        }
        int state = 0;
        for (int s = 1; s < STATES; s++) {
            if (value[cell(n, m) * STATES + s] > value[cell(n, m) * STATES + state]) {
                state = s;
            }
        }
        List<Step> path = new ArrayList<>();
        int i = n;
        int j = m;
        while (i > 0 || j > 0) {
            int code = from[cell(i, j) * STATES + state];
            BeadType type = BeadType.ALL[code / STATES];
            i -= type.source;
            j -= type.target;
            state = code % STATES;
            path.add(new Step(type, i, j));
        }
        Collections.reverse(path);
        return path;
    }

    /** Sums over all paths; needed before {@link #posterior}. Returns the logarithm of the sum. */
    double sum() {
        forward = new double[row[n + 1] * STATES];
        backward = new double[forward.length];
        // Per cell, what all three states have together; only gaps care which it was.
        double[] any = new double[row[n + 1]];
        double[] terms = new double[BeadType.COUNT];
        for (int i = 0; i <= n; i++) {
            for (int j = low[i]; j <= high[i]; j++) {
                int cell = cell(i, j);
                int count = 0;
                for (BeadType type : BeadType.LINKS) {
                    int x = i - type.source;
                    int y = j - type.target;
                    if (x >= 0 && y >= low[x] && y <= high[x]) {
                        int from = row[x] + y - low[x];
                        terms[count++] = any[from] + scores[from * BeadType.COUNT + type.ordinal()];
                    }
                }
                forward[cell * STATES] = i == 0 && j == 0 ? 0 : sum(terms, count);
                forward[cell * STATES + 1] = i > 0 && j >= low[i - 1] && j <= high[i - 1]
                        ? gap(forward, row[i - 1] + j - low[i - 1], BeadType.DELETION, 1)
                        : NO;
                forward[cell * STATES + 2] = j > low[i] ? gap(forward, cell - 1, BeadType.INSERTION, 2) : NO;
                any[cell] = add(add(forward[cell * STATES], forward[cell * STATES + 1]), forward[cell * STATES + 2]);
            }
        }
        for (int i = n; i >= 0; i--) {
            for (int j = high[i]; j >= low[i]; j--) {
                int cell = cell(i, j);
                int count = 0;
                for (BeadType type : BeadType.LINKS) {
                    double s = scores[cell * BeadType.COUNT + type.ordinal()];
                    if (s != NO) {
                        terms[count++] = s + backward[cell(i + type.source, j + type.target) * STATES];
                    }
                }
                double links = i == n && j == m ? 0 : sum(terms, count);
                double deletion = NO;
                double insertion = NO;
                double s = scores[cell * BeadType.COUNT + BeadType.DELETION.ordinal()];
                if (s != NO) {
                    deletion = s + backward[cell(i + 1, j) * STATES + 1];
                }
                s = scores[cell * BeadType.COUNT + BeadType.INSERTION.ordinal()];
                if (s != NO) {
                    insertion = s + backward[(cell + 1) * STATES + 2];
                }
                for (int state = 0; state < STATES; state++) {
                    backward[cell * STATES + state] = add(
                            add(links, deletion + opening(BeadType.DELETION, state)),
                            insertion + opening(BeadType.INSERTION, state));
                }
            }
        }
        return total();
    }

    private double gap(double[] values, int from, BeadType type, int state) {
        double s = scores[from * BeadType.COUNT + type.ordinal()];
        if (s == NO) {
            return NO;
        }
        double before = NO;
        for (int other = 0; other < STATES; other++) {
            before = add(before, values[from * STATES + other] + (other == state ? 0 : open));
        }
        return before + s;
    }

    /** Logarithm of the sum of exponentials. */
    private static double sum(double[] terms, int count) {
        double high = NO;
        for (int k = 0; k < count; k++) {
            high = Math.max(high, terms[k]);
        }
        if (high == NO) {
            return NO;
        }
        double sum = 0;
        for (int k = 0; k < count; k++) {
            double d = terms[k] - high;
            sum += d == 0 ? 1 : d > -30 ? Math.exp(d) : 0;
        }
        return high + (sum == 1 ? 0 : Math.log(sum));
    }

    private double total() {
        int last = cell(n, m) * STATES;
        return add(add(forward[last], forward[last + 1]), forward[last + 2]);
    }

    /** Probability that a path uses this bead; after {@link #sum}. */
    double posterior(BeadType type, int i, int j) {
        return posterior(type, i, j, false);
    }

    /** Probability that a path uses this bead and opens a gap with it; after {@link #sum}. */
    double opened(BeadType type, int i, int j) {
        return posterior(type, i, j, true);
    }

    private double posterior(BeadType type, int i, int j, boolean openedOnly) {
        int cell = cell(i, j);
        double s = scores[cell * BeadType.COUNT + type.ordinal()];
        if (s == NO) {
            return 0;
        }
        double after = backward[cell(i + type.source, j + type.target) * STATES + stateAfter(type)];
        double total = total();
        double p = 0;
        for (int state = 0; state < STATES; state++) {
            double v = forward[cell * STATES + state];
            double o = opening(type, state);
            if (v != NO && !(openedOnly && o == 0)) {
                p += Math.exp(v + s + o + after - total);
            }
        }
        return Math.min(1, p);
    }

    /** The likeliest bead that shares a sentence with this one, when it has some chance; after {@link #sum}. */
    Optional<Step> rival(Step step) {
        Step best = step;
        double most = LEAST_RIVAL;
        int reach = BeadType.LONGEST;
        int endI = step.i() + step.type().source;
        int endJ = step.j() + step.type().target;
        for (int i = Math.max(0, step.i() - reach); i <= Math.min(n, endI); i++) {
            for (int j = Math.max(low[i], step.j() - reach); j <= Math.min(high[i], endJ); j++) {
                for (BeadType type : BeadType.ALL) {
                    boolean shares = overlap(i, type.source, step.i(), endI) || overlap(j, type.target, step.j(), endJ);
                    boolean same = type == step.type() && i == step.i() && j == step.j();
                    if (shares && !same && inside(i + type.source, j + type.target)) {
                        double p = posterior(type, i, j);
                        if (p > most) {
                            most = p;
                            best = new Step(type, i, j);
                        }
                    }
                }
            }
        }
        return best == step ? Optional.empty() : Optional.of(best);
    }

    private static boolean overlap(int start, int size, int otherStart, int otherEnd) {
        return size > 0 && start < otherEnd && start + size > otherStart;
    }

    private static double add(double a, double b) {
        if (a == NO) {
            return b;
        }
        if (b == NO) {
            return a;
        }
        double high = Math.max(a, b);
        double d = high == a ? b - a : a - b;
        return d < -40 ? high : high + Math.log1p(Math.exp(d));
    }
}
