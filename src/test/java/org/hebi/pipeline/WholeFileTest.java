package org.hebi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hebi.model.OutputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private final WholeFile files = new WholeFile();

    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void makesFoldersAndReplacesFiles() throws IOException {
        Path file = folder.resolve("a").resolve("b.txt");

        files.write(file, out -> out.write('1'));
        files.write(file, out -> out.write('2'));

        assertThat(file).hasContent("2");
        assertThat(names()).containsExactly("a");
    }

    @Test
    void whatFailsHalfwayLeavesTheOldFile() throws IOException {
        Path file = folder.resolve("b.txt");
        files.write(file, out -> out.write('1'));

        assertThatThrownBy(() -> files.write(file, out -> {
                    out.write('2');
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(OutputException.class)
                .hasMessage(file + ": cannot be written (the disk is full)");

        assertThat(file).hasContent("1");
        assertThat(names()).containsExactly("b.txt");
    }

    @Test
    void anUncheckedFailureLeavesNothingBehindEither() throws IOException {
        Path file = folder.resolve("b.txt");

        assertThatThrownBy(() -> files.write(file, out -> {
                    throw new IllegalStateException("bug");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(names()).isEmpty();
    }

    @Test
    void aFolderCannotBeOverwritten() {
        assertThatThrownBy(() -> files.write(folder, out -> out.write('1')))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("b"), "x");

        assertThatThrownBy(() -> files.write(file.resolve("c.txt"), out -> out.write('1')))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("a file stands where a folder is needed");
    }
}
