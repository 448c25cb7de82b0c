package org.hebi.terms;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hebi.terms.TargetWord.Role;

/** Which words carry a capital inside sentences, where it means something. */
final class Capitals {
    /** Capitals less small letters, by key. */
    private final Map<String, Integer> counts = new HashMap<>();

    void count(List<TargetWord> words) {
        for (int i = 1; i < words.size(); i++) {
            TargetWord word = words.get(i);
            TargetWord before = words.get(i - 1);
            if (word.role() == Role.CONTENT && before.role() != Role.STOP) {
                counts.merge(word.key(), Character.isUpperCase(word.text().charAt(0)) ? 1 : -1, Integer::sum);
            }
        }
    }

    /** Whether a word is written with a capital, here and mostly elsewhere. */
    boolean proper(TargetWord word) {
        return word.role() == Role.CONTENT
                && Character.isUpperCase(word.text().charAt(0))
                && counts.getOrDefault(word.key(), 0) > 0;
    }

    /** The words of a phrase in small letters, if each of them is mostly written so. */
    String common(String phrase, List<TargetWord> words) {
        boolean small = words.stream()
                .filter(w -> w.role() == Role.CONTENT)
                .allMatch(w -> lowerCase(w) && counts.getOrDefault(w.key(), 1) < 0);
        return small ? phrase.toLowerCase(Locale.ROOT) : phrase;
    }

    /** Whether a word that begins a sentence is written with a small letter elsewhere. */
    boolean lowerCase(TargetWord word) {
        String text = word.text();
        boolean abbreviation = text.chars().filter(Character::isUpperCase).count() > 1 && text.indexOf('-') < 0;
        return !abbreviation && counts.getOrDefault(word.key(), -1) < 0;
    }
}
