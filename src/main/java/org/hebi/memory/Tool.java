package org.hebi.memory;

import java.util.Locale;

/** The program a memory is written for, where programs differ in what they accept. */
public enum Tool {
    /** Whatever reads the standard. */
    GENERIC,
    /** Matches language and country, and ignores the script. */
    OMEGAT,
    /** Imports two languages a file and at most 2,000 characters a side; wants a region in every code. */
    TRADOS,
    /** Lets the user map codes while importing. */
    MEMOQ,
    /** Imports by locale, strictly. */
    PHRASE;

    /** The name used on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file for it may hold two languages only. */
    public boolean bilingualOnly() {
        return this == TRADOS;
    }

    /** The most UTF-16 units a side may have. */
    public int longestSide() {
        return this == TRADOS ? 2_000 : Integer.MAX_VALUE;
    }
}
