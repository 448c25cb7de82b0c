package org.hebi.read.text;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Files that say in their first bytes what they are. */
final class Signature {
    private static final Map<String, String> KNOWN = known();

    private Signature() {}

    private static Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("%PDF-", "a PDF");
        known.put("PK\u0003\u0004", "a ZIP archive or an office document (DOCX, XLSX, ODT)");
        known.put("\u00D0\u00CF\u0011\u00E0", "an old Office document (DOC, XLS)");
        known.put("{\\rtf", "an RTF document");
        known.put("\u0089PNG", "a PNG picture");
        known.put("\u00FF\u00D8\u00FF", "a JPEG picture");
        known.put("GIF8", "a GIF picture");
        known.put("II*\u0000", "a TIFF picture");
        known.put("MM\u0000*", "a TIFF picture");
        known.put("AT&TFORM", "a DjVu document");
        known.put("\u001F\u008B", "a gzip archive");
        known.put("BZh", "a bzip2 archive");
        known.put("\u00FD7zXZ", "an xz archive");
        known.put("7z\u00BC\u00AF", "a 7z archive");
        known.put("Rar!", "a RAR archive");
        known.put("\u007FELF", "a program");
        known.put("SQLite format 3", "a database");
        known.put("\u00CA\u00FE\u00BA\u00BE", "a Java class");
        return known;
    }

    /** What the file is, in words, when it is a known kind of file that is not text. */
    static Optional<String> of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        return KNOWN.entrySet().stream()
                .filter(e -> head.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
