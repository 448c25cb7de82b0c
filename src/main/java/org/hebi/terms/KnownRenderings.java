package org.hebi.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the vocabulary says of phrases and of their parts, in the words of one target language. */
final class KnownRenderings {
    /**
     * A rendering of the vocabulary.
     *
     * @param text as the vocabulary writes it
     * @param words its words
     * @param key its content words' keys, a space between
     */
    record Known(String text, List<TargetWord> words, String key) {
        Known {
            words = List.copyOf(words);
        }

        /** Whether it begins and ends with a word that means something, so that it can be cited as it is. */
        boolean citable() {
            return !words.isEmpty()
                    && words.get(0).content()
                    && words.get(words.size() - 1).content();
        }
    }

    private final TargetAnalyzer target;
    private final Vocabulary vocabulary;
    private final Map<String, List<Known>> cache = new HashMap<>();

    KnownRenderings(TargetAnalyzer target, Vocabulary vocabulary) {
        this.target = target;
        this.vocabulary = vocabulary;
    }

    /** The renderings of a phrase, best first; none when the vocabulary does not have it. */
    List<Known> of(String phrase) {
        List<Known> known = cache.get(phrase);
        if (known == null) {
            known = new ArrayList<>();
            Optional<Vocabulary.Head> head = vocabulary.head(phrase);
            if (head.isPresent()) {
                for (String text : head.get().renderings(target.language())) {
                    List<TargetWord> words = target.words(text);
                    String key = key(words);
                    if (!key.isEmpty()) {
                        known.add(new Known(text, words, key));
                    }
                }
            }
            cache.put(phrase, List.copyOf(known));
        }
        return known;
    }

    /** The keys of the content words, a space between. */
    static String key(List<TargetWord> words) {
        StringBuilder key = new StringBuilder();
        for (TargetWord word : words) {
            if (word.content()) {
                key.append(key.length() > 0 ? " " : "").append(word.key());
            }
        }
        return key.toString();
    }

    /**
     * Keys of the renderings of everything that is only a part of the phrase: 边境 of 边境地区. A rendering with such a key
     * renders the part alone, unless the vocabulary gives it for the whole phrase sooner than for the part.
     *
     * @param text the sentence
     * @param start where the phrase begins in it
     * @param end where it ends
     */
    Set<String> ofParts(AnalysedText text, int start, int end) {
        Map<String, Integer> parts = new HashMap<>();
        for (int from = start; from < end; from++) {
            for (int to = from + 1; to <= end && to - from <= vocabulary.longest(); to++) {
                boolean whole = from == start && to == end;
                // In a word of three characters the last two may be a word: 时代 of 新时代.
                boolean words = text.edges().get(from) && text.edges().get(to)
                        || end - start == 3 && from == start + 1 && to == end;
                if (!whole && words) {
                    ranks(text.text().substring(from, to)).forEach((k, r) -> parts.merge(k, r, Math::min));
                }
            }
        }
        ranks(text.text().substring(start, end)).forEach((key, rank) -> {
            boolean several = key.indexOf(' ') >= 0;
            if (rank == 0 || several && rank < parts.getOrDefault(key, rank)) {
                parts.remove(key);
            }
        });
        return parts.keySet();
    }

    private Map<String, Integer> ranks(String phrase) {
        Map<String, Integer> ranks = new HashMap<>();
        int rank = 0;
        for (Known one : of(phrase)) {
            ranks.putIfAbsent(one.key(), rank++);
        }
        return ranks;
    }
}
