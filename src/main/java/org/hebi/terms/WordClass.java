package org.hebi.terms;

/** Word classes of Chinese, as coarse as mining phrases needs them. */
public enum WordClass {
    NOUN,
    /** A country, city or region. */
    PLACE,
    PERSON,
    /** A word that is verb and noun in one: 合作, 发展. */
    VERBAL_NOUN,
    VERB,
    /** 是. */
    COPULA,
    ADJECTIVE,
    /** A word that only modifies a noun: 双边, 唯一. */
    MODIFIER,
    ADVERB,
    PREPOSITION,
    CONJUNCTION,
    /** 的. */
    POSSESSIVE,
    /** 地, which makes an adverb of what stands before it. */
    ADVERBIAL,
    /** 了, 着, 过, 所, 等 and the like. */
    PARTICLE,
    PRONOUN,
    NUMERAL,
    MEASURE,
    /** 中, 上, 之间. */
    POSITION,
    TIME,
    /** 、. */
    ENUMERATION,
    /** Every other mark, and white space. */
    PUNCTUATION,
    OTHER;

    /** Whether a noun phrase may end in a word of this class. */
    public boolean nominal() {
        return this == NOUN || this == PLACE || this == PERSON || this == VERBAL_NOUN;
    }
}
