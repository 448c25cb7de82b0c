package org.hebi.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hebi.model.Block;
import org.hebi.model.Document;
import org.hebi.model.Segment;
import org.hebi.model.SegmentedDocument;

/**
 * Cuts a whole document into sentences, with the segmenter of its language.
 *
 * <p>Titles, headings, dates and signatures stay whole while they are short: “Article 1. General provisions” is one unit
 * to a translator, whatever its full stop says.
 */
public final class DocumentSegmenter {
    /** A longer heading is running text that was taken for a heading; in UTF-16 units. */
    private static final int LONGEST_HEADING = 300;

    private final Map<String, Segmenter> byLanguage;
    private final Segmenter otherwise;

    /**
     * @param byLanguage segmenters by primary language, such as {@code zh}, {@code en}, {@code ru}
     * @param otherwise the segmenter of every other language
     */
    public DocumentSegmenter(Map<String, Segmenter> byLanguage, Segmenter otherwise) {
        this.byLanguage = Map.copyOf(byLanguage);
        this.otherwise = Objects.requireNonNull(otherwise);
    }

    /** The document with its sentences; each block's segments glued are its text, white space included. */
    public SegmentedDocument segment(Document document) {
        Segmenter segmenter = byLanguage.getOrDefault(document.language().language(), otherwise);
        List<Segment> segments = new ArrayList<>();
        for (int b = 0; b < document.blocks().size(); b++) {
            Block block = document.blocks().get(b);
            int start = 0;
            for (int end : staysWhole(block) ? List.of(block.text().length()) : segmenter.ends(block)) {
                segments.add(new Segment(b, start, block.text().substring(start, end)));
                start = end;
            }
        }
        return new SegmentedDocument(document, segments);
    }

    private static boolean staysWhole(Block block) {
        return switch (block.kind()) {
            case TITLE, HEADING, DATE, SIGNATURE -> block.text().length() <= LONGEST_HEADING;
            case NARRATIVE, PARAGRAPH, ITEM, FURNITURE -> false;
        };
    }
}
