package org.hebi.check;

import org.hebi.model.RawUnit;

/** Compares the source side of a unit with another one. */
interface PairRule {
    void check(RawUnit unit, Side source, Side target, Faults faults);
}
