package org.hebi.align.lexical;

import java.util.Arrays;

/** What is counted of a bead; each has one weight, the same for all languages and documents. */
enum Feature {
    ONE_ONE,
    ONE_TWO,
    TWO_ONE,
    ONE_THREE,
    THREE_ONE,
    ONE_FOUR,
    FOUR_ONE,
    ONE_MORE,
    MORE_ONE,
    TWO_TWO,
    TWO_THREE,
    THREE_TWO,
    LARGER,
    /** The first sentence of a run without counterpart. */
    GAP_OPEN,
    /** Every sentence without counterpart. */
    GAP,
    /** Surplus of target sentences in the bead times the logarithm of the texts' ratio of sentences. */
    RATIO,
    LENGTH_ONE,
    LENGTH_MANY,
    SOURCE_SINGLE_FOUND,
    SOURCE_SINGLE_MISSING,
    SOURCE_WORD_FOUND,
    SOURCE_WORD_MISSING,
    SOURCE_PHRASE_FOUND,
    SOURCE_PHRASE_MISSING,
    SOURCE_FUNCTION_FOUND,
    SOURCE_FUNCTION_MISSING,
    SOURCE_NUMBER_FOUND,
    SOURCE_NUMBER_MISSING,
    SOURCE_NAME_FOUND,
    SOURCE_NAME_MISSING,
    TARGET_SINGLE_FOUND,
    TARGET_SINGLE_MISSING,
    TARGET_WORD_FOUND,
    TARGET_WORD_MISSING,
    TARGET_FUNCTION_FOUND,
    TARGET_FUNCTION_MISSING,
    TARGET_NUMBER_FOUND,
    TARGET_NUMBER_MISSING,
    TARGET_NAME_FOUND,
    TARGET_NAME_MISSING,
    /** Words and numbers without counterpart anywhere in the other text, against what is usual in this pair. */
    ABSENT,
    QUESTION_BOTH,
    QUESTION_ONE,
    EXCLAMATION_BOTH,
    EXCLAMATION_ONE,
    QUOTES_BOTH,
    QUOTES_ONE,
    /** The bead ends inside direct speech on both sides. */
    SPEECH_AGREES,
    /** It ends inside direct speech on one side only. */
    SPEECH_DIFFERS,
    /** It ends inside direct speech in the source only, but the next target sentence goes on with a quotation mark. */
    SPEECH_AGAIN,
    END_AGREES,
    END_DIFFERS,
    /** A source sentence inside the bead that does not end like a sentence. */
    SOURCE_GOES_ON,
    /** A target sentence inside the bead that does not end like one, or goes on with a small letter. */
    TARGET_GOES_ON,
    /** The bead begins with a small letter. */
    LOWER_START,
    LABEL_AGREES,
    LABEL_DIFFERS,
    LABEL_ONE,
    /** A sentence with a mark of its own inside the bead. */
    LABEL_INSIDE,
    /** Exactly these sentences are known to say the same: from a memory, or equal in both scripts of one language. */
    EXACT;

    static final Feature[] ALL = values();
    static final int COUNT = ALL.length;

    /** Ordinals of the features that do not look at words. */
    static final int[] SHAPE = Arrays.stream(ALL)
            .filter(f -> !f.name().endsWith("_FOUND") && !f.name().endsWith("_MISSING"))
            .mapToInt(Enum::ordinal)
            .toArray();
}
