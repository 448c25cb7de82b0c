package org.hebi.align;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hebi.model.Bead;

/**
 * Why a bead was rated as it was.
 *
 * @param bead the bead
 * @param score the sum of all contributions, in nats; higher is better
 * @param contributions what speaks for it and against it, the weightiest first
 * @param rival the likeliest bead that shares a sentence with it, with its probability as confidence; empty when there is
 *     none worth naming
 */
public record Explanation(Bead bead, double score, List<Contribution> contributions, Optional<Bead> rival) {
    public Explanation {
        Objects.requireNonNull(bead);
        Objects.requireNonNull(rival);
        contributions = List.copyOf(contributions);
    }
}
