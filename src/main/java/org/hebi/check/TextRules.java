package org.hebi.check;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.model.RawUnit;
import org.hebi.model.Severity;

/** What a side's characters alone tell: spaces, invisible and forbidden characters, doubled words, wrong encodings. */
final class TextRules implements SideRule {
    private static final Pattern SPACES =
            Pattern.compile("(?<=\\S)[ \u00A0\u3000\t]{2,}(?=\\S)|(?<=\\S)[\t\\n\\r]+(?=\\S)");
    private static final Pattern SPACE_BEFORE =
            Pattern.compile("(?<=[\\p{L}\\d)»”])[ \u00A0]+([,;:!?]|\\.(?![\\d.]))(?=[\\s»”)]|$)");
    private static final Pattern SPACE_LACKS =
            Pattern.compile("(?<=\\p{L}\\p{L})[,;](?=\\p{L}\\p{L})|(?<=\\p{Ll}\\p{Ll}\\p{Ll})[.:!?](?=\\p{Lu}\\p{Ll})");
    private static final Pattern HAN_SPACE = Pattern.compile("(?<=[\\p{IsHan}，。；：、])[ \u00A0]+(?=[\\p{IsHan}，。；：、])");
    private static final Pattern DOUBLED_WORD = Pattern.compile(
            "(?<![\\p{L}\\p{N}'’-])(\\p{L}+)[ \u00A0]+\\1(?![\\p{L}\\p{N}'’-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final List<String> MAY_DOUBLE =
            List.of("had", "that", "very", "bye", "очень", "чуть", "еле", "едва", "нет", "да", "ну", "далеко");
    private static final Pattern DOUBLED_HAN = Pattern.compile("(?<![目标有])的的(?!确)|([\\p{IsHan}]{3,12})\\1");
    private static final Pattern DOUBLED_MARK = Pattern.compile(
            "([，；：、,;:])\\1+|。{2,}(?!。)|(?<!\\.)\\.\\.(?!\\.)|[，、,][。.；;](?!\\d)|[。.；;](?<![\\p{L}]\\.)[，、,]");
    private static final Pattern MOJIBAKE = Pattern.compile("\uFFFD+"
            + "|(?:[ÐÑ][\u0080-\u00BF\u0152-\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2010-\u203A\u20AC\u2122]){2,}"
            + "|(?:[РС][\u0080-\u00BF\u0402-\u040F\u0452-\u045F\u0490\u0491\u2010-\u203A\u20AC\u2116\u2122]){2,}"
            + "|(?:[РС][А-яЁё°±µ\u0080-\u00BF]){5,}(?<=(?:[РС].){5})"
            + "|â€[\u0080-\uFFFF]|Ã[\u0080-\u00BF\u2010-\u203A]|Â[\u00A0-\u00BF]"
            + "|[äåæçèé][\u0080-\u00BF\u0152-\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2010-\u203A\u20AC\u2122]{2}"
            + "|锟斤拷|烫烫烫|屯屯屯|(?<=[\\p{L} ])\\?{3,}(?=[\\p{L} ]|$)|^\\?{3,}");

    /** Characters XML 1.0 forbids. */
    static boolean forbidden(int point) {
        return point < 0x20 && point != '\t' && point != '\n' && point != '\r'
                || point >= 0xD800 && point <= 0xDFFF
                || point == 0xFFFE
                || point == 0xFFFF;
    }

    /** Control characters of the upper range, which XML allows and no text needs. */
    private static boolean control(int point) {
        return point >= 0x7F && point <= 0x9F;
    }

    /** Characters that are not seen and do not belong into Chinese, Russian or English text. */
    static boolean invisible(int point) {
        return point == 0xAD
                || point >= 0x200B && point <= 0x200F
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2060 && point <= 0x2064
                || point >= 0x2066 && point <= 0x2069
                || point == 0xFEFF
                || point >= 0xFE00 && point <= 0xFE0F
                || control(point);
    }

    @Override
    public void check(RawUnit unit, Side side, Faults faults) {
        edges(unit, side, faults);
        characters(unit, side, faults);
        spacing(unit, side, faults);
        doubled(unit, side, faults);
        Matcher m = MOJIBAKE.matcher(side.text());
        if (m.find()) {
            boolean lost = m.group().indexOf('\uFFFD') >= 0 || m.group().startsWith("?");
            faults.span(
                    CheckRule.MOJIBAKE,
                    Severity.ERROR,
                    unit,
                    side.raw(),
                    m.start(),
                    m.end(),
                    lost
                            ? "Characters were lost when a file was converted (" + Faults.quoted(m.group()) + ")."
                            : "Text was read in a wrong encoding: " + Faults.quoted(m.group()) + ".",
                    "Import the original anew with its right encoding, or type the words again.",
                    false);
        }
    }

    private static void edges(RawUnit unit, Side side, Faults faults) {
        String text = side.text();
        int start = 0;
        while (start < text.length() && blank(text.charAt(start))) {
            start++;
        }
        int end = text.length();
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        if (start > 0 || end < text.length()) {
            boolean both = start > 0 && end < text.length();
            faults.span(
                    CheckRule.EDGE_SPACE,
                    Severity.WARNING,
                    unit,
                    side.raw(),
                    start > 0 ? 0 : end,
                    start > 0 ? start : text.length(),
                    "White space at the " + (both ? "start and the end" : start > 0 ? "start" : "end")
                            + " of the side costs exact matches.",
                    "Take it out; --fix does.",
                    true);
        }
    }

    static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u2007';
    }

