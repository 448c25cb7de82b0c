package org.hebi.memory.tmx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.memory.MaterialLanguages;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.XmlInput;
import org.hebi.memory.XmlText;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.RawMemory;
import org.hebi.model.RawSide;
import org.hebi.model.RawUnit;

/**
 * Reads TMX as it stands, faults and all, and writes it again with single places changed. What no edit touches comes out
 * as it was, to the character: notes, properties, inline codes, comments, indentation.
 */
public final class RawTmx {
    private static final Pattern CODE = Pattern.compile("((?:xml:)?lang|srclang)(\\s*=\\s*)(\"[^\"]*\"|'[^']*')");
    private static final Pattern FORBIDDEN_REFERENCE = Pattern.compile("&#(x[0-9A-Fa-f]{1,6}|[0-9]{1,7});");
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    /** Elements whose content is a code of some program and no text. */
    private static final Set<String> CODES = Set.of("bpt", "ept", "it", "ph", "ut", "x", "bx", "ex");

    private final ReadLimits limits;

    public RawTmx(ReadLimits limits) {
        this.limits = limits;
    }

    /** Opens the file; it is read twice, first to see that it is sound. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    /** What to change while a file is copied. */
    public interface Edits {
        /** Whether the unit stays. */
        boolean keeps(RawUnit unit);

        /**
         * A piece of a side's text as it should be.
         *
         * @param text the piece between two inline codes, or all of the side
         * @param first whether nothing stands before it
         * @param last whether nothing stands after it
         */
        String text(String text, boolean first, boolean last);

        /** A language code as it should be. */
        String code(String code);
    }

    /**
     * Reads a file.
     *
     * @param name the file as the user named it
     * @throws InputException when it is no TMX, not well-formed, or beyond the limits
     */
    public RawMemory read(String name, Opener file) throws IOException {
        verify(name, file);
        List<RawUnit> units = new ArrayList<>();
        Map<String, String> header = new LinkedHashMap<>();
        try (InputStream in = file.open()) {
            TmxTokens tokens = new TmxTokens(XmlInput.decoded(name, in, limits));
            while (tokens.next()) {
                boolean starts = tokens.kind() == TmxTokens.Kind.START || tokens.kind() == TmxTokens.Kind.EMPTY;
                if (starts && tokens.element().equals("header")) {
                    header.putAll(TmxTokens.attributes(tokens.raw()));
                } else if (starts && tokens.element().equals("tu")) {
                    if (units.size() >= limits.units()) {
                        throw new InputException(name, "has more than " + limits.units() + " units; split it");
                    }
                    units.add(unit(pieces(tokens), header.getOrDefault("srclang", ""), units.size() + 1));
                }
            }
        }
        return new RawMemory(name, header, units);
    }

    /** Copies a file with some places changed, in UTF-8. The streams stay open. */
    public void edit(String name, Opener file, OutputStream out, Edits edits) throws IOException {
        verify(name, file);
        String srclang = "";
        int count = 0;
        try (InputStream in = file.open()) {
            TmxTokens tokens = new TmxTokens(XmlInput.decoded(name, in, limits));
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            String held = "";
            while (tokens.next()) {
                boolean starts = tokens.kind() == TmxTokens.Kind.START || tokens.kind() == TmxTokens.Kind.EMPTY;
                if (starts && tokens.element().equals("tu")) {
                    List<Piece> pieces = pieces(tokens);
                    RawUnit unit = unit(pieces, srclang, ++count);
                    if (edits.keeps(unit)) {
                        writer.write(held);
                        held = "";
                        for (String piece : edited(pieces, edits)) {
                            writer.write(piece);
                        }
                    } else {
                        // The line break before a unit goes with it.
                        held = held.isBlank() ? "" : held;
                    }
                    continue;
                }
                writer.write(held);
                held = "";
                String raw = cleaned(tokens.raw());
                if (raw.startsWith("<!DOCTYPE") && raw.indexOf('[') >= 0) {
                    // A document type that declares entities of its own has no place in a memory.
                    continue;
                }
                if (tokens.kind() == TmxTokens.Kind.TEXT) {
                    held = raw;
                } else if (starts && tokens.element().equals("header")) {
                    srclang = TmxTokens.attributes(raw).getOrDefault("srclang", "");
                    writer.write(codes(raw, edits));
                } else if (raw.startsWith("<?xml ")) {
                    writer.write(ENCODING.matcher(raw).replaceFirst("encoding=\"UTF-8\""));
                } else {
                    writer.write(raw);
                }
            }
            writer.write(held);
            writer.flush();
        }
    }

    private void verify(String name, Opener file) throws IOException {
        boolean begun = false;
        try (InputStream in = file.open();
                XmlInput xml = XmlInput.open(name, in, limits)) {
            while (xml.hasNext()) {
                int event = xml.next();
                if (!begun && event == javax.xml.stream.XMLStreamConstants.START_ELEMENT) {
                    begun = true;
                    if (!xml.element().equals("tmx")) {
                        throw new InputException(
                                name, "is not TMX: it begins with <" + xml.element() + ">; name a translation memory");
                    }
                }
            }
        }
    }

    /** A token of a unit. */
    private record Piece(TmxTokens.Kind kind, String element, String raw, int line) {
        boolean starts() {
            return kind == TmxTokens.Kind.START || kind == TmxTokens.Kind.EMPTY;
        }

        boolean text() {
            return kind == TmxTokens.Kind.TEXT || kind == TmxTokens.Kind.CDATA;
        }

