/**
 * Builds translation units from alignments, and reads and writes memories in the formats of CAT tools.
 */
@NullMarked
package org.hebi.memory;

import org.jspecify.annotations.NullMarked;
