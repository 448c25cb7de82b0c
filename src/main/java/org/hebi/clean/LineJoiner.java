package org.hebi.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides which lines belong to one paragraph. */
final class LineJoiner {
    private static final Pattern SIGNED = Pattern.compile("[(（\\[]\\s*(?i:signed|подпись|签字|簽字|签名|簽名)\\s*[)）\\]]");

    private final List<Row> rows;
    private final PageShape shape;
    private final Set<String> starts = new HashSet<>();

    /**
     * @param rows the lines of the text, page furniture left out
     * @param shape how they were set
     */
    LineJoiner(List<Row> rows, PageShape shape) {
        this.rows = rows;
        this.shape = shape;
        for (int i = 1; shape.wrapped() && i < rows.size(); i++) {
            Row last = rows.get(i - 1);
            Row row = rows.get(i);
            if (last.terminal() && shape.width() - last.width - PageShape.unit(row.text, shape.cjk()) > shape.reach()) {
                starts.add(start(row));
            }
        }
    }

    /** What tells the beginnings of paragraphs from those of other sentences, if anything does: their first words. */
    private String start(Row row) {
        return row.text.substring(0, Math.min(row.text.length(), shape.cjk() ? 4 : 12));
    }

    /** The lines, one list a paragraph. */
    List<List<Row>> paragraphs() {
        List<List<Row>> paragraphs = new ArrayList<>();
        List<Row> current = new ArrayList<>();
        for (Row row : rows) {
            if (!current.isEmpty() && !joins(current, row)) {
                paragraphs.add(current);
                current = new ArrayList<>();
            }
            current.add(row);
        }
        if (!current.isEmpty()) {
            paragraphs.add(current);
        }
        return paragraphs;
    }

    private boolean joins(List<Row> paragraph, Row next) {
        Row last = paragraph.get(paragraph.size() - 1);
        if (last.terminal() && SIGNED.matcher(next.text).lookingAt()) {
            return false;
        }
        if (last.columns || next.columns || last.bareMark() || next.bareMark()) {
            return false;
        }
        return shape.wrapped() ? joinsWrapped(paragraph, last, next) : joinsUnwrapped(last, next);
    }

    /** One paragraph a line: only words cut in two can be told here; the rest is for those who know the parts. */
    private boolean joinsUnwrapped(Row last, Row next) {
        if (shape.cjk() || next.mark.isPresent() || last.text.length() < 40 || last.terminal()) {
            return false;
        }
        return PageShape.startsLow(next.text) && (!last.text.endsWith(",") || next.newPage);
    }

    private boolean joinsWrapped(List<Row> paragraph, Row last, Row next) {
        boolean ended = last.terminal();
        int shortfall = shape.width() - last.width - PageShape.unit(next.text, shape.cjk());
        boolean indented = indented(paragraph, last, next);
        boolean gap = next.blanks > shape.usualBlanks() && !next.newPage;
        if (next.mark.isPresent()) {
            boolean part =
                    next.mark.get().style().opensPart() && next.mark.get().length() > 0;
            boolean sibling = next.mark.get().style().onlyItems()
                    && paragraph
                            .get(0)
                            .mark
                            .filter(m -> m.style() == next.mark.get().style())
                            .isPresent()
                    && ",，、".indexOf(last.text.charAt(last.text.length() - 1)) >= 0;
            if (ended || indented || sibling || shortfall > shape.slack() || (part && gap)) {
                return false;
            }
        }
        if (!ended) {
            return joinsOpen(paragraph, last, next, shortfall, indented, gap);
        }
        if (shortfall > shape.slack() || indented || gap) {
            return false;
        }
        if (next.newPage && shape.paragraphIndent() == 0 && starts.contains(start(next))) {
            // A page's end hides the blank line; a paragraph begins here as others do.
            return false;
        }
        next.doubtfulJoin = shape.paragraphIndent() == 0 && (next.newPage || !shape.blanksSeparate());
        // The line is full and its sentence over: where paragraphs are indented, this one goes on.
        return true;
    }

    private boolean joinsOpen(List<Row> paragraph, Row last, Row next, int shortfall, boolean indented, boolean gap) {
        boolean hyphen = Hyphens.at(last.text);
        boolean low = !shape.cjk() && PageShape.startsLow(next.text);
        boolean closes = shape.cjk() && Characters.closing(next.text.codePointAt(0));
        if (closes || (hyphen && low)) {
            return true;
        }
        boolean flush = shape.paragraphIndent() > 0
                && !indented
                && !gap
                && next.indent - (next.pageSlip ? 1 : 0) <= shape.base();
        if (flush && last.width * 5 > shape.width() * 4) {
            // Paragraphs are indented in this source and this line is not.
            return true;
        }
        if (!shape.cjk()
                && shape.blanksSeparate()
                && !gap
                && !indented
                && !next.newPage
                && last.width * 4 > shape.width() * 3) {
            // Blank lines part the paragraphs of this source and there is none here.
            return true;
        }
        if (shortfall > (low ? shape.reach() + 8 : shape.reach())) {
            return false;
        }
        if (shortfall > shape.slack() && !low && (paragraph.size() == 1 || gap || indented)) {
            return false;
        }
        if (indented && !low) {
            return false;
        }
        // A page's end hides whether a line without a full stop, such as a signature, was the last of its paragraph.
        next.doubtfulJoin = next.newPage && !shape.cjk() && !low && !gap && shape.paragraphIndent() == 0;
        // A blank line within a sentence is where a page ended; in Chinese only the parts of the text can tell that
        // from a heading, and they are told apart later.
        return !gap || low;
    }

    private boolean indented(List<Row> paragraph, Row last, Row next) {
        int indent = next.indent - (next.pageSlip ? 1 : 0);
        int beyond = indent - shape.base();
        if (beyond <= 0) {
            return false;
        }
        boolean open = !last.terminal();
        if (beyond == 1 && open) {
            return false;
        }
        if (hangs(paragraph, indent)) {
            return false;
        }
        if (beyond == shape.paragraphIndent()) {
            return true;
        }
        if (open && indent == last.indent && paragraph.size() >= 1 && next.mark.isEmpty()) {
            return false;
        }
        if (paragraph.size() >= 2 && indent == last.indent) {
            return false;
        }
        return beyond >= 2 || shape.paragraphIndent() == 1;
    }

    /** Whether a line stands under the text of the list member it goes on with. */
    private static boolean hangs(List<Row> paragraph, int indent) {
        Row first = paragraph.get(0);
        if (first.mark.isEmpty()) {
            return false;
        }
        String mark = first.text.substring(
                0, Math.min(first.text.length(), first.mark.get().length()));
        return Math.abs(first.indent + Characters.columns(mark, false) - indent) <= 1
                || Math.abs(first.indent + Characters.columns(mark, true) - indent) <= 1;
    }
}
