package org.hebi.model;

import java.util.Objects;

/**
 * Who judged an entry, and what they wished to say about it.
 *
 * @param reviewer name, or empty
 * @param comment free text, or empty
 */
public record TermReview(String reviewer, String comment) {
    /** Nobody has looked yet. */
    public static final TermReview NONE = new TermReview("", "");

    public TermReview {
        Objects.requireNonNull(reviewer);
        Objects.requireNonNull(comment);
    }
}
