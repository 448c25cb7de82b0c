package org.hebi.align.lexical;

import java.util.List;

/** Follows direct speech through a text. */
final class Quotes {
    private Quotes() {}

    /** Per sentence, whether speech that has been opened is still open at its end. */
    static boolean[] open(List<Sentence> sentences) {
        boolean[] open = new boolean[sentences.size()];
        boolean state = false;
        for (int i = 0; i < open.length; i++) {
            state = after(sentences.get(i).text(), state);
            open[i] = state;
        }
        return open;
    }

    /** Whether a text begins with an opening quotation mark. */
    static boolean begins(String text) {
        return !text.isEmpty() && "“「『\"'‘«".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean after(String text, boolean before) {
        boolean state = before;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '“', '「', '«' -> state = true;
                case '”', '」', '»' -> state = false;
                case '"' -> state = !state || i == 0;
                case '\'', '‘', '’' -> state = single(text, i, state);
                default -> {}
            }
        }
        return state;
    }

    /** A single mark opens before a word, closes after one or after punctuation, and inside a word is an apostrophe. */
    private static boolean single(String text, int at, boolean state) {
        boolean wordBefore = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        boolean wordAfter = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        boolean spaceBefore =
                at == 0 || Character.isWhitespace(text.charAt(at - 1)) || "—–(“".indexOf(text.charAt(at - 1)) >= 0;
        if (wordBefore && wordAfter) {
            return state;
        }
        if (spaceBefore) {
            return text.charAt(at) != '’' || state;
        }
        // After a letter it may be the possessive of a plural; after punctuation it closes.
        return wordBefore && state && at + 1 < text.length() && text.charAt(at + 1) == ' ';
    }
}
