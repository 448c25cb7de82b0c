package org.hebi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hebi.model.Codes;
import org.hebi.model.Finding;
import org.hebi.model.Language;
import org.hebi.model.PairSummary;
import org.hebi.model.Tool;
import org.hebi.pipeline.AlignRequest;
import org.hebi.pipeline.AlignRun;
import org.hebi.pipeline.BeadChoice;
import org.hebi.pipeline.BuildOptions;
import org.hebi.pipeline.ConvertRun;
import org.hebi.pipeline.DefaultWorkbench;
import org.hebi.pipeline.MemoryFiles;
import org.hebi.pipeline.OutputFormat;
import org.hebi.pipeline.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hebi align}: one text and its releases. */
@Command(
        name = "align",
        mixinStandardHelpOptions = true,
        header = "Aligns one text with its releases.",
        description = "%nThe first file is the Chinese text, the others are its releases. The format of the result"
                + " follows the ending of FILE; without -o, TMX goes to stdout.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  hebi align zh-Hans.txt ru.docx -o treaty.tmx",
            "  hebi align zh-Hans.txt ru.docx -o review.xlsx            a workbook to correct in Excel",
            "  hebi align zh-Hans.txt ru.docx -o treaty.tmx --corrections review.xlsx",
            "  hebi align memory.tmx -o memory.xlsx                      aligned already: only the format changes",
            "  hebi align zh-Hant.pdf en.docx ru.txt -o treaty.tmx       three languages, one memory",
            "  hebi align --lines --langs zh,ru a.txt b.txt -o a.align   sentences are lines already",
            "  hebi align zh.txt ru.txt -o a.tmx --min-confidence 0.9    doubtful pairs go to a.review.xlsx",
            "  hebi align zh.txt ru.txt --lexicon my.tsv --memory my.tmx -o a.tmx    with your own words and memories",
            "  hebi align zh.txt ru.txt --explain                        why each pair was made",
            "  hebi align zh.txt ru.txt -o a.tmx --beads 12,15-18        why these were",
            "  hebi align zh.txt ru.txt -o a.tmx --explain-to why.tsv    the same as a table"
        })
