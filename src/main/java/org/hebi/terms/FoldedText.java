package org.hebi.terms;

import java.util.Arrays;

/**
 * A text in the writing all texts are compared in, with the way back to what was written.
 *
 * @param text the folded text
 * @param origin for each folded character its 0-based offset in the original, and at the end the original's length
 */
record FoldedText(String text, int[] origin) {
    FoldedText {
        if (origin.length != text.length() + 1) {
            throw new IllegalArgumentException("every character has an origin");
        }
        origin = origin.clone();
    }

    /** A text folded character by character. */
    static FoldedText same(String folded) {
        int[] origin = new int[folded.length() + 1];
        Arrays.setAll(origin, i -> i);
        return new FoldedText(folded, origin);
    }

    /** Offset in the original at which a folded range begins. */
    int start(int offset) {
        return origin[offset];
    }

    /** Exclusive offset in the original at which a folded range ends. */
    int end(int offset) {
        return origin[offset];
    }

    /** Offset in the folded text of an offset in the original. */
    int folded(int original) {
        int at = Arrays.binarySearch(origin, original);
        if (at < 0) {
            return -at - 1;
        }
        // Several characters may come from one place; the first counts.
        while (at > 0 && origin[at - 1] == original) {
            at--;
        }
        return at;
    }

    @Override
    public int[] origin() {
        return origin.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FoldedText that && text.equals(that.text) && Arrays.equals(origin, that.origin);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
