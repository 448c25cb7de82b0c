package org.hebi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.hebi.model.CheckReport;
import org.hebi.model.Codes;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.Severity;
import org.hebi.model.Tool;
import org.hebi.pipeline.CheckFormat;
import org.hebi.pipeline.CheckOutput;
import org.hebi.pipeline.CheckRequest;
import org.hebi.pipeline.CheckRun;
import org.hebi.pipeline.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hebi check}: faults of translation memories. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "Finds faults of a translation memory: numbers, names, marks, scripts, duplicates, codes.",
        description = {
            "%nReads TMX, XLIFF and tables of aligned sentences. Numbers and dates are compared by value, whatever their"
                    + " notation; nothing is changed unless you say --fix, and then into a new file.",
            "Severities: error (the unit is wrong or cannot be used), warning (likely a mistake), info (worth knowing)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  hebi check memory.tmx                            to the terminal",
            "  hebi check tmx --fail-on error                   every memory of a folder; exit code 1 on errors",
            "  hebi check memory.tmx -o report.xlsx             a workbook; also .html .json .txt",
            "  hebi check memory.tmx --for trados               codes and lengths as Trados wants them too",
            "  hebi check memory.tmx --glossary glossary.xlsx   approved and forbidden terms",
            "  hebi check memory.tmx --fix -o clean.tmx         put right what needs no judgement",
            "  hebi check --rules                               what is looked for"
        })
