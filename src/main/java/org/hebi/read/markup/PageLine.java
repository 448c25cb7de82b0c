package org.hebi.read.markup;

import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * One line of a page, before anybody knows whether it belongs to the text.
 *
 * @param text white space collapsed as a browser does
 * @param linked how many of its characters are links
 * @param block the innermost block it stands in
 * @param beside the outermost element around it that calls itself a menu, a footer or the like
 * @param standsOut whether it is a heading or wholly bold, centred or large
 * @param broken whether a {@code <br>} ends it and not its block
 */
record PageLine(String text, int linked, Element block, Optional<Element> beside, boolean standsOut, boolean broken) {
    private static final String ENDS = "。！？；：…”’」』）.!?;:»\"";

    /** Whether it is mostly a link. */
    boolean isLink() {
        return linked * 2 > text.length();
    }

    /** Whether it ends as sentences do. */
    boolean ends() {
        return !text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** How much it counts as running text: its length, if it is a sentence or long enough to be part of one. */
    int prose() {
        if (isLink()) {
            return 0;
        }
        int width = width(text);
        return width >= 40 || (width >= 12 && ends()) ? width : 0;
    }

    /** Length in letters; a Chinese character is worth two. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) >= 0x2E80 ? 2 : 1;
        }
        return width;
    }
}
