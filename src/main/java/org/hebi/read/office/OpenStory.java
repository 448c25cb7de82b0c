package org.hebi.read.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hebi.read.Cells;
import org.hebi.read.RawLines;

/** The running text of an OpenDocument file. */
final class OpenStory {
    private static final int MOST_SPACES = 1_000;

    private final OpenStyles styles;
    private final List<String> endnotes = new ArrayList<>();
    /** Counters of the lists met, by their ids and by the style used last. */
    private final Map<String, int[]> byId = new HashMap<>();

    private final Map<String, int[]> byStyle = new HashMap<>();
    private final int[] headings = new int[OpenStyles.LEVELS];
    private boolean headingsBegun;

    private int changes;
    private int contents;
    private int hidden;
    private int linked;

    OpenStory(OpenStyles styles) {
        this.styles = styles;
    }

    /** Where a paragraph stands in lists; the first paragraph of an item takes the number. */
    private static final class Lists {
        static final Lists NONE = new Lists("", -1, new int[OpenStyles.LEVELS]);

        final String style;
        final int level;
        final int[] counters;
        boolean numberDue;

        Lists(String style, int level, int[] counters) {
            this.style = style;
            this.level = level;
            this.counters = counters;
        }
    }

    /** A paragraph being read. */
    private static final class Paragraph {
        final StringBuilder text = new StringBuilder();
        final List<String> after = new ArrayList<>();
        boolean space = true;

