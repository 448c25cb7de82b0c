package org.hebi.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hebi.model.Language;

/**
 * A text and its releases, to be aligned.
 *
 * @param source the Chinese text
 * @param targets its releases, at least one
 * @param languages the languages of source and targets where the user says them, in this order; may be shorter
 * @param lines whether the files have one sentence a line already
 * @param force whether to go on when the texts do not seem to belong together
 * @param corrections a reviewed workbook or corrections file, to be carried out and kept beside the source
 */
public record AlignRequest(
        Path source,
        List<Path> targets,
        List<Language> languages,
        boolean lines,
        boolean force,
        Optional<Path> corrections) {
    public AlignRequest {
        Objects.requireNonNull(corrections);
        Objects.requireNonNull(source);
        targets = List.copyOf(targets);
        languages = List.copyOf(languages);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("name at least one release to align the source with");
        }
        if (languages.size() > targets.size() + 1) {
            throw new IllegalArgumentException("there are more languages than files");
        }
    }

    /** The language said for a file: 0 is the source, 1 the first target. */
    Optional<Language> language(int file) {
        return file < languages.size() ? Optional.of(languages.get(file)) : Optional.empty();
    }
}
