package org.hebi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hebi.cli.Typed.hebi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the samples. After a change that means to change the outputs, run {@code ./hebi build} and commit them. */
class BuildTest {
    @TempDir
    private static Path fresh;

    private static Typed typed;

    @BeforeAll
    static void build() {
        typed = hebi("build", "samples", "-o", fresh);
    }

    @Test
    void everyDeclarationIsBuilt() {
        assertThat(typed.err()).isEmpty();
        assertThat(typed.code()).isZero();
        // A header, and for each declaration a line for each release; three have a second Chinese edition.
        assertThat(typed.out().lines()).hasSize(1 + 7 * 2 + 3);
    }

    @Test
    void nothingUnofficialLooksOfficial() throws IOException {
        String memory = Files.readString(fresh.resolve("tmx").resolve("2001-07-16-treaty.tmx"));

        assertThat(memory)
                .contains("working translation", "reconstructed", "unverified copy")
                .doesNotContain(">official<");
    }
}
