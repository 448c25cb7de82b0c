package org.hebi.edition.hanlp;

import java.util.Map;
import java.util.Optional;
import org.hebi.edition.SpellingGuide;

/** Spells with the word entries of HanLP's Simplified-to-Traditional table. */
public final class HanLpSpellingGuide implements SpellingGuide {
    private final Map<String, String> words = HanLpTable.read("s2t.txt");

    @Override
    public Optional<String> traditional(String simplified) {
        if (simplified.length() < 2) {
            return Optional.empty();
        }
        return Optional.ofNullable(words.get(simplified)).filter(word -> word.length() == simplified.length());
    }
}
