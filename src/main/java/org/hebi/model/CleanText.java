package org.hebi.model;

import java.util.List;
import java.util.Objects;

/**
 * A text without its page: paragraphs whose lines are joined, and what belongs to the page set apart but not lost.
 *
 * @param name short name for messages, usually the file's name
 * @param language the language it is written in
 * @param pageSplits whether a paragraph may still be cut in two where a page ended, because the source shows a page's end
 *     and a paragraph's end alike and nothing but the sense tells
 * @param paragraphs every paragraph and page line in reading order
 * @param findings what was noticed on the way; a place's block is an index into {@code paragraphs}
 */
public record CleanText(
        String name, Language language, boolean pageSplits, List<Paragraph> paragraphs, List<Finding> findings) {

    /** Where a paragraph comes from. */
    public enum Role {
        /** The text itself. */
        TEXT,
        /** A page number. */
        PAGE_NUMBER,
        /** A line that comes back on page after page. */
        RUNNING_HEAD,
        /** A ruled line or ornament. */
        RULE,
        /** What a web page puts around its text: source, time of publication, buttons. */
        WEB_PAGE
    }

    /**
     * One paragraph.
     *
     * @param text the text on one line: NFC, wraps joined, spaces of the typesetter removed; never blank
     * @param printed the text as it stands in the source, NFC, wraps joined, its inner spaces kept: for lines set in columns
     * @param role where it comes from
     * @param line 1-based line of the source on which it begins
     * @param page 1-based page on which it begins
     * @param lines how many lines of the source it was joined from
     * @param indent columns by which its first line is moved to the right of the text's edge
     * @param gap blank lines before it beyond what is usual between the lines of this source
     * @param newPage whether a page ends right before it
     */
    public record Paragraph(
            String text,
            String printed,
            Role role,
            int line,
            int page,
            int lines,
            int indent,
            int gap,
            boolean newPage) {
        public Paragraph {
            Objects.requireNonNull(role);
            if (text.isBlank() || printed.isBlank()) {
                throw new IllegalArgumentException("a paragraph has text");
            }
            if (line < 1 || page < 1 || lines < 1 || indent < 0 || gap < 0) {
                throw new IllegalArgumentException("not a place for a paragraph: line " + line + ", page " + page
                        + ", lines " + lines + ", indent " + indent + ", gap " + gap);
            }
        }
    }

    public CleanText {
        Objects.requireNonNull(name);
        Objects.requireNonNull(language);
        paragraphs = List.copyOf(paragraphs);
        findings = List.copyOf(findings);
    }
}
