/**
 * Takes the page away from the text: page numbers, running heads, line wraps, look-alike characters.
 */
@NullMarked
package org.hebi.clean;

import org.jspecify.annotations.NullMarked;
