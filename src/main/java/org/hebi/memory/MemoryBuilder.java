package org.hebi.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hebi.model.Bead;
import org.hebi.model.Block;
import org.hebi.model.Declaration;
import org.hebi.model.Edition;
import org.hebi.model.EditionStatus;
import org.hebi.model.Language;
import org.hebi.model.Place;
import org.hebi.model.Segment;
import org.hebi.model.SegmentedDocument;
import org.hebi.model.TranslationMemory;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;

/**
 * Makes translation units of a declaration's alignments.
 *
 * <p>Beads of different releases that share a source sentence become one unit, as far as that reaches: if English joins
 * sentences 3 and 4, and Russian joins 4 and 5, one unit holds 3 to 5 in all languages. A release that leaves out a
 * sentence in the middle of such a unit would translate only a part of it, so its beads become units of their own.
 *
 * <p>A unit's id is the declaration's id and the 1-based numbers of its source sentences, {@code 2001-07-16-treaty.0012}
 * or {@code 2001-07-16-treaty.0012-0013}: the same sentences have the same id in every file, on every run.
 */
public final class MemoryBuilder {
    private final Declaration declaration;
    private final SegmentedDocument source;
    private final List<AlignedTarget> targets;
    private final List<String> articles;

    private MemoryBuilder(Declaration declaration, SegmentedDocument source, List<AlignedTarget> targets) {
        this.declaration = declaration;
        this.source = source;
        this.targets = targets;
        this.articles = ArticleTrail.of(source.document());
    }

    /**
     * Builds the memories of one declaration.
     *
     * @param declaration what it is; statuses are taken from its editions, by language
     * @param source the source text; block numbers in units count its blocks
     * @param targets its releases, in the order their variants shall have
     * @throws IllegalArgumentException when two sides have one language, or an alignment does not fit the source
     */
    public static BuiltMemory build(Declaration declaration, SegmentedDocument source, List<AlignedTarget> targets) {
        if (targets.isEmpty()) {
            throw new IllegalArgumentException(
                    "no release to pair " + source.document().name() + " with");
        }
        Map<Language, String> sides = new LinkedHashMap<>();
        sides.put(source.language(), source.document().name());
        for (AlignedTarget target : targets) {
            Language language = target.document().language();
            if (sides.put(language, target.document().document().name()) != null) {
                throw new IllegalArgumentException("two texts in " + language + "; a memory holds one a language");
            }
            if (target.alignment().sourceSize() != source.segments().size()) {
                throw new IllegalArgumentException(
                        "the alignment of " + target.document().document().name() + " has "
                                + target.alignment().sourceSize() + " source sentences, the source has "
                                + source.segments().size());
            }
        }
        return new MemoryBuilder(declaration, source, List.copyOf(targets)).build();
    }

    private BuiltMemory build() {
        TranslationMemory multilingual = new TranslationMemory(
                declaration.id(),
                source.language(),
                units(IntStream.range(0, targets.size()).boxed().toList()));
        Map<Language, TranslationMemory> pairs = new LinkedHashMap<>();
        List<Leftover> leftovers = new ArrayList<>();
        for (int t = 0; t < targets.size(); t++) {
            Language language = targets.get(t).document().language();
            String name = declaration.id() + "." + source.language() + "-" + language;
            pairs.put(language, new TranslationMemory(name, source.language(), units(List.of(t))));
            leftOver(targets.get(t), leftovers);
        }
        return new BuiltMemory(multilingual, pairs, leftovers);
    }

    /** A range of source sentences. */
    private record Range(int start, int end) implements Comparable<Range> {
        private static final Comparator<Range> ORDER =
                Comparator.comparingInt(Range::start).thenComparingInt(Range::end);

        boolean holds(Bead bead) {
            return bead.sourceStart() >= start && bead.sourceEnd() <= end;
        }

        @Override
        public int compareTo(Range other) {
            return ORDER.compare(this, other);
        }
    }

    private List<TranslationUnit> units(List<Integer> chosen) {
        Map<Range, Map<Integer, List<Bead>>> found = new TreeMap<>();
        group(new Range(0, source.segments().size()), chosen, found);
        List<TranslationUnit> units = new ArrayList<>();
        found.forEach((range, sides) -> {
            // Furniture may have been aligned along with the text; a memory does not hold it.
            if (forMemory(source, range.start(), range.end())) {
                units.add(unit(range, sides));
            }
        });
        return units;
    }

    /** Finds the ranges within which the chosen releases' beads hang together, and the beads of each. */
    private void group(Range within, List<Integer> chosen, Map<Range, Map<Integer, List<Bead>>> found) {
        // border[i]: whether a unit may begin at sentence i, because no bead spans it.
        boolean[] border = new boolean[within.end() + 1];
        Arrays.fill(border, true);
        for (int t : chosen) {
            for (Bead bead : links(t, within)) {
                for (int i = bead.sourceStart() + 1; i < bead.sourceEnd(); i++) {
                    border[i] = false;
                }
            }
        }
        int start = within.start();
        for (int end = start + 1; end <= within.end(); end++) {
            if (border[end]) {
                place(new Range(start, end), chosen, found);
                start = end;
            }
        }
    }

