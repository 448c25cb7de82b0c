package org.hebi.align.lexical;

import java.util.List;

/**
 * Something of a sentence that may have a counterpart in the other language.
 *
 * @param kind what it is
 * @param key equal for tokens that say the same
 * @param stems what a rendering may be recognised by; empty on the Chinese side
 */
record Token(Kind kind, String key, List<String> stems) {
    /** Kinds of tokens; how much each is worth is a matter of the weights. */
    enum Kind {
        /** A Chinese word of one character; a target word that only such words render. */
        SINGLE,
        /** A word. */
        WORD,
        /** A Chinese word of three characters or more. */
        PHRASE,
        /** Pronouns, particles, prepositions. */
        FUNCTION,
        /** A number, month or decade, by value. */
        NUMBER,
        /** A name told by its sound, or Latin letters in a Chinese text. */
        NAME
    }

    Token {
        stems = List.copyOf(stems);
    }

    static Token of(Kind kind, String key) {
        return new Token(kind, key, List.of());
    }

    Token as(Kind other) {
        return new Token(other, key, stems);
    }
}
