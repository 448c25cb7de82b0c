package org.hebi.terms;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing a reviewer decided about one phrase.
 *
 * @param key the phrase in Simplified characters
 * @param field what was decided
 * @param language tag of the language it concerns ({@code ru}, {@code en}), or empty
 * @param value what it is to be
 * @param reviewer who said so, or empty
 */
public record Decision(String key, Field field, String language, String value, String reviewer)
        implements Comparable<Decision> {
    /** What can be decided. */
    public enum Field {
        /** preferred, admitted, proposed, deprecated or rejected. */
        STATUS,
        /** The rendering to use. An empty value says that none is to be given. */
        RENDERING,
        /** Another rendering that may be used. */
        ADMIT,
        /** A rendering that must not be used. */
        FORBID,
        /** The Traditional form. */
        TRADITIONAL,
        TYPE,
        PART_OF_SPEECH,
        DOMAIN,
        NOTE,
        COMMENT,
        /** This phrase is only a form of another, whose key is the value. */
        MERGE,
        /** The phrase was added by hand; the value is empty. */
        ADDED;

        /** The word in the decisions file. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether a phrase may have several of these in one language. */
        public boolean several() {
            return this == FORBID || this == ADMIT;
        }

        static Field of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public Decision {
        Objects.requireNonNull(field);
        Objects.requireNonNull(language);
        Objects.requireNonNull(value);
        Objects.requireNonNull(reviewer);
        if (key.isBlank()) {
            throw new IllegalArgumentException("a decision is about a phrase");
        }
    }

    /** Whether the other decides the same thing, the same way or another. */
    boolean sameMatter(Decision other) {
        return key.equals(other.key)
                && field == other.field
                && language.equals(other.language)
                && (!field.several() || value.equals(other.value));
    }

    @Override
    public int compareTo(Decision other) {
        return Comparator.comparing(Decision::key)
                .thenComparing(Decision::field)
                .thenComparing(Decision::language)
                .thenComparing(Decision::value)
                .thenComparing(Decision::reviewer)
                .compare(this, other);
    }
}
