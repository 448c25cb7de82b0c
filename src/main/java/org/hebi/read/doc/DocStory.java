package org.hebi.read.doc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.hebi.read.Flow;
import org.hebi.read.Marks;
import org.hebi.read.NumberFormat;
import org.hebi.read.RawLines;

/** The running text of an old Word document. */
final class DocStory {
    private static final int LEVELS = 9;
    private static final char FIELD_BEGIN = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final char NOTE = '\u0002';
    private static final char CELL_END = '\u0007';

    private final HWPFDocument document;
    private final RawLines lines;
    private final Map<Integer, int[]> counters = new HashMap<>();
    private final List<Boolean> instructions = new ArrayList<>();
    private final List<String> endnotes = new ArrayList<>();
    private int changes;
    private int hidden;

    DocStory(HWPFDocument document, RawLines lines) {
        this.document = document;
        this.lines = lines;
    }

    void read() {
        Flow flow = new Flow(line -> lines.add(line, 1));
        range(document.getRange(), flow, true);
        flow.end();
        endnotes.forEach(line -> lines.add(line, 1));
        Range boxes = document.getMainTextboxRange();
        if (boxes.numParagraphs() > 0 && !boxes.text().isBlank()) {
            Flow boxed = new Flow(line -> {
                if (!line.isBlank()) {
                    lines.add(line.strip(), 1);
                }
            });
            range(boxes, boxed, false);
            boxed.end();
            lines.note("moved", 1, "Text boxes were read after the text.");
        }
        if (changes > 0) {
            lines.note("tracked-changes", 1, "The document has tracked changes; they were read as accepted.");
        }
        if (hidden > 0) {
            lines.note("left-out", 1, "Hidden text was left out (places: " + hidden + ").");
        }
    }

