package org.hebi.pipeline;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hebi.model.Block;
import org.hebi.model.Document;
import org.hebi.model.Finding;
import org.hebi.model.Language;
import org.hebi.model.Segment;
import org.hebi.model.SegmentedDocument;
import org.hebi.report.DocumentJson;

/** Shows what was understood of a file, stage by stage. */
public final class ReadRun {
    private final TextReading reading;

    public ReadRun(Workbench workbench) {
        this.reading = new TextReading(workbench);
    }

    /** Prints the blocks as JSON; gives what was noticed. */
    public List<Finding> json(Path file, Optional<Language> language, PrintWriter out) {
        Document document = reading.document(file, language);
        try {
            new DocumentJson().write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document.findings();
    }

    /** Prints one block a line, its kind before it. */
    public List<Finding> text(Path file, Optional<Language> language, PrintWriter out) {
        Document document = reading.document(file, language);
        for (Block block : document.blocks()) {
            out.print(block.kind().label() + "\t" + block.text() + "\n");
        }
        return document.findings();
    }

    /** Prints one sentence a line, furniture left out. */
    public List<Finding> sentences(Path file, Optional<Language> language, PrintWriter out) {
        SegmentedDocument text = reading.sentences(file, language);
        for (int i : text.translatable()) {
            Segment segment = text.segments().get(i);
            if (!segment.content().isEmpty()) {
                out.print(segment.content() + "\n");
            }
        }
        return text.document().findings();
    }
}
