/**
 * Finds stock phrases and their equivalents, and keeps what reviewers decided about them.
 */
@NullMarked
package org.hebi.terms;

import org.jspecify.annotations.NullMarked;
