package org.hebi.read.pdf;

/**
 * A character where it is printed, in points, the origin at the page's upper left.
 *
 * @param text what it stands for; blank for a space
 * @param x left edge
 * @param y baseline
 * @param width advance
 * @param size size of the type
 * @param spaceWidth width of a space in its font
 */
record Glyph(String text, double x, double y, double width, double size, double spaceWidth) {
    double right() {
        return x + width;
    }

    boolean isSpace() {
        return text.isBlank();
    }

    int first() {
        return text.codePointAt(0);
    }

    int last() {
        return text.codePointBefore(text.length());
    }
}
