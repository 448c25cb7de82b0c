package org.hebi.align.lexical;

import java.util.List;
import java.util.Optional;

/**
 * A sentence made ready for comparison.
 *
 * @param text the sentence, trimmed
 * @param tokens its distinct tokens in order
 * @param letters letters, digits and Chinese characters in it
 * @param end the mark it ends with
 * @param lowerStart whether it begins with a small letter, so that it may go on from the sentence before
 * @param question whether it holds a question mark
 * @param exclamation whether it holds an exclamation mark
 * @param quotes how many quotation marks it holds
 * @param label the list or article mark it begins with
 */
record Sentence(
        String text,
        List<Token> tokens,
        int letters,
        End end,
        boolean lowerStart,
        boolean question,
        boolean exclamation,
        int quotes,
        Optional<Label> label) {

    /** What a sentence ends with, closing quotes and brackets aside. */
    enum End {
        STOP,
        COLON,
        SEMICOLON,
        COMMA,
        NONE
    }

    Sentence {
        tokens = List.copyOf(tokens);
    }

    /** The same sentence with other tokens. */
    Sentence with(List<Token> others) {
        return new Sentence(text, others, letters, end, lowerStart, question, exclamation, quotes, label);
    }

    static End end(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            switch (text.charAt(i)) {
                case ' ', '”', '’', '"', '\'', '»', '」', '』', ')', '）', ']', '〉', '》', '>', '\u00A0', '\u3000' -> {}
                case '.', '。', '!', '！', '?', '？', '…', '．' -> {
                    return End.STOP;
                }
                case ':', '：' -> {
                    return End.COLON;
                }
                case ';', '；' -> {
                    return End.SEMICOLON;
                }
                case ',', '，', '、', '—', '-', '–' -> {
                    return End.COMMA;
                }
                default -> {
                    return End.NONE;
                }
            }
        }
        return End.NONE;
    }

    static int letters(String text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                n++;
            }
        }
        return n;
    }

    static int quotes(String text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("“”\"「」«»『』".indexOf(c) >= 0) {
                n++;
            } else if ((c == '\'' || c == '‘' || c == '’')
                    && (i == 0
                            || i + 1 == text.length()
                            || !Character.isLetter(text.charAt(i - 1))
                            || !Character.isLetter(text.charAt(i + 1)))) {
                n++;
            }
        }
        return n;
    }
}
