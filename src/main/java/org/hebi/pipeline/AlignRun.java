package org.hebi.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hebi.align.ArticleCheck;
import org.hebi.align.Explanation;
import org.hebi.memory.AlignedTarget;
import org.hebi.memory.BuiltMemory;
import org.hebi.memory.Corrections;
import org.hebi.memory.Leftover;
import org.hebi.memory.Memories;
import org.hebi.memory.MemoryBuilder;
import org.hebi.memory.MemoryWriter;
import org.hebi.memory.Review;
import org.hebi.memory.WriteOptions;
import org.hebi.memory.html.SideBySideWriter;
import org.hebi.memory.xlsx.CorrectionsReader;
import org.hebi.memory.xlsx.ReviewWriter;
import org.hebi.model.Alignment;
import org.hebi.model.Bead;
import org.hebi.model.Declaration;
import org.hebi.model.Edition;
import org.hebi.model.EditionStatus;
import org.hebi.model.Finding;
import org.hebi.model.Language;
import org.hebi.model.PairSummary;
import org.hebi.model.SegmentedDocument;
import org.hebi.model.TranslationMemory;
import org.hebi.model.TranslationUnit;

/** One text and its releases, in whatever format the user wants them joined. */
public final class AlignRun {
    private final Workbench workbench;
    private final BuildOptions options;

    public AlignRun(Workbench workbench, BuildOptions options) {
        this.workbench = workbench;
        this.options = options;
    }

    /** What was aligned, ready to be written. */
    public static final class Result {
        private final Aligned aligned;
        private final AlignRequest request;
        private final BuildOptions options;
        private final Corrections corrections;
        private final Workbench workbench;

        private Result(
                Aligned aligned,
                AlignRequest request,
                BuildOptions options,
                Corrections corrections,
                Workbench workbench) {
            this.aligned = aligned;
            this.request = request;
            this.options = options;
            this.corrections = corrections;
            this.workbench = workbench;
        }

        /**
         * Keeps the corrections the user handed in, with those kept before, beside the source; they are applied on every
         * later run.
         *
         * @return the file they are in, or empty when none were handed in
         */
        public Optional<Path> keepCorrections(WholeFile files) {
            if (request.corrections().isEmpty()) {
                return Optional.empty();
            }
            Path file = KeptCorrections.beside(request.source());
            KeptCorrections.keep(corrections, file, files);
            return Optional.of(file);
        }

        /** One summary for each release, in the order they were named. */
        public List<PairSummary> pairs() {
            List<PairSummary> pairs = new ArrayList<>();
            for (AlignedTarget target : aligned.targets()) {
                pairs.add(summary(aligned.source(), target, aligned.memory()));
            }
            return pairs;
        }

        /** What was noticed while reading. */
        public List<Finding> findings() {
            return aligned.findings();
        }

        /**
         * Writes the result.
         *
         * @param format one of {@link OutputFormat}
         * @throws IllegalArgumentException when the format cannot hold so many languages
         */
        public List<Finding> write(OutputFormat format, OutputStream out) throws IOException {
            if (format == OutputFormat.ALIGN) {
                writeBeads(out);
                return List.of();
            }
            if (format == OutputFormat.XLSX || format == OutputFormat.HTML) {
                Review review = Review.of(stem(request.source()), aligned.source(), aligned.targets());
                return format == OutputFormat.XLSX
                        ? new ReviewWriter().write(review, out)
                        : new SideBySideWriter().write(review, out);
            }
            TranslationMemory memory = aligned.targets().size() == 1
                    ? aligned.memory().pairs().values().iterator().next()
                    : aligned.memory().multilingual();
            MemoryWriter writer = format.writer(new WriteOptions(options.codes(), options.tool(), options.version()))
                    .orElseThrow();
            return writer.write(Memories.only(memory, u -> u.confidence() >= options.minConfidence()), out);
        }

        /**
         * Where the workbook goes that holds what {@code --min-confidence} keeps out: beside the result, {@code
         * treaty.review.xlsx} for {@code treaty.tmx}.
         */
        public static Path reviewFile(Path output) {
            String name = output.getFileName().toString();
            int dot = name.lastIndexOf('.');
            return output.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".review.xlsx");
        }

        /**
         * Writes the rows that {@code --min-confidence} keeps out, and sentences without counterpart, with their neighbours
         * as a workbook that can be corrected and handed back with {@code --corrections}.
         *
         * @throws IllegalArgumentException when the texts are too long for a workbook
         */
        public List<Finding> writeReview(OutputStream out) throws IOException {
            Review review = Review.of(stem(request.source()), aligned.source(), aligned.targets());
            return new ReviewWriter().write(review.only(options.minConfidence()), out);
        }

