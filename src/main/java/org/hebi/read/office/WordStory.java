package org.hebi.read.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hebi.read.Cells;
import org.hebi.read.RawLines;

/** One running text of a Word document: the body, or a note. Keeps what crosses paragraphs: fields and joined paragraphs. */
final class WordStory {
    /** Word itself stops at 20 fields within fields. */
    private static final int DEEPEST_FIELD = 50;

    private final WordStyles styles;
    private final Optional<WordNumbering> numbering;
    private final Map<Integer, List<String>> footnotes;
    private final Map<Integer, List<String>> endnotes;

    private final List<String> endnotesMet = new ArrayList<>();
    /** For each field that is open, whether its instruction (not its result) is being read. */
    private final List<Boolean> fields = new ArrayList<>();

    private int insertions;
    private int deletions;
    private int contents;
    private int imports;
    private int hiddenRuns;

    WordStory(
            WordStyles styles,
            WordNumbering numbering,
            Map<Integer, List<String>> footnotes,
            Map<Integer, List<String>> endnotes) {
        this(styles, Optional.of(numbering), footnotes, endnotes);
    }

    private WordStory(
            WordStyles styles,
            Optional<WordNumbering> numbering,
            Map<Integer, List<String>> footnotes,
            Map<Integer, List<String>> endnotes) {
        this.styles = styles;
        this.numbering = numbering;
        this.footnotes = footnotes;
        this.endnotes = endnotes;
    }

    /** Reads the note whose element has just started, to its end. */
    static List<String> note(Xml xml, WordStyles styles) throws Xml.Unfit {
        List<String> lines = new ArrayList<>();
        WordStory story = new WordStory(styles, Optional.empty(), Map.of(), Map.of());
        story.blocks(xml, xml.depth() - 1, line -> {
            if (!line.isBlank()) {
                lines.add(line.strip());
            }
        });
        return lines;
    }

    /** Reads a whole part, such as a header. */
    static List<String> note(Xml xml) throws Xml.Unfit {
        return xml.next() ? note(xml, WordStyles.NONE) : List.of();
    }

    /** Reads the main part and hands on its lines. */
    void read(Xml xml, Consumer<String> lines) throws Xml.Unfit {
        boolean found = false;
        while (xml.next()) {
            if (xml.isStart() && xml.name().equals("body")) {
                found = true;
                blocks(xml, xml.depth() - 1, lines);
            }
        }
        if (!found) {
            throw new Xml.Unfit("its text is missing; open it in a word processor and save it again");
        }
        endnotesMet.forEach(lines);
    }

    void tellWhatWasLeftOut(RawLines lines) {
        if (insertions + deletions > 0) {
            lines.note(
                    "tracked-changes",
                    1,
                    "The document has tracked changes; they were read as accepted (insertions: " + insertions
                            + ", deletions: " + deletions + ").");
        }
        if (contents > 0) {
            lines.note("left-out", 0, "The table of contents was left out.");
        }
        if (hiddenRuns > 0) {
            lines.note("left-out", 1, "Hidden text was left out (places: " + hiddenRuns + ").");
        }
        if (imports > 0) {
            lines.note(
                    "left-out",
                    3,
                    "The document takes in other files, which were not read (" + imports
                            + "); open it in Word and save it again to make them part of it.");
        }
    }

    /** A paragraph being read. */
    private static final class Paragraph {
        final StringBuilder text = new StringBuilder();
        final List<String> after = new ArrayList<>();
        String style = "";
        WordStyles.NumberingChoice numbering = WordStyles.NumberingChoice.SILENT;
        boolean markGone;

        void takeOver(Paragraph earlier) {
            text.insert(0, earlier.text);
            after.addAll(0, earlier.after);
        }
    }

