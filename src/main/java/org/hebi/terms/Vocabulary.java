package org.hebi.terms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hebi.model.Language;

/** Known Chinese words and phrases with their renderings: what a bilingual dictionary has to say. */
public final class Vocabulary {
    /**
     * A head with its renderings, best first.
     *
     * @param head Simplified characters
     * @param classes word classes as the dictionary writes them, such as {@code v/n}
     * @param english English renderings
     * @param russian Russian renderings
     */
    public record Head(String head, String classes, List<String> english, List<String> russian) {
        public Head {
            Objects.requireNonNull(head);
            Objects.requireNonNull(classes);
            english = List.copyOf(english);
            russian = List.copyOf(russian);
        }

        /** Whether the dictionary knows it as a noun, among other things perhaps. */
        public boolean noun() {
            for (String one : classes.split("/")) {
                if (one.startsWith("n") || one.equals("j")) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the dictionary knows it as a verb, among other things perhaps. */
        public boolean verb() {
            return List.of(classes.split("/")).contains("v");
        }

        /** The renderings in a language. */
        public List<String> renderings(Language language) {
            return switch (language.language()) {
                case "en" -> english;
                case "ru" -> russian;
                default -> List.of();
            };
        }
    }

    /** Knows nothing. */
    public static final Vocabulary EMPTY = new Vocabulary(List.of());

    private final Map<String, Head> heads = new LinkedHashMap<>();
    private final int longest;

    /** From heads; of two with the same characters the first counts. */
    public Vocabulary(List<Head> all) {
        int length = 1;
        for (Head head : all) {
            heads.putIfAbsent(head.head(), head);
            length = Math.max(length, head.head().length());
        }
        longest = length;
    }

    /**
     * From lines of tab-separated columns {@code zh pos en ru}, renderings separated by semicolons; a header, blank lines
     * and lines of another shape are passed over.
     */
    public static Vocabulary of(List<String> lines) {
        List<Head> all = new ArrayList<>();
        for (String line : lines) {
            String[] columns = line.split("\t", -1);
            if (columns.length >= 4 && !columns[0].isBlank() && !columns[0].equals("zh") && !line.startsWith("#")) {
                all.add(new Head(
                        columns[0].strip(), columns[1].strip(), renderings(columns[2]), renderings(columns[3])));
            }
        }
        return new Vocabulary(all);
    }

    private static List<String> renderings(String cell) {
        List<String> result = new ArrayList<>();
        for (String one : cell.split(";")) {
            if (!one.isBlank()) {
                result.add(one.strip());
            }
        }
        return result;
    }

    public Optional<Head> head(String simplified) {
        return Optional.ofNullable(heads.get(simplified));
    }

    public boolean knows(String simplified) {
        return heads.containsKey(simplified);
    }

    /** Every head, in the order given. */
    public List<Head> all() {
        return List.copyOf(heads.values());
    }

    /** Length in characters of the longest head. */
    public int longest() {
        return longest;
    }
}
