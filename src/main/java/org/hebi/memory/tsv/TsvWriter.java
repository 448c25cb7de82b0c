package org.hebi.memory.tsv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hebi.memory.Confidences;
import org.hebi.memory.Memories;
import org.hebi.memory.MemoryWriter;
import org.hebi.memory.WriteOptions;
import org.hebi.model.Finding;
import org.hebi.model.Language;
import org.hebi.model.TranslationMemory;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;

/**
 * Writes a table in UTF-8: a column for each language, the source first, then confidence, bead, id, document, date and
 * article. The first line names the columns.
 */
public final class TsvWriter implements MemoryWriter {
    private final WriteOptions options;

    public TsvWriter(WriteOptions options) {
        this.options = options;
    }

    @Override
    public List<Finding> write(TranslationMemory memory, OutputStream out) throws IOException {
        List<Language> languages = Memories.languages(memory);
        Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        List<String> header = new ArrayList<>();
        languages.forEach(l -> header.add(options.code(l)));
        header.addAll(List.of("confidence", "bead", "id", "document", "date", "article"));
        lines.write(String.join("\t", header) + "\n");
        for (TranslationUnit unit : memory.units()) {
            List<String> cells = new ArrayList<>();
            for (Language language : languages) {
                cells.add(TsvCells.written(
                        unit.variant(language).map(Variant::text).orElse("")));
            }
            cells.add(Confidences.text(unit.confidence()));
            cells.add(unit.beadType());
            cells.add(TsvCells.written(unit.id()));
            cells.add(TsvCells.written(unit.document()));
            cells.add(unit.date());
            cells.add(TsvCells.written(unit.article()));
            lines.write(String.join("\t", cells) + "\n");
        }
        lines.flush();
        return List.of();
    }
}
