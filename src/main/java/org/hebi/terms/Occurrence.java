package org.hebi.terms;

/**
 * A place in a list of texts.
 *
 * @param text 0-based index of the text
 * @param start 0-based offset in it
 * @param end exclusive offset
 */
public record Occurrence(int text, int start, int end) {
    public Occurrence {
        if (text < 0 || start < 0 || end <= start) {
            throw new IllegalArgumentException("no place: " + text + " " + start + "–" + end);
        }
    }

    /** Whether this lies within the other and is shorter. */
    public boolean inside(Occurrence other) {
        return text == other.text && start >= other.start && end <= other.end && end - start < other.end - other.start;
    }
}
