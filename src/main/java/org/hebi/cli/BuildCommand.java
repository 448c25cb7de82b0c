package org.hebi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hebi.model.Codes;
import org.hebi.model.DeclarationSummary;
import org.hebi.model.PairSummary;
import org.hebi.model.Tool;
import org.hebi.pipeline.BuildOptions;
import org.hebi.pipeline.BuildRun;
import org.hebi.pipeline.DefaultWorkbench;
import org.hebi.pipeline.ReadOptions;
import org.hebi.pipeline.Resources;
import org.hebi.pipeline.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hebi build}: everything at once. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        header = "Turns a folder of declarations into memories, a glossary and a report.",
        description = {
            "%nEach declaration is a folder; its files are named by language: zh-Hans.txt, zh-Hant.pdf, en.docx, ru.txt."
                    + " about.yaml beside them says title, date, place, and how far each file may be trusted."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  hebi build                              samples/ into tmx/, glossaries/ and report.html here",
            "  hebi build declarations -o out          another folder, another place",
            "  hebi build --codes script               zh-Hans and zh-Hant instead of zh-CN and zh-TW",
            "  hebi build --min-confidence 0.9         doubtful pairs go to tmx/review/"
        })
final class BuildCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            defaultValue = "samples",
            paramLabel = "DIR",
            description = "A folder of declarations (default: ${DEFAULT-VALUE}).")
    private Path input = Path.of("samples");

    @Option(
            names = {"-o", "--output"},
            defaultValue = ".",
            paramLabel = "OUT",
            description = "Where tmx/, glossaries/ and report.html go (default: the current folder).")
    private Path output = Path.of(".");

    @Option(
            names = "--codes",
            defaultValue = "region",
            paramLabel = "region|script",
            description = "Name Chinese zh-CN and zh-TW (region) or zh-Hans and zh-Hant (script).")
    private Codes codes = Codes.REGION;

    @Option(
            names = "--for",
            defaultValue = "generic",
            paramLabel = "TOOL",
            description = "Write for one program: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Tool tool = Tool.GENERIC;

    @Option(
            names = "--min-confidence",
            defaultValue = "0",
            paramLabel = "P",
            description =
                    "Keep pairs below this probability out of the memories; they go to tmx/review/, as memories and as"
                            + " workbooks to correct.")
    private double minConfidence;

    @Option(names = "--workers", paramLabel = "N", description = "How many declarations at once (default: one a core).")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--continue",
            description =
                    "Go on with a build into OUT that was interrupted or failed in part: what it finished, and what has"
                            + " not changed since, is not done again.")
    private boolean goOn;

    @Mixin
    private ResourceOptions resources = new ResourceOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Findings from this severity on are said on the terminal; all stand in the report. */
    private static final int GRAVE = 3;

    @Override
    public Integer call() {
        BuildOptions options;
        try {
            options = new BuildOptions(codes, tool, minConfidence, workers, Version.number());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        ReadOptions read = reading.options();
        Resources known = resources.resources();
        BuildRun run = new BuildRun(new DefaultWorkbench(read, known), new WholeFile(), options, read, known);
        BuildRun.Result result = run.run(input, output, Hebi.progress(), goOn);
        List<DeclarationSummary> summaries = result.declarations();
        print(summaries, spec.commandLine().getOut());
        if (summaries.stream().anyMatch(s -> !s.pairs().isEmpty())) {
            spec.commandLine()
                    .getOut()
                    .println("Memories: " + output.resolve("tmx").normalize() + "; glossary to review: "
                            + output.resolve("glossaries")
                                    .resolve("glossary.xlsx")
                                    .normalize() + "; what was noticed: "
                            + output.resolve("report.html").normalize());
        }
        PrintWriter err = spec.commandLine().getErr();
        summaries.forEach(s -> Findings.print(
                s.findings().stream().filter(f -> f.severity() >= GRAVE).toList(), err));
        summaries.forEach(s -> s.failures().forEach(f -> err.println("hebi: " + f)));
        result.failures().forEach(f -> err.println("hebi: " + f));
        long failed = summaries.stream().filter(s -> !s.succeeded()).count();
        if (failed > 0 && failed < summaries.size()) {
            err.println(
                    "hebi: " + failed + " of " + summaries.size()
                            + " declarations are not complete; mend them and add --continue, then the others are not built again");
        }
        return result.succeeded() ? ExitCode.DONE : ExitCode.INPUT;
    }

    private static void print(List<DeclarationSummary> summaries, PrintWriter out) {
        int width = summaries.stream().mapToInt(s -> s.id().length()).max().orElse(0);
        String row = "%-" + Math.max(width, 11) + "s  %-17s  %11s  %5s  %5s  %10s  %s%n";
        out.printf(Locale.ROOT, row, "declaration", "pair", "sentences", "units", "1-1", "confidence", "to look at");
        for (DeclarationSummary summary : summaries) {
            if (summary.pairs().isEmpty()) {
                out.printf(Locale.ROOT, row, summary.id(), "–", "", "", "", "", "nothing built");
            }
            for (PairSummary pair : summary.pairs()) {
                int units = pair.units();
                long left =
                        pair.leftovers().stream().filter(f -> f.severity() > 0).count();
                out.printf(
                        Locale.ROOT,
                        row,
                        summary.id(),
                        pair.source() + " > " + pair.target(),
                        pair.sourceSegments() + ":" + pair.targetSegments(),
                        units,
                        units == 0 ? "–" : Math.round(100.0 * pair.oneToOne() / units) + " %",
                        String.format(Locale.ROOT, "%.3f", pair.meanConfidence()),
                        look(pair.doubtful().size(), left));
            }
        }
    }

    private static String look(int doubtful, long left) {
        if (doubtful == 0 && left == 0) {
            return "–";
        }
        return (doubtful > 0 ? doubtful + " doubtful" : "")
                + (doubtful > 0 && left > 0 ? ", " : "")
                + (left > 0 ? left + " left over" : "");
    }
}
