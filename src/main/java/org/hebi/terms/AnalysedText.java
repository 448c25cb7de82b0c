package org.hebi.terms;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A text in Simplified characters, its words, and where a phrase may begin and end in it.
 *
 * @param text the Simplified text
 * @param words its words
 * @param locked offsets inside a known word or phrase: no other phrase begins or ends there
 * @param edges offsets at which words begin or end
 */
record AnalysedText(String text, List<ChineseWord> words, BitSet locked, BitSet edges) {
    AnalysedText {
        words = List.copyOf(words);
    }

    /** The words of a range with each known phrase among them as one word. */
    List<ChineseWord> coarse(int from, int to, Vocabulary vocabulary) {
        List<ChineseWord> result = new ArrayList<>();
        int i = from;
        while (i < to) {
            int j = i + 1;
            while (j < to && locked.get(words.get(j).start())) {
                j++;
            }
            int start = words.get(i).start();
            int end = words.get(j - 1).end();
            ChineseWord one = words.get(i);
            boolean whole = j - i > 1 && !(end < text.length() && locked.get(end));
            if (whole) {
                String head = text.substring(start, end);
                WordClass kind = vocabulary.head(head).map(AnalysedText::kind).orElse(WordClass.NOUN);
                one = new ChineseWord(head, kind, start);
            } else {
                j = i + 1;
            }
            result.add(one);
            i = j;
        }
        return result;
    }

    private static WordClass kind(Vocabulary.Head head) {
        if (head.noun()) {
            return head.verb() ? WordClass.VERBAL_NOUN : WordClass.NOUN;
        }
        if (head.verb()) {
            return WordClass.VERB;
        }
        return switch (head.classes().isEmpty() ? 'n' : head.classes().charAt(0)) {
            case 'a', 'i', 'l' -> WordClass.ADJECTIVE;
            case 'b' -> WordClass.MODIFIER;
            case 'm' -> WordClass.NUMERAL;
            case 'd' -> WordClass.ADVERB;
            case 'p' -> WordClass.PREPOSITION;
            case 'c' -> WordClass.CONJUNCTION;
            case 'r' -> WordClass.PRONOUN;
            case 't' -> WordClass.TIME;
            case 'q' -> WordClass.MEASURE;
            case 'f' -> WordClass.POSITION;
            default -> WordClass.NOUN;
        };
    }

    static AnalysedText of(String simplified, ChineseAnalyzer chinese, Vocabulary vocabulary) {
        List<ChineseWord> words = chinese.words(simplified);
        BitSet edges = new BitSet(simplified.length() + 1);
        edges.set(simplified.length());
        words.forEach(w -> edges.set(w.start()));
        return new AnalysedText(simplified, words, locked(simplified, edges, vocabulary), edges);
    }

    /**
     * Covers each run of words with as few known heads as possible and locks the inside of those that end where words end.
     */
    private static BitSet locked(String text, BitSet edges, Vocabulary vocabulary) {
        int n = text.length();
        // best[i]: fewest pieces for the first i characters; known heads win over single words of the same number.
        int[] pieces = new int[n + 1];
        int[] from = new int[n + 1];
        java.util.Arrays.fill(pieces, Integer.MAX_VALUE / 2);
        pieces[0] = 0;
        for (int i = 0; i < n; i++) {
            if (!edges.get(i) || pieces[i] >= Integer.MAX_VALUE / 2) {
                continue;
            }
            int next = edges.nextSetBit(i + 1);
            if (pieces[i] + 1 < pieces[next]) {
                pieces[next] = pieces[i] + 1;
                from[next] = i;
            }
            for (int j = edges.nextSetBit(next + 1);
                    j >= 0 && j - i <= vocabulary.longest();
                    j = edges.nextSetBit(j + 1)) {
                if (pieces[i] + 1 < pieces[j] && vocabulary.knows(text.substring(i, j))) {
                    pieces[j] = pieces[i] + 1;
                    from[j] = i;
                }
            }
        }
        BitSet locked = new BitSet(n + 1);
        for (int end = n; end > 0; end = from[end]) {
            if (end - from[end] > 1) {
                locked.set(from[end] + 1, end);
            }
        }
        return locked;
    }

    /**
     * Whether a range of characters is made of whole words, or lies within one word: 安理会 in 联合国安理会 counts, 和平 in
     * 和平等 does not.
     */
    boolean whole(int start, int end) {
        if (edges.get(start) && edges.get(end)) {
            return true;
        }
        int next = edges.nextSetBit(start + 1);
        return next < 0 || next >= end;
    }

    /** Runs of words between marks, as index ranges {@code [first, end)} into {@link #words()}. */
    List<int[]> zones() {
        List<int[]> zones = new ArrayList<>();
        int first = -1;
        for (int i = 0; i <= words.size(); i++) {
            boolean mark = i == words.size() || words.get(i).kind() == WordClass.PUNCTUATION;
            if (mark && first >= 0) {
                zones.add(new int[] {first, i});
                first = -1;
            } else if (!mark && first < 0) {
                first = i;
            }
        }
        return zones;
    }
}
