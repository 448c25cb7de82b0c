package org.hebi.model;

import java.util.List;
import java.util.Objects;

/**
 * How one release lies beside its source, in numbers and in what deserves a look.
 *
 * @param source language of the source
 * @param target language of the release
 * @param sourceSegments sentences of the source
 * @param targetSegments sentences of the release
 * @param units pairs that went into the memory
 * @param oneToOne how many of them join one sentence with one
 * @param meanConfidence mean probability of the units, 0 when there are none
 * @param doubtful the units below the confidence at which a person should look, in reading order
 * @param leftovers what is in no unit, in reading order
 */
public record PairSummary(
        Language source,
        Language target,
        int sourceSegments,
        int targetSegments,
        int units,
        int oneToOne,
        double meanConfidence,
        List<TranslationUnit> doubtful,
        List<Finding> leftovers) {
    public PairSummary {
        Objects.requireNonNull(source);
        Objects.requireNonNull(target);
        doubtful = List.copyOf(doubtful);
        leftovers = List.copyOf(leftovers);
    }
}
