package org.hebi.check;

import java.util.Locale;
import org.hebi.model.Severity;

/** What is looked for. A rule's id is its name in lower case with hyphens, such as {@code edge-space}. */
public enum CheckRule {
    EMPTY_SIDE(Severity.ERROR, false, "a side without text, or a unit with fewer than two sides"),
    SECOND_SIDE(
            Severity.ERROR,
            false,
            "two sides of a unit in one language: programs keep one of them, which is theirs to choose"),
    UNTRANSLATED(Severity.ERROR, false, "the target repeats the source"),
    WRONG_LANGUAGE(Severity.ERROR, false, "a side is written in another language than its code says"),
    FOREIGN_SCRIPT(Severity.WARNING, false, "words of another script stand inside a side"),
    MIXED_ALPHABET(Severity.ERROR, false, "a word mixes Latin and Cyrillic letters that look alike"),
    SCRIPT_MIX(Severity.WARNING, false, "Simplified characters on a Traditional side, or the reverse"),
    NUMBER(Severity.ERROR, false, "a number of one side has no equal on the other, in any notation"),
    NUMBER_WORD(Severity.WARNING, false, "number words of the two sides contradict each other"),
    BRACKET(Severity.WARNING, false, "a bracket or quotation mark without its partner"),
    QUOTATION(Severity.WARNING, false, "marks around a quotation or a title are missing on one side"),
    END_MARK(Severity.WARNING, false, "the sentence ends in another way than its source"),
    EDGE_SPACE(Severity.WARNING, true, "white space at the edge of a side"),
    DOUBLE_SPACE(Severity.INFO, true, "several spaces in a row"),
    SPACING(Severity.INFO, false, "a space before a mark, or none after it"),
    DOUBLED_WORD(Severity.WARNING, false, "a word stands twice"),
    DOUBLED_MARK(Severity.WARNING, false, "a mark stands twice"),
    MARKUP(Severity.WARNING, false, "leftovers of markup, placeholders or escapes"),
    MOJIBAKE(Severity.ERROR, false, "text read in a wrong encoding"),
    INVALID_CHARACTER(Severity.ERROR, true, "characters that XML forbids"),
    INVISIBLE_CHARACTER(Severity.WARNING, true, "soft hyphens, zero-width characters, marks of direction"),
    PRIVATE_CHARACTER(Severity.WARNING, false, "characters without an agreed meaning"),
    NOT_NFC(Severity.WARNING, true, "characters not in normal form: look-alikes that no search finds"),
    INLINE_CODE(Severity.WARNING, false, "inline codes of the sides do not match"),
    OVER_LONG(Severity.WARNING, false, "a side longer than the program, or any sentence, has"),
    LENGTH_RATIO(Severity.WARNING, false, "one side is much longer than the other lets expect"),
    NAME(Severity.WARNING, false, "a name of the Chinese side does not appear on the other"),
    LATIN(Severity.WARNING, false, "an address, a document symbol or an abbreviation is missing on one side"),
    DUPLICATE(Severity.WARNING, true, "a unit that repeats another one exactly"),
    OTHER_TARGET(Severity.INFO, false, "one source has several targets"),
    OTHER_SOURCE(Severity.INFO, false, "one target has several sources"),
    HEADER(Severity.WARNING, false, "the header lacks what the standard asks for, or contradicts the units"),
    CODE(
            Severity.WARNING,
            true,
            "a language code that is unknown, written in an unusual way, or wrong for the program"),
    UNIT_ID(Severity.WARNING, false, "two units have one id"),
    TERM_NOT_USED(Severity.WARNING, false, "an approved term of the glossary is not used"),
    TERM_FORBIDDEN(Severity.ERROR, false, "a rendering that the glossary forbids"),
    LEFT_OUT(Severity.ERROR, false, "something a reader cannot take over");

    private final Severity severity;
    private final boolean mendable;
    private final String summary;

    CheckRule(Severity severity, boolean mendable, String summary) {
        this.severity = severity;
        this.mendable = mendable;
        this.summary = summary;
    }

    /** The id findings carry. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How much a finding of this rule matters as a rule; a finding may weigh less. */
    public Severity severity() {
        return severity;
    }

    /** Whether some findings of this rule can be put right without a person. */
    public boolean mendable() {
        return mendable;
    }

    /** What the rule finds, in a few words. */
    public String summary() {
        return summary;
    }
}
