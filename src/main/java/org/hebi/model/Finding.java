package org.hebi.model;

import java.util.Objects;

/**
 * Something a person should know about a text, a pairing or a term.
 *
 * @param check id of the rule that speaks, such as {@code lost-punctuation}
 * @param severity 0 (innocent) to 4 (the meaning is wrong)
 * @param place where it was seen
 * @param message one sentence for a reader who does not know the rule
 */
public record Finding(String check, int severity, Place place, String message) {
    public Finding {
        Objects.requireNonNull(place);
        if (check.isBlank() || message.isBlank()) {
            throw new IllegalArgumentException("a finding says what and why");
        }
        if (severity < 0 || severity > 4) {
            throw new IllegalArgumentException("severity is 0 to 4, not " + severity);
        }
    }
}
