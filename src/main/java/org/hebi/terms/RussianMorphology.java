package org.hebi.terms;

import java.util.List;
import java.util.Optional;

/** Russian word forms. */
public interface RussianMorphology {
    /** Every way to read a word form, whatever its case of letters; empty when the word is unknown. */
    List<RussianReading> readings(String word);

    /**
     * The same word in the nominative, its number kept; in lower case.
     *
     * @param form the form it was read from: of several nominatives the one most like it is given
     */
    Optional<String> nominative(RussianReading reading, String form);

    /** The noun in the genitive singular, as after two, three and four; in lower case. */
    Optional<String> genitiveSingular(RussianReading noun, String form);

    /**
     * The adjective or participle in the nominative that goes with a noun of this number and gender; in lower case.
     *
     * @param form the form it was read from
     */
    Optional<String> nominative(
            RussianReading adjective, RussianReading.Number number, RussianReading.Gender gender, String form);
}
