package org.hebi.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hebi.model.Codes;
import org.hebi.model.Language;
import org.hebi.model.Tool;

/**
 * What to check, and for whom.
 *
 * @param inputs files of aligned material, and folders of them
 * @param tool the program the memories are for
 * @param codes how Chinese is to be named for it
 * @param languages of a table's columns, where its first row does not name them; may be empty
 * @param glossary terms to hold the memories against
 * @param silent ids of rules that are not to speak
 */
public record CheckRequest(
        List<Path> inputs,
        Tool tool,
        Codes codes,
        List<Language> languages,
        Optional<Path> glossary,
        Set<String> silent) {
    public CheckRequest {
        inputs = List.copyOf(inputs);
        Objects.requireNonNull(tool);
        Objects.requireNonNull(codes);
        languages = List.copyOf(languages);
        Objects.requireNonNull(glossary);
        silent = Set.copyOf(silent);
    }
}
