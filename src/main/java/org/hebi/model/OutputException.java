package org.hebi.model;

/** An output cannot be written. The message is one sentence: what, where, and the way out. */
public final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param file name of the output as the user gave it
     * @param message what is wrong and what to do, without the file's name
     */
    public OutputException(String file, String message, Throwable cause) {
        super(file + ": " + message, cause);
    }
}
