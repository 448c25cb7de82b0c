package org.hebi.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hebi.align.ArticleCheck;
import org.hebi.memory.AlignedTarget;
import org.hebi.memory.BuiltMemory;
import org.hebi.memory.Corrections;
import org.hebi.memory.Memories;
import org.hebi.memory.MemoryBuilder;
import org.hebi.memory.MemoryWriter;
import org.hebi.memory.Review;
import org.hebi.memory.WriteOptions;
import org.hebi.memory.tmx.TmxWriter;
import org.hebi.memory.xlsx.ReviewWriter;
import org.hebi.model.Alignment;
import org.hebi.model.Declaration;
import org.hebi.model.DeclarationSummary;
import org.hebi.model.Edition;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.OutputException;
import org.hebi.model.PairSummary;
import org.hebi.model.SegmentedDocument;
import org.hebi.model.TranslationMemory;
import org.hebi.model.TranslationUnit;
import org.hebi.report.BuildPage;
import org.hebi.segment.srx.SrxRules;

/** The main job: every declaration of a folder becomes memories, and a page tells how it went. */
public final class BuildRun {
    /** Units below this probability are shown to a person. */
    static final double DOUBT = 0.8;

    private final Workbench workbench;
    private final WholeFile files;
    private final BuildOptions options;
    private final DeclarationFolders folders = new DeclarationFolders();
    private final String circumstances;

    /** A build that knows nothing besides what comes with the program. */
    public BuildRun(Workbench workbench, WholeFile files, BuildOptions options) {
        this(workbench, files, options, ReadOptions.standard(), Resources.none());
    }

    /**
     * @param reading how the workbench reads, and
     * @param resources what it knows; a build is only continued when both are the same
     */
    public BuildRun(
            Workbench workbench, WholeFile files, BuildOptions options, ReadOptions reading, Resources resources) {
        this.workbench = workbench;
        this.files = files;
        this.options = options;
        this.circumstances = String.join(
                "|",
                options.version(),
                program(),
                options.codes().name(),
                options.tool().name(),
                String.valueOf(options.minConfidence()),
                reading.toString(),
                FinishedWork.digest(resources.lexicons()),
                FinishedWork.digest(resources.memories()));
    }

