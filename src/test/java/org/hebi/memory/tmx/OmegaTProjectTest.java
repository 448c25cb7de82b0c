package org.hebi.memory.tmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hebi.memory.Texts;
import org.hebi.memory.WriteOptions;
import org.hebi.model.Codes;
import org.hebi.model.Language;
import org.hebi.model.Tool;
import org.hebi.model.TranslationMemory;
import org.hebi.model.TranslationUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * OmegaT's own command line opens a project with our memory in {@code tm/auto} and translates with it. Needs OmegaT's jars
 * in {@code target/omegat} or the folder named by {@code -Dhebi.omegat}; see {@code src/test/omegat/pom.xml}.
 */
class OmegaTProjectTest {
    private static final String PROJECT = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <omegat>
              <project version="1.0">
                <source_dir>__DEFAULT__</source_dir>
                <target_dir>__DEFAULT__</target_dir>
                <tm_dir>__DEFAULT__</tm_dir>
                <glossary_dir>__DEFAULT__</glossary_dir>
                <glossary_file>__DEFAULT__</glossary_file>
                <dictionary_dir>__DEFAULT__</dictionary_dir>
                <source_lang>ZH-TW</source_lang>
                <target_lang>RU</target_lang>
                <source_tok>org.omegat.tokenizer.DefaultTokenizer</source_tok>
                <target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok>
                <sentence_seg>false</sentence_seg>
                <support_default_translations>true</support_default_translations>
                <remove_tags>false</remove_tags>
              </project>
            </omegat>
            """;

    @Test
    void everyUnitTranslatesItsSentence(@TempDir Path folder) throws IOException, InterruptedException {
        Path jars = Path.of(System.getProperty("hebi.omegat", "target/omegat"));
        assumeThat(jars.resolve("omegat-5.8.0.jar"))
                .as("OmegaT is not here; get it with: mvn -f src/test/omegat/pom.xml dependency:copy-dependencies")
                .exists();
        List<String> source = new ArrayList<>();
        List<String> target = new ArrayList<>();
        List<TranslationUnit> units = new ArrayList<>();
        for (List<String> pair : Texts.HARD) {
            // OmegaT trims what it translates, so white space at the edges is no part of its segments.
            source.add(pair.get(0).strip());
            target.add(pair.get(1).strip());
            units.add(Texts.unit(
                    "u." + units.size(),
                    1,
                    Texts.variant(Language.TRADITIONAL, pair.get(0).strip()),
                    Texts.variant(Language.SIMPLIFIED, "不要這個" + units.size()),
                    Texts.variant(Language.RUSSIAN, pair.get(1).strip())));
        }
        for (String name : List.of("source", "target", "omegat", "glossary", "dictionary", "tm/auto")) {
            Files.createDirectories(folder.resolve("project").resolve(name));
        }
        Path project = folder.resolve("project");
        Files.writeString(project.resolve("omegat.project"), PROJECT);
        // An empty line ends a paragraph, which is a segment.
        Files.writeString(project.resolve("source/text.utf8"), String.join("\n\n", source) + "\n");
        try (OutputStream out = Files.newOutputStream(project.resolve("tm/auto/memory.tmx"))) {
            new TmxWriter(new WriteOptions(Codes.REGION, Tool.OMEGAT, "1"))
                    .write(new TranslationMemory("m", Language.TRADITIONAL, units), out);
        }

        Path log = folder.resolve("log.txt");
        Process omegat = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Djava.awt.headless=true",
                        "-Duser.home=" + folder,
                        "-cp",
                        jars.toAbsolutePath() + File.separator + "*",
                        "org.omegat.Main",
                        project.toString(),
                        "--mode=console-translate",
                        "--config-dir=" + folder.resolve("config"),
                        "--disable-project-locking",
                        "--no-team")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(omegat.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(omegat.exitValue()).as(Files.readString(log)).isZero();
        assertThat(Files.readString(project.resolve("target/text.utf8")))
                .isEqualTo(Normalizer.normalize(String.join("\n\n", target) + "\n", Normalizer.Form.NFC));
    }
}
