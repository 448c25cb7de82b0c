package org.hebi.align.lexical;

import java.util.Arrays;
import java.util.List;
import org.hebi.align.lexical.Evidence.Side;
import org.hebi.model.Language;

/** Counts the features of beads between two texts. */
final class BeadFeatures {
    private static final int MOST = BeadType.LONGEST;

    final Side source;
    final Side target;
    private final Spans sourceSpans;
    private final Spans targetSpans;
    private final Habits habits;
    private final int[][] letters;
    private final boolean[][] speech;
    private final boolean quoted;

    /**
     * Merged token lists of up to six neighbouring sentences, and per type what it says when its counterpart is found
     * or missing among 1 to 6 sentences of the other side.
     */
    private static final class Spans {
        final Side side;
        final long[][] bits;
        final double[][] found;
        final double[][] missing;
        final int[] foundFeature;
        final int[][] merged;
        final double[][] background;

        Spans(Side side, int others, boolean isSource, double[] produced) {
            this.side = side;
            int types = side.types.length;
            bits = new long[types][];
            found = new double[types][MOST + 1];
            missing = new double[types][MOST + 1];
            background = new double[types][MOST + 1];
            foundFeature = new int[types];
            for (int t = 0; t < types; t++) {
                if (side.postings[t].length == 0) {
                    continue;
                }
                bits[t] = new long[(others >> 6) + 2];
                for (int j : side.postings[t]) {
                    bits[t][j >> 6] |= 1L << (j & 63);
                }
                double q = (double) side.postings[t].length / others;
                for (int b = 1; b <= MOST; b++) {
                    double chance = Math.min(0.95, Math.max(0.02 * b, 1 - Math.pow(1 - q, b)));
                    double p = chance + (1 - chance) * produced[t];
                    background[t][b] = chance;
                    found[t][b] = Math.log(p / chance);
                    missing[t][b] = Math.log((1 - p) / (1 - chance));
                }
                foundFeature[t] = feature(side.types[t].kind(), isSource).ordinal();
            }
            int n = side.size();
            merged = new int[n * MOST][];
            for (int i = 0; i < n; i++) {
                merged[i * MOST] = side.tokens[i];
                for (int a = 2; a <= MOST && i + a <= n; a++) {
                    merged[i * MOST + a - 1] = merge(merged[i * MOST + a - 2], side.tokens[i + a - 1]);
                }
            }
        }

        private static Feature feature(Token.Kind kind, boolean source) {
            return switch (kind) {
                case SINGLE -> source ? Feature.SOURCE_SINGLE_FOUND : Feature.TARGET_SINGLE_FOUND;
                case WORD -> source ? Feature.SOURCE_WORD_FOUND : Feature.TARGET_WORD_FOUND;
                case PHRASE -> Feature.SOURCE_PHRASE_FOUND;
                case FUNCTION -> source ? Feature.SOURCE_FUNCTION_FOUND : Feature.TARGET_FUNCTION_FOUND;
                case NUMBER -> source ? Feature.SOURCE_NUMBER_FOUND : Feature.TARGET_NUMBER_FOUND;
                case NAME -> source ? Feature.SOURCE_NAME_FOUND : Feature.TARGET_NAME_FOUND;
            };
        }

        private static int[] merge(int[] a, int[] b) {
            int[] all = new int[a.length + b.length];
            int n = 0;
            int i = 0;
            int j = 0;
            while (i < a.length || j < b.length) {
                if (j == b.length || i < a.length && a[i] < b[j]) {
                    all[n++] = a[i++];
                } else {
                    if (i < a.length && a[i] == b[j]) {
                        i++;
                    }
                    all[n++] = b[j++];
                }
            }
            return Arrays.copyOf(all, n);
        }

        /** Whether a type has a counterpart among {@code count} sentences of the other side from {@code from} on. */
        boolean meets(int type, int from, int count) {
            long[] row = bits[type];
            int word = from >> 6;
            int shift = from & 63;
            long window = row[word] >>> shift;
            if (shift > 64 - MOST) {
                window |= row[word + 1] << (64 - shift);
            }
            return (window & ((1L << count) - 1)) != 0;
        }

