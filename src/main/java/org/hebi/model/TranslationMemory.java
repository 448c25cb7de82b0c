package org.hebi.model;

import java.util.List;
import java.util.Objects;

/**
 * Translation units with one source language.
 *
 * @param name what the memory is called, without path or ending
 * @param source language of every unit's first variant
 * @param units the units, in reading order
 */
public record TranslationMemory(String name, Language source, List<TranslationUnit> units) {
    public TranslationMemory {
        Objects.requireNonNull(name);
        Objects.requireNonNull(source);
        units = List.copyOf(units);
    }
}
