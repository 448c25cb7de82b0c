package org.hebi.align.lexical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.hebi.model.Language;

/**
 * Chinese words and phrases with their renderings in other languages. Never changes, so any number of documents may use
 * one at the same time.
 */
public final class Lexicon {
    /** Longer heads than this are not looked for in running text. */
    static final int LONGEST_HEAD = 16;

    /** A word that renders many heads has many counterparts; the rare ones among them are noise. */
    private static final int MOST_PIVOTED = 24;

    private static final char BETWEEN = ';';

    private final Map<String, Head> heads;

    /** What is known of a head: its word classes and, per language, its renderings with {@code ;} between them. */
    private record Head(String classes, Map<String, String> renderings) {}

    private Lexicon(Map<String, Head> heads) {
        this.heads = heads;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A lexicon that knows nothing; lengths, numbers and names still speak. */
    public static Lexicon empty() {
        return builder().build();
    }

    /** Number of heads. */
    public int size() {
        return heads.size();
    }

    boolean contains(String folded) {
        return heads.containsKey(folded);
    }

    /** Word classes of a head as the lexicon's file writes them, such as {@code v/n}; empty when unknown. */
    String classes(String folded) {
        Head head = heads.get(folded);
        return head == null ? "" : head.classes();
    }

    /**
     * The renderings of a word.
     *
     * @param word a Chinese word in either script
     * @param language the language wanted
     * @return renderings as written, in order; empty when there are none
     */
    public List<String> renderings(String word, Language language) {
        Head head = heads.get(Han.fold(word));
        String joined = head == null ? null : head.renderings().get(language.language());
        if (joined == null) {
            return List.of();
        }
        List<String> list = new ArrayList<>();
        int start = 0;
        while (start <= joined.length()) {
            int end = joined.indexOf(BETWEEN, start);
            if (end < 0) {
                end = joined.length();
            }
            String rendering = joined.substring(start, end).strip();
            if (!rendering.isEmpty()) {
                list.add(rendering);
            }
            start = end + 1;
        }
        return list;
    }

    /**
     * Words of one other language with their renderings in another: two words belong together when they render the same
     * Chinese heads, the more of them the better.
     *
     * @param stems the first stem of each word of a rendering in {@code from}; renderings of several words are left out
     * @param from language of the new heads
     * @param to language of their renderings
     */
    Lexicon pivot(Function<String, List<String>> stems, Language from, Language to) {
        Map<String, Map<String, Integer>> together = new TreeMap<>();
        for (String head : new TreeSet<>(heads.keySet())) {
            for (String rendering : renderings(head, from)) {
                List<String> words = stems.apply(rendering);
                if (words.size() == 1) {
                    Map<String, Integer> counts = together.computeIfAbsent(words.get(0), k -> new TreeMap<>());
                    renderings(head, to).forEach(r -> counts.merge(r, 1, Integer::sum));
                }
            }
        }
        Builder pivot = builder();
        together.forEach((stem, counts) -> pivot.add(
                stem,
                "",
                to,
                counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(MOST_PIVOTED)
                        .map(Map.Entry::getKey)
                        .toList()));
        return pivot.build();
    }

    /** Gathers heads from several places; what comes later adds renderings, it never takes any away. */
    public static final class Builder {
        private final Map<String, Head> heads = new HashMap<>(1 << 16);

        private Builder() {}

        /**
         * Adds one word.
         *
         * @param word Chinese, in either script
         * @param classes word classes such as {@code n} or {@code v/n}, or empty
         * @param language language of the renderings
         * @param renderings ways to say it
         * @return this
         */
        public Builder add(String word, String classes, Language language, Collection<String> renderings) {
            return add(word, classes, language.language(), String.join(";", renderings));
        }

        Builder add(String word, String classes, String language, String joined) {
            String folded = Han.fold(word.strip());
            if (folded.isEmpty() || joined.isBlank()) {
                return this;
            }
            Head old = heads.get(folded);
            if (old == null) {
                heads.put(folded, new Head(classes, Map.of(language, joined)));
                return this;
            }
            Map<String, String> merged = new HashMap<>(old.renderings());
            merged.merge(language, joined, Builder::union);
            heads.put(folded, new Head(old.classes().isEmpty() ? classes : old.classes(), Map.copyOf(merged)));
            return this;
        }

        /** Adds a word that is new, in two languages at once: the quick way for the bundled file. */
        void addNew(String folded, String classes, String english, String russian) {
            if (heads.containsKey(folded)) {
                add(folded, classes, "en", english);
                add(folded, classes, "ru", russian);
            } else if (english.isEmpty()) {
                add(folded, classes, "ru", russian);
            } else if (russian.isEmpty()) {
                add(folded, classes, "en", english);
            } else {
                heads.put(folded, new Head(classes, Map.of("en", english, "ru", russian)));
            }
        }

        /** Adds everything another lexicon knows. */
        public Builder addAll(Lexicon other) {
            other.heads.forEach((word, head) ->
                    head.renderings().forEach((lang, joined) -> add(word, head.classes(), lang, joined)));
            return this;
        }

        private static String union(String a, String b) {
            Set<String> all = new LinkedHashSet<>();
            for (String part : (a + BETWEEN + b).split(";")) {
                if (!part.isBlank()) {
                    all.add(part.strip());
                }
            }
            return String.join("; ", all);
        }

        public Lexicon build() {
            return new Lexicon(new HashMap<>(heads));
        }
    }
}
