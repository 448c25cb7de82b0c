package org.hebi.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebi.model.Document;
import org.hebi.model.Language;
import org.hebi.read.text.TextReader;
import org.hebi.structure.CompilationSplitter;

/** Cuts a compilation into one file a declaration, every line kept as it is. */
public final class SplitRun {
    private final Workbench workbench;
    private final WholeFile files;
    private final ReadOptions options;

    public SplitRun(Workbench workbench, WholeFile files, ReadOptions options) {
        this.workbench = workbench;
        this.files = files;
        this.options = options;
    }

    /**
     * One file that was written.
     *
     * @param file where it is
     * @param title the declaration's title as the text has it, or empty
     * @param firstLine 1-based first line in the compilation
     * @param lastLine 1-based last line, inclusive
     */
    public record Part(Path file, String title, int firstLine, int lastLine) {}

    /**
     * Splits a plain text.
     *
     * @param compilation the file; the parts put together are its text again, in UTF-8
     * @param folder where the parts go, as {@code <id>/<language>.txt}, ready for {@code hebi build}
     */
    public List<Part> run(Path compilation, Optional<Language> said, Path folder) {
        TextReading reading = new TextReading(workbench);
        Document document = reading.document(compilation, said);
        List<String> lines = new TextReader(options.encoding(), options.maxBytes()).linesWithBreaks(compilation);
        List<Part> parts = new ArrayList<>();
        for (CompilationSplitter.Section section : new CompilationSplitter().split(document, lines.size())) {
            Path file = folder.resolve(section.id()).resolve(document.language() + ".txt");
            String text = String.join("", lines.subList(section.firstLine() - 1, section.lastLine()));
            files.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            parts.add(new Part(file, section.title(), section.firstLine(), section.lastLine()));
        }
        return parts;
    }
}