    /** Reads blocks until the element at {@code outside + 1} ends. */
    private void blocks(Xml xml, int outside, Consumer<String> lines) throws Xml.Unfit {
        Optional<Paragraph> joined = Optional.empty();
        boolean choiceTaken = false;
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "p" -> {
                    Paragraph paragraph = paragraph(xml);
                    joined.ifPresent(paragraph::takeOver);
                    joined = Optional.empty();
                    if (paragraph.markGone) {
                        joined = Optional.of(paragraph);
                    } else {
                        emit(paragraph, lines);
                    }
                }
                case "tbl" -> {
                    joined.ifPresent(p -> emit(p, lines));
                    joined = Optional.empty();
                    table(xml, lines);
                }
                case "sdtPr" -> control(xml);
                case "sdtEndPr", "sectPr", "customXmlPr" -> xml.skip();
                case "tcPr" -> {
                    if (isStruckOut(xml, "cellDel")) {
                        deletions++;
                        readOut(xml, outside);
                        return;
                    }
                }
                case "AlternateContent" -> choiceTaken = false;
                case "Choice" -> {
                    if (choiceTaken) {
                        xml.skip();
                    }
                    choiceTaken = true;
                }
                case "Fallback" -> {
                    if (choiceTaken) {
                        xml.skip();
                    }
                }
                case "del", "moveFrom" -> {
                    deletions++;
                    xml.skip();
                }
                case "ins", "moveTo" -> insertions++;
                case "altChunk", "subDoc" -> {
                    imports++;
                    xml.skip();
                }
                default -> {
                    // Wrappers such as content controls: what they hold is read as if they were not there.
                }
            }
        }
        joined.ifPresent(p -> emit(p, lines));
    }

    /**
     * Reads a content control's properties to their end, and skips its content when that is not the writer's: the prompt of a
     * control nobody filled in, or a table of contents.
     */
    private void control(Xml xml) throws Xml.Unfit {
        int control = xml.depth() - 1;
        boolean prompt = false;
        boolean tableOfContents = false;
        while (xml.depth() > control && xml.next()) {
            if (xml.isStart()) {
                prompt |= xml.name().equals("showingPlcHdr") && xml.on();
                tableOfContents |= xml.name().equals("docPartGallery")
                        && xml.attribute("val").orElse("").equals("Table of Contents");
            }
        }
        if (!prompt && !tableOfContents) {
            return;
        }
        while (xml.depth() >= control && xml.next()) {
            if (xml.isStart() && xml.name().equals("sdtContent")) {
                contents += tableOfContents ? 1 : 0;
                xml.skip();
                return;
            }
        }
    }

    private void emit(Paragraph paragraph, Consumer<String> lines) {
        String style = styles.orDefault(paragraph.style);
        String mark = numbering.map(n -> n.mark(style, paragraph.numbering)).orElse("");
        boolean hasText = !paragraph.text.toString().isBlank();
        if (styles.contents(style)) {
            contents += hasText ? 1 : 0;
        } else if (hasText) {
            lines.accept(mark + paragraph.text.toString().stripTrailing());
        } else {
            // A heading may consist of its number alone; a bullet alone says nothing.
            lines.accept(mark.codePoints().anyMatch(Character::isLetterOrDigit) ? mark.strip() : "");
        }
        paragraph.after.forEach(lines);
    }

    private Paragraph paragraph(Xml xml) throws Xml.Unfit {
        Paragraph paragraph = new Paragraph();
        int outside = xml.depth() - 1;
        // An instruction never runs on into another paragraph's text; a field left open must not swallow the rest.
        fields.replaceAll(instruction -> false);
        runs(xml, outside, paragraph);
        return paragraph;
    }

    /** Reads what a paragraph consists of, until the element at {@code outside + 1} ends. */
    private void runs(Xml xml, int outside, Paragraph paragraph) throws Xml.Unfit {
        boolean choiceTaken = false;
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "pPr" -> properties(xml, paragraph);
                case "r" -> run(xml, paragraph);
                case "ins", "moveTo" -> insertions++;
                case "del", "moveFrom" -> {
                    deletions++;
                    xml.skip();
                }
                case "sdtPr" -> control(xml);
                case "sdtEndPr", "smartTagPr", "customXmlPr", "fldData" -> xml.skip();
                case "AlternateContent" -> choiceTaken = false;
                case "Choice" -> {
                    if (choiceTaken) {
                        xml.skip();
                    }
                    choiceTaken = true;
                }
                case "Fallback" -> {
                    if (choiceTaken) {
                        xml.skip();
                    }
                }
                case "drawing", "pict", "object" -> drawing(xml, paragraph);
                case "subDoc" -> imports++;
                default -> {
                    // Links, fields and smart tags: what they hold is read as if they were not there.
                }
            }
        }
    }

    private void properties(Xml xml, Paragraph paragraph) throws Xml.Unfit {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "pStyle" -> paragraph.style = xml.attribute("val").orElse("");
                case "numPr" -> paragraph.numbering = WordStyles.numbering(xml);
                case "rPr" -> markProperties(xml, paragraph);
                case "pPrChange", "sectPr" -> xml.skip();
                default -> {}
            }
        }
    }

    /** Looks at a paragraph's own mark: where it was struck out or is hidden, the paragraph runs on into the next. */
    private void markProperties(Xml xml, Paragraph paragraph) throws Xml.Unfit {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "del", "moveFrom" -> {
                    paragraph.markGone = true;
                    deletions++;
                }
                case "ins", "moveTo" -> insertions++;
                case "vanish", "specVanish" -> paragraph.markGone |= xml.on();
                case "rPrChange" -> xml.skip();
                default -> {}
            }
        }
    }

    private boolean inInstruction() {
        return fields.contains(true);
    }

    private void run(Xml xml, Paragraph paragraph) throws Xml.Unfit {
        int outside = xml.depth() - 1;
        boolean hidden = styles.hidden(styles.orDefault(paragraph.style));
        boolean choiceTaken = false;
        StringBuilder text = new StringBuilder();
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "rPr" -> hidden = hidden(xml, hidden);
                case "t" -> {
                    boolean kept = xml.attribute("space").orElse("").equals("preserve");
                    String words = xml.textToEnd(Integer.MAX_VALUE / 4).replaceAll("[\\t\\n\\r]+", " ");
                    text.append(kept ? words : words.strip());
                }
                case "tab", "ptab" -> text.append('\t');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "sym" -> text.append(symbol(xml));
                case "fldChar" -> field(xml.attribute("fldCharType").orElse(""));
                case "footnoteReference" ->
                    paragraph.after.addAll(
                            footnotes.getOrDefault(xml.number("id").orElse(-1), List.of()));
                case "endnoteReference" ->
                    endnotesMet.addAll(endnotes.getOrDefault(xml.number("id").orElse(-1), List.of()));
                case "r" -> {
                    // Runs within a run hold the base of a ruby.
                    append(text, hidden, paragraph);
                    text.setLength(0);
                    run(xml, paragraph);
                }
                case "instrText", "delText", "delInstrText", "rt", "rubyPr", "fldData", "del", "moveFrom" -> xml.skip();
                case "drawing", "pict", "object" -> drawing(xml, paragraph);
                case "AlternateContent" -> choiceTaken = false;
                case "Choice" -> {
                    if (choiceTaken) {
                        xml.skip();
                    }
                    choiceTaken = true;
                }
                case "Fallback" -> {
                    if (choiceTaken) {
                        xml.skip();
                    }
                }
                default -> {}
            }
        }
        append(text, hidden, paragraph);
    }

    private void append(StringBuilder text, boolean hidden, Paragraph paragraph) {
        if (text.isEmpty() || inInstruction()) {
            return;
        }
        if (hidden) {
            hiddenRuns++;
        } else {
            paragraph.text.append(text);
        }
    }

    private boolean hidden(Xml xml, boolean byParagraph) throws Xml.Unfit {
        int outside = xml.depth() - 1;
        boolean byStyle = byParagraph;
        Optional<Boolean> own = Optional.empty();
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "rStyle" -> byStyle |= styles.hidden(xml.attribute("val").orElse(""));
                case "vanish" -> own = Optional.of(xml.on());
                case "rPrChange" -> xml.skip();
                default -> {}
            }
        }
        return own.orElse(byStyle);
    }

    private static String symbol(Xml xml) {
        try {
            int code = Integer.parseInt(xml.attribute("char").orElse(""), 16);
            return code > 0 && code <= 0xFFFF && !Character.isSurrogate((char) code)
                    ? Symbols.plain(code, xml.attribute("font").orElse(""))
                    : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> {
                if (fields.size() < DEEPEST_FIELD) {
                    fields.add(true);
                }
            }
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.set(fields.size() - 1, false);
                }
            }
            case "end" -> {
                if (!fields.isEmpty()) {
                    fields.remove(fields.size() - 1);
                }
            }
            default -> {}
        }
    }

    /** Of a drawing only its text boxes are read; their paragraphs follow the paragraph it hangs on. */
    private void drawing(Xml xml, Paragraph paragraph) throws Xml.Unfit {
        int outside = xml.depth() - 1;
        boolean choiceTaken = false;
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "txbxContent" -> blocks(xml, xml.depth() - 1, paragraph.after::add);
                case "AlternateContent" -> choiceTaken = false;
                case "Choice" -> {
                    if (choiceTaken) {
                        xml.skip();
                    }
                    choiceTaken = true;
                }
                case "Fallback" -> {
                    if (choiceTaken) {
                        xml.skip();
                    }
                }
                default -> {}
            }
        }
    }

    private void table(Xml xml, Consumer<String> lines) throws Xml.Unfit {
        int outside = xml.depth() - 1;
        Cells cells = new Cells();
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "tr" -> row(xml, cells);
                case "tblPr", "tblGrid" -> xml.skip();
                case "sdtPr" -> control(xml);
                default -> {}
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
            switch (xml.name()) {
                case "trPr" -> {
                    if (isStruckOut(xml, "del")) {
                        deletions++;
                        readOut(xml, outside);
                        return;
                    }
                }
                case "tc" -> {
                    List<String> cell = new ArrayList<>();
                    blocks(xml, xml.depth() - 1, cell::add);
                    row.add(cell);
                }
                case "sdtPr" -> control(xml);
                case "tblPrEx" -> xml.skip();
                default -> {}
            }
        }
        cells.add(row);
    }

    /** Moves to the end of what was struck out. */
    private static void readOut(Xml xml, int outside) throws Xml.Unfit {
        while (xml.depth() > outside && xml.next()) {
            // Nothing of it is wanted.
        }
    }

    private static boolean isStruckOut(Xml xml, String element) throws Xml.Unfit {
        int outside = xml.depth() - 1;
        boolean struck = false;
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart()) {
                struck |= xml.name().equals(element);
                if (xml.name().endsWith("PrChange")) {
                    xml.skip();
                }
            }
        }
        return struck;
    }
}
