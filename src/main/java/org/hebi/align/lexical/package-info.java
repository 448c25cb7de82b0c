/**
 * An aligner that weighs words, numbers, names, lengths and marks. Needs a {@link org.hebi.align.lexical.Lexicon}; the
 * weights are few and come from a table that can be read.
 */
@NullMarked
package org.hebi.align.lexical;

import org.jspecify.annotations.NullMarked;
