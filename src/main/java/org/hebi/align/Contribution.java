package org.hebi.align;

import java.util.Objects;

/**
 * One thing that speaks for or against a bead.
 *
 * @param kind what sort of thing
 * @param source what the source has of it, or empty
 * @param target what the target has of it, or empty
 * @param note what is to be said besides, in a few words, or empty
 * @param nats how much it speaks for the bead (above 0) or against it (below 0), as the natural logarithm of a likelihood
 *     ratio
 */
public record Contribution(Kind kind, String source, String target, String note, double nats) {
    /** Sorts of things that speak. */
    public enum Kind {
        /** Words that translate each other. */
        WORD,
        /** Numbers and dates of the same value. */
        NUMBER,
        /** Names, by sound or by being seen together again and again. */
        NAME,
        /** Words of one side without counterpart on the other. */
        MISSING,
        /** How well the lengths agree. */
        LENGTH,
        /** Sentences that a memory pairs already, or that are the same in both scripts. */
        KNOWN,
        /** Article and list marks. */
        LABEL,
        /** Question and quotation marks, how sentences end and begin. */
        MARK,
        /** How common beads of this type are. */
        TYPE
    }

    public Contribution {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(source);
        Objects.requireNonNull(target);
        Objects.requireNonNull(note);
    }
}
