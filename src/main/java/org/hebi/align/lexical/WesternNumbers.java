package org.hebi.align.lexical;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of an English or Russian sentence, by value: digits, words, months, decades, Roman numbers. */
final class WesternNumbers {
    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\p{L}\\d])(\\d{1,3}(?:[, \u00A0\u202F]\\d{3})+(?!\\d)|\\d+)((?:[.,]\\d+)?)(?:[ \u00A0-]?(?:х|е|й|го|м|th|st|nd|rd)(?!\\p{L}))?(?:[ \u00A0]?(\\p{L}+))?");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Map<String, Integer> ENGLISH = table(
            "two 2 twice 2 second 2 three 3 third 3 thrice 3 four 4 fourth 4 five 5 fifth 5 six 6 sixth 6 seven 7 seventh 7"
                    + " eight 8 eighth 8 nine 9 ninth 9 ten 10 tenth 10 eleven 11 eleventh 11 twelve 12 twelfth 12 dozen 12"
                    + " thirteen 13 thirteenth 13 fourteen 14 fourteenth 14 fifteen 15 fifteenth 15 sixteen 16 sixteenth 16"
                    + " seventeen 17 seventeenth 17 eighteen 18 eighteenth 18 nineteen 19 nineteenth 19 twenty 20"
                    + " twentieth 20 thirty 30 thirtieth 30 forty 40 fortieth 40 fifty 50 fiftieth 50 sixty 60 sixtieth 60"
                    + " seventy 70 seventieth 70 eighty 80 eightieth 80 ninety 90 ninetieth 90 both 2 couple 2");
    private static final Map<String, Integer> RUSSIAN = table(
            "два 2 две 2 двух 2 двум 2 двумя 2 двое 2 оба 2 обе 2 обеих 2 обоих 2 второй 2 второго 2 вторая 2 второе 2"
                    + " второму 2 вторым 2 вторую 2 вторых 2 дважды 2 три 3 трех 3 трем 3 тремя 3 трое 3 третий 3 третья 3"
                    + " третье 3 третьего 3 третьей 3 третьему 3 третьих 3 трижды 3 четыре 4 четырех 4 четырем 4 четверо 4"
                    + " четвертый 4 четвертая 4 четвертое 4 четвертого 4 четвертой 4 пять 5 пяти 5 пятью 5 пятый 5 пятая 5"
                    + " пятое 5 пятого 5 пятой 5 шесть 6 шести 6 шестью 6 шестой 6 шестая 6 шестого 6 семь 7 семи 7 семью 7"
                    + " седьмой 7 седьмая 7 седьмого 7 восемь 8 восьми 8 восьмой 8 восьмая 8 восьмого 8 девять 9 девяти 9"
                    + " девятый 9 девятая 9 девятой 9 девятого 9 десять 10 десяти 10 десятый 10 десятого 10 десятой 10"
                    + " одиннадцать 11 одиннадцати 11 двенадцать 12 двенадцати 12 тринадцать 13 тринадцати 13"
                    + " четырнадцать 14 четырнадцати 14 пятнадцать 15 пятнадцати 15 шестнадцать 16 шестнадцати 16"
                    + " семнадцать 17 восемнадцать 18 девятнадцать 19 двадцать 20 двадцати 20 двадцатый 20 двадцатого 20"
                    + " тридцать 30 тридцати 30 сорок 40 сорока 40 пятьдесят 50 пятидесяти 50 шестьдесят 60 шестидесяти 60"
                    + " семьдесят 70 семидесяти 70 семидесятый 70 семидесятой 70 восемьдесят 80 восьмидесяти 80"
                    + " девяносто 90 девяноста 90");
    private static final List<String> ENGLISH_MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> RUSSIAN_MONTHS = List.of(
            "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр");
    private static final Pattern RUSSIAN_MONTH = Pattern.compile(
            "(январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)(ь|я|е|ю|й|а|у|ем|ом|)");

    private WesternNumbers() {}

    private static Map<String, Integer> table(String words) {
        Map<String, Integer> table = new HashMap<>();
        String[] parts = words.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            table.put(parts[i], Integer.parseInt(parts[i + 1]));
        }
        return Map.copyOf(table);
    }

    private static long scale(String word) {
        return switch (word) {
            case "hundred" -> 100L;
            case "thousand", "тыс", "тысяч", "тысячи", "тысяча" -> 1_000L;
            case "million", "млн", "миллион", "миллиона", "миллионов" -> 1_000_000L;
            case "billion", "млрд", "миллиард", "миллиарда", "миллиардов" -> 1_000_000_000L;
            case "trillion", "трлн", "триллион", "триллиона", "триллионов" -> 1_000_000_000_000L;
            default -> 0L;
        };
    }

    /** Words that {@link #keys} has read already, so that they are no words besides. */
    static boolean isNumberWord(String lower, boolean russian) {
        return (russian ? RUSSIAN : ENGLISH).containsKey(lower)
                || scale(lower) > 0
                || month(lower, lower, russian) > 0 && !lower.equals("may") && !lower.equals("march");
    }

    private static int month(String original, String lower, boolean russian) {
        if (russian) {
            Matcher m = RUSSIAN_MONTH.matcher(lower);
            if (!m.matches() || lower.equals("ма") || lower.equals("маю") || lower.equals("маа")) {
                return 0;
            }
            return RUSSIAN_MONTHS.indexOf(m.group(1)) + 1;
        }
        if (!original.isEmpty()
                && Character.isLowerCase(original.charAt(0))
                && (lower.equals("may") || lower.equals("march"))) {
            return 0;
        }
        return ENGLISH_MONTHS.indexOf(lower) + 1;
    }

    /** Keys of the numbers of a sentence, in order. */
    static Set<String> keys(String s, boolean russian) {
        Set<String> keys = new LinkedHashSet<>();
        Matcher digits = DIGITS.matcher(s);
        while (digits.find()) {
            String whole = digits.group(1).replaceAll("[, \u00A0\u202F]", "");
            if (whole.length() > 15) {
                continue;
            }
            String fraction = digits.group(2).replace(',', '.');
            String next = digits.group(3) == null ? "" : digits.group(3).toLowerCase(Locale.ROOT);
            BigDecimal value = new BigDecimal(whole + fraction);
            long scale = scale(next);
            boolean decade = fraction.isEmpty()
                    && (next.equals("s")
                            || next.equals("год")
                            || next.startsWith("годы")
                            || next.startsWith("годов")
                            || next.startsWith("годах"))
                    && (next.equals("s") || s.startsWith("х", afterDigits(s, digits.end(1))))
                    && value.intValue() % 10 == 0;
            if (decade) {
                keys.add("decade:" + value.intValue() % 100);
            }
            if (scale > 0) {
                keys.add(ChineseNumbers.key(value.multiply(BigDecimal.valueOf(scale))));
            } else if (!decade) {
                keys.add(ChineseNumbers.key(value));
            }
        }
        words(s, russian, keys);
        return keys;
    }

    private static int afterDigits(String s, int end) {
        int at = end;
        while (at < s.length() && (s.charAt(at) == '-' || s.charAt(at) == ' ')) {
            at++;
        }
        return at;
    }

    private static void words(String s, boolean russian, Set<String> keys) {
        Map<String, Integer> table = russian ? RUSSIAN : ENGLISH;
        Matcher words = WORD.matcher(s);
        long pending = -1;
        int end = -1;
        while (words.find()) {
            String original = words.group();
            String lower = original.toLowerCase(Locale.ROOT).replace('ё', 'е');
            Integer value = table.get(lower);
            boolean adjacent = end >= 0 && words.start() - end <= 1;
            if (pending >= 0 && !adjacent) {
                keys.add("#" + pending);
                pending = -1;
            }
            if (value != null) {
                if (pending >= 20 && pending % 10 == 0 && pending < 100 && value < 10) {
                    pending += value;
                } else {
                    if (pending >= 0) {
                        keys.add("#" + pending);
                    }
                    pending = value;
                }
                end = words.end();
                continue;
            }
            long scale = scale(lower);
            if (scale > 0 && pending >= 0) {
                pending *= scale;
                end = words.end();
                continue;
            }
            if (pending >= 0) {
                keys.add("#" + pending);
                pending = -1;
            }
            int month = month(original, lower, russian);
            if (month > 0) {
                keys.add("month:" + month);
            }
            if (original.length() > 1
                    && original.length() < 7
                    && original.chars().allMatch(c -> "IVXL".indexOf(c) >= 0)) {
                int roman = Label.roman(lower);
                if (roman > 0) {
                    keys.add("#" + roman);
                }
            }
        }
        if (pending >= 0) {
            keys.add("#" + pending);
        }
    }
}
