/**
 * Compares a Traditional with a Simplified edition and tells differences that matter from innocent ones.
 */
@NullMarked
package org.hebi.edition;

import org.jspecify.annotations.NullMarked;
