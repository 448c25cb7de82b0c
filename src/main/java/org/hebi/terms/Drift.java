package org.hebi.terms;

import java.util.List;
import java.util.Objects;
import org.hebi.model.Language;
import org.hebi.model.TermEntry;
import org.hebi.model.TermVariant;

/**
 * One phrase rendered differently.
 *
 * @param entry the phrase
 * @param language the language that wavers
 * @param variants the renderings, by their first date
 * @param kind how they differ
 * @param severity 1 (word forms or shortening) to 3 (declarations contradict each other)
 * @param message one sentence for a reader
 */
public record Drift(
        TermEntry entry, Language language, List<TermVariant> variants, Kind kind, int severity, String message) {
    /** Where the renderings part. */
    public enum Kind {
        /** Declarations use different renderings. */
        BETWEEN_DECLARATIONS("between declarations"),
        /** One declaration uses several. */
        WITHIN_DECLARATION("within a declaration"),
        /** The other language keeps one rendering where this one changes. */
        BETWEEN_LANGUAGES("between languages");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    public Drift {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(language);
        Objects.requireNonNull(kind);
        variants = List.copyOf(variants);
        if (variants.size() < 2) {
            throw new IllegalArgumentException("a phrase that wavers has at least two renderings");
        }
        if (severity < 1 || severity > 3 || message.isBlank()) {
            throw new IllegalArgumentException("a drift says how grave it is and what it is");
        }
    }
}
