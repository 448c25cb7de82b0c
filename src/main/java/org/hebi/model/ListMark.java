package org.hebi.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark a paragraph begins with: 第三條, Article 3, Статья 3, 三、, （三）, III., 3., (a), ——.
 *
 * @param style how it is written; marks of one list share it
 * @param value its number, or 0 where it has none (a dash) or none that can be read
 * @param length how many characters of the text it takes, the white space after it included
 */
public record ListMark(Style style, int value, int length) {

    /** How a mark is written. */
    public enum Style {
        /** 第三條, Article 3, Статья 3. */
        ARTICLE,
        /** 第一章, Chapter I, Раздел I, Part 1. */
        CHAPTER,
        /** 附件一, Annex II, Приложение 2. */
        ANNEX,
        /** 三、 or 三 alone on its line. */
        HAN,
        /** （三）. */
        HAN_PAREN,
        /** III. or III alone on its line. */
        ROMAN,
        /** 3. or 3、. */
        ARABIC,
        /** 3.1, 3.1.2. */
        DECIMAL,
        /** (3), 3), ③. */
        ARABIC_PAREN,
        /** (a), a), а). */
        LETTER,
        /** (iii). */
        ROMAN_LOWER,
        /** ——, —, –, -. */
        DASH,
        /** •, ●, ▪, *. */
        BULLET;

        /** Whether such a mark always opens a part of its own, never a member of a list. */
        public boolean opensPart() {
            return this == ARTICLE || this == CHAPTER || this == ANNEX;
        }

        /** Whether such a mark only ever stands before a member of a list. */
        public boolean onlyItems() {
            return this == DASH || this == BULLET || this == LETTER || this == ROMAN_LOWER;
        }
    }

    /** Marks are short: no more of a text is looked at, however long it is. */
    private static final int REACH = 64;

    private static final String HAN_DIGITS = "一二三四五六七八九十百零〇○两兩廿卅";
    private static final String HAN = "[" + HAN_DIGITS + "]";
    private static final String WORD_NUMBER = "(\\d{1,3}|[IVXL]{1,7})";
    private static final String PART_END = "(?:[.:：。、]?(?=\\s|$)|[.:：、]|(?=[(（«\"“《]))\\s*";

    private static final Pattern CJK_PART =
            Pattern.compile("第\\s*((?:" + HAN + "\\s*){1,7}|\\d{1,3}\\s*)([条條款章节節编編部篇])(?![约約例件款目])[　 ]*[、：:]?[　 ]*");
    private static final Pattern CJK_ANNEX = Pattern.compile("附\\s*([件录錄表])\\s*([" + HAN_DIGITS + "](?:\\s*" + HAN
            + "){0,3}|\\d{1,3}|[IVXL]{1,5})?(?=[\\s　：:、《（(\"“「『]|$|关|關|中)[：:、]?[\\s　]*");
    private static final Pattern ENGLISH_PART =
            Pattern.compile("(?:(Article|ARTICLE|Art\\.)|(Chapter|CHAPTER|Section|SECTION|Part|PART|Title|TITLE))\\s+"
                    + WORD_NUMBER + PART_END);
    private static final Pattern ENGLISH_ANNEX =
            Pattern.compile("(?:Annex|ANNEX|Appendix|APPENDIX|Attachment|ATTACHMENT)(?:\\s+(?:" + WORD_NUMBER
                    + "|[A-Z]))?(?=$|[.:：—–\\s-])" + "[.:：]?(?:\\s+|$)");
    private static final Pattern RUSSIAN_PART = Pattern.compile(
            "(?:(Статья|СТАТЬЯ|Ст\\.)|(Глава|ГЛАВА|Раздел|РАЗДЕЛ|Часть|ЧАСТЬ))\\s+" + WORD_NUMBER + PART_END);
    private static final Pattern RUSSIAN_ANNEX = Pattern.compile("(?:Приложение|ПРИЛОЖЕНИЕ)(?:\\s+(?:№\\s*)?"
            + WORD_NUMBER + ")?(?=$|[.:—–-]|\\s+[«\"А-Я]|\\s+к\\s)[.:]?(?:\\s+|$)");
    private static final Pattern HAN_MARK = Pattern.compile("(" + HAN + "{1,5})(?:\\s*[、．.，:：]\\s*|\\s*$)");
    private static final Pattern HAN_PAREN_MARK = Pattern.compile("[（(]\\s*(" + HAN + "{1,4})\\s*[）)][、.．]?\\s*");
    private static final Pattern ROMAN_MARK =
            Pattern.compile("([IVXL]{1,7}|[Ⅰ-Ⅻ])(?:[.．、)]\\s*(?!\\p{Lu}[.．])|\\s*$|\\s+[—–-]\\s+)");
    private static final Pattern DECIMAL_MARK =
            Pattern.compile("(\\d{1,2})((?:[.．]\\d{1,2}){1,4})[.．]?(?:\\s+(?!\\d)|(?=\\p{IsHan})(?![年月日万亿萬億%％]))");
    private static final Pattern ARABIC_MARK = Pattern.compile("(\\d{1,3})(?:\\s*[.．、](?!\\d)\\s*)");
    private static final Pattern ARABIC_PAREN_MARK =
            Pattern.compile("(?:[（(]\\s*(\\d{1,3})\\s*[）)]|(\\d{1,3})[)）]|([①-⑳]))\\s*");
    private static final Pattern LETTER_MARK = Pattern.compile("(?:[（(]([a-zа-яё])[）)]|([a-zа-яё])[)）])\\s*");
    private static final Pattern LETTER_DOT_MARK = Pattern.compile("([a-zа-яё])\\.\\s+(?=\\p{L}{2})");
    private static final Pattern ROMAN_LOWER_MARK = Pattern.compile("[（(]?([ivx]{2,5}|[ivx])[）)]\\s*");
    private static final Pattern DASH_MARK = Pattern.compile("(?:[—―–─－]{1,3}|--?)\\s*(?=\\S)(?![\\d—―–─－-])");
    private static final Pattern BULLET_MARK = Pattern.compile("(?:[•●■◆▪◦∙►▸❖★☆※]\\s*|[·*＊○□]\\s+)(?=\\S)");

