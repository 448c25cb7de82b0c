package org.hebi.memory.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a workbook anew without the time it was made, so that the same content gives the same bytes. */
final class FixedZip {
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String CORE = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Hebi</dc:creator></cp:coreProperties>""";

    private FixedZip() {}

    static void copy(byte[] workbook, OutputStream out) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        entries.replace("docProps/core.xml", CORE.getBytes(StandardCharsets.UTF_8));
        ZipOutputStream zip = new ZipOutputStream(out);
        // Readers that stream expect the list of contents first.
        byte[] types = entries.remove("[Content_Types].xml");
        if (types != null) {
            entry(zip, "[Content_Types].xml", types);
        }
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            entry(zip, entry.getKey(), entry.getValue());
        }
        zip.finish();
        out.flush();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
