package org.hebi.model;

import java.util.List;
import java.util.Objects;

/**
 * What kind of Chinese an edition is written in.
 *
 * @param name the edition's name
 * @param language its language as declared
 * @param script which characters it really uses: {@code Traditional}, {@code Simplified} or {@code mixed}
 * @param glyphs which glyph standard its Traditional characters follow, in words; empty for a Simplified text
 * @param vocabulary regional words seen, most frequent first
 * @param origin whether it looks converted by a machine
 * @param evidence sentences that support {@code script}, {@code glyphs} and {@code origin}
 */
public record EditionProfile(
        String name,
        Language language,
        String script,
        String glyphs,
        List<RegionalWord> vocabulary,
        Origin origin,
        List<String> evidence) {
    /** How a text came to be in its script. */
    public enum Origin {
        /** Nothing speaks for a conversion. */
        GENUINE("no sign of machine conversion"),
        /** There are signs, none of them strong. */
        POSSIBLY_CONVERTED("possibly converted by a machine"),
        /** The signs are strong. */
        CONVERTED("very likely converted by a machine");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        /** The words used in reports. */
        public String label() {
            return label;
        }
    }

    /**
     * A word that belongs to one region.
     *
     * @param word as it stands in the edition
     * @param region {@code mainland}, {@code Taiwan} or {@code Hong Kong}
     * @param counterpart what the other side says
     * @param count how often it occurs
     */
    public record RegionalWord(String word, String region, String counterpart, int count) {
        public RegionalWord {
            Objects.requireNonNull(region);
            Objects.requireNonNull(counterpart);
            if (word.isBlank() || count < 1) {
                throw new IllegalArgumentException("a regional word occurs at least once");
            }
        }
    }

    public EditionProfile {
        Objects.requireNonNull(name);
        Objects.requireNonNull(language);
        Objects.requireNonNull(script);
        Objects.requireNonNull(glyphs);
        Objects.requireNonNull(origin);
        vocabulary = List.copyOf(vocabulary);
        evidence = List.copyOf(evidence);
    }
}
