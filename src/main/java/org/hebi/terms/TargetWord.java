package org.hebi.terms;

import java.util.Objects;

/**
 * A word, number or mark of a Russian or English text.
 *
 * @param text as written
 * @param key what all its forms have in common: the lemma in Russian, a stem in English; marks are their own key
 * @param start 0-based offset
 * @param role what it is there for
 * @param joined whether it hangs on the word before it by a hyphen, so that no phrase begins here
 */
record TargetWord(String text, String key, int start, Role role, boolean joined) {
    /** What a word is there for. */
    enum Role {
        /** Carries meaning. */
        CONTENT,
        /** Article, preposition, conjunction, pronoun, auxiliary. */
        FUNCTION,
        /** Opens another clause: that, which, что, который. */
        CLAUSE,
        NUMBER,
        /** A comma or quotation mark, which a phrase may hold. */
        COMMA,
        /** Any other mark: no phrase crosses it. */
        STOP
    }

    TargetWord {
        Objects.requireNonNull(key);
        Objects.requireNonNull(role);
        if (text.isEmpty() || start < 0) {
            throw new IllegalArgumentException("not a word at " + start);
        }
    }

    int end() {
        return start + text.length();
    }

    boolean content() {
        return role == Role.CONTENT || role == Role.NUMBER;
    }
}