    public ListMark {
        Objects.requireNonNull(style);
        if (value < 0 || length < 1) {
            throw new IllegalArgumentException("not a mark: value " + value + ", length " + length);
        }
    }

    /** The mark a text begins with, if it begins with one. White space before it counts as part of it. */
    public static Optional<ListMark> at(String text) {
        int skip = 0;
        while (skip < text.length() && Character.isWhitespace(text.charAt(skip))) {
            skip++;
        }
        if (skip == text.length()) {
            return Optional.empty();
        }
        // "$" means the end of the text here, so a text cut off at the reach gets a letter in its place.
        String head = text.length() - skip <= REACH ? text.substring(skip) : text.substring(skip, skip + REACH) + "x";
        int before = skip;
        return find(head).map(m -> new ListMark(m.style, m.value, Math.min(text.length(), m.length + before)));
    }

    /** Whether a text is a mark and nothing else, such as 第一條, Article 1, II or 三. */
    public static boolean isBare(String text) {
        return at(text).filter(m -> m.length == text.length()).isPresent();
    }

    private static Optional<ListMark> find(String head) {
        char first = head.charAt(0);
        if (first == '第' || first == '附') {
            Matcher part = CJK_PART.matcher(head);
            if (part.lookingAt()) {
                boolean article = "条條款".contains(part.group(2));
                return mark(article ? Style.ARTICLE : Style.CHAPTER, number(part.group(1)), part.end());
            }
            Matcher annex = CJK_ANNEX.matcher(head);
            if (annex.lookingAt()) {
                return mark(Style.ANNEX, annex.group(2) == null ? 0 : number(annex.group(2)), annex.end());
            }
            return Optional.empty();
        }
        for (Pattern pattern : new Pattern[] {ENGLISH_PART, RUSSIAN_PART}) {
            Matcher part = pattern.matcher(head);
            if (part.lookingAt()) {
                return mark(part.group(1) != null ? Style.ARTICLE : Style.CHAPTER, number(part.group(3)), part.end());
            }
        }
        for (Pattern pattern : new Pattern[] {ENGLISH_ANNEX, RUSSIAN_ANNEX}) {
            Matcher annex = pattern.matcher(head);
            if (annex.lookingAt()) {
                return mark(Style.ANNEX, annex.group(1) == null ? 0 : number(annex.group(1)), annex.end());
            }
        }
        Matcher m = HAN_MARK.matcher(head);
        if (m.lookingAt() && number(m.group(1)) > 0) {
            return mark(Style.HAN, number(m.group(1)), m.end());
        }
        m = HAN_PAREN_MARK.matcher(head);
        if (m.lookingAt() && number(m.group(1)) > 0) {
            return mark(Style.HAN_PAREN, number(m.group(1)), m.end());
        }
        m = ROMAN_MARK.matcher(head);
        if (m.lookingAt() && number(m.group(1)) > 0) {
            return mark(Style.ROMAN, number(m.group(1)), m.end());
        }
        m = DECIMAL_MARK.matcher(head);
        if (m.lookingAt()) {
            String last = m.group(2)
                    .substring(Math.max(m.group(2).lastIndexOf('.'), m.group(2).lastIndexOf('．')) + 1);
            return mark(Style.DECIMAL, number(last), m.end());
        }
        m = ARABIC_MARK.matcher(head);
        if (m.lookingAt()) {
            return mark(Style.ARABIC, number(m.group(1)), m.end());
        }
        m = ARABIC_PAREN_MARK.matcher(head);
        if (m.lookingAt()) {
            int value = m.group(3) != null
                    ? m.group(3).charAt(0) - '①' + 1
                    : number(m.group(1) != null ? m.group(1) : m.group(2));
            return mark(Style.ARABIC_PAREN, value, m.end());
        }
        m = ROMAN_LOWER_MARK.matcher(head);
        // (i), (v) and (x) alone may be letters; a list of letters comes to them after (h), (u), (w), which nobody
        // can tell from one line. Treaties use (i) for numbers far more often.
        if (m.lookingAt() && number(m.group(1).toUpperCase(Locale.ROOT)) > 0) {
            return mark(Style.ROMAN_LOWER, number(m.group(1).toUpperCase(Locale.ROOT)), m.end());
        }
        m = LETTER_MARK.matcher(head);
        if (m.lookingAt()) {
            return mark(Style.LETTER, letter(m.group(1) != null ? m.group(1) : m.group(2)), m.end());
        }
        m = LETTER_DOT_MARK.matcher(head);
        if (m.lookingAt()) {
            return mark(Style.LETTER, letter(m.group(1)), m.end());
        }
        m = DASH_MARK.matcher(head);
        if (m.lookingAt()) {
            return mark(Style.DASH, 0, m.end());
        }
        m = BULLET_MARK.matcher(head);
        if (m.lookingAt()) {
            return mark(Style.BULLET, 0, m.end());
        }
        return Optional.empty();
    }

