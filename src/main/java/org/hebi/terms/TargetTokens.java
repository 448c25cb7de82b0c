package org.hebi.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts alphabetic texts into words, numbers and marks. */
final class TargetTokens {
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*|\\p{N}+(?:[.,]\\p{N}+)*|[^\\s\\p{L}\\p{M}\\p{N}]");

    /** A raw token: its text and offset. */
    record Token(String text, int start) {
        boolean word() {
            return Character.isLetter(text.codePointAt(0));
        }

        boolean number() {
            return Character.isDigit(text.codePointAt(0));
        }
    }

    private TargetTokens() {}

    /** What a mark does: a comma, quotation mark or dash may stand inside a phrase, and so may the dot of an initial. */
    static TargetWord.Role mark(Token mark, List<TargetWord> before) {
        if (",\"“”«»—–".contains(mark.text())) {
            return TargetWord.Role.COMMA;
        }
        TargetWord last = before.isEmpty() ? null : before.get(before.size() - 1);
        boolean initial = mark.text().equals(".")
                && last != null
                && last.text().length() == 1
                && Character.isUpperCase(last.text().charAt(0))
                && last.end() == mark.start();
        return initial ? TargetWord.Role.COMMA : TargetWord.Role.STOP;
    }

    /**
     * @param hyphens whether a hyphenated compound stays one token
     */
    static List<Token> of(String text, boolean hyphens) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            Token token = new Token(matcher.group(), matcher.start());
            int last = tokens.size() - 1;
            boolean joins = hyphens
                    && last >= 1
                    && token.word()
                    && tokens.get(last).text().equals("-")
                    && tokens.get(last - 1).word()
                    && tokens.get(last).start() + 1 == token.start()
                    && tokens.get(last - 1).start()
                                    + tokens.get(last - 1).text().length()
                            == tokens.get(last).start();
            if (joins) {
                Token first = tokens.get(last - 1);
                tokens.remove(last);
                tokens.set(last - 1, new Token(first.text() + "-" + token.text(), first.start()));
            } else {
                tokens.add(token);
            }
        }
        return tokens;
    }
}
