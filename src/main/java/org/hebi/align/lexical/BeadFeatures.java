package org.hebi.align.lexical;

import java.util.Arrays;
import java.util.List;
import org.hebi.align.lexical.Evidence.Side;

/** Counts the features of beads in a piece of two texts. Sentence numbers are those of the piece. */
final class BeadFeatures {
    private final Shape source;
    private final Shape target;
    private final Spans sourceSpans;
    private final Spans targetSpans;
    private final Habits habits;
    private final ExactPairs exact;
    private final Piece piece;
    private final boolean quoted;

    /** What a side of the piece looks like, words aside. */
    private static final class Shape {
        final List<Sentence> sentences;
        final int[] letters;
        final double[] absence;
        final boolean[] speech;
        final int[] questions;
        final int[] exclamations;
        final int[] quotes;
        /** Sentences up to here that do not end like one, or before one that goes on. */
        final int[] goingOn;

        final int[] labels;

        Shape(Side side, int start, int size, double usualAbsent, int others, boolean isSource) {
            sentences = side.sentences.subList(start, start + size);
            letters = new int[size + 1];
            absence = new double[size + 1];
            questions = new int[size + 1];
            exclamations = new int[size + 1];
            quotes = new int[size + 1];
            goingOn = new int[size + 1];
            labels = new int[size + 1];
            speech = Arrays.copyOfRange(side.speech, start, start + size);
            // The shorter the other text, the fewer words have a counterpart in it by chance.
            double chance = usualAbsent + (1 - usualAbsent) * Math.exp(-others / 60.0);
            double absent = Math.log(usualAbsent / chance);
            double present = Math.log((1 - usualAbsent) / (1 - chance));
            for (int i = 0; i < size; i++) {
                Sentence s = sentences.get(i);
                letters[i + 1] = letters[i] + s.letters();
                absence[i + 1] = absence[i] + side.absent[start + i] * absent + side.present[start + i] * present;
                questions[i + 1] = questions[i] + (s.question() ? 1 : 0);
                exclamations[i + 1] = exclamations[i] + (s.exclamation() ? 1 : 0);
                quotes[i + 1] = quotes[i] + s.quotes();
                labels[i + 1] = labels[i] + (s.label().isPresent() ? 1 : 0);
                boolean on = isSource
                        ? s.end() == Sentence.End.COMMA || s.end() == Sentence.End.NONE
                        : i + 1 < size && sentences.get(i + 1).lowerStart();
                goingOn[i + 1] = goingOn[i] + (on ? 1 : 0);
            }
        }
    }

    /**
     * @param evidence tokens and their counterparts
     * @param habits what is known of this pair of texts
     * @param piece the part that is looked at
     */
    BeadFeatures(Evidence evidence, Habits habits, Piece piece) {
        this.habits = habits;
        this.exact = evidence.exact;
        this.piece = piece;
        Side s = evidence.source;
        Side t = evidence.target;
        source = new Shape(s, piece.i(), piece.n(), habits.sourceAbsent(), t.size(), true);
        target = new Shape(t, piece.j(), piece.m(), habits.targetAbsent(), s.size(), false);
        quoted = s.spoken && t.spoken;
        sourceSpans = new Spans(s, piece.i(), piece.n(), piece.j(), piece.m(), t.size(), habits.source(), true);
        targetSpans = new Spans(t, piece.j(), piece.m(), piece.i(), piece.n(), s.size(), habits.target(), false);
    }

    /**
     * Fills in the features of a bead, without {@link Feature#GAP_OPEN}, which depends on the bead before.
     *
     * @param i first source sentence
     * @param j first target sentence
     */
    void fill(BeadType type, int i, int j, double[] f) {
        Arrays.fill(f, 0);
        if (!type.gap()) {
            sourceSpans.add(i, type.source, j, type.target, f);
            targetSpans.add(j, type.target, i, type.source, f);
        }
        shape(type, i, type.source, j, type.target, f);
    }

    /** Rates beads with given weights, quicker than by {@link #fill} but to the same end. */
    Lattice.Scorer scorer(double[] weights) {
        Spans.Weighed sourceWeighed = sourceSpans.new Weighed(weights);
        Spans.Weighed targetWeighed = targetSpans.new Weighed(weights);
        double[] f = new double[Feature.COUNT];
        return (type, i, j) -> {
            if (hopeless(type, i, j)) {
                return Double.NEGATIVE_INFINITY;
            }
            for (int k : Feature.SHAPE) {
                f[k] = 0;
            }
            shape(type, i, type.source, j, type.target, f);
            double sum = 0;
            for (int k : Feature.SHAPE) {
                sum += weights[k] * f[k];
            }
            return type.gap()
                    ? sum
                    : sum
                            + sourceWeighed.sum(i, type.source, j, type.target)
                            + targetWeighed.sum(j, type.target, i, type.source);
        };
    }

