package org.hebi.pipeline;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.hebi.memory.MemoryWriter;
import org.hebi.memory.WriteOptions;
import org.hebi.memory.tmx.TmxWriter;

/** The formats an alignment can be written in. */
public enum OutputFormat {
    TMX("tmx") {
        @Override
        MemoryWriter writer(WriteOptions options) {
            return new TmxWriter(options);
        }
    },
    /** Plain beads: {@code [0, 1]:[2]}, sentences numbered from 0. */
    ALIGN("align") {
        @Override
        MemoryWriter writer(WriteOptions options) {
            throw new IllegalStateException("beads are not units");
        }
    };

    private final String ending;

    OutputFormat(String ending) {
        this.ending = ending;
    }

    abstract MemoryWriter writer(WriteOptions options);

    /** The format a file's ending names. */
    public static Optional<OutputFormat> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (OutputFormat format : values()) {
            if (name.endsWith("." + format.ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
