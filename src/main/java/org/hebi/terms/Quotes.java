package org.hebi.terms;

import java.util.List;

/** Quotation marks in target sentences: a phrase holds both marks of a pair or none. */
final class Quotes {
    private Quotes() {}

    /** Whether a mark of a pair stands among the words without the other. */
    static boolean open(List<TargetWord> words, int from, int to) {
        int depth = 0;
        int straight = 0;
        for (int i = from; i < to; i++) {
            String text = words.get(i).text();
            if (text.equals("\"")) {
                straight++;
            } else if ("«“".contains(text)) {
                depth++;
            } else if ("»”".contains(text) && --depth < 0) {
                return true;
            }
        }
        return depth != 0 || straight % 2 == 1;
    }

    /** The end moved behind the closing mark that follows, if its opening mark stands among the words. */
    static int close(List<TargetWord> words, int from, int to) {
        boolean closes = to < words.size() && "»”\"".contains(words.get(to).text());
        return closes && open(words, from, to) && !open(words, from, to + 1) ? to + 1 : to;
    }
}
