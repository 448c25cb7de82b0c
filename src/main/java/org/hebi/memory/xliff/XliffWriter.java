package org.hebi.memory.xliff;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hebi.memory.Confidences;
import org.hebi.memory.MemoryWriter;
import org.hebi.memory.WriteOptions;
import org.hebi.memory.XmlText;
import org.hebi.model.EditionStatus;
import org.hebi.model.Finding;
import org.hebi.model.Language;
import org.hebi.model.Place;
import org.hebi.model.TranslationMemory;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;

/**
 * Writes XLIFF, a {@code file} for each document. Doubtful units are marked for review in the way of each version; what is
 * known of a unit stands in attributes of our own namespace (1.2) or in the metadata module (2.1).
 */
public final class XliffWriter implements MemoryWriter {
    private static final double DOUBTFUL = 0.8;

    private final WriteOptions options;
    private final XliffVersion version;

    public XliffWriter(WriteOptions options, XliffVersion version) {
        this.options = options;
        this.version = version;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when the memory has not exactly two languages in one direction
     */
    @Override
    public List<Finding> write(TranslationMemory memory, OutputStream out) throws IOException {
        Set<List<Language>> pairs = new LinkedHashSet<>();
        for (TranslationUnit unit : memory.units()) {
            pairs.add(unit.variants().stream().map(Variant::language).toList());
        }
        if (pairs.size() > 1 || pairs.stream().anyMatch(p -> p.size() > 2)) {
            throw new IllegalArgumentException(
                    "XLIFF holds one source and one target language; write one file for each pair");
        }
        List<Finding> findings = new ArrayList<>();
        Writer xml = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        xml.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        String source = options.code(memory.source());
        String target = "";
        if (!memory.units().isEmpty()) {
            List<Variant> first = memory.units().get(0).variants();
            source = options.code(first.get(0).language());
            target = options.code(first.get(1).language());
        }
        Map<String, List<TranslationUnit>> documents = new LinkedHashMap<>();
        for (TranslationUnit unit : memory.units()) {
            if (hasText(memory, unit, findings)) {
                documents
                        .computeIfAbsent(unit.document(), d -> new ArrayList<>())
                        .add(unit);
            }
        }
        if (documents.isEmpty()) {
            // Both versions ask for at least one file.
            documents.put(memory.name(), List.of());
        }
        if (version == XliffVersion.V1_2) {
            write12(documents, source, target, xml);
        } else {
            write21(documents, source, target, xml);
        }
        xml.flush();
        return findings;
    }

    private static boolean hasText(TranslationMemory memory, TranslationUnit unit, List<Finding> findings) {
        boolean whole = true;
        for (Variant variant : unit.variants()) {
            int forbidden = XmlText.forbidden(variant.text());
            boolean blank = XmlText.stripped(variant.text()).isBlank();
            if (forbidden > 0) {
                findings.add(new Finding(
                        "invalid-character",
                        blank ? 3 : 2,
                        new Place(unit.document().isEmpty() ? memory.name() : unit.document(), 0, unit.block(), 0, 0),
                        blank
                                ? "Unit " + unit.id() + " left out: its " + variant.language()
                                        + " side holds nothing but characters XML forbids."
                                : forbidden + (forbidden == 1 ? " character" : " characters")
                                        + " that XML forbids taken out of " + unit.id() + " in "
                                        + variant.language() + "."));
            }
            whole &= !blank;
        }
        return whole;
    }

    private static void write12(Map<String, List<TranslationUnit>> documents, String source, String target, Writer xml)
            throws IOException {
        xml.write("<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" xmlns:hebi=\""
                + XliffReader.OWN + "\">\n");
        for (Map.Entry<String, List<TranslationUnit>> document : documents.entrySet()) {
            xml.write("  <file original=\"" + XmlText.attribute(document.getKey()) + "\" source-language=\""
                    + XmlText.attribute(source) + "\""
                    + (target.isEmpty() ? "" : " target-language=\"" + XmlText.attribute(target) + "\"")
                    + " datatype=\"plaintext\">\n    <body>\n");
            for (TranslationUnit unit : document.getValue()) {
                xml.write("      <trans-unit id=\"" + XmlText.attribute(unit.id()) + "\" xml:space=\"preserve\"");
                for (Map.Entry<String, String> known : known(unit).entrySet()) {
                    xml.write(" hebi:" + known.getKey() + "=\"" + XmlText.attribute(known.getValue()) + "\"");
                }
                String state = unit.confidence() < DOUBTFUL ? "needs-review-translation" : "translated";
                xml.write(">\n        <source>"
                        + XmlText.content(unit.source().text()) + "</source>\n        <target state=\"" + state + "\">"
                        + XmlText.content(unit.variants().get(1).text())
                        + "</target>\n      </trans-unit>\n");
            }
            xml.write("    </body>\n  </file>\n");
        }
        xml.write("</xliff>\n");
    }

    private static void write21(Map<String, List<TranslationUnit>> documents, String source, String target, Writer xml)
            throws IOException {
        xml.write("<xliff version=\"2.1\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\""
                + " xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\" srcLang=\"" + XmlText.attribute(source) + "\""
                + (target.isEmpty() ? "" : " trgLang=\"" + XmlText.attribute(target) + "\"") + ">\n");
        int file = 0;
        for (Map.Entry<String, List<TranslationUnit>> document : documents.entrySet()) {
            xml.write("  <file id=\"f" + ++file + "\" original=\"" + XmlText.attribute(document.getKey()) + "\">\n");
            Set<String> ids = new HashSet<>();
            for (TranslationUnit unit : document.getValue()) {
                xml.write("    <unit id=\"" + XmlText.attribute(token(unit.id(), ids)) + "\" name=\""
                        + XmlText.attribute(unit.id())
                        + "\">\n      <mda:metadata>\n        <mda:metaGroup category=\"hebi\">\n");
                for (Map.Entry<String, String> known : known(unit).entrySet()) {
                    xml.write("          <mda:meta type=\"" + known.getKey() + "\">" + XmlText.content(known.getValue())
                            + "</mda:meta>\n");
                }
                // "initial" asks for work, as a doubtful pair does; 2.1 has no state for review.
                String state = unit.confidence() < DOUBTFUL ? "initial" : "translated";
                xml.write("        </mda:metaGroup>\n      </mda:metadata>\n      <segment state=\"" + state
                        + "\">\n        <source xml:space=\"preserve\">"
                        + XmlText.content(unit.source().text()) + "</source>\n        <target xml:space=\"preserve\">"
                        + XmlText.content(unit.variants().get(1).text())
                        + "</target>\n      </segment>\n    </unit>\n");
            }
            if (document.getValue().isEmpty()) {
                xml.write("    <unit id=\"u0\"><segment><source/></segment></unit>\n");
            }
            xml.write("  </file>\n");
        }
        xml.write("</xliff>\n");
    }

    /** An id as version 2 takes it: a name token, unique in its file. */
    private static String token(String id, Set<String> taken) {
        String token = id.replaceAll("[^A-Za-z0-9._-]", "_");
        String free = token.isEmpty() ? "_" : token;
        for (int i = 2; !taken.add(free); i++) {
            free = token + "_" + i;
        }
        return free;
    }

    private static Map<String, String> known(TranslationUnit unit) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("date", unit.date());
        known.put("block", Integer.toString(unit.block()));
        known.put("article", unit.article());
        known.put("kind", unit.kind().label());
        known.put("confidence", Confidences.text(unit.confidence()));
        known.put("bead", unit.beadType());
        known.put("source-status", status(unit.source()));
        known.put("target-status", status(unit.variants().get(1)));
        known.values().removeIf(String::isEmpty);
        return known;
    }

    private static String status(Variant variant) {
        return variant.status() == EditionStatus.UNKNOWN ? "" : variant.status().label();
    }
}
