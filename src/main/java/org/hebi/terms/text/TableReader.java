package org.hebi.terms.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hebi.model.Glossary;
import org.hebi.model.InputException;
import org.hebi.terms.GlossaryReader;
import org.hebi.terms.GlossaryRows;

/** Reads tables with tabs, commas or semicolons: ours, MultiTerm's, memoQ's and anybody's whose header names languages. */
public final class TableReader implements GlossaryReader {
    private final GlossaryRows rows;

    public TableReader(GlossaryRows rows) {
        this.rows = rows;
    }

    @Override
    public Glossary read(String name, InputStream in) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InputException(name, "is not UTF-8; save it as UTF-8", e);
        }
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String first = body.lines().filter(l -> !l.startsWith("#")).findFirst().orElse("");
        char delimiter =
                first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
        List<List<String>> all = Delimited.rows(body, delimiter, delimiter != '\t');
        return rows.read(name, all);
    }
}
