package org.hebi.read.rtf;

import java.nio.file.Path;
import org.hebi.model.RawText;
import org.hebi.read.DocumentReader;
import org.hebi.read.InputFile;
import org.hebi.read.Limits;
import org.hebi.read.RawLines;

/**
 * Reads RTF as Word, WordPad, LibreOffice and older programs write it: text in Unicode escapes or in the charset of its font
 * (GB, Big5, windows-1251, …), numbers of lists as the writing program left them in the file, tables, notes and text boxes;
 * tracked changes as accepted. Pictures, objects, hidden text, headers and footers are left out; nothing the file refers to
 * is looked at.
 */
public final class RtfReader implements DocumentReader {
    private final Limits limits;

    public RtfReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public RawText read(Path path) {
        InputFile file = InputFile.of(path, limits);
        byte[] bytes = file.bytes();
        RawLines lines = new RawLines(file, limits);
        try {
            new RtfParser(bytes, lines).read();
        } catch (RtfParser.Unfit e) {
            throw file.refused("the RTF document cannot be read: " + e.getMessage(), e);
        }
        if (!lines.hasText()) {
            throw file.refused("the document holds no text; if it holds pictures of pages, run them through text"
                    + " recognition (OCR) first");
        }
        return lines.text(RawText.Layout.PARAGRAPHS);
    }
}
