package org.hebi.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.hebi.memory.Memories;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.ReadMemory;
import org.hebi.memory.Review;
import org.hebi.memory.WriteOptions;
import org.hebi.memory.html.SideBySideWriter;
import org.hebi.memory.xlsx.ReviewWriter;
import org.hebi.model.Finding;
import org.hebi.model.Language;
import org.hebi.model.TranslationMemory;

/** Material that is aligned already, in another format. */
public final class ConvertRun {
    private final BuildOptions options;

    public ConvertRun(BuildOptions options) {
        this.options = options;
    }

    /** What was read, ready to be written. */
    public static final class Result {
        private final ReadMemory read;
        private final BuildOptions options;

        private Result(ReadMemory read, BuildOptions options) {
            this.read = read;
            this.options = options;
        }

        /** What was left out or changed while reading. */
        public List<Finding> findings() {
            return read.findings();
        }

        /** How many units there are. */
        public int units() {
            return read.memory().units().size();
        }

        /**
         * Writes the material.
         *
         * @return what could not be written as it was
         * @throws IllegalArgumentException when the format cannot hold it
         */
        public List<Finding> write(OutputFormat format, OutputStream out) throws IOException {
            TranslationMemory memory = Memories.only(read.memory(), u -> u.confidence() >= options.minConfidence());
            return switch (format) {
                case XLSX -> new ReviewWriter().write(Review.of(memory), out);
                case HTML -> new SideBySideWriter().write(Review.of(memory), out);
                case ALIGN ->
                    throw new IllegalArgumentException(
                            "aligned material has no sentence numbers; write .tmx, .xlf, .tsv, .xlsx or .html");
                default ->
                    format.writer(new WriteOptions(options.codes(), options.tool(), options.version()))
                            .orElseThrow()
                            .write(memory, out);
            };
        }
    }

    /**
     * Reads a file of aligned material.
     *
     * @param languages of a table's columns, where its first row does not name them; may be empty
     * @throws org.hebi.model.InputException when it cannot be used
     */
    public Result run(Path file, List<Language> languages) {
        return new Result(new MemoryFiles(ReadLimits.DEFAULT).read(file, languages), options);
    }
}
