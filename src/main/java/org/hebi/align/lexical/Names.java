package org.hebi.align.lexical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Chinese names that the other text spells out: 江泽民, Jiang Zemin, Chiang Tse-min, Цзян Цзэминь. */
final class Names {
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}*(?:['’-]\\p{L}+)*");

    /** Longest personal name without its surname, and shortest spelling worth looking at. */
    private static final int LONGEST = 3;

    private final boolean russian;
    /** Spelling to the stems of the words it was met in. */
    private final Map<String, Set<String>> spellings = new HashMap<>();

    Names(List<Sentence> target, boolean russian, WesternAnalyzer western) {
        this.russian = russian;
        for (Sentence sentence : target) {
            Matcher names = NAME.matcher(sentence.text());
            while (names.find()) {
                String name = names.group();
                String plain = name.toLowerCase(Locale.ROOT).replaceAll("['’-]", "");
                if (plain.endsWith("s") && name.matches(".*['’]s")) {
                    plain = plain.substring(0, plain.length() - 1);
                }
                List<List<String>> words = western.rendering(name);
                if (plain.length() < 2 || words.isEmpty()) {
                    continue;
                }
                for (String form : forms(plain)) {
                    spellings
                            .computeIfAbsent(form, k -> new LinkedHashSet<>())
                            .add(words.get(words.size() - 1).get(0));
                }
            }
        }
    }

    /** A Russian name without the endings of its cases. */
    private List<String> forms(String plain) {
        if (!russian) {
            return List.of(plain);
        }
        List<String> forms = new ArrayList<>();
        forms.add(plain);
        for (String ending : List.of("ом", "ем", "а", "я", "у", "ю", "е")) {
            if (plain.endsWith(ending) && plain.length() > ending.length() + 1) {
                String stem = plain.substring(0, plain.length() - ending.length());
                forms.add(stem);
                forms.add(stem + "ь");
                forms.add(stem + "й");
            }
        }
        return forms;
    }

    /** The names of a Chinese sentence that the other text spells, with the stems they are spelt with. */
    Map<String, Set<String>> in(String folded) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        if (spellings.isEmpty()) {
            return found;
        }
        for (int i = 0; i < folded.length(); i++) {
            for (int n = 1; n <= LONGEST && i + n <= folded.length() && Han.isHan(folded.charAt(i + n - 1)); n++) {
                String part = folded.substring(i, i + n);
                for (String spelling : Romanization.spellings(part, russian)) {
                    Set<String> stems = spellings.get(spelling);
                    if (stems != null && (n > 1 || SURNAMES.indexOf(part) >= 0)) {
                        found.computeIfAbsent(part, k -> new LinkedHashSet<>()).addAll(stems);
                    }
                }
            }
        }
        return found;
    }

    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边";
}
