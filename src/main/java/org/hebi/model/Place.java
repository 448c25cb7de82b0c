package org.hebi.model;

import java.util.Objects;

/**
 * Where in a text something was found.
 *
 * @param document name of the file or declaration
 * @param line 1-based line of the source, or 0 when the place is the whole document
 * @param block 0-based block (paragraph) in the cleaned text, or -1 when unknown
 * @param start 0-based offset in the block's text
 * @param end exclusive offset in the block's text
 */
public record Place(String document, int line, int block, int start, int end) {
    public Place {
        Objects.requireNonNull(document);
        if (line < 0 || block < -1 || start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "not a place: " + document + ":" + line + " block " + block + " " + start + "–" + end);
        }
    }

    /** The document as a whole. */
    public static Place whole(String document) {
        return new Place(document, 0, -1, 0, 0);
    }

    /** A line of the source. */
    public static Place line(String document, int line) {
        return new Place(document, line, -1, 0, 0);
    }
}
