package org.hebi.edition;

import java.text.Normalizer;
import java.util.Map;

/** Everything that may be ignored about a single character when two editions are compared. */
final class Folding {
    private final ScriptFolder script;
    private final Map<Integer, Integer> more;

    /**
     * @param script folds Traditional to Simplified
     * @param more further variants that are the same for a reader, applied after {@code script}
     */
    Folding(ScriptFolder script, Map<Integer, Integer> more) {
        this.script = script;
        this.more = more;
    }

    /** The representative of a character: one script, one width, capital letters. */
    int fold(int codePoint) {
        int c = codePoint;
        if (c < 0x80) {
            return Character.toUpperCase(c);
        }
        if (needsNormalising(c)) {
            String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            if (plain.codePointCount(0, plain.length()) == 1) {
                c = plain.codePointAt(0);
            }
        }
        c = script.fold(c);
        c = more.getOrDefault(c, c);
        return Character.toUpperCase(c);
    }

    /** The Simplified character alone, without further merging: 著 and 覆 stay. */
    int scriptOnly(int codePoint) {
        return script.fold(codePoint);
    }

    /** Whether a character is a Traditional shape that a script table simplifies. */
    boolean isTraditional(int codePoint) {
        return script.fold(codePoint) != codePoint;
    }

    /** A whole string, character by character. */
    String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> folded.appendCodePoint(fold(c)));
        return folded.toString();
    }

    // Radicals, compatibility ideographs, circled numbers, full-width forms: the same character in another place of
    // Unicode.
    private static boolean needsNormalising(int c) {
        return c >= 0x2E80 && c <= 0x2FDF
                || c >= 0x2460 && c <= 0x2473
                || c >= 0x3280 && c <= 0x3289
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFF01 && c <= 0xFF5E
                || c >= 0x2F800 && c <= 0x2FA1F;
    }
}
