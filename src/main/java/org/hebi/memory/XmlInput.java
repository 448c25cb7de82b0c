package org.hebi.memory;

import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.Place;

/**
 * XML from strangers: nothing outside the file is opened, no entity is expanded, no piece of text or markup outgrows its
 * limit, and characters that XML forbids are left out and reported instead of stopping the reader.
 */
public final class XmlInput implements AutoCloseable {
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
    private static final int HEAD = 1024;
    private static final int DEEPEST = 200;

    private final String name;
    private final SafeReader text;
    private final XMLStreamReader xml;
    private int depth;

    private XmlInput(String name, SafeReader text, XMLStreamReader xml) {
        this.name = name;
        this.text = text;
        this.xml = xml;
    }

    /**
     * Opens a file's bytes.
     *
     * @param name the file as the user named it
     * @param in its bytes; stays open
     * @throws InputException when it is empty, or names an encoding nobody knows
     */
    public static XmlInput open(String name, InputStream in, ReadLimits limits) throws IOException {
        Reader decoded = decoded(name, in, limits);
        SafeReader text = new SafeReader(name, decoded, limits.characters());
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        try {
            return new XmlInput(name, text, factory.createXMLStreamReader(text));
        } catch (XMLStreamException e) {
            throw broken(name, StandardCharsets.UTF_8, e);
        }
    }

