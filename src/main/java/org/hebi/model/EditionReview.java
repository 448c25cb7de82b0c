package org.hebi.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be said about the Chinese editions of one declaration.
 *
 * @param id the declaration's id, or the file's name
 * @param title what people call it; may be empty
 * @param date ISO 8601, or empty
 * @param comparison of the Traditional with the Simplified edition, where there are both
 * @param single the only Chinese edition, where there is one
 */
public record EditionReview(
        String id, String title, String date, Optional<EditionComparison> comparison, Optional<SingleEdition> single) {
    public EditionReview {
        Objects.requireNonNull(title);
        Objects.requireNonNull(date);
        if (id.isBlank() || comparison.isPresent() == single.isPresent()) {
            throw new IllegalArgumentException("a review is of two editions or of one: " + id);
        }
    }

    /** A comparison of two editions. */
    public static EditionReview of(String id, String title, String date, EditionComparison comparison) {
        return new EditionReview(id, title, date, Optional.of(comparison), Optional.empty());
    }

    /** A look at one edition. */
    public static EditionReview of(String id, String title, String date, SingleEdition single) {
        return new EditionReview(id, title, date, Optional.empty(), Optional.of(single));
    }

    /** What was found, silent differences included. */
    public List<Difference> differences() {
        return comparison
                .map(EditionComparison::differences)
                .or(() -> single.map(SingleEdition::differences))
                .orElse(List.of());
    }

    /** What a person has accepted before. */
    public List<Difference> accepted() {
        return comparison
                .map(EditionComparison::accepted)
                .or(() -> single.map(SingleEdition::accepted))
                .orElse(List.of());
    }

    /** What the editions are like, Traditional first. */
    public List<EditionProfile> profiles() {
        return comparison
                .map(EditionComparison::profiles)
                .or(() -> single.map(s -> List.of(s.profile())))
                .orElse(List.of());
    }
}
