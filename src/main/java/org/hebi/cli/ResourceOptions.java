package org.hebi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hebi.pipeline.Resources;
import picocli.CommandLine.Option;

/** Options of commands that align: the user's own words and memories. */
final class ResourceOptions {
    @Option(
            names = "--lexicon",
            paramLabel = "FILE",
            description = "Words to align by, besides those that come with hebi; may be given again: CC-CEDICT (.u8), a"
                    + " table whose first line names its columns, such as zh, en, ru (.tsv .csv), a glossary workbook"
                    + " (.xlsx), TBX (.tbx).")
    private List<Path> lexicons = new ArrayList<>();

    @Option(
            names = "--memory",
            paramLabel = "FILE",
            description =
                    "A memory of yours to learn from (.tmx .xlf .tsv .xlsx), may be given again: its sentences are"
                            + " known to belong together, and words and names that come and go together in it are word pairs.")
    private List<Path> memories = new ArrayList<>();

    Resources resources() {
        return new Resources(lexicons, memories);
    }
}
