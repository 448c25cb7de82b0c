package org.hebi.model;

import java.util.List;
import java.util.Objects;

/**
 * What became of one declaration.
 *
 * @param id its id, the folder's name
 * @param title what people call it, or empty
 * @param editions its editions as they were described
 * @param pairs one for each release that was aligned
 * @param findings what was noticed while reading, in reading order
 * @param failures one sentence for each thing that went wrong; empty when all went well
 */
public record DeclarationSummary(
        String id,
        String title,
        List<Edition> editions,
        List<PairSummary> pairs,
        List<Finding> findings,
        List<String> failures) {
    public DeclarationSummary {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        editions = List.copyOf(editions);
        pairs = List.copyOf(pairs);
        findings = List.copyOf(findings);
        failures = List.copyOf(failures);
    }

    /** Whether everything that was asked for this declaration was done. */
    public boolean succeeded() {
        return failures.isEmpty();
    }
}
