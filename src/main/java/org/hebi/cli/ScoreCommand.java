package org.hebi.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hebi.pipeline.ScoreTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hebi score}: how good alignments are. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        header = "Compares alignments or memories with what people have made of the same texts.",
        description = {
            "%nGOLD and TEST are .align files, or folders of them paired by name: strict and lax precision, recall and F1"
                    + " by the conventions of the Vecalign scorer (nd_: deletions left out).",
            "%nOr GOLD is a .jsonl file of beads with their texts, or a folder of <id>/gold.zh-en.jsonl, and TEST a memory"
                    + " or a folder of memories <id>.zh-Hans-en.tmx: pairs are compared by their texts, white space aside,"
                    + " furniture and signatures left out."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  hebi score gold/001.align mine/001.align", "  hebi score src/test/resources/beads tmx"})
final class ScoreCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "GOLD", description = "What people have made.")
    @SuppressWarnings("NullAway.Init")
    private Path gold;

    @Parameters(index = "1", paramLabel = "TEST", description = "What is to be judged.")
    @SuppressWarnings("NullAway.Init")
    private Path test;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        new ScoreTables(spec.commandLine().getOut()).score(gold, test);
        return ExitCode.DONE;
    }
}
