package org.hebi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hebi.model.Finding;
import org.hebi.model.Language;
import org.hebi.pipeline.DefaultWorkbench;
import org.hebi.pipeline.ReadRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hebi read}: what was understood of a file. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        header = "Shows what was understood of a file: the cleaned, structured text.",
        description = "%nOne block a line, its kind before it. Furniture (page numbers, running heads, disclaimers) is"
                + " labelled, never dropped. What a person should know goes to stderr.",
        footerHeading = "%nExamples:%n",
        footer = {"  hebi read zh-Hant.pdf", "  hebi read --format json --lang zh-Hans statement.txt"})
final class ReadCommand implements Callable<Integer> {
    /** How the text is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(index = "0", paramLabel = "FILE", description = "The text.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|json", description = "How it is printed.")
    private Format format = Format.TEXT;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            converter = LanguageConverter.class,
            description = "Its language, where the file's name does not say it.")
    private @Nullable Language language;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ReadRun run = new ReadRun(new DefaultWorkbench(reading.options()));
        Optional<Language> said = Optional.ofNullable(language);
        List<Finding> findings = format == Format.JSON ? run.json(file, said, out) : run.text(file, said, out);
        Findings.print(findings, spec.commandLine().getErr());
        return ExitCode.DONE;
    }
}
