package org.hebi.read.pdf;

/**
 * A line as printed; all measures in points, y from the page's top.
 *
 * @param text its text, without indent
 * @param x left edge
 * @param right right edge
 * @param y baseline
 * @param size size of most of its type
 * @param firstWord width of what could not be broken off at its beginning
 * @param afterMark left edge of what follows a list's mark at its beginning (1., （一）, •); its own left edge when it has none
 * @param parted whether it has a gap as wide as between columns
 */
record PrintedLine(
        String text,
        double x,
        double right,
        double y,
        double size,
        double firstWord,
        double afterMark,
        boolean parted) {
    PrintedLine withText(String other) {
        return new PrintedLine(other, x, right, y, size, firstWord, afterMark, parted);
    }

    boolean hasMark() {
        return afterMark > x;
    }
}
