package org.hebi.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import org.hebi.model.CheckReport;
import org.hebi.model.Fault;

/**
 * Faults of memories as JSON: a list of objects with {@code rule, severity, file, line, unit, side, start, end, text, message,
 * advice, fixable, fixed}. Lines count from 1, 0 is no line; offsets are UTF-16 units of the side's text without inline codes.
 */
public final class CheckJson {
    private final JsonFactory factory = new JsonFactory();

    /** Writes the list; the writer stays open. */
    public void write(CheckReport report, Writer out) throws IOException {
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(new DefaultPrettyPrinter.NopIndenter()));
            json.writeStartArray();
            for (Fault fault : report.faults()) {
                json.writeStartObject();
                json.writeStringField("rule", fault.rule());
                json.writeStringField("severity", fault.severity().label());
                json.writeStringField("file", fault.file());
                json.writeNumberField("line", fault.line());
                json.writeStringField("unit", fault.unit());
                json.writeStringField("side", fault.side());
                json.writeNumberField("start", fault.span().start());
                json.writeNumberField("end", fault.span().end());
                json.writeStringField("text", whole(fault.span().text()));
                json.writeStringField("message", whole(fault.message()));
                json.writeStringField("advice", fault.advice());
                json.writeBooleanField("fixable", fault.mendable());
                json.writeBooleanField("fixed", fault.mended());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        out.write("\n");
        out.flush();
    }

    /** Half a surrogate pair cannot be written as UTF-8. */
    private static String whole(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c).forEach(out::appendCodePoint);
        return out.toString();
    }
}
