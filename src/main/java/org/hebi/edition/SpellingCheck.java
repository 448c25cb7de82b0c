package org.hebi.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hebi.model.DifferenceClass;

/**
 * Looks for characters that do not belong: Simplified ones in a Traditional edition and the reverse, wrong choices where
 * one Simplified character stands for several Traditional ones, spellings that waver inside one edition.
 */
final class SpellingCheck {
    private static final int LONGEST = 5;
    /** Pairs whose mixture inside one edition is worth a word. */
    private static final List<String[]> WAVERING = List.of(
            new String[] {"其它", "其他"},
            new String[] {"做出", "作出"},
            new String[] {"制订", "制定"},
            new String[] {"部份", "部分"},
            new String[] {"惟一", "唯一"},
            new String[] {"身份", "身分"},
            new String[] {"作法", "做法"},
            new String[] {"成份", "成分"},
            new String[] {"想像", "想象"},
            new String[] {"帐户", "账户"},
            new String[] {"连系", "联系"},
            new String[] {"计画", "计划"},
            new String[] {"撤消", "撤销"},
            new String[] {"签定", "签订"});

    /** What one does, after 做 or 作. */
    private static final List<String> DEEDS =
            List.of("斗争", "贡献", "努力", "决定", "准备", "保证", "承诺", "安排", "报告", "解释", "说明", "法");

    private final TextStream text;
    private final Knowledge knowledge;
    private final SpellingGuide guide;
    private final boolean traditional;
    private final List<Doubt> doubts = new ArrayList<>();

    private SpellingCheck(TextStream text, Knowledge knowledge, SpellingGuide guide, boolean traditional) {
        this.text = text;
        this.knowledge = knowledge;
        this.guide = guide;
        this.traditional = traditional;
    }

    /** Everything doubtful about the characters of an edition, in order. */
    static List<Doubt> check(TextStream text, Knowledge knowledge, SpellingGuide guide, boolean traditional) {
        SpellingCheck check = new SpellingCheck(text, knowledge, guide, traditional);
        check.run();
        return check.doubts;
    }

    private void run() {
        Set<Integer> foreign = foreign();
        int han = 0;
        for (int i = 0; i < text.size(); i++) {
            han += Character.isIdeographic(text.symbol(i)) ? 1 : 0;
        }
        if (foreign.size() * 8 > han && foreign.size() > 3) {
            int first = foreign.stream().min(Integer::compare).orElse(0);
            add(
                    DifferenceClass.ORTHO,
                    "other script",
                    3,
                    first,
                    first + 1,
                    foreign.size() + " of " + han + " characters are " + (traditional ? "Simplified" : "Traditional")
                            + ": perhaps the edition is not in the script it is said to be in.");
            return;
        }
        for (int i = 0; i < text.size(); i++) {
            if (foreign.contains(i)) {
                mixed(i, foreign);
            } else if (traditional) {
                choice(i);
            } else {
                book(i);
            }
        }
        if (traditional) {
            locative();
        }
        WAVERING.forEach(this::wavering);
        doing();
        notations();
    }

    // Years and centuries in digits here, in characters there.
    private void notations() {
        List<int[]> digits = new ArrayList<>();
        List<int[]> characters = new ArrayList<>();
        for (int i = 1; i < text.size(); i++) {
            boolean unit = text.symbol(i) == '年' || matches(i, "世纪");
            if (!unit || text.beginsBlock(i) || text.border(i) > 0) {
                continue;
            }
            int from = i;
            while (from > 0
                    && !text.beginsBlock(from)
                    && text.border(from) == 0
                    && Numerals.isDigitOrTen(text.symbol(from - 1))) {
                from--;
            }
            String number = text.folded(from, i);
            boolean year = text.symbol(i) == '年' && i - from == 4 || text.symbol(i) != '年' && i > from;
            if (year) {
                (Numerals.notation(number).equals("digits") ? digits : characters).add(new int[] {from, i});
            }
        }
        if (digits.isEmpty() || characters.isEmpty()) {
            return;
        }
        boolean fewDigits = digits.size() <= characters.size();
        String note = "Years and centuries are written in digits (" + times(digits.size()) + ") and in characters ("
                + times(characters.size()) + ") in this edition.";
        boolean first = true;
        // Told once, at the rarer notation; the other places stay for those who ask for everything.
        for (int[] place : fewDigits ? digits : characters) {
            add(DifferenceClass.NUMERAL, "mixed notation", first ? 1 : 0, place[0], place[1], note);
            first = false;
        }
        for (int[] place : fewDigits ? characters : digits) {
            add(DifferenceClass.NUMERAL, "mixed notation", 0, place[0], place[1], note);
        }
    }

