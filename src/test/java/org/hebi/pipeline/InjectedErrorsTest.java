package org.hebi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hebi.edition.EditionComparer;
import org.hebi.edition.hanlp.HanLpScriptFolder;
import org.hebi.edition.hanlp.HanLpSpellingGuide;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Difference;
import org.hebi.model.DifferenceClass;
import org.hebi.model.Document;
import org.hebi.model.Language;
import org.junit.jupiter.api.Test;

/**
 * Puts errors into real paragraphs with a seeded generator and looks whether they are found: every substantive one with
 * severity 3 or more in the right paragraph, and hardly anything else with that weight.
 */
class InjectedErrorsTest {
    private static final int ROUNDS = 20;
    private static final EditionComparer COMPARER =
            new EditionComparer(new HanLpScriptFolder(), new HanLpSpellingGuide());
    private static final TextReading READING = new TextReading(new DefaultWorkbench(ReadOptions.standard()));

    /** What is done to a paragraph. */
    private enum Kind {
        NEGATION_DROPPED,
        NEGATION_ADDED,
        NUMBER_CHANGED,
        YEAR_CHANGED,
        ARTICLE_CHANGED,
        LIST_MEMBER_DROPPED,
        CLAUSE_DROPPED,
        SENTENCE_DROPPED,
        MODAL_SWAPPED,
        PARTY_SWAPPED,
        QUANTITY_SWAPPED,
        AND_SWAPPED,
        DIRECTION_SWAPPED,
        OPPOSITE_SWAPPED,
        NAME_SWAPPED,
        CHARACTER_REPLACED,
        WRONG_CHARACTER,
        REGIONAL_WORD;

        boolean substantive() {
            return this != WRONG_CHARACTER && this != REGIONAL_WORD;
        }
    }

    private record Pair(String name, List<Block> hant, List<Block> hans) {}

