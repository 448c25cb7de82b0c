package org.hebi.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.Place;
import org.hebi.model.RawText;
import org.hebi.model.RawText.Layout;
import org.hebi.model.RawText.Line;
import org.hebi.read.DocumentReader;

/**
 * Reads plain text. Lines end with LF, CR LF, CR, NEL or the Unicode line and paragraph separators; a form feed begins a
 * new page. The charset is the one given, or is found by {@link Charsets}.
 */
public final class TextReader implements DocumentReader {
    /** So much of a file is looked at for signs that it is no text at all. */
    private static final int PROBE = 1 << 16;

    private final Optional<Charset> forced;
    private final long maxBytes;

    /**
     * @param forced the charset to read with, or empty to find it out
     * @param maxBytes files larger than this are refused
     */
    public TextReader(Optional<Charset> forced, long maxBytes) {
        this.forced = forced;
        this.maxBytes = maxBytes;
    }

    @Override
    public RawText read(Path file) {
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse(file.toString());
        return parse(name, bytes(file, name));
    }

    private byte[] bytes(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > maxBytes) {
                throw tooLarge(name);
            }
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, maxBytes + 1));
            if (bytes.length > maxBytes) {
                throw tooLarge(name);
            }
            return bytes;
        } catch (IOException e) {
            throw new InputException(name, "cannot be read; see whether it exists, is a file, and you may open it", e);
        }
    }

    private InputException tooLarge(String name) {
        return new InputException(
                name, "is larger than " + (maxBytes >> 20) + " MB, too large for a declaration; split it first");
    }

    /**
     * Reads bytes that are at hand already.
     *
     * @param name the file's name, for messages
     * @param bytes its content
     * @throws InputException when the bytes are no text or their charset cannot be told
     */
    public RawText parse(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new InputException(name, "is empty; give a file with text in it");
        }
        Optional<String> other = Signature.of(bytes);
        if (other.isPresent()) {
            throw new InputException(
                    name,
                    "is " + other.get() + " and not plain text; give it the ending of its kind or save it as text");
        }
        Charsets charsets = new Charsets(name, forced);
        String text = charsets.decode(bytes);
        refuseNoise(name, text);
        List<Finding> findings = charsets.replaced() == 0
                ? List.of()
                : List.of(new Finding(
                        "broken-characters",
                        3,
                        Place.whole(name),
                        "Bytes that are not UTF-8 were replaced by U+FFFD (places: " + charsets.replaced()
                                + "); compare with the source."));
        RawText raw = new RawText(name, Layout.PRINTED, lines(text), findings);
        if (raw.lines().stream().allMatch(line -> line.text().isBlank())) {
            throw new InputException(name, "holds nothing but white space; give a file with text in it");
        }
        return raw;
    }

    /**
     * The text of bytes that hold more than text, such as a web page.
     *
     * @param name the file's name, for messages
     * @throws InputException when their charset cannot be told
     */
    public String decode(String name, byte[] bytes) {
        return new Charsets(name, forced).decode(bytes);
    }

    /**
     * The lines of a file with the characters that end them, so that some of them can be written to another file as they
     * are. Put together they are the whole text; a byte order mark is left out.
     *
     * @return one string for each line {@link #read} counts
     */
    public List<String> linesWithBreaks(Path file) {
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse(file.toString());
        String text = new Charsets(name, forced).decode(bytes(file, name));
        List<String> lines = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!breaks(text.charAt(i))) {
                continue;
            }
            if (text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                i++;
            }
            lines.add(text.substring(begin, i + 1));
            begin = i + 1;
        }
        if (begin < text.length()) {
            lines.add(text.substring(begin));
        }
        return lines;
    }

    private static boolean breaks(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** A text has few control characters; what has many is a program, a picture or damage. */
    private static void refuseNoise(String name, String text) {
        int reach = Math.min(text.length(), PROBE);
        int controls = 0;
        for (int i = 0; i < reach; i++) {
            char c = text.charAt(i);
            if ((c < ' ' && "\t\n\r\f\u000B\u001A".indexOf(c) < 0) || c == '\uFFFD') {
                controls++;
            }
        }
        if (controls * 50L > reach) {
            throw new InputException(
                    name, "looks like binary data, not text; give the text itself, or its charset with --encoding");
        }
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 1;
        int page = 1;
        int begin = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\f') {
                // The rest of the line stands on the next page.
                if (i > begin) {
                    lines.add(new Line(text.substring(begin, i), number, page));
                }
                page++;
                begin = i + 1;
            } else if (breaks(c)) {
                lines.add(new Line(text.substring(begin, i), number, page));
                if (c == '\r' && i + 1 < length && text.charAt(i + 1) == '\n') {
                    i++;
                }
                begin = i + 1;
                number++;
            }
        }
        if (begin < length) {
            lines.add(new Line(text.substring(begin), number, page));
        }
        return lines;
    }
}
