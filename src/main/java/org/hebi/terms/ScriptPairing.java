package org.hebi.terms;

/** Finds for each character of a text its counterpart in the same text in the other script. */
final class ScriptPairing {
    /** Texts longer than this are paired only when they are equally long. */
    private static final int LONGEST = 4_000;

    private ScriptPairing() {}

    /**
     * Where each character of {@code one} stands in {@code other}, both folded to the same script; the last element is the
     * other's length. Characters without a counterpart point to where it would stand.
     *
     * @return offsets, or an empty array when the texts cannot be paired
     */
    static int[] offsets(String one, String other) {
        int n = one.length();
        int m = other.length();
        int[] offsets = new int[n + 1];
        if (n == m) {
            for (int i = 0; i <= n; i++) {
                offsets[i] = i;
            }
            return offsets;
        }
        if (n > LONGEST || m > LONGEST) {
            return new int[0];
        }
        int head = 0;
        while (head < Math.min(n, m) && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(n, m) - head && one.charAt(n - 1 - tail) == other.charAt(m - 1 - tail)) {
            tail++;
        }
        int rows = n - head - tail;
        int columns = m - head - tail;
        short[][] cost = new short[rows + 1][columns + 1];
        for (int i = rows; i >= 0; i--) {
            for (int j = columns; j >= 0; j--) {
                if (i == rows || j == columns) {
                    cost[i][j] = (short) (rows - i + columns - j);
                } else {
                    int same = one.charAt(head + i) == other.charAt(head + j) ? 0 : 1;
                    cost[i][j] =
                            (short) Math.min(cost[i + 1][j + 1] + same, 1 + Math.min(cost[i + 1][j], cost[i][j + 1]));
                }
            }
        }
        for (int i = 0; i <= head; i++) {
            offsets[i] = i;
        }
        int i = 0;
        int j = 0;
        while (i < rows) {
            offsets[head + i] = head + j;
            if (j == columns) {
                i++;
                continue;
            }
            int same = one.charAt(head + i) == other.charAt(head + j) ? 0 : 1;
            if (cost[i][j] == cost[i + 1][j + 1] + same) {
                i++;
                j++;
            } else if (cost[i][j] == 1 + cost[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        for (int k = 0; k <= tail; k++) {
            offsets[n - tail + k] = m - tail + k;
        }
        return offsets;
    }
}
