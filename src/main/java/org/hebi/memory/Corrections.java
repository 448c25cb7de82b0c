package org.hebi.memory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hebi.model.Alignment;
import org.hebi.model.Bead;
import org.hebi.model.Finding;
import org.hebi.model.Language;
import org.hebi.model.Place;
import org.hebi.model.Segment;
import org.hebi.model.SegmentedDocument;

/**
 * What people decided about alignments. A decision quotes the sentences it is about, so it finds them again when others
 * were added, taken away or cut differently; a number helps only where a text occurs more than once.
 *
 * @param decisions in the order of the texts
 */
public record Corrections(List<Decision> decisions) {
    public static final Corrections NONE = new Corrections(List.of());

    public Corrections {
        decisions = List.copyOf(decisions);
    }

    /** What was decided about some sentences. */
    public enum Kind {
        /** These sentences translate each other; within them the aligner may be as fine as it was. */
        CONFIRM,
        /** Exactly these sentences belong together, as one unit; with one side empty: they have no counterpart. */
        PAIR,
        /** These sentences shall not be in a memory. */
        LEAVE_OUT;

        /** The words in a corrections file. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * A sentence a decision is about.
     *
     * @param number 1-based number of the sentence when the decision was made
     * @param text the sentence, without white space around it
     */
    public record Quote(int number, String text) {
        public Quote {
            if (number < 1 || text.isBlank()) {
                throw new IllegalArgumentException("not a sentence: " + number + " " + text);
            }
        }
    }

    /**
     * One decision about a pair of texts.
     *
     * @param source language of the source
     * @param target language of the release
     * @param kind what was decided
     * @param sourceSentences the source's sentences, in order
     * @param targetSentences the release's sentences, in order
     * @param sourceText the reviewer's words for the source side, or empty to keep them
     * @param targetText the reviewer's words for the release's side, or empty to keep them
     * @param note what the reviewer wrote beside it, or empty
     */
    public record Decision(
            Language source,
            Language target,
            Kind kind,
            List<Quote> sourceSentences,
            List<Quote> targetSentences,
            String sourceText,
            String targetText,
            String note) {
        public Decision {
            Objects.requireNonNull(source);
            Objects.requireNonNull(target);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(sourceText);
            Objects.requireNonNull(targetText);
            Objects.requireNonNull(note);
            sourceSentences = List.copyOf(sourceSentences);
            targetSentences = List.copyOf(targetSentences);
            if (sourceSentences.isEmpty() && targetSentences.isEmpty()) {
                throw new IllegalArgumentException("a decision is about sentences");
            }
        }

        boolean isFor(SegmentedDocument from, SegmentedDocument to) {
            return source.equals(from.language()) && target.equals(to.language());
        }

        private boolean touches(Decision other) {
            return source.equals(other.source)
                    && target.equals(other.target)
                    && (sourceSentences.stream().anyMatch(other.sourceSentences::contains)
                            || targetSentences.stream().anyMatch(other.targetSentences::contains));
        }
    }

    /**
     * An alignment after people had their say.
     *
     * @param alignment covers both texts, as always
     * @param edits words they replaced
     * @param conflicts decisions that could not be carried out, and why; places name the source's document
     */
    public record Applied(Alignment alignment, List<TextEdit> edits, List<Finding> conflicts) {
        public Applied {
            Objects.requireNonNull(alignment);
            edits = List.copyOf(edits);
            conflicts = List.copyOf(conflicts);
        }
    }

    /** These decisions and later ones; a later one takes the place of those about the same sentences of the same pair. */
    public Corrections with(Corrections later) {
        List<Decision> kept = new ArrayList<>();
        for (Decision decision : decisions) {
            if (later.decisions.stream().noneMatch(decision::touches)) {
                kept.add(decision);
            }
        }
        kept.addAll(later.decisions);
        kept.sort(Comparator.comparing((Decision d) -> d.source().tag())
                .thenComparing(d -> d.target().tag())
                .thenComparing(d -> d.sourceSentences().isEmpty()
                        ? Integer.MAX_VALUE
                        : d.sourceSentences().get(0).number())
                .thenComparing(d -> d.targetSentences().isEmpty()
                        ? Integer.MAX_VALUE
                        : d.targetSentences().get(0).number()));
        return new Corrections(kept);
    }

