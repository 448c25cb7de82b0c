package org.hebi.cli;

import java.io.PrintWriter;
import org.hebi.pipeline.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code hebi} command: what a person types. */
@Command(
        name = "hebi",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        header = {"Hebi 合璧 joins a Chinese declaration with its Russian and English releases.", ""},
        description = {
            "Builds translation memories (TMX) and a reviewable glossary. Works offline; nothing leaves this computer."
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  hebi build                                  all of samples/ into tmx/, glossaries/",
            "  hebi align zh-Hans.txt ru.docx -o out.tmx   one text and its release",
            "",
            "'hebi COMMAND --help' explains each command.",
            "Exit codes: 0 done, 1 findings, 2 usage, 3 unreadable input, 4 unwritable output."
        },
        subcommands = {
            BuildCommand.class,
            AlignCommand.class,
            ReadCommand.class,
            SegmentCommand.class,
            SplitCommand.class,
            GlossaryCommand.class,
            ScoreCommand.class,
            BenchCommand.class,
            EditionsCommand.class,
            CheckCommand.class,
            CommandLine.HelpCommand.class,
            picocli.AutoComplete.GenerateCompletion.class
        })
public final class Hebi implements Runnable {
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where an error comes from.")
    boolean debug;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** How long work shows itself: a bar for a person at a terminal, nothing in a pipe. */
    static Progress progress() {
        return Terminal.interactive() ? new ProgressBarProgress() : Progress.silent();
    }

    /**
     * Runs one command line.
     *
     * @param out where data goes
     * @param err where everything else goes
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commandLine = commandLine().setOut(out).setErr(err).setUsageHelpAutoWidth(true);
        int code;
        try {
            code = commandLine.execute(args);
        } catch (OutOfMemoryError e) {
            err.println("hebi: memory ran out (" + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB); split the input, or give more with HEBI_JAVA_OPTS=-Xmx4g (java -Xmx4g -jar …)");
            code = ExitCode.INPUT;
        } catch (StackOverflowError e) {
            err.println("hebi: an input is nested too deeply to be followed; it is not an ordinary document");
            code = ExitCode.INPUT;
        }
        out.flush();
        err.flush();
        return code;
    }

    /** The commands, ready to run or to be described. */
    static CommandLine commandLine() {
        return new CommandLine(new Hebi())
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new Misunderstandings())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** Runs one command and leaves with its exit code. */
    public static void main(String[] args) {
        // Libraries log to stderr; people asked for results, so only their errors are let through.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        // What it logs of a broken workbook, the user is told in a sentence.
        System.setProperty("org.slf4j.simpleLogger.log.org.apache.poi", "off");
        // PDFBox logs stack traces of fonts it can do without.
        System.setProperty("org.slf4j.simpleLogger.log.org.apache.pdfbox", "off");
        System.setProperty("org.slf4j.simpleLogger.log.org.apache.fontbox", "off");
        Terminal.Remembering stdout = Terminal.Remembering.standardOutput();
        PrintWriter err = Terminal.err();
        int code = run(Terminal.out(stdout), err, args);
        if (stdout.failure().isPresent()) {
            err.println("hebi: standard output cannot be written ("
                    + stdout.failure().get() + ")");
            code = ExitCode.OUTPUT;
        }
        System.exit(code);
    }
}
