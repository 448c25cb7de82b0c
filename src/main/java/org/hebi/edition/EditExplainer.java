package org.hebi.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hebi.model.BlockKind;
import org.hebi.model.Difference;
import org.hebi.model.DifferenceClass;
import org.hebi.model.Span;

/**
 * Says of every edit what it is: numbers first, then what a table explains, then what the detectors know to matter. What
 * nobody can explain counts as substantive.
 */
final class EditExplainer {
    private static final int REACH = 6;
    private static final int GROUP = 4;

    private final Aligned aligned;
    private final Knowledge knowledge;
    private final TextStream a;
    private final TextStream b;
    private final List<Edit> edits;
    private final List<Difference> found = new ArrayList<>();

    private EditExplainer(Aligned aligned, Knowledge knowledge, List<Edit> edits) {
        this.aligned = aligned;
        this.knowledge = knowledge;
        this.a = aligned.a();
        this.b = aligned.b();
        this.edits = edits.stream().flatMap(e -> byParagraph(e).stream()).toList();
    }

    /** Explains edits of these streams, in order. */
    static List<Difference> explain(Aligned aligned, Knowledge knowledge, List<Edit> edits) {
        EditExplainer explainer = new EditExplainer(aligned, knowledge, edits);
        explainer.run();
        return explainer.found;
    }

    // A stretch over several paragraphs becomes one edit for each of them.
    private List<Edit> byParagraph(Edit edit) {
        List<int[]> hant = pieces(a, edit.aStart(), edit.aEnd());
        List<int[]> hans = pieces(b, edit.bStart(), edit.bEnd());
        if (hant.size() <= 1 && hans.size() <= 1) {
            return List.of(edit);
        }
        List<Edit> parts = new ArrayList<>();
        // Where the numbers differ, the last pieces belong together if both paragraphs go on, else the first ones.
        boolean fromEnd = hant.size() != hans.size()
                && edit.aEnd() < a.size()
                && edit.bEnd() < b.size()
                && !a.beginsBlock(edit.aEnd())
                && !b.beginsBlock(edit.bEnd())
                && (a.beginsBlock(edit.aStart()) || b.beginsBlock(edit.bStart()));
        int i = edit.aStart();
        int j = edit.bStart();
        for (int k = 0; k < Math.max(hant.size(), hans.size()); k++) {
            int x = fromEnd ? k - (Math.max(hant.size(), hans.size()) - hant.size()) : k;
            int y = fromEnd ? k - (Math.max(hant.size(), hans.size()) - hans.size()) : k;
            int aEnd = x >= 0 && x < hant.size() ? hant.get(x)[1] : i;
            int bEnd = y >= 0 && y < hans.size() ? hans.get(y)[1] : j;
            parts.add(new Edit(i, aEnd, j, bEnd));
            i = aEnd;
            j = bEnd;
        }
        return parts;
    }

    private static List<int[]> pieces(TextStream stream, int from, int to) {
        List<int[]> pieces = new ArrayList<>();
        int start = from;
        for (int at = from + 1; at <= to; at++) {
            if (at == to || stream.beginsBlock(at)) {
                pieces.add(new int[] {start, at});
                start = at;
            }
        }
        return pieces;
    }

    private void run() {
        int at = 0;
        while (at < edits.size()) {
            int used = numbers(at);
            if (used == 0) {
                used = tables(at);
            }
            if (used == 0) {
                used = swap(at);
            }
            if (used == 0) {
                used = rest(at);
            }
            at += used;
        }
    }

    // ---- numbers ----

    private int numbers(int at) {
        Edit edit = edits.get(at);
        if (!touchesNumber(edit)) {
            return 0;
        }
        int last = at;
        Edit whole = edit;
        boolean grown = true;
        while (grown) {
            grown = false;
            int right = numericAfter(whole);
            if (right > 0) {
                whole = whole.widened(0, right);
                grown = true;
            }
            if (last + 1 < edits.size()) {
                Edit next = edits.get(last + 1);
                if (next.aStart() == whole.aEnd()
                        && next.bStart() == whole.bEnd()
                        && allNumeric(next)
                        && sameBlock(whole.through(next))) {
                    whole = whole.through(next);
                    last++;
                    grown = true;
                }
            }
        }
        int left = numericBefore(whole);
        whole = whole.widened(left, 0);
        Optional<Difference> difference = compareNumbers(at, last, whole);
        if (difference.isEmpty() && last > at) {
            // Perhaps the neighbours were no part of it.
            whole = edit.widened(numericBefore(edit), numericAfter(edit));
            last = at;
            difference = compareNumbers(at, at, whole);
        }
        if (difference.isEmpty()) {
            return 0;
        }
        found.add(difference.get());
        return last - at + 1;
    }

    private boolean sameBlock(Edit e) {
        return e.aSize() > 0
                && e.bSize() > 0
                && a.block(e.aStart()) == a.block(e.aEnd() - 1)
                && b.block(e.bStart()) == b.block(e.bEnd() - 1);
    }

