package org.hebi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebi.clean.Cleaner;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Document;
import org.hebi.model.Language;
import org.hebi.model.RawText;
import org.hebi.read.text.TextReader;
import org.hebi.structure.Structurer;

/** Reads texts all the way, for tests that ask what comes out in the end. */
final class Reading {
    static final List<String> DECLARATIONS = List.of(
            "1992-12-18-joint-statement",
            "1994-09-03-joint-statement",
            "1996-04-25-joint-statement",
            "1997-11-10-joint-statement",
            "1998-11-23-joint-statement",
            "2001-07-16-treaty",
            "2002-12-02-joint-statement");

    private static final long LIMIT = 64L << 20;

    private Reading() {}

    static RawText raw(Path file) {
        return new TextReader(Optional.empty(), LIMIT).read(file);
    }

    static RawText raw(String text) {
        return new TextReader(Optional.empty(), LIMIT).parse("text", text.getBytes(StandardCharsets.UTF_8));
    }

    static Document document(RawText raw, Language language) {
        return new Structurer().structure(new Cleaner().clean(raw, language));
    }

    static Document document(String text, Language language) {
        return document(raw(text), language);
    }

    /** Kind and text of each block, as in the rows of the expected files. */
    static List<String> rows(Document document) {
        return document.blocks().stream().map(Reading::row).toList();
    }

    /** The same without furniture. */
    static List<String> textRows(Document document) {
        return document.blocks().stream()
                .filter(b -> b.kind() != BlockKind.FURNITURE)
                .map(Reading::row)
                .toList();
    }

    private static String row(Block block) {
        return block.kind().label() + "\t" + block.text();
    }

    /** The Chinese file of a sample as its user got it. */
    static Path chinese(String id) {
        Path traditional = Path.of("samples", id, "zh-Hant.txt");
        return Files.exists(traditional) ? traditional : Path.of("samples", id, "zh-Hans.txt");
    }

    /** What a careful person makes of the Chinese text of a sample. */
    static List<String> expected(String id) {
        List<String> rows = lines(Path.of("src/test/resources/rows", id + ".tsv"));
        assertThat(rows).hasSizeGreaterThan(20);
        return rows;
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many of the wanted rows come, in order. */
    static int common(List<String> wanted, List<String> got) {
        int[][] longest = new int[wanted.size() + 1][got.size() + 1];
        for (int i = wanted.size() - 1; i >= 0; i--) {
            for (int j = got.size() - 1; j >= 0; j--) {
                longest[i][j] = wanted.get(i).equals(got.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest[0][0];
    }

    /** The wanted rows that did not come and the rows that came instead, shortened, for a message that can be read. */
    static List<String> differences(List<String> wanted, List<String> got) {
        List<String> differences = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < wanted.size() || j < got.size()) {
            if (i < wanted.size() && j < got.size() && wanted.get(i).equals(got.get(j))) {
                i++;
                j++;
                continue;
            }
            boolean missing = j >= got.size()
                    || (i < wanted.size()
                            && !got.subList(j, Math.min(got.size(), j + 4)).contains(wanted.get(i)));
            differences.add(missing ? "- " + cut(wanted.get(i++)) : "+ " + cut(got.get(j++)));
        }
        return differences;
    }

    private static String cut(String row) {
        return row.length() <= 120 ? row : row.substring(0, 60) + " … " + row.substring(row.length() - 50);
    }
}
