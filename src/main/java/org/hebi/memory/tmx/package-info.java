/**
 * TMX 1.4b, the format every CAT tool imports.
 */
@NullMarked
package org.hebi.memory.tmx;

import org.jspecify.annotations.NullMarked;
