package org.hebi.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hebi.edition.hanlp.HanLpScriptFolder;
import org.hebi.edition.hanlp.HanLpSpellingGuide;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Document;
import org.hebi.model.Language;

/** Editions made by hand for tests, and the comparer they all use. */
final class Editions {
    static final EditionComparer COMPARER = new EditionComparer(new HanLpScriptFolder(), new HanLpSpellingGuide());

    private Editions() {}

    static Document hant(String... paragraphs) {
        return document("zh-Hant.txt", Language.TRADITIONAL, List.of(paragraphs));
    }

    static Document hans(String... paragraphs) {
        return document("zh-Hans.txt", Language.SIMPLIFIED, List.of(paragraphs));
    }

    static Document document(String name, Language language, List<String> paragraphs) {
        List<Block> blocks = new ArrayList<>();
        int line = 1;
        for (String paragraph : paragraphs) {
            BlockKind kind = paragraph.matches("第[一二三四五六七八九十]+[條条]") ? BlockKind.HEADING : BlockKind.PARAGRAPH;
            blocks.add(new Block(kind, paragraph, line++, 1));
        }
        return new Document(name, language, blocks, List.of());
    }

    /** Rows of a tab-separated test file; comment lines and the header are left out. */
    static List<String[]> table(String name) {
        try (InputStream in = Editions.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no test file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
