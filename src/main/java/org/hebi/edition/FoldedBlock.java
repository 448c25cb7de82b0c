package org.hebi.edition;

import org.hebi.model.Block;

/**
 * A paragraph in Simplified characters and narrow marks, character for character, so that offsets stay those of the
 * original.
 *
 * @param number 0-based block of the document
 * @param original as it stands there
 * @param folded of the same length
 */
record FoldedBlock(int number, String original, String folded) {
    FoldedBlock {
        if (original.length() != folded.length()) {
            throw new IllegalArgumentException("folding must keep the length of block " + number);
        }
    }

    static FoldedBlock of(int number, Block block, Folding folding) {
        String text = block.text();
        StringBuilder folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int width = Character.charCount(c);
            int simple = simple(c, folding);
            if (Character.charCount(simple) == width) {
                folded.appendCodePoint(simple);
            } else {
                folded.append(text, at, at + width);
            }
            at += width;
        }
        return new FoldedBlock(number, text, folded.toString());
    }

    private static int simple(int c, Folding folding) {
        if (Character.isLetterOrDigit(c) || Character.isIdeographic(c)) {
            return folding.fold(c);
        }
        int mark = Marks.fold(c);
        return mark == Marks.NOTHING ? ' ' : mark;
    }

    /** A stretch as people write it in Simplified characters, with wide marks. */
    String shown(int from, int to) {
        return folded.substring(from, to)
                .replace(" ", "")
                .replace(',', '，')
                .replace(';', '；')
                .replace(':', '：')
                .replace('(', '（')
                .replace(')', '）');
    }
}