    private void range(Range range, Flow flow, boolean withNotes) {
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isTableRowEnd()) {
                flow.endRow();
                continue;
            }
            instructions.replaceAll(instruction -> false);
            boolean markGone = false;
            boolean cellEnds = false;
            if (paragraph.isInList()) {
                flow.add(mark(paragraph), true);
            }
            for (int r = 0; r < paragraph.numCharacterRuns(); r++) {
                CharacterRun run = paragraph.getCharacterRun(r);
                String text = run.text();
                boolean last = text.endsWith("\r") || text.endsWith("\f");
                cellEnds |= text.indexOf(CELL_END) >= 0;
                changes += run.isMarkedInserted() || run.isMarkedDeleted() ? 1 : 0;
                if (run.isMarkedDeleted()) {
                    markGone |= last;
                    continue;
                }
                if (run.isVanished()) {
                    hidden += text.isBlank() ? 0 : 1;
                    markGone |= last;
                    continue;
                }
                words(run, text, flow, withNotes);
            }
            if (cellEnds) {
                flow.endCell();
            } else if (!markGone) {
                flow.paragraph(paragraph.isInTable());
            }
        }
    }

    private void words(CharacterRun run, String text, Flow flow, boolean withNotes) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case FIELD_BEGIN -> instructions.add(true);
                case FIELD_RESULT -> {
                    if (!instructions.isEmpty()) {
                        instructions.set(instructions.size() - 1, false);
                    }
                }
                case FIELD_END -> {
                    if (!instructions.isEmpty()) {
                        instructions.remove(instructions.size() - 1);
                    }
                }
                case NOTE -> {
                    if (withNotes) {
                        note(run.getStartOffset() + i, flow);
                    }
                }
                case '\u000B' -> words.append('\n');
                case '\u001E' -> words.append('-');
                case '\r', '\f', '\u001F', '\u0001', '\u0005', '\b', CELL_END -> {
                    // Ends, optional hyphens, pictures and marks of comments are not text.
                }
                default -> words.append(instructions.contains(true) ? "" : String.valueOf(c));
            }
        }
        flow.add(words, false);
    }

    private void note(int position, Flow flow) {
        note(document.getFootnotes(), document.getFootnoteRange(), position).forEach(flow::addAfter);
        endnotes.addAll(note(document.getEndnotes(), document.getEndnoteRange(), position));
    }

    private List<String> note(Notes notes, Range all, int position) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < notes.getNotesCount(); i++) {
            if (notes.getNoteAnchorPosition(i) == position) {
                Range own = new Range(
                        all.getStartOffset() + notes.getNoteTextStartOffset(i),
                        all.getStartOffset() + notes.getNoteTextEndOffset(i),
                        document);
                Flow flow = new Flow(line -> {
                    if (!line.isBlank()) {
                        found.add(line.strip());
                    }
                });
                range(own, flow, false);
                flow.end();
            }
        }
        return found;
    }

    /** The number printed before a paragraph, with a space after it where Word leaves room. */
    private String mark(Paragraph paragraph) {
        HWPFList list = paragraph.getList();
        int level = Math.max(0, Math.min(LEVELS - 1, paragraph.getIlvl()));
        int[] numbers = counters.computeIfAbsent(list.getLsid(), id -> {
            int[] fresh = new int[LEVELS];
            for (int i = 0; i < LEVELS; i++) {
                fresh[i] = start(list, i) - 1;
            }
            return fresh;
        });
        numbers[level]++;
        for (int i = level + 1; i < LEVELS; i++) {
            numbers[i] = start(list, i) - 1;
        }
        boolean apart = list.getTypeOfCharFollowingTheNumber((char) level) != 2;
        NumberFormat own = format(list.getNumberFormat((char) level));
        String text = String.valueOf(list.getNumberText((char) level));
        if (own == NumberFormat.BULLET) {
            boolean sign = !text.isBlank() && text.charAt(0) < 0xE000;
            return sign ? text.strip() + (text.startsWith("—") ? "" : " ") : "• ";
        }
        StringBuilder mark = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // A character below nine stands for the number of that level.
            mark.append(c < LEVELS ? format(list.getNumberFormat(c)).of(numbers[c]) : String.valueOf(c));
        }
        return Marks.spaced(mark.toString(), apart);
    }

    private static int start(HWPFList list, int level) {
        try {
            return list.getStartAt((char) level);
        } catch (RuntimeException e) {
            // A simple list has one level.
            return 1;
        }
    }

    /** The notation of a number format code (MSONFC) of the binary format. */
    private static NumberFormat format(int code) {
        return switch (code & 0xFF) {
            case 0x01 -> NumberFormat.UPPER_ROMAN;
            case 0x02 -> NumberFormat.LOWER_ROMAN;
            case 0x03 -> NumberFormat.UPPER_LETTER;
            case 0x04 -> NumberFormat.LOWER_LETTER;
            case 0x05 -> NumberFormat.ORDINAL;
            case 0x06 -> NumberFormat.CARDINAL_TEXT;
            case 0x07 -> NumberFormat.ORDINAL_TEXT;
            case 0x0A -> NumberFormat.CHINESE_DIGITS;
            case 0x0B, 0x21, 0x23, 0x25, 0x27 -> NumberFormat.CHINESE;
            case 0x0E, 0x13 -> NumberFormat.FULL_WIDTH;
            case 0x12, 0x1C -> NumberFormat.CIRCLED;
            case 0x16 -> NumberFormat.DECIMAL_ZERO;
            case 0x17 -> NumberFormat.BULLET;
            case 0x1A -> NumberFormat.WITH_FULL_STOP;
            case 0x1B -> NumberFormat.IN_PARENTHESES;
            case 0x1D -> NumberFormat.CIRCLED_CHINESE;
            case 0x1E -> NumberFormat.HEAVENLY_STEMS;
            case 0x1F -> NumberFormat.EARTHLY_BRANCHES;
            case 0x22 -> NumberFormat.CHINESE_LEGAL_TRADITIONAL;
            case 0x26 -> NumberFormat.CHINESE_LEGAL_SIMPLIFIED;
            case 0x39 -> NumberFormat.IN_DASHES;
            case 0x3A -> NumberFormat.RUSSIAN_LOWER;
            case 0x3B -> NumberFormat.RUSSIAN_UPPER;
            case 0xFF -> NumberFormat.NONE;
            default -> NumberFormat.DECIMAL;
        };
    }
}
