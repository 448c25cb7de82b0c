/** Reports as workbooks. */
@NullMarked
package org.hebi.report.xlsx;

import org.jspecify.annotations.NullMarked;