    private boolean touchesNumber(Edit e) {
        return anyNumeric(aligned.hantText(e)) || anyNumeric(aligned.hansText(e));
    }

    private static boolean anyNumeric(String text) {
        return text.codePoints().anyMatch(Numerals::isNumeric);
    }

    private boolean allNumeric(Edit e) {
        return isNumericText(aligned.hantText(e)) && isNumericText(aligned.hansText(e));
    }

    private static boolean isNumericText(String text) {
        return text.codePoints().allMatch(c -> Numerals.isNumeric(c) || Numerals.isGlue(c));
    }

    private int numericAfter(Edit e) {
        int most = aligned.equalAfter(e, 24);
        int n = 0;
        while (n < most) {
            int c = a.symbol(e.aEnd() + n);
            boolean fraction = (c == '分' || c == '之') && n + 1 <= most;
            if (!Numerals.isNumeric(c) && !Numerals.isGlue(c) && !fraction || !gapsEmpty(e.aEnd() + n, e.bEnd() + n)) {
                break;
            }
            n++;
        }
        // 分 and 之 alone end nothing.
        while (n > 0 && (a.symbol(e.aEnd() + n - 1) == '分' || a.symbol(e.aEnd() + n - 1) == '之')) {
            n--;
        }
        return n;
    }

    private int numericBefore(Edit e) {
        int most = aligned.equalBefore(e, 24);
        int n = 0;
        while (n < most) {
            int c = a.symbol(e.aStart() - n - 1);
            if (!Numerals.isNumeric(c) && !Numerals.isGlue(c) && c != '分' && c != '之'
                    || !gapsEmpty(e.aStart() - n, e.bStart() - n)) {
                break;
            }
            n++;
        }
        while (n > 0) {
            int c = a.symbol(e.aStart() - n);
            if (Numerals.isNumeric(c)) {
                break;
            }
            n--;
        }
        return n;
    }

    private boolean gapsEmpty(int i, int j) {
        return a.border(i) == 0 && b.border(j) == 0;
    }

    private Optional<Difference> compareNumbers(int first, int last, Edit whole) {
        if (!sameBlock(whole)) {
            return Optional.empty();
        }
        Edit number = withoutTrailingUnit(whole);
        String hant = aligned.hantText(number);
        String hans = aligned.hansText(number);
        Optional<String> hantValue = Numerals.value(hant, 12);
        Optional<String> hansValue = Numerals.value(hans, 6);
        if (hantValue.isEmpty() || hansValue.isEmpty()) {
            return Optional.empty();
        }
        if (hantValue.equals(hansValue)) {
            return Optional.of(equalNumbers(number, hant, hans));
        }
        if (label(number)) {
            return Optional.of(aligned.difference(
                    DifferenceClass.STRUCTURE,
                    "item number",
                    3,
                    number,
                    "The paragraph is numbered " + value(hantValue) + " in one edition and " + value(hansValue)
                            + " in the other."));
        }
        String hantNotation = Numerals.notation(hant);
        if (!hantNotation.equals(Numerals.notation(hans))) {
            return Optional.of(aligned.difference(
                    DifferenceClass.NUMERAL,
                    "other value",
                    4,
                    number,
                    "Written in different notations, and the values differ: " + value(hantValue) + " against "
                            + value(hansValue) + "."));
        }
        for (int i = first; i < last; i++) {
            found.add(changedNumber(edits.get(i), number, value(hantValue), value(hansValue)));
        }
        return Optional.of(changedNumber(edits.get(last), number, value(hantValue), value(hansValue)));
    }

    private static String value(Optional<String> value) {
        return value.orElse("");
    }

    // A lone year, month or day is named by its number; a date of several parts is one thing.
    private Edit withoutTrailingUnit(Edit whole) {
        String hant = aligned.hantText(whole);
        String hans = aligned.hansText(whole);
        long units = hant.codePoints().filter(Numerals::isGlue).count();
        boolean both = !hant.isEmpty()
                && !hans.isEmpty()
                && Numerals.isGlue(hant.charAt(hant.length() - 1))
                && hant.charAt(hant.length() - 1) == hans.charAt(hans.length() - 1);
        return units == 1 && both
                ? new Edit(whole.aStart(), whole.aEnd() - 1, whole.bStart(), whole.bEnd() - 1)
                : whole;
    }

    private Difference equalNumbers(Edit number, String hant, String hans) {
        if (zeroByLetter(hant) != zeroByLetter(hans)) {
            return aligned.difference(
                    DifferenceClass.ENCODING,
                    "letter for zero",
                    1,
                    number,
                    "A Latin letter O stands for the zero 〇; the number is the same.");
        }
        if (hant.indexOf('兆') >= 0 || hans.indexOf('兆') >= 0) {
            return aligned.difference(
                    DifferenceClass.REGIONAL,
                    "兆/万亿",
                    3,
                    number,
                    "兆 is a million million in Taiwan and a million on the mainland.");
        }
        return aligned.difference(
                DifferenceClass.NUMERAL,
                "notation",
                1,
                number,
                "The same " + (hant.indexOf('月') > 0 ? "date" : "number") + " in another notation.");
    }