    private void place(Range range, List<Integer> chosen, Map<Range, Map<Integer, List<Bead>>> found) {
        List<Integer> whole = new ArrayList<>();
        List<Integer> part = new ArrayList<>();
        for (int t : chosen) {
            int covered = links(t, range).stream().mapToInt(Bead::sourceCount).sum();
            if (covered == range.end() - range.start()) {
                whole.add(t);
            } else if (covered > 0) {
                part.add(t);
            }
        }
        for (int t : part) {
            for (Bead bead : links(t, range)) {
                add(found, new Range(bead.sourceStart(), bead.sourceEnd()), t, List.of(bead));
            }
        }
        if (whole.isEmpty()) {
            return;
        }
        if (part.isEmpty()) {
            for (int t : whole) {
                add(found, range, t, links(t, range));
            }
        } else {
            group(range, whole, found);
        }
    }

    private static void add(Map<Range, Map<Integer, List<Bead>>> found, Range range, int target, List<Bead> beads) {
        found.computeIfAbsent(range, r -> new TreeMap<>()).put(target, beads);
    }

    private List<Bead> links(int target, Range range) {
        List<Bead> beads = targets.get(target).alignment().beads();
        // Beads are in order, so the first that may count is found by halving.
        int low = 0;
        int high = beads.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (beads.get(middle).sourceStart() < range.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Bead> links = new ArrayList<>();
        for (int i = low; i < beads.size() && beads.get(i).sourceStart() < range.end(); i++) {
            if (isLink(targets.get(target), beads.get(i)) && range.holds(beads.get(i))) {
                links.add(beads.get(i));
            }
        }
        return links;
    }

    /** Whether a bead has words on both sides; a sentence may be nothing but white space. */
    private boolean isLink(AlignedTarget target, Bead bead) {
        return hasText(source, bead.sourceStart(), bead.sourceEnd())
                && hasText(target.document(), bead.targetStart(), bead.targetEnd());
    }

    private static boolean hasText(SegmentedDocument document, int first, int end) {
        return IntStream.range(first, end)
                .anyMatch(i -> !document.segments().get(i).text().isBlank());
    }

    private TranslationUnit unit(Range range, Map<Integer, List<Bead>> sides) {
        List<TextEdit> sourceEdits = sides.keySet().stream()
                .flatMap(t -> targets.get(t).edits().stream())
                .toList();
        List<Variant> variants = new ArrayList<>();
        variants.add(variant(source, SentenceTexts.joined(source, range.start(), range.end(), sourceEdits)));
        StringBuilder type = new StringBuilder().append(range.end() - range.start());
        double confidence = 1;
        for (Map.Entry<Integer, List<Bead>> side : sides.entrySet()) {
            AlignedTarget target = targets.get(side.getKey());
            List<String> texts = new ArrayList<>();
            int sentences = 0;
            for (Bead bead : side.getValue()) {
                texts.add(
                        SentenceTexts.joined(target.document(), bead.targetStart(), bead.targetEnd(), target.edits()));
                sentences += bead.targetCount();
                confidence = Math.min(confidence, bead.confidence());
            }
            variants.add(variant(
                    target.document(), String.join(target.document().language().joiner(), texts)));
            type.append('-').append(sentences);
        }
        Segment first = source.segments().get(firstForMemory(range));
        return new TranslationUnit(
                id(range),
                declaration.id(),
                declaration.date(),
                first.block(),
                articles.get(first.block()),
                source.blockOf(first).kind(),
                type.toString(),
                confidence,
                variants);
    }

    private int firstForMemory(Range range) {
        for (int i = range.start(); i < range.end(); i++) {
            if (source.blockOf(source.segments().get(i)).kind().translatable()) {
                return i;
            }
        }
        return range.start();
    }

    private String id(Range range) {
        String first = String.format(Locale.ROOT, "%04d", range.start() + 1);
        return declaration.id() + "." + first
                + (range.end() - range.start() == 1 ? "" : String.format(Locale.ROOT, "-%04d", range.end()));
    }

    private Variant variant(SegmentedDocument document, String text) {
        EditionStatus status = declaration
                .edition(document.language()::equals)
                .map(Edition::status)
                .orElse(EditionStatus.UNKNOWN);
        return new Variant(document.language(), text, status);
    }

    private void leftOver(AlignedTarget target, List<Leftover> leftovers) {
        SegmentedDocument release = target.document();
        for (Bead bead : target.alignment().beads()) {
            if (isLink(target, bead) && forMemory(source, bead.sourceStart(), bead.sourceEnd())) {
                continue;
            }
            if (hasText(source, bead.sourceStart(), bead.sourceEnd())) {
                leftovers.add(leftover(
                        source,
                        release.language(),
                        bead.sourceStart(),
                        bead.sourceEnd(),
                        bead,
                        Leftover.Reason.NOT_TRANSLATED));
            }
            if (hasText(release, bead.targetStart(), bead.targetEnd())) {
                leftovers.add(leftover(
                        release,
                        source.language(),
                        bead.targetStart(),
                        bead.targetEnd(),
                        bead,
                        bead.isLink() ? Leftover.Reason.NOT_FOR_MEMORY : Leftover.Reason.ADDED));
            }
        }
    }

    private static Leftover leftover(
            SegmentedDocument document, Language other, int first, int end, Bead bead, Leftover.Reason reason) {
        Segment segment = document.segments().get(first);
        Block block = document.blockOf(segment);
        return new Leftover(
                document.language(),
                other,
                forMemory(document, first, end) ? reason : Leftover.Reason.NOT_FOR_MEMORY,
                first,
                end,
                new Place(document.document().name(), block.line(), segment.block(), segment.start(), segment.end()),
                SentenceTexts.joined(document, first, end, List.of()),
                bead.confidence());
    }

    private static boolean forMemory(SegmentedDocument document, int first, int end) {
        return IntStream.range(first, end)
                .anyMatch(
                        i -> document.blockOf(document.segments().get(i)).kind().translatable());
    }
}
