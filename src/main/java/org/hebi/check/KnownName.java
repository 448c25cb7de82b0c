package org.hebi.check;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A name and what it is called elsewhere.
 *
 * @param chinese in Simplified characters
 * @param shown by language, such as {@code en}: the usual rendering, for messages
 * @param renderings by language: everything it may be called, each as beginnings of words, all of which have to occur
 */
public record KnownName(String chinese, Map<String, String> shown, Map<String, List<List<String>>> renderings) {
    public KnownName {
        if (chinese.length() < 2) {
            throw new IllegalArgumentException("a name has two characters at least: " + chinese);
        }
        shown = Collections.unmodifiableMap(new TreeMap<>(shown));
        renderings = Collections.unmodifiableMap(new TreeMap<>(renderings));
    }
}
