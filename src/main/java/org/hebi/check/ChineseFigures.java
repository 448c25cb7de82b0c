package org.hebi.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures of a Chinese text, in either script: 二〇〇一年七月, 4200, 百分之五, 1.5亿, 第三條, 九十年代. */
final class ChineseFigures {
    private static final String FROM = "０１２３４５６７８９萬億兩點個項屆條節噸員歲種類黨國顆輪層級階號頁紀．％○Ｏ壹贰貳叁肆柒捌玖佰仟間";
    private static final String TO = "0123456789万亿两点个项届条节吨员岁种类党国颗轮层级阶号页纪.%〇〇一二二三四七八九百千间";

    private static final String HAN = "〇零一二三四五六七八九十百千万亿两廿卅";
    private static final String HAN_NUMBER = "[" + HAN + "]+(?:点[〇零一二三四五六七八九]+[万亿]*)?";
    private static final String ARABIC =
            "(?:\\d{1,3}(?:[,，]\\d{3})+(?!\\d)|\\d{1,3}(?:[ \u00A0\u202F]\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?";
    private static final String ANY = "(?:" + ARABIC + "[十百千万亿]*|" + HAN_NUMBER + ")";
    private static final String GAP = "[ \u00A0\u3000]?";

    private static final Pattern REPUBLIC = Pattern.compile("(元|" + ANY + ")" + GAP + "年");
    private static final Pattern CLOCK = Pattern.compile("(?<![\\d.])(\\d{1,2}|[一二三四五六七八九十]{1,3})" + GAP
            + "(?:时|時|点(?=钟|鐘|整|半|\\d{1,2}分))" + "(?![代期间間候])(?:(\\d{1,2}|[一二三四五六七八九十]{1,3})分(?!之))?");
    private static final Pattern EVENT =
            Pattern.compile("(\\d{1,2}|[一二三四五六七八九十]{1,2})[·・•‧](\\d{1,2}|[一二三四五六七八九十]{1,3})|(九)(一一)");
    private static final Pattern PERCENT = Pattern.compile("[百千万]分之(" + ANY + ")");
    private static final Pattern FRACTION = Pattern.compile("(" + ANY + ")分之(" + ANY + ")");
    private static final Pattern DECADE =
            Pattern.compile("(?:(" + ANY + ")" + GAP + "世纪" + GAP + ")?(" + ANY + ")" + GAP + "年代");
    private static final Pattern CENTURY = Pattern.compile("(" + ANY + ")" + GAP + "(?:世纪|世紀)");
    private static final Pattern YEAR =
            Pattern.compile("(?<!第)(\\d{4}|\\d{2}|[〇零一二三四五六七八九]{4}|[〇零一二三四五六七八九]{2})" + GAP + "年(?!代)");
    private static final Pattern MONTH = Pattern.compile("(?:(?<!\\d)(\\d{1,2})" + GAP + "[-–—－~～至到]" + GAP
            + ")?(?<![几两数])((?![一二三四五六七八九]*两)" + ANY + ")" + GAP + "月(?![球亮饼台光])");
    private static final Pattern DAY = Pattern.compile("(" + ANY + ")" + GAP + "[日号](?![本元])");
    private static final Pattern PLACE = Pattern.compile("第" + GAP + "(" + ANY + ")" + GAP + "([条款章节届次号轮编项部页])?");
    private static final Pattern ARABIC_SCALED = Pattern.compile(
            "(" + ARABIC + ")(?:" + GAP + "[-–—－~～至到]" + GAP + "(" + ARABIC + "))?" + GAP + "([余多来]?)([十百千万亿]{0,2})");
    private static final Pattern HAN_RUN = Pattern.compile(HAN_NUMBER + "(?:[余多来][万亿]+)?");
    private static final Pattern NEIGHBOURS = Pattern.compile("([二三四五六七八九]?十)([一二三四五六七八])([二三四五六七八九])");
    private static final Pattern RANGE = Pattern.compile("[-–—－~～至到][〇零一二三四五六七八九十百千两]+([百千万亿]{1,2})");
    private static final String CLASSIFIERS = "个项名次届点条款章节倍吨元天周岁家位种类党艘架枚座所省州市县区轮期份封篇部卷段层级口户亩克度页号年月日票席里米员";

