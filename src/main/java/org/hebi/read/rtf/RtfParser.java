package org.hebi.read.rtf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.read.Flow;
import org.hebi.read.RawLines;

/**
 * Goes through an RTF file once. Groups nest, and each inherits how the one around it looks; words that begin with a backslash
 * change that, and everything else is text. Groups whose purpose is unknown ({@code \*}) are passed over, as the format asks.
 */
final class RtfParser {
    /** Word nests some 50 deep. */
    private static final int DEEPEST = 2_000;

    private static final int LONGEST_INSTRUCTION = 4_000;
    /** The base of a ruby, which Word writes as an equation: an upward shift of the reading, a comma, the base. */
    private static final Pattern RUBY = Pattern.compile("\\\\s\\\\up\\s*\\d+\\([^()]*\\)\\s*,\\s*([^()]+)\\)\\s*$");

    private static final Set<String> NO_TEXT = Set.of(
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "nonshppict",
            "shprslt",
            "sp",
            "filetbl",
            "listtable",
            "listoverridetable",
            "revtbl",
            "rsidtbl",
            "template",
            "private",
            "xe",
            "tc",
            "tcn",
            "rxe",
            "txe",
            "ftnsep",
            "ftnsepc",
            "ftncn",
            "aftnsep",
            "aftnsepc",
            "aftncn",
            "atnid",
            "atnauthor",
            "atrfstart",
            "atrfend",
            "annotation",
            "bkmkstart",
            "bkmkend",
            "themedata",
            "colorschememapping",
            "datastore",
            "latentstyles",
            "generator",
            "objdata",
            "objclass",
            "objname",
            "background",
            "do",
            "nextfile",
            "mmathPr",
            "pgptbl",
            "wgrffmtfilter",
            "passwordhash",
            "userprops",
            "xmlnstbl",
            "operator",
            "author");
    private static final Set<String> MARGINS =
            Set.of("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf");

    /** A file that is no RTF anybody wrote, in words for the person who named it. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }

    private enum Place {
        TEXT,
        MARK,
        FONTS,
        INSTRUCTION,
        NOWHERE
    }

    /** What a group looks like; each group has its own. */
    private static final class Group {
        Place place = Place.NOWHERE;
        int font = -1;
        int skipAfterUnicode = 1;
        boolean hidden;
        boolean deleted;
        boolean inTable;
        boolean starred;
        boolean first = true;
        boolean contents;
        boolean endsFlow;
        boolean alternative;

        Group inner() {
            Group inner = new Group();
            inner.place = place;
            inner.font = font;
            inner.skipAfterUnicode = skipAfterUnicode;
            inner.hidden = hidden;
            inner.deleted = deleted;
            inner.inTable = inTable;
            inner.alternative = alternative;
            return inner;
        }
    }

    private record Font(Charset charset, boolean symbols) {}

    private final byte[] bytes;
    private final RawLines lines;
    private int at;

    private final Deque<Group> groups = new ArrayDeque<>();
    private Group now = new Group();
    private final Deque<Flow> flows = new ArrayDeque<>();
    private Flow flow;
    private final List<String> endnotes = new ArrayList<>();
    private final Map<Integer, Font> fonts = new HashMap<>();
    private int fontDefined = -1;
    private int defaultFont = -1;
    private Charset document = CodePages.ofPage(1252);
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final StringBuilder instruction = new StringBuilder();
    private boolean half;
    private int skip;

    private int changes;
    private int hidden;
    private int margins;
    private int contents;
    private boolean deletedSeen;

    RtfParser(byte[] bytes, RawLines lines) {
        this.bytes = bytes;
        this.lines = lines;
        this.flow = new Flow(line -> lines.add(line, 1));
    }

    void read() throws Unfit {
        now.place = Place.TEXT;
        while (at < bytes.length) {
            int c = bytes[at++] & 0xFF;
            switch (c) {
                case '{' -> open();
                case '}' -> {
                    if (groups.isEmpty()) {
                        // Whatever follows the end is not part of the document.
                        at = bytes.length;
                    } else {
                        close();
                        if (groups.isEmpty()) {
                            at = bytes.length;
                        }
                    }
                }
                case '\\' -> control();
                case '\r', '\n', 0 -> {}
                default -> plain(c);
            }
        }
        flush();
        if (groups.size() > 1) {
            throw new Unfit("it is cut off in the middle; save or download it again");
        }
        boolean open = !groups.isEmpty();
        while (!flows.isEmpty()) {
            flow.end();
            flow = flows.pop();
        }
        flow.end();
        endnotes.forEach(line -> lines.add(line, 1));
        tell(open);
    }

    private void tell(boolean open) {
        if (open) {
            lines.note("cut-off", 3, "The file lacks its end; see whether its last lines are there.");
        }
        if (changes > 0 || deletedSeen) {
            lines.note("tracked-changes", 1, "The document has tracked changes; they were read as accepted.");
        }
        if (hidden > 0) {
            lines.note("left-out", 1, "Hidden text was left out (places: " + hidden + ").");
        }
        if (margins > 0) {
            lines.note("left-out", 0, "Page headers and footers were left out (" + margins + ").");
        }
        if (contents > 0) {
            lines.note("left-out", 0, "The table of contents was left out.");
        }
    }

