package org.hebi.memory;

import java.util.Objects;
import org.hebi.model.Finding;
import org.hebi.model.Language;
import org.hebi.model.Place;

/**
 * Sentences that are in no unit of a pair, so that nothing is dropped in silence.
 *
 * @param language language of the sentences
 * @param other language in which they have no counterpart
 * @param reason why they were left over
 * @param first 0-based index of the first sentence in its document
 * @param end exclusive index of the last
 * @param place where the first one stands
 * @param text the sentences, joined as their language joins them
 * @param confidence probability in [0, 1] that they have no counterpart
 */
public record Leftover(
        Language language,
        Language other,
        Reason reason,
        int first,
        int end,
        Place place,
        String text,
        double confidence) {
    /** Why sentences are in no unit. */
    public enum Reason {
        /** The source has them, the release does not. */
        NOT_TRANSLATED,
        /** The release has them, the source does not. */
        ADDED,
        /** Page furniture, narrative or signatures, which a memory does not hold. */
        NOT_FOR_MEMORY
    }

    public Leftover {
        Objects.requireNonNull(language);
        Objects.requireNonNull(other);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(place);
        Objects.requireNonNull(text);
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("no sentences: " + first + "–" + end);
        }
    }

    /** The same, as a report shows it. */
    public Finding finding() {
        String what = switch (reason) {
            case NOT_TRANSLATED -> "nothing in " + other + " answers it";
            case ADDED -> "nothing in " + other + " lies behind it";
            case NOT_FOR_MEMORY -> "it is not part of the declaration's own text";
        };
        return new Finding(
                "left-over",
                reason == Reason.NOT_FOR_MEMORY ? 0 : 1,
                place,
                (end - first == 1 ? "A sentence" : (end - first) + " sentences") + " in " + language
                        + " not taken into the memory, " + what + ": " + shortened(text));
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= 80) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, 79)) + "…";
    }
}
