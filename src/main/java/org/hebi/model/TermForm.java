package org.hebi.model;

import java.util.Objects;

/**
 * One Chinese spelling of a term.
 *
 * @param language {@link Language#SIMPLIFIED} or {@link Language#TRADITIONAL}
 * @param text the characters
 * @param count how often the texts have it; 0 for a form made by conversion, which no text here attests
 */
public record TermForm(Language language, String text, int count) {
    public TermForm {
        if (!language.isChinese() || language.script().isEmpty()) {
            throw new IllegalArgumentException("a form is Simplified or Traditional Chinese, not " + language);
        }
        Objects.requireNonNull(text);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a form has text");
        }
        if (count < 0) {
            throw new IllegalArgumentException("a count is not negative: " + count);
        }
    }

    /** Whether some text has this spelling. */
    public boolean attested() {
        return count > 0;
    }
}
