package org.hebi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hebi.pipeline.BenchRun;
import org.hebi.pipeline.DefaultWorkbench;
import org.hebi.pipeline.ReadOptions;
import org.hebi.pipeline.ScoreTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hebi bench}: the aligner measured on sets with known alignments. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        header = "Aligns sets of texts whose alignment is known, and tells how good, how sure and how fast that was.",
        description = {
            "%nA set is a folder with src, tgt (one sentence a line) and gold (.align), its name ending in its languages:"
                    + " speeches_zh-en. A folder of <id>/gold.zh-en.jsonl is a set too: its gold sentences are aligned.",
            "%nColumns: strict and lax F1; share of links with a confidence of 0.95 or more, and how many of these are"
                    + " right; expected calibration error; sentences; processor seconds."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  hebi bench src/test/resources/beads", "  hebi bench ~/gold src/test/resources/beads"})
final class BenchCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders with sets.")
    private List<Path> folders = new ArrayList<>();

    @Mixin
    private ResourceOptions resources = new ResourceOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        BenchRun run = new BenchRun(new DefaultWorkbench(ReadOptions.standard(), resources.resources()));
        List<BenchRun.SetResult> results = new ArrayList<>();
        folders.forEach(f -> results.addAll(run.run(f)));
        new ScoreTables(spec.commandLine().getOut()).bench(results);
        return ExitCode.DONE;
    }
}
