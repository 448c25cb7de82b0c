package org.hebi.model;

/**
 * Source and target sentences that translate each other. An empty side is a deletion or an insertion.
 *
 * @param sourceStart 0-based index of the first source sentence
 * @param sourceEnd exclusive index of the last source sentence
 * @param targetStart 0-based index of the first target sentence
 * @param targetEnd exclusive index of the last target sentence
 * @param cost what the aligner charged, in nats; lower is better; comparable within one alignment only
 * @param confidence probability in [0, 1] that exactly these sentences belong together
 */
public record Bead(int sourceStart, int sourceEnd, int targetStart, int targetEnd, double cost, double confidence) {
    public Bead {
        if (sourceStart < 0 || sourceEnd < sourceStart || targetStart < 0 || targetEnd < targetStart) {
            throw new IllegalArgumentException(
                    "not a bead: " + sourceStart + "–" + sourceEnd + " : " + targetStart + "–" + targetEnd);
        }
        if (sourceStart == sourceEnd && targetStart == targetEnd) {
            throw new IllegalArgumentException("a bead holds at least one sentence");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is a probability, not " + confidence);
        }
    }

    /** The same bead seen from the other side. */
    public Bead turned() {
        return new Bead(targetStart, targetEnd, sourceStart, sourceEnd, cost, confidence);
    }

    public int sourceCount() {
        return sourceEnd - sourceStart;
    }

    public int targetCount() {
        return targetEnd - targetStart;
    }

    /** Whether both sides hold something. */
    public boolean isLink() {
        return sourceCount() > 0 && targetCount() > 0;
    }

    /** The type as it is written in the field: {@code 1-1}, {@code 2-1}, {@code 0-1}. */
    public String type() {
        return sourceCount() + "-" + targetCount();
    }
}