        void add(int start, int size, int from, int count, double[] f) {
            for (int t : merged[start * MOST + size - 1]) {
                int feature = foundFeature[t];
                if (meets(t, from, count)) {
                    f[feature] += found[t][count];
                } else {
                    f[feature + 1] += missing[t][count];
                }
            }
        }
    }

    /**
     * @param evidence tokens and their counterparts
     * @param habits what is known of this pair of texts
     */
    BeadFeatures(Evidence evidence, Habits habits) {
        this.source = evidence.source;
        this.target = evidence.target;
        this.habits = habits;
        this.letters = new int[][] {cumulative(source), cumulative(target)};
        this.speech = new boolean[][] {Quotes.open(source.sentences), Quotes.open(target.sentences)};
        this.quoted = any(speech[0]) && any(speech[1]);
        this.sourceSpans = new Spans(source, target.size(), true, habits.source());
        this.targetSpans = new Spans(target, source.size(), false, habits.target());
    }

    /**
     * How a pair of texts goes about translating.
     *
     * @param source per source type, how often its counterpart is there because the bead is right, not by chance
     * @param target per target type, the same
     * @param sourceAbsent share of source words that have no counterpart in the whole other text
     * @param targetAbsent the same of the target
     * @param ratio target letters for one source character
     * @param surplus logarithm of target sentences for one source sentence
     */
    record Habits(
            double[] source, double[] target, double sourceAbsent, double targetAbsent, double ratio, double surplus) {
        static final double USUAL = 0.5;
        static final double USUAL_ABSENT = 0.3;
        /** Characters and sentences' worth of belief in what is usual. */
        static final double LETTERS = 200;

        static final double SENTENCES = 10;

        /** What may be said before anything is aligned. */
        static Habits usual(Evidence evidence, double usualRatio) {
            double[] source = new double[evidence.source.types.length];
            double[] target = new double[evidence.target.types.length];
            Arrays.fill(source, USUAL);
            Arrays.fill(target, USUAL);
            double x = letters(evidence.source, 0, evidence.source.size());
            double y = letters(evidence.target, 0, evidence.target.size());
            return new Habits(
                    source,
                    target,
                    USUAL_ABSENT,
                    USUAL_ABSENT,
                    ratio(x, y, usualRatio),
                    surplus(evidence.source.size(), evidence.target.size()));
        }

        static double ratio(double x, double y, double usual) {
            double ratio = (y + LETTERS * usual) / (x + LETTERS);
            return Math.max(usual / 2, Math.min(usual * 2, ratio));
        }

        static double surplus(double n, double m) {
            return Math.max(-1, Math.min(1, Math.log((m + SENTENCES) / (n + SENTENCES))));
        }
    }

    private static double letters(Side side, int start, int size) {
        double letters = 0;
        for (Sentence sentence : side.sentences.subList(start, start + size)) {
            letters += sentence.letters();
        }
        return letters;
    }

    /** Learns from beads, weighed by how sure they are, how often counterparts are found in this pair of texts. */
    Habits learn(List<Lattice.Step> steps, double[] sure, double usualRatio) {
        double x = 0;
        double y = 0;
        double n = 0;
        double m = 0;
        for (int k = 0; k < steps.size(); ) {
            int end = k + 1;
            boolean gap = steps.get(k).type().gap();
            while (gap && end < steps.size() && steps.get(end).type().gap()) {
                end++;
            }
            // A long gap is a missing block; a short one may be a mistake of the first pass, so it counts.
            for (Lattice.Step step : end - k > LONG_GAP ? List.<Lattice.Step>of() : steps.subList(k, end)) {
                x += letters(source, step.i(), step.type().source);
                y += letters(target, step.j(), step.type().target);
                n += step.type().source;
                m += step.type().target;
            }
            k = end;
        }
        return new Habits(
                learn(sourceSpans, targetSpans, steps, sure, true, habits.source()),
                learn(targetSpans, sourceSpans, steps, sure, false, habits.target()),
                absent(source, steps, sure, true),
                absent(target, steps, sure, false),
                Habits.ratio(x, y, usualRatio),
                Habits.surplus(n, m));
    }

