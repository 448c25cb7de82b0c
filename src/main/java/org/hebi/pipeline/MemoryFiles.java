package org.hebi.pipeline;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hebi.memory.MemoryReader;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.ReadMemory;
import org.hebi.memory.tmx.TmxReader;
import org.hebi.memory.tsv.TsvReader;
import org.hebi.memory.xliff.XliffReader;
import org.hebi.memory.xlsx.XlsxReader;
import org.hebi.model.InputException;
import org.hebi.model.Language;

/** Files of aligned material: TMX, XLIFF, and tables with a column for each language. */
public final class MemoryFiles {
    private final ReadLimits limits;

    public MemoryFiles(ReadLimits limits) {
        this.limits = limits;
    }

    /** Whether a file's ending says that it holds aligned material. */
    public static boolean isMaterial(Path file) {
        return switch (ending(file)) {
            case "tmx", "xlf", "xliff", "xlf2", "sdlxliff", "mqxliff", "mxliff", "tsv", "tab", "xlsx" -> true;
            default -> false;
        };
    }

    /** Whether a file's ending says that it is a table, which may as well hold something else. */
    public static boolean isTable(Path file) {
        return switch (ending(file)) {
            case "tsv", "tab", "xlsx" -> true;
            default -> false;
        };
    }

    /**
     * Reads a file by its ending.
     *
     * @param languages of a table's columns, where its first row does not name them; may be empty
     * @throws InputException when it is not there, broken, foreign or too large
     */
    public ReadMemory read(Path file, List<Language> languages) {
        MemoryReader reader = switch (ending(file)) {
            case "tmx" -> new TmxReader(limits);
            case "xlf", "xliff", "xlf2", "sdlxliff", "mqxliff", "mxliff" -> new XliffReader(limits);
            case "tsv", "tab" -> new TsvReader(limits, languages);
            case "xlsx" -> new XlsxReader(limits, languages);
            default ->
                throw new InputException(
                        file.toString(), "is no aligned material; name a .tmx, .xlf, .tsv or .xlsx file");
        };
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    file.toString(),
                    Files.exists(file) ? "is no file" : "there is no such file; look at the spelling and the folder");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return reader.read(file.toString(), in);
        } catch (IOException e) {
            throw new InputException(file.toString(), "cannot be read; look at its permissions", e);
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
