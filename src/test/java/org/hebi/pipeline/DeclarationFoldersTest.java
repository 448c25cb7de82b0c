package org.hebi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hebi.model.Declaration;
import org.hebi.model.Edition;
import org.hebi.model.EditionStatus;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarationFoldersTest {
    private final DeclarationFolders folders = new DeclarationFolders();

    @TempDir
    private Path root;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(root.resolve("2020-01-01-note"));
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    @Test
    void filesNamedByLanguageAreEditions() throws IOException {
        file("zh-Hans.txt", "一");
        file("ru.docx", "x");
        file("notes.txt", "x");
        file("picture.png", "x");
        file(
                "about.yaml",
                "title: Note\ndate: 2020-01-01\nplace: Beijing\neditions:\n  ru:\n    status: official\n    source: a gazette\n");

        Declaration declaration = folders.describe(folder);

        assertThat(declaration)
                .isEqualTo(new Declaration(
                        "2020-01-01-note",
                        "Note",
                        "2020-01-01",
                        "Beijing",
                        java.util.List.of(
                                new Edition(
                                        Language.RUSSIAN,
                                        folder.resolve("ru.docx"),
                                        EditionStatus.OFFICIAL,
                                        "a gazette"),
                                new Edition(
                                        Language.SIMPLIFIED,
                                        folder.resolve("zh-Hans.txt"),
                                        EditionStatus.UNKNOWN,
                                        ""))));
        assertThat(folders.in(root)).containsExactly(folder);
        assertThat(folders.in(folder)).containsExactly(folder);
    }

    @Test
    void theMoreReliableChineseEditionComesFirst() throws IOException {
        file("zh-Hans.txt", "一");
        file("zh-Hant.txt", "一");
        file("en.txt", "x");
        file(
                "about.yaml",
                "editions:\n  zh-Hans:\n    status: reconstructed\n  zh-Hant:\n    status: unverified copy\n");

        assertThat(folders.inOrder(folders.describe(folder)).stream()
                        .map(e -> e.language().tag()))
                .containsExactly("zh-Hant", "zh-Hans", "en");
    }

    @Test
    void aFileMayBeNamedButOnlyInsideTheFolder() throws IOException {
        file("statement.txt", "一");
        Files.writeString(root.resolve("secret.txt"), "x");
        file("about.yaml", "editions:\n  zh-Hans:\n    file: statement.txt\n");
        assertThat(folders.describe(folder).editions())
                .extracting(Edition::file)
                .containsExactly(folder.resolve("statement.txt"));

        file("about.yaml", "editions:\n  zh-Hans:\n    file: ../secret.txt\n");
        assertThatThrownBy(() -> folders.describe(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("outside its own folder");

        Files.createSymbolicLink(folder.resolve("link.txt"), root.resolve("secret.txt"));
        file("about.yaml", "editions:\n  zh-Hans:\n    file: link.txt\n");
        assertThatThrownBy(() -> folders.describe(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("outside its own folder");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertThatThrownBy(() -> folders.in(root.resolve("nowhere"))).hasMessageContaining("there is no such folder");
        assertThatThrownBy(() -> folders.in(root)).hasMessageContaining("holds no declaration");
        file("en.txt", "x");
        assertThatThrownBy(() -> folders.describe(folder)).hasMessageContaining("has no Chinese edition");
        file("about.yaml", "editions:\n  zh-Hans:\n    status: official\n");
        assertThatThrownBy(() -> folders.describe(folder)).hasMessageContaining("there is no file of that name");
        file("about.yaml", "editions:\n  xx-nonsense:\n    status: official\n");
        assertThatThrownBy(() -> folders.describe(folder)).hasMessageContaining("unknown language tag");
        file("zh-Hans.txt", "x");
        file("about.yaml", "editions:\n  zh-Hans:\n    status: sure\n");
        assertThatThrownBy(() -> folders.describe(folder)).hasMessageContaining("unknown status \"sure\"");
        file("about.yaml", "title: [unclosed\n");
        assertThatThrownBy(() -> folders.describe(folder)).hasMessageContaining("is not valid YAML");
        file("about.yaml", "just words\n");
        assertThatThrownBy(() -> folders.describe(folder)).hasMessageContaining("should say");
    }

    @Test
    void yamlCannotRunCodeOrExplode() throws IOException {
        file("zh-Hans.txt", "x");
        file("about.yaml", "title: !!javax.script.ScriptEngineManager [x]\n");
        assertThatThrownBy(() -> folders.describe(folder)).isInstanceOf(InputException.class);
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + (before + ", ").repeat(8) + before + "]\n");
        }
        file("about.yaml", bomb.toString());
        assertThatThrownBy(() -> folders.describe(folder)).isInstanceOf(InputException.class);
    }

    @Test
    void oneLanguageHasOneFile() throws IOException {
        file("zh-Hans.txt", "x");
        file("ru.txt", "x");
        file("ru.docx", "x");
        assertThatThrownBy(() -> folders.describe(folder))
                .hasMessageContaining("has two files for ru: ru.docx and ru.txt");
    }
}