    private static boolean zeroByLetter(String number) {
        return number.indexOf('O') >= 0;
    }

    private Difference changedNumber(Edit edit, Edit number, String hantValue, String hansValue) {
        int after = a.size() > number.aEnd() ? a.symbol(number.aEnd()) : 0;
        int before = number.aStart() > 0 ? a.symbol(number.aStart() - 1) : 0;
        String what;
        boolean span = after == '年' && hantValue.length() < 4 && hansValue.length() < 4;
        if ("年月日号".indexOf(after) >= 0 && !span
                || aligned.hantText(number).codePoints().anyMatch(Numerals::isGlue)) {
            what = "date";
        } else if (before == '第' || "条款项章节届".indexOf(after) >= 0) {
            what = "reference number";
        } else {
            what = "number";
        }
        return aligned.difference(
                DifferenceClass.SUBSTANTIVE,
                what,
                4,
                edit,
                "The " + what + " is " + hantValue + " in the Traditional edition and " + hansValue
                        + " in the Simplified one.");
    }

    // 三、 （三） 3. 第三條 at the beginning of a paragraph on both sides.
    private boolean label(Edit number) {
        return isLabel(a, number.aStart(), number.aEnd()) && isLabel(b, number.bStart(), number.bEnd());
    }

    private static boolean isLabel(TextStream stream, int from, int to) {
        int block = stream.block(from);
        String text = stream.text(block);
        String before = text.substring(0, stream.start(from)).strip();
        int end = stream.end(to - 1);
        String after = text.substring(end).stripLeading();
        if (before.equals("第")) {
            boolean unit = !after.isEmpty() && "條条款章節节部編编".indexOf(after.charAt(0)) >= 0;
            // A heading alone on its line, or followed by a gap: 第三條　締約雙方 …, but not 第三條所指的 ….
            return unit
                    && (after.length() == 1
                            || Character.isWhitespace(after.charAt(1))
                            || Character.isSpaceChar(after.charAt(1))
                            || Marks.border(after.charAt(1)) > 0
                            || stream.document().blocks().get(block).kind() == BlockKind.HEADING);
        }
        if (before.isEmpty()) {
            return !after.isEmpty() && "、.．，,）)。 ：:".indexOf(after.charAt(0)) >= 0
                    || after.isEmpty() && stream.document().blocks().get(block).kind() == BlockKind.HEADING;
        }
        return (before.equals("（") || before.equals("("))
                && !after.isEmpty()
                && (after.charAt(0) == '）' || after.charAt(0) == ')');
    }

    // ---- tables ----

    private record Explained(Difference difference, int used) {}

    private int tables(int at) {
        for (int size = 1; size <= GROUP && at + size <= edits.size(); size++) {
            Edit group = edits.get(at).through(edits.get(at + size - 1));
            if (group.aSize() > 2 * REACH + 4 || group.bSize() > 2 * REACH + 4) {
                break;
            }
            if (group.aSize() > 0 && group.bSize() > 0 && !sameBlock(group)) {
                break;
            }
            Optional<Difference> difference = windows(group, size);
            if (difference.isPresent()) {
                found.add(difference.get());
                return size;
            }
        }
        return 0;
    }

    private record Window(int left, int right) {
        int size() {
            return left + right;
        }
    }

    private static final List<Window> WINDOWS = windowsBySize();

    private static List<Window> windowsBySize() {
        List<Window> windows = new ArrayList<>();
        for (int left = 0; left <= REACH; left++) {
            for (int right = 0; right <= REACH; right++) {
                windows.add(new Window(left, right));
            }
        }
        windows.sort(Comparator.comparingInt(Window::size).thenComparing(Window::left));
        return List.copyOf(windows);
    }

