package org.hebi.clean;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words divided at a line's end. */
final class Hyphens {
    /** Beginnings of words that a hyphen follows in good spelling. */
    private static final Set<String> COMPOUND_STARTS = Set.of(
            "sino",
            "russo",
            "good",
            "well",
            "self",
            "non",
            "long",
            "short",
            "high",
            "low",
            "vice",
            "российско",
            "китайско",
            "советско",
            "торгово",
            "научно",
            "военно",
            "договорно",
            "социально",
            "общественно",
            "северо",
            "юго",
            "азиатско",
            "экспортно",
            "кредитно",
            "культурно",
            "информационно",
            "политико",
            "технико",
            "финансово",
            "топливно",
            "вице",
            "экс");

    /** First parts of the text's own compounds. */
    private final Set<String> starts = new HashSet<>();

    private final Set<String> words = new HashSet<>();

    /** Learns the words of a text, so that a divided word is put together as the text itself writes it elsewhere. */
    Hyphens(List<Row> rows) {
        boolean half = false;
        for (Row row : rows) {
            String text = row.text;
            int begin = -1;
            // The first word of a line is half a word when the line before ends with a hyphen.
            boolean skip = half;
            half = at(text);
            for (int i = 0; i <= text.length(); i++) {
                boolean in = i < text.length()
                        && (Character.isLetter(text.charAt(i)) || (hyphen(text.charAt(i)) && begin >= 0));
                if (in && begin < 0) {
                    begin = i;
                } else if (!in && begin >= 0) {
                    // The last word of a line may be half a word.
                    if (!skip && (i < text.length() || !half)) {
                        add(text.substring(begin, i));
                    }
                    skip = false;
                    begin = -1;
                }
            }
        }
    }

    private void add(String word) {
        if (word.length() > 60) {
            return;
        }
        String low = word.toLowerCase(Locale.ROOT).replace('‐', '-').replace('‑', '-');
        words.add(low);
        String[] parts = low.split("-");
        for (int i = 0; i < parts.length; i++) {
            words.add(parts[i]);
            if (i + 1 < parts.length) {
                starts.add(parts[i]);
            }
        }
    }

    private static boolean hyphen(char c) {
        return c == '-' || c == '‐' || c == '‑' || c == '\u00AD';
    }

    /** Whether a line ends with a letter and a hyphen. */
    static boolean at(String text) {
        int n = text.length();
        return n >= 2 && hyphen(text.charAt(n - 1)) && Character.isLetter(text.charAt(n - 2));
    }

    /** Whether a hyphen stands for a part of the word to come: нефте- и газопроводы, short- and long-term. */
    static boolean suspended(String next) {
        int end = 0;
        while (end < next.length() && Character.isLetter(next.charAt(end))) {
            end++;
        }
        return Set.of("и", "или", "and", "or", "to", "und", "et").contains(next.substring(0, end));
    }

    /** Whether the hyphen at the end of a line belongs to the word. */
    boolean keeps(String last, String next) {
        int n = last.length();
        if (last.charAt(n - 1) == '\u00AD') {
            return false;
        }
        int begin = n - 1;
        while (begin > 0 && (Character.isLetter(last.charAt(begin - 1)) || hyphen(last.charAt(begin - 1)))) {
            begin--;
        }
        int end = 0;
        while (end < next.length() && (Character.isLetter(next.charAt(end)) || (end > 0 && hyphen(next.charAt(end))))) {
            end++;
        }
        String left = last.substring(begin, n - 1)
                .toLowerCase(Locale.ROOT)
                .replace('‐', '-')
                .replace('‑', '-');
        String right = next.substring(0, end).toLowerCase(Locale.ROOT);
        if (right.isEmpty() || Character.isUpperCase(next.charAt(0)) || Character.isDigit(next.charAt(0))) {
            return true;
        }
        if (words.contains(left + right)) {
            return false;
        }
        if (words.contains(left + "-" + right)) {
            return true;
        }
        String part = left.substring(left.lastIndexOf('-') + 1);
        // Two words the text knows by themselves are a compound; a piece it does not know is half a word.
        boolean latin = !part.isEmpty() && part.charAt(0) < 'а';
        return COMPOUND_STARTS.contains(part)
                || (starts.contains(part) && part.length() > 2)
                || latin && (words.contains(part) && words.contains(right) && part.length() > 3 && right.length() > 3);
    }
}
