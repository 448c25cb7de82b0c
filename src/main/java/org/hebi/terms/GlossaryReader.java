package org.hebi.terms;

import java.io.IOException;
import java.io.InputStream;
import org.hebi.model.Glossary;

/** Reads a glossary in one format. */
public interface GlossaryReader {
    /**
     * Reads everything.
     *
     * @param name the file as the user named it, for messages
     * @param in its bytes; stays open
     * @throws org.hebi.model.InputException when the file is broken or of another kind
     */
    Glossary read(String name, InputStream in) throws IOException;
}
