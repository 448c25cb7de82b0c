package org.hebi.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hebi.model.InputException;

/**
 * Tells what a file is by its content. Names lie: a browser saves a web page as {@code .doc}, a mail program loses the
 * ending, somebody renames. The name is asked only where the content does not tell (a text that may be HTML without a head).
 */
public final class FormatProbe {
    private static final int HEAD = 64 << 10;

    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]{1,40}:)?([A-Za-z][\\w.-]{0,60})");
    private static final Pattern PAGE = Pattern.compile(
            "<(?:html|head|body|title|meta|table|div|center|article|main|section)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_TAG = Pattern.compile(
            "<(?:p|br|div|h[1-6]|span|table|td|a|b|i|font|ul|ol|li|center|body|html)\\b[^<>]{0,400}>",
            Pattern.CASE_INSENSITIVE);

    private FormatProbe() {}

    /**
     * Looks at a file's beginning (and, for packed formats, at its list of contents).
     *
     * @throws InputException when the file cannot be read, or is a packed format cut off in the middle
     */
    public static FileFormat probe(InputFile file) {
        byte[] head = file.head(HEAD);
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return packed(file);
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            FileFormat compound = compound(file.bytes());
            if (compound == FileFormat.BINARY) {
                throw file.refused(
                        "the file begins like an old Office document but is damaged or cut off; save or download it again");
            }
            return compound;
        }
        if (indexOf(head, "%PDF-", 1024) >= 0) {
            return FileFormat.PDF;
        }
        if (starts(head, '{', '\\', 'r', 't', 'f')) {
            return FileFormat.RTF;
        }
        if (isPicture(head)) {
            return FileFormat.IMAGE;
        }
        if (isArchive(head)) {
            return FileFormat.ARCHIVE;
        }
        return written(head, file.name());
    }

    private static boolean isPicture(byte[] head) {
        return starts(head, 0x89, 'P', 'N', 'G')
                || starts(head, 0xFF, 0xD8, 0xFF)
                || starts(head, 'G', 'I', 'F', '8')
                || starts(head, 'I', 'I', '*', 0)
                || starts(head, 'M', 'M', 0, '*')
                || (starts(head, 'R', 'I', 'F', 'F') && indexOf(head, "WEBP", 16) == 8)
                || (starts(head, 'B', 'M') && head.length > 14 && head[6] == 0 && head[7] == 0)
                || starts(head, 'A', 'T', '&', 'T', 'F', 'O', 'R', 'M');
    }

    private static boolean isArchive(byte[] head) {
        return starts(head, 0x1F, 0x8B)
                || starts(head, 'R', 'a', 'r', '!')
                || starts(head, '7', 'z', 0xBC, 0xAF)
                || starts(head, 'B', 'Z', 'h')
                || starts(head, 0xFD, '7', 'z', 'X', 'Z')
                || starts(head, 0x28, 0xB5, 0x2F, 0xFD)
                || (head.length > 262 && new String(head, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar"));
    }

    private static FileFormat packed(InputFile file) {
        try (ZipFile zip = new ZipFile(file.path().toFile(), StandardCharsets.UTF_8)) {
            ZipEntry mimetype = zip.getEntry("mimetype");
            if (mimetype != null) {
                String type = text(zip, mimetype, 200);
                if (type.startsWith("application/vnd.oasis.opendocument.text")) {
                    return FileFormat.ODT;
                }
                if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
                    return FileFormat.ODS;
                }
                if (type.startsWith("application/vnd.oasis.opendocument.presentation")) {
                    return FileFormat.SLIDES;
                }
                if (type.startsWith("application/epub")) {
                    return FileFormat.EPUB;
                }
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                return office(zip);
            }
            if (zip.getEntry("content.xml") != null && zip.getEntry("META-INF/manifest.xml") != null) {
                return FileFormat.ODT;
            }
            return FileFormat.ARCHIVE;
        } catch (ZipException e) {
            throw file.refused(
                    "the file begins like a Word or OpenDocument file but is damaged or cut off; save or download it again",
                    e);
        } catch (IOException | RuntimeException e) {
            throw file.refused("the file is a damaged archive; save or download it again", e);
        }
    }

    private static FileFormat office(ZipFile zip) throws IOException {
        if (zip.getEntry("word/document.xml") != null) {
            return FileFormat.DOCX;
        }
        if (zip.getEntry("xl/workbook.xml") != null || zip.getEntry("xl/workbook.bin") != null) {
            return FileFormat.XLSX;
        }
        if (zip.getEntry("ppt/presentation.xml") != null) {
            return FileFormat.SLIDES;
        }
        // The main part may have another name; the list of types says what it is.
        String types = text(zip, zip.getEntry("[Content_Types].xml"), 1 << 20);
        if (types.contains("wordprocessingml.document.main")
                || types.contains("wordprocessingml.template.main")
                || types.contains("ms-word.document.macroEnabled")) {
            return FileFormat.DOCX;
        }
        if (types.contains("spreadsheetml")) {
            return FileFormat.XLSX;
        }
        return types.contains("presentationml") ? FileFormat.SLIDES : FileFormat.ARCHIVE;
    }

    private static String text(ZipFile zip, ZipEntry entry, int most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(most), StandardCharsets.UTF_8);
        }
    }

    /** OLE compound files name their streams in UTF-16; which names there are tells whose file it is. */
    private static FileFormat compound(byte[] bytes) {
        if (holdsName(bytes, "EncryptedPackage")) {
            return FileFormat.LOCKED_OFFICE;
        }
        if (holdsName(bytes, "WordDocument")) {
            return FileFormat.DOC;
        }
        if (holdsName(bytes, "Workbook") || holdsName(bytes, "Book")) {
            return FileFormat.XLS;
        }
        return holdsName(bytes, "PowerPoint Document") ? FileFormat.SLIDES : FileFormat.BINARY;
    }

    private static boolean holdsName(byte[] bytes, String name) {
        byte[] wanted = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        // Directory entries are 128 bytes and begin with the name.
        for (int at = 512; at + 128 <= bytes.length; at += 128) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static FileFormat written(byte[] head, String name) {
        String text = new String(head, charset(head));
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean calledHtml = lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml");
        if (text.startsWith("HTTP/1.") || text.startsWith("HTTP/2")) {
            // A page saved with what the server said of it.
            text = text.replaceFirst("(?s)^.*?\\r?\\n\\r?\\n", "");
        }
        int from = prologueEnd(text);
        String before = text.substring(0, from);
        boolean saysHtml = before.toLowerCase(Locale.ROOT).contains("<!doctype html");
        Matcher root = ROOT.matcher(text).region(from, text.length());
        if (root.lookingAt()) {
            String element = root.group(1).toLowerCase(Locale.ROOT);
            FileFormat known = byRoot(element, before, text);
            if (known != FileFormat.XML) {
                return known;
            }
            if (!saysHtml && before.contains("<?xml") && !calledHtml) {
                return FileFormat.XML;
            }
        }
        if (isNoise(text)) {
            return FileFormat.BINARY;
        }
        if (saysHtml
                || (from < text.length()
                        && text.charAt(from) == '<'
                        && PAGE.matcher(text).region(from, text.length()).find())) {
            return FileFormat.HTML;
        }
        if (text.regionMatches(true, from, "MIME-Version:", 0, 13)
                || (text.regionMatches(true, from, "From:", 0, 5) && text.contains("multipart/related"))) {
            return FileFormat.MHTML;
        }
        if (calledHtml && ANY_TAG.matcher(text).find()) {
            return FileFormat.HTML;
        }
        return FileFormat.TEXT;
    }

    /** Where white space, comments, processing instructions and a document type end. */
    private static int prologueEnd(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = -1;
            if (text.startsWith("<!--", at)) {
                end = after(text, "-->", at);
            } else if (text.startsWith("<?", at)) {
                end = after(text, "?>", at);
            } else if (text.regionMatches(true, at, "<!doctype", 0, 9)) {
                int close = text.indexOf('>', at);
                int inner = text.indexOf('[', at);
                int innerEnd = inner >= 0 && inner < close ? after(text, "]", inner) : at;
                end = innerEnd < 0 ? -1 : after(text, ">", innerEnd);
            }
            if (end < 0) {
                return at;
            }
            at = end;
        }
        return at;
    }

    private static int after(String text, String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? -1 : at + mark.length();
    }

    private static FileFormat byRoot(String element, String before, String text) {
        return switch (element) {
            case "html", "head", "body" -> FileFormat.HTML;
            case "tmx" -> FileFormat.TMX;
            case "xliff" -> FileFormat.XLIFF;
            case "tbx", "martif" -> FileFormat.TBX;
            case "worddocument" -> FileFormat.WORD_XML;
            case "package" ->
                text.contains("schemas.microsoft.com/office/2006/xmlPackage") ? FileFormat.WORD_XML : FileFormat.XML;
            case "document" -> text.contains("urn:oasis:names:tc:opendocument") ? FileFormat.FODT : FileFormat.XML;
            default -> before.contains("Word.Document") ? FileFormat.WORD_XML : FileFormat.XML;
        };
    }

    /** Good enough to see tags with; what the text is decoded with is for its reader to say. */
    private static Charset charset(byte[] head) {
        if (starts(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (head.length >= 4 && head[0] == '<' && head[1] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 4 && head[0] == 0 && head[1] == '<') {
            return StandardCharsets.UTF_16BE;
        }
        return starts(head, 0xEF, 0xBB, 0xBF) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }

    /**
     * Whether this is no text in any charset. One in 256 bytes may be a stray control character; text in UTF-16 without a
     * mark has zeros, but then nearly always on the same side of a pair.
     */
    private static boolean isNoise(String head) {
        int control = 0;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            } else if (c < 0x20 && "\t\n\r\f\u000B\u001A\u001B".indexOf(c) < 0) {
                control++;
            }
        }
        int zeros = even + odd;
        if (zeros >= 4 && Math.min(even, odd) * 20 <= zeros) {
            return false;
        }
        return (control + zeros) * 256L > head.length() + 512L;
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(byte[] bytes, String ascii, int within) {
        String head = new String(bytes, 0, Math.min(within, bytes.length), StandardCharsets.ISO_8859_1);
        return head.indexOf(ascii);
    }
}
