package org.hebi.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Where output goes: a person's terminal speaks its own charset, a pipe or a file always gets UTF-8. */
final class Terminal {
    private Terminal() {}

    /** Whether a person watches; progress and colours are for people only. */
    static boolean interactive() {
        return System.console() != null && System.getenv("NO_COLOR") == null;
    }

    static PrintWriter out() {
        return writer(FileDescriptor.out);
    }

    static PrintWriter err() {
        return writer(FileDescriptor.err);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        Console console = System.console();
        Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
        return new PrintWriter(new FileOutputStream(descriptor), true, charset);
    }
}
