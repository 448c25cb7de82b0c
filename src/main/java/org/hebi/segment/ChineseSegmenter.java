package org.hebi.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hebi.model.Block;

/**
 * Cuts Chinese text, Traditional or Simplified, into sentences.
 *
 * <p>A sentence ends at 。！？ and at what stands for them (｡ ． … and the half-width marks, where the neighbours are
 * Chinese), together with the quotes and brackets that close there and the white space after them. ，、：； never end one, so
 * an item that ends in ； ends where its block ends. A mark inside brackets, titles or a quoted phrase belongs to the sentence
 * around them, and so does a quotation that its sentence carries on (“……。”他说。). Work and memory grow with the length of
 * the text and no faster.
 */
public final class ChineseSegmenter implements Segmenter {
    @Override
    public List<Integer> ends(Block block) {
        return new Scan(block.text()).ends();
    }

    /** Marks that end a sentence wherever they stand. */
    private static final String FULL_STOPS = "。！？｡‼⁇⁈⁉";

    private static final String QUESTIONS = "！？!?‼⁇⁈⁉";
    private static final String PERIODS = ".．﹒";
    private static final String CLOSERS = "”’」』）》〉】〕］｝〞)]}»\"＂'";
    private static final String QUOTE_CLOSERS = "”’」』〞»\"＂";
    private static final String QUOTE_OPENERS = "“‘「『〝«\"＂";
    /** Brackets whose inside belongs to the sentence around them, whatever marks it holds. */
    private static final String TITLES = "《〈【〔［[";

    private static final String PARENTHESES = "（(";
    /** After a closing quote or bracket, these carry the sentence on. */
    private static final String CARRY_ON = "，、；：,;:。！？!?…．—－-～／/·”’」』）》〉】〕］)";
    /** A clause begins after any of these; how long it is tells whether … may end it. */
    private static final String CLAUSE_MARKS = "，、；：,;:。！？!?…“”‘’「」『』（）《》— 　";
    /** In UTF-16 units; whatever is longer was opened and never meant to be closed there. */
    private static final int LONGEST_BRACKET = 400;
    /** In UTF-16 units; fewer before …… are a stammer or a false start, not a sentence. */
    private static final int SHORTEST_TRAILING_OFF = 4;

    /** In UTF-16 units, up to and without the verb: 中华人民共和国主席江泽民. */
    private static final int LONGEST_SPEAKER = 16;

    /** Characters that spell foreign names: a point between two of them parts first name and surname. */
    private static final String SOUNDS = "阿埃艾安昂奥奧巴班鲍鮑贝貝本比彼别別宾賓波玻伯勃博卜布蔡查昌达達丹当德邓鄧蒂迪丁东杜敦多顿頓厄恩尔爾法凡菲费費芬弗福"
            + "夫盖蓋甘冈岡高戈哥格葛根古圭哈海汉漢豪赫亨胡华華怀霍基吉季加贾賈杰金京久卡凯凱坎康科可克肯库庫夸奎拉莱萊兰蘭朗劳"
            + "勞勒雷蕾黎李里理利莉丽麗连連良列林琳隆卢盧鲁魯路吕呂伦倫罗羅洛马馬玛瑪迈邁麦麥曼茅梅美门門蒙米密苗明缪摩莫默姆木"
            + "穆娜纳納乃奈南内內尼涅宁寧纽紐努诺諾欧歐帕潘庞龐培佩彭皮平珀普奇齐齊恰强乔喬切琴丘瑞若萨薩塞赛賽桑瑟森莎沙珊尚"
            + "绍舍什圣聖施史舒朔斯丝絲松苏蘇索塔泰坦汤湯唐陶特滕提田廷图圖托陀瓦万萬旺威韦韋维維魏温翁沃乌烏武西希锡席夏香肖"
            + "歇谢謝辛欣休许許雅亚亞延扬楊耶叶葉伊因英尤约約扎泽澤曾詹珍芝朱茨兹茲卓佐";

    /** Latin abbreviations whose full stop ends no sentence; in lower case. */
    private static final Set<String> LATIN_ABBREVIATIONS = Set.of(
            "no", "nos", "mr", "mrs", "ms", "dr", "st", "vol", "pp", "art", "co", "inc", "ltd", "corp", "vs", "cf",
            "etc", "fig", "ed", "eds", "jr", "sr", "prof", "gen", "dept", "rev", "doc", "al");

    /** Verbs of saying that may follow the words they report, longer ones before those they begin with. */
    private static final List<String> SAYING = List.of(
            "补充说", "補充說", "回答说", "回答說", "说道", "說道", "问道", "問道", "答道", "写道", "寫道", "喊道", "叫道", "笑道", "叹道", "嘆道", "回答",
            "表示", "指出", "强调", "強調", "宣布", "宣佈", "声明", "聲明", "重申", "认为", "認爲", "認為", "解释", "解釋", "说", "說", "问", "問", "答",
            "道", "喊", "叫");

