package org.hebi.model;

import java.util.List;
import java.util.Objects;

/**
 * A file's text before anybody has understood it: physical lines in reading order.
 *
 * @param name short name for messages, usually the file's name
 * @param layout what a line stands for
 * @param lines the lines, white space kept
 * @param findings what a person should know about the reading: characters no font could name, pages without text, menus
 *     left out; whoever builds the {@link Document} hands them on
 */
public record RawText(String name, Layout layout, List<Line> lines, List<Finding> findings) {
    /** What one line of a source stands for. */
    public enum Layout {
        /** Lines as printed: a paragraph may be wrapped over several. */
        PRINTED,
        /** One line is one paragraph, because the format says so. */
        PARAGRAPHS
    }

    /**
     * One line.
     *
     * @param text without its line break
     * @param number 1-based line in the source (paragraph, for formats without lines)
     * @param page 1-based page
     */
    public record Line(String text, int number, int page) {
        public Line {
            Objects.requireNonNull(text);
            if (number < 1 || page < 1) {
                throw new IllegalArgumentException("lines and pages count from 1");
            }
        }
    }

    public RawText {
        Objects.requireNonNull(name);
        Objects.requireNonNull(layout);
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /** A text about whose reading nothing is to be said. */
    public RawText(String name, Layout layout, List<Line> lines) {
        this(name, layout, lines, List.of());
    }
}