final class CheckCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Memories (.tmx .xlf .tsv .xlsx), and folders of .tmx and .xlf files.")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = {"-o", "--output", "--out"},
            paramLabel = "FILE",
            description =
                    "Where the report goes (default: standard output); with --fix and .tmx, where the new memory goes.")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: what the ending of FILE says, else text.")
    private @Nullable CheckFormat format;

    @Option(
            names = "--min-severity",
            defaultValue = "info",
            paramLabel = "SEVERITY",
            description = "Show faults from this severity on: info, warning, error (default: ${DEFAULT-VALUE}).")
    private Severity least = Severity.INFO;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Leave with exit code 1 when a fault weighs this much or more: info, warning, error.")
    private @Nullable Severity failOn;

    @Option(
            names = "--for",
            defaultValue = "generic",
            paramLabel = "TOOL",
            description = "The program the memory is for: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Tool tool = Tool.GENERIC;

    @Option(
            names = "--codes",
            defaultValue = "region",
            paramLabel = "region|script",
            description = "With --for: name Chinese zh-CN and zh-TW (region) or zh-Hans and zh-Hant (script).")
    private Codes codes = Codes.REGION;

    @Option(
            names = "--langs",
            split = ",",
            paramLabel = "TAG",
            converter = LanguageConverter.class,
            description = "The languages of a table's columns, where its first row does not name them.")
    private List<Language> languages = new ArrayList<>();

    @Option(
            names = "--glossary",
            paramLabel = "FILE",
            description =
                    "Hold the memory against the approved and forbidden terms of a glossary (.xlsx .tbx .tsv .csv).")
    private @Nullable Path glossary;

    @Option(
            names = "--ignore",
            split = ",",
            paramLabel = "RULE",
            description = "Rules that are not to speak, such as other-target,end-mark.")
    private Set<String> ignored = new TreeSet<>();

    @Option(
            names = "--fix",
            description =
                    "Write a new memory with spaces, forms of characters, forbidden characters, exact duplicates and"
                            + " codes put right; it goes to the .tmx of -o, else to NAME.fixed.tmx beside the input.")
    private boolean fix;

    @Option(names = "--in-place", description = "With --fix: write over the input.")
    private boolean inPlace;

    @Option(names = "--rules", description = "List the rules.")
    private boolean rules;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (rules) {
            CheckRun.rules().forEach(out::println);
            return ExitCode.DONE;
        }
        if (inputs.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "name a memory to check, such as memory.tmx");
        }
        if (inPlace && !fix) {
            throw new ParameterException(spec.commandLine(), "--in-place goes with --fix");
        }
        CheckFormat chosen = chosen();
        CheckRun run;
        try {
            run = new CheckRun(
                    new CheckRequest(inputs, tool, codes, languages, Optional.ofNullable(glossary), ignored));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        PrintWriter err = spec.commandLine().getErr();
        run.notes().forEach(n -> err.println("hebi: " + n));
        List<Path> files = run.files();
        if (fix) {
            fixable(files);
        }
        WholeFile whole = new WholeFile();
        List<CheckReport.CheckedFile> checked = new ArrayList<>();
        int unreadable = 0;
        for (Path file : files) {
            try {
                checked.add(fix ? mend(run, file, whole) : run.check(file));
            } catch (InputException e) {
                if (files.size() == 1) {
                    throw e;
                }
                // One broken file of many is told, and the others are checked all the same.
                unreadable++;
                err.println("hebi: " + e.getMessage());
            }
        }
        CheckReport report = new CheckReport(checked);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path file = output;
        boolean toFile = file != null && !fixedTo(file);
        new CheckOutput(!toFile && Terminal.interactive()).write(report.from(least), chosen, bytes);
        if (toFile && file != null) {
            whole.write(file, bytes::writeTo);
        } else {
            out.print(bytes.toString(StandardCharsets.UTF_8));
        }
        out.flush();
        err.flush();
        if (unreadable > 0) {
            return ExitCode.INPUT;
        }
        Severity limit = failOn;
        boolean fails = limit != null
                && report.worst().filter(w -> w.compareTo(limit) >= 0).isPresent();
        return fails ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private boolean fixedTo(Path file) {
        return fix && CheckRun.isTmx(file);
    }

    private void fixable(List<Path> files) throws IOException {
        for (Path file : files) {
            if (!CheckRun.isTmx(file)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--fix writes TMX only, and " + file + " is none; convert it first: hebi align " + file
                                + " -o memory.tmx");
            }
        }
        Path to = output;
        if (to != null && fixedTo(to)) {
            if (files.size() > 1) {
                throw new ParameterException(
                        spec.commandLine(),
                        "several memories cannot go into one file; leave -o out, or check one at a time");
            }
            boolean same = Files.exists(to) && Files.exists(files.get(0)) && Files.isSameFile(to, files.get(0));
            if (same && !inPlace) {
                throw new ParameterException(
                        spec.commandLine(), to + " is the input; say --in-place if it is to be written over");
            }
        }
    }

    private CheckReport.CheckedFile mend(CheckRun run, Path file, WholeFile whole) {
        Path to = output;
        String name = String.valueOf(file.getFileName());
        Path target = to != null && fixedTo(to)
                ? to
                : inPlace
                        ? file
                        : file.resolveSibling(name.substring(0, name.length() - ".tmx".length()) + ".fixed.tmx");
        List<CheckRun.Mended> mended = new ArrayList<>();
        whole.write(target, out -> mended.add(run.mend(file, out)));
        CheckRun.Mended result = mended.get(0);
        spec.commandLine()
                .getErr()
                .printf(
                        Locale.ROOT,
                        "%s: %d sides changed, %d repeated units left out%n",
                        target,
                        result.changed(),
                        result.removed());
        return result.file();
    }

    private CheckFormat chosen() {
        Path file = output;
        if (file != null && fixedTo(file)) {
            file = null;
        }
        Path ending = file;
        CheckFormat chosen = format != null
                ? format
                : ending == null
                        ? CheckFormat.TEXT
                        : CheckFormat.of(ending)
                                .orElseThrow(() -> new ParameterException(
                                        spec.commandLine(),
                                        "the ending of " + ending
                                                + " names no format; use .txt .json .html .xlsx or say --format"));
        if (chosen == CheckFormat.XLSX && ending == null) {
            throw new ParameterException(spec.commandLine(), "a workbook needs a file: say -o FILE.xlsx");
        }
        return chosen;
    }
}
