package org.hebi.memory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hebi.model.Language;
import org.hebi.model.TranslationMemory;

/**
 * What one declaration gives.
 *
 * @param multilingual one memory with every language
 * @param pairs one memory for each release, in the order of the releases; its units are the pair's own beads, so they are
 *     often shorter than the multilingual ones, where a bead of one release joins those of another
 * @param leftovers the sentences that are in no unit of a pair, pair by pair in reading order
 */
public record BuiltMemory(
        TranslationMemory multilingual, Map<Language, TranslationMemory> pairs, List<Leftover> leftovers) {
    public BuiltMemory {
        Objects.requireNonNull(multilingual);
        pairs = Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
        leftovers = List.copyOf(leftovers);
    }

    /** The memory of the source and one release. */
    public Optional<TranslationMemory> bilingual(Language target) {
        return Optional.ofNullable(pairs.get(target));
    }
}
