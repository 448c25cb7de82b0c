package org.hebi.terms;

import java.util.List;
import java.util.Objects;
import org.hebi.model.TermKind;

/**
 * A phrase found in Chinese texts.
 *
 * @param key the phrase in Simplified characters
 * @param kind what sort of phrase
 * @param shape how it is built
 * @param termhood how much of a term it is; higher is better; comparable within one run
 * @param occurrences where it stands, in reading order; offsets in the texts as given
 */
public record MinedPhrase(String key, TermKind kind, Shape shape, double termhood, List<Occurrence> occurrences) {
    /** How a phrase is built. */
    public enum Shape {
        NOUN("noun"),
        VERB("verb"),
        CLAUSE("clause"),
        ADVERBIAL("adverbial"),
        MODIFIER("adjective");

        private final String label;

        Shape(String label) {
            this.label = label;
        }

        /** The word shown as part of speech. */
        public String label() {
            return label;
        }
    }

    public MinedPhrase {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(shape);
        occurrences = List.copyOf(occurrences);
        if (key.isBlank() || occurrences.isEmpty()) {
            throw new IllegalArgumentException("a phrase occurs somewhere: " + key);
        }
    }
}
