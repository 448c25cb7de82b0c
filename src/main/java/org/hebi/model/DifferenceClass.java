package org.hebi.model;

/** What kind of difference two editions of one text show. The order is that of growing weight for a reader. */
public enum DifferenceClass {
    /** Another shape of the same character: 爲 and 為, ○ and 〇. */
    GLYPH("the same character in another shape"),
    /** What a change of script always does: 夥伴 and 伙伴, 隨著 and 随着. */
    INNOCENT("only the script differs"),
    /** Full-width against half-width. */
    WIDTH("only the width differs"),
    /** A character that looks right and is not the one meant: a Latin O for 〇. */
    ENCODING("a look-alike character"),
    /** Punctuation: a mark lost, added or changed. */
    PUNCT("punctuation"),
    /** Spelling that wavers or a character chosen wrongly: 其它 and 其他, 皇後 for 皇后. */
    ORTHO("spelling"),
    /** Numbers and dates written in another notation. */
    NUMERAL("numbers and dates"),
    /** Words of the mainland, Taiwan and Hong Kong: 信息 and 資訊. */
    REGIONAL("regional vocabulary"),
    /** Another word of nearly the same meaning. */
    LEXICAL("choice of words"),
    /** Stock phrases that vary. */
    FORMULA("a stock phrase that varies"),
    /** Order and division: items renumbered, paragraphs moved, merged or split. */
    STRUCTURE("order and division of the text"),
    /** Text of one edition that the other lacks. */
    OMISSION("text missing from one edition"),
    /** The meaning differs, or nobody can say that it does not. */
    SUBSTANTIVE("the meaning differs");

    private final String meaning;

    DifferenceClass(String meaning) {
        this.meaning = meaning;
    }

    /** What the class stands for, for people. */
    public String meaning() {
        return meaning;
    }
}
