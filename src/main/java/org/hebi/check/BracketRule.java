package org.hebi.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.hebi.model.RawUnit;
import org.hebi.model.Severity;

/**
 * Brackets and quotation marks without a partner. A quotation that goes on in the next unit lacks its partner on every
 * side alike, which is mentioned and no more.
 */
final class BracketRule {
    private static final String OPEN = "(（[［【〔《〈“「『«„‹{｛";
    private static final String CLOSE = ")）]］】〕》〉”」』»“›}｝";
    private static final Pattern LIST_MARK =
            Pattern.compile("(?:^|[\\s;；,，.。])(?:\\d{1,3}|\\p{L}|[ivx]{1,5}|[IVX]{1,5}|[一二三四五六七八九十]{1,3})[)）]$");

    /** A mark without partner. */
    private record Loose(char mark, int at, char role, boolean opens) {
        boolean same(Loose other) {
            return role == other.role && opens == other.opens;
        }
    }

    private static char role(char mark) {
        return switch (mark) {
            case '(', '（', ')', '）' -> 'r';
            case '[', '［', '【', '〔', ']', '］', '】', '〕' -> 's';
            case '{', '｛', '}', '｝' -> 'b';
            default -> 'q';
        };
    }

    void check(RawUnit unit, List<Side> sides, Faults faults) {
        List<List<Loose>> all = new ArrayList<>();
        for (Side side : sides) {
            all.add(loose(side));
        }
        for (int i = 0; i < sides.size(); i++) {
            for (Loose loose : all.get(i)) {
                boolean everywhere = sides.size() > 1
                        && all.stream().allMatch(l -> l.stream().anyMatch(loose::same));
                faults.span(
                        CheckRule.BRACKET,
                        everywhere ? Severity.INFO : Severity.WARNING,
                        unit,
                        sides.get(i).raw(),
                        loose.at,
                        loose.at + 1,
                        everywhere
                                ? Faults.quoted(String.valueOf(loose.mark))
                                        + " has no partner on any side: the quotation or remark goes on in another unit."
                                : Faults.quoted(String.valueOf(loose.mark)) + " is "
                                        + (loose.opens ? "opened" : "closed") + " and never "
                                        + (loose.opens ? "closed" : "opened") + ".",
                        everywhere ? "Nothing, if the units follow each other." : "Add its partner, or take it out.",
                        false);
            }
        }
    }

    private static List<Loose> loose(Side side) {
        String text = side.text();
        boolean chinese = side.language().isChinese();
        Deque<Loose> open = new ArrayDeque<>();
        List<Loose> loose = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean straight = c == '"' || c == '＂';
            boolean closesLow = c == '“' && top(open, '„');
            if (straight) {
                // Inches and seconds follow a digit.
                boolean inch = i > 0 && Character.isDigit(text.charAt(i - 1)) && !quoteOpen(open);
                if (quoteOpen(open)) {
                    close(open, loose, 'q');
                } else if (!inch) {
                    open.push(new Loose(c, i, 'q', true));
                }
            } else if (OPEN.indexOf(c) >= 0 && !closesLow) {
                open.push(new Loose(c, i, role(c), true));
            } else if (CLOSE.indexOf(c) >= 0 || c == '’' && chinese && top(open, '‘')) {
                boolean matches = open.stream().anyMatch(o -> o.role == role(c));
                if (matches) {
                    close(open, loose, role(c));
                } else if (!(role(c) == 'r'
                        && LIST_MARK.matcher(text.substring(0, i + 1)).find())) {
                    loose.add(new Loose(c, i, role(c), false));
                }
            } else if (c == '‘' && chinese) {
                open.push(new Loose(c, i, 'q', true));
            }
        }
        loose.addAll(open);
        loose.sort(java.util.Comparator.comparingInt(Loose::at));
        return loose;
    }

    /** Closes the innermost open mark of a role; marks opened after it stay open for good. */
    private static void close(Deque<Loose> open, List<Loose> loose, char role) {
        while (!open.isEmpty()) {
            Loose last = open.pop();
            if (last.role == role) {
                return;
            }
            loose.add(last);
        }
    }

    private static boolean top(Deque<Loose> open, char mark) {
        return !open.isEmpty() && open.peek().mark == mark;
    }

    private static boolean quoteOpen(Deque<Loose> open) {
        return open.stream()
                .anyMatch(o -> o.role == 'q' && (o.mark == '"' || o.mark == '＂' || o.mark == '“' || o.mark == '„'));
    }
}
