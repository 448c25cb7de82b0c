package org.hebi.memory.xliff;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.hebi.memory.MaterialLanguages;
import org.hebi.memory.MemoryReader;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.ReadMemory;
import org.hebi.memory.XmlInput;
import org.hebi.memory.XmlText;
import org.hebi.model.BlockKind;
import org.hebi.model.EditionStatus;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.Place;
import org.hebi.model.TranslationMemory;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;

/**
 * Reads XLIFF 1.0 to 1.2 and 2.0 to 2.2. Inline codes are left out, the text inside spans stays; proposals from memories
 * ({@code alt-trans}, {@code matches}) are not translations and are passed over.
 */
public final class XliffReader implements MemoryReader {
    /** Our own attributes on a 1.2 unit. */
    static final String OWN = "urn:hebi:memory";

    /** Elements whose text is code, in either version. */
    private static final Set<String> CODES = Set.of("ph", "bpt", "ept", "it", "x", "bx", "ex", "sc", "ec", "sm", "em");

    private final ReadLimits limits;

    public XliffReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public ReadMemory read(String name, InputStream in) throws IOException {
        try (XmlInput xml = XmlInput.open(name, in, limits)) {
            return new Reading(name, xml).all();
        }
    }

    /** Text of one side: whole, and piece by piece where the file marks segments. */
    private static final class Side {
        private final StringBuilder whole = new StringBuilder();
        private final Map<String, StringBuilder> pieces = new LinkedHashMap<>();
    }

    private final class Reading {
        private final String name;
        private final XmlInput xml;
        private final List<Finding> findings = new ArrayList<>();
        private final List<TranslationUnit> units = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private Optional<Language> source = Optional.empty();
        private Optional<Language> target = Optional.empty();
        private String original = "";
        private boolean second;

        Reading(String name, XmlInput xml) {
            this.name = name;
            this.xml = xml;
        }

        ReadMemory all() {
            boolean begun = false;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (!begun && !xml.element().equals("xliff")) {
                    throw new InputException(
                            name, "is not XLIFF: it begins with <" + xml.element() + ">; name an .xlf or .xliff file");
                }
                begun = true;
                switch (xml.element()) {
                    case "xliff" -> {
                        second = xml.attribute("version").startsWith("2");
                        if (second) {
                            source = language(xml.attribute("srcLang"));
                            target = language(xml.attribute("trgLang"));
                        }
                    }
                    case "file" -> {
                        original = xml.attribute("original");
                        if (!second) {
                            source = language(xml.attribute("source-language"));
                            target = language(xml.attribute("target-language"));
                        }
                    }
                    case "trans-unit", "unit" -> unit();
                    default -> {}
                }
            }
            findings.addAll(xml.findings());
            Language memorySource = units.isEmpty()
                    ? source.orElse(Language.CHINESE)
                    : units.get(0).source().language();
            return new ReadMemory(new TranslationMemory(stem(), memorySource, units), findings);
        }

        private String stem() {
            String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            int dot = file.lastIndexOf('.');
            return dot > 0 ? file.substring(0, dot) : file;
        }

        private Optional<Language> language(String code) {
            if (code.isBlank()) {
                return Optional.empty();
            }
            Optional<Language> language = MaterialLanguages.of(code);
            if (language.isEmpty()) {
                throw new InputException(
                        name,
                        "names an unknown language, \"" + code + "\", at line " + xml.line()
                                + "; use a tag such as ru");
            }
            return language;
        }

