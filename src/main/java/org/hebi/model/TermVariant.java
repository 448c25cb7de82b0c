package org.hebi.model;

import java.util.List;
import java.util.Objects;

/**
 * A rendering of a term in another language.
 *
 * @param language its language
 * @param text in citation form: a Russian noun phrase in the nominative, a verb in the infinitive; English without article
 * @param status what reviewers said of it
 * @param confidence probability in [0, 1] that it renders the whole term and nothing else; 1 when a reviewer wrote it
 * @param sources where it was found, by date; empty when only a reviewer knows it
 */
public record TermVariant(
        Language language, String text, TermStatus status, double confidence, List<TermSource> sources) {
    public TermVariant {
        Objects.requireNonNull(language);
        Objects.requireNonNull(status);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a rendering has text");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is a probability, not " + confidence);
        }
        sources = List.copyOf(sources);
    }

    /** How often the texts have it. */
    public int count() {
        return sources.stream().mapToInt(TermSource::count).sum();
    }

    /** The same rendering with another status. */
    public TermVariant as(TermStatus other) {
        return new TermVariant(language, text, other, confidence, sources);
    }
}
