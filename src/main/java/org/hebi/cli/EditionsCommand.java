package org.hebi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hebi.model.EditionsReport;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.pipeline.DefaultWorkbench;
import org.hebi.pipeline.EditionsFormat;
import org.hebi.pipeline.EditionsOutput;
import org.hebi.pipeline.EditionsRun;
import org.hebi.pipeline.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hebi editions}: what differs between a Traditional and a Simplified edition. */
@Command(
        name = "editions",
        mixinStandardHelpOptions = true,
        header = "Tells what differs between a Traditional and a Simplified edition.",
        description = {
            "%nScript, shapes, quotes, widths and line layout are innocent and vanish; a dropped 不 does not. Severity goes"
                    + " from 0 (innocent, hidden) over 1 (spelling, marks) and 2 (regional words) to 4 (the meaning is wrong).",
            "One file is looked at alone; for a folder of declarations the stock phrases that vary are told too."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  hebi editions zh-Hant.txt zh-Hans.txt                   to the terminal",
            "  hebi editions zh-Hant.pdf zh-Hans.txt -o editions.html  side by side",
            "  hebi editions zh-Hant.txt zh-Hans.txt --fail-on 3       exit code 1 when something weighs 3 or more",
            "  hebi editions samples -o editions.xlsx                  every declaration, and formulas that vary",
            "  hebi editions zh-Hant.txt zh-Hans.txt --format accept   lines for accepted-findings.tsv"
        })
final class EditionsCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..2",
            paramLabel = "HANT HANS",
            description = "The Traditional and the Simplified edition; or one edition; or a folder of declarations.")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the report goes (default: standard output).")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: what the ending of FILE says, else text.")
    private @Nullable EditionsFormat format;

    @Option(
            names = "--min-severity",
            defaultValue = "1",
            paramLabel = "0-4",
            description =
                    "Show findings from this severity on (default: ${DEFAULT-VALUE}; 0 shows the innocent ones too).")
    private int least = 1;

    @Option(
            names = "--fail-on",
            paramLabel = "0-4",
            description = "Leave with exit code 1 when a finding weighs this much or more.")
    private @Nullable Integer failOn;

    @Option(
            names = "--accepted",
            paramLabel = "FILE",
            description = "Findings accepted before (default: accepted-findings.tsv beside the edition).")
    private @Nullable Path accepted;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            converter = LanguageConverter.class,
            description = "For one edition: zh-Hant or zh-Hans, where the file's name does not say it.")
    private @Nullable Language language;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        severity("--min-severity", least);
        Integer limit = failOn;
        if (limit != null) {
            severity("--fail-on", limit);
        }
        EditionsFormat chosen = chosen();
        boolean folder = inputs.size() == 1 && Files.isDirectory(inputs.get(0));
        EditionsRun run =
                new EditionsRun(new DefaultWorkbench(reading.options()), Optional.ofNullable(accepted), least);
        List<InputException> failures = new ArrayList<>();
        EditionsReport report = inputs.size() == 2
                ? run.pair(inputs.get(0), inputs.get(1))
                : folder
                        ? run.folder(inputs.get(0), failures::add)
                        : run.single(inputs.get(0), Optional.ofNullable(language));
        EditionsOutput writer = new EditionsOutput(folder, output == null && Terminal.interactive());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(report, chosen, bytes);
        if (output == null) {
            spec.commandLine().getOut().print(bytes.toString(StandardCharsets.UTF_8));
        } else {
            new WholeFile().write(output, bytes::writeTo);
        }
        failures.forEach(f -> spec.commandLine().getErr().println("hebi: " + f.getMessage()));
        if (!failures.isEmpty()) {
            return ExitCode.INPUT;
        }
        return limit != null && report.worst() >= limit && hasFindings(report) ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private static boolean hasFindings(EditionsReport report) {
        return report.reviews().stream().anyMatch(r -> !r.differences().isEmpty());
    }

    private void severity(String option, int value) {
        if (value < 0 || value > 4) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '" + option + "': severity is 0 to 4, not " + value);
        }
    }

    private EditionsFormat chosen() {
        Path file = output;
        EditionsFormat chosen = format != null
                ? format
                : file == null
                        ? EditionsFormat.TEXT
                        : EditionsFormat.of(file)
                                .orElseThrow(() -> new ParameterException(
                                        spec.commandLine(),
                                        "the ending of " + file
                                                + " names no format; use .txt .json .html .xlsx .tsv or say --format"));
        if (chosen == EditionsFormat.XLSX && file == null) {
            throw new ParameterException(spec.commandLine(), "a workbook needs a file: say -o FILE.xlsx");
        }
        return chosen;
    }
}