        String decoded() {
            return kind == TmxTokens.Kind.CDATA ? TmxTokens.cdata(raw) : TmxTokens.decoded(raw);
        }
    }

    private static List<Piece> pieces(TmxTokens tokens) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(tokens.kind(), "tu", tokens.raw(), tokens.line()));
        if (tokens.kind() == TmxTokens.Kind.EMPTY) {
            return pieces;
        }
        while (tokens.next()) {
            String element = tokens.element();
            pieces.add(new Piece(tokens.kind(), element, tokens.raw(), tokens.line()));
            if (tokens.kind() == TmxTokens.Kind.END && element.equals("tu")) {
                break;
            }
        }
        return pieces;
    }

    /** Where text of a side is: 1 for text, 0 for what is none. */
    private static boolean[] sideText(List<Piece> pieces) {
        boolean[] text = new boolean[pieces.size()];
        boolean segment = false;
        int code = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.element().equals("seg")) {
                segment = piece.kind() == TmxTokens.Kind.START;
                code = 0;
            } else if (segment && CODES.contains(piece.element())) {
                code += piece.kind() == TmxTokens.Kind.START ? 1 : piece.kind() == TmxTokens.Kind.END ? -1 : 0;
            }
            text[i] = segment && code == 0 && piece.text();
        }
        return text;
    }

    private static RawUnit unit(List<Piece> pieces, String srclang, int number) {
        Map<String, String> attributes = TmxTokens.attributes(pieces.get(0).raw());
        boolean[] isText = sideText(pieces);
        List<RawSide> sides = new ArrayList<>();
        String document = "";
        String property = "";
        String code = "";
        StringBuilder text = new StringBuilder();
        List<String> inline = new ArrayList<>();
        int line = 0;
        boolean inside = false;
        for (int i = 1; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean starts = piece.starts();
            if (isText[i]) {
                text.append(piece.decoded());
            } else if (piece.element().equals("tuv")) {
                if (starts) {
                    Map<String, String> side = TmxTokens.attributes(piece.raw());
                    code = side.getOrDefault("xml:lang", side.getOrDefault("lang", ""));
                    text.setLength(0);
                    inline.clear();
                    line = piece.line();
                    inside = true;
                }
                if (piece.kind() != TmxTokens.Kind.START && inside) {
                    sides.add(new RawSide(code, MaterialLanguages.of(code), text.toString(), inline, line));
                    inside = false;
                }
            } else if (piece.element().equals("prop")) {
                property = starts ? TmxTokens.attributes(piece.raw()).getOrDefault("type", "") : "";
            } else if (piece.text() && !inside && property.startsWith("x-document") && document.isEmpty()) {
                document = piece.decoded().strip();
            } else if (starts
                    && (CODES.contains(piece.element()) || piece.element().equals("hi"))) {
                Map<String, String> tag = TmxTokens.attributes(piece.raw());
                inline.add((piece.element() + " " + tag.getOrDefault("i", tag.getOrDefault("x", ""))).strip());
            }
        }
        String said = attributes.getOrDefault("srclang", srclang);
        return new RawUnit(
                attributes.getOrDefault("tuid", ""),
                number,
                pieces.get(0).line(),
                document,
                source(said, sides),
                sides);
    }

    private static int source(String said, List<RawSide> sides) {
        if (said.isBlank() || said.equalsIgnoreCase("*all*")) {
            return sides.isEmpty() ? -1 : 0;
        }
        for (int i = 0; i < sides.size(); i++) {
            if (same(sides.get(i).code(), said)) {
                return i;
            }
        }
        Optional<Language> language = MaterialLanguages.of(said);
        for (int i = 0; i < sides.size() && language.isPresent(); i++) {
            if (sides.get(i).language().equals(language)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(String code, String other) {
        return code.replace('_', '-')
                .toLowerCase(Locale.ROOT)
                .equals(other.replace('_', '-').toLowerCase(Locale.ROOT));
    }

    private static List<String> edited(List<Piece> pieces, Edits edits) {
        boolean[] isText = sideText(pieces);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (isText[i]) {
                String before = piece.decoded();
                String after = edits.text(
                        before,
                        pieces.get(i - 1).element().equals("seg"),
                        pieces.get(i + 1).element().equals("seg"));
                out.add(after.equals(before) ? cleaned(piece.raw()) : XmlText.content(after));
            } else if (piece.starts()
                    && (piece.element().equals("tu") || piece.element().equals("tuv"))) {
                out.add(codes(cleaned(piece.raw()), edits));
            } else {
                out.add(cleaned(piece.raw()));
            }
        }
        return out;
    }

    private static String codes(String tag, Edits edits) {
        Matcher m = CODE.matcher(tag);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            String value = TmxTokens.decoded(m.group(3).substring(1, m.group(3).length() - 1));
            String better = value.startsWith("*") ? value : edits.code(value);
            String kept =
                    better.equals(value) ? m.group() : m.group(1) + m.group(2) + '"' + XmlText.attribute(better) + '"';
            m.appendReplacement(out, Matcher.quoteReplacement(kept));
        }
        return m.appendTail(out).toString();
    }

    /** The piece without characters that XML forbids, raw or as references. */
    private static String cleaned(String raw) {
        String text = XmlText.stripped(raw);
        if (text.indexOf("&#") < 0) {
            return text;
        }
        Matcher m = FORBIDDEN_REFERENCE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            String digits = m.group(1);
            int point = digits.startsWith("x") ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
            m.appendReplacement(out, Matcher.quoteReplacement(XmlText.allows(point) ? m.group() : ""));
        }
        return m.appendTail(out).toString();
    }
}