    /** Words that follow a quotation as a part of its sentence. */
    private static final List<String> PARTICLES = List.of(
            "的", "之", "与", "與", "及", "或", "和", "等", "一词", "一詞", "一语", "一語", "一句", "一类", "一類", "一说", "一說", "一文", "一书",
            "一書", "为题", "為題", "爲題", "字样", "字樣", "这一", "這一", "这句", "這句");

    /** Words that begin like one of the above and are another word. */
    private static final List<String> NOT_PARTICLES = List.of(
            "和平", "和解", "和谐", "和諧", "和睦", "和约", "和約", "和谈", "和談", "等待", "等到", "的确", "的確", "之后", "之後", "之前", "之所以", "与此",
            "與此", "与会", "與會", "或许", "或許", "及时", "及時", "及至");

    /** After ？” and ！” these carry the sentence on as well: “……？”是首要问题. */
    private static final String AFTER_QUESTION = "是在也都就已则則将將成這这";

    /** Where a run of closing marks ends and what it is. */
    private record Mark(int start, int end, boolean ellipsis, boolean question) {}

    /** One text on its way through. */
    private static final class Scan {
        private final String text;
        private final BracketPairs pairs;
        private final List<Integer> ends = new ArrayList<>();
        /** Where the sentence now read begins. */
        private int sentence;
        /** Where the clause now read begins. */
        private int clause;

        Scan(String text) {
            this.text = text;
            this.pairs = new BracketPairs(text);
        }

        List<Integer> ends() {
            int at = 0;
            while (at < text.length()) {
                int beyond = beyondEmbedded(at);
                if (beyond > at) {
                    at = beyond;
                    continue;
                }
                Optional<Mark> mark = mark(at);
                if (mark.isEmpty()) {
                    if (CLAUSE_MARKS.indexOf(text.charAt(at)) >= 0) {
                        clause = at + 1;
                    }
                    at++;
                    continue;
                }
                int closed = closers(mark.get().end());
                int next = skipSpace(closed);
                if (next < text.length() && endsSentence(mark.get(), closed, next)) {
                    ends.add(next);
                    sentence = next;
                }
                clause = closed;
                at = closed;
            }
            ends.add(text.length());
            return ends;
        }

        /** Offset after a bracket that opens here and belongs to the sentence around it, or {@code at} when there is none. */
        private int beyondEmbedded(int at) {
            int closer = pairs.closer(at);
            if (closer < 0 || closer - at > LONGEST_BRACKET) {
                return at;
            }
            char c = text.charAt(at);
            boolean embedded;
            if (TITLES.indexOf(c) >= 0) {
                embedded = true;
            } else if (PARENTHESES.indexOf(c) >= 0) {
                embedded = !isBlank(sentence, at);
            } else if (QUOTE_OPENERS.indexOf(c) >= 0) {
                embedded = isQuotedPhrase(at, closer);
            } else {
                embedded = false;
            }
            return embedded ? closer + 1 : at;
        }

        /** Whether a quotation is a phrase of its sentence, not speech of its own. */
        private boolean isQuotedPhrase(int open, int close) {
            boolean announced = open > 0 && "：:，,".indexOf(text.charAt(open - 1)) >= 0;
            if (close == open + 1) {
                return true;
            }
            if (!isMark(text.charAt(close - 1))) {
                return !announced;
            }
            int next = skipSpace(close + 1);
            if (next < text.length() && startsWithParticle(next)) {
                return true;
            }
            boolean question = QUESTIONS.indexOf(text.charAt(close - 1)) >= 0;
            return question && open > sentence && isHan(open - 1) && next < text.length() && isHan(next);
        }

        private boolean endsSentence(Mark mark, int closed, int next) {
            char follows = text.charAt(next);
            boolean dash = text.startsWith("——", next);
            if (next == closed && CARRY_ON.indexOf(follows) >= 0 && !dash) {
                return false;
            }
            boolean closedSomething = closed > mark.end();
            if (mark.ellipsis() && !closedSomething && next == closed) {
                return trailsOff(mark, next);
            }
            if (closedSomething && QUOTE_CLOSERS.indexOf(text.charAt(closed - 1)) >= 0) {
                return !startsWithParticle(next)
                        && !startsWithSpeaker(next)
                        && !(mark.question() && AFTER_QUESTION.indexOf(follows) >= 0);
            }
            return true;
        }

        /** Whether …… ends a sentence rather than marks a pause in it: 我……我不知道. */
        private boolean trailsOff(Mark mark, int next) {
            return mark.start() - clause >= SHORTEST_TRAILING_OFF
                    && text.charAt(mark.start() - 1) != text.charAt(next)
                    && !startsWithParticle(next);
        }

        private boolean startsWithParticle(int at) {
            return startsWithAny(PARTICLES, at) && !startsWithAny(NOT_PARTICLES, at);
        }

        /** Whether the one who spoke is named here: 他说。 or 他说，“ or 普京总统指出。 */
        private boolean startsWithSpeaker(int at) {
            for (int i = at; i < Math.min(text.length(), at + LONGEST_SPEAKER) && isHan(i); i++) {
                for (String verb : SAYING) {
                    int after = i + verb.length();
                    if (!text.startsWith(verb, i) || (i == at && verb.length() == 1)) {
                        continue;
                    }
                    if (after == text.length() || "。！？…".indexOf(text.charAt(after)) >= 0) {
                        return true;
                    }
                    return "，,".indexOf(text.charAt(after)) >= 0
                            && after + 1 < text.length()
                            && QUOTE_OPENERS.indexOf(text.charAt(after + 1)) >= 0;
                }
            }
            return false;
        }

