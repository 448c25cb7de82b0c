package org.hebi.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Document;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.RawText;
import org.hebi.model.SegmentedDocument;

/** Files as texts, sentences, or sentences a line. */
public final class TextReading {
    private final Workbench workbench;

    public TextReading(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * A file, cleaned and structured.
     *
     * @param said its language, when the user says it; else the file's name or its characters tell
     * @throws InputException when it cannot be used as a text
     */
    public Document document(Path file, Optional<Language> said) {
        RawText raw = workbench.raw(existing(file));
        Language language = said.orElseGet(() -> tag(file).orElseGet(() -> workbench.language(raw)));
        Document document = workbench.document(raw, language);
        if (document.blocks().isEmpty()) {
            throw new InputException(file.toString(), "holds no text");
        }
        return document;
    }

    /** A file's sentences, cleaned and structured. */
    public SegmentedDocument sentences(Path file, Optional<Language> said) {
        return workbench.segmented(document(file, said));
    }

    /**
     * A file that has one sentence a line already. Empty lines hold no sentence; each block keeps the number of its line.
     */
    public SegmentedDocument lines(Path file, Optional<Language> said) {
        RawText raw = workbench.raw(existing(file));
        Language language = said.orElseGet(() -> tag(file).orElseGet(() -> workbench.language(raw)));
        List<Block> blocks = new ArrayList<>();
        for (RawText.Line line : raw.lines()) {
            String text = line.text().strip();
            if (!text.isEmpty()) {
                blocks.add(new Block(BlockKind.PARAGRAPH, text, line.number(), line.page()));
            }
        }
        return SegmentedDocument.oneSentencePerBlock(new Document(raw.name(), language, blocks, raw.findings()));
    }

    /** The language a file is named by: {@code ru.docx}, {@code treaty.zh-Hant.txt}, {@code treaty_en.txt}. */
    static Optional<Language> tag(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        int mark = Math.max(stem.lastIndexOf('.'), stem.lastIndexOf('_'));
        String last = stem.substring(mark + 1);
        // "no" or "is" at the end of a sentence-like name is a word, so only tags this work is about are believed
        // there.
        boolean alone = mark < 0;
        if (!alone && !last.toLowerCase(Locale.ROOT).matches("(zh|en|ru)(-\\w+)*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Language.of(last));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Path existing(Path file) {
        if (Files.isDirectory(file)) {
            throw new InputException(file.toString(), "is a folder; name a file");
        }
        if (!Files.exists(file)) {
            throw new InputException(file.toString(), "there is no such file; look at the spelling and the folder");
        }
        if (!Files.isReadable(file)) {
            throw new InputException(file.toString(), "may not be read; look at its permissions");
        }
        return file;
    }
}