    private static Optional<ListMark> mark(Style style, int value, int length) {
        return Optional.of(new ListMark(style, Math.max(0, value), length));
    }

    private static int letter(String letter) {
        char c = letter.charAt(0);
        return c <= 'z' ? c - 'a' + 1 : c - 'а' + 1;
    }

    /** The value of a number in Arabic digits, Chinese ones, or Roman ones below 50 (C. and L. are initials); 0 when it is none. */
    private static int number(String digits) {
        String s = digits.replaceAll("\\s", "");
        if (s.isEmpty()) {
            return 0;
        }
        char first = s.charAt(0);
        if (first >= '0' && first <= '9') {
            return Integer.parseInt(s);
        }
        if (first >= 'Ⅰ' && first <= 'Ⅻ') {
            return first - 'Ⅰ' + 1;
        }
        return "IVXL".indexOf(first) >= 0 ? roman(s) : han(s);
    }

    private static int roman(String s) {
        int sum = 0;
        int previous = 0;
        for (int i = s.length() - 1; i >= 0; i--) {
            int value = switch (s.charAt(i)) {
                case 'I' -> 1;
                case 'V' -> 5;
                case 'X' -> 10;
                default -> 50;
            };
            sum += value < previous ? -value : value;
            previous = Math.max(previous, value);
        }
        return sum < 50 && s.matches("(XL|X{0,3})(IX|IV|V?I{0,3})") ? sum : 0;
    }

    private static int han(String s) {
        int total = 0;
        int digit = 0;
        boolean units = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            int d = "零一二三四五六七八九".indexOf(c);
            if (c == '〇' || c == '○') {
                d = 0;
            } else if (c == '两' || c == '兩') {
                d = 2;
            }
            if (d >= 0) {
                digit = units || i == 0 || total > 0 ? d : digit * 10 + d;
                units = false;
            } else {
                int unit = c == '百' ? 100 : c == '廿' ? 20 : c == '卅' ? 30 : 10;
                total += unit >= 20 && unit < 100 ? unit : Math.max(1, digit) * unit;
                digit = 0;
                units = true;
            }
        }
        return total + digit;
    }
}
