package org.hebi.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Terms with their renderings, best first.
 *
 * @param name what the glossary is called, without path or ending
 * @param entries its entries; ids are unique
 */
public record Glossary(String name, List<TermEntry> entries) {
    public Glossary {
        Objects.requireNonNull(name);
        entries = List.copyOf(entries);
        Set<String> seen = new HashSet<>();
        for (TermEntry entry : entries) {
            if (!seen.add(entry.id())) {
                throw new IllegalArgumentException("two entries with the id " + entry.id());
            }
        }
    }
}
