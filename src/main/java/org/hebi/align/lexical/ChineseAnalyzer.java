package org.hebi.align.lexical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the words, numbers and foreign names of a Chinese sentence, with nothing but the lexicon. */
final class ChineseAnalyzer {
    private static final String FUNCTION_CHARACTERS = "的了着过地得之乎者也矣焉哉吗呢吧啊呀嘛么所把被将给对与和及或而且但若则其此该各某每这那于以为由从向往自至在是有";

    private final Lexicon lexicon;
    /** Long texts say most words again and again. */
    private final Map<String, Optional<Token>> known = new ConcurrentHashMap<>();

    ChineseAnalyzer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Sentence analyze(String raw) {
        String text = raw.strip();
        String s = Han.fold(text);
        Map<String, Token> tokens = new LinkedHashMap<>();
        int i = 0;
        while (i < s.length()) {
            char c = s.charAt(i);
            if (Han.isHan(c)) {
                int end = i + 1;
                while (end < s.length() && Han.isHan(s.charAt(end))) {
                    end++;
                }
                words(s, i, end, tokens);
                i = end;
            } else if (Character.isLetter(c)) {
                int end = i + 1;
                while (end < s.length() && (Character.isLetter(s.charAt(end)) && !Han.isHan(s.charAt(end)))) {
                    end++;
                }
                if (end - i > 1) {
                    add(tokens, Token.of(Token.Kind.NAME, s.substring(i, end)));
                }
                i = end;
            } else {
                i++;
            }
        }
        for (String number : ChineseNumbers.keys(s)) {
            add(tokens, Token.of(Token.Kind.NUMBER, number));
        }
        Optional<Label> label = Label.of(s);
        return new Sentence(
                text,
                new ArrayList<>(tokens.values()),
                Sentence.letters(s),
                Sentence.end(text),
                false,
                s.indexOf('?') >= 0,
                s.indexOf('!') >= 0,
                Sentence.quotes(text),
                label);
    }

    /** The same of a text that other Chinese is compared with: each word can be found by itself and by its parts. */
    Sentence analyzeTarget(String raw) {
        Sentence sentence = analyze(raw);
        List<Token> tokens = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            List<String> stems = new ArrayList<>();
            stems.add(token.key());
            boolean phrase = token.kind() == Token.Kind.PHRASE;
            if (phrase) {
                parts(token.key()).forEach(p -> stems.add(p.key()));
            }
            tokens.add(new Token(phrase ? Token.Kind.WORD : token.kind(), token.key(), stems));
        }
        return sentence.with(tokens);
    }

    private static void add(Map<String, Token> tokens, Token token) {
        tokens.putIfAbsent(token.key(), token);
    }

    private void words(String s, int from, int to, Map<String, Token> tokens) {
        for (String word : cut(s.substring(from, to), false)) {
            Token token = token(word);
            if (token != null) {
                add(tokens, token);
            }
        }
    }

    /** The token of a word, or none for what is only written in numerals. */
    private @org.jspecify.annotations.Nullable Token token(String word) {
        return known.computeIfAbsent(word, w -> Optional.ofNullable(made(w))).orElse(null);
    }

    private @org.jspecify.annotations.Nullable Token made(String word) {
        if (word.length() == 1) {
            if (Han.isNumeral(word.charAt(0)) && word.charAt(0) != '一') {
                return null;
            }
            boolean function = FUNCTION_CHARACTERS.indexOf(word.charAt(0)) >= 0 || function(lexicon.classes(word));
            return Token.of(function ? Token.Kind.FUNCTION : Token.Kind.SINGLE, word);
        }
        if (ChineseNumbers.isNumeric(word)) {
            return null;
        }
        if (function(lexicon.classes(word))) {
            return Token.of(Token.Kind.FUNCTION, word);
        }
        return Token.of(word.length() == 2 ? Token.Kind.WORD : Token.Kind.PHRASE, word);
    }

    private static boolean function(String classes) {
        return switch (classes) {
            case "r", "p", "c", "u", "d/c", "c/d", "p/v", "v/p", "v/c", "c/p", "q" -> true;
            default -> false;
        };
    }

    /** The tokens of the longest known words inside a word that has no rendering in the text as a whole. */
    List<Token> parts(String word) {
        List<Token> parts = new ArrayList<>();
        if (word.length() < 2) {
            return parts;
        }
        for (String part : cut(word, true)) {
            Token token = token(part);
            if (token != null) {
                parts.add(token);
            }
        }
        return parts;
    }

    /**
     * Cuts a run of Chinese characters into as few known words as can be, the longer the better.
     *
     * @param run Chinese characters, folded
     * @param inside whether the run itself is not to be taken as a word
     */
    List<String> cut(String run, boolean inside) {
        int n = run.length();
        double[] cost = new double[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        cost[0] = 0;
        for (int i = 0; i < n; i++) {
            int numerals = i;
            while (numerals < n && Han.isNumeral(run.charAt(numerals))) {
                numerals++;
            }
            int longest = Math.min(n, Math.max(numerals, i + Lexicon.LONGEST_HEAD));
            for (int j = i + 1; j <= longest; j++) {
                int length = j - i;
                if (inside && length == n) {
                    continue;
                }
                double step;
                if (length == 1) {
                    step = 1.2;
                } else if (j == numerals || length <= Lexicon.LONGEST_HEAD && lexicon.contains(run.substring(i, j))) {
                    step = 1 - 0.01 * length * length;
                } else {
                    continue;
                }
                if (cost[i] + step < cost[j]) {
                    cost[j] = cost[i] + step;
                    from[j] = i;
                }
            }
        }
        List<String> words = new ArrayList<>();
        for (int j = n; j > 0; j = from[j]) {
            words.add(0, run.substring(from[j], j));
        }
        return words;
    }
}
