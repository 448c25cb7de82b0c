package org.hebi.memory.tmx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts an XML file into its tags and the text between them, each exactly as it stands. It is for files that an XML reader
 * has found well-formed before; nothing is checked here, so characters that XML forbids come through and can be told of.
 */
final class TmxTokens {
    /** What a piece of the file is. */
    enum Kind {
        TEXT,
        START,
        END,
        EMPTY,
        CDATA,
        /** Comments, instructions, the document type. */
        OTHER
    }

    private static final Pattern NAME = Pattern.compile("</?\\s*(?:[^\\s/>:]*:)?([^\\s/>]+)");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=<>/]+)\\s*=\\s*(\"([^\"]*)\"|'([^']*)')");
    private static final Pattern REFERENCE = Pattern.compile("&(#x[0-9A-Fa-f]{1,6}|#[0-9]{1,7}|amp|lt|gt|quot|apos);");

    private final Reader in;
    private final StringBuilder raw = new StringBuilder();
    private Kind kind = Kind.OTHER;
    private int line = 1;
    private int lines;
    private int ahead = -2;
    private boolean first = true;

    TmxTokens(Reader in) {
        this.in = new BufferedReader(in, 1 << 16);
    }

    private int peek() throws IOException {
        if (ahead == -2) {
            ahead = in.read();
            if (first && ahead == 0xFEFF) {
                ahead = in.read();
            }
            first = false;
        }
        return ahead;
    }

    private int take() throws IOException {
        int c = peek();
        ahead = -2;
        if (c >= 0) {
            raw.append((char) c);
            if (c == '\n') {
                lines++;
            }
        }
        return c;
    }

    /** Goes to the next piece; false at the end of the file. */
    boolean next() throws IOException {
        raw.setLength(0);
        line += lines;
        lines = 0;
        if (peek() < 0) {
            return false;
        }
        if (peek() != '<') {
            while (peek() >= 0 && peek() != '<') {
                take();
            }
            kind = Kind.TEXT;
            return true;
        }
        take();
        if (peek() == '!') {
            take();
            declaration();
        } else if (peek() == '?') {
            until("?>");
            kind = Kind.OTHER;
        } else {
            tag();
        }
        return true;
    }

    private void declaration() throws IOException {
        if (peek() == '-') {
            until("-->");
            kind = Kind.OTHER;
        } else if (peek() == '[') {
            until("]]>");
            kind = Kind.CDATA;
        } else {
            int depth = 0;
            int quote = 0;
            while (peek() >= 0) {
                int c = take();
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '"' || c == '\'') {
                    quote = c;
                } else if (c == '[') {
                    depth++;
                } else if (c == ']') {
                    depth--;
                } else if (c == '>' && depth <= 0) {
                    break;
                }
            }
            kind = Kind.OTHER;
        }
    }

    private void until(String end) throws IOException {
        while (peek() >= 0) {
            take();
            int at = raw.length() - end.length();
            // "<!-->" is no comment that has ended.
            if (at >= 4 - (end.length() == 2 ? 2 : 0) && raw.indexOf(end, at) == at) {
                return;
            }
        }
    }

    private void tag() throws IOException {
        int quote = 0;
        while (peek() >= 0) {
            int c = take();
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                break;
            }
        }
        kind = raw.charAt(1) == '/'
                ? Kind.END
                : raw.length() > 2 && raw.charAt(raw.length() - 2) == '/' ? Kind.EMPTY : Kind.START;
    }

    Kind kind() {
        return kind;
    }

    /** The piece as it stands. */
    String raw() {
        return raw.toString();
    }

    /** 1-based line where the piece begins. */
    int line() {
        return line;
    }

    /** The element's name without prefix, or empty for what is no tag. */
    String element() {
        if (kind != Kind.START && kind != Kind.END && kind != Kind.EMPTY) {
            return "";
        }
        Matcher m = NAME.matcher(raw);
        return m.lookingAt() ? m.group(1) : "";
    }

    /** The attributes of a tag, decoded, by name with prefix. */
    static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher m = ATTRIBUTE.matcher(tag);
        while (m.find()) {
            attributes.put(m.group(1), decoded(m.group(3) == null ? m.group(4) : m.group(3)));
        }
        return attributes;
    }

    /** The text with references replaced by what they stand for, and lines ending as XML has them. */
    static String decoded(String raw) {
        String text = raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        Matcher m = REFERENCE.matcher(text);
        int at = 0;
        while (m.find()) {
            out.append(text, at, m.start());
            at = m.end();
            String name = m.group(1);
            switch (name) {
                case "amp" -> out.append('&');
                case "lt" -> out.append('<');
                case "gt" -> out.append('>');
                case "quot" -> out.append('"');
                case "apos" -> out.append('\'');
                default -> {
                    int point = name.startsWith("#x")
                            ? Integer.parseInt(name.substring(2), 16)
                            : Integer.parseInt(name.substring(1));
                    if (point <= Character.MAX_CODE_POINT) {
                        out.appendCodePoint(point);
                    }
                }
            }
        }
        return out.append(text, at, text.length()).toString();
    }

    /** What a CDATA section holds. */
    static String cdata(String raw) {
        return raw.substring("<![CDATA[".length(), raw.length() - "]]>".length());
    }
}
