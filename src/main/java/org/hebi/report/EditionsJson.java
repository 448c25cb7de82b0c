package org.hebi.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.hebi.model.Difference;
import org.hebi.model.EditionProfile;
import org.hebi.model.EditionReview;
import org.hebi.model.EditionsReport;
import org.hebi.model.FormulaVariation;
import org.hebi.model.Span;

/**
 * Edition findings as JSON. Two editions give a list of findings; a folder gives an object with {@code declarations} and
 * {@code formulas}. Offsets are those of the cleaned paragraph, paragraphs count from 0.
 */
public final class EditionsJson {
    private final JsonFactory factory = new JsonFactory();

    /** Writes the findings of one pair as a list; the writer stays open. */
    public void writePair(EditionsReport report, Writer out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartArray();
            for (EditionReview review : report.reviews()) {
                differences(report.shown(review), json);
            }
            json.writeEndArray();
        }
        out.write("\n");
        out.flush();
    }

    /** Writes everything about a folder as one object; the writer stays open. */
    public void writeFolder(EditionsReport report, Writer out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("declarations");
            for (EditionReview review : report.reviews()) {
                json.writeStartObject();
                json.writeStringField("id", review.id());
                json.writeStringField("title", review.title());
                json.writeStringField("date", review.date());
                json.writeNumberField("accepted", review.accepted().size());
                json.writeArrayFieldStart("editions");
                for (EditionProfile profile : review.profiles()) {
                    profile(profile, json);
                }
                json.writeEndArray();
                json.writeArrayFieldStart("findings");
                differences(report.shown(review), json);
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("formulas");
            for (FormulaVariation formula : report.formulas()) {
                formula(formula, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write("\n");
        out.flush();
    }

    private JsonGenerator generator(Writer out) throws IOException {
        JsonGenerator json = factory.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new OneLine());
        printer.indentArraysWith(new DefaultIndenter("", "\n"));
        json.setPrettyPrinter(printer);
        return json;
    }

    private static void differences(List<Difference> differences, JsonGenerator json) throws IOException {
        for (Difference difference : differences) {
            json.writeStartObject();
            json.writeStringField("class", difference.kind().name());
            json.writeStringField("subclass", difference.subclass());
            json.writeNumberField("severity", difference.severity());
            span("hant", difference.hant(), json);
            span("hans", difference.hans(), json);
            json.writeNumberField("hantParagraph", difference.hantParagraph());
            json.writeNumberField("hansParagraph", difference.hansParagraph());
            json.writeStringField("hantContext", difference.hantContext());
            json.writeStringField("hansContext", difference.hansContext());
            json.writeStringField("note", difference.note());
            json.writeStringField("fingerprint", difference.fingerprint());
            json.writeEndObject();
        }
    }

    private static void span(String name, Span span, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
        json.writeStringField("text", span.text());
        json.writeEndObject();
    }

    private static void profile(EditionProfile profile, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", profile.name());
        json.writeStringField("language", profile.language().tag());
        json.writeStringField("script", profile.script());
        json.writeStringField("glyphs", profile.glyphs());
        json.writeStringField("origin", profile.origin().label());
        json.writeArrayFieldStart("vocabulary");
        for (EditionProfile.RegionalWord word : profile.vocabulary()) {
            json.writeStartObject();
            json.writeStringField("word", word.word());
            json.writeStringField("region", word.region());
            json.writeStringField("counterpart", word.counterpart());
            json.writeNumberField("count", word.count());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("evidence");
        for (String sentence : profile.evidence()) {
            json.writeString(sentence);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void formula(FormulaVariation formula, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", formula.id());
        json.writeNumberField("severity", formula.severity());
        json.writeStringField("note", formula.note());
        json.writeArrayFieldStart("forms");
        for (FormulaVariation.Form form : formula.forms()) {
            json.writeStartObject();
            json.writeStringField("text", form.text());
            json.writeArrayFieldStart("places");
            for (FormulaVariation.FormulaPlace place : form.places()) {
                json.writeStartObject();
                json.writeStringField("document", place.document());
                json.writeStringField("date", place.date());
                json.writeArrayFieldStart("editions");
                for (String edition : place.editions()) {
                    json.writeString(edition);
                }
                json.writeEndArray();
                json.writeNumberField("paragraph", place.paragraph());
                span("span", place.span(), json);
                json.writeStringField("context", place.context());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** One object a line. */
    private static final class OneLine extends DefaultPrettyPrinter.NopIndenter {
        private static final long serialVersionUID = 1L;
    }
}
