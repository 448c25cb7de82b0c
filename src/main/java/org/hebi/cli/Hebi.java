package org.hebi.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code hebi} command. */
@Command(
        name = "hebi",
        mixinStandardHelpOptions = true,
        version = "hebi 0.1.0",
        description =
                "Builds translation memories, glossaries and edition reports from Chinese diplomatic declarations.")
public final class Hebi implements Runnable {
    @Override
    public void run() {
        new CommandLine(this).usage(System.out);
    }

    /** Runs one command and leaves with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Hebi()).execute(args));
    }
}
