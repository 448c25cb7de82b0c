/**
 * Russian word forms from LanguageTool's dictionary, read with morfologik.
 */
@NullMarked
package org.hebi.terms.morfologik;

import org.jspecify.annotations.NullMarked;
