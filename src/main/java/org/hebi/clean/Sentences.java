package org.hebi.clean;

/** What the end of a line says about the sentence it ends with. */
final class Sentences {
    private Sentences() {}

    /** Whether a text ends with a full stop or a mark as strong, closing quotes and brackets after it allowed. */
    static boolean ends(String text) {
        int i = text.length() - 1;
        while (i >= 0 && "”’＂＇」』）》)\"'»“]".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && "。！？；：.!?;:…．".indexOf(text.charAt(i)) >= 0 && !(text.charAt(i) == '.' && initial(text, i));
    }

    /** Whether a full stop belongs to an initial: J. Smith, В. Иванов. */
    private static boolean initial(String text, int stop) {
        return stop >= 2
                && Character.isUpperCase(text.charAt(stop - 1))
                && (text.charAt(stop - 2) == ' ' || text.charAt(stop - 2) == '.');
    }

    /** Whether a text ends in the middle of a word or a clause: with a letter, a digit, a comma, an opening mark. */
    static boolean open(String text) {
        return !text.isEmpty() && !ends(text);
    }
}
