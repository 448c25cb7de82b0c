/**
 * Reads plain text files in whatever charset they are.
 */
@NullMarked
package org.hebi.read.text;

import org.jspecify.annotations.NullMarked;
