package org.hebi.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.hebi.memory.AlignedTarget;
import org.hebi.memory.MemoryBuilder;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.tmx.TmxReader;
import org.hebi.model.Alignment;
import org.hebi.model.Declaration;
import org.hebi.model.Edition;
import org.hebi.model.Finding;
import org.hebi.model.Glossary;
import org.hebi.model.InputException;
import org.hebi.model.SegmentedDocument;
import org.hebi.model.TranslationUnit;
import org.hebi.terms.DecisionFollower;
import org.hebi.terms.Decisions;
import org.hebi.terms.DriftFinder;
import org.hebi.terms.GlossaryReader;
import org.hebi.terms.GlossaryRows;
import org.hebi.terms.ReviewIntake;
import org.hebi.terms.ReviewedGlossary;
import org.hebi.terms.TermChecker;
import org.hebi.terms.TermCorpus;
import org.hebi.terms.tbx.TbxReader;
import org.hebi.terms.text.TableReader;
import org.hebi.terms.xlsx.GlossaryReviewReader;
import org.hebi.terms.xlsx.WorkbookReader;

/** Makes glossaries of declarations and memories, and takes reviewed ones back. */
public final class GlossaryRun {
    /** Name of the file that keeps decisions, beside the glossary. */
    public static final String DECISIONS = "decisions.tsv";

    private final WholeFile files;
    private final Supplier<TermTools> tools;

    public GlossaryRun(WholeFile files) {
        this.files = files;
        Supplier<TermTools> maker = () -> new TermTools(List.of());
        this.tools = new DefaultWorkbench.Once<>(maker);
    }

    /**
     * A glossary and what to know about it.
     *
     * @param glossary following earlier decisions
     * @param drift formulas that are rendered in more than one way
     * @param findings where decisions and texts disagree
     * @param failures inputs that could not be used, one sentence each
     */
    public record Made(Glossary glossary, List<Finding> drift, List<Finding> findings, List<String> failures) {
        public Made {
            Objects.requireNonNull(glossary);
            drift = List.copyOf(drift);
            findings = List.copyOf(findings);
            failures = List.copyOf(failures);
        }
    }

