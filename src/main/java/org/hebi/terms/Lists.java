package org.hebi.terms;

import java.util.List;

/** Lists of phrases cut out of longer lists. */
final class Lists {
    private Lists() {}

    /** Whether a list goes on before or after the words. */
    static boolean cut(List<TargetWord> words, int from, int to, String and) {
        boolean after = to < words.size() && joins(words.get(to), and);
        return after || from > 0 && joins(words.get(from - 1), and);
    }

    private static boolean joins(TargetWord word, String and) {
        return word.text().equals(",") || word.text().equals(and);
    }

    /** The text with its last comma turned into "and" when it is a list that has none: дружба, добрососедство. */
    static String joined(String text, String and) {
        int comma = text.lastIndexOf(", ");
        return comma < 0 || text.contains(and) || text.indexOf(", ") != comma
                ? text
                : text.substring(0, comma) + and + text.substring(comma + 2);
    }
}
