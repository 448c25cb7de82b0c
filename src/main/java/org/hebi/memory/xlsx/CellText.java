package org.hebi.memory.xlsx;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.hebi.memory.XmlText;

/** Text as a cell holds it. */
final class CellText {
    /** What Excel takes in one cell, in UTF-16 units. */
    static final int LONGEST = 32_767;

    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /** The text as it goes into a cell: what XML forbids left out, what looks like an escape escaped, cut where Excel cuts. */
    static String into(String text) {
        return ESCAPE.matcher(fitting(text)).replaceAll("_x005F_");
    }

    /** The text as a reader of the cell gets it back. */
    static String fitting(String text) {
        String plain = XmlText.stripped(text);
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int end = LONGEST - 1;
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Whether a spreadsheet might take the text for a formula when somebody types in its cell. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    /** A short mark by which a changed text is told from an unchanged one, whatever a spreadsheet did to its line breaks. */
    static String mark(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