        /**
         * Tells why beads were chosen.
         *
         * @param choice the beads, by their lines in an {@code .align} file
         * @param table whether as a table with tabs; otherwise as text
         * @throws IllegalArgumentException when a chosen bead does not exist
         */
        public String explained(BeadChoice choice, boolean table) {
            ExplanationPages pages = new ExplanationPages(this::number);
            StringBuilder page = new StringBuilder(table ? ExplanationPages.header() : ExplanationPages.legend());
            for (AlignedTarget target : aligned.targets()) {
                int beads = target.alignment().beads().size();
                choice.ranges().stream()
                        .filter(r -> r.last() > beads)
                        .findFirst()
                        .ifPresent(r -> {
                            throw new IllegalArgumentException("there is no bead " + r.last() + "; "
                                    + target.document().document().name() + " has " + beads);
                        });
                List<Explanation> explanations =
                        workbench.explain(aligned.source(), target.document(), target.alignment());
                page.append(
                        table
                                ? pages.table(aligned.source(), target, explanations, choice)
                                : pages.text(aligned.source(), target, explanations, choice));
            }
            return page.toString();
        }

        private int number(SegmentedDocument document, int segment) {
            return request.lines()
                    ? document.blockOf(document.segments().get(segment)).line()
                    : segment + 1;
        }

        /** The units that {@code --min-confidence} keeps out. */
        public int keptOut() {
            return (int) aligned.memory().multilingual().units().stream()
                    .filter(u -> u.confidence() < options.minConfidence())
                    .count();
        }

        private void writeBeads(OutputStream out) throws IOException {
            if (aligned.targets().size() != 1) {
                throw new IllegalArgumentException("an .align file holds two languages; name one release");
            }
            AlignedTarget target = aligned.targets().get(0);
            Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            for (Bead bead : target.alignment().beads()) {
                lines.write(numbers(aligned.source(), bead.sourceStart(), bead.sourceEnd()) + ":"
                        + numbers(target.document(), bead.targetStart(), bead.targetEnd()) + "\n");
            }
            lines.flush();
        }

        private String numbers(SegmentedDocument document, int first, int end) {
            return IntStream.range(first, end)
                    .map(i -> request.lines()
                            ? document.blockOf(document.segments().get(i)).line() - 1
                            : i)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /**
     * Reads and aligns.
     *
     * @throws org.hebi.model.InputException when a file cannot be used or two do not belong together
     */
    public Result run(AlignRequest request) {
        List<Finding> findings = new ArrayList<>();
        Corrections corrections = KeptCorrections.load(KeptCorrections.beside(request.source()));
        if (request.corrections().isPresent()) {
            CorrectionsReader.Result handedIn =
                    KeptCorrections.handedIn(request.corrections().get());
            findings.addAll(handedIn.conflicts());
            corrections = corrections.with(handedIn.corrections());
        }
        SegmentedDocument source = text(request.source(), request.language(0), request.lines(), findings);
        List<AlignedTarget> targets = new ArrayList<>();
        List<Edition> editions = new ArrayList<>();
        editions.add(new Edition(source.language(), request.source(), EditionStatus.UNKNOWN, ""));
        for (int i = 0; i < request.targets().size(); i++) {
            Path file = request.targets().get(i);
            SegmentedDocument target = text(file, request.language(i + 1), request.lines(), findings);
            Alignment alignment = workbench.align(source, target);
            if (!request.force()) {
                Kinship.require(source, target, alignment).ifPresent(findings::add);
            }
            Corrections.Applied applied = corrections.apply(alignment, source, target);
            findings.addAll(applied.conflicts());
            findings.addAll(ArticleCheck.of(source, target, applied.alignment()));
            targets.add(new AlignedTarget(target, applied.alignment(), applied.edits()));
            editions.add(new Edition(target.language(), file, EditionStatus.UNKNOWN, ""));
        }
        Declaration declaration = new Declaration(stem(request.source()), "", "", "", editions);
        BuiltMemory memory = MemoryBuilder.build(declaration, source, targets);
        return new Result(new Aligned(source, targets, memory, findings), request, options, corrections, workbench);
    }

    private SegmentedDocument text(Path file, Optional<Language> said, boolean lines, List<Finding> findings) {
        TextReading reading = new TextReading(workbench);
        SegmentedDocument whole = lines ? reading.lines(file, said) : reading.sentences(file, said);
        findings.addAll(whole.document().findings());
        return lines ? whole : Translatable.part(whole);
    }

    static PairSummary summary(SegmentedDocument source, AlignedTarget target, BuiltMemory memory) {
        Language language = target.document().language();
        List<TranslationUnit> units =
                memory.bilingual(language).map(TranslationMemory::units).orElse(List.of());
        return new PairSummary(
                source.language(),
                language,
                source.segments().size(),
                target.document().segments().size(),
                units.size(),
                (int) units.stream().filter(u -> u.beadType().equals("1-1")).count(),
                units.stream()
                        .mapToDouble(TranslationUnit::confidence)
                        .average()
                        .orElse(0),
                units.stream().filter(u -> u.confidence() < BuildRun.DOUBT).toList(),
                memory.leftovers().stream()
                        .filter(l -> l.language().equals(language) || l.other().equals(language))
                        .map(Leftover::finding)
                        .toList());
    }

    /** A unit id's first part: the file's name without ending; when that is only a language tag, its folder's name. */
    private static String stem(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        String name = absolute.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        Path folder = absolute.getParent();
        boolean tag = TextReading.tag(Path.of(stem + ".txt")).isPresent() && !stem.contains(".");
        if (tag && folder != null && folder.getFileName() != null) {
            return folder.getFileName().toString();
        }
        return stem.toLowerCase(Locale.ROOT).isEmpty() ? "text" : stem;
    }
}
