package org.hebi.read;

import java.util.Optional;

/** What a file really is, whatever its name says. */
public enum FileFormat {
    TEXT("plain text", ""),
    HTML("a web page", ""),
    PDF("a PDF", ""),
    DOCX("a Word document (DOCX)", ""),
    DOC("an old Word document (DOC)", ""),
    RTF("an RTF document", ""),
    ODT("an OpenDocument text (ODT)", ""),
    FODT("a flat OpenDocument text", ""),
    WORD_XML("a Word document saved as XML", "open it in Word or LibreOffice and save it as DOCX"),
    TMX(
            "a translation memory (TMX), whose texts are aligned already",
            "give it to \"hebi check\" or \"hebi glossary\""),
    XLIFF(
            "a translation file (XLIFF), whose texts are aligned already",
            "give it to a command that takes aligned texts, not to one that reads a document"),
    TBX("a terminology file (TBX)", "name a document instead"),
    XLSX(
            "an Excel workbook (XLSX)",
            "if it holds a text, copy that into a DOCX or text file; if it holds aligned columns, give it to a command that"
                    + " takes aligned texts"),
    XLS("an old Excel workbook (XLS)", "save it as XLSX, or copy the text into a DOCX or text file"),
    ODS("an OpenDocument spreadsheet", "save it as XLSX, or copy the text into a DOCX or text file"),
    SLIDES("a presentation", "save it as PDF or copy its text into a DOCX or text file"),
    LOCKED_OFFICE("an Office document locked by a password", "open it with the password and save a copy without one"),
    EPUB("an electronic book (EPUB)", "save the chapter as HTML or copy the text into a DOCX or text file"),
    MHTML("a web archive (MHT)", "open it in a browser and save it as \"web page, HTML only\""),
    XML("an XML file of a kind unknown here", "save the text as DOCX, ODT, HTML or plain text"),
    ARCHIVE("a packed archive", "unpack it and name the document inside"),
    IMAGE(
            "a picture",
            "there is no text in it to read: run it through text recognition (OCR) and save the result as DOCX or text"),
    BINARY("not a text: it holds bytes no document begins with", "name a PDF, DOCX, ODT, RTF, HTML or text file");

    private final String described;
    private final String wayOut;

    FileFormat(String described, String wayOut) {
        this.described = described;
        this.wayOut = wayOut;
    }

    /** What to call it in a sentence, such as {@code a Word document (DOCX)}. */
    public String described() {
        return described;
    }

    /** What a person can do with a file of this format when no reader takes it; empty for formats that are read. */
    public Optional<String> wayOut() {
        return wayOut.isEmpty() ? Optional.empty() : Optional.of(wayOut);
    }
}
