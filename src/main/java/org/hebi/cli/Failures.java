package org.hebi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.hebi.model.InputException;
import org.hebi.model.OutputException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one sentence on stderr and an exit code; the stack trace is for {@code --debug}. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception thrown, CommandLine commandLine, ParseResult parsed) {
        Throwable failure = thrown instanceof UncheckedIOException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : thrown;
        PrintWriter err = commandLine.getErr();
        err.println("hebi: " + sentence(failure));
        Hebi hebi = root(commandLine);
        if (hebi.debug) {
            thrown.printStackTrace(err);
        } else if (!(failure instanceof InputException || failure instanceof OutputException)) {
            err.println("      Run it again with --debug to see where this comes from.");
        }
        err.flush();
        return code(failure);
    }

    private static Hebi root(CommandLine commandLine) {
        CommandLine at = commandLine;
        while (at.getParent() != null) {
            at = at.getParent();
        }
        return (Hebi) at.getCommand();
    }

    private static int code(Throwable failure) {
        return failure instanceof OutputException ? ExitCode.OUTPUT : ExitCode.INPUT;
    }

    private static String sentence(Throwable failure) {
        if (failure instanceof FileSystemException file) {
            String reason = file.getReason();
            return file.getFile() + ": " + (reason == null ? file.getClass().getSimpleName() : reason);
        }
        if (failure instanceof IOException && failure.getMessage() != null) {
            return failure.getMessage();
        }
        String message = failure.getMessage();
        return message == null ? "unexpected " + failure.getClass().getSimpleName() : message;
    }
}
