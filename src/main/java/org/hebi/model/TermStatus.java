package org.hebi.model;

import java.util.Locale;

/** What reviewers have said of a term or of one of its renderings. */
public enum TermStatus {
    /** The one to use. */
    PREFERRED,
    /** May be used as well. */
    ADMITTED,
    /** Found by the program; nobody has judged it. */
    PROPOSED,
    /** Must not be used. */
    DEPRECATED,
    /** Not a term: it stays out of glossaries, and is remembered so that it does not come back. */
    REJECTED;

    /** The lower-case name used in workbooks, decisions and exchange files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The status with this {@link #label()}.
     *
     * @throws IllegalArgumentException when there is none; the message lists those there are
     */
    public static TermStatus of(String label) {
        for (TermStatus status : values()) {
            if (status.label().equals(label.strip().toLowerCase(Locale.ROOT))) {
                return status;
            }
        }
        throw new IllegalArgumentException(
                "unknown status \"" + label + "\": use preferred, admitted, proposed, deprecated or rejected");
    }

    /** Whether a person has said that it may be used. */
    public boolean approved() {
        return this == PREFERRED || this == ADMITTED;
    }
}
