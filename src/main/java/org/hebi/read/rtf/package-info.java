/**
 * Reads Rich Text Format.
 */
@NullMarked
package org.hebi.read.rtf;

import org.jspecify.annotations.NullMarked;
