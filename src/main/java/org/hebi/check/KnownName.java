package org.hebi.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A name and what it is called elsewhere.
 *
 * @param chinese in Simplified characters
 * @param renderings by language, such as {@code en}: everything it may be called, the beginnings of words sufficing
 */
public record KnownName(String chinese, Map<String, List<String>> renderings) {
    public KnownName {
        if (chinese.length() < 2) {
            throw new IllegalArgumentException("a name has two characters at least: " + chinese);
        }
        Map<String, List<String>> copy = new TreeMap<>();
        renderings.forEach((language, words) -> copy.put(language, List.copyOf(words)));
        renderings = java.util.Collections.unmodifiableMap(copy);
    }
}
