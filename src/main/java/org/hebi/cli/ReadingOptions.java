package org.hebi.cli;

import java.nio.charset.Charset;
import java.util.Optional;
import org.hebi.pipeline.ReadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What may be said about inputs, on every command that reads texts. */
final class ReadingOptions {
    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Charset of text files when it cannot be told from them: GB18030, Big5, windows-1251, …")
    private @Nullable Charset encoding;

    @Option(
            names = "--max-bytes",
            defaultValue = "104857600",
            paramLabel = "N",
            description = "Refuse larger input files (default: ${DEFAULT-VALUE}).")
    private long maxBytes = 100L << 20;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ReadOptions options() {
        if (maxBytes < 1 || maxBytes > ReadOptions.LARGEST) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--max-bytes is a number from 1 to " + ReadOptions.LARGEST + ", not " + maxBytes);
        }
        return new ReadOptions(Optional.ofNullable(encoding), maxBytes);
    }
}
