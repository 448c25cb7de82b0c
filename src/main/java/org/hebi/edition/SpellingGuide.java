package org.hebi.edition;

import java.util.Optional;

/**
 * Knows which Traditional characters a word written in Simplified ones takes: 后 is 後 in 以后 and stays 后 in 皇后.
 */
public interface SpellingGuide {
    /**
     * The Traditional spelling of a word.
     *
     * @param simplified a word of at least two characters
     * @return its spelling with the same number of characters, or empty when the word is not known
     */
    Optional<String> traditional(String simplified);

    /** Whether a Simplified character takes different Traditional ones in different words. */
    boolean ambiguous(int simplified);

    /** Whether a character exists in Simplified texts only: its Traditional shape, in every region, is another. */
    boolean onlySimplified(int codePoint);

    /** The shape of a Traditional character that Taiwan prefers; the same character when there is no other. */
    int preferred(int codePoint);
}
