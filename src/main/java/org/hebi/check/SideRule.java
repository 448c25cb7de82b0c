package org.hebi.check;

import org.hebi.model.RawUnit;

/** Looks at one side of a unit by itself. */
interface SideRule {
    void check(RawUnit unit, Side side, Faults faults);
}
