package org.hebi.align.lexical;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hebi.model.InputException;
import org.hebi.model.Language;

/** Reads lexicons from files: our own tab-separated form and CC-CEDICT. Both in UTF-8. */
public final class LexiconFile {
    private static final String BUNDLED = "/org/hebi/glossaries/base-lexicon.tsv";

    private LexiconFile() {}

    /** The lexicon that comes with the program. */
    public static Lexicon bundled() {
        try (InputStream in = LexiconFile.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + BUNDLED);
            }
            Lexicon.Builder builder = Lexicon.builder();
            readTsv(in, "base-lexicon.tsv", builder);
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table whose first line names its columns: {@code zh} (or {@code zh-CN}, {@code zh-TW}, {@code zh-Hans},
     * {@code zh-Hant}), {@code pos} if there is one, and languages such as {@code en} and {@code ru}. Renderings are
     * parted by semicolons. Other columns are passed over.
     *
     * @param in the file; not closed
     * @param name its name for messages
     * @param into where the words go
     * @throws InputException when a line cannot be understood
     */
    public static void readTsv(InputStream in, String name, Lexicon.Builder into) {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
            String header = reader.readLine();
            if (header == null) {
                throw new InputException(
                        name, "the lexicon is empty; its first line names the columns, such as zh, pos, en, ru");
            }
            String[] columns = strip(header).split("\t", -1);
            if (String.join(",", columns).equals("zh,pos,en,ru")) {
                readOwn(reader, name, into);
            } else {
                readAny(reader, name, columns, into);
            }
        } catch (IOException e) {
            throw new InputException(name, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static String strip(String header) {
        return header.startsWith("\uFEFF") ? header.substring(1) : header;
    }

    private static void readOwn(BufferedReader reader, String name, Lexicon.Builder into) throws IOException {
        int number = 1;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isEmpty()) {
                continue;
            }
            int a = line.indexOf('\t');
            int b = a < 0 ? -1 : line.indexOf('\t', a + 1);
            int c = b < 0 ? -1 : line.indexOf('\t', b + 1);
            if (c < 0 || line.indexOf('\t', c + 1) >= 0) {
                throw new InputException(
                        name, "line " + number + " does not have four columns parted by tabs: " + excerpt(line));
            }
            into.addNew(
                    Han.fold(line.substring(0, a)),
                    line.substring(a + 1, b),
                    line.substring(b + 1, c),
                    line.substring(c + 1));
        }
    }

    private static String excerpt(String line) {
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }

    private static void readAny(BufferedReader reader, String name, String[] columns, Lexicon.Builder into)
            throws IOException {
        List<Integer> chinese = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        int classes = -1;
        for (int i = 0; i < columns.length; i++) {
            String column = columns[i].strip().toLowerCase(Locale.ROOT);
            if (column.equals("pos")) {
                classes = i;
            } else if (column.equals("zh") || column.startsWith("zh-")) {
                chinese.add(i);
            } else if (column.matches("[a-z]{2}(-[a-z0-9]+)*") && !column.equals("id")) {
                others.add(i);
            }
        }
        if (chinese.isEmpty() || others.isEmpty()) {
            throw new InputException(
                    name,
                    "the first line must name the columns, at least zh and one more language such as en or ru, parted by tabs");
        }
        int number = 1;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length > columns.length) {
                throw new InputException(
                        name, "line " + number + " has more columns than the first line names: " + excerpt(line));
            }
            for (int z : chinese) {
                for (int o : others) {
                    if (z < cells.length && o < cells.length && !cells[z].isBlank() && !cells[o].isBlank()) {
                        String tag = classes >= 0 && classes < cells.length ? cells[classes] : "";
                        into.add(
                                cells[z],
                                tag,
                                columns[o].strip().toLowerCase(Locale.ROOT).split("-")[0],
                                cells[o]);
                    }
                }
            }
        }
    }

    /**
     * Reads CC-CEDICT: {@code 傳統 传统 [chuan2 tong3] /tradition/traditional/}. Lines that begin with {@code #} are
     * comments.
     *
     * @param in the file; not closed
     * @param name its name for messages
     * @param into where the words go
     * @throws InputException when a line cannot be understood
     */
    public static void readCedict(InputStream in, String name, Lexicon.Builder into) {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String entry = strip(line).strip();
                if (entry.isEmpty() || entry.startsWith("#")) {
                    continue;
                }
                int first = entry.indexOf(' ');
                int second = first < 0 ? -1 : entry.indexOf(' ', first + 1);
                int slash = entry.indexOf('/');
                int last = entry.lastIndexOf('/');
                if (second < 0 || slash < second || last <= slash) {
                    throw new InputException(
                            name,
                            "line " + number + " is not a CC-CEDICT entry (傳統 传统 [pin1 yin1] /sense/…/): "
                                    + excerpt(entry));
                }
                List<String> senses = new ArrayList<>();
                for (String sense : entry.substring(slash + 1, last).split("[/;]")) {
                    String kept = sense(sense);
                    if (!kept.isEmpty()) {
                        senses.add(kept);
                    }
                }
                if (!senses.isEmpty()) {
                    into.add(entry.substring(first + 1, second), "", Language.ENGLISH, senses);
                }
            }
        } catch (IOException e) {
            throw new InputException(name, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** What a text could hold of a sense: no measure words, cross-references or remarks in brackets. */
    private static String sense(String sense) {
        String plain = sense.replaceAll("\\([^)]*\\)|\\[[^\\]]*\\]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (plain.startsWith("CL:")
                || plain.startsWith("see ")
                || plain.startsWith("variant of ")
                || plain.startsWith("old variant of ")
                || plain.startsWith("abbr. for ")
                || plain.split(" ").length > 5
                || !plain.chars().allMatch(c -> c < 0x250)) {
            return "";
        }
        return plain;
    }
}
