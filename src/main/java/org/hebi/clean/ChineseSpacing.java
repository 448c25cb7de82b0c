package org.hebi.clean;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the typesetter's spaces and half-width marks out of Chinese text. */
final class ChineseSpacing {
    private static final String UNIT = "(?:[多余餘]?[百千万萬亿億]{0,2}\\s?(?:平方|立方)?(?:公里|千米|英里|海里|米|公尺|厘米|毫米|公顷|公頃|亩|畝|吨|噸|公斤"
            + "|千克|克|升|桶|美元|欧元|歐元|日元|卢布|盧布|人民币|人民幣|元|兆瓦|千瓦|瓦|度|摄氏度|小时|小時|分钟|分鐘|秒|[%％℃]))";
    private static final Pattern UNIT_AHEAD = Pattern.compile(UNIT);
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("[0-9０-９][0-9０-９.,，．]{0,15}\\s?" + UNIT);
    private static final String FULL = "，。、；：？！（）《》〈〉「」『』【】“”‘’〔〕";

    private static final Pattern SPACED_UNIT =
            Pattern.compile("(?<=\\p{IsHan})( ?)([0-9０-９][0-9０-９.,，．]{0,15})( ?)(?=" + UNIT + ")");

    private int folded;

    /** How many half-width marks were made full-width so far. */
    int folded() {
        return folded;
    }

    /**
     * Removes spaces beside full-width marks and between digits and Chinese characters (1992 年 12 月), not the one a
     * writer puts between a number and its unit of measure (4200 公里); makes commas and colons after a Chinese
     * character full-width.
     */
    String tidy(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c != ' ') {
                out.append(out.length() > 0 ? widen(out.charAt(out.length() - 1), c, text, i) : c);
                i++;
                continue;
            }
            int end = i;
            while (end < text.length() && text.charAt(end) == ' ') {
                end++;
            }
            if (out.length() > 0 && end < text.length() && !drops(out.charAt(out.length() - 1), text, end)) {
                out.append(' ');
            }
            i = end;
        }
        return out.toString();
    }

    /** Gives a number of units the space that a line's end took from one of its sides: 约 55⏎公里. */
    static String evenUnits(String text) {
        Matcher m = SPACED_UNIT.matcher(text);
        return m.replaceAll(r -> {
            boolean spaced = !r.group(1).isEmpty() || !r.group(3).isEmpty();
            return spaced ? " " + r.group(2) + " " : r.group(2);
        });
    }

    private static boolean drops(char before, String text, int next) {
        char after = text.charAt(next);
        if (FULL.indexOf(before) >= 0 || FULL.indexOf(after) >= 0) {
            return true;
        }
        if (Characters.digit(before) && Characters.han(after)) {
            return !lookingAt(UNIT_AHEAD, text, next);
        }
        if (Characters.han(before) && Characters.digit(after)) {
            return !lookingAt(NUMBER_AND_UNIT, text, next);
        }
        return ",.;:".indexOf(after) >= 0 && Characters.han(before);
    }

    private static boolean lookingAt(Pattern pattern, String text, int from) {
        Matcher m = pattern.matcher(text);
        m.region(from, Math.min(text.length(), from + 32));
        return m.lookingAt();
    }

    private char widen(char before, char c, String text, int at) {
        int wide = ",;:?!".indexOf(c);
        if (wide < 0 || !(Characters.han(before) || "）》」』”’)".indexOf(before) >= 0)) {
            return c;
        }
        if (before == ')' && !hanNear(text, at)) {
            return c;
        }
        folded++;
        return "，；：？！".charAt(wide);
    }

    private static boolean hanNear(String text, int at) {
        return Optional.of(text.substring(Math.max(0, at - 6), at))
                .filter(s -> s.codePoints().anyMatch(Characters::han))
                .isPresent();
    }
}
