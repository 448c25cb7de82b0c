package org.hebi.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that are numbers, in English and in Russian with all their forms. Russian words are written with е for ё. */
final class NumberWords {
    /** Cardinals and ordinals by word. */
    private final Map<String, Integer> values = new HashMap<>();

    private final Map<String, Long> scales = new HashMap<>();

    private static final NumberWords ENGLISH = english();
    private static final NumberWords RUSSIAN = russian();

    private NumberWords() {}

    static NumberWords of(boolean russian) {
        return russian ? RUSSIAN : ENGLISH;
    }

    /** The value of a word in lower case, or -1. */
    int value(String word) {
        return values.getOrDefault(word, -1);
    }

    /** A thousand and what lies above, or 0. */
    long scale(String word) {
        return scales.getOrDefault(word, 0L);
    }

    private static NumberWords english() {
        NumberWords words = new NumberWords();
        String[] ones = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                        + " sixteen seventeen eighteen nineteen")
                .split(" ");
        for (int i = 0; i < ones.length; i++) {
            words.values.put(ones[i], i);
        }
        String[] ordinals =
                ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
                                + " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth")
                        .split(" ");
        for (int i = 0; i < ordinals.length; i++) {
            words.values.put(ordinals[i], i + 1);
            if (i > 1) {
                words.values.put(ordinals[i] + "s", i + 1);
                words.values.put(ordinals[i] + "ly", i + 1);
            }
        }
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (int i = 0; i < tens.length; i++) {
            words.values.put(tens[i], 20 + 10 * i);
            words.values.put(tens[i].substring(0, tens[i].length() - 1) + "ieth", 20 + 10 * i);
        }
        words.all("once twice thrice", 1, 2, 3);
        words.all(
                "single both couple pair double triple tripartite trilateral quadrilateral", 1, 2, 2, 2, 2, 3, 3, 3, 4);
        words.values.put("secondly", 2);
        words.values.put("firstly", 1);
        words.values.put("hundred", 100);
        words.values.put("hundreds", 100);
        words.values.put("hundredth", 100);
        List.of("thousand", "thousands", "thousandth").forEach(w -> words.scales.put(w, 1_000L));
        List.of("million", "millions", "mn", "mln").forEach(w -> words.scales.put(w, 1_000_000L));
        List.of("billion", "billions", "bn", "bln").forEach(w -> words.scales.put(w, 1_000_000_000L));
        List.of("trillion", "trillions", "tn").forEach(w -> words.scales.put(w, 1_000_000_000_000L));
        return words;
    }

    private void all(String words, int... numbers) {
        String[] each = words.split(" ");
        for (int i = 0; i < each.length; i++) {
            values.put(each[i], numbers[i]);
        }
    }

    private void forms(int value, String words) {
        for (String word : words.split(" ")) {
            values.put(word, value);
        }
    }

    private void ordinal(int value, String stem) {
        for (String ending : "ый ой ий ая ое ого ому ую ым ом ые ых ыми".split(" ")) {
            values.put(stem + ending, value);
        }
    }

    private static NumberWords russian() {
        NumberWords words = new NumberWords();
        words.forms(0, "ноль нуль нуля ноля");
        words.forms(1, "один одна одно одного одной одному одну одним одном одни одних одними однажды единый");
        words.forms(
                2,
                "два две двух двум двумя двое двоих дважды оба обе обоих обеих обоим обеим обоими обеими пара пары вдвое во-вторых");
        words.forms(
                3,
                "три трех трем тремя трое троих трижды втрое третий третья третье третьего третьей третьему третьим"
                        + " третьем третьи третьих третьими третью треть трети тройка тройки тройку тройкой");
        words.forms(
                4, "четыре четырех четырем четырьмя четверо четверых четырежды вчетверо четверка четверки четверке");
        words.forms(5, "пятеро пятерых пятерка пятерки пятерке пятерку");
        words.forms(6, "шестеро шестерых шестерка шестерки");
        words.forms(7, "семеро семерых семерка семерки семерке семерку");
        words.forms(8, "восьмью восьмерка восьмерки восьмерке восьмерку восьмеркой");
        words.forms(20, "двадцатка двадцатки двадцатке двадцатку двадцаткой");
        String[] five =
                "пят шест сем восем девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат"
                        .split(" ");
        for (int i = 0; i < five.length; i++) {
            String oblique = five[i].equals("восем") ? "восьм" : five[i];
            words.forms(5 + i, five[i] + "ь " + oblique + "и " + five[i] + "ью");
        }
        words.forms(30, "тридцать тридцати тридцатью");
        words.forms(40, "сорок сорока");
        String[] fifties = "пят шест сем восем".split(" ");
        for (int i = 0; i < fifties.length; i++) {
            String oblique = fifties[i].equals("восем") ? "восьм" : fifties[i];
            words.forms(50 + 10 * i, fifties[i] + "ьдесят " + oblique + "идесяти " + fifties[i] + "ьюдесятью");
        }
        words.forms(90, "девяносто девяноста");
        words.forms(100, "сто ста сотня сотни сотню сотен");
        words.forms(200, "двести двухсот двумстам двумястами двухстах");
        words.forms(300, "триста трехсот тремстам тремястами трехстах");
        words.forms(400, "четыреста четырехсот четыремстам четырьмястами четырехстах");
        String[] hundreds = "пят шест сем восем девят".split(" ");
        for (int i = 0; i < hundreds.length; i++) {
            String oblique = hundreds[i].equals("восем") ? "восьм" : hundreds[i];
            words.forms(
                    500 + 100 * i, hundreds[i] + "ьсот " + oblique + "исот " + oblique + "истам " + oblique + "истах");
        }
        String[] ordinals =
                ("перв втор . четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат"
                                + " пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат")
                        .split(" ");
        for (int i = 0; i < ordinals.length; i++) {
            words.ordinal(i + 1, ordinals[i]);
        }
        words.ordinal(30, "тридцат");
        words.ordinal(40, "сороков");
        words.ordinal(50, "пятидесят");
        words.ordinal(60, "шестидесят");
        words.ordinal(70, "семидесят");
        words.ordinal(80, "восьмидесят");
        words.ordinal(90, "девяност");
        words.ordinal(100, "сот");
        words.ordinal(200, "двухсот");
        words.ordinal(1000, "тысячн");
        words.ordinal(2000, "двухтысячн");
        words.anniversaries();
        for (String ending : List.of("а", "и", "е", "у", "ей", "ью", "", "ам", "ами", "ах")) {
            words.scales.put("тысяч" + ending, 1_000L);
        }
        words.scales.put("тыс", 1_000L);
        for (String ending : List.of("", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах")) {
            words.scales.put("миллион" + ending, 1_000_000L);
            words.scales.put("миллиард" + ending, 1_000_000_000L);
            words.scales.put("триллион" + ending, 1_000_000_000_000L);
        }
        words.scales.put("млн", 1_000_000L);
        words.scales.put("млрд", 1_000_000_000L);
        words.scales.put("трлн", 1_000_000_000_000L);
        return words;
    }

    /** Пятилетие, тридцатилетний, двадцатипятилетия: the genitive and what is said of years. */
    private void anniversaries() {
        String[] tens = {
            "двадцати", "тридцати", "сорока", "пятидесяти", "шестидесяти", "семидесяти", "восьмидесяти", "девяносто"
        };
        String[] ones = {"", "одно", "двух", "трех", "четырех", "пяти", "шести", "семи", "восьми", "девяти"};
        Map<String, Integer> stems = new HashMap<>();
        for (int i = 1; i < 10; i++) {
            stems.put(ones[i], i);
        }
        String[] teens = {
            "десяти",
            "одиннадцати",
            "двенадцати",
            "тринадцати",
            "четырнадцати",
            "пятнадцати",
            "шестнадцати",
            "семнадцати",
            "восемнадцати",
            "девятнадцати"
        };
        for (int i = 0; i < teens.length; i++) {
            stems.put(teens[i], 10 + i);
        }
        for (int i = 0; i < tens.length; i++) {
            for (int j = 0; j < 10; j++) {
                stems.put(tens[i] + ones[j], 20 + 10 * i + j);
            }
        }
        stems.put("сто", 100);
        stems.forEach((stem, value) -> {
            for (String ending :
                    "летие летия летию летием летии летний летняя летнее летнего летней летнему летнюю летним летнем летние летних"
                            .split(" ")) {
                values.put(stem + ending, value);
            }
        });
    }
}
