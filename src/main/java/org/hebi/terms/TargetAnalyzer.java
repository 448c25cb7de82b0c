package org.hebi.terms;

import java.util.List;
import org.hebi.model.Language;

/** What pairing needs to know of a target language. */
interface TargetAnalyzer {
    Language language();

    /** The words and marks of a text, in order. */
    List<TargetWord> words(String text);

    /**
     * Whether a phrase may begin at {@code from} and end before {@code to}: no stray article or preposition, no adjective
     * cut from its noun.
     */
    boolean whole(List<TargetWord> words, int from, int to, MinedPhrase.Shape shape);

    /** The phrase as a glossary writes it. */
    String citation(List<TargetWord> words, int from, int to, MinedPhrase phrase);
}
