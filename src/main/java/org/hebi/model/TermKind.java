package org.hebi.model;

import java.util.Locale;

/** What sort of term an entry is. */
public enum TermKind {
    /** A stock formula: a clause, or a list that is always said in one breath. */
    FORMULA,
    /** A noun phrase or a verb phrase. */
    PHRASE,
    /** A single word. */
    WORD,
    /** A treaty, declaration or other document with a title. */
    TITLE,
    /** An organization or organ. */
    INSTITUTION,
    /** A country, place or people. */
    PLACE,
    /** A person. */
    PERSON;

    /** The lower-case name used in workbooks and exchange files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind with this {@link #label()}.
     *
     * @throws IllegalArgumentException when there is none; the message lists those there are
     */
    public static TermKind of(String label) {
        for (TermKind kind : values()) {
            if (kind.label().equals(label.strip().toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "unknown type \"" + label + "\": use formula, phrase, word, title, institution, place or person");
    }
}
