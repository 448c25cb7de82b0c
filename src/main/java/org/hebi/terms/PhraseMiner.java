package org.hebi.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.model.TermKind;
import org.hebi.terms.MinedPhrase.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Finds whole phrases in Chinese texts.
 *
 * <p>Candidates are runs of words that come back (counted level by level, so that only what repeats is ever extended),
 * titles in 《》, known words, and plain noun phrases. A candidate must be built like a phrase ({@link PhraseShapes}), must
 * not cut a known word in two, and must stand on its own: its C-value (Frantzi, Ananiadou, Mima 2000), the frequency less
 * the mean frequency of the longer phrases around it, has to be above zero. Memory grows with the length of the texts.
 */
public final class PhraseMiner {
    /** Longest phrase in words. */
    private static final int LONGEST = 30;

    private static final Pattern TITLE = Pattern.compile("《([^《》]{2,80})》");

    private static final Pattern INSTITUTION =
            Pattern.compile(".*(?:委员会|组织|理事会|安理会|秘书处|外交部|银行|法院|大会|议会|联盟|论坛|机构|工作组|国防部|协会|联合会|政府|联大|东盟|联合国|总署|会议)");

    private static final Pattern NAMED_TITLE =
            Pattern.compile(".*[^的](?:条约|协定|公约|宪章|议定书|宣言|联合声明|联合公报|声明|纲领|备忘录|章程|协议)");

    /** Words too general to be a term by themselves. */
    private static final Set<String> LIGHT = Set.of(
            "问题", "方面", "情况", "进行", "具有", "双方", "两国", "认为", "表示", "指出", "重申", "强调", "工作", "内容", "基础", "方式", "形式", "方法",
            "方向", "必要", "重要", "一切", "各方", "世界", "国家", "使用", "提高", "促进", "加强", "发展", "扩大", "继续", "采取", "作用", "意义", "条件",
            "过程", "时代", "今天", "愿望", "目的", "原则", "时间", "部分", "问题上", "有利", "措施", "行动", "活动", "范围", "领域", "地区", "国际", "利益",
            "关系", "共同", "相互", "建立", "保持", "根据", "有关", "水平", "能力", "结果", "成果", "基础上", "新的", "对方", "一方", "代表", "趋势", "努力",
            "经济", "政治", "社会", "历史", "决定", "结束", "签署", "要求", "解决", "包括", "联系", "支柱", "途径", "方针", "力量", "因素", "机制", "进程",
            "任务", "精神", "条款", "有效", "积极", "项目", "工作者", "需要", "目标", "影响", "进展", "贡献", "事务", "事业", "生活", "变化", "形势", "愿意",
            "同意", "希望", "主张", "决心", "商定", "总体", "整体", "规定", "中方", "俄方", "前景", "潜力", "作出", "确保", "保证", "保障", "提供", "实施",
            "履行", "遵守", "开展", "推动", "深化", "完善", "参加", "利用", "允许", "成为", "存在", "出现", "增加", "符合", "遵循", "面临", "实现", "达成",
            "承担", "承认", "处于", "公司", "人类", "有助于", "有利于", "以利于", "致力于", "情况下", "为基础", "两国间", "相适应", "至关重要", "不应", "全世界",
            "所有国家", "为目的", "在内", "在此基础上", "之一", "以来", "之间", "期间", "任何一方", "所有", "越来越", "不能", "能够", "只能", "才能", "应该",
            "应当", "不可能", "不得", "有可能", "可能", "必须", "可以", "根据上述", "出发", "得到", "找到", "做好", "做出", "相应", "过去", "开始", "不允许",
            "现有", "应有");

    /** Nouns that hold a phrase without becoming part of it. */
    private static final Set<String> FRAMES =
            Set.of("问题", "领域", "方面", "范围", "框架", "境内", "进程", "事务", "间", "之间", "中", "上", "内");

    private static final Set<String> NEGATIONS = Set.of("不", "互不", "互相", "相互", "未", "非", "不得", "永不");

