package org.hebi.pipeline;

import java.util.Objects;
import org.hebi.model.Codes;
import org.hebi.model.Tool;

/**
 * What a build should give.
 *
 * @param codes how Chinese is named in memories
 * @param tool the program the memories are for
 * @param minConfidence units below this probability stay out of the memories and go to a review file
 * @param workers how many declarations are worked on at once
 * @param version this program's version, for file headers
 */
public record BuildOptions(Codes codes, Tool tool, double minConfidence, int workers, String version) {
    public BuildOptions {
        Objects.requireNonNull(codes);
        Objects.requireNonNull(tool);
        Objects.requireNonNull(version);
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1, not " + minConfidence);
        }
        if (workers < 1) {
            throw new IllegalArgumentException("at least one worker is needed");
        }
    }
}
