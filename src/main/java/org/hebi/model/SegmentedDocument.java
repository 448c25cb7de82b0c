package org.hebi.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A document and its sentences, in order.
 *
 * @param document the text
 * @param segments its sentences; together they are lossless: each block's segments glued are its text
 */
public record SegmentedDocument(Document document, List<Segment> segments) {
    public SegmentedDocument {
        segments = List.copyOf(segments);
        int next = 0;
        for (int b = 0; b < document.blocks().size(); b++) {
            String text = document.blocks().get(b).text();
            int at = 0;
            while (next < segments.size() && segments.get(next).block() == b) {
                Segment segment = segments.get(next++);
                if (segment.start() != at || !text.startsWith(segment.text(), at)) {
                    throw new IllegalArgumentException(
                            "segments of block " + b + " do not cover its text at offset " + at + ": " + segment);
                }
                at = segment.end();
            }
            if (at != text.length()) {
                throw new IllegalArgumentException("block " + b + " is covered up to " + at + " of " + text.length());
            }
        }
        if (next != segments.size()) {
            throw new IllegalArgumentException("segment outside the document: " + segments.get(next));
        }
    }

    /** A document whose blocks are sentences already, one each. */
    public static SegmentedDocument oneSentencePerBlock(Document document) {
        List<Segment> segments = new ArrayList<>();
        for (int b = 0; b < document.blocks().size(); b++) {
            segments.add(new Segment(b, 0, document.blocks().get(b).text()));
        }
        return new SegmentedDocument(document, segments);
    }

    public Language language() {
        return document.language();
    }

    /** The block a segment stands in. */
    public Block blockOf(Segment segment) {
        return document.blocks().get(segment.block());
    }

    /**
     * Indices of the segments that belong in a translation memory: furniture and signatures stay out.
     */
    public List<Integer> translatable() {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            if (blockOf(segments.get(i)).kind().translatable()) {
                indices.add(i);
            }
        }
        return indices;
    }
}