        private boolean startsWithAny(List<String> words, int at) {
            for (String word : words) {
                if (text.startsWith(word, at)) {
                    return true;
                }
            }
            return false;
        }

        /** The run of marks that begins here, if its first one may end a sentence. */
        private Optional<Mark> mark(int at) {
            char c = text.charAt(at);
            int dots = run(at, ".．。");
            boolean ellipsis = c == '…' || (PERIODS.indexOf(c) >= 0 && dots >= 3);
            boolean first = ellipsis
                    || FULL_STOPS.indexOf(c) >= 0
                    || ((c == '!' || c == '?') && isBesideChinese(at))
                    || (PERIODS.indexOf(c) >= 0 && isFullStop(at));
            if (!first) {
                return Optional.empty();
            }
            int end = at;
            boolean question = false;
            boolean onlyDots = true;
            while (end < text.length() && (isMark(text.charAt(end)) || (end == at || dots >= 2) && isPeriod(end))) {
                question |= QUESTIONS.indexOf(text.charAt(end)) >= 0;
                onlyDots &= text.charAt(end) == '…' || isPeriod(end);
                end++;
            }
            return Optional.of(new Mark(at, end, ellipsis && onlyDots, question));
        }

        /** Whether a point is a full stop: not a decimal point, a list mark, an abbreviation or a part of a name. */
        private boolean isFullStop(int at) {
            if (at == 0 || at + 1 == text.length()) {
                return false;
            }
            char before = text.charAt(at - 1);
            char after = text.charAt(at + 1);
            int next = skipSpace(closers(at + 1));
            if (next == text.length() || Character.isDigit(after) || isLatin(after)) {
                return false;
            }
            if (Character.isDigit(before)) {
                // A year may end a sentence, a shorter number before a point is a list mark.
                return digitsBefore(at) == 4 && isHan(next);
            }
            if (isLatin(before)) {
                String word = latinWordBefore(at);
                return word.length() >= 3
                        && !LATIN_ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
                        && (isHan(next) || QUOTE_OPENERS.indexOf(text.charAt(next)) >= 0);
            }
            if (SOUNDS.indexOf(before) >= 0 && SOUNDS.indexOf(after) >= 0) {
                return false;
            }
            return isHan(at - 1) || CLOSERS.indexOf(before) >= 0;
        }

        private int digitsBefore(int at) {
            int from = at;
            while (from > 0 && at - from < 5 && Character.isDigit(text.charAt(from - 1))) {
                from--;
            }
            return at - from;
        }

        /** The Latin letters and points directly before, at most twenty; empty when a point is among them. */
        private String latinWordBefore(int at) {
            int from = at;
            while (from > 0 && at - from < 20 && isLatin(text.charAt(from - 1))) {
                from--;
            }
            boolean dotted = from > 0 && PERIODS.indexOf(text.charAt(from - 1)) >= 0;
            return dotted ? "" : text.substring(from, at);
        }

        private boolean isBesideChinese(int at) {
            int end = at;
            while (end < text.length() && isMark(text.charAt(end))) {
                end++;
            }
            boolean latinBefore = at > 0 && isLatinOrDigit(text.charAt(at - 1));
            boolean latinAfter = end < text.length() && isLatinOrDigit(text.charAt(end));
            return !(latinBefore && latinAfter);
        }

        private int closers(int at) {
            int end = at;
            while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0 && !opensHere(end)) {
                end++;
            }
            return end;
        }

        /** A straight quotation mark that opens a quotation, as “ always does. */
        private boolean opensHere(int at) {
            return pairs.closer(at) >= 0;
        }

        private int run(int at, String of) {
            int end = at;
            while (end < text.length() && end - at < 3 && of.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            return end - at;
        }

        private int skipSpace(int at) {
            int next = at;
            while (next < text.length() && isSpace(text.charAt(next))) {
                next++;
            }
            return next;
        }

        private boolean isBlank(int from, int to) {
            return skipSpace(from) >= to;
        }

        private boolean isPeriod(int at) {
            return PERIODS.indexOf(text.charAt(at)) >= 0;
        }

        private boolean isHan(int at) {
            return at < text.length() && isHanStart(text.charAt(at));
        }
    }

    private static boolean isMark(char c) {
        return FULL_STOPS.indexOf(c) >= 0 || c == '…' || c == '!' || c == '?';
    }

    /** Han by its first UTF-16 unit; the planes above the basic one hold Han and little else that stands in a text. */
    private static boolean isHanStart(char c) {
        return Character.isSurrogate(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private static boolean isLatinOrDigit(char c) {
        return isLatin(c) || (c >= '0' && c <= '9');
    }

    /** White space of any kind, U+3000 and no-break spaces included. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
