package org.hebi.check;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.model.RawUnit;
import org.hebi.model.Severity;

/** Marks of the two sides: how the sentence ends, and whether what one side quotes the other quotes too. */
final class MarkRules implements PairRule {
    private static final int LINE_CHINESE = 20;
    private static final int LINE = 60;
    private static final String CLOSERS = "\"'＂”’»」』›)）]］】〕 \u00A0\u3000*";
    private static final Pattern ABBREVIATION = Pattern.compile("(?:^|[\\s\u00A0])\\p{L}{1,4}\\.$|\\.\\p{L}\\.$");
    private static final Pattern QUOTED =
            Pattern.compile("[“「『][^”」』]{1,200}[”」』＂\"]|[\"＂][^\"＂”]{1,200}[\"＂”]|«[^»]{1,200}»|„[^“”]{1,200}[“”]");
    private static final Pattern TITLE = Pattern.compile("[《〈][^》〉]{1,200}[》〉]");
    /** A remark; numbers of lists and abbreviations in brackets are none. */
    private static final Pattern ROUND = Pattern.compile(
            "[(（](?![\\d一二三四五六七八九十ivxIVX]{1,4}[)）]|\\p{L}[)）]|[\\p{Lu}\\d-]{2,12}[)）])[^()（）]{1,200}[)）]");
    /** What programs and people put where the other language has brackets. */
    private static final Pattern SET_OFF = Pattern.compile("[(（\\[［,，、—–:：]");

    @Override
    public void check(RawUnit unit, Side source, Side target, Faults faults) {
        end(unit, source, target, faults);
        quotations(unit, source, target, faults);
    }

    /** How a text ends: one of {@code . ? ! ; : , …}, or a blank for no mark. */
    private static char ending(String text) {
        int at = text.length() - 1;
        while (at >= 0 && (CLOSERS.indexOf(text.charAt(at)) >= 0 || TextRules.blank(text.charAt(at)))) {
            at--;
        }
        if (at < 0) {
            return ' ';
        }
        if (text.substring(0, at + 1).endsWith("...")) {
            return '…';
        }
        return switch (text.charAt(at)) {
            case '。', '.', '．', '｡' -> '.';
            case '？', '?' -> '?';
            case '！', '!' -> '!';
            case '；', ';' -> ';';
            case '：', ':' -> ':';
            case '，', ',', '、' -> ',';
            case '…' -> '…';
            case '—', '–', '-' -> '-';
            default -> ' ';
        };
    }

    private static void end(RawUnit unit, Side source, Side target, Faults faults) {
        char here = ending(source.text());
        char there = ending(target.text());
        if (here == there) {
            return;
        }
        boolean strong = here == '?' || there == '?' || here == '!' || there == '!';
        boolean oneHasNone = here == ' ' || there == ' ';
        boolean stop = here == '.' || there == '.';
        boolean abbreviation = there == '.'
                        && ABBREVIATION.matcher(target.text().strip()).find()
                || here == '.' && ABBREVIATION.matcher(source.text().strip()).find();
        if (abbreviation && oneHasNone) {
            return;
        }
        // Titles and datelines take a full stop in one language and none in the other.
        boolean line = shortLine(here == ' ' ? source : target);
        Severity severity = strong || oneHasNone && stop && !line ? Severity.WARNING : Severity.INFO;
        int at = target.text().length();
        faults.span(
                CheckRule.END_MARK,
                severity,
                unit,
                target.raw(),
                Math.max(0, at - 1),
                at,
                "The " + source.code() + " side ends with " + shown(here) + ", the " + target.code() + " side with "
                        + shown(there) + ".",
                "Look whether something is missing at the end; else give both sides the same kind of end.",
                false);
    }

    private static boolean shortLine(Side side) {
        return bare(side.text()).length() <= (side.language().isChinese() ? LINE_CHINESE : LINE);
    }

    private static String shown(char ending) {
        return ending == ' ' ? "no mark" : Faults.quoted(String.valueOf(ending));
    }

    private static int count(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        int count = 0;
        while (m.find()) {
            count++;
        }
        return count;
    }

    private static void quotations(RawUnit unit, Side source, Side target, Faults faults) {
        lost(unit, source, target, faults);
        lost(unit, target, source, faults);
        int round = count(ROUND, source.text());
        if (round > 0 && !SET_OFF.matcher(target.text()).find()) {
            tell(unit, source, target, ROUND, "a remark in brackets", Severity.WARNING, faults);
        } else if (count(ROUND, target.text()) > 0
                && !SET_OFF.matcher(source.text()).find()) {
            tell(unit, target, source, ROUND, "a remark in brackets", Severity.WARNING, faults);
        } else if (round > 0 && count(ROUND, target.text()) == 0) {
            tell(unit, source, target, ROUND, "a remark in brackets", Severity.INFO, faults);
        }
    }

    /** A quotation of one side with nothing like it on the other; titles may be in italics, which plain text loses. */
    private static void lost(RawUnit unit, Side has, Side lacks, Faults faults) {
        int quoted = count(QUOTED, has.text());
        boolean marked = count(QUOTED, lacks.text()) + count(TITLE, lacks.text()) > 0
                || lacks.text().chars().anyMatch(c -> "\"＂“”„«»「」『』《》".indexOf(c) >= 0);
        if (quoted > 0 && !marked) {
            // Names and defined terms stand in marks in one language and with capitals in the other.
            tell(unit, has, lacks, QUOTED, "a quotation", Severity.INFO, faults);
        }
    }

    private static void tell(
            RawUnit unit, Side has, Side lacks, Pattern pattern, String what, Severity severity, Faults faults) {
        Matcher m = pattern.matcher(has.text());
        if (m.find()) {
            faults.span(
                    CheckRule.QUOTATION,
                    severity,
                    unit,
                    has.raw(),
                    m.start(),
                    m.end(),
                    "The " + has.code() + " side has " + what + ", " + Faults.quoted(m.group()) + ", and the "
                            + lacks.code() + " side nothing of the kind.",
                    "Look whether the marks, or the words in them, were lost.",
                    false);
        }
    }

    /** A text for comparing: no case, no marks, no spaces. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
        return bare.toString().toLowerCase(Locale.ROOT);
    }
}