    private ChineseFigures() {}

    /** The same text, character by character, in the digits and characters the patterns know. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = FROM.indexOf(c);
            folded.append(at < 0 ? c : TO.charAt(at));
        }
        // A letter O among Chinese numerals is a zero somebody typed as they saw it.
        for (int i = 1; i + 1 < folded.length(); i++) {
            boolean numeral = HAN.indexOf(folded.charAt(i - 1)) >= 0
                    && (HAN.indexOf(folded.charAt(i + 1)) >= 0 || "O年".indexOf(folded.charAt(i + 1)) >= 0);
            if (folded.charAt(i) == 'O' && numeral) {
                folded.setCharAt(i, '〇');
            }
        }
        return folded.toString();
    }

    static List<Figure> of(String text) {
        List<Figure> found = new ArrayList<>();
        Digits t = new Digits(folded(text), found);
        t.dates();
        Matcher m = EVENT.matcher(t.text());
        while (m.find()) {
            event(t, m);
        }
        m = PERCENT.matcher(t.text());
        while (m.find()) {
            add(t, m, 1, Figure.Weight.FIRM);
        }
        m = FRACTION.matcher(t.text());
        while (m.find()) {
            if (t.free(m.start(), m.end())) {
                add(t, m, 1, Figure.Weight.WORD);
                add(t, m, 2, Figure.Weight.WORD);
            }
        }
        republic(t);
        clock(t);
        centuries(t);
        years(t);
        m = MONTH.matcher(t.text());
        while (m.find()) {
            Optional<BigDecimal> month = value(m.group(2));
            if (month.isPresent() && small(month.get(), 12)) {
                t.add(Set.of(Figure.month(month.get().intValue())), Figure.Weight.FIRM, m.start(2), m.end());
                if (m.group(1) != null) {
                    // 7-8月: the first of two months has no 月 of its own.
                    int first = Integer.parseInt(m.group(1));
                    t.add(
                            Set.of(Figure.month(first), Integer.toString(first)),
                            Figure.Weight.FIRM,
                            m.start(1),
                            m.end(1));
                }
            }
        }
        m = DAY.matcher(t.text());
        while (m.find()) {
            Optional<BigDecimal> day = value(m.group(1));
            // 31日 is a day; 300号 is a number like any other.
            if (day.isPresent() && small(day.get(), 31)) {
                t.add(Set.of(Figure.plain(day.get())), Figure.Weight.FIRM, m.start(), m.end());
            }
        }
        m = PLACE.matcher(t.text());
        while (m.find()) {
            add(t, m, 1, m.group(2) == null ? Figure.Weight.WORD : Figure.Weight.FIRM);
        }
        arabic(t);
        han(t);
        half(t);
        return found;
    }

    private static boolean small(BigDecimal value, int most) {
        return value.signum() > 0 && value.scale() <= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static void add(Digits t, Matcher m, int group, Figure.Weight weight) {
        value(m.group(group)).ifPresent(v -> {
            boolean tiny = v.compareTo(BigDecimal.valueOf(2)) <= 0;
            Figure.Weight lighter = weight == Figure.Weight.WORD && tiny ? Figure.Weight.SOFT : weight;
            t.add(Set.of(Figure.plain(v)), lighter, m.start(group), m.end(group));
        });
    }

    /** 9·11 and 九一一 name a day by its month and its number. */
    private static void event(Digits t, Matcher m) {
        for (int group = m.group(1) == null ? 3 : 1; group <= (m.group(1) == null ? 4 : 2); group++) {
            int start = m.start(group);
            int end = m.end(group);
            value(m.group(group)).ifPresent(v -> {
                Set<String> readings = new LinkedHashSet<>(Set.of(Figure.plain(v)));
                if (small(v, 12)) {
                    readings.add(Figure.month(v.intValue()));
                }
                t.add(readings, Figure.Weight.SOFT, start, end);
            });
        }
    }

