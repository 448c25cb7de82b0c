package org.hebi.align.lexical;

import java.util.Arrays;

/**
 * A rectangle of two texts that is aligned by itself, and the band in it that is looked at.
 *
 * @param i first source sentence
 * @param j first target sentence
 * @param low per row 0…n, the first column of the band, from 0
 * @param high per row, the last
 * @param m target sentences in the piece
 */
record Piece(int i, int j, int[] low, int[] high, int m) {
    int n() {
        return low.length - 1;
    }

    /** A rectangle looked at as a whole. */
    static Piece part(int i, int j, int n, int m) {
        int[] high = new int[n + 1];
        Arrays.fill(high, m);
        return new Piece(i, j, new int[n + 1], high, m);
    }

    /** All of two texts. */
    static Piece whole(int n, int m) {
        return part(0, 0, n, m);
    }
}
