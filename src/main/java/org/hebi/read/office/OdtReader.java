package org.hebi.read.office;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.hebi.model.RawText;
import org.hebi.read.DocumentReader;
import org.hebi.read.Excerpt;
import org.hebi.read.InputFile;
import org.hebi.read.Limits;
import org.hebi.read.RawLines;

/**
 * Reads OpenDocument texts (ODT, OTT, and FODT, which is the same in one XML file), as they would be printed with all changes
 * accepted and the numbers of lists and headings as part of their text. Footnotes follow their paragraph, endnotes the text;
 * comments, hidden text, readings above characters, headers, footers and tables of contents are left out, and said to be.
 */
public final class OdtReader implements DocumentReader {
    private final Limits limits;

    public OdtReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public RawText read(Path path) {
        InputFile file = InputFile.of(path, limits);
        RawLines lines = new RawLines(file, limits);
        try {
            if (file.head(2).length == 2 && file.head(2)[0] == 'P') {
                packed(file, lines);
            } else {
                flat(file, lines);
            }
            file.settled();
        } catch (Xml.Unfit e) {
            throw file.refused("the OpenDocument text cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw file.refused("the OpenDocument text is damaged or cut off; save or download it again", e);
        }
        if (!lines.hasText()) {
            throw file.refused("the document holds no text; if it holds pictures of pages, run them through text"
                    + " recognition (OCR) first");
        }
        return lines.text(RawText.Layout.PARAGRAPHS);
    }

    private void packed(InputFile file, RawLines lines) throws IOException, Xml.Unfit {
        try (Archive archive = new Archive(file, limits)) {
            if (isLocked(archive)) {
                throw file.refused(
                        "the document is locked by a password; open it with the password and save a copy without one");
            }
            Whole whole = new Whole(lines);
            Optional<InputStream> styles = archive.part("styles.xml");
            if (styles.isPresent()) {
                try (InputStream in = styles.get();
                        Xml xml = new Xml(in)) {
                    whole.read(xml);
                }
            }
            InputStream content = archive.part("content.xml")
                    .orElseThrow(
                            () -> new Xml.Unfit("its text is missing; open it in a word processor and save it again"));
            try (content;
                    Xml xml = new Xml(content)) {
                whole.read(xml);
            }
            whole.finish();
        }
    }

    private static boolean isLocked(Archive archive) throws IOException {
        if (archive.has("encrypted-package")) {
            return true;
        }
        Optional<InputStream> manifest = archive.part("META-INF/manifest.xml");
        if (manifest.isEmpty()) {
            return false;
        }
        try (InputStream in = manifest.get()) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8).contains("encryption-data");
        }
    }

    private static void flat(InputFile file, RawLines lines) throws IOException, Xml.Unfit {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()));
                Xml xml = new Xml(in)) {
            Whole whole = new Whole(lines);
            whole.read(xml);
            whole.finish();
        }
    }

    /** A document on its way to lines; its parts are read one after the other. */
    private static final class Whole {
        private final RawLines lines;
        private final OpenStyles styles = new OpenStyles();
        private final OpenStory story = new OpenStory(styles);
        private final Set<String> margins = new LinkedHashSet<>();
        private boolean found;

        Whole(RawLines lines) {
            this.lines = lines;
        }

        void read(Xml xml) throws Xml.Unfit {
            while (xml.next()) {
                if (!xml.isStart()) {
                    continue;
                }
                switch (xml.name()) {
                    case "header", "footer", "header-left", "footer-left", "header-first", "footer-first" -> {
                        String text = xml.textToEnd(1 << 20).strip();
                        if (text.codePoints().anyMatch(Character::isLetter)) {
                            margins.add(text);
                        }
                    }
                    case "text" -> {
                        found = true;
                        story.read(xml, line -> lines.add(line, 1));
                    }
                    case "spreadsheet", "presentation", "drawing" -> throw new Xml.Unfit("it is no text");
                    case "scripts", "settings", "meta" -> xml.skip();
                    default -> styles.read(xml);
                }
            }
        }

        void finish() throws Xml.Unfit {
            if (!found) {
                throw new Xml.Unfit("its text is missing; open it in a word processor and save it again");
            }
            story.tellWhatWasLeftOut(lines);
            margins.forEach(text ->
                    lines.note("left-out", 0, "A page header or footer was left out: “" + Excerpt.of(text) + "”."));
        }
    }
}
