package org.hebi.memory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.hebi.model.BlockKind;
import org.hebi.model.InputException;

/**
 * Reads gold beads from JSON lines: {@code {"kind": "paragraph", "zh": ["…"], "ru": ["…", "…"]}}, one bead a line. The
 * first list of a line is the source's, the second the target's.
 */
public final class GoldBeads {
    private final JsonFactory factory = new JsonFactory();

    /**
     * Reads a whole file.
     *
     * @param name its name, for messages
     * @throws InputException when it is not such a file
     */
    public List<GoldBead> read(String name, InputStream in) throws IOException {
        List<GoldBead> beads = new ArrayList<>();
        try (JsonParser json = factory.createParser(in)) {
            while (json.nextToken() != null) {
                if (json.currentToken() != JsonToken.START_OBJECT) {
                    throw new InputException(name, "should have one JSON object a line");
                }
                beads.add(bead(json));
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new InputException(name, "is not a file of gold beads (" + e.getMessage() + ")", e);
        }
        return beads;
    }

    private static GoldBead bead(JsonParser json) throws IOException {
        BlockKind kind = BlockKind.PARAGRAPH;
        List<List<String>> sides = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("kind")) {
                kind = BlockKind.of(json.getText());
            } else if (value == JsonToken.START_ARRAY) {
                List<String> side = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    side.add(json.getText());
                }
                sides.add(side);
            } else {
                json.skipChildren();
            }
        }
        if (sides.size() != 2) {
            throw new IllegalArgumentException("a bead has two lists of sentences, not " + sides.size());
        }
        return new GoldBead(kind, sides.get(0), sides.get(1));
    }
}
