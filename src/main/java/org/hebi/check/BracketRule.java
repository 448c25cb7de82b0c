package org.hebi.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** A mark with both its brackets at the start of a side. */
    private static final Pattern WHOLE_MARK = Pattern.compile("^[(（][^()（）\\s]{1,5}[)）]");

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

    /** How many units a quotation may take. */
    private static final int LONGEST = 12;

    /** A loose mark that waits for the end of the file, where it is known whether another unit has its partner. */
    private record Waiting(RawUnit unit, Side side, Loose loose, boolean everywhere) {}

    private final List<Waiting> waiting = new ArrayList<>();

    void add(RawUnit unit, List<Side> sides) {
        List<List<Loose>> all = new ArrayList<>();
        boolean whole =
                sides.stream().anyMatch(s -> WHOLE_MARK.matcher(s.text()).find());
        for (Side side : sides) {
            all.add(loose(side, whole));
        }
        for (int i = 0; i < sides.size(); i++) {
            for (Loose loose : all.get(i)) {
                boolean everywhere = sides.size() > 1
                        && all.stream().allMatch(l -> l.stream().anyMatch(loose::same));
                waiting.add(new Waiting(unit, sides.get(i), loose, everywhere));
            }
        }
    }

    /** Tells of the marks that no neighbouring unit closes or opens either. */
    void finish(Faults faults) {
        Map<String, Waiting> open = new HashMap<>();
        Set<Waiting> joined = new HashSet<>();
        for (Waiting each : waiting) {
            String key = each.side.code() + each.loose.role + each.unit.document();
            if (each.loose.opens) {
                open.put(key, each);
                continue;
            }
            Waiting before = open.remove(key);
            if (before != null && each.unit.number() - before.unit.number() <= LONGEST) {
                joined.add(before);
                joined.add(each);
            }
        }
        for (Waiting each : waiting) {
            tell(each, each.everywhere || joined.contains(each), faults);
        }
    }

    private static void tell(Waiting each, boolean goesOn, Faults faults) {
        Loose loose = each.loose;
        String mark = Faults.quoted(String.valueOf(loose.mark));
        faults.span(
                CheckRule.BRACKET,
                goesOn ? Severity.INFO : Severity.WARNING,
                each.unit,
                each.side.raw(),
                loose.at,
                loose.at + 1,
                goesOn
                        ? mark + " has no partner in this unit: the quotation or remark goes on in another one."
                        : mark + " is " + (loose.opens ? "opened" : "closed") + " and never "
                                + (loose.opens ? "closed" : "opened") + ".",
                goesOn ? "Nothing, if the units follow each other." : "Add its partner, or take it out.",
                false);
    }

    private static List<Loose> loose(Side side, boolean whole) {
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

    /** Whether a closing bracket ends a mark such as 1) or 一）; not where the other side opens it too, as in (1). */
    private static boolean listMark(String text, int at, boolean whole) {
        String before = text.substring(Math.max(0, at - 8), at + 1);
        return LIST_MARK.matcher(before).find() && !(whole && at < 6);
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