    private Optional<Difference> windows(Edit group, int size) {
        int before = aligned.equalBefore(group, REACH);
        int after = aligned.equalAfter(group, REACH);
        for (Window window : WINDOWS) {
            if (window.left > before || window.right > after) {
                continue;
            }
            Edit wide = group.widened(window.left, window.right);
            if (wide.onOneSide()) {
                continue;
            }
            Optional<Difference> difference = explainPair(wide, group, size);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<Difference> explainPair(Edit wide, Edit group, int size) {
        String hant = aligned.hantText(wide);
        String hans = aligned.hansText(wide);
        for (Knowledge.Formula formula : knowledge.formulas(hant, hans)) {
            if (stands(formula, wide)) {
                return Optional.of(aligned.difference(
                        DifferenceClass.FORMULA,
                        formula.name(),
                        formula.severity(),
                        wide,
                        "Two forms of the stock phrase " + formula.name() + " that both occur in declarations."));
            }
        }
        Optional<Knowledge.Verdict> spelling = knowledge.spelling(hant, hans);
        if (spelling.isPresent()) {
            return Optional.of(aligned.difference(
                    DifferenceClass.ORTHO,
                    "spelling",
                    1,
                    wide,
                    sentence(spelling.get().note())));
        }
        Optional<RegionalTable.Row> row = knowledge.regional().explain(hant, hans);
        if (row.isPresent()) {
            return Optional.of(regional(wide, row.get(), false));
        }
        Optional<Knowledge.Contrast> contrast = knowledge.contrast(hant, hans);
        if (contrast.isPresent() && !contrast.get().sameSide()) {
            return Optional.empty();
        }
        Optional<Knowledge.Verdict> synonym = knowledge.synonym(hant, hans);
        if (synonym.isPresent()) {
            Edit shown = size == 1 && group.onOneSide() ? group : wide;
            return Optional.of(aligned.difference(
                    DifferenceClass.LEXICAL,
                    "near-synonym",
                    synonym.get().severity(),
                    shown,
                    switch (synonym.get().severity()) {
                        case 1 -> "Another word for the same thing.";
                        case 2 -> "Near-synonyms; a translator may render them differently.";
                        default -> "The words are close, but not the same in rank or legal weight.";
                    }));
        }
        row = knowledge.regional().explain(hans, hant);
        if (row.isPresent()) {
            return Optional.of(regional(wide, row.get(), true));
        }
        return Optional.empty();
    }

    private boolean stands(Knowledge.Formula formula, Edit wide) {
        return endsWith(a, wide.aStart(), formula.before())
                && endsWith(b, wide.bStart(), formula.before())
                && startsWith(a, wide.aEnd(), formula.after())
                && startsWith(b, wide.bEnd(), formula.after());
    }

    private static boolean endsWith(TextStream stream, int end, String text) {
        return end >= text.length() && stream.folded(end - text.length(), end).equals(text);
    }

    private static boolean startsWith(TextStream stream, int start, String text) {
        return start + text.length() <= stream.size()
                && stream.folded(start, start + text.length()).equals(text);
    }

    private Difference regional(Edit edit, RegionalTable.Row row, boolean reversed) {
        String region = row.region();
        String note = reversed
                ? "The Simplified edition has " + region + "'s word, the Traditional one the mainland's."
                : row.other() + " is what " + region + " says for the mainland's " + row.mainland() + ".";
        if (!row.note().isEmpty()) {
            note += " " + sentence(row.note());
        }
        return aligned.difference(
                DifferenceClass.REGIONAL, row.other() + "/" + row.mainland(), row.severity(), edit, note);
    }

    private static String sentence(String note) {
        if (note.isEmpty()) {
            return "Both spellings are in use.";
        }
        return Character.toUpperCase(note.charAt(0)) + note.substring(1) + (note.endsWith(".") ? "" : ".");
    }

    // ---- order ----

    // "X and Y" against "Y and X": what is taken away on one side of a common part comes back on the other side of it.
    private int swap(int at) {
        if (at + 1 >= edits.size()) {
            Edit only = edits.get(at);
            return only.onOneSide() ? 0 : rotation(only, 1);
        }
        Edit first = edits.get(at);
        Edit second = edits.get(at + 1);
        Edit both = first.through(second);
        if (both.aSize() <= 40 && both.bSize() <= 40 && sameBlock(both)) {
            int used = rotation(both, 2);
            if (used > 0) {
                return used;
            }
        }
        return first.onOneSide() ? 0 : rotation(first, 1);
    }

    private int rotation(Edit edit, int used) {
        if (edit.aSize() < 2 || edit.aSize() > 40 || edit.bSize() > 40 || !sameBlock(edit)) {
            return 0;
        }
        int left = aligned.equalBefore(edit, 4);
        int right = aligned.equalAfter(edit, 4);
        for (int wide = 0; wide <= left + right; wide++) {
            for (int l = Math.min(left, wide); l >= 0; l--) {
                int r = wide - l;
                if (r > right) {
                    continue;
                }
                Edit whole = edit.widened(l, r);
                Optional<String[]> members = members(aligned.hantText(whole), aligned.hansText(whole));
                if (members.isPresent()) {
                    found.add(swapped(whole, members.get()));
                    return used;
                }
            }
        }
        return 0;
    }

    // X c Y and Y c X, where c is empty or a connector; returns X and Y.
    private Optional<String[]> members(String hant, String hans) {
        if (Math.abs(hant.length() - hans.length()) > 2) {
            return Optional.empty();
        }
        for (int x = 1; x < hant.length(); x++) {
            String one = hant.substring(0, x);
            if (!hans.endsWith(one)) {
                continue;
            }
            for (int c = 0; c <= 2 && x + c < hant.length(); c++) {
                String between = hant.substring(x, x + c);
                String other = hant.substring(x + c);
                if (c > 0 && !knowledge.isConnector(between) || !hans.startsWith(other)) {
                    continue;
                }
                int middle = hans.length() - other.length() - one.length();
                if (middle < 0) {
                    continue;
                }
                String hansBetween = hans.substring(other.length(), other.length() + middle);
                if ((middle == 0 || knowledge.isConnector(hansBetween)) && !one.equals(other)) {
                    return Optional.of(new String[] {one, other});
                }
            }
        }
        return Optional.empty();
    }

    private Difference swapped(Edit edit, String[] members) {
        boolean parties = knowledge
                .contrast(members[0], members[1])
                .filter(c -> c.kind().equals("party"))
                .isPresent();
        boolean letters = members[0].length() == 1 && members[1].length() == 1;
        if (parties || letters && isPartyPair(members)) {
            return aligned.difference(
                    DifferenceClass.SUBSTANTIVE,
                    "party order",
                    3,
                    edit,
                    "The parties are named in another order; in a treaty each side's copy puts its own name first.");
        }
        if (letters && knowledge.isWord(aligned.hantText(edit)) && knowledge.isWord(aligned.hansText(edit))) {
            return aligned.difference(
                    DifferenceClass.SUBSTANTIVE,
                    "characters swapped",
                    3,
                    edit,
                    "The characters stand in another order and make another word.");
        }
        if (knowledge.negations(members[0]) > 0
                || knowledge.negations(members[1]) > 0
                || knowledge.alone(members[0]).isPresent()
                || knowledge.alone(members[1]).isPresent()) {
            return aligned.difference(
                    DifferenceClass.SUBSTANTIVE,
                    "place of a limiting word",
                    3,
                    edit,
                    "A negation or another limiting word stands in another place, where it limits something else.");
        }
        return aligned.difference(
                DifferenceClass.LEXICAL,
                "order",
                letters ? 2 : 1,
                edit,
                "The same " + (letters ? "characters" : "members") + " in another order.");
    }

    private static boolean isPartyPair(String[] members) {
        String shortNames = "中俄苏美英法德日印蒙朝韩越";
        return shortNames.contains(members[0]) && shortNames.contains(members[1]);
    }

    // ---- detectors and leftovers ----

    private int rest(int at) {
        Edit edit = edits.get(at);
        Optional<Difference> detected = detect(edit);
        if (detected.isPresent()) {
            found.add(detected.get());
            return 1;
        }
        int used = 1;
        while (at + used < edits.size() && used < 12) {
            Edit next = edits.get(at + used);
            Edit joined = edit.through(next);
            boolean near = next.aStart() - edits.get(at + used - 1).aEnd() <= 1 && sameBlock(joined);
            if (!near || detect(next).isPresent() || explainable(next)) {
                break;
            }
            edit = joined;
            used++;
        }
        if (used > 1) {
            detected = detect(edit);
        }
        found.add(detected.isPresent() ? detected.get() : leftover(edit));
        return used;
    }

    private boolean explainable(Edit edit) {
        return windows(edit, 1).isPresent();
    }

    private Optional<Difference> detect(Edit edit) {
        return edit.onOneSide() ? oneSided(edit) : replaced(edit);
    }

    private Optional<Difference> replaced(Edit edit) {
        String hant = aligned.hantText(edit);
        String hans = aligned.hansText(edit);
        if (hant.length() > 12 || hans.length() > 12) {
            return Optional.empty();
        }
        int before = aligned.equalBefore(edit, 3);
        int after = aligned.equalAfter(edit, 3);
        for (Window window : WINDOWS) {
            if (window.left > before || window.right > after) {
                continue;
            }
            Edit wide = edit.widened(window.left, window.right);
            String one = aligned.hantText(wide);
            String other = aligned.hansText(wide);
            Optional<Knowledge.Contrast> contrast = knowledge.contrast(one, other);
            if (contrast.isPresent()) {
                return Optional.of(contrasted(wide, contrast.get()));
            }
        }
        if (knowledge.negations(hant) != knowledge.negations(hans)) {
            return Optional.of(aligned.difference(
                    DifferenceClass.SUBSTANTIVE, "negation", 4, edit, "One edition negates what the other affirms."));
        }
        if (knowledge.areLookalikes(hant, hans)) {
            boolean hantWord = insideWord(a, edit.aStart(), edit.aEnd());
            boolean hansWord = insideWord(b, edit.bStart(), edit.bEnd());
            if (hantWord != hansWord) {
                return Optional.of(aligned.difference(
                        DifferenceClass.ENCODING,
                        "look-alike",
                        1,
                        edit,
                        "Two characters that look alike; only one of them makes a word here."));
            }
        }
        if (knowledge.isParticle(hant) && knowledge.isParticle(hans)) {
            return Optional.of(aligned.difference(
                    DifferenceClass.LEXICAL, "particle", 2, edit, "Another function word; the relation may change."));
        }
        return Optional.empty();
    }

    private Difference contrasted(Edit edit, Knowledge.Contrast contrast) {
        if (contrast.sameSide()) {
            return aligned.difference(
                    DifferenceClass.LEXICAL, "near-synonym", 1, edit, "Another word for the same thing.");
        }
        String note = switch (contrast.kind()) {
            case "modality" -> "Duty, permission, ability or intention: the words bind differently.";
            case "negation" -> "One edition negates what the other affirms.";
            case "tense" -> "The time of the action differs.";
            case "quantity" -> "How many or how much is meant differs.";
            case "degree" -> "The degree differs.";
            case "condition" -> "The condition or connection differs.";
            case "party" -> "Another party is named.";
            case "office" -> "Another office is named.";
            case "instrument" -> "Another kind of document is named.";
            case "act" -> "Another legal act is named.";
            case "direction" -> "Another direction or part is named.";
            case "unit" -> "Another unit is named.";
            default -> "The words are opposites.";
        };
        return aligned.difference(DifferenceClass.SUBSTANTIVE, contrast.kind(), contrast.severity(), edit, note);
    }

    // Whether the stretch is part of a word that the list knows.
    private boolean insideWord(TextStream stream, int from, int to) {
        for (int length = 2; length <= 4; length++) {
            for (int start = Math.max(0, to - length); start <= from && start + length <= stream.size(); start++) {
                if (stream.block(start) == stream.block(start + length - 1)
                        && knowledge.isWord(stream.folded(start, start + length))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Difference> oneSided(Edit edit) {
        boolean hantHas = edit.aSize() > 0;
        String text = hantHas ? aligned.hantText(edit) : aligned.hansText(edit);
        String where = hantHas ? "Traditional" : "Simplified";
        TextStream full = hantHas ? a : b;
        int from = hantHas ? edit.aStart() : edit.bStart();
        int to = hantHas ? edit.aEnd() : edit.bEnd();
        int before = full.border(from);
        int after = full.border(to);
        if (before >= 5 && after >= 5) {
            return Optional.of(missing(edit, before == 6 && after == 6));
        }
        if (text.length() >= 4 && before >= 3 && after >= 3) {
            return Optional.of(shown(
                    DifferenceClass.SUBSTANTIVE,
                    "clause",
                    4,
                    edit,
                    "A clause stands in the " + where + " edition only."));
        }
        boolean word = text.length() >= 2 || knowledge.contrast(text, text).isPresent();
        if (before >= 2 && after >= 2 || word && inList(edit, text, full, from, to)) {
            return Optional.of(shown(
                    DifferenceClass.SUBSTANTIVE,
                    "list member",
                    4,
                    edit,
                    "A member of a list stands in the " + where + " edition only."));
        }
        if (text.length() <= 6 && knowledge.negations(text) > 0) {
            return Optional.of(aligned.difference(
                    DifferenceClass.SUBSTANTIVE,
                    "negation",
                    4,
                    edit,
                    "A negation stands in the " + where + " edition only: the meaning is turned round."));
        }
        if (text.codePoints().allMatch(c -> c < 128) && text.codePoints().allMatch(Numerals::isNumeric)
                || isNumericText(text) && text.length() >= 2) {
            return Optional.of(aligned.difference(
                    DifferenceClass.SUBSTANTIVE,
                    "number",
                    4,
                    edit,
                    "A number or date stands in the " + where + " edition only."));
        }
        if (knowledge.isConnector(text) && listMarkInstead(edit)) {
            return Optional.of(shown(
                    DifferenceClass.LEXICAL,
                    "connector",
                    1,
                    edit,
                    "A list is joined by a word here and a mark there."));
        }
        Optional<Knowledge.Contrast> contrast = knowledge.alone(text);
        if (contrast.isPresent()) {
            return Optional.of(aligned.difference(
                    DifferenceClass.SUBSTANTIVE,
                    contrast.get().kind(),
                    contrast.get().severity(),
                    edit,
                    "A word that limits or directs the statement stands in the " + where + " edition only."));
        }
        contrast = aroundContrast(edit);
        if (contrast.isPresent()) {
            return Optional.of(contrasted(edit, contrast.get()));
        }
        if (text.length() <= 2 && breaksWord(edit, full, from, to)) {
            return Optional.of(aligned.difference(
                    DifferenceClass.OMISSION,
                    "lost character",
                    2,
                    edit,
                    "A character is lost: what is left is no word."));
        }
        if (repeats(full, from, to) && (text.length() >= 2 || endsWord(full, from, to))) {
            return Optional.of(aligned.difference(
                    DifferenceClass.OMISSION,
                    "written twice",
                    2,
                    edit,
                    "The " + where + " edition has the same characters twice."));
        }
        if (knowledge.isParticle(text)) {
            return Optional.of(aligned.difference(
                    DifferenceClass.LEXICAL, "particle", 1, edit, "A function word that may be left out."));
        }
        return Optional.empty();
    }

    // "、安全" left out before "与", or "和平与" before "安全", or "和俄罗斯" after "中国".
    private boolean inList(Edit edit, String text, TextStream full, int from, int to) {
        boolean markBefore = full.border(from) == 2;
        boolean markAfter = full.border(to) == 2;
        boolean wordBefore = aligned.equalBefore(edit, 1) > 0 && knowledge.isConnector(full.folded(from - 1, from));
        boolean wordAfter = aligned.equalAfter(edit, 1) > 0 && knowledge.isConnector(full.folded(to, to + 1));
        if ((markBefore || wordBefore) && (markAfter || wordAfter) && !knowledge.isParticle(text)) {
            return true;
        }
        if (text.length() < 3) {
            return false;
        }
        boolean opensWithConnector = knowledge.isConnector(text.substring(0, 1)) && knowledge.isWord(text.substring(1));
        boolean endsWithConnector = knowledge.isConnector(text.substring(text.length() - 1))
                && knowledge.isWord(text.substring(0, text.length() - 1));
        return opensWithConnector || endsWithConnector;
    }

    // 另一方 against 一方: only a part of the word is missing, and what is left is another word.
    private Optional<Knowledge.Contrast> aroundContrast(Edit edit) {
        int before = aligned.equalBefore(edit, 3);
        int after = aligned.equalAfter(edit, 3);
        for (Window window : WINDOWS) {
            if (window.left > before || window.right > after || window.size() == 0) {
                continue;
            }
            Edit wide = edit.widened(window.left, window.right);
            Optional<Knowledge.Contrast> contrast = knowledge.contrast(aligned.hantText(wide), aligned.hansText(wide));
            if (contrast.filter(c -> !c.sameSide()).isPresent()) {
                return contrast;
            }
        }
        return Optional.empty();
    }

    private boolean listMarkInstead(Edit edit) {
        String marks = edit.aSize() > 0 ? b.gapText(edit.bStart()) : a.gapText(edit.aStart());
        return marks.codePoints().map(Marks::fold).anyMatch(m -> m == '、' || m == ',');
    }

    // 电话话: the word is whole without the second character, which begins no word of its own.
    private boolean endsWord(TextStream full, int from, int to) {
        boolean goesOn = to < full.size() && knowledge.isWord(full.folded(from, to + 1));
        for (int length = 2; length <= 8 && length <= from; length++) {
            if (!goesOn
                    && full.block(from - length) == full.block(from)
                    && knowledge.isWord(full.folded(from - length, from))) {
                return true;
            }
        }
        return false;
    }

    private boolean repeats(TextStream full, int from, int to) {
        int length = to - from;
        String text = full.folded(from, to);
        return from >= length && full.folded(from - length, from).equals(text)
                || to + length <= full.size() && full.folded(to, to + length).equals(text);
    }

    // A word of the list loses a part of itself, and what the other side is left with is no word.
    private boolean breaksWord(Edit edit, TextStream full, int from, int to) {
        TextStream other = full == a ? b : a;
        int seam = full == a ? edit.bStart() : edit.aStart();
        for (int length = to - from + 1; length <= 5; length++) {
            for (int start = Math.max(0, to - length); start <= from && start + length <= full.size(); start++) {
                if (full.block(start) != full.block(start + length - 1)
                        || !knowledge.isWord(full.folded(start, start + length))) {
                    continue;
                }
                int left = from - start;
                int right = start + length - to;
                if (!knowsAround(other, seam, left, right)) {
                    return true;
                }
            }
        }
        return false;
    }

    // Whether the characters left and right of the seam still belong to words.
    private boolean knowsAround(TextStream stream, int seam, int left, int right) {
        int from = Math.max(0, seam - left);
        int to = Math.min(stream.size(), seam + right);
        if (to - from >= 2 && knowledge.isWord(stream.folded(from, to))) {
            return true;
        }
        for (int at = from; at < to; at++) {
            if (!insideWord(stream, at, at + 1)) {
                return false;
            }
        }
        return to > from;
    }

    private Difference missing(Edit edit, boolean paragraph) {
        boolean hantHas = edit.aSize() > 0;
        String lacking = hantHas ? "Simplified" : "Traditional";
        BlockKind kind = hantHas
                ? a.document().blocks().get(a.block(edit.aStart())).kind()
                : b.document().blocks().get(b.block(edit.bStart())).kind();
        if (paragraph) {
            return switch (kind) {
                case NARRATIVE, FURNITURE ->
                    shown(
                            DifferenceClass.OMISSION,
                            "publisher's words",
                            0,
                            edit,
                            "The publisher's own words stand in one edition only.");
                case TITLE, DATE ->
                    shown(
                            DifferenceClass.OMISSION,
                            kind.label(),
                            1,
                            edit,
                            "The " + lacking + " edition lacks this " + kind.label() + " line.");
                case SIGNATURE ->
                    shown(
                            DifferenceClass.OMISSION,
                            "signature",
                            2,
                            edit,
                            "The " + lacking + " edition lacks this signature.");
                case HEADING ->
                    shown(
                            DifferenceClass.OMISSION,
                            "heading",
                            3,
                            edit,
                            "The " + lacking + " edition lacks this heading.");
                case ITEM ->
                    shown(
                            DifferenceClass.OMISSION,
                            "item",
                            4,
                            edit,
                            "The " + lacking + " edition lacks this member of a list.");
                default ->
                    shown(
                            DifferenceClass.OMISSION,
                            "paragraph",
                            4,
                            edit,
                            "The " + lacking + " edition lacks this paragraph.");
            };
        }
        return shown(DifferenceClass.OMISSION, "sentence", 4, edit, "The " + lacking + " edition lacks this sentence.");
    }

    // With a stretch goes the mark that parted it from what stands there on both sides.
    private Difference shown(DifferenceClass kind, String subclass, int severity, Edit edit, String note) {
        if (!edit.onOneSide()) {
            return aligned.difference(kind, subclass, severity, edit, note);
        }
        boolean hantHas = edit.aSize() > 0;
        TextStream full = hantHas ? a : b;
        TextStream other = hantHas ? b : a;
        int from = hantHas ? edit.aStart() : edit.bStart();
        int to = hantHas ? edit.aEnd() : edit.bEnd();
        int seam = hantHas ? edit.bStart() : edit.aStart();
        Aligned.Spot bare = hantHas ? aligned.spotHant(edit) : aligned.spotHans(edit);
        Aligned.Spot there = hantHas ? aligned.spotHans(edit) : aligned.spotHant(edit);
        Aligned.Spot dressed = dress(full, from, to, bare, foldedMarks(other.gapText(seam)));
        if (dressed.span().end() > bare.span().end() && !full.beginsBlock(from)) {
            there = afterMarks(other, seam);
        }
        return hantHas
                ? aligned.difference(kind, subclass, severity, dressed, there, note)
                : aligned.difference(kind, subclass, severity, there, dressed, note);
    }

    // What goes with the mark after it is missing behind the mark before it.
    private static Aligned.Spot afterMarks(TextStream stream, int seam) {
        if (seam == 0) {
            return Aligned.point(stream, 0, false);
        }
        TextStream.Gap.Piece piece = stream.gap(seam).pieces().get(0);
        return new Aligned.Spot(piece.block(), new Span(piece.end(), piece.end(), ""));
    }

    private static Aligned.Spot dress(TextStream full, int from, int to, Aligned.Spot bare, String seamMarks) {
        String text = full.text(bare.block());
        int start = bare.span().start();
        int end = bare.span().end();
        String before = foldedMarks(inBlock(full, from, bare.block(), true));
        String after = foldedMarks(inBlock(full, to, bare.block(), false));
        if (full.beginsBlock(from)) {
            start = 0;
            end += markLength(full, to, bare.block());
        } else if (before.equals(seamMarks) || before.isEmpty()) {
            end += markLength(full, to, bare.block());
        } else if (after.equals(seamMarks) || !after.isEmpty() || to >= full.size() || full.beginsBlock(to)) {
            start = full.end(from - 1);
        }
        return new Aligned.Spot(bare.block(), Span.of(text, start, Math.min(end, text.length())));
    }

    // The part of the gap before character i that lies in a block: at its front for the left side, at its back for the
    // right.
    private static String inBlock(TextStream stream, int i, int block, boolean left) {
        StringBuilder marks = new StringBuilder();
        for (TextStream.Gap.Piece piece : stream.gap(i).pieces()) {
            if (piece.block() == block) {
                marks.append(stream.text(block), piece.start(), piece.end());
                if (!left) {
                    break;
                }
            }
        }
        return marks.toString();
    }

    private static int markLength(TextStream stream, int i, int block) {
        return inBlock(stream, i, block, false).length();
    }

    private static String foldedMarks(String gap) {
        StringBuilder folded = new StringBuilder();
        gap.codePoints().map(Marks::fold).filter(m -> m != Marks.NOTHING).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private Difference leftover(Edit edit) {
        Edit word = toWords(edit);
        if (edit.onOneSide()) {
            String where = edit.aSize() > 0 ? "Traditional" : "Simplified";
            return aligned.difference(
                    DifferenceClass.SUBSTANTIVE,
                    "unexplained",
                    3,
                    edit,
                    "These words stand in the " + where + " edition only, and nothing explains it.");
        }
        return aligned.difference(
                DifferenceClass.SUBSTANTIVE,
                "unexplained",
                3,
                word,
                "The words differ, and neither script nor region nor usage explains it.");
    }

    // The edit with the rest of the words it cuts, when both sides then are words.
    private Edit toWords(Edit edit) {
        if (edit.onOneSide() || edit.aSize() > 4 || edit.bSize() > 4) {
            return edit;
        }
        int before = aligned.equalBefore(edit, 3);
        int after = aligned.equalAfter(edit, 3);
        for (Window window : WINDOWS) {
            if (window.left > before || window.right > after) {
                continue;
            }
            Edit wide = edit.widened(window.left, window.right);
            if (knowledge.isWord(aligned.hantText(wide)) && knowledge.isWord(aligned.hansText(wide))) {
                return wide;
            }
        }
        return edit;
    }
}
