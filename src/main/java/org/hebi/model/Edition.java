package org.hebi.model;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One edition of a declaration: a file in one language.
 *
 * @param language the language and script of the text
 * @param file where it is
 * @param status how much it may be relied on
 * @param source where the text was taken from, in words; may be empty
 */
public record Edition(Language language, Path file, EditionStatus status, String source) {
    public Edition {
        Objects.requireNonNull(language);
        Objects.requireNonNull(file);
        Objects.requireNonNull(status);
        Objects.requireNonNull(source);
    }
}
