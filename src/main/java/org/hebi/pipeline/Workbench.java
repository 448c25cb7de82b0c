package org.hebi.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.hebi.align.Explanation;
import org.hebi.model.Alignment;
import org.hebi.model.Document;
import org.hebi.model.Language;
import org.hebi.model.RawText;
import org.hebi.model.SegmentedDocument;

/** The stages a text goes through, each ready to work; safe to share between threads. */
public interface Workbench {
    /** Reads a file's lines, whatever its format. */
    RawText raw(Path file);

    /** The language of a text, told from its characters. */
    Language language(RawText raw);

    /** Cleans and structures a text. */
    Document document(RawText raw, Language language);

    /** Cuts a text into sentences. */
    SegmentedDocument segmented(Document document);

    /** Aligns two texts, all their sentences. */
    Alignment align(SegmentedDocument source, SegmentedDocument target);

    /** Tells why the beads of an alignment were chosen, one explanation a bead. */
    List<Explanation> explain(SegmentedDocument source, SegmentedDocument target, Alignment alignment);
}
