package org.hebi.edition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what two long rows of characters have in common, in linear time for texts that are mostly the same.
 *
 * <p>Stretches that occur once on each side fix the large order of the text (a patience diff over k-grams); what lies
 * between them is small and is aligned exactly, at the price of a gap for each interruption, so that lone characters
 * which two different phrases happen to share do not count as a match. Where a text repeats itself so much that nothing
 * is unique, the nearest long agreement is taken.
 */
final class StreamDiff {
    /** Cells of an exact alignment; one byte each. */
    private static final long EXACT = 2_000_000;

    private static final int MATCH = 2;
    private static final int OPEN = 2;
    private static final int NONE = Integer.MIN_VALUE / 4;

    private final int[] a;
    private final int[] b;
    private final int[] toB;

    private StreamDiff(int[] a, int[] b) {
        this.a = a;
        this.b = b;
        this.toB = new int[a.length];
        Arrays.fill(toB, -1);
    }

    /**
     * Which character of {@code b} each character of {@code a} is.
     *
     * @return for each index of {@code a} an index of {@code b}, or −1; ascending
     */
    static int[] match(int[] a, int[] b) {
        StreamDiff diff = new StreamDiff(a, b);
        diff.run();
        return diff.toB;
    }

    /** What is left over between matches, in order. */
    static List<Edit> edits(int[] toB, int bSize) {
        List<Edit> edits = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < toB.length || j < bSize) {
            int iEnd = i;
            while (iEnd < toB.length && toB[iEnd] < 0) {
                iEnd++;
            }
            int jEnd = iEnd < toB.length ? toB[iEnd] : bSize;
            if (iEnd > i || jEnd > j) {
                edits.add(new Edit(i, iEnd, j, jEnd));
            }
            i = iEnd;
            j = jEnd;
            while (i < toB.length && toB[i] == j) {
                i++;
                j++;
            }
        }
        return edits;
    }

    // repeats: nothing in it is unique, which has been looked for once already
    private record Region(int aLow, int aHigh, int bLow, int bHigh, boolean repeats) {}

    private void run() {
        Deque<Region> open = new ArrayDeque<>();
        open.push(new Region(0, a.length, 0, b.length, false));
        while (!open.isEmpty()) {
            Region region = open.pop();
            int aLow = region.aLow;
            int aHigh = region.aHigh;
            int bLow = region.bLow;
            int bHigh = region.bHigh;
            while (aLow < aHigh && bLow < bHigh && a[aLow] == b[bLow]) {
                toB[aLow++] = bLow++;
            }
            while (aLow < aHigh && bLow < bHigh && a[aHigh - 1] == b[bHigh - 1]) {
                toB[--aHigh] = --bHigh;
            }
            if (aLow == aHigh || bLow == bHigh) {
                continue;
            }
            if ((long) (aHigh - aLow) * (bHigh - bLow) <= EXACT) {
                exact(aLow, aHigh, bLow, bHigh);
                continue;
            }
            List<int[]> anchors = region.repeats ? List.of() : anchors(aLow, aHigh, bLow, bHigh);
            if (anchors.isEmpty()) {
                resynchronise(open, aLow, aHigh, bLow, bHigh);
                continue;
            }
            int i = aLow;
            int j = bLow;
            for (int[] anchor : anchors) {
                int ai = anchor[0];
                int bj = anchor[1];
                if (ai < i || bj < j) {
                    continue;
                }
                int length = anchor[2];
                for (int k = 0; k < length; k++) {
                    toB[ai + k] = bj + k;
                }
                if (ai > i || bj > j) {
                    open.push(new Region(i, ai, j, bj, false));
                }
                i = ai + length;
                j = bj + length;
            }
            if (i < aHigh || j < bHigh) {
                open.push(new Region(i, aHigh, j, bHigh, false));
            }
        }
    }

    // Runs of k characters that occur once on each side, as a chain that ascends on both; {start in a, start in b,
    // length}.
    private List<int[]> anchors(int aLow, int aHigh, int bLow, int bHigh) {
        for (int k : new int[] {24, 12, 7}) {
            List<int[]> chain = chain(unique(aLow, aHigh, bLow, bHigh, k), k);
            if (!chain.isEmpty()) {
                return chain;
            }
        }
        return List.of();
    }

    private List<int[]> unique(int aLow, int aHigh, int bLow, int bHigh, int k) {
        KGrams grams = new KGrams((aHigh - aLow) + (bHigh - bLow));
        grams.count(a, aLow, aHigh, k, true);
        grams.count(b, bLow, bHigh, k, false);
        List<int[]> pairs = new ArrayList<>();
        for (int slot = 0; slot < grams.keys.length; slot++) {
            int i = grams.aPlace[slot] - 1;
            int j = grams.bPlace[slot] - 1;
            if (i >= 0 && j >= 0 && Arrays.equals(a, i, i + k, b, j, j + k)) {
                pairs.add(new int[] {i, j});
            }
        }
        pairs.sort((x, y) -> Integer.compare(x[0], y[0]));
        return pairs;
    }

    // Where each k-gram stands: 0 nowhere, −1 more than once, else the place plus one. Open addressing, no objects: a
    // book has a million of them.
    private static final class KGrams {
        private static final long BASE = 1_000_003L;

        final long[] keys;
        final int[] aPlace;
        final int[] bPlace;
        private final boolean[] used;

        KGrams(int expected) {
            int capacity = Integer.highestOneBit(Math.max(16, expected)) * 4;
            keys = new long[capacity];
            aPlace = new int[capacity];
            bPlace = new int[capacity];
            used = new boolean[capacity];
        }

        void count(int[] text, int low, int high, int k, boolean first) {
            long top = 1;
            for (int i = 1; i < k; i++) {
                top *= BASE;
            }
            int[] place = first ? aPlace : bPlace;
            long hash = 0;
            for (int i = low; i < high; i++) {
                if (i >= low + k) {
                    hash -= text[i - k] * top;
                }
                hash = hash * BASE + text[i];
                if (i >= low + k - 1) {
                    int slot = slot(hash);
                    place[slot] = place[slot] == 0 ? i - k + 2 : -1;
                }
            }
        }

        private int slot(long key) {
            long mixed = key * 0x9E3779B97F4A7C15L;
            int slot = (int) (mixed >>> 32) & (keys.length - 1);
            while (used[slot] && keys[slot] != key) {
                slot = (slot + 1) & (keys.length - 1);
            }
            used[slot] = true;
            keys[slot] = key;
            return slot;
        }
    }

    // The longest ascending chain of pairs, merged into runs.
    private static List<int[]> chain(List<int[]> pairs, int k) {
        int n = pairs.size();
        int[] tails = new int[n];
        int[] before = new int[n];
        int length = 0;
        for (int x = 0; x < n; x++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tails[middle])[1] < pairs.get(x)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[x] = low > 0 ? tails[low - 1] : -1;
            tails[low] = x;
            length = Math.max(length, low + 1);
        }
        List<int[]> runs = new ArrayList<>();
        int at = length > 0 ? tails[length - 1] : -1;
        Deque<int[]> order = new ArrayDeque<>();
        while (at >= 0) {
            order.push(pairs.get(at));
            at = before[at];
        }
        int[] last = {-1, -1, 0};
        for (int[] pair : order) {
            int offset = pair[0] - last[0];
            if (last[0] >= 0 && offset == pair[1] - last[1] && offset <= last[2]) {
                last[2] = offset + k;
            } else {
                last = new int[] {pair[0], pair[1], k};
                runs.add(last);
            }
        }
        return runs;
    }

    // Nothing is unique: take the agreement that best repays what is skipped to reach it, looking farther step by step.
    private void resynchronise(Deque<Region> open, int aLow, int aHigh, int bLow, int bHigh) {
        final int k = 6;
        for (int window = 256; ; window *= 4) {
            int aEnd = (int) Math.min(aHigh, (long) aLow + window);
            int bEnd = (int) Math.min(bHigh, (long) bLow + window);
            int[] best = bestAgreement(aLow, aEnd, aHigh, bLow, bEnd, bHigh, k);
            if (best.length > 0) {
                open.push(new Region(best[0], aHigh, best[1], bHigh, true));
                if (best[0] > aLow && best[1] > bLow) {
                    open.push(new Region(aLow, best[0], bLow, best[1], false));
                }
                return;
            }
            if (aEnd == aHigh && bEnd == bHigh) {
                return;
            }
        }
    }

    private int[] bestAgreement(int aLow, int aEnd, int aHigh, int bLow, int bEnd, int bHigh, int k) {
        Map<Long, List<Integer>> places = new HashMap<>();
        for (int j = bLow; j + k <= bEnd; j++) {
            List<Integer> list = places.computeIfAbsent(hash(b, j, k), h -> new ArrayList<>(2));
            if (list.size() < 8) {
                list.add(j);
            }
        }
        int[] best = {};
        int bestScore = 0;
        for (int i = aLow; i + k <= aEnd; i++) {
            for (int j : places.getOrDefault(hash(a, i, k), List.of())) {
                if (i > aLow && j > bLow && a[i - 1] == b[j - 1]) {
                    continue;
                }
                int length = 0;
                while (length < 400 && i + length < aHigh && j + length < bHigh && a[i + length] == b[j + length]) {
                    length++;
                }
                int skipped = (i - aLow) + (j - bLow);
                int score = length >= k ? 4 * length - skipped : 0;
                if (score > bestScore) {
                    bestScore = score;
                    best = new int[] {i, j};
                }
            }
        }
        return best;
    }

    private static long hash(int[] text, int from, int k) {
        long hash = 0;
        for (int i = from; i < from + k; i++) {
            hash = hash * 1_000_003L + text[i];
        }
        return hash;
    }

    // Two states, in a match and in a gap; opening a gap costs, lengthening it does not.
    private void exact(int aLow, int aHigh, int bLow, int bHigh) {
        int n = aHigh - aLow;
        int m = bHigh - bLow;
        byte[] trace = new byte[(n + 1) * (m + 1)];
        int[] match = new int[m + 1];
        int[] gap = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            match[j] = j == 0 ? 0 : NONE;
            gap[j] = j == 0 ? NONE : -OPEN;
            trace[j] = (byte) (j == 1 ? FROM_B_MATCH : FROM_B_GAP);
        }
        for (int i = 1; i <= n; i++) {
            int diagonal = Math.max(match[0], gap[0]);
            boolean diagonalGap = gap[0] > match[0];
            int row = i * (m + 1);
            int opened = match[0] - OPEN;
            trace[row] = (byte) (opened > gap[0] ? FROM_A_MATCH : FROM_A_GAP);
            gap[0] = Math.max(gap[0], opened);
            match[0] = NONE;
            for (int j = 1; j <= m; j++) {
                int up = Math.max(match[j], gap[j]);
                boolean upGap = gap[j] > match[j];
                int flags = 0;
                int g = gap[j];
                flags = FROM_A_GAP;
                if (match[j] - OPEN > g) {
                    g = match[j] - OPEN;
                    flags = FROM_A_MATCH;
                }
                if (gap[j - 1] > g) {
                    g = gap[j - 1];
                    flags = FROM_B_GAP;
                }
                if (match[j - 1] - OPEN > g) {
                    g = match[j - 1] - OPEN;
                    flags = FROM_B_MATCH;
                }
                int h = NONE;
                if (a[aLow + i - 1] == b[bLow + j - 1]) {
                    h = diagonal + MATCH;
                    flags |= diagonalGap ? MATCH_FROM_GAP : 0;
                }
                trace[row + j] = (byte) flags;
                match[j] = h;
                gap[j] = g;
                diagonal = up;
                diagonalGap = upGap;
            }
        }
        int i = n;
        int j = m;
        boolean inGap = gap[m] > match[m];
        while (i > 0 || j > 0) {
            int flags = trace[i * (m + 1) + j];
            if (!inGap) {
                toB[aLow + i - 1] = bLow + j - 1;
                inGap = (flags & MATCH_FROM_GAP) != 0;
                i--;
                j--;
            } else {
                int from = flags & 3;
                if (from == FROM_A_GAP || from == FROM_A_MATCH) {
                    i--;
                } else {
                    j--;
                }
                inGap = from == FROM_A_GAP || from == FROM_B_GAP;
            }
        }
    }

    private static final int FROM_A_GAP = 0;
    private static final int FROM_A_MATCH = 1;
    private static final int FROM_B_GAP = 2;
    private static final int FROM_B_MATCH = 3;
    private static final int MATCH_FROM_GAP = 4;
}
