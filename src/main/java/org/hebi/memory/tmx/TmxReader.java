package org.hebi.memory.tmx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.hebi.memory.MaterialLanguages;
import org.hebi.memory.MemoryReader;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.ReadMemory;
import org.hebi.memory.XmlInput;
import org.hebi.memory.XmlText;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.Place;
import org.hebi.model.TranslationMemory;
import org.hebi.model.TranslationUnit;

/**
 * Reads TMX 1.1 to 1.4b. A guarded pass over the file lays down what cannot be used (units without two sides, unknown
 * codes, forbidden characters) and cuts the rest into batches of one source language; Okapi's TMX filter makes text of
 * their segments and inline codes. Codes are left out, the text between them stays.
 */
public final class TmxReader implements MemoryReader {
    private static final int BATCH_UNITS = 500;
    private static final int BATCH_CHARACTERS = 1 << 20;

    private final ReadLimits limits;

    public TmxReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public ReadMemory read(String name, InputStream in) throws IOException {
        try (XmlInput xml = XmlInput.open(name, in, limits)) {
            return new Reading(name, xml).all();
        }
    }

    private static String stem(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** One file being read. */
    private final class Reading {
        private final String name;
        private final XmlInput xml;
        private final List<Finding> findings = new ArrayList<>();
        private final List<TranslationUnit> units = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private final Set<Language> sources = new LinkedHashSet<>();
        private final List<OkapiBatch.Waiting> waiting = new ArrayList<>();
        private final StringBuilder batch = new StringBuilder();
        private String srclang = "";
        private int count;

        Reading(String name, XmlInput xml) {
            this.name = name;
            this.xml = xml;
        }

        ReadMemory all() {
            boolean ended = false;
            boolean begun = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (!begun && !xml.element().equals("tmx")) {
                        throw new InputException(
                                name, "is not TMX: it begins with <" + xml.element() + ">; name a translation memory");
                    }
                    begun = true;
                    if (xml.element().equals("header")) {
                        srclang = xml.attribute("srclang");
                    } else if (xml.element().equals("tu")) {
                        unit();
                    }
                } else if (event == XMLStreamConstants.END_DOCUMENT) {
                    ended = true;
                }
            }
            if (!ended) {
                throw new InputException(name, "is cut off at line " + xml.line() + "; export it anew");
            }
            flush();
            findings.addAll(xml.findings());
            Language source = sources.isEmpty()
                    ? MaterialLanguages.of(srclang).orElse(Language.CHINESE)
                    : sources.iterator().next();
            if (sources.size() > 1 && sources.stream().allMatch(Language::isChinese)) {
                source = Language.CHINESE;
            }
            return new ReadMemory(new TranslationMemory(stem(name), source, units), findings);
        }

        private void report(String check, int severity, int line, String message) {
            findings.add(new Finding(check, severity, Place.line(name, line), message));
        }

