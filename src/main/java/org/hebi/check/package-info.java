/**
 * Looks for faults in memories.
 *
 * <p>{@link org.hebi.check.MemoryChecker} takes a memory as it stands in its file and gives back its faults;
 * {@link org.hebi.check.CheckRule} lists what is looked for. Rules about one side, about a pair of sides and about the
 * whole memory are kept apart, so that each can be read by itself.
 */
@NullMarked
package org.hebi.check;

import org.jspecify.annotations.NullMarked;
