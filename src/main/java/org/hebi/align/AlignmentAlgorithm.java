package org.hebi.align;

import org.hebi.model.Alignment;
import org.hebi.model.SegmentedDocument;

/** Aligns the sentences of two texts. */
public interface AlignmentAlgorithm {
    /**
     * Aligns every segment of both sides, in order.
     *
     * @param source the Chinese text; only segments a translation memory may hold should be handed in
     * @param target its release
     * @return beads over the indices of {@code source.segments()} and {@code target.segments()}
     */
    Alignment align(SegmentedDocument source, SegmentedDocument target);
}
