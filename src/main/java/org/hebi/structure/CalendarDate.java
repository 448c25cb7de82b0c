package org.hebi.structure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of all notations in ISO 8601. */
final class CalendarDate {
    private static final String DIGIT = "[〇零○一二三四五六七八九十廿卅\\d]";
    private static final Pattern CHINESE = Pattern.compile("(民[国國]\\s*)?(" + DIGIT + "{1,4})\\s*年(?:\\s*(" + DIGIT
            + "{1,3})\\s*月(?:\\s*(" + DIGIT + "{1,3})\\s*[日号號])?)?");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})");
    private static final Pattern NUMERIC_DAY_FIRST = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\b(\\d{4})\\b");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2})(?!\\d)");
    private static final List<String> ENGLISH = List.of(
            "jan(?:uary)?",
            "feb(?:ruary)?",
            "mar(?:ch)?",
            "apr(?:il)?",
            "may",
            "june?",
            "july?",
            "aug(?:ust)?",
            "sept?(?:ember)?",
            "oct(?:ober)?",
            "nov(?:ember)?",
            "dec(?:ember)?");
    private static final List<String> RUSSIAN = List.of(
            "янв(?:ар[ьяе])?",
            "фев(?:р(?:ал[ьяе])?)?",
            "март[ае]?",
            "апр(?:ел[ьяе])?",
            "ма[йяе]",
            "июн[ьяе]",
            "июл[ьяе]",
            "авг(?:уст[ае]?)?",
            "сент?(?:ябр[ьяе])?",
            "окт(?:ябр[ьяе])?",
            "ноя(?:б(?:р[ьяе])?)?",
            "дек(?:абр[ьяе])?");

    /** The year before the first one of the Republic of China's calendar. */
    private static final int REPUBLIC = 1911;

    private CalendarDate() {}

    /** The date a text names: {@code yyyy-mm-dd}, {@code yyyy-mm}, {@code yyyy}, or empty. */
    static String iso(String text) {
        Matcher m = CHINESE.matcher(text);
        if (m.find()) {
            int year = m.group(1) == null ? year(m.group(2)) : REPUBLIC + number(m.group(2));
            return iso(year, m.group(3) == null ? 0 : number(m.group(3)), m.group(4) == null ? 0 : number(m.group(4)));
        }
        m = NUMERIC.matcher(text);
        if (m.find()) {
            return iso(number(m.group(1)), number(m.group(2)), number(m.group(3)));
        }
        m = NUMERIC_DAY_FIRST.matcher(text);
        if (m.find()) {
            return iso(number(m.group(3)), number(m.group(2)), number(m.group(1)));
        }
        m = YEAR.matcher(text);
        if (!m.find()) {
            return "";
        }
        int year = number(m.group(1));
        String rest = text.substring(0, m.start()) + " " + text.substring(m.end());
        Matcher day = DAY.matcher(rest);
        return iso(year, month(rest.toLowerCase(Locale.ROOT)), day.find() ? number(day.group(1)) : 0);
    }

    private static int month(String text) {
        for (String word : text.split("[^\\p{L}]+")) {
            for (int i = 0; i < 12; i++) {
                if (word.matches(ENGLISH.get(i)) || word.matches(RUSSIAN.get(i))) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    private static String iso(int year, int month, int day) {
        if (year < 1000 || year > 2999) {
            return "";
        }
        String iso = String.format(Locale.ROOT, "%04d", year);
        if (month < 1 || month > 12) {
            return iso;
        }
        iso += String.format(Locale.ROOT, "-%02d", month);
        return day < 1 || day > 31 ? iso : iso + String.format(Locale.ROOT, "-%02d", day);
    }

    private static int year(String digits) {
        if (digits.indexOf('十') >= 0) {
            return number(digits);
        }
        int year = 0;
        for (int i = 0; i < digits.length(); i++) {
            year = year * 10 + digit(digits.charAt(i));
        }
        return year < 100 && digits.length() == 2 ? 1900 + year : year;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c == '○' || c == '零' ? 0 : Math.max(0, "〇一二三四五六七八九".indexOf(c));
    }

    private static int number(String written) {
        String digits = written.replace("廿", "二十").replace("卅", "三十");
        int tens = digits.indexOf('十');
        if (tens < 0) {
            int value = 0;
            for (int i = 0; i < digits.length(); i++) {
                value = value * 10 + digit(digits.charAt(i));
            }
            return value;
        }
        int left = tens == 0 ? 1 : digit(digits.charAt(tens - 1));
        int right = tens + 1 < digits.length() ? digit(digits.charAt(tens + 1)) : 0;
        return left * 10 + right;
    }
}
