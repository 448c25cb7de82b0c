package org.hebi.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Phrases of a paragraph told by their words alone: neither order nor joining words nor list marks count. Words are the
 * longest that a table knows.
 */
final class WordWindows {
    private static final int LONGEST_WORD = 8;
    private static final int LEAST = 3;
    private static final int MOST = 7;
    private static final Set<String> JOINING = Set.of("的", "和", "与", "及", "以及", "、", "或", "之", "并");

    /** Who says or does something to whom: here the order of words is the meaning. */
    private static final Set<String> BREAKING = Set.of(
            "双方", "两国", "中方", "俄方", "一方", "对方", "各自", "互不", "互相", "相互", "认为", "表示", "指出", "强调", "重申", "支持", "反对", "这些",
            "这一", "之间", "进行", "问题", "解决", "首先");

    private final Knowledge knowledge;

    /**
     * A phrase.
     *
     * @param key its words in order of their code points
     * @param start where it begins in the block
     * @param end exclusive
     */
    record Window(String key, int start, int end) {}

    private record Word(String text, int start, int end) {}

    WordWindows(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Every phrase of three to seven known words that nothing but joining words part. */
    List<Window> in(FoldedBlock block) {
        List<Window> windows = new ArrayList<>();
        List<Word> run = new ArrayList<>();
        String text = block.folded();
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            String word = text.substring(at, end);
            if (JOINING.contains(word)) {
                at = end;
                continue;
            }
            if (end - at < 2 || BREAKING.contains(word)) {
                collect(run, windows);
                run.clear();
            } else {
                run.add(new Word(word, at, end));
            }
            at = end;
        }
        collect(run, windows);
        return windows;
    }

    private int wordEnd(String text, int at) {
        for (int end = Math.min(text.length(), at + LONGEST_WORD); end > at + 1; end--) {
            String word = text.substring(at, end);
            if (knowledge.isWord(word) || JOINING.contains(word)) {
                return end;
            }
        }
        return at + Character.charCount(text.codePointAt(at));
    }

    private static void collect(List<Word> run, List<Window> windows) {
        for (int from = 0; from < run.size(); from++) {
            for (int to = from + LEAST; to <= Math.min(run.size(), from + MOST); to++) {
                List<String> words =
                        run.subList(from, to).stream().map(Word::text).sorted().toList();
                if (words.stream().distinct().count() == words.size()) {
                    windows.add(new Window(String.join(" ", words), run.get(from).start, run.get(to - 1).end));
                }
            }
        }
    }
}
