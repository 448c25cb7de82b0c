package org.hebi.model;

import java.util.Objects;

/**
 * One block of a structured text: a paragraph, heading, item, ….
 *
 * @param kind what the block is for
 * @param text its text on one line, in NFC, without line breaks; never blank
 * @param line 1-based line of the source file on which it begins
 * @param page 1-based page on which it begins; 1 where the source has no pages
 */
public record Block(BlockKind kind, String text, int line, int page) {
    public Block {
        Objects.requireNonNull(kind);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a block has text");
        }
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a block is one line: " + text);
        }
        if (line < 1 || page < 1) {
            throw new IllegalArgumentException("lines and pages count from 1: line " + line + ", page " + page);
        }
    }

    /** The same block with another kind. */
    public Block as(BlockKind other) {
        return new Block(other, text, line, page);
    }
}
