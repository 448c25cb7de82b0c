package org.hebi.terms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hebi.terms.MinedPhrase.Shape;

/**
 * Tells phrases from fragments by their words' classes. The grammar is written over one letter a word, so that it can be
 * read as regular expressions: n noun, w verbal noun, v verb, x verb the vocabulary also knows as a noun, a adjective,
 * b modifier, d adverb that belongs to what follows, p preposition, c conjunction, e enumeration comma, D 的, L 地,
 * r pronoun that counts (各), m numeral that counts (两), q measure, f position, t time, k 是, s verb of saying; every
 * other word is a dot.
 */
final class PhraseShapes {
    /** Nominal head and its modifiers. */
    private static final String CORE = "(?:[abnw]|[rm]q?|fn)*[nwx]";

    /** A member of a list, which may be an adjective: 友好、和平与发展. */
    private static final String MEMBER = "(?:[abnw]|[rm]q?|fn)*[nwxa]";

    private static final String NAMED = "(?:(?:" + MEMBER + "[ec])*" + CORE + ")";

    private static final Pattern NOUN_PHRASE = Pattern.compile(
            "(?:(?:" + NAMED + "|[bx]|d?a+(?:[ec]a+)*|d*[vx]" + NAMED + "?)D)?" + NAMED + "(?:(?<=n)a)?");

    private static final Pattern SIMPLE_NOUN_PHRASE = Pattern.compile("[rm]?q?[abnwx]*[nwx]");

    private static final Pattern VERB_PHRASE = Pattern.compile("(?:[ad]L?)*(?:pn)?d*[vxws](?:c?[vx])?(?:(?:" + NAMED
            + "|[abx]|v)D)?(?:" + NAMED + "a?(?:c[vx]" + NAMED + ")?|mq)");

    private static final Pattern FORCE_OR_THREAT = Pattern.compile("[vxwn]n?cpn+d?[vxw]");

    private static final Pattern FIRM_VERB = Pattern.compile("d+[vxwna]+");

    private static final Pattern MANNER_AND_VERB = Pattern.compile("(?:[ad]c?)+L[vxw]");

    private static final Pattern BY_MEANS = Pattern.compile("pn+d?[vxw]");

    private static final Pattern SAYING = Pattern.compile("(?:" + NAMED + ")[da]*[vxw]?s");

    private static final Pattern SENTENCE = Pattern.compile("[^s]*[nwx]d*k.*[nwx]");

    private static final Pattern REPORTED = Pattern.compile(".*s.*k.*");

    private static final Pattern ON_THE_BASIS = Pattern.compile("p.*[nwfxv]");

    /** Verbs of saying: what declarations begin their sentences with. */
    private static final Set<String> SAYING_VERBS = Set.of(
            "认为", "重申", "强调", "指出", "表示", "声明", "商定", "主张", "同意", "确信", "决心", "希望", "呼吁", "确认", "坚信", "深信", "承诺", "宣布",
            "注意到", "宣告", "申明", "相信", "一致认为", "一致同意", "决定", "认识到", "回顾");

    private static final Set<String> MODALS =
            Set.of("愿", "愿意", "应", "应该", "应当", "能", "能够", "可", "可以", "会", "要", "得", "必须", "需", "须");

    /** Those who act: a verb after them is what they do, not what the phrase names. */
    private static final Set<String> AGENTS = Set.of(
            "双方", "两国", "元首", "两国元首", "领导人", "总理", "总统", "主席", "政府", "俄方", "中方", "缔约双方", "各方", "国家", "中国", "俄罗斯",
            "俄罗斯联邦", "中华人民共和国", "外长", "中俄", "一方", "另一方", "缔约一方", "人民", "国际社会", "联合国", "双方元首", "各国", "部长");

    /** Adverbs that belong to the verb or noun they precede as firmly as a prefix. */
    private static final Set<String> FIRM_ADVERBS = Set.of(
            "不", "互不", "互", "互相", "相互", "共同", "全面", "严格", "积极", "切实", "密切", "坚决", "定期", "经常", "长期", "充分", "公正", "首先",
            "永", "永不", "永远", "平等", "彼此", "彻底", "非", "最", "广泛", "自愿", "独立", "相", "优先", "合理", "不断", "尚未", "公开", "一致",
            "有效", "联合", "专门", "直接", "严厉", "持续", "单方面", "无条件");

