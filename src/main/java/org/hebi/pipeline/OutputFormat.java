package org.hebi.pipeline;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.hebi.memory.MemoryWriter;
import org.hebi.memory.WriteOptions;
import org.hebi.memory.tmx.TmxWriter;
import org.hebi.memory.tsv.TsvWriter;
import org.hebi.memory.xliff.XliffVersion;
import org.hebi.memory.xliff.XliffWriter;

/** The formats an alignment can be written in. */
public enum OutputFormat {
    TMX("tmx"),
    /** XLIFF 1.2, which most tools take. */
    XLIFF("xlf", "xliff"),
    /** XLIFF 2.1. */
    XLIFF2("xlf2"),
    /** Tab-separated columns. */
    TSV("tsv"),
    /** A workbook to read and correct. */
    XLSX("xlsx"),
    /** A page with the texts side by side. */
    HTML("html", "htm"),
    /** Plain beads: {@code [0, 1]:[2]}, sentences numbered from 0. */
    ALIGN("align");

    private final String[] endings;

    OutputFormat(String... endings) {
        this.endings = endings;
    }

    /** Whether the format is bytes that no terminal can show. */
    public boolean binary() {
        return this == XLSX;
    }

    /** Whether the format holds units, from which doubtful ones can be kept out; the others show everything. */
    public boolean holdsUnits() {
        return this != XLSX && this != HTML && this != ALIGN;
    }

    /** What writes memories in this format; empty for those that show beads. */
    Optional<MemoryWriter> writer(WriteOptions options) {
        return switch (this) {
            case TMX -> Optional.of(new TmxWriter(options));
            case XLIFF -> Optional.of(new XliffWriter(options, XliffVersion.V1_2));
            case XLIFF2 -> Optional.of(new XliffWriter(options, XliffVersion.V2_1));
            case TSV -> Optional.of(new TsvWriter(options));
            case XLSX, HTML, ALIGN -> Optional.empty();
        };
    }

    /** The format a file's ending names. */
    public static Optional<OutputFormat> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (OutputFormat format : values()) {
            for (String ending : format.endings) {
                if (name.endsWith("." + ending)) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }
}
