package org.hebi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebi.model.Difference;
import org.hebi.model.EditionReview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions from files to findings, through the same reading, cleaning and structure as everything else. */
class EditionsRunTest {
    private static final EditionsRun RUN =
            new EditionsRun(new DefaultWorkbench(ReadOptions.standard()), Optional.empty(), 1);

    @TempDir
    private Path folder;

    private List<Difference> differences(String hant, String hans) throws IOException {
        Path one = Files.writeString(folder.resolve("zh-Hant.txt"), hant);
        Path other = Files.writeString(folder.resolve("zh-Hans.txt"), hans);
        EditionReview review = RUN.pair(one, other).reviews().get(0);
        return review.differences().stream().filter(d -> d.severity() > 0).toList();
    }

    /** Each worked case as a pair of files, which hold nothing else. */
    @Test
    void workedCasesComeOutTheSameFromFiles() throws IOException {
        List<String> lines = Files.readAllLines(
                Path.of("src/test/resources/org/hebi/edition/worked-cases.tsv"), StandardCharsets.UTF_8);
        List<String> faults = new ArrayList<>();
        int cases = 0;
        for (String line : lines.subList(1, lines.size())) {
            // Cleaning brings look-alikes such as U+F967 to NFC, so the expected spans are in NFC too.
            String[] c = Normalizer.normalize(line, Normalizer.Form.NFC).split("\t", -1);
            List<Difference> found =
                    differences(line.split("\t", -1)[1].replace("\\n", "\n") + "\n", c[2].replace("\\n", "\n") + "\n");
            boolean right = c[3].equals("NONE")
                    ? found.isEmpty()
                    : !found.isEmpty()
                            && found.stream()
                                    .allMatch(d -> d.kind().name().equals(c[3])
                                            && Math.abs(d.severity() - Integer.parseInt(c[5])) <= 1
                                            && c[6].contains(d.hant().start() + ":"
                                                    + d.hant().end() + ":"
                                                    + d.hant().text())
                                            && c[7].contains(d.hans().start() + ":"
                                                    + d.hans().end() + ":"
                                                    + d.hans().text()));
            cases++;
            if (!right) {
                faults.add(c[0] + " " + c[3] + ": " + found);
            }
        }
        assertThat(cases).isEqualTo(44);
        assertThat(faults).isEmpty();
    }
}