    /**
     * Carries out the decisions about one pair of texts. Where a decision leaves a part of an automatic bead over, that part
     * becomes a bead of its own with a confidence of one half.
     *
     * @param alignment what the aligner found
     * @param source its source
     * @param target its release
     */
    public Applied apply(Alignment alignment, SegmentedDocument source, SegmentedDocument target) {
        List<Finding> conflicts = new ArrayList<>();
        List<Decided> decided = new ArrayList<>();
        SentenceFinder sources = new SentenceFinder(source);
        SentenceFinder targets = new SentenceFinder(target);
        for (Decision decision : decisions) {
            if (decision.isFor(source, target)) {
                find(decision, source, sources, targets, decided, conflicts);
            }
        }
        CorrectedBeads beads = new CorrectedBeads(alignment, source.document().name());
        // Pairs first: what stands alone finds its place among them.
        decided.sort(
                Comparator.comparing((Decided d) -> d.alone() || d.decision().kind() == Kind.LEAVE_OUT)
                        .thenComparing(Decided::sourceStart)
                        .thenComparing(Decided::targetStart));
        List<TextEdit> edits = new ArrayList<>();
        for (Decided one : decided) {
            if (beads.place(one, conflicts)) {
                edit(source, one.sourceStart(), one.sourceEnd(), one.decision().sourceText(), edits);
                edit(target, one.targetStart(), one.targetEnd(), one.decision().targetText(), edits);
            }
        }
        return new Applied(beads.alignment(), edits, conflicts);
    }

    /** A decision with the sentences it is about found in the texts of today. */
    record Decided(Decision decision, int sourceStart, int sourceEnd, int targetStart, int targetEnd) {
        boolean alone() {
            return sourceStart == sourceEnd || targetStart == targetEnd;
        }
    }

    private static void edit(SegmentedDocument document, int first, int end, String text, List<TextEdit> edits) {
        if (!text.isBlank() && end > first) {
            edits.add(new TextEdit(document.language(), first, end, text.strip()));
        }
    }

    private static void find(
            Decision decision,
            SegmentedDocument source,
            SentenceFinder sources,
            SentenceFinder targets,
            List<Decided> decided,
            List<Finding> conflicts) {
        int[] from = sources.find(decision.sourceSentences());
        int[] to = targets.find(decision.targetSentences());
        if (from.length == 0 || to.length == 0) {
            Quote lost = from.length == 0
                    ? decision.sourceSentences().get(0)
                    : decision.targetSentences().get(0);
            conflicts.add(conflict(
                    source.document().name(),
                    "A correction was not carried out: its text in "
                            + (from.length == 0 ? decision.source() : decision.target())
                            + " is no longer there as it was: " + lost.text()));
        } else {
            decided.add(new Decided(decision, from[0], from[1], to[0], to[1]));
        }
    }

    static Finding conflict(String document, String message) {
        return new Finding("correction", 2, Place.whole(document), message);
    }

    /** Finds quoted sentences by their characters, whatever their white space and wherever they are cut inside. */
    private static final class SentenceFinder {
        private final StringBuilder all = new StringBuilder();
        private final int[] starts;

        SentenceFinder(SegmentedDocument document) {
            List<Segment> segments = document.segments();
            starts = new int[segments.size() + 1];
            for (int i = 0; i < segments.size(); i++) {
                starts[i] = all.length();
                all.append(plain(segments.get(i).text()));
            }
            starts[segments.size()] = all.length();
        }

