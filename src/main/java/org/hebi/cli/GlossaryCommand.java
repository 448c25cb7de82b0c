package org.hebi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hebi.model.Finding;
import org.hebi.model.TermEntry;
import org.hebi.model.TermStatus;
import org.hebi.pipeline.DefaultWorkbench;
import org.hebi.pipeline.GlossaryFormat;
import org.hebi.pipeline.GlossaryRun;
import org.hebi.pipeline.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hebi glossary}: stock phrases with their renderings, and the review of them. */
@Command(
        name = "glossary",
        mixinStandardHelpOptions = true,
        header = "Finds stock phrases and how releases render them; takes reviewed glossaries back.",
        description = {
            "%nReads folders of declarations or TMX files and writes a workbook for review (.xlsx), TBX, a table (.tsv, .csv)"
                    + " or lists for CAT tools. Earlier decisions are read from decisions.tsv beside the first output."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  hebi glossary samples -o glossaries/glossary.xlsx",
            "  hebi glossary tmx/all.tmx -o terms.tbx -o terms.csv --drift",
            "  hebi glossary samples -o glossary-ru.txt --format omegat-ru",
            "  hebi glossary apply glossaries/glossary.xlsx"
        },
        subcommands = GlossaryCommand.Apply.class)
final class GlossaryCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "DIR|TMX", description = "Folders of declarations, or memories.")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the glossary goes; the ending tells the format. May be given several times.")
    private List<Path> outputs = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "xlsx, tbx, tsv, csv, multiterm, memoq, omegat-ru or omegat-en, where the ending does not tell.")
    private Optional<String> format = Optional.empty();

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "The file with reviewers' decisions (default: decisions.tsv beside the first output).")
    private Optional<Path> decisions = Optional.empty();

    @Option(names = "--drift", description = "Also list the phrases that are rendered in more than one way.")
    private boolean drift;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (inputs.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name a folder of declarations or a .tmx file.");
        }
        if (outputs.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Say with -o where the glossary goes.");
        }
        List<GlossaryFormat> formats = outputs.stream().map(this::format).toList();
        GlossaryRun run = new GlossaryRun(new WholeFile());
        GlossaryRun.Made made = run.make(
                new DefaultWorkbench(reading.options()),
                inputs,
                decisions.orElseGet(() -> beside(outputs.get(0))),
                Hebi.progress());
        for (int i = 0; i < outputs.size(); i++) {
            run.write(made.glossary(), formats.get(i), outputs.get(i));
        }
        PrintWriter out = spec.commandLine().getOut();
        summary(made, out);
        PrintWriter err = spec.commandLine().getErr();
        if (drift) {
            made.drift().forEach(f -> out.println(f.message()));
        }
        Findings.print(made.findings(), err);
        made.failures().forEach(f -> err.println("hebi: " + f));
        return made.failures().isEmpty() ? ExitCode.DONE : ExitCode.INPUT;
    }

    private static void summary(GlossaryRun.Made made, PrintWriter out) {
        List<TermEntry> entries = made.glossary().entries();
        long approved = entries.stream().filter(e -> e.status().approved()).count();
        long deprecated = entries.stream()
                .filter(e -> e.status() == TermStatus.DEPRECATED)
                .count();
        out.printf(
                Locale.ROOT,
                "%d phrases, %d approved, %d deprecated; %d rendered in more than one way%n",
                entries.size(),
                approved,
                deprecated,
                made.drift().size());
    }

    private GlossaryFormat format(Path output) {
        if (format.isPresent()) {
            for (GlossaryFormat one : GlossaryFormat.values()) {
                if (one.label().equals(format.get().toLowerCase(Locale.ROOT))) {
                    return one;
                }
            }
            throw new ParameterException(
                    spec.commandLine(),
                    "Unknown format \"" + format.get()
                            + "\"; use xlsx, tbx, tsv, csv, multiterm, memoq, omegat-ru or omegat-en.");
        }
        return GlossaryFormat.of(output)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "The ending of " + output
                                + " names no format; use .xlsx, .tbx, .tsv, .csv or .txt, or --format."));
    }

    static Path beside(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? Path.of(GlossaryRun.DECISIONS) : folder.resolve(GlossaryRun.DECISIONS);
    }

    /** {@code hebi glossary apply}: a reviewed workbook comes back. */
    @Command(
            name = "apply",
            mixinStandardHelpOptions = true,
            header = "Takes the decisions of a reviewed workbook over into decisions.tsv.",
            description = {
                "%nWhat the reviewer did not touch decides nothing. Where an earlier decision says something else, it stays and"
                        + " the row is reported. The next build or glossary follows the decisions."
            },
            footerHeading = "%nExit codes:%n",
            footer = {"  0 all rows taken over, 1 some rows were not, 3 the workbook cannot be used"})
    static final class Apply implements Callable<Integer> {
        @Parameters(paramLabel = "FILE.xlsx", description = "The reviewed workbook.")
        private Path workbook = Path.of("");

        @Option(
                names = "--decisions",
                paramLabel = "FILE",
                description = "Where decisions are kept (default: decisions.tsv beside the workbook).")
        private Optional<Path> decisions = Optional.empty();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            GlossaryRun run = new GlossaryRun(new WholeFile());
            GlossaryRun.Applied applied = run.apply(workbook, decisions.orElseGet(() -> beside(workbook)));
            PrintWriter out = spec.commandLine().getOut();
            long conflicts =
                    applied.findings().stream().filter(f -> f.severity() >= 2).count();
            out.printf(
                    Locale.ROOT,
                    "%d decisions taken over into %s; %d rows need another look%n",
                    applied.taken(),
                    applied.decisions(),
                    conflicts);
            PrintWriter err = spec.commandLine().getErr();
            for (Finding finding : applied.findings()) {
                err.println(
                        finding.place().document() + ", row " + finding.place().line() + ": " + finding.message());
            }
            return applied.clean() ? ExitCode.DONE : ExitCode.FINDINGS;
        }
    }
}
