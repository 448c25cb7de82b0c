/**
 * Wires the rooms together, and nothing else does.
 */
@NullMarked
package org.hebi.pipeline;

import org.jspecify.annotations.NullMarked;
