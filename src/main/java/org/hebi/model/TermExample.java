package org.hebi.model;

import java.util.List;
import java.util.Objects;

/**
 * A translation unit that shows a term at work.
 *
 * @param unit id of the unit
 * @param document id of its document
 * @param date date of its document, ISO 8601, or empty
 * @param quotes its sides, source first
 */
public record TermExample(String unit, String document, String date, List<TermQuote> quotes) {
    public TermExample {
        Objects.requireNonNull(unit);
        Objects.requireNonNull(document);
        Objects.requireNonNull(date);
        quotes = List.copyOf(quotes);
        if (quotes.isEmpty()) {
            throw new IllegalArgumentException("an example quotes something: " + unit);
        }
    }
}
