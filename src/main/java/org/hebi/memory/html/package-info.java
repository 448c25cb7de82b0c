/**
 * An alignment as a page to read.
 */
@NullMarked
package org.hebi.memory.html;

import org.jspecify.annotations.NullMarked;
