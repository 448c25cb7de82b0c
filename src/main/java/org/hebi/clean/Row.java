package org.hebi.clean;

import java.util.Optional;
import org.hebi.model.CleanText.Role;
import org.hebi.model.ListMark;

/** A printed line that is not blank, with what the page says about it. */
final class Row {
    /** Longer texts cannot be marks, page numbers or heads; no pattern is tried on them. */
    static final int SHORT = 240;

    final String text;
    final int number;
    final int page;
    final int indent;
    final int width;
    int trailing;
    final int blanks;
    final boolean columns;
    final Optional<ListMark> mark;
    Role role = Role.TEXT;
    boolean newPage;
    /** Whether it was joined to the line before although a paragraph may as well have ended there. */
    boolean doubtfulJoin;
    /** Whether white space at its end stands for a full stop that was lost. */
    boolean lostStop;
    /** Blank lines and indent before it that only a page's end explains. */
    boolean pageSlip;

    /**
     * @param line the line in NFC
     * @param number 1-based line of the source
     * @param page 1-based page
     * @param blanks blank lines right before it
     * @param cjk whether ambiguous characters are wide
     */
    Row(String line, int number, int page, int blanks, boolean cjk) {
        int begin = 0;
        int moved = 0;
        while (begin < line.length() && Character.isWhitespace(line.charAt(begin))) {
            moved += line.charAt(begin) == '\u3000' ? 2 : 1;
            begin++;
        }
        int end = line.length();
        int after = 0;
        while (end > begin && Character.isWhitespace(line.charAt(end - 1))) {
            after += line.charAt(end - 1) == '\u3000' ? 2 : 1;
            end--;
        }
        this.text = line.substring(begin, end);
        this.number = number;
        this.page = page;
        this.blanks = blanks;
        this.indent = moved;
        this.trailing = after;
        this.width = moved + Characters.columns(text, cjk);
        this.columns = text.length() <= SHORT && gaps(text, cjk);
        this.mark = ListMark.at(text);
    }

    /** Whether a line is set in columns: wide gaps, but not the many gaps of a line stretched to the margin. */
    private static boolean gaps(String text, boolean cjk) {
        int wide = 0;
        int all = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                run += c == '\u3000' ? 2 : 1;
                continue;
            }
            if (run >= (cjk ? 3 : 4)) {
                wide++;
            }
            if (run >= 2) {
                all++;
            }
            run = 0;
        }
        return wide >= 1 && all <= wide + 1 && wide <= 4;
    }

    boolean bareMark() {
        return mark.isPresent() && mark.get().length() >= text.length();
    }

    /** Whether a sentence, clause or heading is over at the end of the line, as far as its last marks tell. */
    boolean terminal() {
        return lostStop || Sentences.ends(text);
    }

    /** The same line with another text. */
    Row with(String other, boolean cjk) {
        Row row = new Row(" ".repeat(indent) + other + " ".repeat(trailing), number, page, blanks, cjk);
        row.role = role;
        row.newPage = newPage;
        return row;
    }

    boolean isText() {
        return role == Role.TEXT;
    }
}