    private static void centuries(Digits t) {
        Matcher m = DECADE.matcher(t.text());
        while (m.find()) {
            Optional<BigDecimal> decade = value(m.group(2));
            if (decade.isEmpty() || !small(decade.get(), 2999) || !t.free(m.start(), m.end())) {
                continue;
            }
            int n = decade.get().intValue();
            Set<String> readings = new LinkedHashSet<>(Set.of(Figure.decade(n), Integer.toString(n)));
            if (m.group(1) != null) {
                Optional<BigDecimal> century = value(m.group(1));
                if (century.isPresent() && small(century.get(), 30)) {
                    readings.add(Integer.toString((century.get().intValue() - 1) * 100 + n));
                    // "The 1990s" says the century without naming it.
                    t.add(Set.of(Figure.plain(century.get())), Figure.Weight.SOFT, m.start(1), m.end(1));
                }
            }
            t.add(readings, Figure.Weight.FIRM, m.start(2), m.end(2));
        }
        m = CENTURY.matcher(t.text());
        while (m.find()) {
            boolean half = m.group(1).equals("一") || m.group(1).equals("1");
            // The other side may say "it", or "the new century".
            add(t, m, 1, half ? Figure.Weight.SOFT : Figure.Weight.WORD);
        }
    }

    /** 民国六十四年 is 1975, and so are the years that follow it without saying so. */
    private static void republic(Digits t) {
        if (!t.text().contains("民国")) {
            return;
        }
        Matcher m = REPUBLIC.matcher(t.text());
        while (m.find()) {
            Optional<BigDecimal> year = m.group(1).equals("元") ? Optional.of(BigDecimal.ONE) : value(m.group(1));
            if (year.isPresent() && small(year.get(), 200)) {
                int n = year.get().intValue();
                t.add(
                        Set.of(Integer.toString(n + 1911), Integer.toString(n)),
                        Figure.Weight.FIRM,
                        m.start(1),
                        m.end(1));
            }
        }
    }

    /** 上午10时15分: hours are counted to twelve or to twenty-four, and whole hours need no minutes. */
    private static void clock(Digits t) {
        Matcher m = CLOCK.matcher(t.text());
        while (m.find()) {
            int start = m.start(1);
            int end = m.end(1);
            value(m.group(1))
                    .filter(v -> v.compareTo(BigDecimal.valueOf(24)) <= 0)
                    .ifPresent(v -> t.add(
                            Set.of(
                                    Figure.plain(v),
                                    Integer.toString(v.intValue() + 12),
                                    Integer.toString(v.intValue() - 12)),
                            Figure.Weight.WORD,
                            start,
                            end));
            if (m.group(2) != null) {
                add(t, m, 2, Figure.Weight.FIRM);
            }
        }
    }

    private static void years(Digits t) {
        Matcher m = YEAR.matcher(t.text());
        while (m.find()) {
            String digits = m.group(1);
            boolean before =
                    m.start() > 0 && (HAN + "0123456789.").indexOf(t.text().charAt(m.start() - 1)) >= 0;
            if (before) {
                continue;
            }
            value(digits).ifPresent(v -> {
                int n = v.intValue();
                Set<String> readings = new LinkedHashSet<>(Set.of(Integer.toString(n)));
                if (digits.length() == 2) {
                    readings.add(Integer.toString(1900 + n));
                    readings.add(Integer.toString(2000 + n));
                }
                t.add(readings, Figure.Weight.FIRM, m.start(1), m.end(1));
            });
        }
    }

    private static void arabic(Digits t) {
        Matcher m = ARABIC_SCALED.matcher(t.text());
        while (m.find()) {
            String scale = m.group(4);
            if (m.group(2) != null) {
                // 3至5万: the first number may share the second one's scale.
                t.add(readings(m.group(1), "", scale), weight(t.text(), m.start(1), m.end(1)), m.start(1), m.end(1));
                t.add(readings(m.group(2), scale), weight(t.text(), m.start(2), m.end(2)), m.start(2), m.end());
            } else {
                t.add(readings(m.group(1), scale), weight(t.text(), m.start(1), m.end(1)), m.start(1), m.end());
            }
        }
    }

    private static Set<String> readings(String digits, String... scales) {
        BigDecimal n = Digits.number(digits.replaceAll("[,， \u00A0\u202F]", ""));
        Set<String> readings = new LinkedHashSet<>();
        for (String scale : scales) {
            BigDecimal scaled = n;
            for (int i = 0; i < scale.length(); i++) {
                scaled = scaled.multiply(BigDecimal.valueOf(unit(scale.charAt(i))));
            }
            readings.add(Figure.plain(scaled));
        }
        return readings;
    }

