package org.hebi.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures of an English or Russian text: digits, words, months, decades, Roman numbers. */
final class WesternFigures {
    private static final String SPACE = "[ \u00A0\u202F\u2009]";
    private static final String GROUPED = "\\d{1,3}(?:" + SPACE + "\\d{3})+(?!\\d)(?:[.,]\\d+)?";
    private static final String COMMAS = "\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?";
    private static final String POINTS = "\\d{1,3}(?:\\.\\d{3})+(?!\\d)(?:,\\d+)?";
    private static final String NUMBER = "(?:" + GROUPED + "|" + COMMAS + "|" + POINTS + "|\\d+(?:[.,]\\d+)?)";
    private static final String SCALE =
            "(thousands?|millions?|billions?|trillions?|mln|bln|mn|bn|тыс|тысяч[а-я]*|млн|миллион[а-я]*|млрд"
                    + "|миллиард[а-я]*|трлн|триллион[а-я]*)(?![\\p{L}])";
    private static final Pattern SCALED = Pattern.compile("(?<![\\d])(" + NUMBER + ")(?:" + SPACE
            + "?(?:[-–—]|to|and|or|до|и|или)" + SPACE + "?(" + NUMBER + "))?(?:" + SPACE + "|-)?" + SCALE);
    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)" + NUMBER);
    private static final Pattern CLOCK = Pattern.compile("(?<![\\d.,:])(\\d{1,2})(?:[.:](\\d{2}))?" + SPACE
            + "?(?:[ap]\\.?m\\b|o['’]clock)|(?<![\\d.,:])(\\d{1,2})" + SPACE + "?ч(?:ас[а-я]*|\\.)" + SPACE
            + "?(?:(\\d{2})" + SPACE
            + "?м(?:ин[а-я]*|\\.)?)?|(?<![\\d.,:])([01]?\\d|2[0-4]):([0-5]\\d)(?![\\d:])");
    private static final Pattern ENGLISH_DECADE = Pattern.compile("(?<!\\d)(\\d{4}|\\d{2})-?['’]?s(?!\\p{L})");
    private static final Pattern RUSSIAN_DECADE = Pattern.compile("(?<!\\d)(\\d{4}|\\d{2})-?(?:е|х|ми|м)(?!\\p{L})");
    private static final Pattern ROMAN = Pattern.compile("(?<![\\p{L}\\d.])([IVXLCХІ]{1,8}|[Ⅰ-Ⅻ])(?![\\p{L}\\d])");
    private static final Pattern CENTURY_AFTER = Pattern.compile(
            "^(?:[–—-][IVXХ]+)?(?:-?(?:й|го|м|th|st))?[ \u00A0](?:век|столет|в\\.|вв\\.|centur)", Pattern.UNICODE_CASE);
    private static final Pattern PART_BEFORE = Pattern.compile(
            "(?:Article|Chapter|Section|Part|Annex|Title|Volume|Глав[аеуы]|Стать[яеию]|Раздел[а-я]*|Част[ьи]|Приложени[еяию]|Том)[ \u00A0]$");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)?");
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
    private static final List<String> ENGLISH_SHORT =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern RUSSIAN_MONTH = Pattern.compile(
            "(январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)(ь|я|е|ю|й|а|у|ем|ом|)");
    private static final List<String> RUSSIAN_MONTHS = List.of(
            "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр");

    private final boolean russian;
    private final NumberWords words;

    WesternFigures(boolean russian) {
        this.russian = russian;
        this.words = NumberWords.of(russian);
    }

    List<Figure> of(String text) {
        List<Figure> found = new ArrayList<>();
        StringBuilder ascii = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ascii.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
        }
        Digits t = new Digits(ascii.toString(), found);
        t.dates();
        if (t.text().contains("9/11")) {
            int at = t.text().indexOf("9/11");
            t.add(Set.of("9", "month:9"), Figure.Weight.SOFT, at, at + 1);
            t.add(Set.of("11"), Figure.Weight.SOFT, at + 2, at + 4);
        }
        clock(t);
        decades(t);
        scaled(t);
        Matcher m = DIGITS.matcher(t.text());
        while (m.find()) {
            Figure.Weight weight =
                    note(t.text(), m.start(), m.end()) ? Figure.Weight.SOFT : weight(t.text(), m.start(), m.end());
            t.add(readings(m.group(), 1), weight, m.start(), m.end());
        }
        roman(t);
        words(t);
        return found;
    }

    /** 10.15 a.m., 10:15, 10 ч. 15 м.: whole hours need no minutes. */
    private static void clock(Digits t) {
        Matcher m = CLOCK.matcher(t.text());
        while (m.find()) {
            int group = m.group(1) != null ? 1 : m.group(3) != null ? 3 : 5;
            int hour = Integer.parseInt(m.group(group));
            if (hour > 24) {
                continue;
            }
            t.add(
                    Set.of(Integer.toString(hour), Integer.toString(hour + 12), Integer.toString(hour - 12)),
                    Figure.Weight.WORD,
                    m.start(group),
                    m.end(group));
            if (m.group(group + 1) != null) {
                int minutes = Integer.parseInt(m.group(group + 1));
                t.add(
                        Set.of(Integer.toString(minutes)),
                        minutes == 0 ? Figure.Weight.SOFT : Figure.Weight.FIRM,
                        m.start(group + 1),
                        m.end(group + 1));
            }
        }
    }

    /** The number of a footnote: [23], or glued to the last word. */
    private static boolean note(String text, int start, int end) {
        boolean boxed = start > 0 && text.charAt(start - 1) == '[' && end < text.length() && text.charAt(end) == ']';
        boolean glued = end == text.length()
                && end - start <= 3
                && start > 1
                && ".,;:)”»".indexOf(text.charAt(start - 1)) >= 0
                && !Character.isDigit(text.charAt(start - 2));
        return boxed || glued;
    }

    private void decades(Digits t) {
        Matcher m = (russian ? RUSSIAN_DECADE : ENGLISH_DECADE).matcher(t.text());
        while (m.find()) {
            int n = Integer.parseInt(m.group(1));
            if (n % 10 == 0) {
                t.add(Set.of(Figure.decade(n), Integer.toString(n)), Figure.Weight.FIRM, m.start(), m.end());
            }
        }
    }

    private void scaled(Digits t) {
        Matcher m = SCALED.matcher(t.text());
        while (m.find()) {
            long scale = words.scale(m.group(3).toLowerCase(Locale.ROOT));
            if (scale == 0) {
                continue;
            }
            if (m.group(2) != null) {
                Set<String> readings = new LinkedHashSet<>(readings(m.group(1), scale));
                readings.addAll(readings(m.group(1), 1));
                t.add(readings, Figure.Weight.FIRM, m.start(1), m.end(1));
                t.add(readings(m.group(2), scale), Figure.Weight.FIRM, m.start(2), m.end());
            } else {
                t.add(readings(m.group(1), scale), Figure.Weight.FIRM, m.start(1), m.end());
            }
        }
    }

    /** What digits may mean: a comma divides thousands or begins the decimals. */
    private static Set<String> readings(String digits, long scale) {
        Set<String> readings = new LinkedHashSet<>();
        String closed = digits.replaceAll(SPACE, "");
        BigDecimal times = BigDecimal.valueOf(scale);
        if (closed.matches(COMMAS)) {
            readings.add(Figure.plain(Digits.number(closed.replace(",", "")).multiply(times)));
        }
        if (closed.matches(POINTS)) {
            readings.add(Figure.plain(
                    Digits.number(closed.replace(".", "").replace(',', '.')).multiply(times)));
        }
        String decimal = closed.replace(',', '.');
        if (decimal.indexOf('.') == decimal.lastIndexOf('.')) {
            readings.add(Figure.plain(Digits.number(decimal).multiply(times)));
        }
        return readings;
    }

    /** Digits glued to letters belong to a name such as G8 or C-300, unless what follows is an ending. */
    private static Figure.Weight weight(String text, int start, int end) {
        boolean before = start > 0 && Character.isLetter(text.charAt(start - 1));
        boolean after = end < text.length() && Character.isUpperCase(text.charAt(end));
        return before || after ? Figure.Weight.SOFT : Figure.Weight.FIRM;
    }

    private static void roman(Digits t) {
        Matcher m = ROMAN.matcher(t.text());
        while (m.find()) {
            String letters = m.group(1).replace('Х', 'X').replace('І', 'I');
            char first = letters.charAt(0);
            int value = first >= 'Ⅰ' && first <= 'Ⅻ' ? first - 'Ⅰ' + 1 : roman(letters);
            if (value == 0) {
                continue;
            }
            String after = t.text().substring(m.end(), Math.min(t.text().length(), m.end() + 24));
            String before = t.text().substring(Math.max(0, m.start() - 24), m.start());
            boolean firm = CENTURY_AFTER.matcher(after).find()
                    || PART_BEFORE.matcher(before).find();
            Figure.Weight weight = firm
                    ? Figure.Weight.FIRM
                    : letters.length() > 1 && value > 2 ? Figure.Weight.WORD : Figure.Weight.SOFT;
            t.add(Set.of(Integer.toString(value)), weight, m.start(), m.end());
        }
    }

    /** The value of a Roman number below 90, or 0: what lies above is likelier an abbreviation. */
    private static int roman(String letters) {
        if (!letters.matches("(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})") || letters.isEmpty()) {
            return 0;
        }
        int sum = 0;
        int highest = 0;
        for (int i = letters.length() - 1; i >= 0; i--) {
            int value = switch (letters.charAt(i)) {
                case 'I' -> 1;
                case 'V' -> 5;
                case 'X' -> 10;
                default -> 50;
            };
            sum += value < highest ? -value : value;
            highest = Math.max(highest, value);
        }
        return sum;
    }

    /** A number in words that is being put together. */
    private static final class Sum {
        private int start = -1;
        private int end = -1;
        private BigDecimal total = BigDecimal.ZERO;
        private long group;
        private long last = Long.MAX_VALUE;
        private boolean article;

        boolean open() {
            return start >= 0;
        }

        BigDecimal value() {
            return total.add(BigDecimal.valueOf(group));
        }

        void begin(int at) {
            if (start < 0) {
                start = at;
            }
        }
    }

    private void words(Digits t) {
        Matcher m = WORD.matcher(t.text());
        Sum sum = new Sum();
        while (m.find()) {
            String lower = m.group().toLowerCase(Locale.ROOT).replace('ё', 'е');
            boolean close = sum.open() && m.start() - sum.end <= 1 && t.text().charAt(sum.end) != '.';
            if (sum.open() && !close) {
                flush(t, sum, "");
                sum = new Sum();
            }
            int value = words.value(lower);
            long scale = words.scale(lower);
            if (value >= 0) {
                boolean hundred = !russian && value == 100 && sum.group > 0 && sum.group < 100;
                boolean follows = sum.open() && (hundred || value > 0 && value < sum.last && fits(value, sum.last));
                if (sum.open() && !follows) {
                    flush(t, sum, lower);
                    sum = new Sum();
                }
                sum.begin(m.start());
                sum.group = hundred ? sum.group * 100 : sum.group + value;
                sum.last = hundred ? 100 : value;
                sum.end = m.end();
            } else if (scale > 0 && (sum.open() && sum.group > 0 || article(t.text(), m.start()))) {
                sum.article |= !sum.open();
                sum.begin(m.start());
                sum.total =
                        sum.total.add(BigDecimal.valueOf(Math.max(1, sum.group)).multiply(BigDecimal.valueOf(scale)));
                sum.group = 0;
                sum.last = scale;
                sum.end = m.end();
            } else if (sum.open() && !russian && lower.equals("and") && sum.last >= 100) {
                // "One hundred and five": the number goes on if the next word is a small number.
                Matcher next = WORD.matcher(t.text());
                boolean goesOn = next.find(m.end())
                        && words.value(next.group().toLowerCase(Locale.ROOT)) > 0
                        && words.value(next.group().toLowerCase(Locale.ROOT)) < 100;
                if (goesOn) {
                    sum.end = m.end();
                } else {
                    flush(t, sum, lower);
                    sum = new Sum();
                }
            } else {
                if (sum.open()) {
                    flush(t, sum, lower);
                    sum = new Sum();
                }
                other(t, m, lower);
            }
        }
        if (sum.open()) {
            flush(t, sum, "");
        }
    }

    private static boolean fits(long value, long last) {
        return last >= 100 && value < last || last >= 20 && last < 100 && last % 10 == 0 && value < 10;
    }

    private boolean article(String text, int start) {
        return !russian && (text.startsWith("a ", start - 2) || text.startsWith("A ", start - 2))
                || !russian && text.startsWith("one ", Math.max(0, start - 4));
    }

    private void flush(Digits t, Sum sum, String next) {
        BigDecimal value = sum.value();
        Set<String> readings = new LinkedHashSet<>(Set.of(Figure.plain(value)));
        if (next.startsWith("decade") || next.startsWith("десятилет")) {
            readings.add(Figure.plain(value.multiply(BigDecimal.TEN)));
        } else if (next.startsWith("dozen")) {
            readings.add(Figure.plain(value.multiply(BigDecimal.valueOf(12))));
        }
        boolean small = value.compareTo(BigDecimal.valueOf(2)) <= 0;
        boolean round = value.compareTo(BigDecimal.valueOf(100)) == 0;
        if (value.signum() > 0 || sum.last == 0) {
            t.add(
                    readings,
                    small || round || sum.article ? Figure.Weight.SOFT : Figure.Weight.WORD,
                    sum.start,
                    sum.end);
        }
    }

    /** Months, decades in words, and what only explains a number of the other side. */
    private void other(Digits t, Matcher m, String lower) {
        int month = month(m.group(), lower);
        if (month > 0) {
            boolean dated = dated(t.text(), m.start(), m.end());
            boolean word = !russian
                    && (lower.equals("may") || lower.equals("march") || lower.length() < 5 && lower.length() != 4);
            Figure.Weight weight = dated ? Figure.Weight.FIRM : word ? Figure.Weight.SOFT : Figure.Weight.WORD;
            t.add(Set.of(Figure.month(month)), weight, m.start(), m.end());
            return;
        }
        Set<String> soft = soft(lower);
        if (!soft.isEmpty()) {
            t.add(soft, Figure.Weight.SOFT, m.start(), m.end());
        }
    }

    private Set<String> soft(String lower) {
        return switch (lower) {
            case "half", "половина", "половину", "половины", "половине", "полгода" -> Set.of("0.5", "50", "30", "6");
            case "quarter", "quarters", "четверть", "четверти" -> Set.of("0.25", "25", "4", "15");
            case "dozen", "дюжина" -> Set.of("12");
            case "полвека" -> Set.of("50");
            case "полтора", "полторы" -> Set.of("1.5");
            case "decade", "десятилетие", "десятилетия" -> Set.of("10");
            case "century", "столетие", "столетия", "век", "века" -> Set.of("100");
            case "twenties", "двадцатые", "двадцатых" -> Set.of("decade:20");
            case "thirties" -> Set.of("decade:30");
            case "forties" -> Set.of("decade:40");
            case "fifties" -> Set.of("decade:50");
            case "sixties" -> Set.of("decade:60");
            case "seventies" -> Set.of("decade:70");
            case "eighties" -> Set.of("decade:80");
            case "nineties" -> Set.of("decade:90");
            default -> Set.of();
        };
    }

    private int month(String word, String lower) {
        if (russian) {
            Matcher m = RUSSIAN_MONTH.matcher(lower);
            boolean no = lower.equals("ма")
                    || lower.equals("маю")
                    || lower.equals("маа")
                    || lower.equals("мау")
                    || lower.equals("маом")
                    || lower.equals("марте") && Character.isUpperCase(word.charAt(0));
            return m.matches() && !no ? RUSSIAN_MONTHS.indexOf(m.group(1)) + 1 : 0;
        }
        if (!Character.isUpperCase(word.charAt(0))) {
            return 0;
        }
        int full = ENGLISH_MONTHS.indexOf(lower);
        return full >= 0 ? full + 1 : ENGLISH_SHORT.indexOf(lower.equals("sept") ? "sep" : lower) + 1;
    }

    /** Whether digits stand beside the word, as in "16 July", "July 16, 2001", "June 2001". */
    private static boolean dated(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - 8), start);
        String after = text.substring(end, Math.min(text.length(), end + 8));
        return before.matches("(?s).*\\d(?:st|nd|rd|th|-?го)?(?: of)?[ \u00A0]")
                || after.matches("(?s)\\.?,?[ \u00A0]\\d.*");
    }
}
