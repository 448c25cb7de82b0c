package org.hebi.align.lexical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hebi.model.Language;

/**
 * What translators have done before: the units of their memories. An aligner takes from it which sentences are known to
 * belong together, and which words and names come and go together. Never changes.
 */
public final class Experience {
    /** Word pairs are learned from no more units than this a language; every unit counts as a known pair. */
    static final int MOST_FOR_WORDS = 8_000;
    /** Longer units than this, in characters of either side, are no sentences. */
    private static final int LONGEST = 2_000;

    private final Map<String, Map<String, Set<String>>> exact;
    private final Map<String, List<Unit>> units;
    private final int size;

    /** A unit as words are learned from it. */
    record Unit(String source, String target) {}

    private Experience(Map<String, Map<String, Set<String>>> exact, Map<String, List<Unit>> units, int size) {
        this.exact = exact;
        this.units = units;
        this.size = size;
    }

    /** No experience at all. */
    public static Experience none() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** How many units there are. */
    public int size() {
        return size;
    }

    /** Per folded Chinese text, its folded translations. */
    Map<String, Set<String>> exact(Language language) {
        return exact.getOrDefault(language.language(), Map.of());
    }

    /** Units to learn words from, by language. */
    Map<String, List<Unit>> units() {
        return units;
    }

    /** Gathers units. */
    public static final class Builder {
        private final Map<String, Map<String, Set<String>>> exact = new HashMap<>();
        private final Map<String, List<Unit>> units = new LinkedHashMap<>();
        private int size;

        private Builder() {}

        /**
         * Adds a unit; empty and overlong ones are passed over.
         *
         * @param chinese one or more sentences, in either script
         * @param language language of the translation
         * @param translation what a translator made of them
         * @return this
         */
        public Builder add(String chinese, Language language, String translation) {
            if (chinese.isBlank()
                    || translation.isBlank()
                    || chinese.length() > LONGEST
                    || translation.length() > LONGEST) {
                return this;
            }
            boolean isNew = exact.computeIfAbsent(language.language(), k -> new HashMap<>())
                    .computeIfAbsent(ExactPairs.folded(chinese), k -> new LinkedHashSet<>())
                    .add(ExactPairs.folded(translation));
            List<Unit> words = units.computeIfAbsent(language.language(), k -> new ArrayList<>());
            if (isNew) {
                size++;
                if (words.size() < MOST_FOR_WORDS) {
                    words.add(new Unit(chinese, translation));
                }
            }
            return this;
        }

        public Experience build() {
            return new Experience(Map.copyOf(exact), Map.copyOf(units), size);
        }
    }
}