    /** Digits glued to Latin letters belong to a name such as H5N1. */
    private static Figure.Weight weight(String text, int start, int end) {
        boolean glued = start > 0 && latin(text.charAt(start - 1)) || end < text.length() && latin(text.charAt(end));
        return glued ? Figure.Weight.SOFT : Figure.Weight.FIRM;
    }

    private static boolean latin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static void han(Digits t) {
        Matcher m = HAN_RUN.matcher(t.text());
        while (m.find()) {
            if (!t.free(m.start(), m.end())) {
                continue;
            }
            String run = m.group();
            if (run.equals("万一")) {
                continue;
            }
            if (run.length() > 1 && run.endsWith("两")) {
                // 二十两: a weight of silver.
                run = run.substring(0, run.length() - 1);
            }
            if (vague(run)) {
                vague(t, m);
                continue;
            }
            Matcher teens = NEIGHBOURS.matcher(run);
            if (teens.matches()) {
                // 十七八: seventeen or eighteen.
                Set<String> both = new LinkedHashSet<>();
                composed(teens.group(1) + teens.group(2)).ifPresent(v -> both.add(Figure.plain(v)));
                composed(teens.group(1) + teens.group(3)).ifPresent(v -> both.add(Figure.plain(v)));
                t.add(both, Figure.Weight.SOFT, m.start(), m.end());
                continue;
            }
            Optional<BigDecimal> value = value(run);
            if (value.isEmpty()) {
                continue;
            }
            t.add(readings(t.text(), m.end(), value.get()), weight(t.text(), m, run, value.get()), m.start(), m.end());
        }
    }

    /** 五至十万: the first number may share the second one's scale. */
    private static Set<String> readings(String text, int end, BigDecimal value) {
        Set<String> readings = new LinkedHashSet<>(Set.of(Figure.plain(value)));
        Matcher next = RANGE.matcher(text);
        next.region(end, text.length());
        if (next.lookingAt()) {
            BigDecimal scaled = value;
            for (int i = 0; i < next.group(1).length(); i++) {
                scaled = scaled.multiply(BigDecimal.valueOf(unit(next.group(1).charAt(i))));
            }
            readings.add(Figure.plain(scaled));
        }
        return readings;
    }

    private static Figure.Weight weight(String text, Matcher m, String run, BigDecimal value) {
        char before = m.start() > 0 ? text.charAt(m.start() - 1) : ' ';
        char after = m.end() < text.length() ? text.charAt(m.end()) : ' ';
        if (value.compareTo(BigDecimal.valueOf(2)) <= 0 || "数几上好成".indexOf(before) >= 0 || "几数".indexOf(after) >= 0) {
            return Figure.Weight.SOFT;
        }
        boolean units = run.chars().anyMatch(c -> "十百千万亿廿卅".indexOf(c) >= 0);
        boolean digits = run.chars().anyMatch(c -> "一二三四五六七八九两".indexOf(c) >= 0);
        if (!units && run.length() == 4 && (run.startsWith("一九") || run.startsWith("二〇") || run.startsWith("二零"))) {
            return Figure.Weight.FIRM;
        }
        if (!digits || !units && run.length() > 1) {
            return Figure.Weight.SOFT;
        }
        boolean counted = CLASSIFIERS.indexOf(after) >= 0 || "余多".indexOf(after) >= 0;
        if (run.length() >= 3 && units) {
            return counted || run.length() > 3 ? Figure.Weight.FIRM : Figure.Weight.WORD;
        }
        return counted || run.length() == 2 && units && !run.startsWith("百") && !run.startsWith("千")
                ? Figure.Weight.WORD
                : Figure.Weight.SOFT;
    }

    /** 七八 and 二三十 name two neighbours at once, 五四 is a day in May. */
    private static boolean vague(String run) {
        int digits = 0;
        for (int i = 0; i < run.length(); i++) {
            if (digit(run.charAt(i)) > 0) {
                digits++;
            } else {
                break;
            }
        }
        boolean rest = run.substring(digits).chars().allMatch(c -> "十百千万亿".indexOf(c) >= 0);
        return digits == 2 && rest;
    }

