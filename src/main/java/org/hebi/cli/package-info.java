/**
 * The commands a person types, their help, their messages and exit codes.
 */
@NullMarked
package org.hebi.cli;

import org.jspecify.annotations.NullMarked;