        /** First and exclusive last index; 0 and 0 for no sentences; empty when they are not there. */
        int[] find(List<Quote> quotes) {
            if (quotes.isEmpty()) {
                return new int[] {0, 0};
            }
            StringBuilder wanted = new StringBuilder();
            quotes.forEach(q -> wanted.append(plain(q.text())));
            int[] best = {};
            int number = quotes.get(0).number() - 1;
            for (int at = all.indexOf(wanted.toString()); at >= 0; at = all.indexOf(wanted.toString(), at + 1)) {
                int first = index(at);
                int end = index(at + wanted.length());
                boolean nearer = best.length == 0 || Math.abs(first - number) < Math.abs(best[0] - number);
                if (first >= 0 && end > first && nearer) {
                    best = new int[] {first, end};
                }
            }
            return best;
        }

        /** The sentence that begins at a character, or -1. */
        private int index(int at) {
            int found = java.util.Arrays.binarySearch(starts, at);
            return found < 0 ? -1 : found;
        }

        private static String plain(String text) {
            StringBuilder plain = new StringBuilder(text.length());
            Normalizer.normalize(text, Normalizer.Form.NFC)
                    .codePoints()
                    .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0xFEFF)
                    .forEach(plain::appendCodePoint);
            return plain.toString();
        }
    }

    /** The beads as they come to be while decisions are placed among them. */
    private static final class CorrectedBeads {
        private static final double HALF = 0.5;

        private final Alignment automatic;
        private final String document;
        private final List<Bead> placed = new ArrayList<>();

        CorrectedBeads(Alignment automatic, String document) {
            this.automatic = automatic;
            this.document = document;
        }

        /** Places a decision; false, with a conflict, when an earlier one stands in its way. */
        boolean place(Decided one, List<Finding> conflicts) {
            boolean done = switch (one.decision().kind()) {
                case CONFIRM -> one.alone() ? alone(one) : confirm(one);
                case PAIR ->
                    one.alone()
                            ? alone(one)
                            : insert(List.of(
                                    bead(one.sourceStart(), one.sourceEnd(), one.targetStart(), one.targetEnd())));
                case LEAVE_OUT -> alone(one);
            };
            if (!done) {
                Quote first = one.decision().sourceSentences().isEmpty()
                        ? one.decision().targetSentences().get(0)
                        : one.decision().sourceSentences().get(0);
                conflicts.add(conflict(
                        document,
                        "A correction was not carried out: it crosses or overlaps another one (pairs must be in the order of"
                                + " both texts; merge the rows instead): " + first.text()));
            }
            return done;
        }

        private static Bead bead(int sourceStart, int sourceEnd, int targetStart, int targetEnd) {
            return new Bead(sourceStart, sourceEnd, targetStart, targetEnd, 0, 1);
        }

        private boolean confirm(Decided one) {
            List<Bead> inside = automatic.beads().stream()
                    .filter(b -> b.sourceStart() >= one.sourceStart()
                            && b.sourceEnd() <= one.sourceEnd()
                            && b.targetStart() >= one.targetStart()
                            && b.targetEnd() <= one.targetEnd())
                    .toList();
            boolean same = !inside.isEmpty()
                    && inside.stream().mapToInt(Bead::sourceCount).sum() == one.sourceEnd() - one.sourceStart()
                    && inside.stream().mapToInt(Bead::targetCount).sum() == one.targetEnd() - one.targetStart();
            if (!same) {
                return insert(List.of(bead(one.sourceStart(), one.sourceEnd(), one.targetStart(), one.targetEnd())));
            }
            return insert(inside.stream()
                    .map(b -> new Bead(b.sourceStart(), b.sourceEnd(), b.targetStart(), b.targetEnd(), b.cost(), 1))
                    .toList());
        }