        private void unit() {
            int line = xml.line();
            int depth = xml.depth();
            Map<String, String> known = new HashMap<>();
            for (int i = 0; i < xml.attributes(); i++) {
                String attribute = xml.attributeName(i);
                if (attribute.startsWith("hebi:")) {
                    known.put(attribute.substring("hebi:".length()), xml.attributeValue(i));
                }
            }
            String id = xml.attribute("name").isEmpty() ? xml.attribute("id") : xml.attribute("name");
            List<Side[]> segments = new ArrayList<>();
            segments.add(new Side[] {new Side(), new Side()});
            Side marked = new Side();
            while (true) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT && xml.depth() < depth) {
                    break;
                }
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.element()) {
                    case "segment" -> segments.add(new Side[] {new Side(), new Side()});
                    case "source" -> text(segments.get(segments.size() - 1)[0]);
                    case "target" -> text(segments.get(segments.size() - 1)[1]);
                    case "seg-source" -> text(marked);
                    case "meta" -> {
                        String type = xml.attribute("type");
                        Side value = new Side();
                        text(value);
                        known.put(type, value.whole.toString());
                    }
                    case "alt-trans", "matches", "originalData", "ignorable", "note", "notes" -> text(new Side());
                    default -> {}
                }
            }
            Side[] only = segments.get(0);
            if (!marked.pieces.isEmpty() && !only[1].pieces.isEmpty()) {
                for (Map.Entry<String, StringBuilder> piece : marked.pieces.entrySet()) {
                    StringBuilder answer = only[1].pieces.get(piece.getKey());
                    add(id, line, piece.getValue().toString(), answer == null ? "" : answer.toString(), known);
                }
            } else {
                for (int i = segments.size() > 1 ? 1 : 0; i < segments.size(); i++) {
                    add(id, line, segments.get(i)[0].whole.toString(), segments.get(i)[1].whole.toString(), known);
                }
            }
        }

        /** Reads the content of the current element to its end. */
        private void text(Side side) {
            int depth = xml.depth();
            int code = 0;
            int mark = 0;
            String mid = "";
            while (true) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    if (xml.depth() < depth) {
                        return;
                    }
                    code = xml.depth() < code ? 0 : code;
                    mark = xml.depth() < mark ? 0 : mark;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    if (code == 0 && CODES.contains(xml.element())) {
                        code = xml.depth();
                    } else if (xml.element().equals("mrk")
                            && xml.attribute("mtype").equals("seg")) {
                        mark = xml.depth();
                        mid = xml.attribute("mid");
                        side.pieces.computeIfAbsent(mid, m -> new StringBuilder());
                    } else if (xml.element().equals("cp")) {
                        append(side, mark, mid, character(xml.attribute("hex")));
                    }
                } else if (code == 0
                        && (event == XMLStreamConstants.CHARACTERS
                                || event == XMLStreamConstants.CDATA
                                || event == XMLStreamConstants.SPACE)) {
                    append(side, mark, mid, xml.text());
                }
            }
        }

        private void append(Side side, int mark, String mid, String text) {
            side.whole.append(text);
            if (mark > 0) {
                side.pieces.computeIfAbsent(mid, m -> new StringBuilder()).append(text);
            }
            if (side.whole.length() > limits.characters()) {
                throw new InputException(
                        name,
                        "has a segment longer than " + limits.characters() + " characters at line " + xml.line()
                                + "; no memory needs that");
            }
        }

        /** A character that version 2 spells out because XML forbids it. */
        private String character(String hex) {
            int point = hex.matches("[0-9A-Fa-f]{1,6}") ? Integer.parseInt(hex, 16) : -1;
            if (point < 0 || !XmlText.allows(point)) {
                findings.add(new Finding(
                        "invalid-character",
                        2,
                        Place.line(name, xml.line()),
                        "XML forbids the character spelled out as \"" + hex + "\"; left out while reading."));
                return "";
            }
            return Character.toString(point);
        }

        private void add(String id, int line, String from, String to, Map<String, String> known) {
            if (from.isBlank() || to.isBlank()) {
                findings.add(new Finding(
                        "incomplete-unit",
                        1,
                        Place.line(name, line),
                        "A unit without two sides that hold text was left out."));
                return;
            }
            if (source.isEmpty() || target.isEmpty() || source.equals(target)) {
                throw new InputException(
                        name,
                        "does not say the languages of its source and target, or says the same twice; export it anew");
            }
            if (units.size() >= limits.units()) {
                throw new InputException(name, "has more than " + limits.units() + " units; split it");
            }
            String block = known.getOrDefault("block", "");
            String confidence = known.getOrDefault("confidence", "");
            units.add(new TranslationUnit(
                    unique(id),
                    original.isBlank() ? stem() : original,
                    known.getOrDefault("date", ""),
                    block.matches("\\d{1,9}") ? Integer.parseInt(block) : 0,
                    known.getOrDefault("article", ""),
                    kind(known.getOrDefault("kind", "")),
                    known.getOrDefault("bead", "1-1"),
                    confidence.matches("[01]\\.\\d{1,9}") ? Math.min(1, Double.parseDouble(confidence)) : 1,
                    List.of(
                            new Variant(source.get(), from, status(known.getOrDefault("source-status", ""))),
                            new Variant(target.get(), to, status(known.getOrDefault("target-status", ""))))));
        }

        private String unique(String said) {
            String id = said.isBlank() ? stem() + "." + (units.size() + 1) : said;
            String free = id;
            for (int i = 2; !ids.add(free); i++) {
                free = id + "#" + i;
            }
            return free;
        }
    }

    private static BlockKind kind(String label) {
        for (BlockKind kind : BlockKind.values()) {
            if (kind.label().equals(label)) {
                return kind;
            }
        }
        return BlockKind.PARAGRAPH;
    }

    private static EditionStatus status(String label) {
        for (EditionStatus status : EditionStatus.values()) {
            if (status.label().equals(label)) {
                return status;
            }
        }
        return EditionStatus.UNKNOWN;
    }
}