    private static void characters(RawUnit unit, Side side, Faults faults) {
        String text = side.text();
        boolean toldForbidden = false;
        boolean toldInvisible = false;
        boolean toldPrivate = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            if (forbidden(point) && !toldForbidden) {
                toldForbidden = true;
                faults.span(
                        CheckRule.INVALID_CHARACTER,
                        Severity.ERROR,
                        unit,
                        side.raw(),
                        i,
                        next,
                        "XML forbids the character " + Faults.code(point) + "; many programs refuse the whole file.",
                        "Take it out; --fix does.",
                        true);
            } else if (invisible(point) && !toldInvisible) {
                toldInvisible = true;
                faults.span(
                        CheckRule.INVISIBLE_CHARACTER,
                        Severity.WARNING,
                        unit,
                        side.raw(),
                        i,
                        next,
                        "The character " + Faults.code(point) + " is not seen, but keeps words from being found.",
                        "Take it out; --fix does.",
                        true);
            } else if ((Character.getType(point) == Character.PRIVATE_USE || point == 0xFFFC) && !toldPrivate) {
                toldPrivate = true;
                faults.span(
                        CheckRule.PRIVATE_CHARACTER,
                        Severity.WARNING,
                        unit,
                        side.raw(),
                        i,
                        next,
                        "The character " + Faults.code(point)
                                + " has no agreed meaning and shows differently on each computer.",
                        "Look it up in the original and type the right one.",
                        false);
            }
            i = next;
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            int at = 0;
            String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
            while (at < Math.min(text.length(), normal.length()) && text.charAt(at) == normal.charAt(at)) {
                at++;
            }
            at = Math.min(at, text.length() - 1);
            int end = Math.min(text.length(), at + Character.charCount(text.codePointAt(at)));
            faults.span(
                    CheckRule.NOT_NFC,
                    Severity.WARNING,
                    unit,
                    side.raw(),
                    at,
                    end,
                    "The character " + Faults.code(text.codePointAt(at))
                            + " only looks like another one, so that searches and matches miss it.",
                    "Bring the text to Unicode form NFC; --fix does.",
                    true);
        }
    }

    private static void spacing(RawUnit unit, Side side, Faults faults) {
        Matcher m = SPACES.matcher(side.text());
        if (m.find()) {
            faults.span(
                    CheckRule.DOUBLE_SPACE,
                    Severity.INFO,
                    unit,
                    side.raw(),
                    m.start(),
                    m.end(),
                    "Several spaces, a tab or a line break inside the side.",
                    "Leave one space; --fix does.",
                    true);
        }
        if (side.language().isChinese()) {
            m = HAN_SPACE.matcher(side.text());
            if (m.find()) {
                spacing(unit, side, m, "A space between Chinese characters.", faults);
            }
            return;
        }
        m = SPACE_BEFORE.matcher(side.text());
        if (!side.language().language().equals("fr") && m.find()) {
            spacing(unit, side, m, "A space before " + Faults.quoted(m.group(1)) + ".", faults);
        }
        m = SPACE_LACKS.matcher(side.text());
        if (m.find()) {
            spacing(unit, side, m, "No space after " + Faults.quoted(m.group()) + ".", faults);
        }
    }

    private static void spacing(RawUnit unit, Side side, Matcher m, String message, Faults faults) {
        faults.span(
                CheckRule.SPACING,
                Severity.INFO,
                unit,
                side.raw(),
                m.start(),
                m.end(),
                message,
                "Look whether it stands so in the original; else correct it.",
                false);
    }

    private static void doubled(RawUnit unit, Side side, Faults faults) {
        boolean chinese = side.language().isChinese();
        Matcher m = (chinese ? DOUBLED_HAN : DOUBLED_WORD).matcher(side.text());
        while (m.find()) {
            if (!chinese && MAY_DOUBLE.contains(m.group(1).toLowerCase(Locale.ROOT))) {
                continue;
            }
            // Names such as Salih Salih, and sounds, stand twice on purpose.
            boolean name = !chinese && Character.isUpperCase(m.group(1).charAt(0)) && m.start() > 0;
            faults.span(
                    CheckRule.DOUBLED_WORD,
                    name ? Severity.INFO : Severity.WARNING,
                    unit,
                    side.raw(),
                    m.start(),
                    m.end(),
                    "The same words twice in a row: " + Faults.quoted(m.group()) + ".",
                    "Take one of them out.",
                    false);
            break;
        }
        m = DOUBLED_MARK.matcher(side.text());
        if (m.find()) {
            faults.span(
                    CheckRule.DOUBLED_MARK,
                    Severity.WARNING,
                    unit,
                    side.raw(),
                    m.start(),
                    m.end(),
                    "Two marks where one is enough: " + Faults.quoted(m.group()) + ".",
                    "Keep the right one.",
                    false);
        }
    }
}