        /** Puts beads that follow each other in among the others; false when there is no room. */
        private boolean insert(List<Bead> beads) {
            Bead first = beads.get(0);
            Bead last = beads.get(beads.size() - 1);
            int at = 0;
            while (at < placed.size()
                    && placed.get(at).sourceEnd() <= first.sourceStart()
                    && placed.get(at).targetEnd() <= first.targetStart()) {
                at++;
            }
            if (at < placed.size()
                    && (placed.get(at).sourceStart() < last.sourceEnd()
                            || placed.get(at).targetStart() < last.targetEnd())) {
                return false;
            }
            placed.addAll(at, beads);
            return true;
        }

        /** Sentences that pair with nothing, or shall not. */
        private boolean alone(Decided one) {
            boolean source = true;
            boolean target = true;
            List<Bead> before = List.copyOf(placed);
            if (one.sourceEnd() > one.sourceStart()) {
                source = aloneInSource(one.sourceStart(), one.sourceEnd());
            }
            if (source && one.targetEnd() > one.targetStart()) {
                target = aloneInTarget(one.targetStart(), one.targetEnd());
            }
            if (!source || !target) {
                placed.clear();
                placed.addAll(before);
            }
            return source && target;
        }

        private boolean aloneInSource(int start, int end) {
            int low = 0;
            int high = automatic.targetSize();
            for (Bead bead : placed) {
                if (bead.sourceEnd() <= start) {
                    low = bead.targetEnd();
                } else if (bead.sourceStart() >= end) {
                    high = bead.targetStart();
                    break;
                } else {
                    return false;
                }
            }
            int at = 0;
            for (Bead bead : automatic.beads()) {
                if (bead.sourceStart() <= start && bead.sourceCount() > 0) {
                    at = bead.sourceStart() == start ? bead.targetStart() : bead.targetEnd();
                }
            }
            int place = Math.max(low, Math.min(high, at));
            return insert(List.of(bead(start, end, place, place)));
        }

        private boolean aloneInTarget(int start, int end) {
            int low = 0;
            int high = automatic.sourceSize();
            for (Bead bead : placed) {
                if (bead.targetEnd() <= start) {
                    low = bead.sourceEnd();
                } else if (bead.targetStart() >= end) {
                    high = bead.sourceStart();
                    break;
                } else {
                    return false;
                }
            }
            int at = 0;
            for (Bead bead : automatic.beads()) {
                if (bead.targetStart() <= start && bead.targetCount() > 0) {
                    at = bead.targetStart() == start ? bead.sourceStart() : bead.sourceEnd();
                }
            }
            int place = Math.max(low, Math.min(high, at));
            return insert(List.of(bead(place, place, start, end)));
        }

        Alignment alignment() {
            List<Bead> beads = new ArrayList<>();
            int source = 0;
            int target = 0;
            for (Bead bead : placed) {
                between(source, bead.sourceStart(), target, bead.targetStart(), beads);
                beads.add(bead);
                source = bead.sourceEnd();
                target = bead.targetEnd();
            }
            between(source, automatic.sourceSize(), target, automatic.targetSize(), beads);
            return new Alignment(automatic.sourceSize(), automatic.targetSize(), beads);
        }

        /** What the aligner found between two decisions, and the rest of what they cut through. */
        private void between(int sourceStart, int sourceEnd, int targetStart, int targetEnd, List<Bead> beads) {
            int source = sourceStart;
            int target = targetStart;
            for (Bead bead : automatic.beads()) {
                if (bead.sourceStart() >= source
                        && bead.sourceEnd() <= sourceEnd
                        && bead.targetStart() >= target
                        && bead.targetEnd() <= targetEnd) {
                    rest(source, bead.sourceStart(), target, bead.targetStart(), beads);
                    beads.add(bead);
                    source = bead.sourceEnd();
                    target = bead.targetEnd();
                }
            }
            rest(source, sourceEnd, target, targetEnd, beads);
        }

        private static void rest(int sourceStart, int sourceEnd, int targetStart, int targetEnd, List<Bead> beads) {
            if (sourceEnd > sourceStart || targetEnd > targetStart) {
                beads.add(new Bead(sourceStart, sourceEnd, targetStart, targetEnd, 0, HALF));
            }
        }
    }
}
