package org.hebi.memory;

import java.util.List;
import java.util.Objects;
import org.hebi.model.Finding;
import org.hebi.model.TranslationMemory;

/**
 * What was read of a file.
 *
 * @param memory its units
 * @param findings what was left out or changed, and why
 */
public record ReadMemory(TranslationMemory memory, List<Finding> findings) {
    public ReadMemory {
        Objects.requireNonNull(memory);
        findings = List.copyOf(findings);
    }
}
