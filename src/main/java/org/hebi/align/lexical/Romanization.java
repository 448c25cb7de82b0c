package org.hebi.align.lexical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How Chinese names are spelt abroad: Hanyu Pinyin, Wade–Giles without its apostrophes, and the Palladius system of
 * Russian. Spellings are in small letters without hyphens.
 */
final class Romanization {
    private static final Map<Character, List<String>> PINYIN = readings();

    private static final String[] INITIALS = {
        "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y",
        "w",
    };

    private static final Map<String, String> RUSSIAN_INITIALS =
            pairs("b б p п m м f ф d д t т n н l л g г k к h х j цз q ц x с zh чж ch ч sh ш r ж z цз c ц s с");

    /** Finals after an initial; those of j, q and x, which soften, stand in the second table. */
    private static final Map<String, String> RUSSIAN_FINALS = pairs(
            "a а o о e э ai ай ei эй ao ао ou оу an ань en энь ang ан eng эн ong ун i и ia я ie е iao яо iu ю ian янь in инь"
                    + " iang ян ing ин iong юн u у ua уа uo о uai уай ui уй uan уань un унь uang уан v юй ve юэ er эр");

    private static final Map<String, String> RUSSIAN_SOFT = pairs("u юй ue юэ uan юань un юнь");

    private static final Map<String, String> RUSSIAN_WHOLE = pairs(
            "yi и ya я ye е yao яо you ю yan янь yin инь yang ян ying ин yong юн yu юй yue юэ yuan юань yun юнь yo йо wu у"
                    + " wa ва wo во wai вай wei вэй wan вань wen вэнь wang ван weng вэн zhi чжи chi чи shi ши ri жи zi цзы"
                    + " ci цы si сы hui хуэй lv люй lve люэ nv нюй nve нюэ er эр e э a а ai ай ao ао an ань ang ан ou оу en"
                    + " энь xue сюэ");

    private static final Map<String, String> WADE_INITIALS =
            pairs("b p p p d t t t g k k k j ch q ch x hs zh ch ch ch z ts c ts r j");

    private static final Map<String, String> WADE_WHOLE = pairs(
            "zhi chih chi chih shi shih ri jih zi tzu ci tzu si szu yi i you yu yu yu yue yueh ye yeh yan yen er erh e o he ho"
                    + " ge ko ke ko gui kuei kui kuei");

    private Romanization() {}

    private static Map<String, String> pairs(String words) {
        Map<String, String> map = new HashMap<>();
        String[] parts = words.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            map.put(parts[i], parts[i + 1]);
        }
        return Map.copyOf(map);
    }

    private static Map<Character, List<String>> readings() {
        Map<Character, List<String>> table = new HashMap<>();
        for (String line : Han.lines("pinyin.txt")) {
            int space = line.indexOf(' ');
            for (char c : line.substring(space + 1).toCharArray()) {
                table.computeIfAbsent(c, k -> new ArrayList<>(1)).add(line.substring(0, space));
            }
        }
        return table;
    }

    /** Readings of a character in Pinyin without tones; {@code v} is ü; empty when unknown. */
    static List<String> pinyin(char c) {
        return PINYIN.getOrDefault(c, List.of());
    }

    /** How a few characters may be spelt in a Latin or in the Russian alphabet. */
    static Set<String> spellings(String name, boolean russian) {
        Set<String> spellings = new LinkedHashSet<>();
        grow(name, 0, "", russian ? System.RUSSIAN : System.PINYIN, spellings);
        if (!russian) {
            grow(name, 0, "", System.WADE, spellings);
        }
        return spellings;
    }

    private enum System {
        PINYIN,
        WADE,
        RUSSIAN
    }

    private static void grow(String name, int at, String before, System system, Set<String> into) {
        if (at == name.length()) {
            into.add(before);
            return;
        }
        for (String syllable : pinyin(name.charAt(at))) {
            String spelt = switch (system) {
                case PINYIN -> syllable.replace('v', 'u');
                case WADE -> wade(syllable);
                case RUSSIAN -> russian(syllable);
            };
            boolean vowel = !before.isEmpty()
                    && system == System.RUSSIAN
                    && before.endsWith("н")
                    && "аяеоуюиэ".indexOf(spelt.charAt(0)) >= 0;
            grow(name, at + 1, before + (vowel ? "ъ" : "") + spelt, system, into);
        }
    }

    private static String initial(String syllable) {
        for (String initial : INITIALS) {
            if (syllable.startsWith(initial)) {
                return initial;
            }
        }
        return "";
    }

    static String wade(String syllable) {
        String whole = WADE_WHOLE.get(syllable);
        if (whole != null) {
            return whole;
        }
        String initial = initial(syllable);
        String last = syllable.substring(initial.length());
        String final_ = switch (last) {
            case "ong" -> "ung";
            case "ian" -> "ien";
            case "ie" -> "ieh";
            case "ue", "ve" -> "ueh";
            case "uo" -> "gkhs".contains(initial) && !initial.isEmpty() && !initial.equals("s") ? "uo" : "o";
            case "e" -> "e";
            case "ui" -> "ui";
            default -> last.replace('v', 'u');
        };
        return WADE_INITIALS.getOrDefault(initial, initial) + final_;
    }

    static String russian(String syllable) {
        String whole = RUSSIAN_WHOLE.get(syllable);
        if (whole != null) {
            return whole;
        }
        String initial = initial(syllable);
        String last = syllable.substring(initial.length());
        boolean soft = "jqx".contains(initial) && !initial.isEmpty();
        String spelt = soft
                ? RUSSIAN_SOFT.getOrDefault(last, RUSSIAN_FINALS.getOrDefault(last, last))
                : RUSSIAN_FINALS.getOrDefault(last, last);
        return RUSSIAN_INITIALS.getOrDefault(initial, initial) + spelt;
    }
}
