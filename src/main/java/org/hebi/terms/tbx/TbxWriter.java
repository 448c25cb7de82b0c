package org.hebi.terms.tbx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.hebi.model.Glossary;
import org.hebi.model.Language;
import org.hebi.model.TermEntry;
import org.hebi.model.TermExample;
import org.hebi.model.TermForm;
import org.hebi.model.TermKind;
import org.hebi.model.TermQuote;
import org.hebi.model.TermSource;
import org.hebi.model.TermStatus;
import org.hebi.model.TermVariant;
import org.hebi.terms.GlossaryWriter;

/**
 * Writes TBX-Basic. Statuses that TBX-Basic knows (preferred, admitted, deprecated) go into {@code administrativeStatus};
 * proposed terms have none. The first example of an entry is the context of its terms.
 */
public final class TbxWriter implements GlossaryWriter {
    @Override
    public void write(Glossary glossary, OutputStream out) throws IOException {
        StringBuilder xml = new StringBuilder();
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"zh-CN\" xmlns=\"urn:iso:std:iso:30042:ed-2\">\n");
        xml.append("  <tbxHeader>\n    <fileDesc>\n      <titleStmt>\n        <title>")
                .append(text(glossary.name()))
                .append("</title>\n      </titleStmt>\n      <sourceDesc>\n        <p>Made by Hebi from ")
                .append(documents(glossary))
                .append(" aligned documents.</p>\n      </sourceDesc>\n    </fileDesc>\n  </tbxHeader>\n");
        xml.append("  <text>\n    <body>\n");
        glossary.entries().forEach(e -> entry(e, xml));
        xml.append("    </body>\n  </text>\n</tbx>\n");
        out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static long documents(Glossary glossary) {
        return glossary.entries().stream()
                .flatMap(e -> e.sources().stream())
                .map(TermSource::document)
                .distinct()
                .count();
    }

    private static void entry(TermEntry entry, StringBuilder xml) {
        xml.append("      <conceptEntry id=\"").append(text(entry.id())).append("\">\n");
        if (!entry.domain().isBlank()) {
            line(xml, 8, "descrip", "subjectField", entry.domain());
        }
        if (!entry.note().isBlank()) {
            line(xml, 8, "note", "", entry.note());
        }
        if (!entry.review().comment().isBlank()) {
            line(xml, 8, "note", "", entry.review().comment());
        }
        chinese(entry, Language.SIMPLIFIED, "zh-CN", xml);
        chinese(entry, Language.TRADITIONAL, "zh-TW", xml);
        target(entry, Language.RUSSIAN, xml);
        target(entry, Language.ENGLISH, xml);
        xml.append("      </conceptEntry>\n");
    }

    private static void chinese(TermEntry entry, Language language, String tag, StringBuilder xml) {
        List<TermForm> forms = entry.forms().stream()
                .filter(f -> f.language().equals(language))
                .toList();
        if (forms.isEmpty()) {
            return;
        }
        xml.append("        <langSec xml:lang=\"").append(tag).append("\">\n");
        boolean first = true;
        for (TermForm form : forms) {
            xml.append("          <termSec>\n");
            line(xml, 12, "term", "", form.text());
            partOfSpeech(entry, xml);
            line(xml, 12, "termNote", "termType", first ? type(entry.kind()) : "variant");
            status(first ? entry.status() : TermStatus.ADMITTED, xml);
            if (!form.attested() && !entry.sources().isEmpty()) {
                line(xml, 12, "note", "", "converted; not attested in the texts");
            }
            if (first) {
                context(entry, language, form.text(), xml);
            }
            xml.append("          </termSec>\n");
            first = false;
        }
        xml.append("        </langSec>\n");
    }

