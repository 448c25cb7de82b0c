package org.hebi.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
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

/** {@code hebi segment}: one sentence a line. */
@Command(
        name = "segment",
        mixinStandardHelpOptions = true,
        header = "Prints a text one sentence a line.",
        description = "%nThe sentences that would be aligned: furniture and signatures are left out.",
        footerHeading = "%nExamples:%n",
        footer = {"  hebi segment zh-Hans.txt", "  hebi segment --lang ru release.docx"})
final class SegmentCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The text.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

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
        ReadRun run = new ReadRun(new DefaultWorkbench(reading.options()));
        Findings.print(
                run.sentences(
                        file, Optional.ofNullable(language), spec.commandLine().getOut()),
                spec.commandLine().getErr());
        return ExitCode.DONE;
    }
}
