package org.hebi.read.office;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
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
            reader = factory.createXMLStreamReader(in);
        } catch (InputException e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            throw damaged(e);
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
