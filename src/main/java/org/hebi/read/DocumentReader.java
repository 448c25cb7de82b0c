package org.hebi.read;

import java.nio.file.Path;
import org.hebi.model.InputException;
import org.hebi.model.RawText;

/** Reads files of one format. Implementations keep no state between calls. */
public interface DocumentReader {
    /**
     * Reads a whole file.
     *
     * @param file an existing regular file
     * @return its lines in reading order, nothing left out
     * @throws InputException when the file is not what this reader reads, is damaged, or is over a limit
     */
    RawText read(Path file);
}
