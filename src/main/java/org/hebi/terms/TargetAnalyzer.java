package org.hebi.terms;

import java.util.List;
import java.util.Set;
import org.hebi.model.Language;

/** What pairing needs to know of a target language. */
interface TargetAnalyzer {
    Language language();

    /** Tells the analyser which texts it will see, before the first of them is cut into words. */
    void learn(List<String> texts);

    /** The words and marks of a text, in order. */
    List<TargetWord> words(String text);

    /** Every key a word may have: of an ambiguous form all its lemmas. */
    default Set<String> keys(TargetWord word) {
        return Set.of(word.key());
    }

    /** Whether a word has a capital because it is a name, not because it begins a sentence. */
    boolean proper(TargetWord word);

    /**
     * A phrase that is no name, without capitals it does not need: when the texts mostly write each of its words small,
     * its capitals come from a title or the head of a sentence.
     */
    String common(String phrase);

    /**
     * Whether a phrase may begin at {@code from} and end before {@code to}: no stray article or preposition, no adjective
     * cut from its noun.
     */
    boolean whole(List<TargetWord> words, int from, int to, MinedPhrase.Shape shape);

    /** Where a phrase really ends: after a closing quotation mark or a preposition that belongs to its last word. */
    int end(List<TargetWord> words, int from, int to, MinedPhrase.Shape shape);

    /** Index of the word that what is joined by "and" or commas depends on, if it depends on anything. */
    int head(List<TargetWord> words, int from, int to);

    /**
     * Whether the words themselves tell singular from plural, so that the citation form made of them can be trusted over
     * one from a dictionary.
     */
    boolean numberShows(List<TargetWord> words, int from, int to);

    /** Whether a word only denies: не, not. */
    boolean negation(TargetWord word);

    /**
     * The phrase as a glossary writes it.
     *
     * @param words the sentence
     * @param from index of the first word
     * @param to exclusive index of the last
     * @param shape how the Chinese phrase is built
     * @param list whether commas and "and" join its heads, not what depends on one head
     */
    Citation citation(List<TargetWord> words, int from, int to, MinedPhrase.Shape shape, boolean list);

    /**
     * A phrase as a glossary writes it.
     *
     * @param text the words
     * @param sure whether its capitals can be trusted: at the head of a sentence they cannot
     */
    record Citation(String text, boolean sure) {}
}
