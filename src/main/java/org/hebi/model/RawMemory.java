package org.hebi.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A memory as it stands in a file, before anything is left out or put right.
 *
 * @param file the file as the user named it
 * @param header attributes of the file's header, such as {@code srclang}; empty when the format has none
 * @param units every unit, in the order of the file
 */
public record RawMemory(String file, Map<String, String> header, List<RawUnit> units) {
    public RawMemory {
        Objects.requireNonNull(file);
        header = Collections.unmodifiableMap(new LinkedHashMap<>(header));
        units = List.copyOf(units);
    }
}
