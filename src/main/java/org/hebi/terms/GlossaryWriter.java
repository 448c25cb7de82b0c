package org.hebi.terms;

import java.io.IOException;
import java.io.OutputStream;
import org.hebi.model.Glossary;

/** Writes a glossary in one format; the same glossary gives the same bytes. */
public interface GlossaryWriter {
    /** Writes everything; the stream stays open. */
    void write(Glossary glossary, OutputStream out) throws IOException;
}
