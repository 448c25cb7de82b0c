/**
 * Reads Word documents of 1997 to 2003 by Apache POI.
 */
@NullMarked
package org.hebi.read.doc;

import org.jspecify.annotations.NullMarked;
