package org.hebi.memory;

import java.io.IOException;
import java.io.InputStream;

/** Reads aligned material in one format. */
public interface MemoryReader {
    /**
     * Reads the whole file. Nothing outside the stream is ever opened.
     *
     * @param name the file as the user named it, for messages and for the memory's name
     * @param in its bytes; read to the end, stays open
     * @return the units, and what could not be taken over as it was
     * @throws org.hebi.model.InputException when the file is broken, foreign or beyond the {@link ReadLimits}
     */
    ReadMemory read(String name, InputStream in) throws IOException;
}
