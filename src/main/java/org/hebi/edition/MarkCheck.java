package org.hebi.edition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.DifferenceClass;
import org.hebi.model.Document;

/** Looks for marks that are lost or do not fit each other, in one edition alone. */
final class MarkCheck {
    private static final String OPENING = "“‘「『《（〈【";
    private static final String CLOSING = "”’」』》）〉】";

    /** Titles long enough to be one document's name. */
    private static final Pattern TITLE = Pattern.compile("《([^《》，。；]{4,20})》");

    private static final int MOST_TITLES = 200;

    private final Document document;
    private final List<Doubt> doubts = new ArrayList<>();

    private MarkCheck(Document document) {
        this.document = document;
    }

    private record Open(int block, int at, char mark) {}

    /**
     * Everything doubtful about the marks of an edition.
     *
     * @param blanks whether a blank between characters is a doubt; with another edition at hand that one tells
     */
    static List<Doubt> check(Document document, boolean blanks) {
        MarkCheck check = new MarkCheck(document);
        check.pairs();
        check.titles();
        if (blanks) {
            check.blanks();
        }
        return check.doubts;
    }

    private void pairs() {
        Deque<Open> open = new ArrayDeque<>();
        int curly = 0;
        List<Open> corners = new ArrayList<>();
        for (int b = 0; b < document.blocks().size(); b++) {
            Block block = document.blocks().get(b);
            if (block.kind() == BlockKind.FURNITURE) {
                continue;
            }
            String text = block.text();
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '“') {
                    curly++;
                } else if (c == '「') {
                    corners.add(new Open(b, at, c));
                }
                pair(open, b, at, c);
            }
        }
        for (Open left : open) {
            add("unclosed", 1, left.block, left.at, "The mark opens and nothing closes it.");
        }
        if (curly > corners.size()) {
            for (Open corner : corners) {
                add("other quotes", 0, corner.block, corner.at, "「」 among “”.");
            }
        }
    }

    // A document named with 《》 here and without them there.
    private void titles() {
        Set<String> titles = new LinkedHashSet<>();
        for (Block block : document.blocks()) {
            Matcher matcher = TITLE.matcher(block.kind() == BlockKind.FURNITURE ? "" : block.text());
            while (matcher.find()) {
                titles.add(matcher.group(1));
            }
        }
        List<String> names = titles.stream().limit(MOST_TITLES).toList();
        Set<String> told = new HashSet<>();
        for (int b = 0; b < document.blocks().size(); b++) {
            Block block = document.blocks().get(b);
            if (block.kind() != BlockKind.PARAGRAPH && block.kind() != BlockKind.ITEM) {
                continue;
            }
            String text = block.text();
            for (String title : names) {
                for (int at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + title.length())) {
                    int inside = text.lastIndexOf('《', at);
                    if (inside >= 0 && text.indexOf('》', inside) >= at + title.length()) {
                        continue;
                    }
                    doubts.add(new Doubt(
                            DifferenceClass.PUNCT,
                            "title marks",
                            told.add(title) ? 1 : 0,
                            b,
                            at,
                            at + title.length(),
                            "The same name stands elsewhere in this edition as 《" + title + "》."));
                }
            }
        }
    }

    private void pair(Deque<Open> open, int block, int at, char c) {
        if (OPENING.indexOf(c) >= 0) {
            open.push(new Open(block, at, c));
            return;
        }
        boolean straight = c == '＂' || c == '"';
        if (!straight && CLOSING.indexOf(c) < 0) {
            return;
        }
        Open last = open.peek();
        if (straight) {
            if (last != null && last.mark == '“') {
                open.pop();
                add(
                        "mismatched",
                        1,
                        block,
                        at,
                        "Opened by “ and closed by " + c + ": perhaps the other half was lost on the way.");
            }
            return;
        }
        char wanted = OPENING.charAt(CLOSING.indexOf(c));
        if (last != null && last.mark == wanted) {
            open.pop();
        } else if (last != null && isQuote(last.mark) && isQuote(wanted)) {
            open.pop();
            add("mismatched", 1, block, at, "Opened by " + last.mark + " and closed by " + c + ".");
        } else if (c != '’' && c != '）') { // an apostrophe, or the mark of an item: 1）
            add("unopened", 1, block, at, "The mark closes and nothing opens it.");
        } else if (c == '）' && at > 3) {
            add("unopened", 1, block, at, "The mark closes and nothing opens it.");
        }
    }

    private static boolean isQuote(char mark) {
        return "“‘「『".indexOf(mark) >= 0;
    }

    // A blank between two Chinese characters in running text: a mark may have stood there.
    private void blanks() {
        for (int b = 0; b < document.blocks().size(); b++) {
            Block block = document.blocks().get(b);
            if (block.kind() != BlockKind.PARAGRAPH && block.kind() != BlockKind.ITEM) {
                continue;
            }
            String text = block.text();
            int at = 0;
            while (at < text.length()) {
                if (!blank(text.charAt(at))) {
                    at++;
                    continue;
                }
                int end = at;
                while (end < text.length() && blank(text.charAt(end))) {
                    end++;
                }
                boolean inside = at > 3
                        && end < text.length()
                        && Character.isIdeographic(text.charAt(at - 1))
                        && Character.isIdeographic(text.charAt(end))
                        && !Numerals.isDigit(text.charAt(at - 1))
                        && !Numerals.isDigit(text.charAt(end));
                // A label such as 第三条 is parted from its text by a blank.
                if (inside && !text.substring(0, at).matches("第[〇一二三四五六七八九十百零]+[条條章节節款]")) {
                    doubts.add(new Doubt(
                            DifferenceClass.PUNCT,
                            "blank",
                            1,
                            b,
                            at,
                            end,
                            "A blank between two characters: perhaps a mark was lost here."));
                }
                at = end;
            }
        }
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00A0' || c == '\t';
    }

    private void add(String subclass, int severity, int block, int at, String note) {
        doubts.add(new Doubt(DifferenceClass.PUNCT, subclass, severity, block, at, at + 1, note));
    }
}
