/**
 * Russian lemmas for the aligner, from the dictionary of LanguageTool by way of morfologik.
 */
@NullMarked
package org.hebi.align.morfologik;

import org.jspecify.annotations.NullMarked;
