package org.hebi.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hebi.memory.Corrections;
import org.hebi.memory.CorrectionsFile;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.xlsx.CorrectionsReader;
import org.hebi.model.Finding;
import org.hebi.model.InputException;

/**
 * What people corrected, kept beside the source: {@code corrections.txt} in a declaration's folder, {@code
 * NAME.corrections.txt} beside a single file.
 */
final class KeptCorrections {
    private static final String NAME = "corrections.txt";
    private static final long LARGEST = 64L << 20;

    private KeptCorrections() {}

    /** Where the corrections of a declaration's folder are kept. */
    static Path in(Path folder) {
        return folder.resolve(NAME);
    }

    /** Where those of a source are kept: its folder's file when it is named by its language alone, as editions are. */
    static Path beside(Path source) {
        Path absolute = source.toAbsolutePath().normalize();
        String name = absolute.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        boolean edition = !stem.contains(".")
                && !stem.contains("_")
                && TextReading.tag(Path.of(stem + ".txt")).isPresent();
        return absolute.resolveSibling(edition ? NAME : stem + "." + NAME);
    }

    /**
     * The kept corrections; none when there is no file.
     *
     * @throws InputException when the file cannot be understood
     */
    static Corrections load(Path file) {
        return Files.exists(file) ? text(file) : Corrections.NONE;
    }

    /**
     * Corrections that a user hands in: a reviewed workbook, or a text file of the same kind as the kept one.
     *
     * @throws InputException when it is neither
     */
    static CorrectionsReader.Result handedIn(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException(file.toString(), "there is no such file; look at the spelling and the folder");
        }
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".txt")) {
            return new CorrectionsReader.Result(text(file), List.<Finding>of());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new CorrectionsReader(ReadLimits.DEFAULT).read(file.toString(), in);
        } catch (IOException e) {
            throw new InputException(file.toString(), "cannot be read; look at its permissions", e);
        }
    }

    /** Puts corrections into a file, whole or not at all. */
    static void keep(Corrections corrections, Path file, WholeFile files) {
        byte[] text = CorrectionsFile.text(corrections).getBytes(StandardCharsets.UTF_8);
        files.write(file, out -> out.write(text));
    }

    private static Corrections text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new InputException(
                        file.toString(), "is larger than " + LARGEST + " bytes; it is no corrections file");
            }
            return CorrectionsFile.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new InputException(file.toString(), "is not UTF-8 text; save it as UTF-8", e);
        } catch (IOException e) {
            throw new InputException(file.toString(), "cannot be read; look at its permissions", e);
        }
    }
}
