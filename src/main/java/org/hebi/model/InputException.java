package org.hebi.model;

import java.util.Objects;

/** An input cannot be used. The message is one sentence for the person who named the file: what, where, and the way out. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;

    /**
     * @param file name of the input as the user gave it
     * @param message what is wrong and what to do, without the file's name
     */
    public InputException(String file, String message) {
        super(file + ": " + message);
        this.file = Objects.requireNonNull(file);
    }

    /** As above, with what lies behind it, shown only when debugging. */
    public InputException(String file, String message, Throwable cause) {
        super(file + ": " + message, cause);
        this.file = Objects.requireNonNull(file);
    }

    public String file() {
        return file;
    }
}