    /** Pronouns that make a set phrase with the noun after them. */
    private static final Set<String> FIRM_PRONOUNS =
            Set.of("各", "各个", "各国", "各级", "各方", "任何", "各项", "各类", "各界", "全体", "所有", "本国", "另", "各族", "多数", "国际关系");

    private static final Set<String> FIRM_NUMERALS = Set.of(
            "两", "两个", "双重", "双", "一个", "多", "多种", "三个", "四国", "五", "六", "三", "四", "第三", "一", "一切", "一揽子", "各个", "半",
            "两国", "首", "零", "多个");

    /** Nouns that say nothing alone and end no phrase. */
    private static final Set<String> LOOSE_ENDS =
            Set.of("等", "方面", "情况", "时候", "基础上", "其中", "之间", "期间", "以来", "过程中", "问题上", "之际");

    /** Words that begin no phrase, whatever their class. */
    private static final Set<String> LOOSE_STARTS = Set.of(
            "有关", "上述", "进一步", "本", "该", "此", "其", "继续", "各自", "自己", "方面", "下述", "等", "进行", "使", "包括", "之间", "如下", "以下",
            "以上", "一些", "某些", "这些", "那些", "相应", "特别", "尤其", "当前", "目前", "必须", "应", "应当", "可", "可以", "将", "能", "能够", "愿",
            "愿意", "就", "对", "致力于", "予以", "给予", "加以", "作出", "做出", "随着", "并", "同时", "来自", "称", "注意到", "基础上", "领域", "情况下",
            "有", "是", "在内", "以及", "和", "与", "及", "或", "而", "但", "地", "的", "得以", "于", "至", "向", "由", "从", "被", "把", "给",
            "令", "让", "如", "若", "即", "也", "都", "还", "又", "再", "已", "正", "曾", "均", "皆", "仅", "只", "更", "很", "十分", "非常",
            "极其", "较", "比较", "双方将");

    private final Vocabulary vocabulary;

    PhraseShapes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The words' classes, a letter each. */
    String letters(List<ChineseWord> words) {
        StringBuilder letters = new StringBuilder(words.size());
        for (ChineseWord word : words) {
            letters.append(letter(word));
        }
        return letters.toString();
    }

    private char letter(ChineseWord word) {
        String text = word.text();
        return switch (word.kind()) {
            case NOUN, PLACE, PERSON -> 'n';
            case VERBAL_NOUN -> SAYING_VERBS.contains(text) ? 's' : 'w';
            case VERB -> MODALS.contains(text) ? '.' : SAYING_VERBS.contains(text) ? 's' : verb(text);
            case COPULA -> 'k';
            case ADJECTIVE -> 'a';
            case MODIFIER -> 'b';
            case ADVERB -> FIRM_ADVERBS.contains(text) ? 'd' : '.';
            case PREPOSITION -> 'p';
            case CONJUNCTION -> text.length() == 1 || text.equals("以及") || text.equals("及其") ? 'c' : '.';
            case POSSESSIVE -> 'D';
            case ADVERBIAL -> 'L';
            case PRONOUN -> FIRM_PRONOUNS.contains(text) ? 'r' : '.';
            case NUMERAL ->
                FIRM_NUMERALS.contains(text) || text.startsWith("第三")
                        ? 'm'
                        : text.matches("[0-9]+|[一二三四五六七八九十百〇]+") ? 'm' : '.';
            case MEASURE -> 'q';
            case POSITION -> 'f';
            case TIME -> 't';
            case ENUMERATION -> 'e';
            case PARTICLE, PUNCTUATION, OTHER -> '.';
        };
    }

    /** A verb, or what the vocabulary knows as a noun in the first or second place. */
    private char verb(String text) {
        Optional<Vocabulary.Head> head = vocabulary.head(text).filter(Vocabulary.Head::noun);
        return head.map(h -> h.classes().startsWith("n") && text.length() > 2 ? 'w' : 'x')
                .orElse('v');
    }