    private static final Set<WordClass> SENTENCE_STARTS = EnumSet.of(
            WordClass.NOUN,
            WordClass.PLACE,
            WordClass.PERSON,
            WordClass.VERB,
            WordClass.VERBAL_NOUN,
            WordClass.ADJECTIVE,
            WordClass.MODIFIER,
            WordClass.POSITION,
            WordClass.PREPOSITION,
            WordClass.OTHER);

    private final Vocabulary vocabulary;
    private final PhraseShapes shapes;

    /**
     * @param vocabulary what is known already; may be empty
     */
    public PhraseMiner(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.shapes = new PhraseShapes(vocabulary);
    }

    /** A run of words that may turn out to be a phrase; offsets are those of the folded texts. */
    private record Candidate(String key, TermKind kind, Shape shape, List<Occurrence> places, double weight) {}

    /** The phrases of the texts, best first; their places are offsets in the texts as they were written. */
    public List<MinedPhrase> mine(TermCorpus corpus) {
        List<FoldedText> folded = corpus.folded();
        List<AnalysedText> analysed = corpus.analysed();
        List<SourceText> texts = corpus.texts();
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        titles(analysed, candidates);
        repeats(analysed, candidates);
        once(analysed, candidates);
        List<Candidate> standing = standing(candidates);
        Map<String, List<Occurrence>> places = everywhere(standing, analysed);
        List<MinedPhrase> phrases = new ArrayList<>();
        for (Candidate candidate : standing) {
            List<Occurrence> original = places.getOrDefault(candidate.key(), candidate.places()).stream()
                    .map(o -> new Occurrence(
                            o.text(),
                            folded.get(o.text()).start(o.start()),
                            folded.get(o.text()).end(o.end())))
                    .toList();
            phrases.add(new MinedPhrase(
                    candidate.key(),
                    candidate.kind(),
                    candidate.shape(),
                    termhood(candidate, original, texts),
                    original));
        }
        phrases.sort(
                Comparator.comparingDouble(MinedPhrase::termhood).reversed().thenComparing(MinedPhrase::key));
        return phrases;
    }

    /** Titles in 《》, and the same words wherever else they stand. */
    private void titles(List<AnalysedText> texts, Map<String, Candidate> candidates) {
        Set<String> titles = new LinkedHashSet<>();
        for (AnalysedText text : texts) {
            Matcher matcher = TITLE.matcher(text.text());
            while (matcher.find()) {
                titles.add(matcher.group(1));
            }
        }
        for (String title : titles) {
            List<Occurrence> places = new ArrayList<>();
            for (int t = 0; t < texts.size(); t++) {
                places(texts.get(t).text(), title, t, places);
            }
            candidates.put(title, new Candidate(title, TermKind.TITLE, Shape.NOUN, places, 2.0));
        }
    }

