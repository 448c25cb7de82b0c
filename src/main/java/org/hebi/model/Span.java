package org.hebi.model;

/**
 * A stretch of a paragraph; empty when it marks the place where something is missing.
 *
 * @param start 0-based offset in the paragraph's text
 * @param end exclusive offset
 * @param text the characters between them
 */
public record Span(int start, int end, String text) {
    public Span {
        if (start < 0 || end - start != text.length()) {
            throw new IllegalArgumentException("not a span: " + start + "–" + end + " \"" + text + "\"");
        }
    }

    /** The stretch of a text between two offsets. */
    public static Span of(String text, int start, int end) {
        return new Span(start, end, text.substring(start, end));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
