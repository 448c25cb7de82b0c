package org.hebi.pipeline;

import org.hebi.model.Alignment;
import org.hebi.model.Bead;
import org.hebi.model.InputException;
import org.hebi.model.SegmentedDocument;

/** Tells whether two texts belong together at all. */
final class Kinship {
    /** Below this share of believable text two files are taken for strangers; real releases reach several times it. */
    private static final double STRANGERS = 0.4;

    private Kinship() {}

    /** The share of the source's characters that stand in a bead, each weighed by the bead's confidence. */
    static double share(SegmentedDocument source, Alignment alignment) {
        double believed = 0;
        double all = 0;
        for (Bead bead : alignment.beads()) {
            for (int i = bead.sourceStart(); i < bead.sourceEnd(); i++) {
                int length = source.segments().get(i).content().length();
                all += length;
                believed += bead.isLink() ? length * bead.confidence() : 0;
            }
        }
        return all == 0 ? 0 : believed / all;
    }

    /**
     * Refuses texts that are not translations of each other.
     *
     * @throws InputException when almost nothing aligns
     */
    static void require(SegmentedDocument source, SegmentedDocument target, Alignment alignment) {
        double share = share(source, alignment);
        if (share < STRANGERS) {
            throw new InputException(
                    target.document().name(),
                    "does not seem to be a release of " + source.document().name() + ": only "
                            + Math.round(share * 100)
                            + " % of the text finds a counterpart; look whether the two belong together");
        }
    }
}
