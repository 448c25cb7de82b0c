package org.hebi.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hebi.model.DeclarationSummary;
import org.hebi.model.OutputException;
import org.hebi.model.TranslationMemory;

/**
 * What a build has finished, kept in a folder beside its outputs until the whole build has succeeded, so that a build which
 * was interrupted, or failed in some declarations, can be continued without doing the others again.
 *
 * <p>A declaration counts as finished only when nothing has changed since: the bytes of every file in its folder, the
 * options, this program, and the files that were written for it.
 */
final class FinishedWork {
    /** The folder in the output folder. */
    static final String FOLDER = ".hebi-unfinished";

    private final Path folder;
    private final WholeFile files;
    private final String circumstances;

    /**
     * @param output the build's output folder
     * @param circumstances everything besides the declaration that decides the result
     */
    FinishedWork(Path output, WholeFile files, String circumstances) {
        this.folder = output.resolve(FOLDER);
        this.files = files;
        this.circumstances = circumstances;
    }

    /** A file that was written, and what is in it. */
    record Written(Path file, String digest) {}

    /** One declaration that is finished. */
    record Work(DeclarationSummary summary, Optional<TranslationMemory> memory, List<Written> outputs) {
        Work {
            outputs = List.copyOf(outputs);
        }
    }

    /** What was finished of a declaration as it is now; empty when it is to be done (again). */
    Optional<Work> of(Path declaration) {
        try {
            Path kept = file(declaration);
            if (!Files.isRegularFile(kept)) {
                return Optional.empty();
            }
            Work work = StoredRecords.read(Work.class, Files.readAllBytes(kept));
            for (Written written : work.outputs()) {
                if (!Files.isRegularFile(written.file())
                        || !digest(written.file()).equals(written.digest())) {
                    return Optional.empty();
                }
            }
            return Optional.of(work);
        } catch (IOException | OutOfMemoryError e) {
            // What cannot be read back is simply done again.
            return Optional.empty();
        }
    }

    /** Keeps a finished declaration. */
    void keep(Path declaration, DeclarationSummary summary, Optional<TranslationMemory> memory, List<Path> outputs) {
        try {
            List<Written> written = new ArrayList<>();
            for (Path output : outputs) {
                written.add(new Written(output, digest(output)));
            }
            byte[] bytes = StoredRecords.bytes(new Work(summary, memory, written));
            files.write(file(declaration), out -> out.write(bytes));
        } catch (IOException e) {
            throw new OutputException(folder.toString(), "cannot keep what is finished", e);
        }
    }

    /** Forgets everything, when the whole is done or to be done anew. */
    void forget() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> kept = Files.list(folder)) {
            kept.filter(f -> f.getFileName().toString().endsWith(".done")).forEach(files::remove);
            files.remove(folder);
        } catch (IOException e) {
            throw new OutputException(folder.toString(), "cannot be taken away; delete it by hand", e);
        }
    }

    private Path file(Path declaration) throws IOException {
        MessageDigest digest = sha256();
        text(digest, circumstances);
        text(digest, declaration.toAbsolutePath().normalize().toString());
        List<Path> inputs;
        try (Stream<Path> found = Files.list(declaration)) {
            inputs = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path input : inputs) {
            text(digest, input.getFileName().toString());
            text(digest, digest(input));
        }
        return folder.resolve(HexFormat.of().formatHex(digest.digest(), 0, 16) + ".done");
    }

    /** A fingerprint of files, in the order given; of one that is not there, its name. */
    static String digest(List<Path> files) {
        MessageDigest digest = sha256();
        for (Path file : files) {
            text(digest, file.toString());
            try {
                text(digest, Files.isRegularFile(file) ? digest(file) : "");
            } catch (IOException e) {
                text(digest, "unreadable");
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
