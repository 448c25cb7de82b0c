/**
 * Looks for faults in translation units.
 */
@NullMarked
package org.hebi.check;

import org.jspecify.annotations.NullMarked;
