package org.hebi.terms;

import java.util.Objects;

/**
 * One way to read a Russian word form.
 *
 * @param lemma the dictionary form in lower case
 * @param sort word class
 * @param gender of nouns, and of adjectives in the singular
 * @param number singular or plural
 * @param grammaticalCase the case
 * @param tag the dictionary's own tag, by which other forms are asked for
 */
public record RussianReading(String lemma, Sort sort, Gender gender, Number number, Case grammaticalCase, String tag) {
    /** Word classes. */
    public enum Sort {
        NOUN,
        ADJECTIVE,
        PARTICIPLE,
        SHORT_FORM,
        VERB,
        INFINITIVE,
        GERUND,
        NUMERAL,
        PRONOUN,
        PREPOSITION,
        CONJUNCTION,
        ADVERB,
        OTHER;

        /** Whether a word of this class changes with the noun it stands before. */
        public boolean agrees() {
            return this == ADJECTIVE || this == PARTICIPLE;
        }
    }

    /** Genders. */
    public enum Gender {
        MASCULINE,
        FEMININE,
        NEUTER,
        NONE
    }

    /** Numbers. */
    public enum Number {
        SINGULAR,
        PLURAL,
        NONE
    }

    /** Cases. */
    public enum Case {
        NOMINATIVE,
        GENITIVE,
        DATIVE,
        ACCUSATIVE,
        INSTRUMENTAL,
        PREPOSITIONAL,
        NONE
    }

    public RussianReading {
        Objects.requireNonNull(lemma);
        Objects.requireNonNull(sort);
        Objects.requireNonNull(gender);
        Objects.requireNonNull(number);
        Objects.requireNonNull(grammaticalCase);
        Objects.requireNonNull(tag);
    }
}
