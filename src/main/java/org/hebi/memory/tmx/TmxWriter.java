package org.hebi.memory.tmx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hebi.memory.Confidences;
import org.hebi.memory.MemoryWriter;
import org.hebi.memory.WriteOptions;
import org.hebi.memory.XmlText;
import org.hebi.model.Codes;
import org.hebi.model.EditionStatus;
import org.hebi.model.Finding;
import org.hebi.model.Language;
import org.hebi.model.Place;
import org.hebi.model.Tool;
import org.hebi.model.TranslationMemory;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;

/**
 * Writes TMX 1.4b: UTF-8 without byte order mark, line feeds, no document type (programs that refuse one are more than
 * those that miss it), and no date, so that the same memory gives the same bytes.
 */
public final class TmxWriter implements MemoryWriter {
    private final WriteOptions options;

    public TmxWriter(WriteOptions options) {
        this.options = options;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when the tool takes two languages a file and the memory has more
     */
    @Override
    public List<Finding> write(TranslationMemory memory, OutputStream out) throws IOException {
        List<Finding> findings = new ArrayList<>();
        checkLanguages(memory, findings);
        Writer xml = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        xml.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n");
        String srclang = srclang(memory);
        xml.write("  <header creationtool=\"Hebi\" creationtoolversion=\"" + XmlText.attribute(options.version())
                + "\" segtype=\"sentence\" o-tmf=\"Hebi\" adminlang=\"en\" srclang=\"" + XmlText.attribute(srclang)
                + "\" datatype=\"plaintext\"/>\n  <body>\n");
        for (TranslationUnit unit : memory.units()) {
            if (fits(memory, unit, findings)) {
                write(memory, unit, srclang, xml, findings);
            }
        }
        xml.write("  </body>\n</tmx>\n");
        xml.flush();
        return findings;
    }

    /** The units' own source where they agree; in a file of several sources each unit names its own. */
    private String srclang(TranslationMemory memory) {
        Set<String> sources = new LinkedHashSet<>();
        for (TranslationUnit unit : memory.units()) {
            sources.add(options.code(unit.source().language()));
        }
        return switch (sources.size()) {
            case 0 -> options.code(memory.source());
            case 1 -> sources.iterator().next();
            default -> "*all*";
        };
    }

    private void checkLanguages(TranslationMemory memory, List<Finding> findings) {
        Map<String, Set<Language>> byCode = new HashMap<>();
        boolean bothScripts = false;
        for (TranslationUnit unit : memory.units()) {
            Map<String, Language> codes = new HashMap<>();
            boolean unitTraditional = false;
            boolean unitSimplified = false;
            for (Variant variant : unit.variants()) {
                Language language = variant.language();
                String code = options.code(language);
                byCode.computeIfAbsent(code, c -> new LinkedHashSet<>()).add(language);
                Language other = codes.put(code, language);
                if (other != null) {
                    throw new IllegalArgumentException("unit " + unit.id() + " would have two variants \"" + code
                            + "\", for " + other + " and " + language + "; choose other codes");
                }
                unitTraditional |= language.isTraditional();
                unitSimplified |= language.isSimplified();
            }
            bothScripts |= unitTraditional && unitSimplified;
        }
        if (options.tool().bilingualOnly() && byCode.size() > 2) {
            throw new IllegalArgumentException(options.tool().label() + " takes two languages a file, and "
                    + memory.name() + " has " + byCode.size() + "; write one file for each pair");
        }
        if (options.tool() == Tool.OMEGAT && options.codes() == Codes.SCRIPT && bothScripts) {
            findings.add(new Finding(
                    "codes",
                    2,
                    Place.whole(memory.name()),
                    "OmegaT ignores the script, so of a unit's zh-Hant and zh-Hans it sees one only:"
                            + " use --codes region, or one file for each pair."));
        }
    }

    private boolean fits(TranslationMemory memory, TranslationUnit unit, List<Finding> findings) {
        int longest = 0;
        for (Variant variant : unit.variants()) {
            longest = Math.max(longest, variant.text().length());
            if (XmlText.stripped(variant.text()).isBlank()) {
                findings.add(new Finding(
                        "empty-side",
                        3,
                        place(memory, unit),
                        "Unit " + unit.id() + " left out: its " + variant.language()
                                + " side holds nothing but characters XML forbids."));
                return false;
            }
        }
        if (longest > options.tool().longestSide()) {
            findings.add(new Finding(
                    "over-long",
                    2,
                    place(memory, unit),
                    "Unit " + unit.id() + " left out: a side has " + longest + " characters, and "
                            + options.tool().label() + " takes "
                            + options.tool().longestSide() + "."));
            return false;
        }
        return true;
    }

    private static Place place(TranslationMemory memory, TranslationUnit unit) {
        return new Place(unit.document().isEmpty() ? memory.name() : unit.document(), 0, unit.block(), 0, 0);
    }

    private void write(
            TranslationMemory memory, TranslationUnit unit, String srclang, Writer xml, List<Finding> findings)
            throws IOException {
        xml.write("    <tu tuid=\"" + XmlText.attribute(unit.id()) + "\"");
        if (srclang.equals("*all*")) {
            xml.write(
                    " srclang=\"" + XmlText.attribute(options.code(unit.source().language())) + "\"");
        }
        xml.write(">\n");
        property(xml, "      ", "x-document", unit.document());
        property(xml, "      ", "x-date", unit.date());
        property(xml, "      ", "x-block", Integer.toString(unit.block()));
        property(xml, "      ", "x-article", unit.article());
        property(xml, "      ", "x-kind", unit.kind().label());
        property(xml, "      ", "x-confidence", Confidences.text(unit.confidence()));
        property(xml, "      ", "x-bead", unit.beadType());
        for (Variant variant : unit.variants()) {
            xml.write("      <tuv xml:lang=\"" + XmlText.attribute(options.code(variant.language())) + "\">\n");
            if (variant.status() != EditionStatus.UNKNOWN) {
                property(xml, "        ", "x-status", variant.status().label());
            }
            xml.write("        <seg>" + XmlText.content(variant.text()) + "</seg>\n      </tuv>\n");
            int forbidden = XmlText.forbidden(variant.text());
            if (forbidden > 0) {
                findings.add(new Finding(
                        "invalid-character",
                        2,
                        place(memory, unit),
                        forbidden + (forbidden == 1 ? " character" : " characters") + " that XML forbids taken out of "
                                + unit.id() + " in " + variant.language() + "."));
            }
        }
        xml.write("    </tu>\n");
    }

    private void property(Writer xml, String indent, String type, String value) throws IOException {
        if (!value.isEmpty()) {
            // Trados makes a text field of a property only if its name says that it is one.
            String name = options.tool() == Tool.TRADOS ? type + ":SingleString" : type;
            xml.write(indent + "<prop type=\"" + name + "\">" + XmlText.content(value) + "</prop>\n");
        }
    }
}
