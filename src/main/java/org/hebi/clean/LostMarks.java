package org.hebi.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Weighs whether a gap was a full stop or an enumeration comma: a logistic model over the lengths of what stands between gaps
 * and marks, the conjunctions and predicates in it, and the characters beside the gap. The weights were learned from about
 * 4,400 full stops and enumeration commas of diplomatic texts with their marks taken out. A score far from zero is nearly
 * always right and one under 0.3 hardly better than a coin; how it does on a text damaged in another way is not known.
 */
final class LostMarks {
    private static final List<String> OPENERS =
            words("双方 两国 中俄 中方 俄方 中国 俄罗 缔约 同时 因此 为此 为了 此外 另外 任何 这 该 此 当 只有 只要 在 通过 关于"
                    + " 对于 鉴于 各国 一系 如 但 然而 将 必须 我 他 它 她 会议 大会 联合国 根据 本 有关 许多 目前 今 近 自 从 由于 随着 尽管 虽然 按照 为 至于 特别 其中"
                    + " 与会 会上 委员 一 若 最后 首先 还 也 并 不 应 秘书长 安理会 理事 代表");
    private static final List<String> PREDICATES =
            words("是 将 应 已 认为 重申 可 有 能 会 支持 表示 主张 愿 继续 必须 使 令 把 导致 成为 具有 强调 指出 希望 呼吁 决定 加强 促进 反对 不");
    private static final List<String> MAIN =
            words("是 将 应 已 必须 有助于 有利于 具有 有责任 有权 有义务 认为 表示 重申 指出 强调 主张 可以 能够 不得 不能 构成 符合 需要 希望 欢迎 呼吁 要求 决定");
    private static final List<String> CONJUNCTIONS = words("和 与 及 或 等");
    private static final String ABBREVIATIONS = "中俄美日英法德韩朝印巴亚非拉欧东西南北陆海空老青工农";
    private static final String STOPS = "，：；,:; ";
    private static final int FAR = 99;
    /** How far from the gap anything is looked at. */
    private static final int REACH = 400;

    private final Map<String, Double> weights = new HashMap<>();