    /** Whether the lengths of both sides are so far apart that the bead need not be rated. */
    private boolean hopeless(BeadType type, int i, int j) {
        if (type.source + type.target <= 3) {
            return false;
        }
        double x = (source.letters[i + type.source] - source.letters[i]) * habits.ratio();
        double y = target.letters[j + type.target] - target.letters[j];
        return x > 3 * y + 60 || y > 3 * x + 60;
    }

    /** The features that do not look at words, of a bead of {@code a} and {@code b} sentences. */
    void shape(BeadType type, int i, int a, int j, int b, double[] f) {
        f[type.feature.ordinal()] = type.times();
        f[Feature.RATIO.ordinal()] = (b - a) * habits.surplus();
        if (a == 0 || b == 0) {
            return;
        }
        f[Feature.EXACT.ordinal()] = exact.has(piece.i() + i, a, piece.j() + j, b) ? 1 : 0;
        f[Feature.ABSENT.ordinal()] = absence(source, i, a) + absence(target, j, b);
        double x = source.letters[i + a] - source.letters[i];
        double y = target.letters[j + b] - target.letters[j];
        f[(type == BeadType.ONE_ONE ? Feature.LENGTH_ONE : Feature.LENGTH_MANY).ordinal()] =
                length(x, y, habits.ratio());
        pair(sum(source.questions, i, a), sum(target.questions, j, b), Feature.QUESTION_BOTH, Feature.QUESTION_ONE, f);
        pair(
                sum(source.exclamations, i, a),
                sum(target.exclamations, j, b),
                Feature.EXCLAMATION_BOTH,
                Feature.EXCLAMATION_ONE,
                f);
        pair(sum(source.quotes, i, a), sum(target.quotes, j, b), Feature.QUOTES_BOTH, Feature.QUOTES_ONE, f);
        f[Feature.SOURCE_GOES_ON.ordinal()] = sum(source.goingOn, i, a - 1);
        f[Feature.TARGET_GOES_ON.ordinal()] = sum(target.goingOn, j, b - 1);
        f[Feature.LABEL_INSIDE.ordinal()] = sum(source.labels, i + 1, a - 1) + sum(target.labels, j + 1, b - 1);
        borders(i, a, j, b, f);
    }

    private static int sum(int[] cumulative, int start, int size) {
        return cumulative[start + size] - cumulative[start];
    }

    private static double absence(Shape side, int start, int size) {
        return Math.max(-10, Math.min(10, side.absence[start + size] - side.absence[start]));
    }

    /**
     * How well lengths agree, from 0 down to -12: the difference in standard deviations, after Gale and Church (1993),
     * with a floor for very short sentences.
     *
     * @param x source characters
     * @param y target letters
     * @param ratio letters for one character
     */
    static double length(double x, double y, double ratio) {
        double d = x * ratio - y;
        double variance = 6.8 * ratio * (x + y / ratio) / 2 + 4;
        return -Math.min(d * d / variance / 2, 12);
    }

    private static void pair(int s, int t, Feature both, Feature one, double[] f) {
        if (s > 0 && t > 0) {
            f[both.ordinal()] = 1;
        } else if (s > 0 || t > 0) {
            f[one.ordinal()] = 1;
        }
    }

    private void borders(int i, int a, int j, int b, double[] f) {
        List<Sentence> s = source.sentences;
        List<Sentence> t = target.sentences;
        if (quoted) {
            boolean sourceOpen = source.speech[i + a - 1];
            boolean targetOpen = target.speech[j + b - 1];
            if (sourceOpen != targetOpen) {
                boolean again = sourceOpen
                        && j + b < t.size()
                        && Quotes.begins(t.get(j + b).text());
                f[(again ? Feature.SPEECH_AGAIN : Feature.SPEECH_DIFFERS).ordinal()] = 1;
            } else if (sourceOpen) {
                f[Feature.SPEECH_AGREES.ordinal()] = 1;
            }
        }
        boolean sameEnd = s.get(i + a - 1).end() == t.get(j + b - 1).end();
        f[(sameEnd ? Feature.END_AGREES : Feature.END_DIFFERS).ordinal()] = 1;
        if (t.get(j).lowerStart()) {
            f[Feature.LOWER_START.ordinal()] = 1;
        }
        var sl = s.get(i).label();
        var tl = t.get(j).label();
        if (sl.isPresent() && tl.isPresent()) {
            f[(sl.get().agrees(tl.get()) ? Feature.LABEL_AGREES : Feature.LABEL_DIFFERS).ordinal()] = 1;
        } else if (sl.isPresent() || tl.isPresent()) {
            f[Feature.LABEL_ONE.ordinal()] = 1;
        }
    }
}