    private static void target(TermEntry entry, Language language, StringBuilder xml) {
        List<TermVariant> usable = entry.usable(language);
        List<TermVariant> forbidden = entry.forbidden(language);
        if (usable.isEmpty() && forbidden.isEmpty()) {
            return;
        }
        xml.append("        <langSec xml:lang=\"").append(language.tag()).append("\">\n");
        for (TermVariant variant : usable) {
            variant(entry, variant, xml);
        }
        for (TermVariant variant : forbidden) {
            variant(entry, variant, xml);
        }
        xml.append("        </langSec>\n");
    }

    private static void variant(TermEntry entry, TermVariant variant, StringBuilder xml) {
        xml.append("          <termSec>\n");
        line(xml, 12, "term", "", variant.text());
        partOfSpeech(entry, xml);
        status(variant.status(), xml);
        if (!variant.sources().isEmpty()) {
            String sources = variant.sources().stream()
                    .map(s -> s.document() + (s.count() > 1 ? " ×" + s.count() : ""))
                    .collect(Collectors.joining("; "));
            line(xml, 12, "admin", "source", sources);
        }
        context(entry, variant.language(), variant.text(), xml);
        xml.append("          </termSec>\n");
    }

    /** The first example that shows the term's language, where it is this rendering's. */
    private static void context(TermEntry entry, Language language, String term, StringBuilder xml) {
        for (TermExample example : entry.examples()) {
            for (TermQuote quote : example.quotes()) {
                boolean shows = quote.language().language().equals(language.language())
                        && quote.end() > quote.start()
                        && (language.isChinese() ? quote.marked().equals(term) : sameWords(quote.marked(), term));
                if (shows) {
                    xml.append("            <descripGrp>\n");
                    line(xml, 14, "descrip", "context", quote.text());
                    line(xml, 14, "admin", "source", example.document());
                    xml.append("            </descripGrp>\n");
                    return;
                }
            }
        }
    }

    /** Whether a quoted phrase is the term in another case: word by word the same first letters. */
    private static boolean sameWords(String quoted, String term) {
        String[] one = quoted.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        String[] other = term.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        if (one.length != other.length) {
            return false;
        }
        for (int i = 0; i < one.length; i++) {
            int common = Math.min(3, Math.min(one[i].length(), other[i].length()));
            if (!one[i].regionMatches(0, other[i], 0, common)) {
                return false;
            }
        }
        return true;
    }

    private static void partOfSpeech(TermEntry entry, StringBuilder xml) {
        String value = switch (entry.partOfSpeech()) {
            case "noun", "verb", "adjective", "adverb" -> entry.partOfSpeech();
            case "adverbial" -> "adverb";
            default -> "other";
        };
        line(xml, 12, "termNote", "partOfSpeech", value);
    }

    private static String type(TermKind kind) {
        return kind == TermKind.FORMULA || kind == TermKind.PHRASE ? "phrase" : "fullForm";
    }

    private static void status(TermStatus status, StringBuilder xml) {
        String value = switch (status) {
            case PREFERRED -> "preferredTerm-admn-sts";
            case ADMITTED -> "admittedTerm-admn-sts";
            case DEPRECATED, REJECTED -> "deprecatedTerm-admn-sts";
            case PROPOSED -> "";
        };
        if (!value.isEmpty()) {
            line(xml, 12, "termNote", "administrativeStatus", value);
        }
    }

    private static void line(StringBuilder xml, int indent, String element, String type, String value) {
        xml.append(" ".repeat(indent)).append('<').append(element);
        if (!type.isEmpty()) {
            xml.append(" type=\"").append(type).append('"');
        }
        xml.append('>').append(text(value)).append("</").append(element).append(">\n");
    }

    /** Text that XML 1.0 allows, its marks escaped. */
    private static String text(String value) {
        StringBuilder text = new StringBuilder(value.length());
        value.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> {
                    boolean allowed = c == '\t'
                            || c == '\n'
                            || c >= 0x20 && c <= 0xD7FF
                            || c >= 0xE000 && c <= 0xFFFD
                            || c >= 0x10000;
                    if (allowed) {
                        text.appendCodePoint(c);
                    }
                }
            }
        });
        return text.toString();
    }
}
