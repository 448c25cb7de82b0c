package org.hebi.model;

import java.util.List;

/**
 * Beads that cover both sides completely and in order; the constructor proves it.
 *
 * @param sourceSize number of source sentences
 * @param targetSize number of target sentences
 * @param beads the beads, in the order of both sides
 */
public record Alignment(int sourceSize, int targetSize, List<Bead> beads) {
    public Alignment {
        beads = List.copyOf(beads);
        int source = 0;
        int target = 0;
        for (Bead bead : beads) {
            if (bead.sourceStart() != source || bead.targetStart() != target) {
                throw new IllegalArgumentException(
                        "beads leave a gap or overlap at " + source + ":" + target + ", next is " + bead);
            }
            source = bead.sourceEnd();
            target = bead.targetEnd();
        }
        if (source != sourceSize || target != targetSize) {
            throw new IllegalArgumentException(
                    "beads cover " + source + ":" + target + " of " + sourceSize + ":" + targetSize);
        }
    }

    /** The same alignment seen from the other side. */
    public Alignment turned() {
        return new Alignment(
                targetSize, sourceSize, beads.stream().map(Bead::turned).toList());
    }

    /** The beads with something on both sides. */
    public List<Bead> links() {
        return beads.stream().filter(Bead::isLink).toList();
    }
}
