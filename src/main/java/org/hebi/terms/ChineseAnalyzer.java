package org.hebi.terms;

import java.util.List;

/** What mining needs to know of Chinese: one script instead of two, words and their classes. */
public interface ChineseAnalyzer {
    /**
     * The text in Simplified characters, each standing where its original stood: the result is as long as the argument.
     * Characters that are Simplified already stay.
     */
    String simplify(String text);

    /** The text in Traditional characters. */
    String traditional(String simplified);

    /** The words of a Simplified text without line breaks; glued together they are the text. */
    List<ChineseWord> words(String simplified);
}
