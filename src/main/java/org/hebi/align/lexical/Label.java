package org.hebi.align.lexical;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark a line of a list or an article begins with.
 *
 * @param unit {@code article}, {@code chapter}, or empty for a plain mark
 * @param values what the mark may say: "i" is the first Roman number and the ninth letter
 */
record Label(String unit, Set<String> values) {
    private static final String NUMERALS = "[一二三四五六七八九十百〇零两]{1,5}";
    private static final Pattern CHINESE_UNIT = Pattern.compile("第\\s?(" + NUMERALS + "|\\d{1,3})\\s?(条|章|款|编|节|部分)");
    private static final Pattern CHINESE_ITEM =
            Pattern.compile("(?:" + NUMERALS + "(?=[、.．。])|[(（](?:" + NUMERALS + ")[)）]|" + NUMERALS + "$)");
    private static final Pattern CHINESE_ORDINAL = Pattern.compile("第(" + NUMERALS + ")(?=[，、,:：])");
    private static final Pattern ITEM = Pattern.compile(
            "[(（]?(\\d{1,3}(?:\\.\\d{1,2})*|[a-zA-Z]|[ivxIVX]{1,6}|[а-яА-Я])(?:[)）]|[.．、](?=\\s|\\p{IsHan}|$)|\\.(?=\\p{Lu}))");
    private static final Pattern WESTERN_UNIT = Pattern.compile(
            "(article|chapter|section|part|статья|глава|раздел|часть)\\s+(\\d{1,3}|[ivxlIVXL]{1,7})(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("条", "article"),
            Map.entry("article", "article"),
            Map.entry("статья", "article"),
            Map.entry("章", "chapter"),
            Map.entry("chapter", "chapter"),
            Map.entry("глава", "chapter"));
    private static final String RUSSIAN_LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя";

    Label {
        values = Set.copyOf(values);
    }

    /** The mark a sentence begins with; the sentence is folded and trimmed. */
    static Optional<Label> of(String text) {
        String head = text.length() > 24 ? text.substring(0, 24) : text;
        if (head.isEmpty()) {
            return Optional.empty();
        }
        char first = head.charAt(0);
        Matcher unit = CHINESE_UNIT.matcher(head);
        if (first == '第' && unit.lookingAt()) {
            return Optional.of(
                    new Label(UNITS.getOrDefault(unit.group(2), ""), Set.of(String.valueOf(number(unit.group(1))))));
        }
        Matcher ordinal = CHINESE_ORDINAL.matcher(head);
        if (first == '第' && ordinal.lookingAt()) {
            return Optional.of(new Label("", Set.of(String.valueOf(number(ordinal.group(1))))));
        }
        Matcher item = CHINESE_ITEM.matcher(head);
        if (item.lookingAt()) {
            return Optional.of(new Label(
                    "", Set.of(String.valueOf(number(item.group().replaceAll("[()（）]", ""))))));
        }
        Matcher western = WESTERN_UNIT.matcher(head);
        if (western.lookingAt()) {
            return Optional.of(new Label(
                    UNITS.getOrDefault(western.group(1).toLowerCase(Locale.ROOT), ""), values(western.group(2))));
        }
        Matcher plain = ITEM.matcher(head);
        if (plain.lookingAt()) {
            return Optional.of(new Label("", values(plain.group(1))));
        }
        return Optional.empty();
    }

    private static long number(String text) {
        return Character.isDigit(text.charAt(0)) ? Long.parseLong(text) : Han.value(text);
    }

    private static Set<String> values(String mark) {
        String lower = mark.toLowerCase(Locale.ROOT);
        if (Character.isDigit(lower.charAt(0))) {
            return Set.of(lower);
        }
        int roman = roman(lower);
        if (lower.length() > 1) {
            return roman > 0 ? Set.of(String.valueOf(roman)) : Set.of(lower);
        }
        int letter = RUSSIAN_LETTERS.indexOf(lower);
        String latin = letter >= 0 && letter < 26 ? String.valueOf((char) ('a' + letter)) : lower;
        return roman > 0 ? Set.of(latin, String.valueOf(roman)) : Set.of(latin);
    }

    /** Value of a Roman number in small letters, or 0. */
    static int roman(String lower) {
        int total = 0;
        int before = Integer.MAX_VALUE;
        for (int i = 0; i < lower.length(); i++) {
            int value = switch (lower.charAt(i)) {
                case 'i' -> 1;
                case 'v' -> 5;
                case 'x' -> 10;
                case 'l' -> 50;
                case 'c' -> 100;
                case 'd' -> 500;
                case 'm' -> 1000;
                default -> 0;
            };
            if (value == 0) {
                return 0;
            }
            total += value > before ? value - 2 * before : value;
            before = value;
        }
        return total;
    }

    /** Whether both may say the same. */
    boolean agrees(Label other) {
        if (!unit.isEmpty() && !other.unit.isEmpty() && !unit.equals(other.unit)) {
            return false;
        }
        return values.stream().anyMatch(other.values::contains);
    }
}
