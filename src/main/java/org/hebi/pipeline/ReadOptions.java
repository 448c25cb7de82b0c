package org.hebi.pipeline;

import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;

/**
 * What is said about inputs.
 *
 * @param encoding charset of text files, when the user knows it
 * @param maxBytes largest input file that is read
 */
public record ReadOptions(Optional<Charset> encoding, long maxBytes) {
    /** No larger limit can be kept, for files are read whole into arrays. */
    public static final long LARGEST = Integer.MAX_VALUE - 16;

    public ReadOptions {
        Objects.requireNonNull(encoding);
        if (maxBytes < 1 || maxBytes > LARGEST) {
            throw new IllegalArgumentException("the limit on file sizes must be between 1 byte and 2 GB");
        }
    }

    /** Charset told from the file, files up to 100 MiB. */
    public static ReadOptions standard() {
        return new ReadOptions(Optional.empty(), 100L << 20);
    }
}
