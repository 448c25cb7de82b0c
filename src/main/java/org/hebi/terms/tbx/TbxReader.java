package org.hebi.terms.tbx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hebi.model.Glossary;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.TermEntry;
import org.hebi.model.TermForm;
import org.hebi.model.TermKind;
import org.hebi.model.TermReview;
import org.hebi.model.TermStatus;
import org.hebi.model.TermVariant;
import org.hebi.terms.ChineseAnalyzer;
import org.hebi.terms.GlossaryBuilder;
import org.hebi.terms.GlossaryReader;

/**
 * Reads TBX of either generation (conceptEntry/langSec/termSec, or termEntry/langSet/tig) and either style: what it needs
 * are terms, languages and statuses. Nothing outside the file is opened.
 */
public final class TbxReader implements GlossaryReader {
    private final ChineseAnalyzer chinese;

    /**
     * @param chinese brings phrases to Simplified characters
     */
    public TbxReader(ChineseAnalyzer chinese) {
        this.chinese = chinese;
    }

    private record Term(Language language, String text, TermStatus status) {}

    @Override
    public Glossary read(String name, InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Map<String, TermEntry> entries = new LinkedHashMap<>();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            boolean root = false;
            List<Term> terms = new ArrayList<>();
            String tag = "";
            String domain = "";
            String note = "";
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String element = xml.getLocalName();
                    if (!root) {
                        require(name, element);
                        root = true;
                    }
                    switch (element) {
                        case "conceptEntry", "termEntry" -> {
                            terms = new ArrayList<>();
                            domain = "";
                            note = "";
                        }
                        case "langSec", "langSet" -> tag = attribute(xml, "lang");
                        case "term" -> term(xml, tag, terms);
                        case "termNote", "administrativeStatus" -> {
                            boolean status = element.equals("administrativeStatus")
                                    || attribute(xml, "type").equals("administrativeStatus");
                            if (status && !terms.isEmpty()) {
                                Term last = terms.get(terms.size() - 1);
                                terms.set(
                                        terms.size() - 1, new Term(last.language(), last.text(), status(content(xml))));
                            }
                        }
                        case "descrip" -> {
                            if (attribute(xml, "type").equals("subjectField")) {
                                domain = content(xml);
                            }
                        }
                        case "subjectField" -> domain = content(xml);
                        case "note" -> note = terms.isEmpty() ? content(xml) : note;
                        default -> {
                            // Everything else says nothing about terms.
                        }
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && (xml.getLocalName().equals("conceptEntry")
                                || xml.getLocalName().equals("termEntry"))) {
                    entry(terms, domain, note, entries);
                }
            }
            if (!root) {
                throw new InputException(name, "is empty");
            }
        } catch (XMLStreamException e) {
            throw new InputException(
                    name,
                    "is not well-formed XML at line " + e.getLocation().getLineNumber()
                            + "; it may be cut off or of another kind",
                    e);
        }
        return new Glossary(name, List.copyOf(entries.values()));
    }

    private static void require(String name, String element) {
        if (!element.equals("tbx") && !element.equals("martif")) {
            throw new InputException(name, "is not a TBX file: it begins with <" + element + ">");
        }
    }

    private static String attribute(XMLStreamReader xml, String local) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(local)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static void term(XMLStreamReader xml, String tag, List<Term> terms) throws XMLStreamException {
        String text = content(xml);
        if (text.isEmpty()) {
            return;
        }
        try {
            terms.add(new Term(Language.of(tag), text, TermStatus.PROPOSED));
        } catch (IllegalArgumentException e) {
            // A language nobody knows cannot be used, whatever its terms are.
        }
    }

    /** The text of an element, marks inside it left out; leaves the reader at its end. */
    private static String content(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
        }
        return text.toString().strip();
    }

    private static TermStatus status(String value) {
        if (value.startsWith("preferred")) {
            return TermStatus.PREFERRED;
        }
        if (value.startsWith("admitted")) {
            return TermStatus.ADMITTED;
        }
        return value.startsWith("deprecated") || value.startsWith("superseded") || value.startsWith("notRecommended")
                ? TermStatus.DEPRECATED
                : TermStatus.PROPOSED;
    }

    private void entry(List<Term> terms, String domain, String note, Map<String, TermEntry> entries) {
        List<TermForm> forms = new ArrayList<>();
        List<TermVariant> renderings = new ArrayList<>();
        TermStatus status = TermStatus.PROPOSED;
        String key = "";
        for (Term term : terms) {
            if (!term.language().isChinese()) {
                renderings.add(new TermVariant(term.language(), term.text(), term.status(), 1, List.of()));
                continue;
            }
            String simplified = chinese.simplify(term.text());
            boolean traditional = term.language().isTraditional()
                    || !term.language().isSimplified() && !simplified.equals(term.text());
            forms.add(new TermForm(traditional ? Language.TRADITIONAL : Language.SIMPLIFIED, term.text(), 0));
            if (key.isEmpty()
                    || !traditional
                            && forms.stream()
                                            .filter(f -> f.language().isSimplified())
                                            .count()
                                    == 1) {
                key = simplified;
                status = term.status();
            }
        }
        if (key.isEmpty() || renderings.isEmpty()) {
            return;
        }
        // Others give a status to the renderings alone: who approves one approves the entry.
        if (status == TermStatus.PROPOSED
                && renderings.stream().anyMatch(r -> r.status().approved())) {
            status = TermStatus.PREFERRED;
        }
        forms.sort(java.util.Comparator.comparing((TermForm f) -> f.language().isTraditional()));
        entries.putIfAbsent(
                key,
                new TermEntry(
                        GlossaryBuilder.id(key),
                        key,
                        forms,
                        TermKind.PHRASE,
                        "",
                        domain,
                        note,
                        status,
                        List.of(),
                        renderings,
                        List.of(),
                        1,
                        TermReview.NONE));
    }
}
