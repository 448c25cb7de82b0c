package org.hebi.align;

import java.util.List;
import org.hebi.model.Alignment;
import org.hebi.model.SegmentedDocument;

/** Tells why beads were chosen. */
public interface Explainer {
    /**
     * Explains every bead of an alignment.
     *
     * @param source the text the alignment's source sentences come from
     * @param target the text of its target sentences
     * @param alignment an alignment of the two, by whatever means
     * @return one explanation a bead, in their order
     */
    List<Explanation> explain(SegmentedDocument source, SegmentedDocument target, Alignment alignment);
}
