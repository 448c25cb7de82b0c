package org.hebi.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers and dates by value, whatever their notation: {@code 1997年3月8日}, {@code 一九九七年三月八日}, {@code 百分之五},
 * {@code 5%}, {@code 4200}, {@code 四千二百}, {@code 1.5亿}.
 *
 * <p>All strings are folded: Simplified characters, half-width digits, {@code 〇} for the zero.
 */
final class Numerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String UNITS = "十百千拾佰仟";
    private static final String MYRIADS = "万亿兆";
    private static final String GLUE = "年月日号";
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private Numerals() {}

    /** Whether a character writes a digit, in any notation. */
    static boolean isDigit(int c) {
        return c >= '0' && c <= '9'
                || c >= '０' && c <= '９'
                || DIGITS.indexOf(c) >= 0
                || FORMAL.indexOf(c) >= 0
                || c == 'O'
                || c == 0x25CB
                || c == '两';
    }

    /** Whether a character writes a digit or ten: what years and centuries are made of. */
    static boolean isDigitOrTen(int c) {
        return isDigit(c) && c != '两' && FORMAL.indexOf(c) < 0 || c == '十' || c == '零' || c == '廿';
    }

    /** Whether a character may stand inside a number. */
    static boolean isNumeric(int c) {
        return isDigit(c)
                || UNITS.indexOf(c) >= 0
                || MYRIADS.indexOf(c) >= 0
                || c == '廿'
                || c == '卅'
                || c == '.'
                || c == '%'
                || c == '-'
                || c == '/'
                || c == '点';
    }

    /** Whether a character joins numbers to a date. */
    static boolean isGlue(int c) {
        return GLUE.indexOf(c) >= 0;
    }

    /** How a number is written: decides whether a change is one of notation. */
    static String notation(String number) {
        boolean arabic = number.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean han = number.chars()
                .anyMatch(c -> DIGITS.indexOf(c) >= 0
                        || UNITS.indexOf(c) >= 0
                        || FORMAL.indexOf(c) >= 0
                        || c == '廿'
                        || c == '卅'
                        || c == '两');
        return (arabic ? "digits" : "") + (han ? "characters" : "");
    }

    /**
     * The value of a number or date in one canonical form, such as {@code 1997年3月8日}.
     *
     * @param text the whole expression and nothing else
     * @param trillion how much 兆 is: 12 zeros in Taiwan, 6 on the mainland
     * @return empty when the text is not an expression of this kind
     */
    static Optional<String> value(String text, int trillion) {
        String rest = text;
        StringBuilder canonical = new StringBuilder();
        if (rest.startsWith("百分之")) {
            return number(rest.substring(3), trillion).map(n -> plain(n) + "%");
        }
        int fraction = rest.indexOf("分之");
        if (fraction > 0) {
            Optional<BigDecimal> below = number(rest.substring(0, fraction), trillion);
            Optional<BigDecimal> above = number(rest.substring(fraction + 2), trillion);
            return below.isPresent() && above.isPresent()
                    ? Optional.of(plain(above.get()) + "/" + plain(below.get()))
                    : Optional.empty();
        }
        if (rest.matches("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}")) {
            String[] parts = rest.split("[-/.]", -1);
            return Optional.of(strip(parts[0]) + "年" + strip(parts[1]) + "月" + strip(parts[2]) + "日");
        }
        boolean republic = rest.startsWith("民国");
        if (republic) {
            rest = rest.substring(2);
        } else if (rest.startsWith("公元") || rest.startsWith("西元")) {
            rest = rest.substring(2);
        }
        int slash = rest.indexOf('/');
        if (slash > 0) {
            Optional<BigDecimal> above = number(rest.substring(0, slash), trillion);
            Optional<BigDecimal> below = number(rest.substring(slash + 1), trillion);
            return above.isPresent() && below.isPresent()
                    ? Optional.of(plain(above.get()) + "/" + plain(below.get()))
                    : Optional.empty();
        }
        int at = 0;
        boolean any = false;
        while (at < rest.length()) {
            int end = at;
            while (end < rest.length() && !isGlue(rest.charAt(end))) {
                end++;
            }
            String digits = rest.substring(at, end);
            boolean percent = digits.endsWith("%");
            Optional<BigDecimal> value = number(percent ? digits.substring(0, digits.length() - 1) : digits, trillion);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            any = true;
            BigDecimal n = value.get();
            char glue = end < rest.length() ? rest.charAt(end) : 0;
            if (republic && glue == '年') {
                n = n.add(BigDecimal.valueOf(1911));
                republic = false;
            }
            canonical.append(plain(n)).append(percent ? "%" : "");
            if (glue != 0) {
                canonical.append(glue == '号' ? '日' : glue);
            }
            at = end + 1;
        }
        return any ? Optional.of(canonical.toString()) : Optional.empty();
    }

    private static String strip(String digits) {
        return plain(new BigDecimal(digits));
    }

    private static String plain(BigDecimal n) {
        BigDecimal stripped = n.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** One number without units of time: digits, characters, or digits with 万 and 亿. */
    static Optional<BigDecimal> number(String text, int trillion) {
        if (text.isEmpty() || text.length() > 40) {
            return Optional.empty();
        }
        int point = text.indexOf('点');
        if (point > 0) {
            // 十二点五亿: what stands behind the decimals multiplies everything.
            int scale = point + 1;
            while (scale < text.length() && digit(text.charAt(scale)) >= 0) {
                scale++;
            }
            Optional<BigDecimal> whole = number(text.substring(0, point), trillion);
            Optional<String> decimals = positional(text.substring(point + 1, scale));
            Optional<BigDecimal> times = scale == text.length()
                    ? Optional.of(BigDecimal.ONE)
                    : number("1" + text.substring(scale), trillion);
            return whole.isPresent() && decimals.isPresent() && times.isPresent()
                    ? Optional.of(whole.get()
                            .add(new BigDecimal("0." + decimals.get()))
                            .multiply(times.get()))
                    : Optional.empty();
        }
        Optional<String> digits = positional(text);
        if (digits.isPresent()) {
            return Optional.of(new BigDecimal(digits.get()));
        }
        return composed(text, trillion);
    }

    // 一九九七, 1997, 4200.5, 二〇〇〇, 二OOO: one digit after the other.
    private static Optional<String> positional(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = digit(c);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            } else if (c == '.' && i > 0 && i < text.length() - 1 && digits.indexOf(".") < 0) {
                digits.append('.');
            } else {
                return Optional.empty();
            }
        }
        return digits.isEmpty() ? Optional.empty() : Optional.of(digits.toString());
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c == 'O' || c == '○') {
            return 0;
        }
        if (c == '两') {
            return 2;
        }
        int han = DIGITS.indexOf(c);
        return han >= 0 ? han : FORMAL.indexOf(c);
    }

    // 三千五百万, 1.5亿, 十二, 廿一, 一百零五: groups of 万, 亿 and 兆, inside them thousands, hundreds and tens.
    private static Optional<BigDecimal> composed(String text, int trillion) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        List<Character> current = new ArrayList<>();
        boolean seen = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (digit(c) >= 0 || c == '.') {
                current.add(c);
                seen = true;
            } else if (c == '廿' || c == '卅') {
                below = below.add(BigDecimal.valueOf(c == '廿' ? 20 : 30));
                seen = true;
            } else if (UNITS.indexOf(c) >= 0) {
                Optional<BigDecimal> n = take(current, BigDecimal.ONE);
                if (n.isEmpty()) {
                    return Optional.empty();
                }
                int power = "十拾".indexOf(c) >= 0 ? 1 : "百佰".indexOf(c) >= 0 ? 2 : 3;
                below = below.add(n.get().scaleByPowerOfTen(power));
                seen = true;
            } else if (MYRIADS.indexOf(c) >= 0) {
                Optional<BigDecimal> n = take(current, BigDecimal.ZERO);
                if (n.isEmpty() || !seen) {
                    return Optional.empty();
                }
                group = group.add(below).add(n.get());
                below = BigDecimal.ZERO;
                if (c == '万') {
                    group = group.multiply(TEN_THOUSAND);
                    // 万亿 is one unit: what follows multiplies what stands before.
                    if (i + 1 < text.length() && text.charAt(i + 1) == '亿') {
                        continue;
                    }
                    total = total.add(group);
                } else {
                    BigDecimal scaled = group.scaleByPowerOfTen(c == '亿' ? 8 : trillion);
                    total = total.add(scaled);
                }
                group = BigDecimal.ZERO;
            } else {
                return Optional.empty();
            }
        }
        Optional<BigDecimal> last = take(current, BigDecimal.ZERO);
        return last.isEmpty() || !seen
                ? Optional.empty()
                : Optional.of(total.add(group).add(below).add(last.get()));
    }

    private static Optional<BigDecimal> take(List<Character> current, BigDecimal otherwise) {
        if (current.isEmpty()) {
            return Optional.of(otherwise);
        }
        StringBuilder digits = new StringBuilder();
        current.forEach(digits::append);
        current.clear();
        return positional(digits.toString()).map(BigDecimal::new);
    }
}
