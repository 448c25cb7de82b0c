package org.hebi.align;

import java.util.List;

/** Brings the forms of a word together, so that "signed" meets "sign" and "сторонами" meets "сторона". */
public interface Stemmer {
    /**
     * The stems a word may have.
     *
     * @param word one word in lower case, without punctuation
     * @return at least one stem, the likeliest first; more where the word may be a form of several
     */
    List<String> stems(String word);
}
