/**
 * Finds which sentences translate each other. The port is {@link org.hebi.align.AlignmentAlgorithm}.
 */
@NullMarked
package org.hebi.align;

import org.jspecify.annotations.NullMarked;
