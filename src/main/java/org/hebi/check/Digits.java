package org.hebi.check;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text being searched for figures: what is found first keeps its place. */
final class Digits {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})(?![\\d/])");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<![\\d/])(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4})(?!\\d)");

    private final String text;
    private final boolean[] taken;
    private final List<Figure> found;

    Digits(String text, List<Figure> found) {
        this.text = text;
        this.taken = new boolean[text.length()];
        this.found = found;
    }

    String text() {
        return text;
    }

    boolean free(int start, int end) {
        for (int i = start; i < end; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    /** Adds a figure unless its place is taken. */
    void add(Set<String> readings, Figure.Weight weight, int start, int end) {
        if (free(start, end)) {
            found.add(new Figure(readings, weight, start, end));
            take(start, end);
        }
    }

    void take(int start, int end) {
        java.util.Arrays.fill(taken, start, end, true);
    }

    /** Dates in digits alone: {@code 2001-07-16}, {@code 16.07.2001}, {@code 07/16/2001}. */
    void dates() {
        Matcher m = YEAR_FIRST.matcher(text);
        while (m.find()) {
            date(m, m.group(1), m.group(3), m.group(4));
        }
        m = YEAR_LAST.matcher(text);
        while (m.find()) {
            date(m, m.group(4), m.group(3), m.group(1));
        }
    }

    private void date(Matcher m, String year, String month, String day) {
        int first = Integer.parseInt(month);
        int second = Integer.parseInt(day);
        boolean straight = first >= 1 && first <= 12 && second >= 1 && second <= 31;
        boolean turned = second >= 1 && second <= 12 && first >= 1 && first <= 31;
        if (!straight && !turned || !free(m.start(), m.end())) {
            return;
        }
        // Three figures share the place of the date; with both orders possible, each part has two readings.
        Set<String> months = new LinkedHashSet<>();
        Set<String> days = new LinkedHashSet<>();
        if (straight) {
            months.add(Figure.month(first));
            days.add(Integer.toString(second));
        }
        if (turned && m.group(2).equals("/")) {
            months.add(Figure.month(second));
            days.add(Integer.toString(first));
        } else if (!straight) {
            return;
        }
        found.add(new Figure(Set.of(Integer.toString(Integer.parseInt(year))), Figure.Weight.FIRM, m.start(), m.end()));
        found.add(new Figure(months, Figure.Weight.FIRM, m.start(), m.end()));
        found.add(new Figure(days, Figure.Weight.FIRM, m.start(), m.end()));
        take(m.start(), m.end());
    }

    /** A number written in digits, or zero for a text too long to be one. */
    static BigDecimal number(String digits) {
        return digits.length() > 30 ? BigDecimal.ZERO : new BigDecimal(digits);
    }
}