    /** Whether a phrase may begin and end with these words. */
    boolean edges(ChineseWord first, ChineseWord last) {
        return !LOOSE_STARTS.contains(first.text())
                && !LOOSE_ENDS.contains(last.text())
                && switch (last.kind()) {
                    case CONJUNCTION,
                            POSSESSIVE,
                            ADVERBIAL,
                            PREPOSITION,
                            ENUMERATION,
                            PUNCTUATION,
                            ADVERB,
                            PRONOUN,
                            COPULA -> false;
                    default -> true;
                }
                && switch (first.kind()) {
                    case CONJUNCTION,
                            POSSESSIVE,
                            ADVERBIAL,
                            ENUMERATION,
                            PUNCTUATION,
                            PARTICLE,
                            MEASURE,
                            POSITION,
                            COPULA -> false;
                    default -> true;
                };
    }

    /** A plain noun phrase that may be trusted though it was seen only once. */
    boolean plainNoun(List<ChineseWord> words) {
        String letters = letters(words);
        return SIMPLE_NOUN_PHRASE.matcher(letters).matches() && !digits(words);
    }

    private static boolean digits(List<ChineseWord> words) {
        return words.stream()
                .anyMatch(w -> w.kind() == WordClass.NUMERAL && w.text().matches("[0-9〇一二三四五六七八九十百]+"));
    }

    /** How the phrase is built, or nothing when it is a fragment. */
    Optional<Shape> shape(List<ChineseWord> words) {
        ChineseWord first = words.get(0);
        ChineseWord last = words.get(words.size() - 1);
        if (!edges(first, last)) {
            return Optional.empty();
        }
        String letters = letters(words);
        if (REPORTED.matcher(letters).matches()) {
            return Optional.empty();
        }
        if (letters.matches("[x].+") && VERB_PHRASE.matcher(letters).matches()) {
            return Optional.of(Shape.VERB);
        }
        if (NOUN_PHRASE.matcher(letters).matches()) {
            boolean verbsAlone = words.size() > 1
                    && letters.matches("[xce]+")
                    && words.stream().allMatch(w -> w.text().length() < 4);
            boolean deed = words.size() > 1
                    && last.kind() == WordClass.VERB
                    && AGENTS.contains(words.get(words.size() - 2).text());
            return verbsAlone || deed || letters.contains("m") && digits(words)
                    ? Optional.empty()
                    : Optional.of(Shape.NOUN);
        }
        if (FIRM_VERB.matcher(letters).matches()
                || FORCE_OR_THREAT.matcher(letters).matches()) {
            return Optional.of(Shape.VERB);
        }
        if (MANNER_AND_VERB.matcher(letters).matches()) {
            return Optional.of(Shape.VERB);
        }
        if (VERB_PHRASE.matcher(letters).matches()) {
            return Optional.of(Shape.VERB);
        }
        if (BY_MEANS.matcher(letters).matches() && first.text().equals("以")) {
            return Optional.of(Shape.VERB);
        }
        if (SAYING.matcher(letters).matches()) {
            return Optional.of(Shape.CLAUSE);
        }
        if (SENTENCE.matcher(letters).matches()) {
            return Optional.of(Shape.CLAUSE);
        }
        if (letters.startsWith("p") && ON_THE_BASIS.matcher(letters).matches() && closes(words)) {
            return Optional.of(Shape.ADVERBIAL);
        }
        return Optional.empty();
    }

    /** Whether the words report what somebody says about something else. */
    boolean reports(List<ChineseWord> words) {
        return REPORTED.matcher(letters(words)).matches();
    }

    /** Whether the word names somebody who acts. */
    boolean agent(ChineseWord word) {
        return word.kind() == WordClass.PLACE || AGENTS.contains(word.text());
    }

    private static final Set<String> CLOSERS = Set.of("基础上", "框架内", "范围内", "情况下", "框架下", "基础");

    private static boolean closes(List<ChineseWord> words) {
        StringBuilder tail = new StringBuilder();
        for (ChineseWord word : words) {
            tail.append(word.text());
        }
        String text = tail.toString();
        return CLOSERS.stream().anyMatch(text::endsWith)
                && Set.of("在", "以", "于").contains(words.get(0).text());
    }
}
