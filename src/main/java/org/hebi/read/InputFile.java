package org.hebi.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Objects;
import org.hebi.model.InputException;

/**
 * A file that has been looked at from outside: it exists, may be read, holds something and is not too large. Remembers its
 * size and time, so that {@link #settled()} can tell whether somebody changed it while it was read.
 */
public final class InputFile {
    private final Path path;
    private final String name;
    private final long size;
    private final FileTime modified;

    private InputFile(Path path, String name, long size, FileTime modified) {
        this.path = path;
        this.name = name;
        this.size = size;
        this.modified = modified;
    }

    /**
     * Looks at a file without reading it.
     *
     * @throws InputException when it is missing, a folder, empty or over {@link Limits#maxBytes()}
     */
    public static InputFile of(Path path, Limits limits) {
        Path last = path.getFileName();
        String name = last == null ? path.toString() : last.toString();
        BasicFileAttributes seen = look(path);
        if (seen.isDirectory()) {
            throw new InputException(path.toString(), "this is a folder; name a file in it");
        }
        if (!seen.isRegularFile()) {
            throw new InputException(path.toString(), "this is not a regular file; copy its content into one first");
        }
        if (seen.size() == 0) {
            throw new InputException(
                    path.toString(), "the file is empty; check that it was saved or downloaded completely");
        }
        if (seen.size() > limits.maxBytes()) {
            throw tooLarge(path, seen.size(), limits);
        }
        return new InputFile(path, name, seen.size(), seen.lastModifiedTime());
    }

    private static BasicFileAttributes look(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            throw new InputException(path.toString(), "there is no such file; check the name and the folder", e);
        } catch (AccessDeniedException e) {
            throw new InputException(path.toString(), "you have no permission to read this file", e);
        } catch (IOException e) {
            throw new InputException(path.toString(), "the file cannot be read; check the disk and the permissions", e);
        }
    }

    private static InputException tooLarge(Path path, long size, Limits limits) {
        return new InputException(
                path.toString(),
                String.format(
                        Locale.ROOT,
                        "the file has %s, more than the limit of %s; if you trust it, raise the limit or split the file",
                        megabytes(size),
                        megabytes(limits.maxBytes())));
    }

    /** A size as people say it, such as {@code 64 MB}. */
    static String megabytes(long bytes) {
        if (bytes < 1 << 20) {
            return bytes < 1 << 10 ? bytes + " bytes" : (bytes >> 10) + " KB";
        }
        return String.format(Locale.ROOT, "%d MB", (bytes + (1 << 19)) >> 20);
    }

    /**
     * The exception that refuses this file.
     *
     * @param message what is wrong and what to do, without the file's name
     */
    public InputException refused(String message) {
        return new InputException(path.toString(), message);
    }

    /** As above, with what lies behind it. */
    public InputException refused(String message, Throwable cause) {
        return new InputException(path.toString(), message, cause);
    }

    /** The file's own name, without its folder: what findings call it. */
    public String name() {
        return name;
    }

    public Path path() {
        return path;
    }

    /** Bytes it had when it was first looked at. */
    public long size() {
        return size;
    }

    /**
     * Reads everything, once.
     *
     * @throws InputException when it cannot be read, or changes meanwhile
     */
    public byte[] bytes() {
        byte[] bytes = head(Integer.MAX_VALUE - 16);
        settled();
        if (bytes.length != size) {
            throw changed();
        }
        return bytes;
    }

    /** At most so many bytes from the file's beginning, never more than it had when first looked at plus one. */
    public byte[] head(int length) {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes((int) Math.min(length, size + 1));
        } catch (AccessDeniedException e) {
            throw new InputException(path.toString(), "you have no permission to read this file", e);
        } catch (NoSuchFileException e) {
            throw changed();
        } catch (IOException e) {
            throw new InputException(path.toString(), "the file cannot be read; check the disk and the permissions", e);
        }
    }

    /**
     * Makes sure that the file is still what it was when first looked at; readers that keep it open call this when they have
     * finished.
     *
     * @throws InputException when somebody wrote to it meanwhile
     */
    public void settled() {
        BasicFileAttributes now = look(path);
        if (now.size() != size || !Objects.equals(now.lastModifiedTime(), modified)) {
            throw changed();
        }
    }

    private InputException changed() {
        return new InputException(
                path.toString(), "the file was changed while it was read; wait until it is complete and try again");
    }
}