    /** Share of words without counterpart in the whole other text among those of linked sentences. */
    private static double absent(Side side, List<Lattice.Step> steps, double[] sure, boolean isSource) {
        double absent = KIND_PRIOR * Habits.USUAL_ABSENT;
        double all = KIND_PRIOR;
        for (int s = 0; s < steps.size(); s++) {
            Lattice.Step step = steps.get(s);
            if (step.type().gap()) {
                continue;
            }
            int start = isSource ? step.i() : step.j();
            int size = isSource ? step.type().source : step.type().target;
            for (int k = start; k < start + size; k++) {
                absent += sure[s] * side.absent[k];
                all += sure[s] * (side.absent[k] + side.present[k]);
            }
        }
        return absent / all;
    }

    private static final int LONG_GAP = 2;

    static double KIND_PRIOR = Double.parseDouble(System.getProperty("kp", "20"));
    static double TYPE_PRIOR = Double.parseDouble(System.getProperty("tp", "8"));

    private static double[] learn(
            Spans spans, Spans others, List<Lattice.Step> steps, double[] sure, boolean isSource, double[] before) {
        double[] hits = new double[before.length];
        double[] seen = new double[before.length];
        for (int s = 0; s < steps.size(); s++) {
            Lattice.Step step = steps.get(s);
            if (step.type().gap()) {
                continue;
            }
            int start = isSource ? step.i() : step.j();
            int size = isSource ? step.type().source : step.type().target;
            int from = isSource ? step.j() : step.i();
            int count = isSource ? step.type().target : step.type().source;
            for (int t : spans.merged[start * MOST + size - 1]) {
                seen[t] += sure[s];
                if (spans.meets(t, from, count)) {
                    double r = before[t];
                    hits[t] += sure[s] * r / (r + (1 - r) * spans.background[t][count]);
                }
            }
        }
        int kinds = Token.Kind.values().length;
        double[] kindHits = new double[kinds];
        double[] kindSeen = new double[kinds];
        for (int t = 0; t < hits.length; t++) {
            int kind = spans.side.types[t].kind().ordinal();
            kindHits[kind] += hits[t];
            kindSeen[kind] += seen[t];
        }
        double[] after = new double[hits.length];
        for (int t = 0; t < hits.length; t++) {
            int kind = spans.side.types[t].kind().ordinal();
            double usual = (kindHits[kind] + KIND_PRIOR * Habits.USUAL) / (kindSeen[kind] + KIND_PRIOR);
            after[t] = Math.min(0.95, Math.max(0.05, (hits[t] + TYPE_PRIOR * usual) / (seen[t] + TYPE_PRIOR)));
        }
        return after;
    }

    /** Target letters for one Chinese character, by language; measured on parallel texts. */
    static double usualRatio(Language language) {
        return switch (language.language()) {
            case "ru" -> 3.8;
            default -> 3.4;
        };
    }

    /**
     * Fills in the features of a bead, without {@link Feature#GAP_OPEN}, which depends on the bead before.
     *
     * @param i first source sentence
     * @param j first target sentence
     */
    void fill(BeadType type, int i, int j, double[] f) {
        Arrays.fill(f, 0);
        int a = type.source;
        int b = type.target;
        f[type.feature.ordinal()] = type.times();
        f[Feature.RATIO.ordinal()] = (b - a) * habits.surplus();
        if (type.gap()) {
            return;
        }
        sourceSpans.add(i, a, j, b, f);
        targetSpans.add(j, b, i, a, f);
        f[Feature.ABSENT.ordinal()] = absence(source, i, a, habits.sourceAbsent(), target.size())
                + absence(target, j, b, habits.targetAbsent(), source.size());
        length(type, i, j, f);
        marks(i, a, j, b, f);
        borders(i, a, j, b, f);
    }

    /**
     * How much likelier the sentences' absent words are in translated sentences than in sentences without translation;
     * the shorter the other text, the fewer words have a counterpart in it by chance.
     */
    private static double absence(Side side, int start, int size, double usual, int others) {
        double chance = usual + (1 - usual) * Math.exp(-others / 60.0);
        double sum = 0;
        for (int k = start; k < start + size; k++) {
            sum += side.absent[k] * Math.log(usual / chance) + side.present[k] * Math.log((1 - usual) / (1 - chance));
        }
        return Math.max(-10, Math.min(10, sum));
    }

