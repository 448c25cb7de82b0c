package org.hebi.pipeline;

import java.util.Optional;
import org.hebi.model.Alignment;
import org.hebi.model.Bead;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.Place;
import org.hebi.model.SegmentedDocument;

/** Tells whether two texts belong together at all. */
final class Kinship {
    /** Below this share of believable text two files are taken for strangers; real releases reach several times it. */
    private static final double STRANGERS = 0.4;

    private Kinship() {}

    /** Below this share a person should look: texts of one kind share formulas, and half of a stranger may align. */
    private static final double DOUBTFUL = 0.75;

    /**
     * The share of characters that stand in a bead, each weighed by the bead's confidence, on the side where it is larger: a
     * release may leave out half of the declaration and still belong to it.
     */
    static double share(SegmentedDocument source, SegmentedDocument target, Alignment alignment) {
        double sourceBelieved = 0;
        double targetBelieved = 0;
        for (Bead bead : alignment.beads()) {
            if (bead.isLink()) {
                sourceBelieved += bead.confidence() * letters(source, bead.sourceStart(), bead.sourceEnd());
                targetBelieved += bead.confidence() * letters(target, bead.targetStart(), bead.targetEnd());
            }
        }
        return Math.max(
                sourceBelieved
                        / Math.max(1, letters(source, 0, source.segments().size())),
                targetBelieved
                        / Math.max(1, letters(target, 0, target.segments().size())));
    }

    private static double letters(SegmentedDocument document, int from, int to) {
        double letters = 0;
        for (int i = from; i < to; i++) {
            letters += document.segments().get(i).content().length();
        }
        return letters;
    }

    /**
     * Refuses texts that are not translations of each other.
     *
     * @return a finding when they may be, but too little of them aligns for a release
     * @throws InputException when almost nothing aligns
     */
    static Optional<Finding> require(SegmentedDocument source, SegmentedDocument target, Alignment alignment) {
        double share = share(source, target, alignment);
        if (share >= DOUBTFUL) {
            return Optional.empty();
        }
        String name = target.document().name();
        String other = source.document().name();
        long percent = Math.round(share * 100);
        if (share < STRANGERS) {
            throw new InputException(
                    name,
                    "does not seem to be a release of " + other + ": only " + percent
                            + " % of the text finds a counterpart; look whether the two belong together");
        }
        return Optional.of(new Finding(
                "little-aligned",
                3,
                Place.whole(name),
                "Only " + percent + " % of it finds a counterpart in " + other
                        + "; look whether the two belong together before you use the memory."));
    }
}
