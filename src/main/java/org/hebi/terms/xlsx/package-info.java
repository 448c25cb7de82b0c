/**
 * The glossary as a workbook for reviewers, and back. The only part of the room that knows Apache POI.
 */
@NullMarked
package org.hebi.terms.xlsx;

import org.jspecify.annotations.NullMarked;
