package org.hebi.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One side of a unit as it stands in a file, with whatever is wrong with it.
 *
 * @param code the language code as written, possibly empty
 * @param language what the code stands for; empty when nobody knows it
 * @param text the text without inline codes, possibly empty; may hold characters XML forbids
 * @param inline the inline codes in their order, such as {@code bpt 1}
 * @param line 1-based line of the file, or 0 when the format has none
 */
public record RawSide(String code, Optional<Language> language, String text, List<String> inline, int line) {
    public RawSide {
        Objects.requireNonNull(code);
        Objects.requireNonNull(language);
        Objects.requireNonNull(text);
        inline = List.copyOf(inline);
        if (line < 0) {
            throw new IllegalArgumentException("not a line: " + line);
        }
    }
}
