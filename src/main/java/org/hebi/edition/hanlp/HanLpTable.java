package org.hebi.edition.hanlp;

import com.hankcs.hanlp.HanLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** One of HanLP's conversion tables: lines of {@code from=to}, where the first choice after the sign counts. */
final class HanLpTable {
    private HanLpTable() {}

    /**
     * Reads a table as it stands in HanLP's jar. HanLP's own classes are not asked: they would build tries over all its
     * tables, of which one is needed here, and convert whole phrases.
     */
    static Map<String, String> read(String name) {
        Map<String, String> table = new HashMap<>();
        try (InputStream in = HanLP.class.getResourceAsStream("/data/dictionary/tc/" + name)) {
            if (in == null) {
                throw new IllegalStateException("HanLP's jar lacks its table " + name);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String row = line.startsWith("\uFEFF") ? line.substring(1) : line;
                int sign = row.indexOf('=');
                if (sign > 0 && sign < row.length() - 1) {
                    int space = row.indexOf(' ', sign);
                    table.put(row.substring(0, sign), row.substring(sign + 1, space < 0 ? row.length() : space));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