    private record Injected(Kind kind, boolean inHant, int paragraph, String before, String after) {}

    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (String name : List.of("1994-09-03-joint-statement", "1996-04-25-joint-statement", "2001-07-16-treaty")) {
            List<Block> hans = blocks(name, "zh-Hans.txt", Language.SIMPLIFIED);
            // The Simplified text with Taiwan's own differences taken out would be a copy; both real texts are
            // compared.
            pairs.add(new Pair(name, blocks(name, "zh-Hant.txt", Language.TRADITIONAL), hans));
        }
        for (String name : List.of(
                "1992-12-18-joint-statement",
                "1997-11-10-joint-statement",
                "1998-11-23-joint-statement",
                "2002-12-02-joint-statement")) {
            List<Block> hans = blocks(name, "zh-Hans.txt", Language.SIMPLIFIED);
            List<Block> hant = hans.stream()
                    .map(b -> new Block(b.kind(), HanLP.convertToTraditionalChinese(b.text()), b.line(), b.page()))
                    .toList();
            pairs.add(new Pair(name, hant, hans));
        }
        return pairs;
    }

    private static List<Block> blocks(String name, String file, Language language) {
        return READING.document(Path.of("samples", name, file), Optional.of(language)).blocks().stream()
                .filter(b -> b.kind() != BlockKind.FURNITURE)
                .toList();
    }

    private static List<Difference> compare(List<Block> hant, List<Block> hans) {
        return COMPARER.compare(
                        new Document("zh-Hant", Language.TRADITIONAL, hant, List.of()),
                        new Document("zh-Hans", Language.SIMPLIFIED, hans, List.of()))
                .from(1);
    }

    @Test
    void injectedErrorsAreFoundAndLittleElse() {
        Random random = new Random(20011116);
        Map<Kind, int[]> counts = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        List<String> falseAlarms = new ArrayList<>();
        long characters = 0;
        for (Pair pair : pairs()) {
            Set<String> baseline = new HashSet<>();
            compare(pair.hant, pair.hans).forEach(d -> baseline.add(key(d)));
            for (int round = 0; round < ROUNDS; round++) {
                List<Block> hant = new ArrayList<>(pair.hant);
                List<Block> hans = new ArrayList<>(pair.hans);
                List<Injected> injected = inject(random, hant, hans);
                List<Difference> found = compare(hant, hans);
                characters += hans.stream().mapToInt(b -> b.text().length()).sum();
                for (Injected error : injected) {
                    int[] count = counts.computeIfAbsent(error.kind, k -> new int[3]);
                    count[0]++;
                    int heaviest = found.stream()
                            .filter(d -> !baseline.contains(key(d)))
                            .filter(d -> (error.inHant ? d.hantParagraph() : d.hansParagraph()) == error.paragraph
                                    || (error.inHant ? d.hansParagraph() : d.hantParagraph()) == error.paragraph)
                            .mapToInt(Difference::severity)
                            .max()
                            .orElse(0);
                    count[1] += heaviest >= 1 ? 1 : 0;
                    count[2] += heaviest >= 3 ? 1 : 0;
                    if (heaviest < (error.kind.substantive() ? 3 : 1)) {
                        missed.add(pair.name + " " + error);
                    }
                }
                falseAlarms.addAll(falseAlarms(found, injected, baseline));
            }
        }
        System.out.println(table(counts, falseAlarms, characters));
        assertThat(counts).hasSize(Kind.values().length);
        assertThat(missed).isEmpty();
        assertThat(falseAlarms.size() * 10_000L).isLessThanOrEqualTo(characters);
    }

    // Heavy findings in paragraphs where nothing was put in, and more than one for one error.
    private static List<String> falseAlarms(List<Difference> found, List<Injected> injected, Set<String> baseline) {
        List<String> alarms = new ArrayList<>();
        Map<Integer, Integer> allowed = new LinkedHashMap<>();
        injected.forEach(i -> allowed.merge(i.paragraph, 1, Integer::sum));
        for (Difference d : found) {
            if (d.severity() >= 3 && !baseline.contains(key(d))) {
                int paragraph = allowed.containsKey(d.hansParagraph()) ? d.hansParagraph() : d.hantParagraph();
                int left = allowed.merge(paragraph, -1, Integer::sum);
                if (left < 0) {
                    alarms.add("false: " + d);
                }
            }
        }
        return alarms;
    }

    private static String key(Difference d) {
        return d.kind() + "\t" + d.hant().text() + "\t" + d.hans().text() + "\t" + d.hantParagraph();
    }

    private static String table(Map<Kind, int[]> counts, List<String> falseAlarms, long characters) {
        StringBuilder table = new StringBuilder("kind                  injected  found  severity 3 or more\n");
        counts.forEach((kind, n) ->
                table.append(String.format(Locale.ROOT, "%-20s  %8d  %5d  %5d%n", kind, n[0], n[1], n[2])));
        table.append(String.format(
                Locale.ROOT,
                "false findings of severity 3 or more: %d in %d characters",
                falseAlarms.size(),
                characters));
        return table.toString();
    }

    // ---- the generator ----

    private static List<Injected> inject(Random random, List<Block> hant, List<Block> hans) {
        List<Injected> injected = new ArrayList<>();
        int last = -2;
        for (int p = 0; p < hans.size(); p++) {
            boolean long_ = hans.get(p).text().length() >= 8;
            // Neighbours are left alone, so that a finding can be told to belong to its error.
            if (p - last < 2 || !long_ || random.nextInt(3) > 0) {
                continue;
            }
            boolean inHant = random.nextBoolean();
            List<Block> side = inHant ? hant : hans;
            if (p >= side.size()) {
                continue;
            }
            // Some kinds fit few paragraphs; the next one gets its turn where one does not.
            int first = random.nextInt(Kind.values().length);
            for (int turn = 0; turn < 6 && last != p; turn++) {
                Kind kind = Kind.values()[(first + turn) % Kind.values().length];
                boolean here = inHant || kind == Kind.WRONG_CHARACTER || kind == Kind.REGIONAL_WORD;
                List<Block> text = here ? hant : side;
                if (p >= text.size()) {
                    continue;
                }
                Block block = text.get(p);
                String before = block.text();
                Optional<String> after = change(kind, before, random, here);
                if (after.isPresent()
                        && !after.get().equals(before)
                        && !after.get().isBlank()) {
                    text.set(p, new Block(block.kind(), after.get(), block.line(), block.page()));
                    injected.add(new Injected(kind, here, p, before, after.get()));
                    last = p;
                }
            }
        }
        return injected;
    }

    private static Optional<String> change(Kind kind, String text, Random random, boolean inHant) {
        return switch (kind) {
            case NEGATION_DROPPED -> replace(text, random, "不得|不|未|没有|沒有|无|無|非(?=[法军軍核])", m -> "");
            case NEGATION_ADDED ->
                replace(
                        text,
                        random,
                        "(?<=双方|雙方|中方|俄方|两国|兩國)(?=将|將|应|應|愿|願|决|決|同意|支|主|重|承|认|認|高|致|确|確)|(?=具有|符合|属于|屬於|有利于|有利於|参加|參加|允许|允許|使用|承认|承認)",
                        m -> "不");
            case NUMBER_CHANGED ->
                replace(text, random, "\\d|(?<=[一二三四五六七八九十○〇])[一二三四五六七八九](?=[年月日项項条條])", m -> other(m, random));
            case YEAR_CHANGED ->
                replace(
                        text,
                        random,
                        "(?<=[12]\\d{2})\\d(?=\\s*年)|(?<=[一二][○〇九][○〇一二三四五六七八九])[○〇一二三四五六七八九](?=年)",
                        m -> other(m, random));
            case ARTICLE_CHANGED ->
                replace(
                        text,
                        random,
                        "(?<=第)[一二三四五六七八九](?=[条條章款项項])|^[二三四五六七八九](?=、)|(?<=^（)[一二三四](?=）)",
                        m -> other(m, random));
            case LIST_MEMBER_DROPPED ->
                replace(
                        text,
                        random,
                        "、[^、，。；：《》（）()“”和与與及以等是在对對的]{2,5}(?=、)|(?<=、)[^、，。；：《》（）()“”和与與及以等是在对對的]{2,5}、",
                        m -> "");
            case CLAUSE_DROPPED -> replace(text, random, "，[^，。；：《》（）“”()]{6,30}(?=[，。；])", m -> "");
            case SENTENCE_DROPPED -> replace(text, random, "(?<=。)[^。]{8,150}。", m -> "");
            case MODAL_SWAPPED ->
                replace(
                        text,
                        random,
                        "应(?=[当由遵尊予在根以])|應(?=[當由遵尊予在根以])|必须|必須|不得|(?<=双方|雙方|两国|兩國)[将將]|可以|能够|能夠|愿意?(?=[为在同意加进進])|願意?(?=[爲為在同意加進])",
                        m -> modal(m, inHant));
            case PARTY_SWAPPED ->
                replace(
                        text,
                        random,
                        "中方|俄方|双方(?!的)|雙方(?!的)|缔约另一方|締約另一方|缔约一方|締約一方|第三国|第三國|(?<!中华人民共和国和|中華人民共和國和)俄罗斯(?!联邦)",
                        m -> party(m, inHant));
            case QUANTITY_SWAPPED ->
                replace(
                        text,
                        random,
                        "一切|所有|任何(?=[国國第一形])|各国|各國|全部|共同(?=[利努关關])|所有(?=[国國])|最大|全面(?=[禁彻徹战戰合])",
                        m -> quantity(m, inHant));
            case AND_SWAPPED -> replace(text, random, "(?<=[一-鿿]{2})[和与與](?=[一-鿿]{2})", m -> "或");
            case DIRECTION_SWAPPED ->
                replace(
                        text,
                        random,
                        "[东東西](?=段)|[东東]北(?=[亚亞])|(?<=国|國)内(?=[政外])|(?<=亚|亞)太|[东東]南(?=[亚亞])|以[前后後]",
                        m -> direction(m, inHant));
            case OPPOSITE_SWAPPED ->
                replace(
                        text,
                        random,
                        "加强|加強|扩大|擴大|提高|增加|促进|促進|维护|維護|遵守|恪守|支持|反对|反對|尊重|保持|裁减|裁減|有利",
                        m -> opposite(m, inHant));
            case NAME_SWAPPED ->
                replace(text, random, "北京|莫斯科|上海(?!合作)|联合国(?!宪)|聯合國(?!憲)|江泽民|江澤民|叶利钦|葉利欽|中苏|中蘇", m -> name(m, inHant));
            case CHARACTER_REPLACED ->
                replace(
                        text,
                        random,
                        "(?<=[一-鿿]{2})[一-鿿](?=[一-鿿]{2})",
                        m -> m.group().equals("甴") ? "曱" : "甴");
            case WRONG_CHARACTER ->
                replace(
                        text,
                        random,
                        "發(?=[展揮現生表])|(?<=[關体體联聯])係|後(?=[果來继續])|(?<=以|今|之|然|最)後|制(?=[度定約])|複(?=[雜])|恢復|幹部|裡|(?<=方)面|準(?=[備則])|批准|台灣|臺灣|範圍|嚮往",
                        InjectedErrorsTest::wrongCharacter);
            case REGIONAL_WORD ->
                replace(
                        text,
                        random,
                        "信息|導彈|軍備控制|常規武器|質量|水平|項目|軟件|網絡|文件|渠道|航天|核武器|東盟|葉利欽|普京|哈薩克斯坦|人工智能|通信|支持",
                        InjectedErrorsTest::regional);
        };
    }

    private interface Change {
        String of(MatchResult match);
    }

    private static Optional<String> replace(String text, Random random, String pattern, Change change) {
        List<MatchResult> places =
                Pattern.compile(pattern).matcher(text).results().toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        MatchResult place = places.get(random.nextInt(places.size()));
        return Optional.of(text.substring(0, place.start()) + change.of(place) + text.substring(place.end()));
    }

    private static String other(MatchResult match, Random random) {
        String digits = match.group().matches("\\d") ? "123456789" : "一二三四五六七八九";
        String other;
        do {
            other = digits.charAt(random.nextInt(9)) + "";
        } while (other.equals(match.group()));
        return other;
    }

    private static String modal(MatchResult match, boolean hant) {
        return switch (match.group()) {
            case "应", "應", "必须", "必須", "将", "將", "能够", "能夠", "愿", "願", "愿意", "願意" -> "可";
            case "不得" -> "可以";
            default -> hant ? "必須" : "必须";
        };
    }

    private static String party(MatchResult match, boolean hant) {
        return switch (match.group()) {
            case "中方" -> "俄方";
            case "俄方" -> "中方";
            case "双方", "雙方" -> "一方";
            case "缔约另一方", "締約另一方" -> hant ? "締約一方" : "缔约一方";
            case "缔约一方", "締約一方" -> hant ? "締約雙方" : "缔约双方";
            case "第三国", "第三國" -> hant ? "締約國" : "缔约国";
            default -> hant ? "烏克蘭" : "乌克兰";
        };
    }

    private static String quantity(MatchResult match, boolean hant) {
        return switch (match.group()) {
            case "各国", "各國" -> hant ? "兩國" : "两国";
            case "最大" -> "最小";
            case "共同" -> "各自";
            default -> "部分";
        };
    }

    private static String direction(MatchResult match, boolean hant) {
        return switch (match.group()) {
            case "东", "東" -> "西";
            case "西" -> hant ? "東" : "东";
            case "东北", "東北" -> hant ? "東南" : "东南";
            case "东南", "東南" -> hant ? "東北" : "东北";
            case "内" -> "外";
            case "以前" -> hant ? "以後" : "以后";
            case "以后", "以後" -> "以前";
            default -> "非";
        };
    }

    private static String opposite(MatchResult match, boolean hant) {
        return switch (match.group()) {
            case "加强", "加強" -> "削弱";
            case "扩大", "擴大" -> hant ? "縮小" : "缩小";
            case "提高" -> "降低";
            case "增加" -> hant ? "減少" : "减少";
            case "促进", "促進" -> hant ? "阻礙" : "阻碍";
            case "维护", "維護" -> hant ? "破壞" : "破坏";
            case "遵守", "恪守" -> hant ? "違反" : "违反";
            case "支持" -> hant ? "反對" : "反对";
            case "反对", "反對" -> "支持";
            case "尊重" -> hant ? "無視" : "无视";
            case "保持" -> hant ? "放棄" : "放弃";
            case "裁减", "裁減" -> "增加";
            default -> "不利";
        };
    }

    private static String name(MatchResult match, boolean hant) {
        return switch (match.group()) {
            case "北京" -> "莫斯科";
            case "莫斯科" -> "北京";
            case "上海" -> "香港";
            case "联合国", "聯合國" -> hant ? "歐洲聯盟" : "欧洲联盟";
            case "江泽民", "江澤民" -> hant ? "錢其琛" : "钱其琛";
            case "叶利钦", "葉利欽" -> hant ? "普里馬科夫" : "普里马科夫";
            default -> "中俄";
        };
    }

    private static String wrongCharacter(MatchResult match) {
        return switch (match.group()) {
            case "發" -> "髮";
            case "係" -> "系";
            case "後" -> "后";
            case "制" -> "製";
            case "複" -> "復";
            case "恢復" -> "恢複";
            case "幹部" -> "乾部";
            case "裡" -> "里";
            case "面" -> "麵";
            case "準" -> "准";
            case "批准" -> "批準";
            case "台灣", "臺灣" -> "颱灣";
            case "範圍" -> "范圍";
            case "嚮往" -> "向往";
            default -> match.group();
        };
    }

    private static String regional(MatchResult match) {
        return switch (match.group()) {
            case "信息" -> "資訊";
            case "導彈" -> "飛彈";
            case "軍備控制" -> "軍備管制";
            case "常規武器" -> "傳統武器";
            case "質量" -> "品質";
            case "水平" -> "水準";
            case "項目" -> "專案";
            case "軟件" -> "軟體";
            case "網絡" -> "網路";
            case "文件" -> "檔案";
            case "渠道" -> "管道";
            case "航天" -> "航太";
            case "核武器" -> "核子武器";
            case "東盟" -> "東協";
            case "葉利欽" -> "葉爾欽";
            case "普京" -> "普丁";
            case "哈薩克斯坦" -> "哈薩克";
            case "人工智能" -> "人工智慧";
            case "通信" -> "通訊";
            default -> "支援";
        };
    }

    @Test
    void unchangedPairsHaveNoSubstantiveFinding() {
        List<String> heavy = new ArrayList<>();
        long characters = 0;
        for (Pair pair : pairs()) {
            characters += pair.hans.stream().mapToInt(b -> b.text().length()).sum();
            for (Difference d : compare(pair.hant, pair.hans)) {
                if (d.severity() >= 3 && d.kind() != DifferenceClass.REGIONAL) {
                    heavy.add(pair.name + " " + d);
                }
            }
        }
        assertThat(characters).isGreaterThan(18_000);
        assertThat(heavy).isEmpty();
    }
}
