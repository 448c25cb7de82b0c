package org.hebi.model;

import java.util.Objects;

/**
 * One language's side of a translation unit (TMX {@code tuv}).
 *
 * @param language the language of the text
 * @param text the sentence or sentences, joined as the language joins them; never blank
 * @param status how much the edition it comes from may be relied on
 */
public record Variant(Language language, String text, EditionStatus status) {
    public Variant {
        Objects.requireNonNull(language);
        Objects.requireNonNull(status);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a variant has text");
        }
    }
}