    /** Which build of this program runs; one without a jar of its own is taken for any other of the same version. */
    private static String program() {
        try {
            Path jar = Path.of(BuildRun.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(jar) ? Files.size(jar) + "@" + Files.getLastModifiedTime(jar) : "";
        } catch (IOException | java.net.URISyntaxException | RuntimeException e) {
            return "";
        }
    }

    /** One declaration's memories and what is told about it. */
    private record Built(DeclarationSummary summary, Optional<TranslationMemory> memory) {}

    /**
     * What a build did.
     *
     * @param declarations one summary for each declaration, in the order of their names
     * @param failures what went wrong besides, one sentence each
     */
    public record Result(List<DeclarationSummary> declarations, List<String> failures) {
        public Result {
            declarations = List.copyOf(declarations);
            failures = List.copyOf(failures);
        }

        /** Whether everything that was asked was done. */
        public boolean succeeded() {
            return failures.isEmpty() && declarations.stream().allMatch(DeclarationSummary::succeeded);
        }
    }

    /**
     * Builds everything in a folder, from the beginning.
     *
     * @see #run(Path, Path, Progress, boolean)
     */
    public Result run(Path input, Path output, Progress progress) {
        return run(input, output, progress, false);
    }

    /**
     * Builds everything in a folder.
     *
     * @param input a folder of declaration folders, or one of these
     * @param output the folder that gets {@code tmx/}, {@code glossaries/} and {@code report.html}
     * @param goOn whether declarations that an earlier build into this folder finished, and that have not changed since, are
     *     taken as they are
     * @throws InputException when the folder holds no declaration
     * @throws OutputException when nothing can be written
     */
    public Result run(Path input, Path output, Progress progress, boolean goOn) {
        List<Path> found = folders.in(input);
        FinishedWork finished = new FinishedWork(output, files, circumstances);
        if (!goOn) {
            finished.forget();
        }
        Progress.Ticker ticker = new Progress.Ticker();
        Path tmx = output.resolve("tmx");
        List<Built> built = progress.during("Aligning", found.size(), () -> all(found, tmx, finished, ticker), ticker);
        writeCollections(built, tmx);
        List<String> failures = new ArrayList<>();
        List<Finding> glossary = progress.during(
                "Glossary", 1, () -> glossary(built, output.resolve("glossaries"), failures), new Progress.Ticker());
        byte[] rules = new SrxRules().xml().getBytes(StandardCharsets.UTF_8);
        files.write(tmx.resolve("segmentation.srx"), out -> out.write(rules));
        List<DeclarationSummary> summaries = built.stream().map(Built::summary).toList();
        byte[] page = new BuildPage().html(summaries, glossary).getBytes(StandardCharsets.UTF_8);
        files.write(output.resolve("report.html"), out -> out.write(page));
        Result result = new Result(summaries, failures);
        if (result.succeeded()) {
            finished.forget();
        }
        return result;
    }

    private List<Finding> glossary(List<Built> built, Path folder, List<String> failures) {
        List<TranslationUnit> units = built.stream()
                .flatMap(b -> b.memory().stream())
                .flatMap(m -> m.units().stream())
                .toList();
        return units.isEmpty() ? List.of() : new GlossaryStage(files).make(units, folder, failures);
    }

    private List<Built> all(List<Path> found, Path tmx, FinishedWork finished, Progress.Ticker ticker) {
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(options.workers(), found.size()));
        try {
            List<Future<Built>> running = new ArrayList<>();
            for (Path folder : found) {
                running.add(workers.submit(() -> {
                    Built built = once(folder, tmx, finished);
                    ticker.tick(folder.getFileName().toString());
                    return built;
                }));
            }
            List<Built> done = new ArrayList<>();
            for (Future<Built> future : running) {
                done.add(future.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    /** One declaration, unless it is finished; whatever goes wrong in it stops no other. */
    private Built once(Path folder, Path tmx, FinishedWork finished) {
        Optional<FinishedWork.Work> work = finished.of(folder);
        if (work.isPresent()) {
            return new Built(work.get().summary(), work.get().memory());
        }
        String id = folder.toAbsolutePath().normalize().getFileName().toString();
        try {
            List<Path> outputs = new ArrayList<>();
            Built built = one(folder, tmx, outputs);
            if (built.summary().succeeded()) {
                finished.keep(folder, built.summary(), built.memory(), outputs);
            }
            return built;
        } catch (OutputException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            return failed(id, "memory ran out; split its texts, or give more memory or fewer --workers");
        } catch (StackOverflowError e) {
            return failed(id, "a text is nested too deeply to be followed");
        } catch (RuntimeException e) {
            return failed(id, "it met a fault of this program (" + e + "); please report it with the texts");
        }
    }

    private static Built failed(String id, String why) {
        return new Built(
                new DeclarationSummary(id, "", List.of(), List.of(), List.of(), List.of(id + ": " + why)),
                Optional.empty());
    }

    private Built one(Path folder, Path tmx, List<Path> outputs) {
        List<String> failures = new ArrayList<>();
        Declaration declaration;
        try {
            declaration = folders.describe(folder);
        } catch (InputException e) {
            String id = folder.toAbsolutePath().normalize().getFileName().toString();
            failures.add(String.valueOf(e.getMessage()));
            return new Built(
                    new DeclarationSummary(id, "", List.of(), List.of(), List.of(), failures), Optional.empty());
        }
        List<Finding> findings = new ArrayList<>();
        Map<Edition, SegmentedDocument> texts = new LinkedHashMap<>();
        for (Edition edition : folders.inOrder(declaration)) {
            try {
                SegmentedDocument whole =
                        new TextReading(workbench).sentences(edition.file(), Optional.of(edition.language()));
                findings.addAll(whole.document().findings());
                texts.put(edition, Translatable.part(whole));
            } catch (InputException e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
        Optional<Aligned> aligned = align(declaration, texts, corrections(folder, failures), findings, failures);
        List<PairSummary> pairs = new ArrayList<>();
        if (aligned.isPresent()) {
            Aligned found = aligned.get();
            found.targets().forEach(t -> pairs.add(AlignRun.summary(found.source(), t, found.memory())));
            writeMemories(declaration, found.memory(), tmx, findings, outputs);
            writeReview(declaration, found, tmx, findings, outputs);
        }
        return new Built(
                new DeclarationSummary(
                        declaration.id(), declaration.title(), declaration.editions(), pairs, findings, failures),
                aligned.map(a -> a.memory().multilingual()));
    }

    /** What people corrected in this declaration before; a file that cannot be understood fails it, but stops nothing. */
    private static Corrections corrections(Path folder, List<String> failures) {
        try {
            return KeptCorrections.load(KeptCorrections.in(folder));
        } catch (InputException e) {
            failures.add(String.valueOf(e.getMessage()));
            return Corrections.NONE;
        }
    }

    private Optional<Aligned> align(
            Declaration declaration,
            Map<Edition, SegmentedDocument> texts,
            Corrections corrections,
            List<Finding> findings,
            List<String> failures) {
        List<SegmentedDocument> order = List.copyOf(texts.values());
        if (order.isEmpty() || !order.get(0).language().isChinese()) {
            failures.add(declaration.id() + ": no Chinese edition could be read, so nothing was aligned");
            return Optional.empty();
        }
        SegmentedDocument source = order.get(0);
        List<AlignedTarget> targets = new ArrayList<>();
        for (SegmentedDocument target : order.subList(1, order.size())) {
            try {
                Alignment alignment = workbench.align(source, target);
                Kinship.require(source, target, alignment).ifPresent(findings::add);
                Corrections.Applied applied = corrections.apply(alignment, source, target);
                findings.addAll(applied.conflicts());
                findings.addAll(ArticleCheck.of(source, target, applied.alignment()));
                targets.add(new AlignedTarget(target, applied.alignment(), applied.edits()));
            } catch (InputException e) {
                failures.add(declaration.id() + ": " + e.getMessage());
            }
        }
        if (targets.isEmpty()) {
            failures.add(declaration.id() + ": there is no release to align "
                    + source.document().name() + " with");
            return Optional.empty();
        }
        return Optional.of(new Aligned(source, targets, MemoryBuilder.build(declaration, source, targets), List.of()));
    }

    private void writeMemories(
            Declaration declaration, BuiltMemory memory, Path tmx, List<Finding> findings, List<Path> outputs) {
        if (!options.tool().bilingualOnly()) {
            write(sure(memory.multilingual()), tmx.resolve(declaration.id() + ".tmx"), findings, outputs);
        }
        for (TranslationMemory pair : bilingual(memory)) {
            write(sure(pair), tmx.resolve(pair.name() + ".tmx"), findings, outputs);
            TranslationMemory doubtful = Memories.only(pair, u -> u.confidence() < options.minConfidence());
            if (!doubtful.units().isEmpty()) {
                write(doubtful, tmx.resolve("review").resolve(pair.name() + ".tmx"), findings, outputs);
            }
        }
    }

    /** What is kept out, as a workbook to correct. */
    private void writeReview(
            Declaration declaration, Aligned aligned, Path tmx, List<Finding> findings, List<Path> outputs) {
        boolean any = aligned.memory().multilingual().units().stream()
                .anyMatch(u -> u.confidence() < options.minConfidence());
        if (any) {
            Review review = Review.of(declaration.id(), aligned.source(), aligned.targets())
                    .only(options.minConfidence());
            Path file = tmx.resolve("review").resolve(declaration.id() + ".xlsx");
            outputs.add(file);
            files.write(file, new WholeFile.Content() {
                @Override
                public void writeTo(OutputStream out) throws IOException {
                    findings.addAll(new ReviewWriter().write(review, out));
                }
            });
        }
    }

    /** Every Chinese edition with every release: the source's pairs as they were aligned, the others through the source. */
    private static List<TranslationMemory> bilingual(BuiltMemory memory) {
        List<TranslationMemory> pairs = new ArrayList<>();
        List<Language> chinese = new ArrayList<>();
        memory.pairs().forEach((language, pair) -> {
            if (language.isChinese()) {
                chinese.add(language);
            } else {
                pairs.add(pair);
            }
        });
        for (Language other : chinese) {
            for (Language target : memory.pairs().keySet()) {
                if (!target.isChinese()) {
                    pairs.add(Memories.bilingual(memory.multilingual(), other, target));
                }
            }
        }
        return pairs;
    }

    private TranslationMemory sure(TranslationMemory memory) {
        return Memories.only(memory, u -> u.confidence() >= options.minConfidence());
    }

    private void writeCollections(List<Built> built, Path tmx) {
        List<TranslationMemory> memories =
                built.stream().flatMap(b -> b.memory().stream()).toList();
        if (memories.isEmpty()) {
            return;
        }
        List<Finding> ignored = new ArrayList<>();
        TranslationMemory all = sure(Memories.concatenation("all", memories));
        if (!options.tool().bilingualOnly()) {
            write(all, tmx.resolve("all.tmx"), ignored, new ArrayList<>());
        }
        List<Language> languages = Memories.languages(all);
        for (Language source : languages) {
            for (Language target : languages) {
                if (source.isChinese() && !target.isChinese()) {
                    TranslationMemory pair = Memories.bilingual(all, source, target);
                    if (!pair.units().isEmpty()) {
                        write(pair, tmx.resolve(pair.name() + ".tmx"), ignored, new ArrayList<>());
                    }
                }
            }
        }
    }

    private void write(TranslationMemory memory, Path file, List<Finding> findings, List<Path> outputs) {
        outputs.add(file);
        MemoryWriter writer = new TmxWriter(new WriteOptions(options.codes(), options.tool(), options.version()));
        files.write(file, new WholeFile.Content() {
            @Override
            public void writeTo(OutputStream out) throws IOException {
                findings.addAll(writer.write(memory, out));
            }
        });
    }
}
