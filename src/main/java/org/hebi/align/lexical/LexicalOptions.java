package org.hebi.align.lexical;

import java.util.Map;
import java.util.Objects;
import org.hebi.align.Stemmer;

/**
 * What may be chosen of a {@link LexicalAligner}; the defaults are for everyone.
 *
 * @param stemmers by language code; a language without one gets its own light stemmer or none
 */
public record LexicalOptions(Map<String, Stemmer> stemmers) {
    public LexicalOptions {
        Objects.requireNonNull(stemmers);
        stemmers = Map.copyOf(stemmers);
    }

    /** Light stemmers for English and Russian. */
    public static LexicalOptions usual() {
        return new LexicalOptions(Map.of("en", new EnglishStemmer(), "ru", new RussianStemmer()));
    }
}