    // ---- groups ----

    private void open() throws Unfit {
        flush();
        skip = 0;
        if (groups.size() >= DEEPEST) {
            throw new Unfit("its groups are nested deeper than any real document's");
        }
        groups.push(now);
        now = now.inner();
    }

    private void close() {
        flush();
        skip = 0;
        Group outer = groups.pop();
        boolean field = now.place == Place.INSTRUCTION && outer.place != Place.INSTRUCTION;
        if (field) {
            instructed();
        }
        if (now.endsFlow) {
            flow.end();
            flow = flows.pop();
        }
        outer.contents |= field && now.contents;
        now = outer;
    }

    /** Looks at a field's instruction when it has been read. */
    private void instructed() {
        String words = instruction.toString().strip();
        instruction.setLength(0);
        if (words.startsWith("TOC")) {
            now.contents = true;
            contents++;
        }
        Matcher ruby = RUBY.matcher(words);
        if (words.startsWith("EQ") && ruby.find()) {
            flow.add(ruby.group(1).strip(), false);
        }
    }

    private void intoFlow(boolean atEnd) {
        Flow outer = flow;
        flows.push(outer);
        flow = new Flow(line -> {
            if (!line.isBlank()) {
                if (atEnd) {
                    endnotes.add(line.strip());
                } else {
                    outer.addAfter(line.strip());
                }
            }
        });
        now.endsFlow = true;
        now.place = Place.TEXT;
        now.inTable = false;
    }

    // ---- control words ----

    private void control() throws Unfit {
        if (at >= bytes.length) {
            return;
        }
        int c = bytes[at++] & 0xFF;
        if (!isLetter(c)) {
            symbol(c);
            return;
        }
        int begin = at - 1;
        while (at < bytes.length && isLetter(bytes[at] & 0xFF) && at - begin < 40) {
            at++;
        }
        String word = new String(bytes, begin, at - begin, StandardCharsets.ISO_8859_1);
        boolean given = false;
        boolean negative = false;
        long number = 0;
        if (at < bytes.length && bytes[at] == '-') {
            negative = true;
            at++;
        }
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            number = Math.min(number * 10 + (bytes[at++] - '0'), Integer.MAX_VALUE);
            given = true;
        }
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        if (word.equals("bin")) {
            at = (int) Math.min(bytes.length, at + (negative ? 0 : number));
            return;
        }
        if (skip > 0 && !word.equals("u")) {
            skip--;
            return;
        }
        word(word, (int) (negative ? -number : number), given);
        now.first = false;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void symbol(int c) {
        if (c == '\'') {
            int value = at + 1 < bytes.length ? hex(bytes[at]) * 16 + hex(bytes[at + 1]) : -1;
            at = Math.min(bytes.length, at + 2);
            if (skip > 0) {
                skip--;
            } else if (value >= 0) {
                pend(value);
            }
            return;
        }
        if (c == '*') {
            now.starred = true;
            return;
        }
        if (skip > 0) {
            skip--;
            return;
        }
        flush();
        switch (c) {
            case '~' -> text("\u00A0");
            case '_' -> text("-");
            case '\\', '{', '}' -> text(String.valueOf((char) c));
            case '\r', '\n' -> paragraph();
            case '\t' -> text("\t");
            default -> {
                // An optional hyphen, a formula's mark, an index mark: nothing that is printed.
            }
        }
    }

    private static int hex(byte b) {
        int digit = Character.digit((char) (b & 0xFF), 16);
        return digit < 0 ? -1000 : digit;
    }

