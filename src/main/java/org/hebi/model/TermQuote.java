package org.hebi.model;

import java.util.Objects;

/**
 * A sentence with the place of a term in it.
 *
 * @param language its language
 * @param text the sentence
 * @param start 0-based offset of the term
 * @param end exclusive offset; equal to {@code start} when the term was not found in the sentence
 */
public record TermQuote(Language language, String text, int start, int end) {
    public TermQuote {
        Objects.requireNonNull(language);
        if (start < 0 || end < start || end > text.length()) {
            throw new IllegalArgumentException("no place " + start + "–" + end + " in a text of " + text.length());
        }
    }

    /** The marked words, or nothing. */
    public String marked() {
        return text.substring(start, end);
    }
}
