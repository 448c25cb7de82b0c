package org.hebi.model;

import java.util.List;
import java.util.Objects;

/**
 * One edition looked at by itself.
 *
 * @param edition the text, cleaned
 * @param differences what is doubtful, in order; the side of the other edition is empty
 * @param accepted doubts that a person has accepted before
 * @param profile what the edition is like
 */
public record SingleEdition(
        Document edition, List<Difference> differences, List<Difference> accepted, EditionProfile profile) {
    public SingleEdition {
        Objects.requireNonNull(edition);
        Objects.requireNonNull(profile);
        differences = List.copyOf(differences);
        accepted = List.copyOf(accepted);
    }
}
