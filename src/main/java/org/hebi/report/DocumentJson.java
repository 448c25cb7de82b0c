package org.hebi.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import org.hebi.model.Block;
import org.hebi.model.Document;

/** A structured text as JSON: {@code [{"kind": …, "text": …, "line": …, "page": …}, …]}. */
public final class DocumentJson {
    private final JsonFactory factory = new JsonFactory();

    /** Writes the blocks, furniture included; the writer stays open. */
    public void write(Document document, Writer out) throws IOException {
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new Compact()));
            json.writeStartArray();
            for (Block block : document.blocks()) {
                json.writeStartObject();
                json.writeStringField("kind", block.kind().label());
                json.writeStringField("text", block.text());
                json.writeNumberField("line", block.line());
                json.writeNumberField("page", block.page());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        out.write("\n");
        out.flush();
    }

    /** One block a line. */
    private static final class Compact extends DefaultPrettyPrinter.NopIndenter {
        private static final long serialVersionUID = 1L;
    }
}
