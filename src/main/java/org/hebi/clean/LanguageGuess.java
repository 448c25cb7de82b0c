package org.hebi.clean;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hebi.model.Language;
import org.hebi.model.RawText;

/**
 * Tells the language of a text whose file name does not say. Scripts decide first; letters that only some languages use and
 * the most frequent small words decide between languages of one script. Simplified and Traditional Chinese are told apart by
 * the characters that only one of the old national standards (GB 2312, Big5) knows.
 */
public final class LanguageGuess {
    /** So many characters of a text are looked at. */
    private static final int REACH = 40_000;

    private static final Map<String, Set<String>> SMALL_WORDS = new TreeMap<>(Map.of(
            "en", Set.of("the", "of", "and", "to", "in", "that", "for", "with", "shall", "by", "on", "their"),
            "fr", Set.of("le", "la", "les", "des", "et", "du", "une", "dans", "pour", "que", "au", "aux"),
            "de", Set.of("der", "die", "und", "das", "den", "des", "von", "zu", "mit", "auf", "für", "ist"),
            "es", Set.of("el", "los", "las", "del", "y", "que", "por", "una", "para", "con", "su", "al"),
            "pt", Set.of("o", "os", "das", "dos", "da", "do", "uma", "para", "com", "em", "não", "pelo"),
            "it", Set.of("il", "di", "della", "delle", "che", "per", "una", "con", "nel", "gli", "dei", "alla")));

    /** The language of a text, or empty when nothing tells. */
    public Optional<Language> guess(RawText text) {
        StringBuilder sample = new StringBuilder();
        for (RawText.Line line : text.lines()) {
            int room = REACH - sample.length();
            if (room <= 0) {
                break;
            }
            sample.append(line.text(), 0, Math.min(room, line.text().length())).append('\n');
        }
        return guess(sample.toString());
    }

    /** The language of a text, or empty when nothing tells. */
    public Optional<Language> guess(String text) {
        String sample = new Characters().normalise(text.length() <= REACH ? text : text.substring(0, REACH));
        int han = 0;
        int kana = 0;
        int hangul = 0;
        int cyrillic = 0;
        int latin = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c >= '\u4E00' && c <= '\u9FFF') {
                han++;
            } else if (c >= '\u3041' && c <= '\u30FA') {
                kana++;
            } else if (c >= '\uAC00' && c <= '\uD7A3') {
                hangul++;
            } else if (c >= '\u0400' && c <= '\u04FF') {
                cyrillic++;
            } else if (Character.isLetter(c) && c < '\u0250') {
                latin++;
            }
        }
        // A Chinese character says about as much as four letters.
        int chinese = han * 4;
        if (chinese + kana * 4 + hangul * 3 >= Math.max(cyrillic, latin) && han + kana + hangul > 0) {
            if (kana * 10 > han) {
                return Optional.of(Language.of("ja"));
            }
            return hangul > han ? Optional.of(Language.of("ko")) : Optional.of(chinese(sample));
        }
        if (cyrillic == 0 && latin == 0) {
            return Optional.empty();
        }
        return cyrillic >= latin ? Optional.of(cyrillic(sample, cyrillic)) : western(sample);
    }

    private static Language chinese(String sample) {
        CharsetEncoder gb = Charset.forName("GB2312").newEncoder();
        CharsetEncoder big5 = Charset.forName("Big5").newEncoder();
        int simplified = 0;
        int traditional = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c < '\u4E00' || c > '\u9FFF') {
                continue;
            }
            boolean inGb = gb.canEncode(c);
            if (inGb != big5.canEncode(c)) {
                simplified += inGb ? 1 : 0;
                traditional += inGb ? 0 : 1;
            }
        }
        if (simplified > 2 * traditional) {
            return Language.SIMPLIFIED;
        }
        return traditional > 2 * simplified ? Language.TRADITIONAL : Language.CHINESE;
    }

    private static Language cyrillic(String sample, int letters) {
        int ukrainian = count(sample, "іїєґІЇЄҐ");
        int kazakh = count(sample, "әғқңөұүһӘҒҚҢӨҰҮҺ");
        int belarusian = count(sample, "ўЎ");
        int mongolian = count(sample, "өүӨҮ");
        int serbian = count(sample, "ђјљњћџЂЈЉЊЋЏ");
        int russian = count(sample, "ыэъЫЭЪ");
        if (serbian * 60 > letters) {
            return Language.of("sr");
        }
        if (belarusian * 200 > letters) {
            return Language.of("be");
        }
        if (kazakh * 40 > letters) {
            return mongolian * 10 > kazakh * 9 ? Language.of("mn") : Language.of("kk");
        }
        if (ukrainian * 50 > letters) {
            return Language.of("uk");
        }
        if (russian == 0 && letters > 400 && count(sample, "ъ") * 100 > letters) {
            return Language.of("bg");
        }
        return Language.RUSSIAN;
    }

    private static int count(String sample, String letters) {
        int count = 0;
        for (int i = 0; i < sample.length(); i++) {
            if (letters.indexOf(sample.charAt(i)) >= 0) {
                count++;
            }
        }
        return count;
    }

    private static Optional<Language> western(String sample) {
        List<String> words = List.of(sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 4_000));
        String best = "";
        long most = 0;
        for (Map.Entry<String, Set<String>> language : SMALL_WORDS.entrySet()) {
            long hits = words.stream().filter(language.getValue()::contains).count();
            if (hits > most) {
                most = hits;
                best = language.getKey();
            }
        }
        return most == 0 ? Optional.empty() : Optional.of(Language.of(best));
    }
}
