package org.hebi.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hebi.check.KnownName;

/** Names of persons and places in the packed word list, as the checks want them. */
final class KnownNames {
    private static final String LEXICON = "/org/hebi/glossaries/base-lexicon.tsv";
    private static final Set<String> KINDS = Set.of("nr", "ns");
    private static final int SHORTEST_STEM = 3;

    private KnownNames() {}

    /**
     * Reads the list. A head that is no name stands for itself with no renderings, so that 加利福尼亚 is not taken for 加利.
     */
    static List<KnownName> read() {
        List<KnownName> names = new ArrayList<>();
        for (String line : lines()) {
            String[] columns = line.split("\t", -1);
            if (columns.length < 4 || columns[0].codePointCount(0, columns[0].length()) < 2) {
                continue;
            }
            Map<String, String> shown = new TreeMap<>();
            Map<String, List<List<String>>> renderings = new TreeMap<>();
            if (KINDS.contains(columns[1])) {
                add("en", columns[2], shown, renderings);
                add("ru", columns[3], shown, renderings);
            }
            names.add(new KnownName(columns[0], shown, renderings));
        }
        return names;
    }

    private static void add(
            String language, String cell, Map<String, String> shown, Map<String, List<List<String>>> renderings) {
        List<List<String>> all = new ArrayList<>();
        for (String rendering : cell.split(";")) {
            String text = rendering.strip();
            if (text.isEmpty()) {
                continue;
            }
            shown.putIfAbsent(language, text);
            List<String> stems = new ArrayList<>();
            for (String word : text.toLowerCase(Locale.ROOT)
                    .replace('ё', 'е')
                    .replace('’', '\'')
                    .split("[\\s,.()]+")) {
                if (word.length() >= SHORTEST_STEM) {
                    // Endings change: three letters of a Russian word, one of an English one.
                    int cut = language.equals("ru")
                            ? Math.max(SHORTEST_STEM, word.length() - 2)
                            : Math.max(SHORTEST_STEM, word.length() - 1);
                    stems.add(word.substring(0, Math.min(word.length(), cut)));
                }
            }
            if (!stems.isEmpty()) {
                all.add(stems);
            }
        }
        if (!all.isEmpty()) {
            renderings.put(language, List.copyOf(all));
        }
    }

    private static List<String> lines() {
        try (InputStream in = KnownNames.class.getResourceAsStream(LEXICON)) {
            if (in == null) {
                throw new IllegalStateException("a word list is missing from the program: " + LEXICON);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
