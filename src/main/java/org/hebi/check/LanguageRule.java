package org.hebi.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.model.Language;
import org.hebi.model.RawUnit;
import org.hebi.model.Severity;

/** Whether a side is written in the language and script its code says. */
final class LanguageRule implements SideRule {
    private static final Set<String> CYRILLIC = Set.of("ru", "uk", "be", "bg", "mk", "kk", "ky", "tg", "mn");
    private static final Set<String> LATIN = Set.of(
            "en", "fr", "de", "es", "it", "pt", "nl", "pl", "cs", "sk", "hu", "ro", "sv", "da", "no", "nb", "fi", "tr",
            "vi", "id", "ms");
    private static final Pattern HAN_RUN = Pattern.compile("[\\p{IsHan}]+");
    private static final Pattern CYRILLIC_RUN =
            Pattern.compile("\\p{IsCyrillic}[\\p{IsCyrillic}'’-]*(?:[ \u00A0]+\\p{IsCyrillic}[\\p{IsCyrillic}'’-]*)*");
    private static final Pattern LATIN_RUN =
            Pattern.compile("[\\p{IsLatin}'’-]+(?:,?[ \u00A0]+[\\p{IsLatin}'’-]+){3,}");
    private static final Pattern OTHER_RUN =
            Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsArabic}\\p{IsHebrew}\\p{IsThai}]{2,}");
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}]+");
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?=\\p{Lu}*[A-Z&&[^ABCEHKMOPTX]])[A-Z]{2,}\\p{IsCyrillic}+|[a-z]{4,}\\p{IsCyrillic}{1,4}");
    private static final Pattern ROMAN = Pattern.compile("[IVXLCМMХІС]+");
    private static final String LOOKALIKE_LATIN = "aceopxyABCEHKMOPTXi";
    private static final String LOOKALIKE_CYRILLIC = "асеорхуАВСЕНКМОРТХіІ";
    private static final Pattern LONE_LATIN =
            Pattern.compile("(?<=\\p{IsCyrillic}{2} )[acoykBCKOA](?= \\p{IsCyrillic}{2})");
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "in", "for", "is", "on", "with", "by", "that", "this", "are", "a", "an", "as",
            "be", "will", "or", "between", "from", "at");
    private static final Set<String> FRENCH = Set.of(
            "le", "la", "les", "des", "et", "du", "une", "dans", "pour", "est", "que", "sur", "au", "aux", "avec");
    private static final Set<String> GERMAN = Set.of(
            "der", "die", "das", "und", "den", "dem", "von", "zu", "mit", "für", "ist", "auf", "des", "eine", "im");
    private static final Set<String> SPANISH =
            Set.of("el", "los", "las", "y", "del", "en", "una", "que", "por", "con", "para", "es", "al", "la", "de");

    private final ScriptTable scripts;

    LanguageRule(ScriptTable scripts) {
        this.scripts = scripts;
    }

    @Override
    public void check(RawUnit unit, Side side, Faults faults) {
        Language language = side.language();
        int han = 0;
        int latin = 0;
        int lower = 0;
        int cyrillic = 0;
        String text = side.text();
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isIdeographic(point)) {
                han++;
            } else if (Character.isLetter(point)) {
                Character.UnicodeScript script = Character.UnicodeScript.of(point);
                if (script == Character.UnicodeScript.LATIN) {
                    latin++;
                    lower += Character.isLowerCase(point) ? 1 : 0;
                } else if (script == Character.UnicodeScript.CYRILLIC) {
                    cyrillic++;
                }
            }
        }
        boolean wrong = false;
        if (language.isChinese()) {
            wrong = wrong(
                    unit,
                    side,
                    "Chinese characters",
                    4 * han,
                    Math.max(lower, cyrillic),
                    4 * han + latin + cyrillic,
                    faults);
            if (!wrong && han > 0) {
                script(unit, side, faults);
            }
        } else if (CYRILLIC.contains(language.language())) {
            wrong = wrong(
                    unit,
                    side,
                    "Cyrillic letters",
                    cyrillic,
                    Math.max(lower, 4 * han),
                    4 * han + latin + cyrillic,
                    faults);
        } else if (LATIN.contains(language.language())) {
            wrong = wrong(
                            unit,
                            side,
                            "Latin letters",
                            latin,
                            Math.max(cyrillic, 4 * han),
                            4 * han + latin + cyrillic,
                            faults)
                    || otherLatin(unit, side, faults);
        } else {
            return;
        }
        if (!wrong) {
            runs(unit, side, faults);
        }
        lookalikes(unit, side, faults);
    }

    private static boolean wrong(RawUnit unit, Side side, String expected, int own, int other, int all, Faults faults) {
        // Abbreviations, symbols and single names are written alike everywhere.
        if (other < 4 || 3L * own >= all) {
            return false;
        }
        faults.side(
                CheckRule.WRONG_LANGUAGE,
                Severity.ERROR,
                unit,
                side.raw(),
                "The side is marked " + side.code() + ", but " + (own == 0 ? "has no " : "has hardly any ") + expected
                        + ".",
                "Put the right text there, or correct the language code.");
        return true;
    }

    private static boolean otherLatin(RawUnit unit, Side side, Faults faults) {
        if (!side.language().language().equals("en")) {
            return false;
        }
        int english = 0;
        int words = 0;
        int[] others = new int[3];
        for (String word : side.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            words++;
            english += ENGLISH.contains(word) ? 1 : 0;
            others[0] += FRENCH.contains(word) ? 1 : 0;
            others[1] += GERMAN.contains(word) ? 1 : 0;
            others[2] += SPANISH.contains(word) ? 1 : 0;
        }
        int most = Math.max(others[0], Math.max(others[1], others[2]));
        if (words < 6 || most < 3 || most <= 2 * english) {
            return false;
        }
        faults.side(
                CheckRule.WRONG_LANGUAGE,
                Severity.ERROR,
                unit,
                side.raw(),
                "The side is marked " + side.code() + ", but its small words are "
                        + (others[0] == most ? "French" : others[1] == most ? "German" : "Spanish") + ".",
                "Put the right text there, or correct the language code.");
        return true;
    }

    private void script(RawUnit unit, Side side, Faults faults) {
        List<Integer> simplified = new ArrayList<>();
        List<Integer> traditional = new ArrayList<>();
        String text = side.text();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (scripts.simplifiedOnly(point)) {
                simplified.add(i);
            } else if (scripts.traditionalOnly(point)) {
                traditional.add(i);
            }
        }
        Language language = side.language();
        boolean unsaid = !language.isTraditional() && !language.isSimplified();
        boolean moreSimplified = simplified.size() >= traditional.size();
        boolean simplifiedWrong = language.isTraditional() || unsaid && !moreSimplified;
        List<Integer> foreign = simplifiedWrong ? simplified : traditional;
        List<Integer> own = simplifiedWrong ? traditional : simplified;
        if (foreign.isEmpty()) {
            return;
        }
        StringBuilder shown = new StringBuilder();
        for (int at : foreign.subList(0, Math.min(8, foreign.size()))) {
            shown.appendCodePoint(text.codePointAt(at));
        }
        boolean most = foreign.size() > own.size();
        int first = foreign.get(0);
        String name = simplifiedWrong ? "Simplified" : "Traditional";
        faults.span(
                most && !unsaid ? CheckRule.WRONG_LANGUAGE : CheckRule.SCRIPT_MIX,
                most && !unsaid ? Severity.ERROR : Severity.WARNING,
                unit,
                side.raw(),
                first,
                first + Character.charCount(text.codePointAt(first)),
                most && !unsaid
                        ? "The side is marked " + side.code() + ", but its characters are " + name + " (" + shown + ")."
                        : "Among the characters of the side are " + name + " ones: " + shown + ".",
                most && !unsaid
                        ? "Put the right edition there, or correct the language code."
                        : "Replace them by the forms of the other script.",
                false);
    }

    private static void runs(RawUnit unit, Side side, Faults faults) {
        boolean chinese = side.language().isChinese();
        boolean cyrillic = CYRILLIC.contains(side.language().language());
        if (!chinese) {
            run(unit, side, HAN_RUN, "Chinese characters", faults);
        }
        if (!cyrillic) {
            run(unit, side, CYRILLIC_RUN, "Cyrillic letters", faults);
        }
        if (chinese || cyrillic) {
            run(unit, side, LATIN_RUN, "several words in Latin letters", faults);
        }
        run(unit, side, OTHER_RUN, "letters of a language that is neither", faults);
    }

    private static void run(RawUnit unit, Side side, Pattern pattern, String what, Faults faults) {
        Matcher m = pattern.matcher(side.text());
        while (m.find()) {
            // A letter inside a word of the other alphabet is told by the rule for look-alikes.
            boolean inside = m.start() > 0 && latinOrCyrillic(side.text().charAt(m.start() - 1))
                    || m.end() < side.text().length()
                            && latinOrCyrillic(side.text().charAt(m.end()));
            if (inside && pattern != HAN_RUN) {
                continue;
            }
            boolean given = bracketed(side.text(), m.start(), m.end());
            faults.span(
                    CheckRule.FOREIGN_SCRIPT,
                    given ? Severity.INFO : Severity.WARNING,
                    unit,
                    side.raw(),
                    m.start(),
                    m.end(),
                    "The " + side.code() + " side has " + what + ": " + Faults.quoted(m.group()) + ".",
                    given
                            ? "Nothing, if the original words are given on purpose."
                            : "Translate them, or take them out.",
                    false);
            return;
        }
    }

    private static boolean latinOrCyrillic(char c) {
        return Character.isLetter(c) && !Character.isIdeographic(c);
    }

    private static boolean bracketed(String text, int start, int end) {
        int at = start - 1;
        while (at >= 0 && "《〈\"“«'‘ ".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        boolean quoted = start > 0 && "《〈\"“«'‘".indexOf(text.charAt(start - 1)) >= 0;
        return quoted || at >= 0 && "(（[【".indexOf(text.charAt(at)) >= 0;
    }

    private static void lookalikes(RawUnit unit, Side side, Faults faults) {
        Matcher m = WORD.matcher(side.text());
        while (m.find()) {
            String word = m.group();
            boolean latin = false;
            boolean cyrillic = false;
            boolean alike = false;
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                boolean isLatin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
                latin |= isLatin;
                cyrillic |= !isLatin;
                alike |= (isLatin ? LOOKALIKE_LATIN : LOOKALIKE_CYRILLIC).indexOf(c) >= 0;
            }
            // A foreign abbreviation with an ending of one's own is two words, not one that looks alike.
            boolean glued = ABBREVIATION.matcher(word).matches();
            if (latin && cyrillic && alike && !glued && !ROMAN.matcher(word).matches()) {
                tell(unit, side, m.start(), m.end(), word, faults);
                return;
            }
        }
        if (CYRILLIC.contains(side.language().language())) {
            m = LONE_LATIN.matcher(side.text());
            if (m.find()) {
                tell(unit, side, m.start(), m.end(), m.group(), faults);
            }
        }
    }

    private static void tell(RawUnit unit, Side side, int start, int end, String word, Faults faults) {
        boolean russian = CYRILLIC.contains(side.language().language());
        faults.span(
                CheckRule.MIXED_ALPHABET,
                Severity.ERROR,
                unit,
                side.raw(),
                start,
                end,
                word.length() == 1
                        ? "The word " + Faults.quoted(word) + " is a Latin letter that only looks like a Russian one."
                        : "The word " + Faults.quoted(word)
                                + " mixes Latin and Cyrillic letters that look alike, so that no search finds it.",
                "Type the word again in " + (russian ? "Cyrillic" : "one alphabet") + ".",
                false);
    }
}
