package org.hebi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hebi.model.Document;
import org.hebi.model.Language;
import org.hebi.model.RawText;
import org.hebi.pipeline.DefaultWorkbench;
import org.hebi.pipeline.ReadOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same declaration in every format an independent program can write comes out with the same rows as the plain text. */
class FormatsTest {
    private static final List<String> TEXTS = List.of("1994-09-03-joint-statement", "1997-11-10-joint-statement");
    private static final List<String> FORMATS = List.of("fodt", "odt", "docx", "rtf", "doc", "html", "pdf");

    static List<String> files() {
        List<String> files = new ArrayList<>();
        TEXTS.forEach(text -> FORMATS.forEach(format -> files.add(text + "." + format)));
        // LibreOffice does not write Chinese numbers of lists into HTML.
        files.remove("1994-09-03-joint-statement.html");
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void comesOutLikeThePlainText(String name) {
        DefaultWorkbench workbench = new DefaultWorkbench(ReadOptions.standard());
        RawText raw = workbench.raw(Path.of("src/test/resources/formats", name));
        Document document = workbench.document(raw, Language.CHINESE);
        List<String> expected = Reading.expected(name.substring(0, name.lastIndexOf('.'))).stream()
                .filter(row -> !row.startsWith("furniture"))
                .toList();

        assertThat(Reading.differences(signed(expected), signed(Reading.textRows(document))))
                .isEmpty();
    }

    /** How wide the gap between two columns is, and the typesetter's spaces within names, say nothing about the text. */
    private static List<String> signed(List<String> rows) {
        return rows.stream()
                .map(row -> row.startsWith("signature")
                        ? row.replaceAll(" {2,}", "|").replace(" ", "")
                        : row)
                .toList();
    }
}
