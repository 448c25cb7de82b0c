package org.hebi.read;

/** How a number printed before a paragraph and the paragraph's text become one line. */
public final class Marks {
    private static final String NO_SPACE_AFTER = "、，。．：；）】〕》」』　—";

    private Marks() {}

    /**
     * A mark with the space that a writer would have typed after it: none after Chinese punctuation, which carries its own.
     *
     * @param separated whether the word processor leaves room between mark and text
     */
    public static String spaced(String mark, boolean separated) {
        String text = mark.stripTrailing();
        if (text.isBlank()) {
            return "";
        }
        boolean carriesOwn = NO_SPACE_AFTER.indexOf(text.charAt(text.length() - 1)) >= 0;
        return separated && !carriesOwn ? text + " " : mark;
    }
}
