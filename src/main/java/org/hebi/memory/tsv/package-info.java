/**
 * Tab-separated text: one unit a line, one column a language.
 */
@NullMarked
package org.hebi.memory.tsv;

import org.jspecify.annotations.NullMarked;