    /** Whether the lengths of both sides are so far apart that the bead need not be rated. */
    boolean hopeless(BeadType type, int i, int j) {
        if (type.source + type.target <= 3) {
            return false;
        }
        double x = (letters[0][i + type.source] - letters[0][i]) * habits.ratio();
        double y = letters[1][j + type.target] - letters[1][j];
        return x > 3 * y + 60 || y > 3 * x + 60;
    }

    private static boolean any(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }

    private static int[] cumulative(Side side) {
        int[] sums = new int[side.size() + 1];
        for (int i = 0; i < side.size(); i++) {
            sums[i + 1] = sums[i] + side.sentences.get(i).letters();
        }
        return sums;
    }

    private void length(BeadType type, int i, int j, double[] f) {
        double x = letters[0][i + type.source] - letters[0][i];
        double y = letters[1][j + type.target] - letters[1][j];
        double ratio = habits.ratio();
        double d2 = Math.pow(x * ratio - y, 2) / (6.8 * ratio * (x + y / ratio) / 2 + 4);
        f[(type == BeadType.ONE_ONE ? Feature.LENGTH_ONE : Feature.LENGTH_MANY).ordinal()] = -Math.min(d2 / 2, 12);
    }

    private void marks(int i, int a, int j, int b, double[] f) {
        boolean sq = false;
        boolean tq = false;
        boolean se = false;
        boolean te = false;
        int sQuotes = 0;
        int tQuotes = 0;
        for (Sentence s : source.sentences.subList(i, i + a)) {
            sq |= s.question();
            se |= s.exclamation();
            sQuotes += s.quotes();
        }
        for (Sentence t : target.sentences.subList(j, j + b)) {
            tq |= t.question();
            te |= t.exclamation();
            tQuotes += t.quotes();
        }
        pair(sq, tq, Feature.QUESTION_BOTH, Feature.QUESTION_ONE, f);
        pair(se, te, Feature.EXCLAMATION_BOTH, Feature.EXCLAMATION_ONE, f);
        pair(sQuotes > 0, tQuotes > 0, Feature.QUOTES_BOTH, Feature.QUOTES_ONE, f);
    }

    private static void pair(boolean s, boolean t, Feature both, Feature one, double[] f) {
        if (s && t) {
            f[both.ordinal()] = 1;
        } else if (s || t) {
            f[one.ordinal()] = 1;
        }
    }

    private void borders(int i, int a, int j, int b, double[] f) {
        List<Sentence> s = source.sentences;
        List<Sentence> t = target.sentences;
        Sentence.End sourceEnd = s.get(i + a - 1).end();
        Sentence.End targetEnd = t.get(j + b - 1).end();
        if (quoted) {
            boolean sourceOpen = speech[0][i + a - 1];
            boolean targetOpen = speech[1][j + b - 1];
            if (sourceOpen != targetOpen) {
                boolean again = sourceOpen && j + b < t.size() && Quotes.begins(t.get(j + b).text());
                f[(again ? Feature.SPEECH_AGAIN : Feature.SPEECH_DIFFERS).ordinal()] = 1;
            } else if (sourceOpen) {
                f[Feature.SPEECH_AGREES.ordinal()] = 1;
            }
        }
        f[(sourceEnd == targetEnd ? Feature.END_AGREES : Feature.END_DIFFERS).ordinal()] = 1;
        for (int k = i; k < i + a - 1; k++) {
            Sentence.End end = s.get(k).end();
            if (end == Sentence.End.COMMA || end == Sentence.End.NONE) {
                f[Feature.SOURCE_GOES_ON.ordinal()]++;
            }
            if (s.get(k + 1).label().isPresent()) {
                f[Feature.LABEL_INSIDE.ordinal()]++;
            }
        }
        for (int k = j; k < j + b - 1; k++) {
            if (t.get(k + 1).lowerStart()) {
                f[Feature.TARGET_GOES_ON.ordinal()]++;
            }
            if (t.get(k + 1).label().isPresent()) {
                f[Feature.LABEL_INSIDE.ordinal()]++;
            }
        }
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
