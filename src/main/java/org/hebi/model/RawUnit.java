package org.hebi.model;

import java.util.List;
import java.util.Objects;

/**
 * A unit as it stands in a file: unlike a {@link TranslationUnit} it may lack a side, have two in one language, or none.
 *
 * @param id the unit's own id, or empty when the file gives none
 * @param number 1-based position in the file
 * @param line 1-based line of the file, or 0 when the format has none
 * @param document the declaration it comes from, or empty
 * @param source index of the source side, or -1 when the source language has none
 * @param sides the sides in the order of the file
 */
public record RawUnit(String id, int number, int line, String document, int source, List<RawSide> sides) {
    public RawUnit {
        Objects.requireNonNull(id);
        Objects.requireNonNull(document);
        sides = List.copyOf(sides);
        if (number < 1 || line < 0 || source < -1 || source >= sides.size()) {
            throw new IllegalArgumentException(
                    "not a unit: number " + number + ", line " + line + ", source " + source);
        }
    }

    /** What a person calls it: its id, or its number. */
    public String name() {
        return id.isBlank() ? "#" + number : id;
    }
}
