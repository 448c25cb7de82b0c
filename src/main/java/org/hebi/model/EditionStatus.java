package org.hebi.model;

/** How much an edition's text may be relied on. */
public enum EditionStatus {
    /** The text a government or treaty depositary published. */
    OFFICIAL("official"),
    /** A copy of a published text that nobody has compared with what was published. */
    COPY("unverified copy"),
    /** A translation made for work, which nobody has authenticated. */
    WORKING_TRANSLATION("working translation"),
    /** A text rebuilt from another edition, which may differ from what was published. */
    RECONSTRUCTED("reconstructed"),
    /** Nobody has said. */
    UNKNOWN("unknown");

    private final String label;

    EditionStatus(String label) {
        this.label = label;
    }

    /** 0 for the most reliable status; grows with doubt. */
    public int ordinalOfTrust() {
        return switch (this) {
            case OFFICIAL -> 0;
            case COPY -> 1;
            case UNKNOWN -> 2;
            case WORKING_TRANSLATION -> 3;
            case RECONSTRUCTED -> 4;
        };
    }

    /** The words used in {@code about.yaml}, TMX properties and reports. */
    public String label() {
        return label;
    }

    /**
     * The status with this {@link #label()}.
     *
     * @throws IllegalArgumentException when there is none; the message lists those there are
     */
    public static EditionStatus of(String label) {
        for (EditionStatus status : values()) {
            if (status.label.equals(label.strip())) {
                return status;
            }
        }
        throw new IllegalArgumentException("unknown status \"" + label
                + "\": use official, unverified copy, working translation," + " reconstructed or unknown");
    }
}
