package org.hebi.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hebi.model.Bead;
import org.hebi.model.Block;
import org.hebi.model.Document;
import org.hebi.model.Language;
import org.hebi.model.Segment;
import org.hebi.model.SegmentedDocument;
import org.hebi.model.TranslationMemory;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;

/**
 * An alignment as people look at it: rows in reading order, in which every sentence of every text stands exactly once,
 * those without a counterpart too.
 *
 * @param name what the text is called
 * @param documents the texts, source first
 * @param rows the rows
 */
public record Review(String name, List<SegmentedDocument> documents, List<Row> rows) {
    public Review {
        Objects.requireNonNull(name);
        documents = List.copyOf(documents);
        rows = List.copyOf(rows);
    }

    /**
     * Sentences of one text in a row.
     *
     * @param first 0-based index of the first
     * @param end exclusive index of the last; equal to {@code first} when the text has none here
     * @param text the sentences on one line, or empty
     */
    public record Side(int first, int end, String text) {
        public Side {
            if (first < 0 || end < first) {
                throw new IllegalArgumentException("not a side: " + first + "–" + end);
            }
            Objects.requireNonNull(text);
        }

        public boolean isEmpty() {
            return first == end;
        }
    }

    /**
     * One row.
     *
     * @param sides one a text, source first
     * @param confidence probability in [0, 1]; the lowest of the row's beads
     * @param article the article or item the row stands under, or empty
     * @param block 0-based block of the row's first sentence in its own text
     */
    public record Row(List<Side> sides, double confidence, String article, int block) {
        public Row {
            sides = List.copyOf(sides);
            Objects.requireNonNull(article);
        }

        /** Whether at least two texts have something. */
        public boolean isLink() {
            return sides.stream().filter(s -> !s.isEmpty()).count() > 1;
        }

        /** Whether a person should look at it: an unsure link, or something that stands alone. */
        public boolean isDoubtful(double below) {
            return !isLink() || confidence < below;
        }

        /** The type of the row's bead, such as {@code 1-2}. */
        public String type() {
            return String.join(
                    "-",
                    sides.stream()
                            .map(s -> Integer.toString(s.end() - s.first()))
                            .toList());
        }
    }

    /** Lays texts side by side. Beads of several releases that share a source sentence stand in one row. */
    public static Review of(String name, SegmentedDocument source, List<AlignedTarget> targets) {
        List<SegmentedDocument> documents = new ArrayList<>();
        documents.add(source);
        targets.forEach(t -> documents.add(t.document()));
        return new Review(name, documents, new Layout(source, targets).rows());
    }

    /** Lays a memory's units side by side; every variant counts as one sentence. Line breaks inside become blanks. */
    public static Review of(TranslationMemory memory) {
        List<Language> languages = Memories.languages(memory);
        List<List<Block>> blocks = new ArrayList<>();
        languages.forEach(l -> blocks.add(new ArrayList<>()));
        List<Row> rows = new ArrayList<>();
        for (TranslationUnit unit : memory.units()) {
            List<Side> sides = new ArrayList<>();
            for (int l = 0; l < languages.size(); l++) {
                int at = blocks.get(l).size();
                String text = unit.variant(languages.get(l)).map(Variant::text).orElse("");
                String line = text.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
                if (!line.isEmpty()) {
                    blocks.get(l).add(new Block(unit.kind(), line, rows.size() + 1, 1));
                }
                sides.add(new Side(at, blocks.get(l).size(), line));
            }
            rows.add(new Row(sides, unit.confidence(), unit.article(), unit.block()));
        }
        List<SegmentedDocument> documents = new ArrayList<>();
        for (int l = 0; l < languages.size(); l++) {
            documents.add(SegmentedDocument.oneSentencePerBlock(
                    new Document(memory.name(), languages.get(l), blocks.get(l), List.of())));
        }
        return new Review(memory.name(), documents, rows);
    }

    /** Finds the rows. */
    private static final class Layout {
        private final SegmentedDocument source;
        private final List<AlignedTarget> targets;
        private final List<String> articles;
        private final int[] next;
        private final List<Row> rows = new ArrayList<>();
        private String article = "";

        Layout(SegmentedDocument source, List<AlignedTarget> targets) {
            this.source = source;
            this.targets = targets;
            this.articles = ArticleTrail.of(source.document());
            this.next = new int[targets.size()];
        }

