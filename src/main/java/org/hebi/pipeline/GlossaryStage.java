package org.hebi.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.OutputException;
import org.hebi.model.TranslationUnit;

/** The glossary a build leaves behind: workbook, TBX and table beside the decisions, which it follows and never changes. */
final class GlossaryStage {
    private static final String WORKBOOK = "glossary.xlsx";

    private final WholeFile files;
    private final GlossaryRun run;

    GlossaryStage(WholeFile files) {
        this.files = files;
        this.run = new GlossaryRun(files);
    }

    /**
     * Makes the glossary of all units.
     *
     * @param folder where it goes; {@code decisions.tsv} in it is followed
     * @param failures gets a sentence when a reviewer's work stands in the way of writing
     * @return renderings that drift, and conflicts with decisions
     */
    List<Finding> make(List<TranslationUnit> units, Path folder, List<String> failures) {
        Path decisions = folder.resolve(GlossaryRun.DECISIONS);
        GlossaryRun.Made made = run.make("glossary", units, decisions);
        run.startDecisions(decisions);
        Path workbook = folder.resolve(WORKBOOK);
        if (holdsReview(workbook, decisions)) {
            failures.add(
                    workbook + ": holds a review that was not taken back, so it was left as it is; run \"hebi glossary"
                            + " apply " + workbook + "\" first");
        } else {
            run.write(made.glossary(), GlossaryFormat.XLSX, workbook);
        }
        run.write(made.glossary(), GlossaryFormat.TBX, folder.resolve("glossary.tbx"));
        run.write(made.glossary(), GlossaryFormat.TSV, folder.resolve("glossary.tsv"));
        List<Finding> findings = new java.util.ArrayList<>(made.findings());
        findings.addAll(made.drift());
        return findings;
    }

    /** Whether taking the workbook back would decide anything, or it is not ours to overwrite. */
    private boolean holdsReview(Path workbook, Path decisions) {
        if (!Files.exists(workbook)) {
            return false;
        }
        Path scratch = decisions.resolveSibling(".hebi-scratch-" + GlossaryRun.DECISIONS);
        try {
            Files.copy(decisions, scratch, StandardCopyOption.REPLACE_EXISTING);
            run.apply(workbook, scratch);
            return Files.mismatch(decisions, scratch) >= 0;
        } catch (InputException e) {
            return true;
        } catch (IOException e) {
            throw new OutputException(scratch.toString(), "cannot be written", e);
        } finally {
            files.remove(scratch);
        }
    }
}
