package org.hebi.memory;

import java.util.List;
import org.hebi.model.BlockKind;

/**
 * Sentences of two texts of which a person has said that they translate each other.
 *
 * @param kind what the block they stand in is for
 * @param source the source sentences, none for an insertion
 * @param target the target sentences, none for a deletion
 */
public record GoldBead(BlockKind kind, List<String> source, List<String> target) {
    public GoldBead {
        source = List.copyOf(source);
        target = List.copyOf(target);
        if (source.isEmpty() && target.isEmpty()) {
            throw new IllegalArgumentException("a bead holds at least one sentence");
        }
    }

    /** Whether both sides hold something. */
    public boolean isLink() {
        return !source.isEmpty() && !target.isEmpty();
    }
}
