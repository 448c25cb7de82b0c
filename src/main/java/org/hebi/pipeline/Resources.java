package org.hebi.pipeline;

import java.nio.file.Path;
import java.util.List;

/**
 * What a translator has besides the texts: word lists and memories, which the aligner learns from.
 *
 * @param lexicons CC-CEDICT ({@code .u8}), tables ({@code .tsv .csv}), glossary workbooks ({@code .xlsx}) and TBX
 * @param memories TMX, XLIFF and tables of units
 */
public record Resources(List<Path> lexicons, List<Path> memories) {
    public Resources {
        lexicons = List.copyOf(lexicons);
        memories = List.copyOf(memories);
    }

    /** Nothing besides the lexicon that comes with the program. */
    public static Resources none() {
        return new Resources(List.of(), List.of());
    }
}
