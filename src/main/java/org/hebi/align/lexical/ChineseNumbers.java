package org.hebi.align.lexical;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of a Chinese sentence, by value. Keys are shared with {@link WesternNumbers}. */
final class ChineseNumbers {
    private static final Pattern ARABIC = Pattern.compile(
            "(\\d{1,3}(?:[, \u00A0]\\d{3})+(?!\\d)|\\d+)((?:\\.\\d+)?) ?(百万|千万|十万|百亿|千亿|万亿|百|千|万|亿)?(余|多)?(万|亿)?");
    private static final Pattern HAN = Pattern.compile("[〇零一二三四五六七八九十百千万亿两]+(?:点[〇零一二三四五六七八九]+(?:万|亿)?)?");

    private ChineseNumbers() {}

    /** Whether a word says nothing but a number or a date, which {@link #keys} finds by itself. */
    static boolean isNumeric(String word) {
        int n = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Han.isNumeral(c) || c == '第' && i == 0) {
                n++;
            } else if ("年月日号个点百分之".indexOf(c) < 0 || i == 0) {
                return false;
            }
        }
        return n > 0;
    }

    static String key(BigDecimal value) {
        return "#" + value.stripTrailingZeros().toPlainString();
    }

    /** Keys of the numbers of a folded sentence, in order. */
    static Set<String> keys(String s) {
        Set<String> keys = new LinkedHashSet<>();
        Matcher arabic = ARABIC.matcher(s);
        while (arabic.find()) {
            String digits = arabic.group(1).replaceAll("[, \u00A0]", "");
            if (digits.length() > 15) {
                continue;
            }
            BigDecimal value = new BigDecimal(digits + arabic.group(2));
            BigDecimal scaled = scale(scale(value, arabic.group(3)), arabic.group(5));
            dated(keys, s, arabic.end(), scaled, arabic.start());
        }
        Matcher han = HAN.matcher(s);
        while (han.find()) {
            String run = han.group();
            char after = han.end() < s.length() ? s.charAt(han.end()) : ' ';
            char before = han.start() > 0 ? s.charAt(han.start() - 1) : ' ';
            if (before >= '0' && before <= '9') {
                continue;
            }
            int point = run.indexOf('点');
            if (point > 0) {
                decimal(keys, run, point);
                continue;
            }
            if (vague(run, before, after)) {
                continue;
            }
            long value = Han.value(run);
            if (value >= 0) {
                dated(keys, s, han.end(), BigDecimal.valueOf(value), han.start());
            }
        }
        return keys;
    }

    /** 一 alone, 七八 (seven or eight), 万一 and the like say no number. */
    private static boolean vague(String run, char before, char after) {
        boolean unit = "年月日条届次章岁点号".indexOf(after) >= 0 || before == '第';
        if (run.length() == 1) {
            char c = run.charAt(0);
            return c == '一' && !unit || c == '〇' || c == '零' || Han.unit(c) >= 100;
        }
        if (run.equals("万一") || run.equals("一一") || run.equals("千万")) {
            return true;
        }
        boolean digitsOnly = run.chars().allMatch(c -> Han.digit((char) c) >= 0);
        boolean unitsOnly = run.chars().allMatch(c -> Han.unit((char) c) > 0);
        return digitsOnly && run.length() == 2 && after != '年'
                || unitsOnly && !run.startsWith("十") && !run.startsWith("百");
    }

    private static void decimal(Set<String> keys, String run, int point) {
        long whole = Han.value(run.substring(0, point));
        StringBuilder fraction = new StringBuilder();
        BigDecimal unit = BigDecimal.ONE;
        for (int i = point + 1; i < run.length(); i++) {
            int d = Han.digit(run.charAt(i));
            if (d >= 0) {
                fraction.append(d);
            } else {
                unit = BigDecimal.valueOf(Han.unit(run.charAt(i)));
            }
        }
        if (whole >= 0 && fraction.length() < 10) {
            keys.add(key(new BigDecimal(whole + "." + fraction).multiply(unit)));
        }
    }

    private static BigDecimal scale(BigDecimal value, @org.jspecify.annotations.Nullable String units) {
        BigDecimal scaled = value;
        if (units != null) {
            for (int i = 0; i < units.length(); i++) {
                scaled = scaled.multiply(BigDecimal.valueOf(Han.unit(units.charAt(i))));
            }
        }
        return scaled;
    }

    /** Months and decades get keys of their own. */
    private static void dated(Set<String> keys, String s, int end, BigDecimal value, int start) {
        int at = end;
        while (at < s.length() && s.charAt(at) == ' ') {
            at++;
        }
        boolean small = value.signum() > 0 && value.compareTo(BigDecimal.valueOf(12)) <= 0;
        if (small && s.startsWith("月", at) && !s.startsWith("月份的", at)) {
            keys.add("month:" + value.intValue());
        } else if (s.startsWith("年代", at)) {
            keys.add("decade:" + value.intValue() % 100);
        } else {
            keys.add(key(value));
        }
    }
}
