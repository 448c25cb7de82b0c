package org.hebi.structure;

import org.hebi.model.BlockKind;
import org.hebi.model.CleanText;

/** Paragraphs that the end of a page cut in two, in sources with one paragraph a line. */
final class PageSplits {
    /** A line shorter than this, in columns, is no paragraph that a page's end could have cut. */
    private static final int LEAST = 120;

    private PageSplits() {}

    /** Whether a paragraph goes on in the next. */
    static boolean goesOn(CleanText text, Part open, Part next) {
        if (!text.pageSplits()
                || !open.cjk
                || !running(open)
                || next.kind != BlockKind.PARAGRAPH
                || next.mark.isPresent()) {
            return false;
        }
        if (open.endsWith("；")) {
            // An item of a numbered list may hold semicolons; the line that goes on has no mark of its own.
            return open.kind == BlockKind.ITEM
                    && open.mark.isPresent()
                    && open.mark.get().value() > 0
                    && next.terminal;
        }
        if (open.terminal || open.weight() < 80) {
            return false;
        }
        if (open.endsWithComma()) {
            return next.terminal
                    && open.weight() >= LEAST
                    && !open.text.endsWith("），")
                    && !Wording.preambleClause(next.text);
        }
        return next.terminal || next.weight() >= LEAST;
    }

    private static boolean running(Part part) {
        return part.kind == BlockKind.PARAGRAPH || part.kind == BlockKind.ITEM;
    }
}
