package org.hebi.terms;

import java.util.List;
import java.util.Optional;

/** Russian word forms. */
public interface RussianMorphology {
    /** Every way to read a word form, whatever its case of letters; empty when the word is unknown. */
    List<RussianReading> readings(String word);

    /** The same word in the nominative, its number kept; in lower case. */
    Optional<String> nominative(RussianReading reading);

    /** The adjective or participle in the nominative that goes with a noun of this number and gender; in lower case. */
    Optional<String> nominative(RussianReading adjective, RussianReading.Number number, RussianReading.Gender gender);
}
