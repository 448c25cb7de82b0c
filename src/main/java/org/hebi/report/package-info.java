/**
 * Shows people what the other rooms found.
 */
@NullMarked
package org.hebi.report;

import org.jspecify.annotations.NullMarked;
