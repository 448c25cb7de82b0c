package org.hebi.read.markup;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.model.Finding;
import org.hebi.model.Place;
import org.hebi.read.ByteDecoder;
import org.hebi.read.InputFile;

/**
 * Finds out how a web page's bytes stand for characters, in the order browsers use: the charset the user names; a byte order
 * mark; what the page says of itself (the head a server sent, saved with the page; an XML declaration; a {@code meta}); and
 * where it says nothing, or something that cannot be, what the bytes look like. A page may lie: one that says GB2312 but is
 * valid UTF-8 was saved anew by a browser and is read as UTF-8.
 */
final class PageCharset {
    /** Browsers look for a declaration in the first kilobyte; pages that put scripts first need more. */
    private static final int HEAD = 1 << 14;
    /** One in so many characters may be damaged before the declared charset is doubted. */
    private static final int DAMAGE = 200;

    private static final Pattern HEADER =
            Pattern.compile("(?im)^content-type:[^\\r\\n]{0,200}?charset\\s{0,5}=\\s{0,5}[\"']?([\\w:.-]{2,40})");
    private static final Pattern XML =
            Pattern.compile("^\\s{0,50}<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w:.-]{2,40})");
    private static final Pattern META =
            Pattern.compile("(?is)<meta\\b[^>]{0,500}?\\bcharset\\s{0,5}=\\s{0,5}[\"']?\\s{0,5}([\\w:.-]{2,40})");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

    private PageCharset() {}

    /**
     * A page's text.
     *
     * @param text without byte order mark and without a server's head
     * @param findings what was strange about its charset
     */
    record Decoded(String text, List<Finding> findings) {}

    static Decoded decode(InputFile file, byte[] bytes, Optional<Charset> forced, ByteDecoder guess) {
        int begin = pageBegin(bytes);
        String served = new String(bytes, 0, begin, StandardCharsets.ISO_8859_1);
        byte[] page = begin == 0 ? bytes : Arrays.copyOfRange(bytes, begin, bytes.length);
        if (forced.isPresent() || hasMark(page)) {
            return new Decoded(guess.decode(file.path().toString(), page), List.of());
        }
        Optional<String> utf8 = strict(page, StandardCharsets.UTF_8);
        boolean manyBytes = utf8.isPresent() && utf8.get().length() < page.length;
        Optional<Charset> said = declared(served, page);
        if (said.isEmpty() || wide(said.get())) {
            // What declares itself in single bytes is not UTF-16, whatever it says.
            return new Decoded(
                    utf8.filter(t -> manyBytes || ascii(page))
                            .orElseGet(() -> guess.decode(file.path().toString(), page)),
                    List.of());
        }
        Charset charset = said.get();
        if (utf8.isPresent() && manyBytes && !charset.equals(StandardCharsets.UTF_8)) {
            return new Decoded(
                    utf8.get(),
                    List.of(note(
                            file,
                            1,
                            "The page says it is in " + charset.name() + " but is in UTF-8, and was read so.")));
        }
        Optional<String> text = strict(page, charset);
        if (text.isPresent()) {
            return new Decoded(text.get(), List.of());
        }
        String damaged = new String(page, charset);
        long broken = damaged.chars().filter(c -> c == '\uFFFD').count();
        if (broken * DAMAGE <= damaged.length()) {
            return new Decoded(
                    damaged,
                    List.of(note(
                            file,
                            3,
                            "Bytes that are not " + charset.name() + " were replaced by U+FFFD: " + broken
                                    + "; compare with the source.")));
        }
        return new Decoded(
                guess.decode(file.path().toString(), page),
                List.of(note(file, 2, "The page says it is in " + charset.name() + " but is not.")));
    }

    private static Finding note(InputFile file, int severity, String message) {
        return new Finding("charset", severity, Place.whole(file.name()), message);
    }

    /** Where the page begins when the answer's head was saved with it; otherwise 0. */
    static int pageBegin(byte[] bytes) {
        if (bytes.length < 9
                || !new String(bytes, 0, 7, StandardCharsets.ISO_8859_1).equals("HTTP/1.")
                        && !new String(bytes, 0, 6, StandardCharsets.ISO_8859_1).equals("HTTP/2")) {
            return 0;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        int crlf = head.indexOf("\r\n\r\n");
        int lf = head.indexOf("\n\n");
        if (crlf >= 0 && (lf < 0 || crlf < lf)) {
            return crlf + 4;
        }
        return lf < 0 ? 0 : lf + 2;
    }

    private static boolean hasMark(byte[] b) {
        return (b.length > 2 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF)
                || (b.length > 1 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE)
                || (b.length > 1 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF);
    }

    private static boolean ascii(byte[] bytes) {
        for (byte b : bytes) {
            if (b <= 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> declared(String served, byte[] page) {
        String head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
        return first(HEADER, served)
                .or(() -> first(XML, head))
                .or(() -> first(META, COMMENT.matcher(head).replaceAll("")));
    }

    private static Optional<Charset> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? known(matcher.group(1)) : Optional.empty();
    }

    /** A declared name's charset: the larger one where pages use characters the named one lacks, as browsers read it. */
    static Optional<Charset> known(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String wider = switch (lower) {
            case "gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936", "ms936", "chinese", "gb18030", "csgb2312" ->
                "GB18030";
            case "big5", "big5-hkscs", "cn-big5", "x-x-big5", "cp950", "ms950" -> "Big5-HKSCS";
            case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
            case "utf8", "unicode-1-1-utf-8" -> "UTF-8";
            case "cp1251", "win-1251", "x-cp1251", "win1251" -> "windows-1251";
            case "koi8r", "koi", "koi8" -> "KOI8-R";
            default -> lower;
        };
        try {
            return Optional.of(Charset.forName(wider));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean wide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
