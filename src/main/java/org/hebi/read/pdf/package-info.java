/**
 * Reads the text layer of PDFs with Apache PDFBox: glyphs become lines in reading order, columns one after the other.
 *
 * <p>PDFBox finds characters and their places; what stands on one line, what is a column, where a paragraph begins is
 * decided here, because the places say more about it than text alone.
 */
@NullMarked
package org.hebi.read.pdf;

import org.jspecify.annotations.NullMarked;
