package org.hebi.model;

import java.util.List;

/**
 * Editions of one or many declarations, and stock phrases that vary between these.
 *
 * @param reviews one for each declaration
 * @param formulas variations across them; empty for a single pair
 * @param least differences below this severity are not shown
 */
public record EditionsReport(List<EditionReview> reviews, List<FormulaVariation> formulas, int least) {
    public EditionsReport {
        reviews = List.copyOf(reviews);
        formulas = List.copyOf(formulas);
        if (least < 0 || least > 4) {
            throw new IllegalArgumentException("severity is 0 to 4, not " + least);
        }
    }

    /** What is to be shown of a review. */
    public List<Difference> shown(EditionReview review) {
        return review.differences().stream().filter(d -> d.severity() >= least).toList();
    }

    /** The heaviest difference of all, or 0. */
    public int worst() {
        return reviews.stream()
                .flatMap(r -> r.differences().stream())
                .mapToInt(Difference::severity)
                .max()
                .orElse(0);
    }
}
