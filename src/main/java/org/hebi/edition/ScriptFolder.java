package org.hebi.edition;

/**
 * Brings Traditional and Simplified characters to one script, character by character.
 *
 * <p>Only characters are folded, never phrases: a phrase converter turns 文件 into 文档 and hides what an editor looks
 * for. Folding is for comparing; the result is never shown to anybody.
 */
public interface ScriptFolder {
    /**
     * The character all variants of this one share.
     *
     * @param codePoint any character, in NFC
     * @return the representative, usually the Simplified character; the same character when it has no variants
     */
    int fold(int codePoint);
}
