package org.hebi.edition.hanlp;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hebi.edition.SpellingGuide;

/** Spells with HanLP's Simplified-to-Traditional table and its tables of Taiwan's and Hong Kong's shapes. */
public final class HanLpSpellingGuide implements SpellingGuide {
    private final Map<String, String> words = HanLpTable.read("s2t.txt");
    private final Map<String, String> taiwan = HanLpTable.read("t2tw.txt");
    private final Map<String, String> hongKong = HanLpTable.read("t2hk.txt");
    private final Set<Integer> ambiguous = new HashSet<>();

    /** Reads the tables; some 50,000 words, a tenth of a second. */
    public HanLpSpellingGuide() {
        Map<Character, Character> first = new HashMap<>();
        words.forEach((simplified, traditional) -> {
            if (simplified.length() > 1 && simplified.length() == traditional.length()) {
                for (int i = 0; i < simplified.length(); i++) {
                    char shape = (char) preferred(traditional.charAt(i));
                    Character other = first.putIfAbsent(simplified.charAt(i), shape);
                    if (other != null && other != shape) {
                        ambiguous.add((int) simplified.charAt(i));
                    }
                }
            }
        });
    }

    @Override
    public Optional<String> traditional(String simplified) {
        if (simplified.length() < 2) {
            return Optional.empty();
        }
        return Optional.ofNullable(words.get(simplified)).filter(word -> word.length() == simplified.length());
    }

    @Override
    public boolean ambiguous(int simplified) {
        return ambiguous.contains(simplified);
    }

    @Override
    public boolean onlySimplified(int codePoint) {
        String character = Character.toString(codePoint);
        String traditional = words.getOrDefault(character, character);
        return !traditional.equals(character)
                && !taiwan.getOrDefault(traditional, traditional).equals(character)
                && !hongKong.getOrDefault(traditional, traditional).equals(character);
    }

    @Override
    public int preferred(int codePoint) {
        String character = Character.toString(codePoint);
        String shape = taiwan.getOrDefault(character, character);
        return shape.codePointCount(0, shape.length()) == 1 ? shape.codePointAt(0) : codePoint;
    }
}
