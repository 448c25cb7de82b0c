package org.hebi.read;

import org.hebi.model.InputException;

/** Finds out which charset bytes are in and gives their text. */
@FunctionalInterface
public interface ByteDecoder {
    /**
     * The text the bytes stand for, without byte order mark.
     *
     * @param name the file's name, for messages
     * @throws InputException when the charset cannot be told for certain
     */
    String decode(String name, byte[] bytes);
}