    private static String times(int count) {
        return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
    }

    private boolean matches(int i, String word) {
        return i + word.length() <= text.size()
                && text.folded(i, i + word.length()).equals(word);
    }

    private Set<Integer> foreign() {
        Set<Integer> foreign = new HashSet<>();
        for (int i = 0; i < text.size(); i++) {
            int c = original(i);
            boolean wrong = traditional
                    ? c != '于' && guide.onlySimplified(c) && !knowledge.isTraditionalToo(c)
                    : knowledge.folding().isTraditional(c) && !SIMPLIFIED_TOO.contains(c) && !inFixedWord(i);
            if (wrong) {
                foreign.add(i);
            }
        }
        return foreign;
    }

    // Traditional characters that Simplified texts keep in some words and names.
    private static final Set<Integer> SIMPLIFIED_TOO = codePoints("著瞭藉祇覆夥剋喆甦堃昇陞讎餘");
    private static final Set<String> FIXED = Set.of("乾坤", "乾隆", "乾元", "康乾", "宫商角徵羽", "角徵", "魏徵", "于徵", "幺麽");

    private static Set<Integer> codePoints(String characters) {
        Set<Integer> set = new HashSet<>();
        characters.codePoints().forEach(set::add);
        return set;
    }

    private boolean inFixedWord(int i) {
        for (String word : FIXED) {
            for (int k = 0; k < word.length(); k++) {
                if (matchesOriginal(i - k, word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean matchesOriginal(int from, String word) {
        if (from < 0 || from + word.length() > text.size()) {
            return false;
        }
        for (int k = 0; k < word.length(); k++) {
            if (original(from + k) != word.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    private int original(int i) {
        return text.text(text.block(i)).codePointAt(text.start(i));
    }

    private void mixed(int i, Set<Integer> foreign) {
        if (foreign.contains(i - 1) && text.block(i - 1) == text.block(i) && text.end(i - 1) == text.start(i)) {
            return; // told with the character before
        }
        int end = i + 1;
        while (end < text.size()
                && foreign.contains(end)
                && text.block(end) == text.block(i)
                && text.start(end) == text.end(end - 1)) {
            end++;
        }
        String other = traditional ? "Simplified" : "Traditional";
        Optional<int[]> word = halfConverted(i, end, foreign);
        if (word.isPresent()) {
            int from = word.get()[0];
            int to = word.get()[1];
            add(
                    DifferenceClass.ORTHO,
                    "half-converted word",
                    2,
                    i,
                    end,
                    text.span(from, to).text()
                            + " is written partly in Traditional and partly in Simplified characters.");
        } else {
            add(
                    DifferenceClass.ORTHO,
                    "mixed script",
                    2,
                    i,
                    end,
                    "A " + other + " character in a " + (traditional ? "Traditional" : "Simplified") + " text.");
        }
    }

    // The word around foreign characters in which another character is plainly of the edition's own script.
    private Optional<int[]> halfConverted(int from, int to, Set<Integer> foreign) {
        for (int length = to - from + 1; length <= LONGEST; length++) {
            for (int start = Math.max(0, to - length); start <= from && start + length <= text.size(); start++) {
                if (text.block(start) != text.block(start + length - 1)
                        || !knowledge.isWord(text.folded(start, start + length))) {
                    continue;
                }
                for (int k = start; k < start + length; k++) {
                    boolean own = traditional
                            ? knowledge.folding().isTraditional(original(k))
                            : guide.onlySimplified(original(k));
                    if (own && !foreign.contains(k)) {
                        return Optional.of(new int[] {start, start + length});
                    }
                }
            }
        }
        return Optional.empty();
    }

    // One Simplified character stands for several Traditional ones: is this the one the word takes?
    private void choice(int i) {
        int actual = original(i);
        if (actual == '于') {
            return; // locative() tells it
        }
        if (!guide.ambiguous(knowledge.folding().scriptOnly(actual)) && !guide.ambiguous(text.symbol(i))) {
            return;
        }
        String wanted = "";
        String word = "";
        for (int length = 2; length <= LONGEST; length++) {
            for (int start = Math.max(0, i - length + 1); start <= i && start + length <= text.size(); start++) {
                if (text.block(start) != text.block(start + length - 1) || marksInside(start, start + length)) {
                    continue;
                }
                String folded = simplified(start, start + length);
                Optional<String> spelling = guide.traditional(folded);
                if (spelling.isEmpty()) {
                    if (otherWord(folded, start, length, i)) {
                        return;
                    }
                    continue;
                }
                int expected = spelling.get().codePointAt(i - start);
                if (fits(actual, expected)) {
                    return;
                }
                if (!acrossWords(start, start + length)) {
                    wanted = Character.toString(expected);
                    word = spelling.get();
                }
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        add(
                DifferenceClass.ORTHO,
                "wrong character",
                3,
                i,
                i + 1,
                "The word is written " + word + ", with " + wanted + ": " + Character.toString(actual)
                        + " is another word that has the same Simplified character.");
    }

    private boolean fits(int actual, int expected) {
        return actual == expected
                || guide.preferred(actual) == guide.preferred(expected)
                || knowledge.areInterchangeable(actual, expected)
                || knowledge.areInterchangeable(guide.preferred(actual), guide.preferred(expected));
    }

    // Characters as a Simplified word list writes them.
    private String simplified(int from, int to) {
        StringBuilder word = new StringBuilder(to - from);
        for (int k = from; k < to; k++) {
            word.appendCodePoint(knowledge.folding().scriptOnly(original(k)));
        }
        return word.toString();
    }

    private boolean marksInside(int from, int to) {
        for (int k = from + 1; k < to; k++) {
            if (text.border(k) > 0) {
                return true;
            }
        }
        return false;
    }

    // A word the guide does not spell, at the edge of which the character stands: perhaps it belongs there.
    private boolean otherWord(String folded, int start, int length, int i) {
        boolean edge = i == start || i == start + length - 1;
        return edge && length == 2 && knowledge.isWord(folded);
    }

    // 海关系统: the guide's word 关系 lies across two other words.
    private boolean acrossWords(int start, int end) {
        return end - start == 2 && endsWordBefore(start, start + 1) && beginsWordAfter(end - 1, end);
    }

    private boolean endsWordBefore(int from, int to) {
        return from > 0 && text.block(from - 1) == text.block(from) && knowledge.isWord(text.folded(from - 1, to));
    }

    private boolean beginsWordAfter(int from, int to) {
        return to < text.size() && text.block(to) == text.block(from) && knowledge.isWord(text.folded(from, to + 1));
    }

    // 显着, 着名: a converter turned every 著 into 着.
    private void book(int i) {
        // 重新着力, 着手: the verb stands before a few characters only.
        if (original(i) != '着' || i + 1 < text.size() && "力重眼手陆落色想急".indexOf(text.symbol(i + 1)) >= 0) {
            return;
        }
        for (String word : knowledge.bookWords()) {
            int at = word.indexOf('著');
            if (matchesOriginal(i - at, word.replace('著', '着'))
                    && !marksInside(i - at, i - at + word.length())
                    && !(at == 0 && goingAction(i))
                    && !(at == 1 && endsWordBefore(i - 1, i))) { // 破译着
                add(
                        DifferenceClass.ORTHO,
                        "wrong character",
                        2,
                        i,
                        i + 1,
                        "The word is written " + word + " in Simplified characters too.");
                return;
            }
        }
    }

    // 随着名单: the sign of a going action after a verb, before an unrelated word.
    private boolean goingAction(int i) {
        return i > 0 && "随本沿朝向有抱带为接跟凭顺循怀冒拿藏对照显意味活".indexOf(text.symbol(i - 1)) >= 0;
    }

    // 于 for 於.
    private void locative() {
        for (int i = 0; i < text.size(); i++) {
            if (original(i) == '于' && !surname(i)) {
                add(
                        DifferenceClass.ORTHO,
                        "于",
                        1,
                        i,
                        i + 1,
                        "The Simplified 于 stands in a Traditional text, which writes 於.");
            }
        }
    }

    private boolean surname(int i) {
        boolean begins = i == 0 || text.beginsBlock(i) || text.border(i) > 0;
        return matchesOriginal(i - 1, "單于")
                || matchesOriginal(i - 1, "淳于")
                || matchesOriginal(i, "于右任")
                || matchesOriginal(i, "于洪君")
                || begins && matchesOriginal(i, "于先生");
    }

    private void wavering(String[] pair) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (String form : pair) {
            places.put(form, new ArrayList<>());
        }
        String first = knowledge.folding().fold(pair[0]);
        String second = knowledge.folding().fold(pair[1]);
        for (int i = 0; i + 2 <= text.size(); i++) {
            if (text.block(i) != text.block(i + 1) || text.border(i + 1) > 0) {
                continue;
            }
            String two = text.folded(i, i + 2);
            if (two.equals(first)) {
                places.getOrDefault(pair[0], List.of()).add(i);
            } else if (two.equals(second)) {
                places.getOrDefault(pair[1], List.of()).add(i);
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        places.forEach((form, list) -> counts.put(form, list.size()));
        int one = counts.getOrDefault(pair[0], 0);
        int other = counts.getOrDefault(pair[1], 0);
        if (one == 0 || other == 0) {
            return;
        }
        List<Integer> rarer = places.getOrDefault(one <= other ? pair[0] : pair[1], List.of());
        List<Integer> commoner = places.getOrDefault(one <= other ? pair[1] : pair[0], List.of());
        String note = written(rarer.get(0)) + " and " + written(commoner.get(0)) + " both occur in this edition ("
                + times(rarer.size()) + " and " + times(commoner.size()) + ").";
        boolean untold = true;
        // Told once; the other places stay for those who ask for everything.
        for (int place : rarer) {
            add(DifferenceClass.ORTHO, "wavering spelling", untold ? 1 : 0, place, place + 2, note);
            untold = false;
        }
        for (int place : commoner) {
            add(DifferenceClass.ORTHO, "wavering spelling", 0, place, place + 2, note);
        }
    }

    // 做 here and 作 there before nouns of action: the rarer one is told, once for each word.
    private void doing() {
        Map<String, List<Integer>> made = new LinkedHashMap<>();
        Map<String, List<Integer>> done = new LinkedHashMap<>();
        int makings = 0;
        int doings = 0;
        for (int i = 0; i + 2 <= text.size(); i++) {
            boolean making = matches(i, "作");
            if ((!making && !matches(i, "做")) || text.block(i) != text.block(i + 1) || text.border(i + 1) > 0) {
                continue;
            }
            int at = i;
            boolean deed = matches(i + 1, "出");
            for (String noun : DEEDS) {
                if (matches(i + 1, noun)) {
                    (making ? made : done)
                            .computeIfAbsent(noun, k -> new ArrayList<>())
                            .add(at);
                    deed = true;
                }
            }
            makings += deed && making ? 1 : 0;
            doings += deed && !making ? 1 : 0;
        }
        if (makings == 0 || doings == 0) {
            return;
        }
        String note = "作 and 做 both stand before what is done in this edition (" + times(makings) + " and "
                + times(doings) + ").";
        if (makings <= doings) {
            told(made, note);
        }
        if (doings <= makings) {
            told(done, note);
        }
    }

    private void told(Map<String, List<Integer>> words, String note) {
        words.forEach((noun, places) -> {
            for (int place : places) {
                add(
                        DifferenceClass.ORTHO,
                        "wavering spelling",
                        place == places.get(0) ? 1 : 0,
                        place,
                        place + 1 + noun.length(),
                        note);
            }
        });
    }

    private String written(int from) {
        return text.original(from) + text.original(from + 1);
    }

    private void add(DifferenceClass kind, String subclass, int severity, int from, int to, String note) {
        doubts.add(new Doubt(kind, subclass, severity, text.block(from), text.start(from), text.end(to - 1), note));
    }
}
