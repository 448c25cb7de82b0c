package org.hebi.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where output goes: a person's terminal speaks its own charset, a pipe or a file always gets UTF-8. */
final class Terminal {
    private Terminal() {}

    /** Whether a person watches; progress and colours are for people only. */
    static boolean interactive() {
        return System.console() != null && System.getenv("NO_COLOR") == null;
    }

    /** Standard output: line by line for a person, in large pieces for a pipe or a file. */
    static PrintWriter out(Remembering stream) {
        return new PrintWriter(
                interactive() ? stream : new BufferedOutputStream(stream, 1 << 16), interactive(), charset());
    }

    static PrintWriter err() {
        return new PrintWriter(new FileOutputStream(FileDescriptor.err), true, charset());
    }

    private static Charset charset() {
        Console console = System.console();
        return console == null ? StandardCharsets.UTF_8 : console.charset();
    }

    /** A stream that keeps why it could not be written, for a PrintWriter forgets it. */
    static final class Remembering extends FilterOutputStream {
        private Optional<IOException> failure = Optional.empty();

        Remembering(OutputStream out) {
            super(out);
        }

        static Remembering standardOutput() {
            return new Remembering(new FileOutputStream(FileDescriptor.out));
        }

        /** Why something was not written; empty when all was, or when nobody wanted the rest (as with {@code | head}). */
        Optional<String> failure() {
            return failure.map(e -> String.valueOf(e.getMessage()))
                    .filter(why -> !why.contains("Broken pipe") && !why.contains("pipe is being closed"))
                    .map(why -> why.contains("No space left") ? "the disk is full" : why);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = Optional.of(e);
                throw e;
            }
        }
    }
}
