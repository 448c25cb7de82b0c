package org.hebi.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hebi.model.Language;

/**
 * Brings both scripts to one: Simplified characters, and for Traditional texts the mainland's word where Taiwan says
 * another that the mainland does not know (資訊 → 信息), so that a phrase is one phrase in both.
 */
public final class ScriptFolding {
    private final ChineseAnalyzer chinese;
    /** Taiwan's words in Simplified characters, by first character, longest first. */
    private final Map<Character, List<Map.Entry<String, String>>> regional = new HashMap<>();

    /**
     * @param chinese converts characters
     * @param taiwanToMainland Taiwan's words in Simplified characters, and what the mainland says instead
     */
    public ScriptFolding(ChineseAnalyzer chinese, Map<String, String> taiwanToMainland) {
        this.chinese = chinese;
        taiwanToMainland.forEach((taiwan, mainland) -> {
            if (!taiwan.isEmpty() && !taiwan.equals(mainland)) {
                regional.computeIfAbsent(taiwan.charAt(0), k -> new ArrayList<>())
                        .add(Map.entry(taiwan, mainland));
            }
        });
        regional.values()
                .forEach(list ->
                        list.sort((a, b) -> b.getKey().length() != a.getKey().length()
                                ? b.getKey().length() - a.getKey().length()
                                : a.getKey().compareTo(b.getKey())));
    }

    FoldedText fold(SourceText source) {
        return fold(source.text(), source.language());
    }

    FoldedText fold(String text, Language language) {
        String simplified = chinese.simplify(text);
        boolean traditional = language.isTraditional() || language.script().isEmpty() && !simplified.equals(text);
        if (!traditional || regional.isEmpty()) {
            return FoldedText.same(simplified);
        }
        StringBuilder folded = new StringBuilder();
        int[] origin = new int[simplified.length() * 3 + 1];
        int at = 0;
        while (at < simplified.length()) {
            Map.Entry<String, String> word = regionalAt(simplified, at);
            if (word == null) {
                origin[folded.length()] = at;
                folded.append(simplified.charAt(at++));
                continue;
            }
            String mainland = word.getValue();
            int length = word.getKey().length();
            for (int i = 0; i < mainland.length(); i++) {
                origin[folded.length()] = at + Math.min(i, length) * length / Math.max(length, mainland.length());
                folded.append(mainland.charAt(i));
            }
            at += length;
        }
        origin[folded.length()] = simplified.length();
        return new FoldedText(folded.toString(), Arrays.copyOf(origin, folded.length() + 1));
    }

    private Map.@org.jspecify.annotations.Nullable Entry<String, String> regionalAt(String text, int at) {
        for (Map.Entry<String, String> word : regional.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(word.getKey(), at)
                    && word.getValue().length() <= 3 * word.getKey().length()) {
                return word;
            }
        }
        return null;
    }
}
