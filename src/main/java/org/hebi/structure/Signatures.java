package org.hebi.structure;

import java.util.ArrayList;
import java.util.List;

/** Finds the lines that say who signed. */
final class Signatures {
    private Signatures() {}

    /**
     * The runs of lines in [from, to) that are signatures: short lines without an end mark, at least one of which names an
     * office, says "signed", or is set in columns.
     *
     * @return pairs of begin and exclusive end
     */
    static List<int[]> runs(List<Part> parts, int from, int to) {
        List<int[]> runs = new ArrayList<>();
        int i = from;
        while (i < to) {
            if (!parts.get(i).likeSignature()) {
                i++;
                continue;
            }
            int begin = i;
            while (i < to && (parts.get(i).likeSignature() || (between(parts, i, to)))) {
                i++;
            }
            int[] run = trimmed(parts, begin, i, i >= to || closes(parts, i));
            if (run.length == 0) {
                continue;
            }
            runs.add(run);
        }
        return runs;
    }

    /**
     * The lines in [from, to) by which a covering letter is signed: one that says "signed", the offices right above it, and
     * the date right below.
     */
    static List<Integer> ofLetter(List<Part> parts, int from, int to) {
        List<Integer> lines = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (!parts.get(i).signed || !parts.get(i).likeSignature()) {
                continue;
            }
            int first = i;
            while (first > from
                    && parts.get(first - 1).likeSignature()
                    && !lines.contains(first - 1)
                    && (parts.get(first - 1).columns || parts.get(first - 1).office)) {
                first--;
            }
            for (int k = first; k <= i; k++) {
                lines.add(k);
            }
            if (i + 1 < to && parts.get(i + 1).date) {
                lines.add(i + 1);
            }
        }
        return lines;
    }

    /** A date between two signatures, each party having signed on its own day. */
    private static boolean between(List<Part> parts, int at, int to) {
        return parts.get(at).date && at + 1 < to && parts.get(at + 1).likeSignature();
    }

    private static boolean closes(List<Part> parts, int at) {
        Part part = parts.get(at);
        return part.date || part.title || part.attestation;
    }

    /** The part of a run that signatures account for, or nothing. */
    private static int[] trimmed(List<Part> parts, int begin, int end, boolean atEnd) {
        int firstCue = -1;
        boolean strong = false;
        for (int i = begin; i < end; i++) {
            Part part = parts.get(i);
            if (part.signed || part.columns || part.office) {
                if (firstCue < 0) {
                    firstCue = i;
                }
                strong |= part.signed || part.columns;
            }
        }
        if (firstCue < 0 || !(atEnd || strong)) {
            return new int[0];
        }
        int first = firstCue;
        while (first > begin && firstCue - first < 2 && name(parts.get(first - 1))) {
            first--;
        }
        return new int[] {first, end};
    }

    /** Whether a line could be the country or the person above an office. */
    private static boolean name(Part part) {
        return part.weight() <= 80 && !part.date;
    }

    /** Whether a line stands in such a run. */
    static boolean inRun(List<Part> parts, int from, int at) {
        int begin = at;
        while (begin > from && parts.get(begin - 1).likeSignature()) {
            begin--;
        }
        return trimmed(parts, begin, at + 1, true).length > 0;
    }
}
