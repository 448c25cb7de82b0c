package org.hebi.align;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * How well test beads match gold beads, pooled over any number of documents.
 *
 * <p>Strict: a bead is right when the very same bead is in the gold. Lax: when it shares a source and a target sentence
 * with a gold bead. Deletions of the test count in the precision; the recall leaves deletions out. These are the
 * conventions of the Vecalign scorer (Thompson and Koehn 2019).
 *
 * @param strictPrecision right beads of the test by all its beads
 * @param strictRecall gold links found by all gold links
 * @param laxPrecision as strict, lax
 * @param laxRecall as strict, lax
 * @param linkStrictPrecision precision with deletions left out
 * @param linkLaxPrecision precision with deletions left out, lax
 * @param deletionPrecision deleted sentences of the test that are deleted in the gold; empty when the test has none
 * @param deletionRecall deleted sentences of the gold that are deleted in the test; empty when the gold has none
 * @param missing gold documents without a test
 * @param recallByType strict recall per bead type, the commonest first; {@code other} beyond three on a side
 */
public record Score(
        double strictPrecision,
        double strictRecall,
        double laxPrecision,
        double laxRecall,
        double linkStrictPrecision,
        double linkLaxPrecision,
        OptionalDouble deletionPrecision,
        OptionalDouble deletionRecall,
        int missing,
        Map<String, TypeRecall> recallByType) {

    /**
     * @param found gold beads of the type that the test has
     * @param total gold beads of the type
     */
    public record TypeRecall(int found, int total) {
        public double recall() {
            return (double) found / total;
        }
    }

    public Score {
        recallByType = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(recallByType));
    }

    public double strictF1() {
        return f1(strictPrecision, strictRecall);
    }

    public double laxF1() {
        return f1(laxPrecision, laxRecall);
    }

    public double linkStrictF1() {
        return f1(linkStrictPrecision, strictRecall);
    }

    public double linkLaxF1() {
        return f1(linkLaxPrecision, laxRecall);
    }

    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
