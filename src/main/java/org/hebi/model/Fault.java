package org.hebi.model;

import java.util.Objects;

/**
 * A fault of a memory: what, where, why, and the way out.
 *
 * @param rule id of the rule that speaks, such as {@code number}
 * @param severity how much it matters
 * @param file the file as the user named it
 * @param unit id or number of the unit, or empty for the file as a whole
 * @param line 1-based line of the file, or 0 when the format has none
 * @param side language code of the side as written, or empty for the unit as a whole
 * @param span where in the side's text; empty for the side as a whole
 * @param message one sentence saying what is wrong and why
 * @param advice one sentence saying what to do
 * @param mendable whether it can be put right without a person
 * @param mended whether it has been
 */
public record Fault(
        String rule,
        Severity severity,
        String file,
        String unit,
        int line,
        String side,
        Span span,
        String message,
        String advice,
        boolean mendable,
        boolean mended) {
    public Fault {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(file);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(side);
        Objects.requireNonNull(span);
        if (rule.isBlank() || message.isBlank() || advice.isBlank()) {
            throw new IllegalArgumentException("a fault says what, why and the way out");
        }
        if (line < 0 || mended && !mendable) {
            throw new IllegalArgumentException("not a fault: line " + line + ", mended " + mended);
        }
    }

    /** The same fault, put right. */
    public Fault asMended() {
        return new Fault(rule, severity, file, unit, line, side, span, message, advice, mendable, true);
    }
}
