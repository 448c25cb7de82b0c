package org.hebi.terms.hanlp;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hebi.terms.ChineseAnalyzer;
import org.hebi.terms.ChineseWord;
import org.hebi.terms.WordClass;

/**
 * Words by HanLP's Viterbi segmenter. Its dictionaries are static and shared with everything else in the process, so
 * they are only read here, never added to; person and transliterated names are switched off, because 两国元首 and
 * 不同台湾 come out as names.
 */
public final class HanLpChinese implements ChineseAnalyzer {
    /** Words in which 著 is not the particle 着. */
    private static final Set<String> ZHU = Set.of("著作", "著名", "著称", "著述", "著者", "著录", "著书");

    private static final Set<String> ZHU_LAST =
            Set.of("显著", "名著", "原著", "论著", "编著", "卓著", "昭著", "专著", "译著", "合著", "巨著", "遗著");

    /** One-character names of countries: two of them in a row are a pair of countries, whatever HanLP takes them for. */
    private static final String COUNTRIES = "中俄苏美英法德日印朝韩欧越蒙哈吉塔乌巴伊以阿加澳";

    private static final Set<String> PARTIES = Set.of("第三国", "任何", "其他", "对方", "任一", "另一方", "第三方");

    /** Characters that start out as the same word in one script and that HanLP's table leaves alone. */
    private static final String LOOK_ALIKE = "爲産夥啓衆羣裏○〇＂";

    private static final String LOOK_ALIKE_SIMPLIFIED = "为产伙启众群里〇〇”";

    @Override
    public String simplify(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String converted = HanLP.convertToSimplifiedChinese(text);
        if (converted.length() != text.length()) {
            StringBuilder each = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                String one = HanLP.convertToSimplifiedChinese(text.substring(i, i + 1));
                each.append(one.length() == 1 ? one.charAt(0) : text.charAt(i));
            }
            converted = each.toString();
        }
        StringBuilder result = new StringBuilder(converted);
        for (int i = 0; i < result.length(); i++) {
            int at = LOOK_ALIKE.indexOf(result.charAt(i));
            if (at >= 0) {
                result.setCharAt(i, LOOK_ALIKE_SIMPLIFIED.charAt(at));
            }
            if (result.charAt(i) == '著' && text.charAt(i) == '著' && !wordWithZhu(converted, i)) {
                result.setCharAt(i, '着');
            }
        }
        return result.toString();
    }

    private static boolean wordWithZhu(String text, int at) {
        return at + 2 <= text.length() && ZHU.contains(text.substring(at, at + 2))
                || at > 0 && ZHU_LAST.contains(text.substring(at - 1, at + 1));
    }

    @Override
    public String traditional(String simplified) {
        return HanLP.convertToTraditionalChinese(simplified);
    }

    @Override
    public List<ChineseWord> words(String simplified) {
        List<ChineseWord> words = new ArrayList<>();
        if (simplified.isEmpty()) {
            return words;
        }
        Segment segment = HanLP.newSegment()
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableJapaneseNameRecognize(false)
                .enableNormalization(false);
        int at = 0;
        for (Term term : segment.seg(simplified.replace('\n', ' ').replace('\r', ' '))) {
            // HanLP may fold a character inside a word; what counts is its length.
            String text = simplified.substring(at, at + term.word.length());
            words.add(new ChineseWord(text, kind(text, term.nature), at));
            at += text.length();
        }
        return abbreviations(splitNegations(words));
    }

    /** 不同 before a party is not "different" but "not with": 不同台湾建立官方关系; 针对 after 不 is a verb. */
    private static List<ChineseWord> splitNegations(List<ChineseWord> words) {
        List<ChineseWord> result = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            ChineseWord word = words.get(i);
            boolean party = i + 1 < words.size()
                    && (words.get(i + 1).kind() == WordClass.PLACE
                            || PARTIES.contains(words.get(i + 1).text()));
            boolean negated = i > 0 && words.get(i - 1).text().equals("不");
            if (word.text().equals("针对") && negated) {
                result.add(new ChineseWord("针对", WordClass.VERB, word.start()));
            } else if (word.text().equals("不同") && party) {
                result.add(new ChineseWord("不", WordClass.ADVERB, word.start()));
                result.add(new ChineseWord("同", WordClass.PREPOSITION, word.start() + 1));
            } else {
                result.add(word);
            }
        }
        return result;
    }

    private static List<ChineseWord> abbreviations(List<ChineseWord> words) {
        List<ChineseWord> result = new ArrayList<>(words);
        for (int i = 0; i + 1 < result.size(); i++) {
            ChineseWord one = result.get(i);
            ChineseWord other = result.get(i + 1);
            if (country(one) && country(other)) {
                result.set(i, new ChineseWord(one.text(), WordClass.MODIFIER, one.start()));
                result.set(i + 1, new ChineseWord(other.text(), WordClass.MODIFIER, other.start()));
            }
        }
        return result;
    }

    private static boolean country(ChineseWord word) {
        return word.text().length() == 1 && COUNTRIES.contains(word.text());
    }

    private static WordClass kind(String text, Nature nature) {
        if (text.equals("、")) {
            return WordClass.ENUMERATION;
        }
        if (text.isBlank()) {
            return WordClass.PUNCTUATION;
        }
        String tag = nature.toString();
        if (tag.equals("w") || tag.startsWith("w")) {
            return WordClass.PUNCTUATION;
        }
        return switch (tag) {
            case "ude1" -> WordClass.POSSESSIVE;
            case "ude2" -> WordClass.ADVERBIAL;
            case "vshi" -> WordClass.COPULA;
            case "vn" -> WordClass.VERBAL_NOUN;
            case "nr", "nrf", "nrj", "nr1", "nr2" -> WordClass.PERSON;
            case "ns", "nsf" -> WordClass.PLACE;
            case "nl", "nx" -> WordClass.NOUN;
            case "vl" -> WordClass.VERB;
            case "al", "bl" -> WordClass.MODIFIER;
            case "bg" -> WordClass.MODIFIER;
            case "an" -> WordClass.VERBAL_NOUN;
            case "mq" -> text.endsWith("部分") ? WordClass.NOUN : WordClass.NUMERAL;
            case "pba", "pbei" -> WordClass.PREPOSITION;
            default -> byInitial(tag);
        };
    }

    private static WordClass byInitial(String tag) {
        return switch (tag.charAt(0)) {
            case 'n', 'g', 'j', 'i', 'l' -> WordClass.NOUN;
            case 'v' -> WordClass.VERB;
            case 'a' -> WordClass.ADJECTIVE;
            case 'b' -> WordClass.MODIFIER;
            case 'd' -> WordClass.ADVERB;
            case 'p' -> WordClass.PREPOSITION;
            case 'c' -> WordClass.CONJUNCTION;
            case 'u', 'y', 'e', 'o' -> WordClass.PARTICLE;
            case 'r', 'R' -> WordClass.PRONOUN;
            case 'm' -> WordClass.NUMERAL;
            case 'q' -> WordClass.MEASURE;
            case 'f' -> WordClass.POSITION;
            case 's' -> WordClass.NOUN;
            case 't' -> WordClass.TIME;
            default -> WordClass.OTHER;
        };
    }
}