    LostMarks() {
        try (InputStream in = Objects.requireNonNull(
                        LostMarks.class.getResourceAsStream("lost-marks.tsv"), "lost-marks.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && !line.startsWith("#")) {
                    weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String list) {
        return List.of(list.split(" "));
    }

    /**
     * Weighs a gap.
     *
     * @param whole the paragraph without its lost marks, one space for each gap and no other spaces
     * @param at 0-based place of the gap
     * @return log-odds of a full stop against an enumeration comma
     */
    double score(String whole, int at) {
        int from = Math.max(0, at - REACH);
        String text = whole.substring(from, Math.min(whole.length(), at + REACH));
        double sum = 0;
        for (String feature : features(text, at - from)) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        return sum;
    }

    private static Set<String> features(String t, int pos) {
        Set<String> f = new HashSet<>();
        String left = t.substring(lastStop(t, pos) + 1, pos);
        int stop = nextStop(t, pos);
        String right = t.substring(pos + 1, stop);
        char before = left.length() < pos ? t.charAt(pos - left.length() - 1) : '^';
        char after = stop < t.length() ? t.charAt(stop) : '$';
        f.add("b");
        upTo(f, "L", left.length(), 1, 2, 3, 4, 5, 6, 8, 10, 14, 20);
        upTo(f, "R", right.length(), 1, 2, 3, 4, 5, 6, 8, 10, 14, 20);
        flag(f, "gapBefore", before == ' ');
        flag(f, "gapAfter", after == ' ');
        flag(f, "stopAfter", after != ' ' && STOPS.indexOf(after) >= 0);
        flag(f, "endAfter", after == '$');
        flag(f, "beginBefore", before == '^');
        if (before == ' ') {
            upTo(f, "gapL", left.length(), 2, 4, 6, 8);
        }
        if (after == ' ') {
            upTo(f, "gapR", right.length(), 2, 4, 6, 8);
        }
        int conjunction = first(right, CONJUNCTIONS);
        upTo(f, "conj", conjunction, 2, 3, 4, 5, 6, 8, 10);
        int de = right.indexOf('的') < 0 ? FAR : right.indexOf('的');
        upTo(f, "de", de, 2, 3, 4, 5, 6, 8, 10);
        flag(f, "adjective", de == 2 || de == 4);
        upTo(f, "pred", first(right, PREDICATES), 0, 1, 2, 4, 8, 14);
        int last = Math.max(left.lastIndexOf('和'), Math.max(left.lastIndexOf('与'), left.lastIndexOf('及')));
        upTo(f, "leftConj", last < 0 ? FAR : left.length() - 1 - last, 2, 4, 6);
        flag(f, "leftDe", left.endsWith("的"));
        flag(f, "leftDeNoShi", left.endsWith("的") && left.indexOf('是') < 0);
        around(f, t, pos, left, right, conjunction);
        if (left.length() >= 2 && right.length() >= 2) {
            flag(
                    f,
                    "parallelTail",
                    conjunction > 0
                            && conjunction < 10
                            && left.charAt(left.length() - 1) == right.charAt(conjunction - 1));
            boolean head = false;
            for (int n = 2; n <= 4; n++) {
                head |= left.length() >= n && right.charAt(0) == left.charAt(left.length() - n);
            }
            flag(f, "parallelHead", head);
        }
        f.add("r1=" + right.substring(0, Math.min(1, right.length())));
        f.add("r2=" + right.substring(0, Math.min(2, right.length())));
        f.add("l1=" + left.substring(Math.max(0, left.length() - 1)));
        f.add("l2=" + left.substring(Math.max(0, left.length() - 2)));
        return f;
    }

    /** What is seen beyond the nearest marks. */
    private static void around(Set<String> f, String t, int pos, String left, String right, int conjunction) {
        String since = t.substring(t.lastIndexOf(' ', pos - 1) + 1, pos);
        upTo(f, "S", since.length(), 6, 10, 15, 20, 30);
        int gap = t.indexOf(' ', pos + 1);
        String till = t.substring(pos + 1, gap < 0 ? t.length() : gap);
        upTo(f, "T", till.length(), 4, 6, 8, 10, 15, 20, 30);
        flag(f, "predS", has(since, PREDICATES));
        flag(f, "commaS", since.indexOf('，') >= 0);
        flag(f, "opener", startsWithAny(right, 0, OPENERS));
        String tail = t.substring(Math.max(0, pos - 30), pos);
        tail = tail.substring(tail.lastIndexOf('，') + 1);
        int closing = Math.max(tail.lastIndexOf('和'), Math.max(tail.lastIndexOf('与'), tail.lastIndexOf('及')));
        int behind = tail.length() - closing - 1;
        flag(f, "closed", closing >= 0 && behind >= 2 && behind <= 8);
        flag(f, "closedGap", closing >= 0 && tail.substring(0, closing).indexOf(' ') >= 0 && behind >= 1);
        if (conjunction < 10) {
            String rest = right.substring(conjunction + 1);
            int de = rest.indexOf('的');
            flag(f, "conjPred", has(rest, PREDICATES));
            flag(f, "conjDe", de >= 0 && de <= 6);
            flag(f, "conjEnd", rest.length() <= 6);
        }
        flag(f, "predR", has(right, PREDICATES));
        flag(f, "predT", has(till, PREDICATES));
        flag(f, "predBoth", has(right, PREDICATES) && has(since, PREDICATES));
        boolean mainRight = has(rightClause(t, pos), MAIN);
        boolean mainLeft = has(leftClause(t, pos), MAIN);
        flag(f, "mainR", mainRight);
        flag(f, "mainL", mainLeft);
        flag(f, "mainBoth", mainRight && mainLeft);
        flag(f, "abbreviations", abbreviations(left, right));
    }

    /** Whether single characters that stand for countries and the like are on both sides: 亚 非, 中 美. */
    static boolean abbreviations(String left, String right) {
        return right.length() == 1
                && ABBREVIATIONS.contains(right)
                && !left.isEmpty()
                && ABBREVIATIONS.indexOf(left.charAt(left.length() - 1)) >= 0;
    }

    /** Whether the clauses on both sides have a predicate of their own, which without a comma between only two sentences do. */
    static boolean twoPredicates(String t, int pos) {
        return has(rightClause(t, pos), MAIN) && has(leftClause(t, pos), MAIN);
    }

    private static String leftClause(String t, int pos) {
        String clause = t.substring(Math.max(0, pos - 60), pos);
        return clause.substring(Math.max(clause.lastIndexOf('，'), clause.lastIndexOf('：')) + 1);
    }

    private static String rightClause(String t, int pos) {
        int end = pos + 1;
        while (end < t.length()
                && end < pos + 40
                && "，：；".indexOf(t.charAt(end)) < 0
                && !(t.charAt(end) == ' ' && startsWithAny(t, end + 1, OPENERS))) {
            end++;
        }
        return t.substring(pos + 1, end);
    }

    /** Place of the last mark or gap before a place, or -1. */
    static int lastStop(String t, int pos) {
        int i = pos - 1;
        while (i >= 0 && STOPS.indexOf(t.charAt(i)) < 0) {
            i--;
        }
        return i;
    }

    /** Place of the first mark or gap after a place, or the text's length. */
    static int nextStop(String t, int pos) {
        int i = pos + 1;
        while (i < t.length() && STOPS.indexOf(t.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static int first(String text, List<String> words) {
        int best = FAR;
        for (String word : words) {
            int at = text.indexOf(word);
            if (at >= 0 && at < best) {
                best = at;
            }
        }
        return best;
    }

    private static boolean has(String text, List<String> words) {
        return first(text, words) < FAR;
    }

    private static boolean startsWithAny(String text, int from, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, from)) {
                return true;
            }
        }
        return false;
    }

    private static void upTo(Set<String> f, String name, int n, int... bounds) {
        for (int bound : bounds) {
            if (n <= bound) {
                f.add(name + "<=" + bound);
            }
        }
    }

    private static void flag(Set<String> f, String name, boolean yes) {
        if (yes) {
            f.add(name);
        }
    }
}