final class AlignCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            description = "The Chinese text; or, alone, a file that is aligned already (.tmx .xlf .tsv .xlsx).")
    @SuppressWarnings("NullAway.Init")
    private Path source;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "TARGET", description = "Its releases.")
    private List<Path> targets = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the result goes.")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "The format, where the ending does not say it: ${COMPLETION-CANDIDATES}.")
    private @Nullable OutputFormat format;

    @Option(names = "--lines", description = "The files have one sentence a line already.")
    private boolean lines;

    @Option(
            names = "--langs",
            split = ",",
            paramLabel = "TAG",
            converter = LanguageConverter.class,
            description = "The languages of the files in their order, such as zh,ru.")
    private List<Language> languages = new ArrayList<>();

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
                    "Keep pairs below this probability out of the memory; they go to FILE.review.xlsx beside it, a"
                            + " workbook to correct and hand back with --corrections.")
    private double minConfidence;

    @Option(
            names = "--explain",
            description = "Say which numbers, names, words, lengths and marks speak for and against each pair, and how"
                    + " strongly; on standard output, instead of the memory when -o is not there.")
    private boolean explain;

    @Option(
            names = "--beads",
            paramLabel = "WHICH",
            description = "Explain these alone: doubtful, all, or numbers such as 12,15-18, which count the lines of an"
                    + " .align file.")
    private @Nullable String beads;

    @Option(
            names = "--explain-to",
            paramLabel = "FILE",
            description = "Write the explanations to a file: a table when it ends in .tsv, otherwise text.")
    private @Nullable Path explainTo;

    @Mixin
    private ResourceOptions resources = new ResourceOptions();

    @Option(
            names = "--corrections",
            paramLabel = "FILE",
            description =
                    "A reviewed workbook (.xlsx): its corrections are carried out, kept beside the source, and applied"
                            + " on every later run.")
    private @Nullable Path corrections;

    @Option(names = "--force", description = "Go on even when the files do not seem to belong together.")
    private boolean force;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        OutputFormat chosen = chosen();
        if (targets.isEmpty()) {
            return convert(chosen);
        }
        AlignRun.Result result;
        boolean explaining = explain || beads != null || explainTo != null;
        boolean table = explainTo == null
                ? output == null && format == OutputFormat.TSV
                : explainTo.toString().toLowerCase(Locale.ROOT).endsWith(".tsv");
        if (explaining && explainTo == null && output == null && format != null && format != OutputFormat.TSV) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the result and its explanation cannot both go to the terminal; name a file with -o or --explain-to");
        }
        Optional<String> explained = Optional.empty();
        BeadChoice choice;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintWriter err = spec.commandLine().getErr();
        List<Finding> losses;
        try {
            choice = beads == null ? BeadChoice.all() : BeadChoice.of(beads);
            AlignRequest request =
                    new AlignRequest(source, targets, languages, lines, force, Optional.ofNullable(corrections));
            BuildOptions options = new BuildOptions(codes, tool, minConfidence, 1, Version.number());
            result = new AlignRun(new DefaultWorkbench(reading.options(), resources.resources()), options).run(request);
            losses = result.write(chosen, bytes);
            if (explaining) {
                explained = Optional.of(result.explained(choice, table));
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        Findings.print(result.findings(), err);
        Findings.print(losses, err);
        WholeFile files = new WholeFile();
        result.keepCorrections(files).ifPresent(file -> err.println("corrections kept in " + file));
        if (output == null) {
            if (explained.isEmpty() || explainTo != null) {
                spec.commandLine().getOut().print(bytes.toString(StandardCharsets.UTF_8));
            }
        } else {
            files.write(output, bytes::writeTo);
            for (PairSummary pair : result.pairs()) {
                err.printf(
                        Locale.ROOT,
                        "%s > %s: %d units from %d and %d sentences, mean confidence %.3f, %d to look at%n",
                        pair.source(),
                        pair.target(),
                        pair.units(),
                        pair.sourceSegments(),
                        pair.targetSegments(),
                        pair.meanConfidence(),
                        pair.doubtful().size());
            }
        }
        if (chosen.holdsUnits() && result.keptOut() > 0) {
            review(result, files, err);
        }
        if (explained.isPresent()) {
            byte[] page = explained.get().getBytes(StandardCharsets.UTF_8);
            if (explainTo == null) {
                spec.commandLine().getOut().print(explained.get());
            } else {
                files.write(explainTo, out -> out.write(page));
            }
        }
        return ExitCode.DONE;
    }

    /** What stays out of the memory goes into a workbook beside it. */
    private void review(AlignRun.Result result, WholeFile files, PrintWriter err) throws IOException {
        String kept = result.keptOut() + " units below " + minConfidence + " were kept out";
        if (output == null) {
            err.println(kept + "; with -o FILE they go into a workbook beside it");
            return;
        }
        Path file = AlignRun.Result.reviewFile(output);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try {
            Findings.print(result.writeReview(workbook), err);
        } catch (IllegalArgumentException e) {
            err.println(kept + "; " + e.getMessage());
            return;
        }
        files.write(file, workbook::writeTo);
        err.println(kept + " and are in " + file);
    }

    /** One file, aligned already: it goes into another format. */
    private Integer convert(OutputFormat chosen) throws IOException {
        if (!MemoryFiles.isMaterial(source)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "name the releases of " + source
                            + " as well; a file alone must be aligned already (.tmx .xlf .tsv .xlsx)");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintWriter err = spec.commandLine().getErr();
        BuildOptions options = new BuildOptions(codes, tool, minConfidence, 1, Version.number());
        ConvertRun.Result result = new ConvertRun(options).run(source, languages);
        Findings.print(result.findings(), err);
        try {
            Findings.print(result.write(chosen, bytes), err);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        if (output == null) {
            spec.commandLine().getOut().print(bytes.toString(StandardCharsets.UTF_8));
        } else {
            new WholeFile().write(output, bytes::writeTo);
            err.println(result.units() + " units");
        }
        return ExitCode.DONE;
    }

    private OutputFormat chosen() {
        if (format != null) {
            if (format.binary() && output == null) {
                throw new ParameterException(
                        spec.commandLine(), "a workbook cannot go to the terminal; name a file with -o");
            }
            return format;
        }
        if (output == null) {
            return OutputFormat.TMX;
        }
        Path file = output;
        return OutputFormat.of(file)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "the ending of " + file
                                + " names no format; use one of .tmx .xlf .tsv .xlsx .html .align or say --format"));
    }
}
