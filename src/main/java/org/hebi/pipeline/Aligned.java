package org.hebi.pipeline;

import java.util.List;
import org.hebi.memory.AlignedTarget;
import org.hebi.memory.BuiltMemory;
import org.hebi.model.Finding;
import org.hebi.model.SegmentedDocument;

/**
 * A text aligned with its releases.
 *
 * @param source the source's sentences
 * @param targets each release with its alignment
 * @param memory the units they give
 * @param findings what was noticed while reading
 */
record Aligned(SegmentedDocument source, List<AlignedTarget> targets, BuiltMemory memory, List<Finding> findings) {
    Aligned {
        targets = List.copyOf(targets);
        findings = List.copyOf(findings);
    }
}
