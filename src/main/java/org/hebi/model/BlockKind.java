package org.hebi.model;

import java.util.Locale;

/** What a block of a declaration is for. */
public enum BlockKind {
    /** The name of the declaration. */
    TITLE,
    /** A line that holds nothing but a date, with or without a place. */
    DATE,
    /** A sentence about the declaration by whoever published it, such as a news agency's first line. */
    NARRATIVE,
    /** Running text. */
    PARAGRAPH,
    /** A line that names the part which follows: 第一條, Article 1, Статья 1, 二. */
    HEADING,
    /** A member of a list, with its mark. */
    ITEM,
    /** Who signed, in which office. */
    SIGNATURE,
    /** What the page carries and the declaration does not: page numbers, running heads, disclaimers, mastheads. */
    FURNITURE;

    /** The lower-case name used in JSON and in properties. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this {@link #label()}. */
    public static BlockKind of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** Whether blocks of this kind belong in a translation memory; the kind goes along, so that units can be told apart. */
    public boolean translatable() {
        return this != FURNITURE && this != SIGNATURE;
    }
}