    /**
     * The characters of an XML file, decoded as its byte order mark or its first line says, nothing left out.
     *
     * @param name the file as the user named it
     * @param in its bytes; stays open
     * @throws InputException when it is empty, or names an encoding nobody knows
     */
    public static Reader decoded(String name, InputStream in, ReadLimits limits) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        if (head.length == 0) {
            throw new InputException(name, "is empty; name a file with something in it");
        }
        Charset charset = charset(name, head);
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), in);
        return new InputStreamReader(
                new LimitedStream(name, all, limits.bytes()),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(String name, byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(head, 0xFF, 0xFE, 0, 0) || starts(head, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32");
        }
        if (starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        if (starts(head, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(head, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        int end = start.indexOf("?>");
        Matcher matcher = ENCODING.matcher(start.startsWith("<?xml") && end > 0 ? start.substring(0, end) : "");
        if (!matcher.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset said = Charset.forName(matcher.group(1));
            // These bytes are not UTF-16, whatever the file says: its "<" takes one byte.
            return said.name().startsWith("UTF-16") || said.name().startsWith("UTF-32") ? StandardCharsets.UTF_8 : said;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InputException(
                    name, "names an encoding nobody knows, \"" + matcher.group(1) + "\"; save it as UTF-8", e);
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Goes to the next event.
     *
     * @return one of the constants of {@link javax.xml.stream.XMLStreamConstants}
     * @throws InputException when the file is broken here
     */
    public int next() {
        try {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && ++depth > DEEPEST) {
                throw new InputException(name, "has elements nested deeper than " + DEEPEST + "; no memory needs that");
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamReader.ENTITY_REFERENCE) {
                throw new InputException(
                        name,
                        "uses an entity, \"&" + xml.getLocalName() + ";\", at line " + line()
                                + "; entities are not expanded, so replace it by its text");
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(name, StandardCharsets.UTF_8, e);
        } catch (RuntimeException e) {
            // Some faults reach us wrapped by the parser, or as its own unchecked exceptions.
            if (e instanceof InputException input) {
                throw input;
            }
            throw new InputException(name, "is not XML that can be read; export it anew", e);
        }
    }

    public boolean hasNext() {
        try {
            return xml.hasNext();
        } catch (XMLStreamException e) {
            throw broken(name, StandardCharsets.UTF_8, e);
        }
    }

    /** Name of the element without its prefix. */
    public String element() {
        return xml.getLocalName();
    }

    /** Depth of the current element, the root being 1; after an end tag, that of its parent. */
    public int depth() {
        return depth;
    }

    /** Characters of the current event. */
    public String text() {
        return xml.getText();
    }

    /** An attribute of the current element by its local name, or empty. */
    public String attribute(String local) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(local)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** {@code xml:lang}, or {@code lang} as older files have it, or empty. */
    public String lang() {
        String lang = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
        return lang == null ? attribute("lang") : lang;
    }

    public int attributes() {
        return xml.getAttributeCount();
    }

    public String attributeName(int index) {
        String prefix = xml.getAttributePrefix(index);
        String local = xml.getAttributeLocalName(index);
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    public String attributeValue(int index) {
        return xml.getAttributeValue(index);
    }

    /** 1-based line of the current event. */
    public int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    /** The characters XML forbids that were left out so far, a finding for each of the first hundred and one for the rest. */
    public List<Finding> findings() {
        return text.findings();
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw broken(name, StandardCharsets.UTF_8, e);
        }
    }

    private static InputException broken(String name, Charset charset, XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InputException input) {
                return input;
            }
            if (cause.getCause() == null && cause instanceof XMLStreamException stream) {
                Throwable nested = stream.getNestedException();
                if (nested instanceof InputException input) {
                    return input;
                }
                if (nested instanceof CharacterCodingException) {
                    return wrongCharset(name, charset, e);
                }
            }
            if (cause instanceof CharacterCodingException) {
                return wrongCharset(name, charset, e);
            }
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        String reason = String.valueOf(e.getMessage());
        int message = reason.indexOf("Message: ");
        if (message >= 0) {
            reason = reason.substring(message + "Message: ".length());
        }
        reason = reason.lines().findFirst().orElse("").strip();
        return new InputException(
                name,
                "is not well-formed XML" + (line > 0 ? " at line " + line : "") + " (" + reason
                        + "); it may be cut off or damaged, so export it anew",
                e);
    }

    private static InputException wrongCharset(String name, Charset charset, Throwable cause) {
        return new InputException(
                name,
                "holds bytes that are not text in the encoding it names (" + charset.name() + "); save it as UTF-8",
                cause);
    }

    /** Stops a file that goes on and on. */
    private static final class LimitedStream extends java.io.FilterInputStream {
        private final String name;
        private final long limit;
        private long seen;

        LimitedStream(String name, InputStream in, long limit) {
            super(in);
            this.name = name;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            seen += more;
            if (seen > limit) {
                throw new InputException(name, "is larger than " + limit + " bytes; split it");
            }
        }
    }

    /** Leaves out what XML forbids, raw or as a reference, and stops a tag or text that goes on and on. */
    private static final class SafeReader extends FilterReader {
        private static final int LONGEST_REFERENCE = 12;
        private static final int TOLD = 100;

        private final String name;
        private final int limit;
        private final List<Finding> told = new ArrayList<>();
        private final char[] block = new char[8192];
        private final StringBuilder ready = new StringBuilder();
        private int given;
        private boolean ended;
        private int run;
        private int line = 1;
        private int untold;
        private int lastUntold;
        private boolean first = true;

        SafeReader(String name, Reader in, int limit) {
            super(in);
            this.name = name;
            // Markup and escapes take room besides the text itself.
            this.limit = (int) Math.min(Integer.MAX_VALUE, 8L * limit + 65_536);
        }

        List<Finding> findings() {
            List<Finding> all = new ArrayList<>(told);
            if (untold > 0) {
                all.add(finding(lastUntold, untold + " more such places"));
            }
            return all;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            while (given == ready.length() && !ended) {
                fill();
            }
            if (given == ready.length()) {
                return -1;
            }
            int count = Math.min(length, ready.length() - given);
            ready.getChars(given, given + count, buffer, offset);
            given += count;
            return count;
        }

        @Override
        public boolean ready() {
            return given < ready.length();
        }

        private String held = "";

        private void fill() throws IOException {
            ready.setLength(0);
            given = 0;
            int count = in.read(block, 0, block.length);
            ended = count < 0;
            String piece = held + new String(block, 0, Math.max(0, count));
            held = "";
            if (first && !piece.isEmpty()) {
                first = false;
                piece = piece.charAt(0) == '\uFEFF' ? piece.substring(1) : piece;
            }
            int i = 0;
            while (i < piece.length()) {
                // What might be a reference or a surrogate pair is looked at only as a whole.
                if (!ended && piece.length() - i < LONGEST_REFERENCE && mayGoOn(piece, i)) {
                    held = piece.substring(i);
                    return;
                }
                i = take(piece, i);
            }
        }

        private static boolean mayGoOn(String piece, int i) {
            return Character.isHighSurrogate(piece.charAt(i)) && i + 1 == piece.length()
                    || piece.charAt(i) == '&' && piece.indexOf(';', i) < 0;
        }

        private int take(String piece, int i) {
            int point = piece.codePointAt(i);
            int length = Character.charCount(point);
            if (point == '\n') {
                line++;
            }
            run = point == '<' ? 0 : run + length;
            if (run > limit) {
                throw new InputException(
                        name,
                        "has a piece of text or markup longer than " + limit + " characters at line " + line
                                + "; no memory needs that");
            }
            if (point == '&' && piece.startsWith("&#", i)) {
                int end = piece.indexOf(';', i);
                if (end > 0 && end - i < LONGEST_REFERENCE) {
                    int meant = reference(piece.substring(i + 2, end));
                    if (meant >= 0 && !XmlText.allows(meant)) {
                        leaveOut(piece.substring(i, end + 1));
                        return end + 1;
                    }
                }
            }
            if (XmlText.allows(point)) {
                ready.appendCodePoint(point);
            } else {
                leaveOut(String.format(java.util.Locale.ROOT, "U+%04X", point));
            }
            return i + length;
        }

        private static int reference(String digits) {
            try {
                return digits.startsWith("x") ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
            } catch (NumberFormatException e) {
                return -1;
            }
        }

        private void leaveOut(String what) {
            if (told.size() < TOLD) {
                told.add(finding(line, "the character " + what));
            } else {
                untold++;
                lastUntold = line;
            }
        }

        private Finding finding(int where, String what) {
            return new Finding(
                    "invalid-character",
                    2,
                    Place.line(name, where),
                    "XML forbids " + what + "; left out while reading.");
        }
    }
}
