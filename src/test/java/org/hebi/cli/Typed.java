package org.hebi.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * One command line and what came of it.
 *
 * @param code the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Typed(int code, String out, String err) {
    /** Types {@code hebi} and these words; paths are taken as they are. */
    static Typed hebi(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] args = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
        int code = Hebi.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Typed(code, lines(out), lines(err));
    }

    private static String lines(StringWriter written) {
        return written.toString().replace(System.lineSeparator(), "\n");
    }

    static Path sample(String declaration, String file) {
        return Path.of("samples", declaration, file);
    }
}
