package org.hebi.edition;

/**
 * Moves one-sided edits to where a person would cut: "A。B。" against "B。" lost a whole sentence, although the diff may
 * say that it lost "A。" with the first half of B.
 */
final class Borders {
    private Borders() {}

    /**
     * Slides each edit that is empty on one side along equal characters to the strongest borders.
     *
     * @param toB which character of {@code b} each of {@code a} is; changed in place
     */
    static void settle(TextStream a, TextStream b, int[] toB) {
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            int iEnd = i;
            while (iEnd < a.size() && toB[iEnd] < 0) {
                iEnd++;
            }
            int jEnd = iEnd < a.size() ? toB[iEnd] : b.size();
            if (iEnd > i && jEnd == j) {
                int shift = bestShift(a, i, iEnd, b, j, (at, seam) -> toB[at] == seam);
                slideA(toB, i, iEnd, shift);
                iEnd += Math.max(shift, 0);
                jEnd += Math.max(shift, 0);
            } else if (jEnd > j && iEnd == i) {
                int shift = bestShift(b, j, jEnd, a, i, (at, seam) -> toB[seam] == at);
                slideB(toB, i, j, jEnd, shift);
                iEnd += Math.max(shift, 0);
                jEnd += Math.max(shift, 0);
            }
            i = iEnd;
            j = jEnd;
            while (i < a.size() && toB[i] == j) {
                i++;
                j++;
            }
        }
    }

    private interface Matched {
        boolean is(int full, int other);
    }

    // How far to move [from, to) of the full side; negative to the left. Only along characters that stay equal.
    private static int bestShift(TextStream full, int from, int to, TextStream other, int seam, Matched matched) {
        int length = to - from;
        int best = 0;
        int bestScore = score(full, from, to, other, seam);
        for (int s = 1; s <= Math.max(length, 12) && s <= 400; s++) {
            if (seam - s < 0
                    || from - s < 0
                    || full.symbol(from - s) != full.symbol(to - s)
                    || !matched.is(from - s, seam - s)) {
                break;
            }
            int score = score(full, from - s, to - s, other, seam - s);
            if (score > bestScore) {
                bestScore = score;
                best = -s;
            }
        }
        for (int s = 1; s <= Math.max(length, 12) && s <= 400; s++) {
            if (to + s > full.size()
                    || seam + s > other.size()
                    || full.symbol(from + s - 1) != full.symbol(to + s - 1)
                    || !matched.is(to + s - 1, seam + s - 1)) {
                break;
            }
            int score = score(full, from + s, to + s, other, seam + s);
            if (score > bestScore) {
                bestScore = score;
                best = s;
            }
        }
        return best;
    }

    private static int score(TextStream full, int from, int to, TextStream other, int seam) {
        int seamBorder = other.border(seam);
        int start = full.border(from);
        int end = full.border(to);
        // Both ends count; a seam with the same border on the other side is worth as much again.
        int agreement = seamBorder > 0 && (seamBorder == start || seamBorder == end) ? 2 : 0;
        return 2 * (start + end) + agreement;
    }

    private static void slideA(int[] toB, int from, int to, int shift) {
        if (shift < 0) {
            for (int k = 1; k <= -shift; k++) {
                toB[to - k] = toB[from - k];
                toB[from - k] = -1;
            }
        } else {
            for (int k = 0; k < shift; k++) {
                toB[from + k] = toB[to + k];
                toB[to + k] = -1;
            }
        }
    }

    private static void slideB(int[] toB, int at, int from, int to, int shift) {
        int length = to - from;
        if (shift < 0) {
            for (int k = 1; k <= -shift; k++) {
                toB[at - k] += length;
            }
        } else {
            for (int k = 0; k < shift; k++) {
                toB[at + k] -= length;
            }
        }
    }
}
