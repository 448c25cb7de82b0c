package org.hebi.check;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A number, month or decade in a text.
 *
 * @param readings what it may stand for: decimal numbers such as {@code 4200}, {@code month:7}, {@code decade:90}
 * @param weight how sure it is that the other side must say it too
 * @param start 0-based offset in the text
 * @param end exclusive offset
 */
record Figure(Set<String> readings, Weight weight, int start, int end) {
    /** How much a missing counterpart means. */
    enum Weight {
        /** Digits, dates, articles: the other side must have it. */
        FIRM,
        /** A number in words: other wordings are possible, contradictions are not. */
        WORD,
        /** Only ever explains a number of the other side. */
        SOFT
    }

    Figure {
        readings = Set.copyOf(readings);
        if (readings.isEmpty() || start < 0 || end <= start) {
            throw new IllegalArgumentException("not a figure: " + readings + " " + start + "–" + end);
        }
    }

    boolean soft() {
        return weight == Weight.SOFT;
    }

    static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    static String month(int month) {
        return "month:" + month;
    }

    static String decade(int year) {
        return "decade:" + year % 100;
    }
}
