package org.hebi.read;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes ZIP-based files by hand, so that a test can hold what no word processor would write. */
public final class Packed {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A DOCX whose body holds this WordprocessingML (prefix {@code w}). */
    public static Packed docx(String body) {
        return new Packed()
                .with(
                        "[Content_Types].xml",
                        PROLOGUE + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                                + "officedocument.wordprocessingml.document.main+xml\"/></Types>")
                .with(
                        "_rels/.rels",
                        PROLOGUE
                                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                .with("word/document.xml", word("document", "<w:body>" + body + "<w:sectPr/></w:body>"));
    }

    /** A part of a Word document with this root element. */
    public static String word(String root, String content) {
        return PROLOGUE + "<w:" + root + " xmlns:w=\"" + W + "\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
                + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">" + content + "</w:" + root
                + ">";
    }

    /** An ODT with this content of {@code office:text} and these automatic styles. */
    public static Packed odt(String automaticStyles, String text) {
        return new Packed()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with(
                        "META-INF/manifest.xml",
                        PROLOGUE
                                + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>")
                .with("content.xml", openDocument("document-content", automaticStyles, text));
    }

    /** A part of an OpenDocument file. */
    public static String openDocument(String root, String automaticStyles, String text) {
        String urn = "urn:oasis:names:tc:opendocument:xmlns:";
        return PROLOGUE + "<office:" + root + " xmlns:office=\"" + urn + "office:1.0\" xmlns:text=\"" + urn
                + "text:1.0\" xmlns:style=\"" + urn + "style:1.0\" xmlns:table=\"" + urn + "table:1.0\" xmlns:draw=\""
                + urn
                + "drawing:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                + "<office:automatic-styles>" + automaticStyles
                + "</office:automatic-styles><office:body><office:text>" + text
                + "</office:text></office:body></office:" + root + ">";
    }

    /** The same with one more part. */
    public Packed with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with one more part. */
    public Packed with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** Writes the file and gives its path. */
    public Path to(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
