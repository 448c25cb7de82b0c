package org.hebi.terms;

/** Lists of phrases cut out of longer lists. */
final class Lists {
    private Lists() {}

    /** The text with its last comma turned into "and" when it is a list that has none: дружба, добрососедство. */
    static String joined(String text, String and) {
        int comma = text.lastIndexOf(", ");
        return comma < 0 || text.contains(and) || text.indexOf(", ") != comma
                ? text
                : text.substring(0, comma) + and + text.substring(comma + 2);
    }
}
