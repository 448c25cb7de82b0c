/**
 * XLIFF 1.2 and 2.1: two languages a file, for tools that take aligned text as a finished job.
 */
@NullMarked
package org.hebi.memory.xliff;

import org.jspecify.annotations.NullMarked;
