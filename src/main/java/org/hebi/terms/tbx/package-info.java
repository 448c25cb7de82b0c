/**
 * Glossaries as TBX (ISO 30042:2019), dialect TBX-Basic, style DCA.
 */
@NullMarked
package org.hebi.terms.tbx;

import org.jspecify.annotations.NullMarked;
