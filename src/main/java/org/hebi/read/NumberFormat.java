package org.hebi.read;

import java.util.Locale;

/**
 * Writes a list's number as a word processor prints it. The names are those of WordprocessingML ({@code ST_NumberFormat},
 * ECMA-376 part 1, 17.18.59); numbers a notation has no sign for are written in decimal digits, as Word does.
 */
public enum NumberFormat {
    DECIMAL,
    DECIMAL_ZERO,
    FULL_WIDTH,
    UPPER_ROMAN,
    LOWER_ROMAN,
    UPPER_LETTER,
    LOWER_LETTER,
    RUSSIAN_UPPER,
    RUSSIAN_LOWER,
    ORDINAL,
    CARDINAL_TEXT,
    ORDINAL_TEXT,
    /** 一, 十, 十一, 一百零一. */
    CHINESE,
    /** 一, 一〇, 一一: digit by digit. */
    CHINESE_DIGITS,
    /** 壹, 拾, 拾壹. */
    CHINESE_LEGAL_SIMPLIFIED,
    /** 壹, 拾, 拾壹, with 貳 and 陸. */
    CHINESE_LEGAL_TRADITIONAL,
    /** 甲, 乙, 丙. */
    HEAVENLY_STEMS,
    /** 子, 丑, 寅. */
    EARTHLY_BRANCHES,
    CIRCLED,
    IN_PARENTHESES,
    WITH_FULL_STOP,
    CIRCLED_CHINESE,
    IN_DASHES,
    BULLET,
    NONE;

    private static final String[] CHINESE_DIGIT = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final String[] LEGAL_SIMPLIFIED = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String[] LEGAL_TRADITIONAL = {"零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"};
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    /** Without ё, й, ъ and ь, which Russian lists leave out. */
    private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя";

    private static final String[] ONES = {
        "",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    /** The notation of this WordprocessingML name; decimal when it is none of those known. */
    public static NumberFormat ofWord(String name) {
        return switch (name) {
            case "decimalZero" -> DECIMAL_ZERO;
            case "decimalFullWidth", "decimalFullWidth2" -> FULL_WIDTH;
            case "upperRoman" -> UPPER_ROMAN;
            case "lowerRoman" -> LOWER_ROMAN;
            case "upperLetter" -> UPPER_LETTER;
            case "lowerLetter" -> LOWER_LETTER;
            case "russianUpper" -> RUSSIAN_UPPER;
            case "russianLower" -> RUSSIAN_LOWER;
            case "ordinal" -> ORDINAL;
            case "cardinalText" -> CARDINAL_TEXT;
            case "ordinalText" -> ORDINAL_TEXT;
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> CHINESE;
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> CHINESE_DIGITS;
            case "chineseLegalSimplified" -> CHINESE_LEGAL_SIMPLIFIED;
            case "ideographLegalTraditional", "japaneseLegal" -> CHINESE_LEGAL_TRADITIONAL;
            case "ideographTraditional" -> HEAVENLY_STEMS;
            case "ideographZodiac" -> EARTHLY_BRANCHES;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> CIRCLED;
            case "decimalEnclosedParen" -> IN_PARENTHESES;
            case "decimalEnclosedFullstop" -> WITH_FULL_STOP;
            case "ideographEnclosedCircle" -> CIRCLED_CHINESE;
            case "numberInDash" -> IN_DASHES;
            case "bullet" -> BULLET;
            case "none" -> NONE;
            default -> DECIMAL;
        };
    }

    /** The notation of an OpenDocument {@code style:num-format}, which names it by its first members. */
    public static NumberFormat ofOpenDocument(String example) {
        String text = example.strip();
        if (text.isEmpty()) {
            return NONE;
        }
        return switch (text.codePointAt(0)) {
            case 'I' -> UPPER_ROMAN;
            case 'i' -> LOWER_ROMAN;
            case 'A' -> UPPER_LETTER;
            case 'a' -> LOWER_LETTER;
            case 'А' -> RUSSIAN_UPPER;
            case 'а' -> RUSSIAN_LOWER;
            case '一' -> CHINESE;
            case '壹', '壱' -> text.contains("贰") ? CHINESE_LEGAL_SIMPLIFIED : CHINESE_LEGAL_TRADITIONAL;
            case '甲' -> HEAVENLY_STEMS;
            case '子' -> EARTHLY_BRANCHES;
            case '①' -> CIRCLED;
            case '１' -> FULL_WIDTH;
            case '0' -> DECIMAL_ZERO;
            default -> DECIMAL;
        };
    }

    /** The number in this notation; empty for {@link #BULLET} and {@link #NONE}. */
    public String of(int n) {
        return switch (this) {
            case DECIMAL -> decimal(n);
            case DECIMAL_ZERO -> n >= 0 && n < 10 ? "0" + n : decimal(n);
            case FULL_WIDTH -> shifted(decimal(n), '０' - '0');
            case UPPER_ROMAN -> roman(n);
            case LOWER_ROMAN -> roman(n).toLowerCase(Locale.ROOT);
            case UPPER_LETTER -> letters(n, 'A');
            case LOWER_LETTER -> letters(n, 'a');
            case RUSSIAN_UPPER -> repeated(n, RUSSIAN).toUpperCase(Locale.ROOT);
            case RUSSIAN_LOWER -> repeated(n, RUSSIAN);
            case ORDINAL -> n + ordinalEnding(n);
            case CARDINAL_TEXT -> capital(words(n));
            case ORDINAL_TEXT -> capital(ordinalWords(n));
            case CHINESE -> chinese(n, CHINESE_DIGIT, "十", "百", "千");
            case CHINESE_DIGITS -> chineseDigits(n);
            case CHINESE_LEGAL_SIMPLIFIED -> chinese(n, LEGAL_SIMPLIFIED, "拾", "佰", "仟");
            case CHINESE_LEGAL_TRADITIONAL -> chinese(n, LEGAL_TRADITIONAL, "拾", "佰", "仟");
            case HEAVENLY_STEMS -> member(n, STEMS);
            case EARTHLY_BRANCHES -> member(n, BRANCHES);
            case CIRCLED -> enclosed(n, '①', 20, '㉑', 35, '㊱', 50);
            case IN_PARENTHESES -> enclosed(n, '⑴', 20, '⑴', 20, '⑴', 20);
            case WITH_FULL_STOP -> enclosed(n, '⒈', 20, '⒈', 20, '⒈', 20);
            case CIRCLED_CHINESE -> enclosed(n, '㊀', 10, '㊀', 10, '㊀', 10);
            case IN_DASHES -> "- " + n + " -";
            case BULLET, NONE -> "";
        };
    }

    private static String decimal(int n) {
        return Integer.toString(n);
    }

    private static String shifted(String digits, int by) {
        StringBuilder shifted = new StringBuilder();
        digits.chars().forEach(c -> shifted.append((char) (c >= '0' && c <= '9' ? c + by : c)));
        return shifted.toString();
    }

    private static String roman(int n) {
        if (n < 1 || n > 3999) {
            return decimal(n);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder text = new StringBuilder();
        int rest = n;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                text.append(signs[i]);
                rest -= values[i];
            }
        }
        return text.toString();
    }

