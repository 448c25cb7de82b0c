/**
 * Excel workbooks: an alignment to read and correct, and aligned material of two or more columns.
 */
@NullMarked
package org.hebi.memory.xlsx;

import org.jspecify.annotations.NullMarked;
