package org.hebi.model;

import java.util.List;
import java.util.Objects;

/**
 * A stock phrase that is not the same everywhere.
 *
 * @param id stable name, made of the commonest form in Simplified characters
 * @param severity 1 (spelling, order) to 3 (the forms do not mean the same)
 * @param forms the forms, the commonest first; at least two
 * @param note one sentence saying how they differ
 */
public record FormulaVariation(String id, int severity, List<Form> forms, String note) {
    /**
     * One form of the phrase.
     *
     * @param text in Simplified characters, as the Simplified edition has it or would have it
     * @param places where it stands, by date
     */
    public record Form(String text, List<FormulaPlace> places) {
        public Form {
            places = List.copyOf(places);
            if (text.isBlank() || places.isEmpty()) {
                throw new IllegalArgumentException("a form of a stock phrase stands somewhere");
            }
        }
    }

    /**
     * Where a form stands. The same sentence in both scripts is one place.
     *
     * @param document id of the declaration
     * @param date its date, ISO 8601, or empty
     * @param editions tags of the editions that have it, in order
     * @param paragraph 0-based block in the first of these editions
     * @param span the phrase as it stands in that block
     * @param context the phrase with some characters around it
     */
    public record FormulaPlace(
            String document, String date, List<String> editions, int paragraph, Span span, String context) {
        public FormulaPlace {
            Objects.requireNonNull(document);
            Objects.requireNonNull(date);
            Objects.requireNonNull(span);
            Objects.requireNonNull(context);
            editions = List.copyOf(editions);
            if (editions.isEmpty() || paragraph < 0) {
                throw new IllegalArgumentException("a place names its edition and paragraph");
            }
        }
    }

    public FormulaVariation {
        forms = List.copyOf(forms);
        if (forms.size() < 2) {
            throw new IllegalArgumentException("a phrase that varies has at least two forms: " + id);
        }
        if (id.isBlank() || note.isBlank()) {
            throw new IllegalArgumentException("a variation says what and how");
        }
        if (severity < 1 || severity > 4) {
            throw new IllegalArgumentException("severity is 1 to 4, not " + severity);
        }
    }
}
