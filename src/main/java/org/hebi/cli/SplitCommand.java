package org.hebi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hebi.model.Language;
import org.hebi.pipeline.DefaultWorkbench;
import org.hebi.pipeline.SplitRun;
import org.hebi.pipeline.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hebi split}: a compilation into its declarations. */
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        header = "Cuts a compilation of several declarations into one file each.",
        description =
                "%nEvery line stays as it is; the parts put together are the compilation again. Each part goes into"
                        + " a folder of its own, named by date and kind, ready for \"hebi build\".",
        footerHeading = "%nExamples:%n",
        footer = {"  hebi split compilation.txt -o declarations"})
final class SplitCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The compilation, a plain text.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "Where the parts go.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

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
        SplitRun run = new SplitRun(new DefaultWorkbench(reading.options()), new WholeFile(), reading.options());
        PrintWriter out = spec.commandLine().getOut();
        for (SplitRun.Part part : run.run(file, Optional.ofNullable(language), output)) {
            out.println(part.file() + "\tlines " + part.firstLine() + "–" + part.lastLine() + "\t" + part.title());
        }
        return ExitCode.DONE;
    }
}
