package org.hebi.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hebi.model.OutputException;

/**
 * Writes files whole or not at all: into a neighbour with a temporary name, moved into place when complete. What is
 * unfinished when the program is interrupted is taken away.
 */
public final class WholeFile {
    private final Set<Path> unfinished = ConcurrentHashMap.newKeySet();

    /** Registers the clean-up for interruption; make one per run. */
    public WholeFile() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::abandon, "hebi-unfinished"));
    }

    /** Puts bytes into a stream; the stream is closed by the caller. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes one file, making its folders.
     *
     * @throws OutputException when it cannot be written; then the old file, if any, is untouched
     */
    public void write(Path file, Content content) {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (Files.isDirectory(target) || folder == null) {
            throw new OutputException(file.toString(), "is a folder; name a file to write", new IOException("folder"));
        }
        Path temporary = folder;
        try {
            Files.createDirectories(folder);
            temporary = Files.createTempFile(folder, ".hebi-", ".part");
            unfinished.add(temporary);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                content.writeTo(out);
            }
            keepPermissions(target, temporary);
            move(temporary, target);
            unfinished.remove(temporary);
        } catch (IOException e) {
            throw new OutputException(file.toString(), "cannot be written (" + reason(e) + ")", e);
        } finally {
            if (unfinished.remove(temporary)) {
                deleteQuietly(temporary);
            }
        }
    }

    /** Takes a file away if it is there. */
    void remove(Path file) {
        deleteQuietly(file);
    }

    private static void keepPermissions(Path target, Path temporary) throws IOException {
        // Temporary files are private; the result is to be as readable as any other file of this person.
        if (temporary.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<java.nio.file.attribute.PosixFilePermission> permissions = Files.exists(target)
                    ? Files.getPosixFilePermissions(target)
                    : java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--");
            Files.setPosixFilePermissions(temporary, permissions);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission: choose another folder with -o, or change the rights of this one";
        }
        if (e instanceof java.nio.file.FileAlreadyExistsException) {
            return "a file stands where a folder is needed: choose another place with -o";
        }
        String message = e.getMessage();
        if (message != null && message.contains("No space left")) {
            return "the disk is full";
        }
        if (message == null || message.contains(".hebi-")) {
            return "the folder takes no new files: choose another place with -o";
        }
        return message;
    }

    private void abandon() {
        unfinished.forEach(WholeFile::deleteQuietly);
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Nothing more can be done for a temporary file that will not go.
        }
    }
}
