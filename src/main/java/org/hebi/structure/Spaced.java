package org.hebi.structure;

/** Titles and headings set with spaces between their characters. */
final class Spaced {
    private Spaced() {}

    private static boolean han(char c) {
        return (c >= 0x3400 && c <= 0x9FFF) || c == '〇' || c == '○' || Character.isSurrogate(c);
    }

    private static boolean joins(char c) {
        return han(c) || "《》〈〉「」『』“”（），、：—·．".indexOf(c) >= 0 || (c >= '0' && c <= '9');
    }

    /** A title without the spaces between its Chinese characters. */
    static String title(String text) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\u3000') {
                out.append(c);
                i++;
                continue;
            }
            int end = i;
            while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\u3000')) {
                end++;
            }
            boolean drop = out.length() > 0
                    && end < text.length()
                    && joins(out.charAt(out.length() - 1))
                    && joins(text.charAt(end))
                    && (han(out.charAt(out.length() - 1)) || han(text.charAt(end)));
            if (!drop) {
                out.append(' ');
            }
            i = end;
        }
        return out.toString();
    }

    /** A heading whose mark (第 一 條) or every character (總 則) was spaced, without those spaces. */
    static String heading(String text, int markLength) {
        String mark = text.substring(0, markLength);
        String rest = text.substring(markLength);
        if (rest.isEmpty()) {
            return title(mark);
        }
        String body = mark.stripTrailing();
        String gap = mark.substring(body.length());
        return title(body) + gap + (everyCharacterApart(rest) ? title(rest) : rest);
    }

    private static boolean everyCharacterApart(String text) {
        String[] pieces = text.strip().split("[ \u3000]+");
        if (pieces.length < 2) {
            return false;
        }
        for (String piece : pieces) {
            if (piece.length() != 1 || !han(piece.charAt(0))) {
                return false;
            }
        }
        return true;
    }
}
