package org.hebi.read.office;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hebi.model.InputException;

/**
 * A cursor over an XML part that only ever moves forward. Elements are told apart by their local names: the formats read
 * here exist in several namespaces that mean the same (strict and transitional, old and new).
 *
 * <p>Document types are refused, because no word processor writes one and hostile files do. Nesting is limited, so that
 * reading by recursion is safe.
 */
final class Xml implements AutoCloseable {
    /** Word's own limit for nested tables is about 60; each level takes some eight elements. */
    private static final int DEEPEST = 600;

    private static final int HEAD = 1 << 10;
    private static final Pattern ENCODING =
            Pattern.compile("^(?:\u00EF\u00BB\u00BF)?\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)");

    private final XMLStreamReader reader;
    private int depth;
    private boolean emptyRead;

    /** What is wrong with a part, in words for the person who named the file. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }

        Unfit(String message, Throwable cause) {
            super(message, cause);
        }
    }

    Xml(InputStream in) throws Unfit {
        // The JDK's parser by name: what else lies on the class path must not decide how hostile input is read.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external parts are not read");
        });
        try {
            reader = factory.createXMLStreamReader(characters(in));
        } catch (InputException e) {
            throw e;
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    /**
     * Decodes a part: UTF-16 by its first bytes, otherwise what it declares, otherwise UTF-8. Done here because the parser's
     * own decoder prints what it does not like on standard error.
     */
    private static Reader characters(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, HEAD);
        bytes.mark(HEAD);
        byte[] head = bytes.readNBytes(HEAD / 2);
        bytes.reset();
        int first = head.length > 0 ? head[0] & 0xFF : 0;
        int second = head.length > 1 ? head[1] & 0xFF : 0;
        Charset charset;
        if ((first == 0xFF && second == 0xFE) || (first == '<' && second == 0)) {
            charset = StandardCharsets.UTF_16LE;
        } else if ((first == 0xFE && second == 0xFF) || (first == 0 && second == '<')) {
            charset = StandardCharsets.UTF_16BE;
        } else {
            charset = declared(new String(head, StandardCharsets.ISO_8859_1));
        }
        BufferedReader characters = new BufferedReader(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        characters.mark(1);
        if (characters.read() != '\uFEFF') {
            characters.reset();
        }
        return characters;
    }

    private static Charset declared(String head) {
        Matcher matcher = ENCODING.matcher(head);
        if (!matcher.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset named = Charset.forName(matcher.group(1));
            // A declaration that can be read byte by byte is not in UTF-16.
            return named.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : named;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static Unfit damaged(Exception cause) {
        return new Unfit("its XML is damaged; open it in a word processor and save it again", cause);
    }

    /** Moves to the next start, end or text; false at the document's end. */
    boolean next() throws Unfit {
        try {
            if (emptyRead) {
                return false;
            }
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new Unfit("its parts are nested deeper than any real document's");
                        }
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Unfit("it declares or uses XML entities, which no word processor writes and which are"
                                + " refused for safety; open it in a word processor and save it again");
                    default -> {
                        // Comments, processing instructions and the end of the document carry no text.
                    }
                }
            }
            emptyRead = true;
            return false;
        } catch (InputException e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's parser is known to throw its own kinds of RuntimeException on malformed input.
            throw damaged(e);
        }
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isEnd() {
        return reader.isEndElement();
    }

    boolean isText() {
        return reader.isCharacters() || reader.getEventType() == XMLStreamConstants.SPACE;
    }

    /** How many elements are open; the one just started counts, the one just ended no longer does. */
    int depth() {
        return depth;
    }

    /** Local name of the element just started or ended. */
    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        return Objects.requireNonNullElse(reader.getNamespaceURI(), "");
    }

    String text() {
        return reader.getText();
    }

    /** The value of the attribute with this local name, in any namespace. */
    Optional<String> attribute(String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** The value of an attribute that holds a whole number; empty when it is absent or no number that fits an int. */
    Optional<Integer> number(String localName) {
        return attribute(localName).flatMap(Xml::toNumber);
    }

    static Optional<Integer> toNumber(String text) {
        try {
            return Optional.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether a switch element such as {@code <w:vanish/>} is on: absent value, true, 1 or on. */
    boolean on() {
        String value = attribute("val").orElse("true");
        return !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** Moves past the end of the element just started, whatever is in it. */
    void skip() throws Unfit {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // Nothing of it is wanted.
        }
    }

    /** Moves past the end of the element just started and gives the text directly or deeper in it. */
    String textToEnd(int most) throws Unfit {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside && next()) {
            if (isText()) {
                text.append(text());
                if (text.length() > most) {
                    throw new Unfit("a single element of it holds more text than a whole document may");
                }
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("closing an in-memory reader does not fail", e);
        }
    }
}
