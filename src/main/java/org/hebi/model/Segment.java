package org.hebi.model;

/**
 * A sentence with its place. The segments of a block, glued together in order, are the block's text, so a segment may
 * begin or end with white space; {@link #content()} is what a translator sees.
 *
 * @param block 0-based index of the block in its document
 * @param start 0-based offset of the first character in the block's text
 * @param text the characters, white space kept
 */
public record Segment(int block, int start, String text) {
    public Segment {
        if (block < 0 || start < 0 || text.isEmpty()) {
            throw new IllegalArgumentException("not a segment: block " + block + ", start " + start);
        }
    }

    /** Exclusive offset of the end in the block's text. */
    public int end() {
        return start + text.length();
    }

    /** The text without white space around it. */
    public String content() {
        return text.strip();
    }
}
