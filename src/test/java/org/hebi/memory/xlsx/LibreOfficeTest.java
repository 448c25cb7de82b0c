package org.hebi.memory.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hebi.memory.Texts.alignment;
import static org.hebi.memory.Texts.sentences;
import static org.hebi.model.Language.RUSSIAN;
import static org.hebi.model.Language.TRADITIONAL;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hebi.memory.AlignedTarget;
import org.hebi.memory.Corrections;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.Review;
import org.hebi.memory.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens the review workbook, saves it anew, and turns it into a table: nothing of the text changes. */
class LibreOfficeTest {
    private static Path office() {
        List<Path> found = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .filter(p -> !p.isEmpty())
                .map(p -> Path.of(p, "soffice"))
                .filter(Files::isExecutable)
                .toList();
        assumeThat(found)
                .as("LibreOffice (soffice) is not installed, so nobody opened the workbook here")
                .isNotEmpty();
        return found.get(0);
    }

    private static void convert(Path folder, String to, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        office().toString(),
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        to,
                        "--outdir",
                        folder.resolve("out").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log.txt")))
                .isZero();
    }

    @Test
    void keepsEveryCharacterAndEveryKey(@TempDir Path folder) throws IOException, InterruptedException {
        office();
        List<String> zh = new ArrayList<>();
        List<String> ru = new ArrayList<>();
        Texts.HARD.forEach(p -> zh.add(p.get(0).strip()));
        Texts.HARD.forEach(p -> ru.add(p.get(1).strip()));
        Review review = Review.of(
                "hard",
                sentences(TRADITIONAL, zh.toArray(String[]::new)),
                List.of(new AlignedTarget(
                        sentences(RUSSIAN, ru.toArray(String[]::new)),
                        alignment(String.join(",", Collections.nCopies(zh.size(), "1-1 .5"))))));
        Path workbook = folder.resolve("review.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook)) {
            new ReviewWriter().write(review, out);
        }

        convert(folder, "csv:Text - txt - csv (StarCalc):9,34,76", workbook);
        List<List<String>> rows = rows(Files.readString(folder.resolve("out/review.csv")));
        assertThat(rows).hasSize(zh.size() + 1);
        for (int i = 0; i < zh.size(); i++) {
            assertThat(rows.get(i + 1).get(3)).isEqualTo(zh.get(i));
            assertThat(rows.get(i + 1).get(5)).isEqualTo(ru.get(i));
        }

        convert(folder, "xlsx", workbook);
        try (InputStream in = Files.newInputStream(folder.resolve("out/review.xlsx"))) {
            CorrectionsReader.Result saved = new CorrectionsReader(ReadLimits.DEFAULT).read("saved.xlsx", in);
            assertThat(saved.conflicts()).isEmpty();
            assertThat(saved.corrections()).isEqualTo(Corrections.NONE);
        }
    }

    /** Rows of a table with tabs, quoted where needed. */
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\t' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
