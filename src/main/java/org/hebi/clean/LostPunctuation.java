package org.hebi.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.model.Finding;
import org.hebi.model.Place;

/**
 * Chinese text whose font lost its punctuation: a gap stands where a mark stood. A mark is put back only where something
 * speaks for it: the grammar (nothing but a closing mark can stand before 和), the names of documents, the end of a
 * paragraph, or {@link LostMarks}. Where nothing does the gap stays. Either way a finding says so.
 */
final class LostPunctuation {
    /** Stands where a line ended early enough for a mark to have been lost there. A noncharacter, so no text holds it. */
    static final char ROOM = '\uFDD0';

    private static final Pattern NUMBER = Pattern.compile("([一二三四五六七八九十]{1,3}) +(?=\\p{IsHan})");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,4}(?: \\d{1,4}){2,}(?=[和与及])");
    private static final Pattern NAME_AFTER_OFFICE =
            Pattern.compile("(?:总统|主席|总理|部长|首相|先生|代表|大使|议长|国王|女士|同志)([^ ，。：]{1,5})$");
    private static final String SYLLABLES = "阿埃艾安奥巴拜班鲍贝本比彼别宾波伯勃博布茨查达丹德登邓迪蒂丁东杜多顿俄厄恩尔法范菲费芬弗夫福盖冈戈哥格根古哈海汉赫洪霍基吉季加贾"
            + "杰金卡凯坎康考科克肯库夸拉莱赖兰劳勒雷黎里理丽利连列林留隆卢鲁路伦罗洛马玛迈麦曼梅门蒙米姆莫默穆纳娜瑙内尼涅宁纽努诺欧帕潘佩彭皮普齐奇恰切钦丘琼然日荣茹瑞若"
            + "萨塞赛桑瑟沙山尚绍舍申什施史士舒斯司松苏索塔泰坦汤特滕提廷通图托瓦万威韦维魏温文翁沃乌吾武西希锡夏先香肖谢辛欣兴休许逊雅亚延扬耶叶伊因英尤于约云泽扎詹张哲珍芝"
            + "治朱兹佐祖";
    private static final Pattern DOCUMENT_NAME =
            Pattern.compile("(?:.{0,18})(?:条约|公约|宪章|协定|协议|声明|宣言|公报|议定书|备忘录|章程|纲领|决议)");
    private static final Pattern VERB = Pattern.compile("[是将应已把被使]|认为|重申|签署|必须|指出|表示|强调|加强|支持|尊重|遵守|规定|达成|呼吁");
    private static final Pattern NUMBER_AS_SUBJECT =
            Pattern.compile("\\d{1,4}\\s?(?:世纪|年代|年|国)(?:不|应|将|是|会|可|必|也|已|中)");
    private static final Pattern TAKES_NUMBER =
            Pattern.compile("(?:[于在从到至自向使是为和与的第约近对达有共以及超让把]|面向|截至|直到|进入|迎接|走向|项目|确定|通过|根据|按照|按|每|这|该|上|本|公元|跨|迈入|等)$");
    private static final Pattern WAITS_FOR_NOUN =
            Pattern.compile("(?:进行|予以|加以|给予|作出|做出|一个|一种|一项|这种|这个|各种|更加|更为|最)(?:.{2}|.{4})$");
    /** Words that follow no 、 and begin no sentence; not the same characters as parts of other words. */
    private static final Pattern GOES_ON = Pattern.compile(
            "和(?![平谐諧解睦约約好气氣会會谈談缓緩煦])|与(?![会會此其])|及(?![时時早])|以及|或(?![者许許])|的(?![确確士])|之(?![前后後所])|所(?!有|谓|謂|在|长)");

    private static final double UNSURE = 0.3;
    private static final double WEAK = 2;

    private final LostMarks model = new LostMarks();
    private final String name;
    private final int fullLine;

    /**
     * @param name the text's name, for findings
     * @param rows its lines
     */
    LostPunctuation(String name, List<Row> rows) {
        this.name = name;
        int[] widths =
                rows.stream().mapToInt(LostPunctuation::original).sorted().toArray();
        this.fullLine = widths.length == 0 ? 0 : widths[(int) (widths.length * 0.9)];
    }

    /** A text with marks put back, and what was done. */
    record Mended(String text, List<Finding> findings) {
        Mended {
            findings = List.copyOf(findings);
        }
    }

    /** Whether a source has lost its marks: single gaps between Chinese characters, and hardly a full stop. */
    static boolean lost(List<Row> rows) {
        int gaps = 0;
        int stops = 0;
        for (Row row : rows) {
            if (row.columns || row.width < 30) {
                continue;
            }
            String text = row.text;
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == '。') {
                    stops++;
                } else if (gap(text, i)) {
                    gaps++;
                }
            }
        }
        return gaps >= 5 && stops * 4 < gaps;
    }

    private static boolean gap(String text, int at) {
        return text.charAt(at) == ' '
                && at > 0
                && at + 1 < text.length()
                && Characters.han(text.charAt(at - 1))
                && Characters.han(text.charAt(at + 1));
    }

    /** Columns a line took while its marks were still full-width. */
    private static int original(Row row) {
        int width = row.width;
        for (int i = 0; i < row.text.length(); i++) {
            if (gap(row.text, i) || ",:;".indexOf(row.text.charAt(i)) >= 0) {
                width++;
            }
        }
        return width;
    }

    /** Whether a line ended two characters early, so that a mark may have stood at its end. */
    boolean room(Row row) {
        return original(row) <= fullLine - 4 && original(row) >= fullLine / 2;
    }

    /**
     * The lines with the 、 after a number put back (一 国际 is 一、国际), where the numbers follow one another, and with a
     * note where white space at a line's end stands for a full stop.
     */
    static List<Row> withMarks(List<Row> rows) {
        List<Row> out = new ArrayList<>();
        int expected = 1;
        for (Row row : rows) {
            Row marked = row;
            Matcher m = NUMBER.matcher(row.text);
            if (m.lookingAt()) {
                Row candidate = row.with(m.group(1) + "、" + row.text.substring(m.end()), true);
                if (candidate.mark.filter(k -> k.value() == 1).isPresent()) {
                    expected = 1;
                }
                int value = expected;
                if (candidate.mark.filter(k -> k.value() == value).isPresent()) {
                    marked = candidate;
                    expected++;
                }
            }
            marked.lostStop = row.trailing >= 2 && !row.columns && !Sentences.ends(row.text);
            out.add(marked);
        }
        return out;
    }

    /**
     * Puts marks back into a paragraph.
     *
     * @param lines its lines
     * @param spaced its text, tidied, a gap where two Chinese characters stand apart, {@link #ROOM} where a line had room
     * @param printed the same before it was tidied, for the gaps between a character and a number
     * @param index 0-based index of the paragraph
     */
    Mended mend(List<Row> lines, String spaced, String printed, int index) {
        String text = spaced;
        boolean sentence = lines.size() > 1 || text.indexOf('，') >= 0;
        if (!sentence || text.codePoints().filter(Characters::han).count() < 8) {
            return new Mended(text.replace(String.valueOf(ROOM), ""), List.of());
        }
        int line = lines.get(0).number;
        int certain = 0;
        List<Finding> doubts = new ArrayList<>();
        text = numbers(text);
        text = numberGaps(text, printed);
        String gapped = text.replace(String.valueOf(ROOM), "");
        char[] marks = certainMarks(gapped);
        double[] scores = new double[gapped.length()];
        for (int i = 0; i < gapped.length(); i++) {
            if (gapped.charAt(i) != ' ' || !between(gapped, i)) {
                continue;
            }
            if (marks[i] != 0) {
                scores[i] = 9;
                continue;
            }
            scores[i] = weigh(gapped, i);
            marks[i] = Math.abs(scores[i]) < UNSURE ? 0 : scores[i] > 0 ? '。' : '、';
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ROOM) {
                if (lostAtLineEnd(gapped, marks, at)) {
                    out.append('、');
                    doubts.add(
                            doubt(line, index, out.length() - 1, out, "、", "its line ended early and a list goes on"));
                }
                continue;
            }
            if (c == ' ' && between(gapped, at)) {
                if (marks[at] == 0) {
                    out.append(' ');
                    doubts.add(new Finding(
                            "lost-punctuation",
                            2,
                            new Place(name, line, index, out.length() - 1, out.length()),
                            "A mark was lost here and nothing tells which: the gap was kept after “" + tail(out)
                                    + "”."));
                } else {
                    out.append(marks[at]);
                    if (Math.abs(scores[at]) < WEAK) {
                        doubts.add(doubt(
                                line,
                                index,
                                out.length() - 1,
                                out,
                                String.valueOf(marks[at]),
                                String.format(
                                        Locale.ROOT,
                                        "probability %.0f %%",
                                        100 / (1 + Math.exp(-Math.abs(scores[at]))))));
                    } else {
                        certain++;
                    }
                }
            } else {
                out.append(c);
            }
            at++;
        }
        certain += numberMarks(spaced, text);
        if (endsOpen(out)) {
            out.append('。');
            certain++;
        }
        List<Finding> findings = new ArrayList<>();
        if (certain > 0) {
            findings.add(new Finding(
                    "lost-punctuation",
                    1,
                    new Place(name, line, index, 0, out.length()),
                    certain + " lost punctuation " + (certain == 1 ? "mark was" : "marks were")
                            + " put back; grammar and context leave little doubt."));
        }
        findings.addAll(doubts);
        return new Mended(out.toString(), findings);
    }

    private static boolean between(String text, int at) {
        return at > 0 && at + 1 < text.length();
    }

    private static int numberMarks(String before, String after) {
        return (int) (after.chars().filter(c -> c == '、').count()
                - before.chars().filter(c -> c == '、').count());
    }

    private static boolean endsOpen(StringBuilder out) {
        int last = out.length() - 1;
        return !Sentences.ends(out.toString())
                && (Characters.han(out.charAt(last)) || "》”）)".indexOf(out.charAt(last)) >= 0);
    }

    private static String tail(StringBuilder out) {
        return out.substring(Math.max(0, out.length() - 7), out.length() - 1);
    }

    private Finding doubt(int line, int index, int at, StringBuilder out, String mark, String why) {
        return new Finding(
                "lost-punctuation",
                2,
                new Place(name, line, index, at, at + 1),
                "A lost “" + mark + "” was put back after “" + tail(out) + "” (" + why + "): check it.");
    }

    // ---- marks that grammar leaves no choice about ----

    /** Numbers in a row before 和: 30 45 59和102 is a list. */
    private static String numbers(String text) {
        Matcher m = NUMBERS.matcher(text);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            m.appendReplacement(out, m.group().replace(' ', '、'));
        }
        return m.appendTail(out).toString();
    }

    /**
     * Typesetters put spaces around numbers, so one before a number says little. It was a full stop when the number is the
     * subject of what follows (21 世纪不应) and nothing before it waits for a number.
     */
    private static String numberGaps(String text, String printed) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean start = Characters.digit(c) && i > 0 && Characters.han(text.charAt(i - 1));
            if (start) {
                Matcher m = NUMBER_AS_SUBJECT.matcher(text);
                m.region(i, Math.min(text.length(), i + 16));
                String before = text.substring(Math.max(0, i - 4), i);
                if (m.lookingAt()
                        && !TAKES_NUMBER.matcher(before).find()
                        && printed.contains(text.charAt(i - 1) + " " + c)) {
                    out.append('。');
                }
            }
            out.append(c);
        }
        return out.toString();
    }

    private static char[] certainMarks(String text) {
        char[] marks = new char[text.length()];
        int[] gaps = gaps(text);
        for (int k = 0; k < gaps.length; k++) {
            int at = gaps[k];
            if (marks[at] == 0 && namePart(text, at)) {
                marks[at] = '·';
            }
        }
        for (int k = 0; k + 1 < gaps.length; k++) {
            int open = gaps[k];
            int close = gaps[k + 1];
            String inside = text.substring(open + 1, close);
            if (marks[open] != 0 || marks[close] != 0 || inside.length() > 24 || inside.indexOf('，') >= 0) {
                continue;
            }
            boolean document = inside.length() >= 4
                    && DOCUMENT_NAME.matcher(inside).matches()
                    && !VERB.matcher(inside).find();
            boolean closes =
                    GOES_ON.matcher(text).region(close + 1, text.length()).lookingAt();
            if (document) {
                marks[open] = '《';
                marks[close] = '》';
            } else if (closes && inside.length() >= 2 && inside.length() <= 12) {
                // 和 follows no 、 and begins no sentence, so a closing mark stood before it.
                marks[open] = '“';
                marks[close] = '”';
            }
        }
        return marks;
    }

    private static int[] gaps(String text) {
        int[] gaps = new int[text.length()];
        int n = 0;
        for (int i = 1; i + 1 < text.length(); i++) {
            if (text.charAt(i) == ' ') {
                gaps[n++] = i;
            }
        }
        return Arrays.copyOf(gaps, n);
    }

    /** Whether a gap stands inside a foreigner's name: 总统鲍 叶利钦. */
    private static boolean namePart(String text, int at) {
        Matcher office = NAME_AFTER_OFFICE.matcher(text.substring(Math.max(0, at - 9), at));
        if (!office.find() || !office.group(1).chars().allMatch(c -> SYLLABLES.indexOf(c) >= 0)) {
            return false;
        }
        int end = at + 1;
        while (end < text.length() && end < at + 6 && SYLLABLES.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end - at - 1 >= 2;
    }

    // ---- marks to be weighed ----

    private double weigh(String text, int at) {
        String left = text.substring(LostMarks.lastStop(text, at) + 1, at);
        String right = text.substring(at + 1, LostMarks.nextStop(text, at));
        double score = model.score(text, at);
        if (LostMarks.abbreviations(left, right)) {
            return -WEAK;
        }
        if (left.endsWith("的") && left.indexOf('是') < 0 && score < WEAK) {
            // A statement ends with 的 only after 是.
            return -1;
        }
        if (Math.abs(score) >= WEAK) {
            return score;
        }
        int de = right.indexOf('的');
        if ((de == 2 || de == 4) && WAITS_FOR_NOUN.matcher(left).find()) {
            return -1;
        }
        if (Math.abs(score) < 2 * UNSURE && LostMarks.twoPredicates(text, at)) {
            return 1;
        }
        return score;
    }

    /**
     * Whether a 、 was lost where a line ended early: the last member of a list before it and another after, or three words of
     * one length with 和 between the last two.
     */
    private static boolean lostAtLineEnd(String text, char[] marks, int at) {
        if (at < 3 || at >= text.length() || text.charAt(at) == ' ' || text.charAt(at - 1) == ' ') {
            return false;
        }
        int before = LostMarks.lastStop(text, at);
        if (before >= 0 && text.charAt(before) == ' ' && marks[before] == '、' && at - before - 1 <= 4) {
            return at - before - 1 >= 2;
        }
        int end = LostMarks.nextStop(text, at - 1);
        String right = text.substring(at, end);
        int and = Math.max(right.indexOf('和'), right.indexOf('与'));
        if (right.indexOf('和') >= 0 && right.indexOf('与') >= 0) {
            and = Math.min(right.indexOf('和'), right.indexOf('与'));
        }
        if (and != 2 || at < 3 || "于对为向以".indexOf(text.charAt(at - 3)) < 0) {
            return false;
        }
        return right.length() == 5 || (right.length() > 5 && right.charAt(5) == '的');
    }
}
