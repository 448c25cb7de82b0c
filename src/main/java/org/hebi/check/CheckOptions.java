package org.hebi.check;

import java.util.Objects;
import java.util.Set;

/**
 * What to look for.
 *
 * @param codes the language codes of the program the memory is for
 * @param silent rules whose findings are not wanted
 */
public record CheckOptions(ToolCodes codes, Set<CheckRule> silent) {
    public CheckOptions {
        Objects.requireNonNull(codes);
        silent = Set.copyOf(silent);
    }
}
