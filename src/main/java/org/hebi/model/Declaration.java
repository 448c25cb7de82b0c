package org.hebi.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A declaration: one political text in several editions.
 *
 * @param id stable name, the folder's, such as {@code 2001-07-16-treaty}
 * @param title what people call it
 * @param date when it was signed, ISO 8601, or empty
 * @param place where it was signed, or empty
 * @param editions its editions, in the order of their tags
 */
public record Declaration(String id, String title, String date, String place, List<Edition> editions) {
    public Declaration {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a declaration has an id");
        }
        Objects.requireNonNull(title);
        Objects.requireNonNull(date);
        Objects.requireNonNull(place);
        editions = List.copyOf(editions);
    }

    /** The first edition whose language fits. */
    public Optional<Edition> edition(java.util.function.Predicate<Language> fits) {
        return editions.stream().filter(e -> fits.test(e.language())).findFirst();
    }
}