    /**
     * What came of handing a reviewed workbook back.
     *
     * @param decisions the file they are kept in
     * @param taken decisions that are new or changed
     * @param findings conflicts and remarks, row by row
     * @param clean whether every row was taken over
     */
    public record Applied(Path decisions, int taken, List<Finding> findings, boolean clean) {
        public Applied {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Makes a glossary of files.
     *
     * @param inputs folders of declarations, single declarations, or TMX files
     * @param decisions the file with earlier decisions; need not exist
     * @throws InputException when nothing of the inputs can be used
     */
    public Made make(Workbench workbench, List<Path> inputs, Path decisions, Progress progress) {
        List<String> failures = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        for (Path input : inputs) {
            if (Files.isDirectory(input)) {
                new DeclarationFolders().in(input).forEach(f -> sources.add(() -> aligned(workbench, f, failures)));
            } else {
                sources.add(() -> memory(input));
            }
        }
        Progress.Ticker ticker = new Progress.Ticker();
        List<TranslationUnit> units = progress.during(
                "Reading",
                sources.size(),
                () -> {
                    List<TranslationUnit> all = new ArrayList<>();
                    for (Source source : sources) {
                        all.addAll(source.units());
                        ticker.tick("");
                    }
                    return all;
                },
                ticker);
        if (units.isEmpty()) {
            throw new InputException(
                    inputs.isEmpty() ? "glossary" : inputs.get(0).toString(),
                    failures.isEmpty() ? "holds no aligned sentences" : String.join("; ", failures));
        }
        String name = inputs.size() == 1 ? stem(inputs.get(0)) : inputs.size() + " sources";
        Made made = make(name, units, decisions);
        return new Made(made.glossary(), made.drift(), made.findings(), failures);
    }

    /** Where units come from; asked once. */
    private interface Source {
        List<TranslationUnit> units();
    }

    /**
     * Makes a glossary of units.
     *
     * @param name what it is called
     * @param decisions the file with earlier decisions; need not exist
     */
    public Made make(String name, List<TranslationUnit> units, Path decisions) {
        TermTools t = tools.get();
        Decisions earlier = decisions(decisions);
        TermCorpus corpus = TermCorpus.of(units, t.chinese(), t.folding(), t.vocabulary());
        Glossary built = t.builder().build(name, corpus);
        ReviewedGlossary reviewed =
                new DecisionFollower(t.chinese(), String.valueOf(decisions.getFileName())).follow(built, earlier);
        DriftFinder drift = new DriftFinder();
        return new Made(
                reviewed.glossary(), drift.findings(drift.find(reviewed.glossary())), reviewed.findings(), List.of());
    }

    private static Decisions decisions(Path file) {
        if (!Files.isRegularFile(file)) {
            return Decisions.NONE;
        }
        try {
            return Decisions.parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new InputException(file.toString(), "cannot be read as UTF-8 text; save it as UTF-8", e);
        }
    }

    /** Writes a glossary. */
    public void write(Glossary glossary, GlossaryFormat format, Path file) {
        files.write(file, out -> format.writer().write(glossary, out));
    }

    /** Writes an empty decisions file where there is none, so that people find where decisions go. */
    public void startDecisions(Path file) {
        if (!Files.exists(file)) {
            byte[] text = Decisions.NONE.text().getBytes(StandardCharsets.UTF_8);
            files.write(file, out -> out.write(text));
        }
    }

    /**
     * Takes a reviewed workbook back.
     *
     * @param decisions the file with decisions; written anew when something was decided
     * @throws InputException when the workbook is broken or of another kind; then nothing is written
     */
    public Applied apply(Path workbook, Path decisions) {
        try (InputStream in = Files.newInputStream(workbook)) {
            Decisions before = decisions(decisions);
            String name = String.valueOf(workbook.getFileName());
            ReviewIntake.Outcome outcome = new ReviewIntake(tools.get().chinese(), name)
                    .take(new GlossaryReviewReader().read(workbook.toString(), in), before);
            if (!outcome.decisions().equals(before) || !Files.exists(decisions)) {
                byte[] text = outcome.decisions().text().getBytes(StandardCharsets.UTF_8);
                files.write(decisions, out -> out.write(text));
            }
            return new Applied(decisions, outcome.taken(), outcome.findings(), outcome.clean());
        } catch (IOException e) {
            throw new InputException(workbook.toString(), "cannot be read; check its name and rights", e);
        }
    }

    /**
     * Reads a glossary: {@code .xlsx}, {@code .tbx}, or a table with tabs or commas.
     *
     * @throws InputException when it cannot be understood
     */
    public Glossary read(Path file) {
        TermTools t = tools.get();
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        GlossaryRows rows = new GlossaryRows(t.chinese());
        GlossaryReader reader = name.endsWith(".xlsx")
                ? new WorkbookReader(rows)
                : name.endsWith(".tbx") || name.endsWith(".xml") ? new TbxReader(t.chinese()) : new TableReader(rows);
        try (InputStream in = Files.newInputStream(file)) {
            return reader.read(file.toString(), in);
        } catch (IOException e) {
            throw new InputException(file.toString(), "cannot be read; check its name and rights", e);
        }
    }

    /**
     * Tests units against a glossary.
     *
     * @return {@code term-forbidden} (severity 3) and {@code term-not-used} (severity 2), in the order of the units
     */
    public List<Finding> check(Glossary glossary, List<TranslationUnit> units) {
        return checker(glossary).check(units);
    }

    /** How many entries of a glossary are approved or have forbidden renderings: with none there is nothing to test. */
    public int rules(Glossary glossary) {
        return checker(glossary).rules();
    }

    private TermChecker checker(Glossary glossary) {
        TermTools t = tools.get();
        return new TermChecker(glossary, t.chinese(), t.folding(), t.morphology());
    }

    private static List<TranslationUnit> memory(Path file) {
        String name = file.toString();
        if (!name.toLowerCase(Locale.ROOT).endsWith(".tmx")) {
            throw new InputException(name, "is neither a folder of declarations nor a .tmx file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            List<TranslationUnit> units = new ArrayList<>();
            String document = stem(file);
            for (TranslationUnit unit :
                    new TmxReader(ReadLimits.DEFAULT).read(name, in).memory().units()) {
                // A memory from elsewhere names no documents: then the memory is the document.
                units.add(
                        unit.document().isBlank()
                                ? new TranslationUnit(
                                        unit.id(),
                                        document,
                                        unit.date(),
                                        unit.block(),
                                        unit.article(),
                                        unit.kind(),
                                        unit.beadType(),
                                        unit.confidence(),
                                        unit.variants())
                                : unit);
            }
            return units;
        } catch (IOException e) {
            throw new InputException(name, "cannot be read; check its name and rights", e);
        }
    }

    private static List<TranslationUnit> aligned(Workbench workbench, Path folder, List<String> failures) {
        try {
            DeclarationFolders folders = new DeclarationFolders();
            Declaration declaration = folders.describe(folder);
            Map<Edition, SegmentedDocument> texts = new LinkedHashMap<>();
            for (Edition edition : folders.inOrder(declaration)) {
                texts.put(
                        edition,
                        Translatable.part(
                                new TextReading(workbench).sentences(edition.file(), Optional.of(edition.language()))));
            }
            List<SegmentedDocument> order = List.copyOf(texts.values());
            if (order.size() < 2 || !order.get(0).language().isChinese()) {
                failures.add(declaration.id() + ": needs a Chinese edition and a release");
                return List.of();
            }
            List<AlignedTarget> targets = new ArrayList<>();
            for (SegmentedDocument target : order.subList(1, order.size())) {
                Alignment alignment = workbench.align(order.get(0), target);
                Kinship.require(order.get(0), target, alignment);
                targets.add(new AlignedTarget(target, alignment));
            }
            return MemoryBuilder.build(declaration, order.get(0), targets)
                    .multilingual()
                    .units();
        } catch (InputException e) {
            failures.add(String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 && !Files.isDirectory(file) ? name.substring(0, dot) : name;
    }
}
