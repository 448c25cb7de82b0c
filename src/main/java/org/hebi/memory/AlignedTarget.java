package org.hebi.memory;

import java.util.Objects;
import org.hebi.model.Alignment;
import org.hebi.model.SegmentedDocument;

/**
 * A release and how it lies beside the source.
 *
 * @param document its sentences
 * @param alignment beads over the indices of the source's segments and of {@code document.segments()}
 */
public record AlignedTarget(SegmentedDocument document, Alignment alignment) {
    public AlignedTarget {
        Objects.requireNonNull(document);
        if (alignment.targetSize() != document.segments().size()) {
            throw new IllegalArgumentException("the alignment has " + alignment.targetSize() + " sentences, "
                    + document.document().name() + " has "
                    + document.segments().size());
        }
    }
}
