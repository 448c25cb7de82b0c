package org.hebi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hebi.pipeline.BenchRun;
import org.hebi.pipeline.DefaultWorkbench;
import org.hebi.pipeline.ReadOptions;
import org.hebi.pipeline.ScaleRun;
import org.hebi.pipeline.ScoreTables;
import org.hebi.pipeline.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
        footer = {
            "  hebi bench src/test/resources/beads",
            "  hebi bench ~/gold src/test/resources/beads",
            "  hebi bench --scale 1000,10000,100000"
        })
final class BenchCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "DIR", description = "Folders with sets.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--scale",
            split = ",",
            paramLabel = "N",
            description =
                    "Also align texts of so many sentences, drawn from the lexicon with a fixed seed, and tell what"
                            + " time and memory they cost.")
    private List<Integer> sizes = new ArrayList<>();

    @Mixin
    private ResourceOptions resources = new ResourceOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (folders.isEmpty() && sizes.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "name a folder with sets, or sizes with --scale");
        }
        if (sizes.stream().anyMatch(s -> s < 1)) {
            throw new ParameterException(spec.commandLine(), "--scale takes numbers of sentences from 1 on");
        }
        Workbench workbench = new DefaultWorkbench(ReadOptions.standard(), resources.resources());
        List<BenchRun.SetResult> results = new ArrayList<>();
        folders.forEach(f -> results.addAll(new BenchRun(workbench).run(f)));
        ScoreTables tables = new ScoreTables(spec.commandLine().getOut());
        if (!results.isEmpty()) {
            tables.bench(results);
        }
        if (!sizes.isEmpty()) {
            tables.scale(new ScaleRun(workbench).run(sizes));
        }
        return ExitCode.DONE;
    }
}
