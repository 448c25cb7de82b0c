package org.hebi.memory;

import java.util.List;
import java.util.Objects;
import org.hebi.model.Alignment;
import org.hebi.model.SegmentedDocument;

/**
 * A release and how it lies beside the source.
 *
 * @param document its sentences
 * @param alignment beads over the indices of the source's segments and of {@code document.segments()}
 * @param edits words a reviewer replaced in this pair, on either side
 */
public record AlignedTarget(SegmentedDocument document, Alignment alignment, List<TextEdit> edits) {
    public AlignedTarget {
        Objects.requireNonNull(document);
        edits = List.copyOf(edits);
        if (alignment.targetSize() != document.segments().size()) {
            throw new IllegalArgumentException("the alignment has " + alignment.targetSize() + " sentences, "
                    + document.document().name() + " has "
                    + document.segments().size());
        }
    }

    /** A release nobody has edited. */
    public AlignedTarget(SegmentedDocument document, Alignment alignment) {
        this(document, alignment, List.of());
    }
}
