package org.hebi.model;

import java.util.List;
import java.util.Objects;

/**
 * A text as a person would describe it: blocks in reading order, and what was noticed while reading.
 *
 * @param name short name for messages, usually the file's name
 * @param language the language it is written in
 * @param blocks every block in order, furniture included: nothing of the source is dropped in silence
 * @param findings what a reader should know: restored or lost punctuation, doubtful joins
 */
public record Document(String name, Language language, List<Block> blocks, List<Finding> findings) {
    public Document {
        Objects.requireNonNull(name);
        Objects.requireNonNull(language);
        blocks = List.copyOf(blocks);
        findings = List.copyOf(findings);
    }
}
