package org.hebi.model;

import java.util.Locale;

/** How much a fault in a memory matters, mildest first. */
public enum Severity {
    /** Worth knowing, often right as it is. */
    INFO,
    /** Likely a mistake, or something a program will stumble over. */
    WARNING,
    /** The unit is wrong, or cannot be used. */
    ERROR;

    /** The name used on the command line and in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