        /** Reads one {@code tu} and puts it in the batch. */
        private void unit() {
            if (++count > limits.units()) {
                throw new InputException(name, "has more than " + limits.units() + " units; split it");
            }
            int line = xml.line();
            int depth = xml.depth();
            String id = xml.attribute("tuid");
            Optional<Language> own = MaterialLanguages.of(xml.attribute("srclang"));
            StringBuilder head = new StringBuilder();
            List<Side> sides = new ArrayList<>();
            while (true) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT && xml.depth() < depth) {
                    break;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.element()) {
                        case "prop" -> property(head);
                        case "tuv" -> side().ifPresent(sides::add);
                        default -> skip();
                    }
                }
            }
            List<Side> kept = distinct(sides, line);
            if (kept.size() < 2) {
                report("incomplete-unit", 1, line, "A unit without two sides that hold text was left out.");
                return;
            }
            Language source = own.or(() -> MaterialLanguages.of(srclang))
                    .filter(l -> kept.stream().anyMatch(s -> s.language().equals(l)))
                    .orElse(kept.get(0).language());
            if (!waiting.isEmpty() && !waiting.get(0).source().equals(source)) {
                flush();
            }
            sources.add(source);
            waiting.add(new OkapiBatch.Waiting(
                    unique(id), line, source, kept.stream().map(Side::language).toList()));
            batch.append("<tu srclang=\"").append(source.tag()).append("\">").append(head);
            for (Side side : kept) {
                batch.append("<tuv xml:lang=\"")
                        .append(side.language().tag())
                        .append("\">")
                        .append(side.properties())
                        .append("<seg>")
                        .append(side.segment())
                        .append("</seg></tuv>");
            }
            batch.append("</tu>");
            if (waiting.size() >= BATCH_UNITS || batch.length() >= BATCH_CHARACTERS) {
                flush();
            }
        }

        private List<Side> distinct(List<Side> sides, int line) {
            List<Side> kept = new ArrayList<>();
            Set<Language> seen = new HashSet<>();
            for (Side side : sides) {
                if (side.text().isBlank()) {
                    continue;
                }
                if (seen.add(side.language())) {
                    kept.add(side);
                } else {
                    report(
                            "second-variant",
                            1,
                            line,
                            "A unit has two sides in " + side.language() + "; the first one was taken.");
                }
            }
            return kept;
        }

        private String unique(String said) {
            String id = said.isBlank() ? stem(name) + "." + String.format(java.util.Locale.ROOT, "%04d", count) : said;
            String free = id;
            for (int i = 2; !ids.add(free); i++) {
                free = id + "#" + i;
            }
            return free;
        }

        private void property(StringBuilder to) {
            String type = xml.attribute("type");
            String value = allText();
            if (!type.isBlank() && !value.isEmpty()) {
                // Trados writes the kind of a field behind its name.
                int colon = type.indexOf(':');
                to.append("<prop type=\"")
                        .append(XmlText.attribute(colon > 0 ? type.substring(0, colon) : type))
                        .append("\">")
                        .append(XmlText.content(value))
                        .append("</prop>");
            }
        }

        private String allText() {
            int depth = xml.depth();
            StringBuilder text = new StringBuilder();
            while (true) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT && xml.depth() < depth) {
                    return text.toString();
                }
                if (isText(event)) {
                    text.append(xml.text());
                }
            }
        }

        private void skip() {
            allText();
        }

        private Optional<Side> side() {
            int line = xml.line();
            int depth = xml.depth();
            String code = xml.lang();
            StringBuilder properties = new StringBuilder();
            Segment segment = new Segment("", "");
            while (true) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT && xml.depth() < depth) {
                    break;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.element()) {
                        case "prop" -> property(properties);
                        case "seg" -> segment = segment();
                        default -> skip();
                    }
                }
            }
            Optional<Language> language = MaterialLanguages.of(code);
            if (language.isEmpty()) {
                report(
                        "unknown-language",
                        2,
                        line,
                        code.isBlank()
                                ? "A side without a language code was left out."
                                : "A side in an unknown language, \"" + code + "\", was left out.");
                return Optional.empty();
            }
            return Optional.of(new Side(language.get(), properties.toString(), segment.markup(), segment.text()));
        }

        /** The content of a {@code seg}, once with its inline codes and once without. */
        private Segment segment() {
            int line = xml.line();
            int depth = xml.depth();
            StringBuilder markup = new StringBuilder();
            StringBuilder text = new StringBuilder();
            int code = 0;
            while (true) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    if (xml.depth() < depth) {
                        break;
                    }
                    markup.append("</").append(code(xml.element())).append('>');
                    if (xml.depth() < code) {
                        code = 0;
                    }
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    markup.append('<').append(code(xml.element()));
                    for (int i = 0; i < xml.attributes(); i++) {
                        markup.append(' ')
                                .append(xml.attributeName(i))
                                .append("=\"")
                                .append(XmlText.attribute(xml.attributeValue(i)))
                                .append('"');
                    }
                    markup.append('>');
                    if (code == 0 && !xml.element().equals("hi")) {
                        code = xml.depth();
                    }
                } else if (isText(event)) {
                    markup.append(XmlText.content(xml.text()));
                    if (code == 0) {
                        text.append(xml.text());
                    }
                }
                if (markup.length() > 8L * limits.characters()) {
                    throw new InputException(
                            name,
                            "has a segment longer than " + limits.characters() + " characters at line " + line
                                    + "; no memory needs that");
                }
            }
            return new Segment(markup.toString(), text.toString());
        }

        /** The code of unknown use is deprecated, and the filter says so at every one; a placeholder is all it is. */
        private static String code(String element) {
            return element.equals("ut") ? "ph" : element;
        }

        private static boolean isText(int event) {
            return event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE;
        }

        private void flush() {
            if (!waiting.isEmpty()) {
                OkapiBatch.read(name, stem(name), waiting, batch.toString(), units, findings);
                waiting.clear();
                batch.setLength(0);
            }
        }
    }

    private record Side(Language language, String properties, String segment, String text) {}

    private record Segment(String markup, String text) {}
}
