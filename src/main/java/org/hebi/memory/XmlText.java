package org.hebi.memory;

import java.util.stream.IntStream;

/** Text as XML 1.0 takes it. */
public final class XmlText {
    private XmlText() {}

    /** Whether XML 1.0 allows this code point; lone surrogates are not. */
    public static boolean allows(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || (codePoint >= 0x20 && codePoint <= 0xD7FF)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || (codePoint >= 0x10000 && codePoint <= 0x10FFFF);
    }

    /** How many code points of the text XML 1.0 forbids. */
    public static int forbidden(String text) {
        return (int) text.codePoints().filter(c -> !allows(c)).count();
    }

    /** The text without what XML 1.0 forbids. */
    public static String stripped(String text) {
        if (forbidden(text) == 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::allows).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /**
     * The text as element content: markup escaped, {@code ]]>} harmless, carriage returns kept as references. What XML
     * forbids is left out; ask {@link #forbidden} first to tell.
     */
    public static String content(String text) {
        return escaped(text, false);
    }

    /** The text as the value of an attribute in double quotes: as content, and tabs and line feeds survive too. */
    public static String attribute(String text) {
        return escaped(text, true);
    }

    private static String escaped(String text, boolean attribute) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        IntStream points = text.codePoints().filter(XmlText::allows);
        points.forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
