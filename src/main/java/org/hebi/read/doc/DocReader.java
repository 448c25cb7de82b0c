package org.hebi.read.doc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.hebi.model.InputException;
import org.hebi.model.RawText;
import org.hebi.read.DocumentReader;
import org.hebi.read.InputFile;
import org.hebi.read.Limits;
import org.hebi.read.RawLines;

/**
 * Reads Word documents of 1997 to 2003 (DOC) as they would be printed with all changes accepted: numbers of lists are part of
 * their paragraphs, footnotes follow theirs, endnotes and text boxes the text. Hidden text, headers and footers are left out.
 * Older ones (Word 6 and 95) are refused.
 */
public final class DocReader implements DocumentReader {
    private final Limits limits;

    public DocReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public RawText read(Path path) {
        InputFile file = InputFile.of(path, limits);
        RawLines lines = new RawLines(file, limits);
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(file.bytes()))) {
            new DocStory(document, lines).read();
        } catch (InputException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw file.refused(
                    "the document is locked by a password; open it with the password and save a copy without one", e);
        } catch (OldWordFileFormatException e) {
            throw file.refused(
                    "the document was made by Word 95 or older; open it in LibreOffice or Word and save it as DOCX", e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library throws exceptions of many kinds on damaged files.
            throw file.refused("the Word document is damaged or cut off; save or download it again", e);
        }
        if (!lines.hasText()) {
            throw file.refused("the document holds no text; if it holds pictures of pages, run them through text"
                    + " recognition (OCR) first");
        }
        return lines.text(RawText.Layout.PARAGRAPHS);
    }
}