    /** After Z come AA, BB, as in Word. */
    private static String letters(int n, char first) {
        if (n < 1 || n > 26 * 30) {
            return decimal(n);
        }
        return String.valueOf((char) (first + (n - 1) % 26)).repeat((n - 1) / 26 + 1);
    }

    private static String repeated(int n, String alphabet) {
        if (n < 1 || n > alphabet.length() * 30) {
            return decimal(n);
        }
        return String.valueOf(alphabet.charAt((n - 1) % alphabet.length())).repeat((n - 1) / alphabet.length() + 1);
    }

    private static String member(int n, String members) {
        return n >= 1 && n <= members.length() ? String.valueOf(members.charAt(n - 1)) : decimal(n);
    }

    private static String enclosed(int n, char one, int most, char next, int more, char last, int highest) {
        if (n < 1 || n > highest) {
            return decimal(n);
        }
        if (n <= most) {
            return String.valueOf((char) (one + n - 1));
        }
        return String.valueOf(n <= more ? (char) (next + n - most - 1) : (char) (last + n - more - 1));
    }

    private static String chineseDigits(int n) {
        StringBuilder text = new StringBuilder();
        decimal(n).chars().forEach(c -> text.append(c == '0' ? "〇" : c == '-' ? "-" : CHINESE_DIGIT[c - '0']));
        return text.toString();
    }

    private static String chinese(int n, String[] digits, String ten, String hundred, String thousand) {
        if (n < 1 || n > 9999) {
            return n == 0 ? digits[0] : decimal(n);
        }
        String[] units = {thousand, hundred, ten, ""};
        int[] values = {n / 1000, n / 100 % 10, n / 10 % 10, n % 10};
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < 4; i++) {
            if (values[i] == 0) {
                gap = text.length() > 0;
                continue;
            }
            if (gap) {
                text.append(digits[0]);
                gap = false;
            }
            // 十一, not 一十一; but 一百一十一.
            if (!(i == 2 && values[i] == 1 && text.length() == 0)) {
                text.append(digits[values[i]]);
            }
            text.append(units[i]);
        }
        return text.toString();
    }

    private static String ordinalEnding(int n) {
        int rest = Math.abs(n % 100);
        if (rest >= 11 && rest <= 13) {
            return "th";
        }
        return switch (rest % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static String words(int n) {
        if (n < 1 || n > 99) {
            return decimal(n);
        }
        if (n < 20) {
            return ONES[n];
        }
        return TENS[n / 10] + (n % 10 == 0 ? "" : "-" + ONES[n % 10]);
    }

    private static String ordinalWords(int n) {
        if (n < 1 || n > 99) {
            return n + ordinalEnding(n);
        }
        String words = words(n);
        int cut = words.lastIndexOf('-') + 1;
        String last = words.substring(cut);
        String ordinal = switch (last) {
            case "one" -> "first";
            case "two" -> "second";
            case "three" -> "third";
            case "five" -> "fifth";
            case "eight" -> "eighth";
            case "nine" -> "ninth";
            case "twelve" -> "twelfth";
            default -> last.endsWith("y") ? last.substring(0, last.length() - 1) + "ieth" : last + "th";
        };
        return words.substring(0, cut) + ordinal;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
