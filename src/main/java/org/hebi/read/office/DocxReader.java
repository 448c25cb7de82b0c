package org.hebi.read.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebi.model.RawText;
import org.hebi.read.DocumentReader;
import org.hebi.read.Excerpt;
import org.hebi.read.InputFile;
import org.hebi.read.Limits;
import org.hebi.read.RawLines;

/**
 * Reads Word documents (DOCX, DOCM, DOTX) as they would be printed with all changes accepted: what was struck out is gone,
 * what was inserted or moved stands where it was put, and the numbers Word prints before paragraphs are part of their text.
 *
 * <p>One line is one paragraph, or one line of it where the writer broke it. A footnote follows the paragraph that refers to
 * it, endnotes follow the text; note references, hidden text, headers, footers, comments and tables of contents are left out, and
 * said to be. Cells are read row by row; where a table only sets short texts side by side, as for signatures, a row stays one
 * line. Macros, links and linked templates are never looked at.
 */
public final class DocxReader implements DocumentReader {
    private final Limits limits;

    public DocxReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public RawText read(Path path) {
        InputFile file = InputFile.of(path, limits);
        try (Archive archive = new Archive(file, limits)) {
            RawLines lines = new RawLines(file, limits);
            read(archive, lines);
            file.settled();
            if (!lines.hasText()) {
                throw file.refused("the document holds no text; if it holds pictures of pages, run them through text"
                        + " recognition (OCR) first");
            }
            return lines.text(RawText.Layout.PARAGRAPHS);
        } catch (Xml.Unfit e) {
            throw file.refused("the Word document cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw file.refused("the Word document is damaged or cut off; save or download it again", e);
        }
    }

    private static void read(Archive archive, RawLines lines) throws IOException, Xml.Unfit {
        String main =
                relations(archive, "_rels/.rels", "").first("officeDocument").orElse("word/document.xml");
        if (!archive.has(main)) {
            main = "word/document.xml";
        }
        int slash = main.lastIndexOf('/');
        String folder = slash < 0 ? "" : main.substring(0, slash);
        String inFolder = folder.isEmpty() ? "" : folder + "/";
        Relations parts = relations(archive, inFolder + "_rels/" + main.substring(slash + 1) + ".rels", folder);

        WordStyles styles = WordStyles.NONE;
        Optional<InputStream> styleSource = archive.part(parts.first("styles").orElse(inFolder + "styles.xml"));
        if (styleSource.isPresent()) {
            try (InputStream in = styleSource.get();
                    Xml xml = new Xml(in)) {
                styles = WordStyles.read(xml);
            }
        }
        WordNumbering numbering = new WordNumbering(styles);
        Optional<InputStream> listSource = archive.part(parts.first("numbering").orElse(inFolder + "numbering.xml"));
        if (listSource.isPresent()) {
            try (InputStream in = listSource.get();
                    Xml xml = new Xml(in)) {
                numbering.read(xml);
            }
        }
        Map<Integer, List<String>> footnotes =
                notes(archive, parts.first("footnotes").orElse(inFolder + "footnotes.xml"), "footnote", styles);
        Map<Integer, List<String>> endnotes =
                notes(archive, parts.first("endnotes").orElse(inFolder + "endnotes.xml"), "endnote", styles);
        WordStory story = new WordStory(styles, numbering, footnotes, endnotes);
        InputStream text = archive.part(main)
                .orElseThrow(() -> new Xml.Unfit("its text is missing; open it in a word processor and save it again"));
        try (text;
                Xml xml = new Xml(text)) {
            story.read(xml, line -> lines.add(line, 1));
        }
        story.tellWhatWasLeftOut(lines);
        tellOfMargins(archive, inFolder, lines);
    }

    private static Relations relations(Archive archive, String part, String folder) throws IOException, Xml.Unfit {
        Optional<InputStream> source = archive.part(part);
        if (source.isEmpty()) {
            return Relations.NONE;
        }
        try (InputStream in = source.get();
                Xml xml = new Xml(in)) {
            return Relations.read(xml, folder);
        }
    }

    private static Map<Integer, List<String>> notes(Archive archive, String part, String element, WordStyles styles)
            throws IOException, Xml.Unfit {
        Optional<InputStream> source = archive.part(part);
        if (source.isEmpty()) {
            return Map.of();
        }
        Map<Integer, List<String>> notes = new LinkedHashMap<>();
        try (InputStream in = source.get();
                Xml xml = new Xml(in)) {
            while (xml.next()) {
                if (!xml.isStart() || !xml.name().equals(element)) {
                    continue;
                }
                int id = xml.number("id").orElse(-1);
                String type = xml.attribute("type").orElse("normal");
                if (type.equals("normal")) {
                    notes.put(id, WordStory.note(xml, styles));
                } else {
                    xml.skip();
                }
            }
        }
        return notes;
    }

    private static void tellOfMargins(Archive archive, String folder, RawLines lines) throws IOException, Xml.Unfit {
        Map<String, String> seen = new LinkedHashMap<>();
        for (String kind : List.of("header", "footer")) {
            for (String part : archive.names(folder + kind, ".xml")) {
                InputStream source = archive.part(part).orElseThrow(() -> new IOException(part));
                try (source;
                        Xml xml = new Xml(source)) {
                    String text = String.join(" ", WordStory.note(xml)).strip();
                    if (text.codePoints().anyMatch(Character::isLetter)) {
                        seen.putIfAbsent(text, kind);
                    }
                }
            }
        }
        seen.forEach((text, kind) ->
                lines.note("left-out", 0, "The page " + kind + " was left out: “" + Excerpt.of(text) + "”."));
    }
}
