/**
 * Reads web pages: their main text, without what surrounds it on a site.
 */
@NullMarked
package org.hebi.read.markup;

import org.jspecify.annotations.NullMarked;
