package org.hebi.align.lexical;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Chinese characters: folding to one form for comparison, and what counts as one. */
final class Han {
    private static final char[] FOLD = foldTable();

    private Han() {}

    private static char[] foldTable() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        for (char c = '\uFF01'; c <= '\uFF5E'; c++) {
            table[c] = (char) (c - 0xFEE0);
        }
        table['\u3000'] = ' ';
        table['\u00A0'] = ' ';
        for (String line : lines("traditional.txt")) {
            for (String pair : line.split(" ")) {
                table[pair.charAt(0)] = pair.charAt(1);
            }
        }
        // 著 is a particle far more often than it is a work; heads and texts are folded alike, so nothing is lost.
        table['著'] = '着';
        table['○'] = '〇';
        return table;
    }

    /** The lines of a table beside this class, without comments and empty ones. */
    static String[] lines(String name) {
        try (InputStream in = Han.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(l -> !l.isEmpty() && l.charAt(0) != '#')
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Simplified, half-width, lower case; as long as the text, so offsets stay. */
    static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            char c = FOLD[folded[i]];
            folded[i] = c < 0x80 ? (char) (c >= 'A' && c <= 'Z' ? c + 32 : c) : c;
        }
        return new String(folded);
    }

    static boolean isHan(char c) {
        return c >= '\u3400' && c <= '\u9FFF' || c == '〇' || c >= '\uF900' && c <= '\uFAFF';
    }

    /** Whether every character is Chinese. */
    static boolean isHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isHan(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Value of a numeral character, or -1. Units (十, 百, …) are not among them. */
    static int digit(char c) {
        return switch (c) {
            case '〇', '零' -> 0;
            case '一', '壹' -> 1;
            case '二', '两', '贰' -> 2;
            case '三', '叁' -> 3;
            case '四', '肆' -> 4;
            case '五', '伍' -> 5;
            case '六', '陆' -> 6;
            case '七', '柒' -> 7;
            case '八', '捌' -> 8;
            case '九', '玖' -> 9;
            default -> -1;
        };
    }

    /** Value of a unit character, or 0. */
    static long unit(char c) {
        return switch (c) {
            case '十', '拾' -> 10L;
            case '百', '佰' -> 100L;
            case '千', '仟' -> 1000L;
            case '万' -> 10_000L;
            case '亿' -> 100_000_000L;
            default -> 0L;
        };
    }

    static boolean isNumeral(char c) {
        return digit(c) >= 0 || unit(c) > 0;
    }

    /**
     * The value of a run of numeral characters: digit by digit (二〇〇一) or with units (三百二十一万).
     *
     * @return the value, or -1 when the run says none or more than fits
     */
    static long value(String run) {
        boolean units = false;
        for (int i = 0; i < run.length(); i++) {
            units |= unit(run.charAt(i)) > 0;
        }
        if (run.length() > 18) {
            return -1;
        }
        if (!units) {
            long value = 0;
            for (int i = 0; i < run.length(); i++) {
                value = value * 10 + digit(run.charAt(i));
            }
            return value;
        }
        long total = 0;
        long section = 0;
        long digit = 0;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            int d = digit(c);
            long unit = unit(c);
            if (d >= 0) {
                digit = d;
            } else if (unit < 10_000) {
                section += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
            } else {
                long head = section + digit;
                if (unit == 100_000_000L && total > 0) {
                    total = (total + head) * unit;
                } else {
                    total += (head == 0 ? 1 : head) * unit;
                }
                section = 0;
                digit = 0;
            }
            if (total < 0 || section < 0) {
                return -1;
            }
        }
        return total + section + digit;
    }

    /** A plain copy of the folding table for a test that compares it with its source. */
    static char[] foldTableForTest() {
        return Arrays.copyOf(FOLD, FOLD.length);
    }
}
