package org.hebi.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.hebi.model.Block;
import org.hebi.model.Document;
import org.hebi.model.Segment;
import org.hebi.model.SegmentedDocument;

/** The part of a text that a translation memory may hold: no furniture, no signatures. */
final class Translatable {
    private Translatable() {}

    /** The same document without the blocks that stay out; blocks are counted anew. */
    static SegmentedDocument part(SegmentedDocument whole) {
        List<Block> blocks = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        int last = -1;
        for (int i : whole.translatable()) {
            Segment segment = whole.segments().get(i);
            if (segment.block() != last) {
                blocks.add(whole.blockOf(segment));
                last = segment.block();
            }
            segments.add(new Segment(blocks.size() - 1, segment.start(), segment.text()));
        }
        Document document = whole.document();
        return new SegmentedDocument(
                new Document(document.name(), document.language(), blocks, document.findings()), segments);
    }
}
