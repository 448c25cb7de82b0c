package org.hebi.segment.srx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import net.sf.okapi.lib.segmentation.SRXDocument;

/** The SRX 2.0 rules this project cuts sentences by: its own for Chinese, English and Russian, and some for all languages. */
public final class SrxRules {
    private static final String RESOURCE = "sentences.srx";

    private final String xml;
    private final SRXDocument document;

    /** The rules of the project. */
    public SrxRules() {
        this(read());
    }

    private SrxRules(String xml) {
        this.xml = xml;
        this.document = new SRXDocument();
        document.loadRules((CharSequence) xml);
    }

    SRXDocument document() {
        return document;
    }

    /** The rules as an SRX 2.0 file, UTF-8, without a byte order mark. */
    public String xml() {
        return xml;
    }

    private static String read() {
        try (InputStream in = SrxRules.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the rules " + RESOURCE + " are missing from this program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
