package org.hebi.memory;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.hebi.model.Finding;
import org.hebi.model.TranslationMemory;

/** Writes a translation memory in one format. The same memory gives the same bytes, whenever and wherever it is written. */
public interface MemoryWriter {
    /**
     * Writes the whole file.
     *
     * @param memory what to write
     * @param out where to; stays open, and may hold half a file when this method fails
     * @return what could not be written as it was: stripped characters, units left out for the tool's sake
     */
    List<Finding> write(TranslationMemory memory, OutputStream out) throws IOException;
}
