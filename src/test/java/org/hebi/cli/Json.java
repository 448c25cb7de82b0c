package org.hebi.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as maps, lists, strings and numbers; reads a path such as {@code 0.hant.start}. */
final class Json {
    private Json() {}

    static Object read(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                map.put(name, value(parser));
            }
            return map;
        }
        return token == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue() : parser.getText();
    }

    /** The value at a path of names and numbers parted by dots. */
    static Object at(Object json, String path) {
        Object here = json;
        for (String step : path.split("\\.")) {
            Object next = here instanceof List<?> list
                    ? list.get(Integer.parseInt(step))
                    : here instanceof Map<?, ?> map ? map.get(step) : null;
            if (next == null) {
                throw new IllegalArgumentException("nothing at " + step + " of " + path);
            }
            here = next;
        }
        return here;
    }

    static List<?> list(Object json, String path) {
        return (List<?>) (path.isEmpty() ? json : at(json, path));
    }
}
