package org.hebi.terms;

import java.util.Objects;

/**
 * A Chinese word with its place.
 *
 * @param text the characters
 * @param kind its word class
 * @param start 0-based offset in the analysed text
 */
public record ChineseWord(String text, WordClass kind, int start) {
    public ChineseWord {
        Objects.requireNonNull(kind);
        if (text.isEmpty() || start < 0) {
            throw new IllegalArgumentException("not a word: \"" + text + "\" at " + start);
        }
    }

    /** Exclusive offset of the end. */
    public int end() {
        return start + text.length();
    }
}
