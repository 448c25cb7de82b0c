package org.hebi.align.lexical;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hebi.align.lexical.Evidence.Side;
import org.hebi.model.Language;

/**
 * How a pair of texts goes about translating: a treaty renders nearly every word, a novel every other one, and the
 * evidence of a word must be weighed accordingly.
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
    private static final double USUAL = 0.5;
    private static final double USUAL_ABSENT = 0.3;
    /** Characters' worth of belief in the usual ratio of lengths. */
    private static final double LETTERS = 200;
    /** Sentences' worth of belief that both texts have as many. */
    private static final double SENTENCES = 10;
    /** Tokens' worth of belief in what is usual of a kind, and of one type in what its kind does here. */
    private static final double KIND_BELIEF = 20;

    private static final double TYPE_BELIEF = 8;
    /** A run without counterpart longer than this is a missing block, not a mistake of the first pass. */
    private static final int LONG_GAP = 2;

    /** Target letters for one Chinese character, by language; measured on parallel texts. */
    static double usualRatio(Language from, Language to) {
        return lettersOfOneCharacter(to) / lettersOfOneCharacter(from);
    }

    private static double lettersOfOneCharacter(Language language) {
        return switch (language.language()) {
            case "zh" -> 1;
            case "ru" -> 3.8;
            default -> 3.4;
        };
    }

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

    private static double letters(Side side, int start, int size) {
        double letters = 0;
        for (int i = start; i < start + size; i++) {
            letters += side.sentences.get(i).letters();
        }
        return letters;
    }

    private static double ratio(double x, double y, double usual) {
        double ratio = (y + LETTERS * usual) / (x + LETTERS);
        return Math.max(usual / 2, Math.min(usual * 2, ratio));
    }

    private static double surplus(double n, double m) {
        return Math.max(-1, Math.min(1, Math.log((m + SENTENCES) / (n + SENTENCES))));
    }

    /** Learns from a first alignment, its beads weighed by how sure they are. */
    Habits learn(Evidence evidence, List<Lattice.Step> steps, double[] sure, double usualRatio) {
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
            for (Lattice.Step step : end - k > LONG_GAP ? List.<Lattice.Step>of() : steps.subList(k, end)) {
                x += letters(evidence.source, step.i(), step.type().source);
                y += letters(evidence.target, step.j(), step.type().target);
                n += step.type().source;
                m += step.type().target;
            }
            k = end;
        }
        return new Habits(
                learn(evidence.source, evidence.target.size(), steps, sure, true, source),
                learn(evidence.target, evidence.source.size(), steps, sure, false, target),
                absent(evidence.source, steps, sure, true),
                absent(evidence.target, steps, sure, false),
                ratio(x, y, usualRatio),
                surplus(n, m));
    }

    /** Share of words without counterpart in the whole other text among those of linked sentences. */
    private static double absent(Side side, List<Lattice.Step> steps, double[] sure, boolean isSource) {
        double absent = KIND_BELIEF * USUAL_ABSENT;
        double all = KIND_BELIEF;
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

    private static double[] learn(
            Side side, int others, List<Lattice.Step> steps, double[] sure, boolean isSource, double[] before) {
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
            for (int t : Spans.merge(side.tokens, start, size)) {
                seen[t] += sure[s];
                if (meets(side.postings[t], from, count)) {
                    double r = before[t];
                    double chance = Spans.chance(side.postings[t].length, others, count);
                    hits[t] += sure[s] * r / (r + (1 - r) * chance);
                }
            }
        }
        int kinds = Token.Kind.values().length;
        double[] kindHits = new double[kinds];
        double[] kindSeen = new double[kinds];
        for (int t = 0; t < hits.length; t++) {
            int kind = side.types[t].kind().ordinal();
            kindHits[kind] += hits[t];
            kindSeen[kind] += seen[t];
        }
        double[] after = new double[hits.length];
        for (int t = 0; t < hits.length; t++) {
            int kind = side.types[t].kind().ordinal();
            double usual = (kindHits[kind] + KIND_BELIEF * USUAL) / (kindSeen[kind] + KIND_BELIEF);
            after[t] = Math.min(0.95, Math.max(0.05, (hits[t] + TYPE_BELIEF * usual) / (seen[t] + TYPE_BELIEF)));
        }
        return after;
    }

    private static boolean meets(int[] postings, int from, int count) {
        int at = Arrays.binarySearch(postings, from);
        int next = at >= 0 ? at : -at - 1;
        return next < postings.length && postings[next] < from + count;
    }

    /** The same habits for the types of other evidence on the same texts; what is new there is as usual. */
    Habits move(Evidence from, Evidence to) {
        return new Habits(
                move(source, from.source, to.source),
                move(target, from.target, to.target),
                sourceAbsent,
                targetAbsent,
                ratio,
                surplus);
    }

    private static double[] move(double[] produced, Side from, Side to) {
        Map<String, Double> known = new HashMap<>();
        for (int t = 0; t < produced.length; t++) {
            known.put(from.types[t].key(), produced[t]);
        }
        double[] moved = new double[to.types.length];
        for (int t = 0; t < moved.length; t++) {
            moved[t] = known.getOrDefault(to.types[t].key(), USUAL);
        }
        return moved;
    }
}
