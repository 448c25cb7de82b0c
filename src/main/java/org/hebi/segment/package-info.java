/**
 * Cuts blocks into sentences without losing a character. The port is {@link org.hebi.segment.Segmenter}.
 */
@NullMarked
package org.hebi.segment;

import org.jspecify.annotations.NullMarked;
