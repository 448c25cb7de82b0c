package org.hebi.segment.opennlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SDContextGenerator;

/**
 * What the model is told about a full stop: the word it stands after, its shape, the words around, and whether the next one
 * is of the kind that opens sentences. Few and general, because the model learns from a few hundred sentences.
 */
final class AbbreviationContext implements SDContextGenerator {
    /** Words that open sentences far more often than names. */
    private static final Set<String> OPENERS = Set.of(
            "the",
            "this",
            "that",
            "these",
            "those",
            "they",
            "it",
            "its",
            "he",
            "she",
            "we",
            "i",
            "you",
            "his",
            "her",
            "their",
            "our",
            "a",
            "an",
            "in",
            "on",
            "at",
            "by",
            "for",
            "from",
            "to",
            "with",
            "as",
            "if",
            "when",
            "while",
            "where",
            "who",
            "what",
            "why",
            "how",
            "however",
            "but",
            "and",
            "or",
            "both",
            "each",
            "every",
            "neither",
            "nor",
            "also",
            "after",
            "before",
            "under",
            "during",
            "such",
            "some",
            "all",
            "any",
            "no",
            "not",
            "there",
            "here",
            "then",
            "thus",
            "therefore",
            "moreover",
            "furthermore",
            "since",
            "although",
            "today",
            "following",
            "according",
            "most",
            "many",
            "nobody",
            "nothing",
            "visitors",
            "only",
            "one",
            "two");

    private static final Pattern DOTTED = Pattern.compile("(\\p{L}\\.)+\\p{L}");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}");

    @Override
    public String[] getContext(CharSequence text, int position) {
        String before = wordBefore(text, position);
        String previous = wordBefore(text, position - before.length() - 1);
        int nextStart = nextWord(text, position + 1);
        String next = wordFrom(text, nextStart);
        String afterNext = wordFrom(text, nextWord(text, nextStart + next.length()));
        List<String> context = new ArrayList<>();
        context.add("mark=" + text.charAt(position));
        context.add("word=" + before);
        String shape = shape(before);
        context.add("shape=" + shape);
        String nextKind = OPENERS.contains(next.toLowerCase(Locale.ROOT)) ? "opener" : kind(next);
        context.add("next=" + nextKind);
        context.add("nextWord=" + next);
        context.add("shape+next=" + shape + "+" + nextKind);
        context.add("next+afterNext=" + nextKind + "+" + kind(afterNext));
        context.add("next+ending+after=" + nextKind + "+" + ending(next) + "+" + kind(afterNext));
        context.add("word+after=" + before + "+" + kind(afterNext));
        context.add("shape+previous=" + shape + "+" + kind(previous));
        if (shape.equals("initial")) {
            context.add("previousWord=" + previous.toLowerCase(Locale.ROOT));
            context.add("previous+next+after=" + kind(previous) + "+" + nextKind + "+" + kind(afterNext));
        }
        return context.toArray(new String[0]);
    }

    /** Plural nouns, gerunds and adverbs open sentences; offices and authorities seldom have these endings. */
    private static String ending(String word) {
        if (word.length() > 3) {
            for (String ending : List.of("ing", "ly", "ers", "ors", "s")) {
                if (word.endsWith(ending) && !word.endsWith("ss")) {
                    return ending.endsWith("s") ? "s" : ending;
                }
            }
        }
        return "";
    }

    private static String shape(String word) {
        if (INITIAL.matcher(word).matches()) {
            return "initial";
        }
        if (DOTTED.matcher(word).matches()) {
            return Character.isUpperCase(word.charAt(0)) ? "DOTTED" : "dotted";
        }
        return kind(word) + (word.length() <= 4 ? "short" : "long");
    }

    private static String kind(String word) {
        if (word.isEmpty()) {
            return "none";
        }
        char first = word.charAt(0);
        if (Character.isDigit(first)) {
            return "number";
        }
        if (word.length() == 1 && Character.isUpperCase(first)) {
            return "letter";
        }
        if (Character.isUpperCase(first)) {
            return word.endsWith(".") ? "Abbreviation" : "Capital";
        }
        return Character.isLetter(first) ? "small" : "mark";
    }

    private static String wordBefore(CharSequence text, int end) {
        int last = Math.max(0, end);
        while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        int first = last;
        while (first > 0
                && !Character.isWhitespace(text.charAt(first - 1))
                && "(“\"‘[".indexOf(text.charAt(first - 1)) < 0) {
            first--;
        }
        return text.subSequence(first, last).toString();
    }

    private static int nextWord(CharSequence text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || "(“\"‘[”’')]".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static String wordFrom(CharSequence text, int from) {
        int end = from;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && ",;:!?”\")]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String word = text.subSequence(Math.min(from, end), end).toString();
        // A full stop belongs to the word where it abbreviates: one or two letters, or points inside.
        boolean whole = word.endsWith(".") && word.length() > 4 && word.indexOf('.') == word.length() - 1;
        return whole ? word.substring(0, word.length() - 1) : word;
    }
}
