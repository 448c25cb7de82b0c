package org.hebi.check;

import java.util.List;
import java.util.Objects;
import org.hebi.model.RawMemory;
import org.hebi.model.RawSide;
import org.hebi.model.RawUnit;
import org.hebi.model.Severity;

/** A check that comes from elsewhere, such as one that needs a glossary. */
public interface UnitCheck {
    /** What it finds in a memory. */
    List<Found> check(RawMemory memory);

    /**
     * One finding.
     *
     * @param rule the rule that speaks
     * @param severity how much it matters
     * @param unit where
     * @param side on which of its sides
     * @param message what is wrong and why
     * @param advice the way out
     */
    record Found(CheckRule rule, Severity severity, RawUnit unit, RawSide side, String message, String advice) {
        public Found {
            Objects.requireNonNull(rule);
            Objects.requireNonNull(severity);
            Objects.requireNonNull(unit);
            Objects.requireNonNull(side);
        }
    }
}
