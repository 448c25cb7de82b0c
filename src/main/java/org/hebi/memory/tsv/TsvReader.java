package org.hebi.memory.tsv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hebi.memory.MemoryReader;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.ReadMemory;
import org.hebi.memory.TableReading;
import org.hebi.model.InputException;
import org.hebi.model.Language;

/** Reads tab-separated text in UTF-8, or in UTF-16 with a byte order mark as Excel saves it. */
public final class TsvReader implements MemoryReader {
    private final ReadLimits limits;
    private final List<Language> languages;

    /**
     * A reader.
     *
     * @param languages of the columns, for files whose first line does not name them; may be empty
     */
    public TsvReader(ReadLimits limits, List<Language> languages) {
        this.limits = limits;
        this.languages = List.copyOf(languages);
    }

    @Override
    public ReadMemory read(String name, InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
        bytes.mark(4);
        byte[] head = bytes.readNBytes(3);
        bytes.reset();
        boolean utf16 = head.length > 1
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
        Charset charset = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        if (head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            bytes.skipNBytes(3);
        }
        Reader text = new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try {
            return rows(name, text);
        } catch (CharacterCodingException e) {
            throw new InputException(
                    name, "is not " + (utf16 ? "UTF-16" : "UTF-8") + " text; save it as UTF-8 text with tabs", e);
        }
    }

    private ReadMemory rows(String name, Reader text) throws IOException {
        TableReading table = new TableReading(name, languages, limits);
        long longest = 16L * limits.characters() + 65_536;
        StringBuilder line = new StringBuilder();
        char[] block = new char[1 << 14];
        long seen = 0;
        int number = 1;
        boolean afterReturn = false;
        for (int count = text.read(block); count >= 0; count = text.read(block)) {
            seen += count;
            if (seen > limits.bytes()) {
                throw new InputException(name, "is larger than " + limits.bytes() + " characters; split it");
            }
            for (int i = 0; i < count; i++) {
                char c = block[i];
                if (c == 0) {
                    throw new InputException(name, "holds binary data at line " + number + "; it is no text with tabs");
                }
                if (c == '\n' && afterReturn) {
                    afterReturn = false;
                } else if (c == '\n' || c == '\r') {
                    table.row(number++, TsvCells.read(line.toString()));
                    line.setLength(0);
                    afterReturn = c == '\r';
                } else {
                    afterReturn = false;
                    line.append(c);
                    if (line.length() > longest) {
                        throw new InputException(
                                name,
                                "has a line longer than " + longest + " characters, line " + number
                                        + "; no memory needs that");
                    }
                }
            }
        }
        if (line.length() > 0) {
            table.row(number, TsvCells.read(line.toString()));
        }
        return table.result();
    }
}
