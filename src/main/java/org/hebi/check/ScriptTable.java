package org.hebi.check;

/** Which characters belong to one Chinese script alone. */
public interface ScriptTable {
    /** Whether Traditional texts never use this character. */
    boolean simplifiedOnly(int codePoint);

    /** Whether Simplified texts never use this character. */
    boolean traditionalOnly(int codePoint);

    /** The Simplified form of a character, or the character itself. */
    int simplified(int codePoint);
}