        void add(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                    if (!space) {
                        text.append(' ');
                    }
                    space = true;
                } else {
                    text.append(c);
                    space = false;
                }
            }
        }
    }

    /** Reads the text whose element ({@code office:text}) has just started, to its end. */
    void read(Xml xml, Consumer<String> lines) throws Xml.Unfit {
        blocks(xml, Lists.NONE, lines);
        endnotes.forEach(lines);
    }

    void tellWhatWasLeftOut(RawLines lines) {
        if (changes > 0) {
            lines.note(
                    "tracked-changes",
                    1,
                    "The document has tracked changes; they were read as accepted (changes: " + changes + ").");
        }
        if (contents > 0) {
            lines.note("left-out", 0, "The table of contents was left out.");
        }
        if (hidden > 0) {
            lines.note("left-out", 1, "Hidden text was left out (places: " + hidden + ").");
        }
        if (linked > 0) {
            lines.note("left-out", 3, "The document takes in other files, which were not read (" + linked + ").");
        }
    }

    private void blocks(Xml xml, Lists lists, Consumer<String> lines) throws Xml.Unfit {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart()) {
                block(xml, lists, lines);
            }
        }
    }

    private void block(Xml xml, Lists lists, Consumer<String> lines) throws Xml.Unfit {
        switch (xml.name()) {
            case "p", "h" -> paragraph(xml, lists, lines);
            case "list" -> list(xml, lists, lines);
            case "table" -> table(xml, lines);
            case "tracked-changes" -> changed(xml);
            case "table-of-content",
                    "alphabetical-index",
                    "illustration-index",
                    "table-index",
                    "object-index",
                    "user-index",
                    "bibliography" -> {
                contents++;
                xml.skip();
            }
            case "section" -> {
                if (xml.attribute("display").orElse("").equals("none")) {
                    hidden++;
                    xml.skip();
                }
            }
            case "section-source" -> linked++;
            case "frame", "custom-shape", "rect", "g" -> frame(xml, lines);
            case "forms", "sequence-decls", "variable-decls", "user-field-decls", "number", "annotation", "scripts" ->
                xml.skip();
            default -> {
                // Sections and the like: what they hold is read as if they were not there.
            }
        }
    }

    private void changed(Xml xml) throws Xml.Unfit {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart() && xml.name().equals("changed-region")) {
                changes++;
            }
        }
    }

    private void paragraph(Xml xml, Lists lists, Consumer<String> lines) throws Xml.Unfit {
        boolean heading = xml.name().equals("h");
        String style = xml.attribute("style-name").orElse("");
        int outline = heading ? xml.number("outline-level").orElse(1) - 1 : -1;
        boolean unnumbered =
                heading && xml.attribute("is-list-header").orElse("").equals("true");
        boolean hiddenWhole = styles.hidden("paragraph", style);
        Paragraph paragraph = new Paragraph();
        words(xml, paragraph, hiddenWhole);
        String text = paragraph.text.toString().stripTrailing();
        if (hiddenWhole) {
            return;
        }
        String mark = "";
        if (lists.numberDue) {
            lists.numberDue = false;
            mark = styles.mark(lists.style, lists.level, lists.counters);
        } else if (heading && lists.level < 0 && !unnumbered && outline >= 0 && outline < OpenStyles.LEVELS) {
            mark = headingMark(outline);
        }
        if (text.isBlank()) {
            lines.accept(mark.codePoints().anyMatch(Character::isLetterOrDigit) ? mark.strip() : "");
        } else {
            lines.accept(mark + text);
        }
        paragraph.after.forEach(lines);
    }

    private String headingMark(int level) {
        if (!headingsBegun) {
            for (int i = 0; i < headings.length; i++) {
                headings[i] = styles.level(styles.outline(), i).start() - 1;
            }
            headingsBegun = true;
        }
        headings[level]++;
        for (int i = level + 1; i < headings.length; i++) {
            headings[i] = styles.level(styles.outline(), i).start() - 1;
        }
        return styles.mark(styles.outline(), level, headings);
    }

    private void list(Xml xml, Lists outer, Consumer<String> lines) throws Xml.Unfit {
        int level = Math.min(outer.level + 1, OpenStyles.LEVELS - 1);
        String style = xml.attribute("style-name").orElse(outer.style);
        boolean goesOn = xml.attribute("continue-numbering").orElse("").equals("true");
        int[] counters = outer.level < 0 ? counters(xml, style, goesOn) : outer.counters;
        xml.attribute("id").ifPresent(id -> byId.put(id, counters));
        byStyle.put(style, counters);
        if (outer.level >= 0 && !goesOn) {
            counters[level] = styles.level(style, level).start() - 1;
        }
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.name().equals("list-item")) {
                Lists item = new Lists(style, level, counters);
                counters[level] = xml.number("start-value").orElse(counters[level] + 1);
                item.numberDue = true;
                blocks(xml, item, lines);
            } else if (xml.name().equals("list-header")) {
                blocks(xml, new Lists(style, level, counters), lines);
            }
        }
    }

    private int[] counters(Xml xml, String style, boolean goesOn) {
        int[] before = xml.attribute("continue-list").map(byId::get).orElse(null);
        if (before == null && goesOn) {
            before = byStyle.get(style);
        }
        if (before != null) {
            return before;
        }
        int[] counters = new int[OpenStyles.LEVELS];
        Arrays.setAll(counters, i -> styles.level(style, i).start() - 1);
        return counters;
    }

    /** Reads what a paragraph consists of, until its element ends. */
    private void words(Xml xml, Paragraph paragraph, boolean hiddenHere) throws Xml.Unfit {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.isText()) {
                if (!hiddenHere) {
                    paragraph.add(xml.text());
                } else if (!xml.text().isBlank()) {
                    hidden++;
                }
            }
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "span" ->
                    words(
                            xml,
                            paragraph,
                            hiddenHere
                                    || styles.hidden(
                                            "text", xml.attribute("style-name").orElse("")));
                case "s" -> {
                    if (!hiddenHere) {
                        int count = Math.max(
                                0, Math.min(MOST_SPACES, xml.number("c").orElse(1)));
                        paragraph.text.append(" ".repeat(count));
                        paragraph.space = false;
                    }
                }
                case "tab" -> {
                    paragraph.text.append(hiddenHere ? "" : "\t");
                    paragraph.space = false;
                }
                case "line-break" -> {
                    paragraph.text.append(hiddenHere ? "" : "\n");
                    paragraph.space = true;
                }
                case "note" -> note(xml, paragraph);
                case "frame", "custom-shape", "rect", "g" -> frame(xml, paragraph.after::add);
                case "annotation", "ruby-text", "number", "tracked-changes", "script", "database-next" -> xml.skip();
                case "hidden-text", "hidden-paragraph" -> {
                    hidden++;
                    xml.skip();
                }
                default -> {
                    // Links, fields, marks and the base of a ruby: what they hold is read as if they were not there.
                }
            }
        }
    }

    /** A footnote follows the paragraph that refers to it, endnotes follow the text; their signs are left out. */
    private void note(Xml xml, Paragraph paragraph) throws Xml.Unfit {
        boolean end = xml.attribute("note-class").orElse("").equals("endnote");
        Consumer<String> to = line -> {
            if (!line.isBlank()) {
                (end ? endnotes : paragraph.after).add(line.strip());
            }
        };
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart() && xml.name().equals("note-body")) {
                blocks(xml, Lists.NONE, to);
            } else if (xml.isStart() && xml.name().equals("note-citation")) {
                xml.skip();
            }
        }
    }

    /** Of a drawing only its text is read. */
    private void frame(Xml xml, Consumer<String> lines) throws Xml.Unfit {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "text-box" -> blocks(xml, Lists.NONE, lines);
                case "p", "h" -> paragraph(xml, Lists.NONE, lines);
                case "image", "object", "object-ole", "title", "desc", "binary-data" -> xml.skip();
                default -> {}
            }
        }
    }

    private void table(Xml xml, Consumer<String> lines) throws Xml.Unfit {
        int outside = xml.depth() - 1;
        Cells cells = new Cells();
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart() && xml.name().equals("table-row")) {
                row(xml, cells);
            }
        }
        cells.write(lines);
    }

    private void row(Xml xml, Cells cells) throws Xml.Unfit {
        int outside = xml.depth() - 1;
        List<List<String>> row = new ArrayList<>();
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.name().equals("table-cell")) {
                List<String> cell = new ArrayList<>();
                blocks(xml, Lists.NONE, cell::add);
                row.add(cell);
            } else if (xml.name().equals("covered-table-cell")) {
                xml.skip();
            }
        }
        cells.add(row);
    }
}
