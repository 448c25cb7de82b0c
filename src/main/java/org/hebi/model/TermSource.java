package org.hebi.model;

import java.util.Objects;

/**
 * How often something occurs in one document.
 *
 * @param document id of the declaration, or name of the memory
 * @param date its date, ISO 8601, or empty
 * @param count occurrences there, at least one
 */
public record TermSource(String document, String date, int count) {
    public TermSource {
        Objects.requireNonNull(document);
        Objects.requireNonNull(date);
        if (count < 1) {
            throw new IllegalArgumentException("a source holds at least one occurrence: " + document);
        }
    }
}