    private void word(String word, int number, boolean given) {
        if (word.equals("u")) {
            flush();
            skip = 0;
            text(String.valueOf((char) number));
            skip = now.skipAfterUnicode;
            return;
        }
        if (word.equals("uc")) {
            now.skipAfterUnicode = Math.max(0, Math.min(number, 10));
            return;
        }
        flush();
        if (destination(word) || (now.starred && now.first && !word.equals("ud"))) {
            if (now.starred && !known(word)) {
                now.place = Place.NOWHERE;
            }
            return;
        }
        boolean on = !given || number != 0;
        switch (word) {
            case "par", "sect", "page", "column" -> paragraph();
            case "line", "lbr" -> text("\n");
            case "tab" -> text("\t");
            case "cell" -> {
                if (now.place == Place.TEXT) {
                    flow.endCell();
                }
            }
            case "nestcell", "nestrow" -> {
                if (now.place == Place.TEXT) {
                    flow.paragraph(true);
                }
            }
            case "row" -> {
                if (now.place == Place.TEXT) {
                    flow.endRow();
                }
            }
            case "intbl" -> now.inTable = true;
            case "pard" -> now.inTable = false;
            case "plain" -> {
                now.hidden = false;
                now.deleted = false;
                now.font = defaultFont;
            }
            case "v" -> now.hidden = on;
            case "deleted" -> now.deleted = on;
            case "revised" -> changes += on ? 1 : 0;
            case "emdash" -> text("—");
            case "endash" -> text("–");
            case "lquote" -> text("‘");
            case "rquote" -> text("’");
            case "ldblquote" -> text("“");
            case "rdblquote" -> text("”");
            case "bullet" -> text("•");
            case "emspace", "enspace", "qmspace" -> text(" ");
            case "ansicpg" -> document = CodePages.ofPage(number);
            case "mac" -> document = CodePages.ofPage(10000);
            case "pc" -> document = CodePages.ofPage(437);
            case "pca" -> document = CodePages.ofPage(850);
            case "deff" -> {
                defaultFont = number;
                now.font = number;
            }
            case "f" -> {
                if (now.place == Place.FONTS) {
                    fontDefined = number;
                } else {
                    now.font = number;
                }
            }
            case "fcharset" -> {
                if (now.place == Place.FONTS) {
                    fonts.put(fontDefined, new Font(CodePages.ofFont(number, document), number == 2));
                }
            }
            case "cpg" -> {
                if (now.place == Place.FONTS) {
                    fonts.put(fontDefined, new Font(CodePages.ofPage(number), false));
                }
            }
            default -> {
                // How things look is not read.
            }
        }
    }

    private static boolean known(String word) {
        return switch (word) {
            case "fldinst", "footnote", "shpinst", "shptxt", "ud", "pntext", "listtext" -> true;
            default -> false;
        };
    }

    /** Acts on a word that says what its group is for; false for any other word. */
    private boolean destination(String word) {
        if (now.place == Place.NOWHERE && !now.alternative && !word.equals("shptxt")) {
            return false;
        }
        if (NO_TEXT.contains(word)) {
            now.place = Place.NOWHERE;
            now.alternative = false;
            return true;
        }
        if (MARGINS.contains(word)) {
            margins++;
            now.place = Place.NOWHERE;
            return true;
        }
        switch (word) {
            case "fonttbl" -> now.place = Place.FONTS;
            case "listtext", "pntext" -> now.place = now.place == Place.TEXT ? Place.MARK : now.place;
            case "fldinst" -> {
                instruction.setLength(0);
                now.place = Place.INSTRUCTION;
            }
            case "fldrslt" -> {
                Group field = groups.peek();
                if (field != null && field.contents) {
                    now.place = Place.NOWHERE;
                }
            }
            case "footnote" -> intoFlow(false);
            case "ftnalt" -> {
                if (now.endsFlow) {
                    flow.end();
                    flow = flows.pop();
                    intoFlow(true);
                }
            }
            case "shpinst", "shpgrp" -> now.place = Place.NOWHERE;
            case "shptxt" -> {
                if (flows.size() < 20) {
                    intoFlow(false);
                }
            }
            case "upr" -> {
                now.place = Place.NOWHERE;
                now.alternative = true;
            }
            case "ud" -> {
                now.place = Place.TEXT;
                now.alternative = false;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    // ---- text ----

    private void plain(int c) {
        now.first = false;
        if (skip > 0) {
            skip--;
            return;
        }
        if (c >= 0x80 || half) {
            pend(c);
            return;
        }
        flush();
        text(String.valueOf((char) c));
    }

    private void pend(int c) {
        pending.write(c);
        // In the charsets of East Asia the second byte of a character may look like ASCII.
        half = !half && c >= 0x81 && CodePages.twoBytes(charset());
    }

    private Charset charset() {
        Font font = fonts.get(now.font);
        return font == null ? document : font.charset();
    }

    private void flush() {
        if (pending.size() == 0) {
            return;
        }
        Font font = fonts.get(now.font);
        byte[] written = pending.toByteArray();
        pending.reset();
        half = false;
        if (font != null && font.symbols()) {
            StringBuilder signs = new StringBuilder();
            for (byte b : written) {
                signs.append((b & 0xFF) == 0xB7 || (b & 0xFF) == 0x6C ? '•' : (b & 0xFF) == 0xA7 ? '▪' : '\u25AA');
            }
            text(signs.toString());
        } else {
            text(new String(written, charset()));
        }
    }

    private void text(String words) {
        switch (now.place) {
            case TEXT, MARK -> {
                if (now.deleted) {
                    deletedSeen = true;
                } else if (now.hidden) {
                    hidden++;
                } else {
                    flow.add(words, now.place == Place.MARK);
                }
            }
            case INSTRUCTION -> {
                if (instruction.length() < LONGEST_INSTRUCTION) {
                    instruction.append(words);
                }
            }
            case FONTS, NOWHERE -> {
                // Names of fonts and what is not shown.
            }
        }
    }

    private void paragraph() {
        if (now.place != Place.TEXT) {
            return;
        }
        if (now.deleted) {
            // A struck-out paragraph mark joins two paragraphs.
            deletedSeen = true;
            return;
        }
        flow.paragraph(now.inTable);
    }
}
