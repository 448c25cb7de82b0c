package org.hebi.memory;

import java.util.Objects;
import org.hebi.model.Language;

/**
 * Words a reviewer put in the place of a text's own, for the memory only: the text itself stays.
 *
 * @param language the side that was edited
 * @param first 0-based index of the first sentence replaced
 * @param end exclusive index of the last
 * @param text the new words; never blank
 */
public record TextEdit(Language language, int first, int end, String text) {
    public TextEdit {
        Objects.requireNonNull(language);
        if (first < 0 || end <= first || text.isBlank()) {
            throw new IllegalArgumentException("not an edit of sentences " + first + "–" + end);
        }
    }
}
