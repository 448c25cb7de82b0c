package org.hebi.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A running text on its way to lines: the body, a note or a text box. */
public final class Flow {
    private final Consumer<String> lines;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder mark = new StringBuilder();
    private final List<String> after = new ArrayList<>();
    private List<String> cell = new ArrayList<>();
    private List<List<String>> row = new ArrayList<>();
    private Cells cells = new Cells();
    private boolean tableOpen;

    /** A flow whose finished lines go here. */
    public Flow(Consumer<String> lines) {
        this.lines = lines;
    }

    /** Adds to the paragraph that is open, or to the number printed before it. */
    public void add(CharSequence words, boolean asMark) {
        (asMark ? mark : text).append(words);
    }

    /** What follows the paragraph that is open, such as its footnotes. */
    public void addAfter(String line) {
        after.add(line);
    }

    /** Ends a paragraph. */
    public void paragraph(boolean inTable) {
        if (inTable) {
            tableOpen = true;
            take(cell::add);
        } else {
            closeTable();
            take(lines);
        }
    }

    /** Ends a cell of a table, and with it the paragraph that is open. */
    public void endCell() {
        tableOpen = true;
        take(cell::add);
        row.add(cell);
        cell = new ArrayList<>();
    }

    /** Ends a row of a table. */
    public void endRow() {
        if (!cell.isEmpty()) {
            row.add(cell);
            cell = new ArrayList<>();
        }
        cells.add(row);
        row = new ArrayList<>();
    }

    private void closeTable() {
        if (!tableOpen) {
            return;
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            endRow();
        }
        cells.write(lines);
        cells = new Cells();
        tableOpen = false;
    }

    private void take(Consumer<String> to) {
        String sign = mark.toString();
        boolean apart = sign.endsWith("\t") || sign.endsWith(" ");
        String number = sign.strip();
        String own = text.toString().stripTrailing();
        if (!own.isBlank()) {
            String shown = number.isEmpty() ? "" : Marks.spaced(number, apart);
            to.accept(shown + (number.isEmpty() ? own : own.stripLeading()));
        } else {
            to.accept(number.codePoints().anyMatch(Character::isLetterOrDigit) ? number : "");
        }
        after.forEach(to);
        after.clear();
        text.setLength(0);
        mark.setLength(0);
    }

    /** Ends the flow; a paragraph left open counts. */
    public void end() {
        if (!text.isEmpty() || !after.isEmpty()) {
            paragraph(tableOpen && !cell.isEmpty());
        }
        closeTable();
    }
}
