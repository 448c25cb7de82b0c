package org.hebi.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hebi.model.Finding;
import org.hebi.model.Place;
import org.hebi.model.RawText;

/**
 * Reads a file of whatever format it really is, by handing it to the reader of that format; refuses what none reads, with
 * the way out. A file whose name promises another format than it holds is read all the same, and that is told.
 */
public final class ProbingReader implements DocumentReader {
    private static final Map<String, FileFormat> ENDINGS = Map.of(
            "pdf", FileFormat.PDF,
            "docx", FileFormat.DOCX,
            "doc", FileFormat.DOC,
            "rtf", FileFormat.RTF,
            "odt", FileFormat.ODT,
            "html", FileFormat.HTML,
            "htm", FileFormat.HTML,
            "xhtml", FileFormat.HTML,
            "txt", FileFormat.TEXT);

    private final Limits limits;
    private final Map<FileFormat, DocumentReader> readers;

    /**
     * @param limits limits of size, looked at before any reader is asked
     * @param readers who reads which format
     */
    public ProbingReader(Limits limits, Map<FileFormat, DocumentReader> readers) {
        this.limits = limits;
        this.readers = new EnumMap<>(readers);
    }

    @Override
    public RawText read(Path path) {
        InputFile file = InputFile.of(path, limits);
        FileFormat format = FormatProbe.probe(file);
        DocumentReader reader = readers.get(format);
        if (reader == null) {
            throw file.refused("this is " + format.described() + ", which is not read as a document; "
                    + format.wayOut().orElse("save it as DOCX, HTML or plain text"));
        }
        RawText text = reader.read(path);
        file.settled();
        FileFormat promised = ENDINGS.get(ending(file.name()));
        if (promised == null || promised == format) {
            return text;
        }
        List<Finding> findings = new ArrayList<>(text.findings());
        findings.add(new Finding(
                "wrong-extension",
                1,
                Place.whole(file.name()),
                "The name promises " + promised.described() + ", but the file is " + format.described()
                        + " and was read as such."));
        return new RawText(text.name(), text.layout(), text.lines(), findings);
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