        List<Row> rows() {
            int size = source.segments().size();
            boolean[] border = new boolean[size + 1];
            Arrays.fill(border, true);
            for (AlignedTarget target : targets) {
                for (Bead bead : target.alignment().links()) {
                    for (int i = bead.sourceStart() + 1; i < bead.sourceEnd(); i++) {
                        border[i] = false;
                    }
                }
            }
            int start = 0;
            for (int end = 1; end <= size; end++) {
                if (border[end]) {
                    additions(start);
                    group(start, end);
                    start = end;
                }
            }
            additions(size);
            return rows;
        }

        /** Rows of releases' own sentences that stand before a source sentence. */
        private void additions(int before) {
            for (int t = 0; t < targets.size(); t++) {
                List<Bead> beads = targets.get(t).alignment().beads();
                while (next[t] < beads.size()
                        && !beads.get(next[t]).isLink()
                        && beads.get(next[t]).sourceEnd() <= before) {
                    Bead bead = beads.get(next[t]++);
                    // Left-out source sentences have had their row already.
                    if (bead.sourceCount() == 0) {
                        int[][] ranges = new int[targets.size() + 1][2];
                        ranges[t + 1] = new int[] {bead.targetStart(), bead.targetEnd()};
                        row(ranges, bead.confidence());
                    }
                }
            }
        }

        private void group(int start, int end) {
            int[][] ranges = new int[targets.size() + 1][2];
            ranges[0] = new int[] {start, end};
            double linked = 1;
            double unlinked = 1;
            boolean link = false;
            for (int t = 0; t < targets.size(); t++) {
                List<Bead> beads = targets.get(t).alignment().beads();
                int first = -1;
                int last = -1;
                int lastLink = next[t] - 1;
                for (int b = next[t]; b < beads.size() && beads.get(b).sourceStart() < end; b++) {
                    if (beads.get(b).isLink()) {
                        lastLink = b;
                    }
                }
                while (next[t] < beads.size() && beads.get(next[t]).sourceStart() < end) {
                    Bead bead = beads.get(next[t]);
                    if (bead.sourceCount() == 0 && (next[t] > lastLink || first < 0)) {
                        if (next[t] > lastLink) {
                            // Stands behind everything the row pairs; it gets a row of its own below.
                            break;
                        }
                        first = bead.targetStart();
                    }
                    if (bead.isLink()) {
                        linked = Math.min(linked, bead.confidence());
                        link = true;
                        first = first < 0 ? bead.targetStart() : first;
                    } else {
                        unlinked = Math.min(unlinked, bead.confidence());
                    }
                    last = bead.targetCount() > 0 ? bead.targetEnd() : last;
                    next[t]++;
                }
                // Source sentences left out behind the last link are passed over as well.
                while (next[t] < beads.size()
                        && beads.get(next[t]).targetCount() == 0
                        && beads.get(next[t]).sourceEnd() <= end) {
                    next[t]++;
                }
                if (first >= 0) {
                    ranges[t + 1] = new int[] {first, last};
                }
            }
            row(ranges, link ? linked : unlinked);
        }

        private void row(int[][] ranges, double confidence) {
            List<Side> sides = new ArrayList<>();
            int block = 0;
            boolean placed = false;
            List<TextEdit> sourceEdits =
                    targets.stream().flatMap(t -> t.edits().stream()).toList();
            for (int i = 0; i < ranges.length; i++) {
                SegmentedDocument document =
                        i == 0 ? source : targets.get(i - 1).document();
                List<TextEdit> edits = i == 0 ? sourceEdits : targets.get(i - 1).edits();
                int first = ranges[i][0];
                int end = ranges[i][1];
                sides.add(new Side(first, end, SentenceTexts.joined(document, first, end, edits)));
                if (end > first && !placed) {
                    Segment segment = document.segments().get(first);
                    block = segment.block();
                    placed = true;
                    article = i == 0 ? articles.get(block) : article;
                }
            }
            rows.add(new Row(sides, confidence, article, block));
        }
    }

    /**
     * The same texts with the doubtful rows and their neighbours alone, which a correction may join them with. The
     * sentences stay complete.
     */
    public Review only(double below) {
        List<Row> kept = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            if (doubtful(r - 1, below) || doubtful(r, below) || doubtful(r + 1, below)) {
                kept.add(rows.get(r));
            }
        }
        return new Review(name, documents, kept);
    }

    private boolean doubtful(int row, double below) {
        return row >= 0 && row < rows.size() && rows.get(row).isDoubtful(below);
    }

    /** The rows a person should look at: unsure links and whatever stands alone. */
    public Stream<Row> doubtful(double below) {
        return rows.stream().filter(r -> r.isDoubtful(below));
    }
}