    private static void places(String text, String phrase, int index, List<Occurrence> places) {
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length())) {
            places.add(new Occurrence(index, at, at + phrase.length()));
        }
    }

    /** Runs of words that occur at least twice, found level by level. */
    private void repeats(List<AnalysedText> texts, Map<String, Candidate> candidates) {
        Map<String, Integer> wordIds = new HashMap<>();
        List<int[]> level = new ArrayList<>();
        List<int[]> zoneEnd = new ArrayList<>();
        List<int[]> words = new ArrayList<>();
        for (AnalysedText text : texts) {
            int[] ids = new int[text.words().size()];
            int[] ends = new int[ids.length];
            for (int i = 0; i < ids.length; i++) {
                Integer known = wordIds.get(text.words().get(i).text());
                if (known == null) {
                    known = wordIds.size();
                    wordIds.put(text.words().get(i).text(), known);
                }
                ids[i] = known;
            }
            for (int[] zone : text.zones()) {
                java.util.Arrays.fill(ends, zone[0], zone[1], zone[1]);
            }
            words.add(ids);
            level.add(ids.clone());
            zoneEnd.add(ends);
        }
        for (int length = 1; length <= LONGEST; length++) {
            // Count the runs of this length; -1 marks places where the run cannot come back.
            Map<Integer, List<Occurrence>> groups = new LinkedHashMap<>();
            for (int t = 0; t < texts.size(); t++) {
                int[] ids = level.get(t);
                for (int i = 0; i < ids.length; i++) {
                    if (ids[i] >= 0 && i + length <= zoneEnd.get(t)[i]) {
                        groups.computeIfAbsent(ids[i], k -> new ArrayList<>()).add(new Occurrence(t, i, i + length));
                    } else {
                        ids[i] = -1;
                    }
                }
            }
            boolean more = false;
            for (List<Occurrence> group : groups.values()) {
                if (group.size() < 2) {
                    group.forEach(o -> level.get(o.text())[o.start()] = -1);
                } else {
                    more = true;
                    candidate(group, texts, candidates);
                }
            }
            if (!more) {
                return;
            }
            extend(texts, level, words, zoneEnd, length);
        }
    }

    /** Gives each run that is one word longer a number of its own, where both its halves come back. */
    private static void extend(
            List<AnalysedText> texts, List<int[]> level, List<int[]> words, List<int[]> zoneEnd, int length) {
        Map<Long, Integer> ids = new HashMap<>();
        for (int t = 0; t < texts.size(); t++) {
            int[] now = level.get(t);
            int[] next = new int[now.length];
            for (int i = 0; i < now.length; i++) {
                boolean fits = now[i] >= 0 && i + length < zoneEnd.get(t)[i] && now[i + 1] >= 0;
                if (!fits) {
                    next[i] = -1;
                    continue;
                }
                long pair = (long) now[i] << 32 | words.get(t)[i + length];
                Integer id = ids.get(pair);
                if (id == null) {
                    id = ids.size();
                    ids.put(pair, id);
                }
                next[i] = id;
            }
            level.set(t, next);
        }
    }

    private void candidate(List<Occurrence> group, List<AnalysedText> texts, Map<String, Candidate> candidates) {
        Occurrence first = group.get(0);
        AnalysedText home = texts.get(first.text());
        List<ChineseWord> run = home.words().subList(first.start(), first.end());
        String key = home.text()
                .substring(run.get(0).start(), run.get(run.size() - 1).end());
        if (key.length() < 2
                || candidates.containsKey(key)
                || FRAME.matcher(key).matches()) {
            return;
        }
        boolean known = vocabulary.knows(key);
        int cut = 0;
        int wholeZones = 0;
        Neighbours neighbours = new Neighbours();
        List<Occurrence> places = new ArrayList<>();
        for (Occurrence o : group) {
            AnalysedText text = texts.get(o.text());
            int start = text.words().get(o.start()).start();
            int end = text.words().get(o.end() - 1).end();
            places.add(new Occurrence(o.text(), start, end));
            if (text.locked().get(start) || text.locked().get(end)) {
                cut++;
            }
            boolean left = o.start() == 0 || text.words().get(o.start() - 1).kind() == WordClass.PUNCTUATION;
            boolean right =
                    o.end() == text.words().size() || text.words().get(o.end()).kind() == WordClass.PUNCTUATION;
            if (left && right) {
                wholeZones++;
            }
            neighbours.add(
                    left ? null : text.words().get(o.start() - 1),
                    right ? null : text.words().get(o.end()),
                    o.end() + 1 < text.words().size() ? text.words().get(o.end() + 1) : null);
        }
        if (!known && cut * 2 > places.size()) {
            return;
        }
        List<ChineseWord> coarse = home.coarse(first.start(), first.end(), vocabulary);
        Optional<Shape> shape = run.size() == 1
                ? wordShape(run.get(0), key)
                : known ? shapes.shape(run).or(() -> shape(group, texts)) : shape(group, texts);
        if (run.size() > 1 && known && shape.isEmpty() && !LIGHT.contains(key)) {
            shape = vocabulary.head(key).map(h -> h.noun() ? Shape.NOUN : h.verb() ? Shape.VERB : Shape.MODIFIER);
        }
        boolean noVerb = known
                && shape.filter(s -> s == Shape.VERB).isPresent()
                && vocabulary.head(key).filter(Vocabulary.Head::verb).isEmpty();
        if (noVerb) {
            // 不可分割 looks like a verb with its adverb, but the vocabulary knows better.
            shape = vocabulary.head(key).map(h -> h.noun() ? Shape.NOUN : Shape.MODIFIER);
        }
        boolean sentence = wholeZones >= 2
                && key.length() >= 4
                && !numbering(run)
                && !shapes.reports(coarse)
                && SENTENCE_STARTS.contains(run.get(0).kind());
        if (shape.isEmpty() && sentence) {
            shape = Optional.of(Shape.CLAUSE);
        }
        if (shape.isEmpty() || LIGHT.contains(key)) {
            return;
        }
        if (known || run.size() == 1 ? neighbours.neverFree() : !sentence && !neighbours.free(coarse, shape.get())) {
            return;
        }
        candidates.put(
                key,
                new Candidate(
                        key, kind(key, run, shape.get()), shape.get(), places, weight(shape.get(), coarse, known)));
    }

    /** What stands beside the occurrences of a run: a phrase is whole where its neighbours do not belong to it. */
    private final class Neighbours {
        private int all;
        private int leftGrown;
        private int leftListed;
        private int leftFirm;
        private int leftNegated;
        private int rightGrown;
        private int rightObject;
        private int rightListed;
        private int rightPossessive;
        private int rightVerb;
        private int rightFrame;
        private int rightWord;

        void add(@Nullable ChineseWord left, @Nullable ChineseWord right, @Nullable ChineseWord afterRight) {
            all++;
            if (left != null) {
                char letter = letter(left);
                // 所 makes an attribute of the verb after it, and belongs to it.
                leftGrown += "abnmqf".indexOf(letter) >= 0 && !shapes.agent(left)
                                || left.text().equals("所")
                        ? 1
                        : 0;
                leftListed += "ce".indexOf(letter) >= 0 || left.text().equals("而") ? 1 : 0;
                leftFirm += letter == 'd' ? 1 : 0;
                leftNegated += NEGATIONS.contains(left.text()) ? 1 : 0;
            }
            if (right != null) {
                char letter = letter(right);
                // What follows a conjunction tells whether it joins nouns or sentences.
                boolean joinsVerbs = afterRight != null && "vxsdp.".indexOf(letter(afterRight)) >= 0;
                rightGrown += "abnwqf".indexOf(letter) >= 0 && !FRAMES.contains(right.text()) ? 1 : 0;
                rightObject += letter == 'x' || right.kind() == WordClass.PRONOUN || letter == 'm' ? 1 : 0;
                rightListed += letter == 'e' || letter == 'c' && !joinsVerbs ? 1 : 0;
                rightPossessive += letter == 'D' ? 1 : 0;
                rightVerb += "vxsw".indexOf(letter) >= 0 ? 1 : 0;
                rightFrame += FRAMES.contains(right.text()) ? 1 : 0;
                rightWord++;
            }
        }

        private char letter(ChineseWord word) {
            return shapes.letters(List.of(word)).charAt(0);
        }

        private boolean most(int count) {
            return count * 2 > all;
        }

        /** Whether something that belongs to the run stands beside it everywhere. */
        boolean neverFree() {
            return leftGrown == all || rightGrown == all || leftNegated == all;
        }

        /** Whether the run is whole at both ends in most places. */
        boolean free(List<ChineseWord> run, Shape shape) {
            String letters = shapes.letters(run);
            if (leftNegated == all) {
                return false;
            }
            if (shape == Shape.CLAUSE) {
                return !most(rightGrown + rightPossessive + rightObject);
            }
            boolean verb = shape == Shape.VERB;
            boolean manner = letters.indexOf('L') >= 0;
            boolean complex = verb || letters.matches(".*[Dce].*") || letters.indexOf('r') > 0;
            boolean action = letters.matches(".*[vx]") && !manner;
            if (verb
                    ? most(leftFirm) && letters.charAt(0) != 'd'
                    : "abnwx".indexOf(letters.charAt(0)) >= 0 && most(leftGrown)) {
                return false;
            }
            if (!manner && most(rightGrown)) {
                return false;
            }
            // The object of a verb is whole only where nothing goes on with it: 加强军事|领域信任, 反对任何形式|的霸权主义. But a verb
            // with its object may be an attribute: 面向21世纪|的.
            ChineseWord last = run.get(run.size() - 1);
            boolean object = verb && !action && run.size() > 1 && "vx".indexOf(letters.charAt(0)) >= 0;
            boolean owner = shapes.agent(last) || letters.indexOf('r') >= 0;
            if (object && most(rightFrame + rightGrown + (owner ? rightPossessive : 0))) {
                return false;
            }
            if (verb && run.size() > 1 && shapes.agent(last) && most(rightWord)) {
                return false;
            }
            if (complex && !manner && (!verb && most(leftListed) || most(rightListed + rightGrown))) {
                return false;
            }
            if (letters.indexOf('e') >= 0 && rightListed * 3 > all) {
                return false;
            }
            return !(action && most(rightPossessive + rightListed + rightGrown + rightObject));
        }
    }

    /** The shape most occurrences agree on: a word's class may differ from place to place. */
    private Optional<Shape> shape(List<Occurrence> group, List<AnalysedText> texts) {
        Map<Shape, Integer> votes = new TreeMap<>();
        int none = 0;
        for (Occurrence o : group) {
            Optional<Shape> shape = shapes.shape(texts.get(o.text()).coarse(o.start(), o.end(), vocabulary));
            if (shape.isPresent()) {
                votes.merge(shape.get(), 1, Integer::sum);
            } else {
                none++;
            }
        }
        int lost = none;
        return votes.entrySet().stream()
                .max(Map.Entry.<Shape, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .filter(e -> e.getValue() >= lost)
                .map(Map.Entry::getKey);
    }

    /** A noun that only holds a phrase with the position after it: 基础上, 范围内, 情况下. */
    private static final Pattern FRAME =
            Pattern.compile("(?:基础|范围|框架|情况|领域|方面|过程|进程|问题|条件|前提|名义|意义|程度|期间|时间|形势|背景|原则|精神|国|双方)[上下内中间里]");

    private Optional<Shape> wordShape(ChineseWord word, String key) {
        if (LIGHT.contains(key) || key.length() < 2 || FRAME.matcher(key).matches()) {
            return Optional.empty();
        }
        boolean known = vocabulary.knows(key);
        return switch (word.kind()) {
            case PLACE, PERSON -> Optional.of(Shape.NOUN);
            case NOUN, VERBAL_NOUN -> known || key.length() > 2 ? Optional.of(Shape.NOUN) : Optional.empty();
            case VERB -> known ? Optional.of(Shape.VERB) : Optional.empty();
            case MODIFIER, ADJECTIVE -> key.length() > 2 && known ? Optional.of(Shape.MODIFIER) : Optional.empty();
            default -> known && key.length() > 3 ? Optional.of(Shape.MODIFIER) : Optional.empty();
        };
    }

    private static boolean numbering(List<ChineseWord> run) {
        return run.stream()
                .anyMatch(w -> w.kind() == WordClass.NUMERAL && !w.text().startsWith("两"));
    }

    private TermKind kind(String key, List<ChineseWord> run, Shape shape) {
        if (shape == Shape.CLAUSE || run.stream().anyMatch(w -> w.kind() == WordClass.ENUMERATION)) {
            return TermKind.FORMULA;
        }
        if (shape == Shape.NOUN && INSTITUTION.matcher(key).matches() && key.length() > 2) {
            return TermKind.INSTITUTION;
        }
        if (shape == Shape.NOUN && run.size() > 1 && NAMED_TITLE.matcher(key).matches()) {
            return TermKind.TITLE;
        }
        if (run.size() == 1) {
            return switch (run.get(0).kind()) {
                case PLACE -> TermKind.PLACE;
                case PERSON -> TermKind.PERSON;
                default -> key.length() >= 4 ? TermKind.PHRASE : TermKind.WORD;
            };
        }
        return TermKind.PHRASE;
    }

    private static double weight(Shape shape, List<ChineseWord> run, boolean known) {
        double weight = switch (shape) {
            case NOUN -> 1.0;
            case VERB -> 0.6;
            case CLAUSE -> 0.6;
            case ADVERBIAL -> 0.5;
            case MODIFIER -> 0.5;
        };
        if (run.stream().anyMatch(w -> w.kind() == WordClass.POSSESSIVE)) {
            weight *= 0.7;
        }
        if (run.size() == 1 && run.get(0).kind() == WordClass.PLACE) {
            weight *= 0.6;
        }
        if (run.size() == 1 && run.get(0).text().length() < 3) {
            weight *= 0.35;
        }
        return known ? weight * 1.6 : weight;
    }

    /** Known phrases and plain noun phrases that occur just once. */
    private void once(List<AnalysedText> texts, Map<String, Candidate> candidates) {
        Map<String, Candidate> found = new LinkedHashMap<>();
        for (int t = 0; t < texts.size(); t++) {
            AnalysedText text = texts.get(t);
            for (int[] zone : text.zones()) {
                for (int i = zone[0]; i < zone[1]; i++) {
                    int best = i;
                    for (int j = i + 1; j <= Math.min(zone[1], i + 8); j++) {
                        if (single(text, i, j)) {
                            best = j;
                        }
                    }
                    if (best == i) {
                        continue;
                    }
                    List<ChineseWord> run = text.words().subList(i, best);
                    int start = run.get(0).start();
                    int end = run.get(run.size() - 1).end();
                    String key = text.text().substring(start, end);
                    if (!candidates.containsKey(key)
                            && !found.containsKey(key)
                            && !FRAME.matcher(key).matches()) {
                        boolean known = vocabulary.knows(key);
                        Shape shape = known && !shapes.plainNoun(run)
                                ? vocabulary
                                        .head(key)
                                        .map(h -> h.noun() ? Shape.NOUN : h.verb() ? Shape.VERB : Shape.MODIFIER)
                                        .orElse(Shape.NOUN)
                                : Shape.NOUN;
                        found.put(
                                key,
                                new Candidate(
                                        key,
                                        kind(key, run, shape),
                                        shape,
                                        List.of(new Occurrence(t, start, end)),
                                        weight(shape, run, known) * 0.5));
                    }
                    i = best - 1;
                }
            }
        }
        found.forEach(candidates::putIfAbsent);
    }

    private boolean single(AnalysedText text, int from, int to) {
        List<ChineseWord> run = text.words().subList(from, to);
        int start = run.get(0).start();
        int end = run.get(run.size() - 1).end();
        String key = text.text().substring(start, end);
        if (vocabulary.knows(key)) {
            return key.length() >= 4
                    || key.length() == 3 && run.size() == 1 && run.get(0).kind().nominal();
        }
        if (run.size() == 1
                || run.size() > 4
                || text.locked().get(start)
                || text.locked().get(end)) {
            return false;
        }
        String coarse = shapes.letters(text.coarse(from, to, vocabulary));
        boolean left = from == 0
                || "Dcevxps.".contains(shapes.letters(List.of(text.words().get(from - 1))));
        boolean right = to == text.words().size()
                || "Dcef.".contains(shapes.letters(List.of(text.words().get(to))));
        return left
                && right
                && shapes.edges(run.get(0), run.get(run.size() - 1))
                && coarse.length() <= 3
                && coarse.matches("[abn][abnw]*[nw]")
                && !shapes.agent(run.get(0))
                && run.stream().allMatch(w -> w.text().length() > 1)
                && key.length() >= 4;
    }

    /**
     * Those that stand on their own: longer ones first, each charged with the shortest phrase around each of its places.
     */
    private List<Candidate> standing(Map<String, Candidate> candidates) {
        List<Candidate> byLength = new ArrayList<>(candidates.values());
        byLength.sort(Comparator.comparingInt((Candidate c) -> c.key().length())
                .reversed()
                .thenComparing(Candidate::key));
        Map<Integer, List<Placed>> taken = new HashMap<>();
        List<Candidate> standing = new ArrayList<>();
        for (Candidate candidate : byLength) {
            Map<Integer, Integer> around = new HashMap<>();
            int free = 0;
            for (Occurrence o : candidate.places()) {
                int closest = -1;
                for (Placed placed : taken.getOrDefault(o.text(), List.of())) {
                    // Shorter ones were added later, so the last that fits is the closest.
                    if (o.inside(placed.place())) {
                        closest = placed.phrase();
                    }
                }
                if (closest < 0) {
                    free++;
                } else {
                    around.merge(closest, 1, Integer::sum);
                }
            }
            if (free == 0
                    && around.size() == 1
                    && !headOf(
                            candidate, standing.get(around.keySet().iterator().next()))) {
                continue;
            }
            int index = standing.size();
            standing.add(candidate);
            candidate
                    .places()
                    .forEach(o -> taken.computeIfAbsent(o.text(), k -> new ArrayList<>())
                            .add(new Placed(o, index)));
        }
        // A verb with its object says little more than the object alone, unless it comes back often.
        Map<String, Integer> kept = new HashMap<>();
        standing.forEach(c -> kept.put(c.key(), c.places().size()));
        standing.removeIf(c ->
                c.shape() == Shape.VERB && c.places().size() < 3 && !vocabulary.knows(c.key()) && suffixOf(c, kept));
        return standing;
    }

    /**
     * Every place of every phrase, found in one pass: words are cut differently from sentence to sentence, so a phrase may
     * stand where the run of words that made it a candidate does not.
     */
    private static Map<String, List<Occurrence>> everywhere(List<Candidate> phrases, List<AnalysedText> texts) {
        Map<Character, TreeMap<Integer, Map<String, List<Occurrence>>>> byStart = new HashMap<>();
        Map<String, List<Occurrence>> all = new HashMap<>();
        for (Candidate phrase : phrases) {
            List<Occurrence> places = new ArrayList<>();
            all.put(phrase.key(), places);
            byStart.computeIfAbsent(phrase.key().charAt(0), k -> new TreeMap<>())
                    .computeIfAbsent(phrase.key().length(), k -> new HashMap<>())
                    .put(phrase.key(), places);
        }
        for (int t = 0; t < texts.size(); t++) {
            String text = texts.get(t).text();
            for (int at = 0; at < text.length(); at++) {
                for (Map.Entry<Integer, Map<String, List<Occurrence>>> length :
                        byStart.getOrDefault(text.charAt(at), new TreeMap<>()).entrySet()) {
                    int end = at + length.getKey();
                    List<Occurrence> places =
                            end <= text.length() ? length.getValue().get(text.substring(at, end)) : null;
                    if (places == null || !texts.get(t).whole(at, end)) {
                        continue;
                    }
                    Occurrence last = places.isEmpty() ? null : places.get(places.size() - 1);
                    if (last == null || last.text() != t || last.end() <= at) {
                        places.add(new Occurrence(t, at, end));
                    }
                }
            }
        }
        all.values().removeIf(List::isEmpty);
        return all;
    }

    private static boolean suffixOf(Candidate phrase, Map<String, Integer> kept) {
        String key = phrase.key();
        for (int from = 1; from + 5 <= key.length(); from++) {
            if (kept.getOrDefault(key.substring(from), 0) > 2 * phrase.places().size()) {
                return true;
            }
        }
        return false;
    }

    private record Placed(Occurrence place, int phrase) {}

    /**
     * Whether the longer phrase only puts something before the shorter one that does not make it one phrase with it: an
     * attribute (公正合理的 + 国际政治经济新秩序), a verb (维护 + 国家统一), somebody who says so (俄罗斯承认 + 西藏是…); or after it
     * a frame (数字经济 + 领域).
     */
    private static boolean headOf(Candidate shorter, Candidate longer) {
        if (longer.key().startsWith(shorter.key())) {
            return shorter.shape() == Shape.NOUN
                    && shorter.key().length() >= 4
                    && FRAMES.contains(longer.key().substring(shorter.key().length()));
        }
        if (!longer.key().endsWith(shorter.key())) {
            return false;
        }
        return shorter.shape() == Shape.CLAUSE
                || shorter.shape() == Shape.NOUN
                        && (shorter.key().length() >= 4 && longer.shape() == Shape.VERB
                                || shorter.key().length() >= 6 && longer.key().endsWith("的" + shorter.key()));
    }

    private static double termhood(Candidate candidate, List<Occurrence> places, List<SourceText> texts) {
        long documents = places.stream()
                .map(o -> texts.get(o.text()).document())
                .distinct()
                .count();
        int length = candidate.key().length();
        return candidate.weight() * Math.log(1 + length) * (Math.log(1 + places.size()) + Math.log(1 + documents));
    }
}
