package org.hebi.segment;

import java.util.Arrays;

/**
 * Which bracket or quotation mark closes which, in one pass. Marks without a partner have none; a straight quotation mark
 * opens when no quotation is open and closes when one is, so that “…＂ is a pair as well.
 */
final class BracketPairs {
    private static final String OPEN = "（(〔［[【｛{《〈“‘「『〝«";
    private static final String CLOSE = "）)〕］]】｝}》〉”’」』〞»";
    private static final String DOUBLE_QUOTES = "“”＂\"";

    private final int[] partner;

    BracketPairs(String text) {
        partner = new int[text.length()];
        Arrays.fill(partner, -1);
        int[] stack = new int[16];
        int depth = 0;
        int[] open = new int[OPEN.length()];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '"') {
                continue;
            }
            int kind = kind(c);
            boolean opens = OPEN.indexOf(c) >= 0;
            if (kind < 0 || isApostrophe(text, i)) {
                continue;
            }
            if (isStraight(c)) {
                opens = open[kind] == 0;
            }
            if (opens) {
                if (depth == stack.length) {
                    stack = Arrays.copyOf(stack, depth * 2);
                }
                stack[depth++] = i;
                open[kind]++;
            } else if (open[kind] > 0) {
                // What was opened since and never closed is dropped; each mark is dropped once, so this stays linear.
                int opener;
                do {
                    opener = stack[--depth];
                    open[kind(text.charAt(opener))]--;
                } while (kind(text.charAt(opener)) != kind);
                partner[opener] = i;
                partner[i] = opener;
            }
        }
    }

    /** Offset of the mark that closes the one at {@code i}, or -1. */
    int closer(int i) {
        return partner[i] > i ? partner[i] : -1;
    }

    /** Offset of the mark that the one at {@code i} closes, or -1. */
    int opener(int i) {
        return partner[i] < i ? partner[i] : -1;
    }

    private static boolean isStraight(char c) {
        return c == '"' || c == '＂';
    }

    private static boolean isApostrophe(String text, int i) {
        return text.charAt(i) == '’'
                && i > 0
                && isLatin(text.charAt(i - 1))
                && i + 1 < text.length()
                && isLatin(text.charAt(i + 1));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private static int kind(char c) {
        if (DOUBLE_QUOTES.indexOf(c) >= 0) {
            return OPEN.indexOf('“');
        }
        int opens = OPEN.indexOf(c);
        return opens >= 0 ? opens : CLOSE.indexOf(c);
    }
}