    private static void vague(Digits t, Matcher m) {
        String run = m.group();
        Set<String> readings = new LinkedHashSet<>();
        for (int i = 0; i < 2; i++) {
            value(run.charAt(i) + run.substring(2)).ifPresent(v -> readings.add(Figure.plain(v)));
        }
        value(run.substring(0, 2)).ifPresent(v -> readings.add(Figure.plain(v)));
        t.add(readings, Figure.Weight.SOFT, m.start(), m.end());
    }

    private static void half(Digits t) {
        int at = t.text().indexOf('半');
        while (at >= 0) {
            t.add(Set.of("0.5", "50", "1.5", "30", "6"), Figure.Weight.SOFT, at, at + 1);
            at = t.text().indexOf('半', at + 1);
        }
    }

    private static int digit(char c) {
        return c == '零' ? 0 : c == '两' ? 2 : "〇一二三四五六七八九".indexOf(c);
    }

    private static long unit(char c) {
        return switch (c) {
            case '十' -> 10L;
            case '百' -> 100L;
            case '千' -> 1_000L;
            case '万' -> 10_000L;
            case '亿' -> 100_000_000L;
            default -> 0L;
        };
    }

    /** The value of a number in digits, in characters one after the other, or in characters with units. */
    private static Optional<BigDecimal> value(String written) {
        String number = written.replaceAll("[余多来]", "");
        if (number.isEmpty() || number.length() > 40) {
            return Optional.empty();
        }
        if (Character.isDigit(number.charAt(0))) {
            int end = number.length();
            while (unit(number.charAt(end - 1)) > 0) {
                end--;
            }
            String digits = number.substring(0, end).replaceAll("[,， \u00A0\u202F]", "");
            BigDecimal value = Digits.number(digits);
            for (int i = end; i < number.length(); i++) {
                value = value.multiply(BigDecimal.valueOf(unit(number.charAt(i))));
            }
            return Optional.of(value);
        }
        int point = number.indexOf('点');
        if (point > 0) {
            int end = point + 1;
            while (end < number.length() && digit(number.charAt(end)) >= 0) {
                end++;
            }
            StringBuilder decimals = new StringBuilder();
            number.substring(point + 1, end).chars().forEach(c -> decimals.append(digit((char) c)));
            String rest = number.substring(end);
            return composed(number.substring(0, point)).map(whole -> {
                BigDecimal value = whole.add(Digits.number("0." + decimals));
                for (int i = 0; i < rest.length(); i++) {
                    value = value.multiply(BigDecimal.valueOf(unit(rest.charAt(i))));
                }
                return value;
            });
        }
        if (number.length() > 1 && number.chars().allMatch(c -> digit((char) c) >= 0)) {
            StringBuilder digits = new StringBuilder();
            number.chars().forEach(c -> digits.append(digit((char) c)));
            return Optional.of(Digits.number(digits.toString()));
        }
        return composed(number);
    }

    private static Optional<BigDecimal> composed(String number) {
        BigDecimal total = BigDecimal.ZERO;
        long group = 0;
        long digit = -1;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            int d = digit(c);
            if (d >= 0) {
                digit = digit > 0 && i > 0 && digit(number.charAt(i - 1)) >= 0 ? digit * 10 + d : d;
            } else if (c == '廿' || c == '卅') {
                group += c == '廿' ? 20 : 30;
            } else if (c == '万' || c == '亿') {
                group += Math.max(0, digit);
                digit = -1;
                if (i == 0) {
                    group = 1;
                }
                BigDecimal base = group == 0 ? total : BigDecimal.valueOf(group);
                BigDecimal scaled = base.multiply(BigDecimal.valueOf(unit(c)));
                // 三万亿 and 一亿五千万: a larger unit takes all that stands before it.
                total = group == 0
                        ? scaled
                        : c == '亿' && total.signum() > 0
                                ? total.add(base).multiply(BigDecimal.valueOf(unit(c)))
                                : total.add(scaled);
                group = 0;
            } else {
                group += Math.max(digit < 0 ? 1 : digit, 0) * unit(c);
                digit = -1;
            }
        }
        return Optional.of(total.add(BigDecimal.valueOf(group + Math.max(0, digit))));
    }
}
