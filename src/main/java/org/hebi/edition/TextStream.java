package org.hebi.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Document;
import org.hebi.model.Span;

/**
 * The letters and digits of an edition in one row, folded, each with its place in the original. Punctuation and white
 * space are what lies between two of them: the {@link Gap}s.
 */
final class TextStream {
    private final Document document;
    private final int[] symbols;
    private final int[] blocks;
    private final int[] starts;
    private final int[] ends;

    /**
     * What stands between two neighbouring characters of the stream, in up to two pieces where a paragraph ends in it.
     *
     * @param pieces stretches of blocks, in reading order; empty stretches included
     * @param breaks whether a paragraph ends inside
     */
    record Gap(List<Piece> pieces, boolean breaks) {
        /** A stretch of one block. */
        record Piece(int block, int start, int end) {}
    }

    private TextStream(Document document, int size, int[] symbols, int[] blocks, int[] starts, int[] ends) {
        this.document = document;
        this.symbols = Arrays.copyOf(symbols, size);
        this.blocks = Arrays.copyOf(blocks, size);
        this.starts = Arrays.copyOf(starts, size);
        this.ends = Arrays.copyOf(ends, size);
    }

    /**
     * Reads a document. Page furniture is left out, unless there is nothing else.
     *
     * @param document the cleaned edition
     * @param folding what to ignore
     */
    static TextStream of(Document document, Folding folding) {
        boolean all = document.blocks().stream().allMatch(b -> b.kind() == BlockKind.FURNITURE);
        int capacity =
                document.blocks().stream().mapToInt(b -> b.text().length()).sum();
        int[] symbols = new int[capacity];
        int[] blocks = new int[capacity];
        int[] starts = new int[capacity];
        int[] ends = new int[capacity];
        int size = 0;
        for (int b = 0; b < document.blocks().size(); b++) {
            Block block = document.blocks().get(b);
            if (block.kind() == BlockKind.FURNITURE && !all) {
                continue;
            }
            String text = block.text();
            for (int at = 0; at < text.length(); ) {
                int c = text.codePointAt(at);
                int next = at + Character.charCount(c);
                // A combining mark belongs to the letter before it.
                while (next < text.length() && isCombining(text.codePointAt(next))) {
                    next += Character.charCount(text.codePointAt(next));
                }
                if (isText(text, at, c)) {
                    symbols[size] = c == 0x25CB || c == 0x25EF || c == 0x3007 ? '〇' : folding.fold(c);
                    blocks[size] = b;
                    starts[size] = at;
                    ends[size] = next;
                    size++;
                }
                at = next;
            }
        }
        return new TextStream(document, size, symbols, blocks, starts, ends);
    }

    private static boolean isCombining(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isText(String text, int at, int c) {
        if (c == 0x25CB || c == 0x25EF) { // ○ ◯ stand for 〇 beside a numeral, else they are bullets
            return besideNumeral(text, at);
        }
        if (c == '%' || c == 0xFF05 || c == 0x2030) {
            return true;
        }
        if (c == '.' || c == 0xFF0E || c == '-' || c == '/') { // 1.5, 2001-07-16, 3/4
            return at > 0 && at + 1 < text.length() && isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1));
        }
        return Character.isLetterOrDigit(c)
                || Character.isIdeographic(c)
                || c >= 0x2E80 && c <= 0x2FDF
                || c >= 0x2460 && c <= 0x2473
                || c == 0xFFFD
                || Character.getType(c) == Character.PRIVATE_USE;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    private static boolean besideNumeral(String text, int at) {
        for (int i = at - 1; i >= 0 && i >= at - 4; i--) {
            char c = text.charAt(i);
            if (Numerals.isDigit(c)) {
                return true;
            }
            if (c != ' ' && c != 0x25CB && c != 0x25EF) {
                break;
            }
        }
        for (int i = at + 1; i < text.length() && i <= at + 4; i++) {
            char c = text.charAt(i);
            if (Numerals.isDigit(c)) {
                return true;
            }
            if (c != ' ' && c != 0x25CB && c != 0x25EF) {
                break;
            }
        }
        return false;
    }

    /** The characters {@code from} to {@code to} alone; block numbers and offsets stay those of the document. */
    TextStream slice(int from, int to) {
        return new TextStream(
                document,
                to - from,
                Arrays.copyOfRange(symbols, from, to),
                Arrays.copyOfRange(blocks, from, to),
                Arrays.copyOfRange(starts, from, to),
                Arrays.copyOfRange(ends, from, to));
    }

    Document document() {
        return document;
    }

    int size() {
        return symbols.length;
    }

    int symbol(int i) {
        return symbols[i];
    }

    int[] symbols() {
        return symbols;
    }

    int block(int i) {
        return blocks[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    String text(int block) {
        return document.blocks().get(block).text();
    }

    /** The first character of the stream at or after an offset of a block. */
    int at(int block, int offset) {
        int low = 0;
        int high = symbols.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks[middle] < block || blocks[middle] == block && starts[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The original character or characters. */
    String original(int i) {
        return text(blocks[i]).substring(starts[i], ends[i]);
    }

    /** The folded characters from {@code from} to {@code to}. */
    String folded(int from, int to) {
        return new String(symbols, from, to - from);
    }

    /** Whether a paragraph begins with this character. */
    boolean beginsBlock(int i) {
        return i == 0 || blocks[i - 1] != blocks[i];
    }

    /** The gap before character {@code i}; {@code i} = 0 and {@code i} = size are the gaps at the ends. */
    Gap gap(int i) {
        List<Gap.Piece> pieces = new ArrayList<>(2);
        if (i > 0 && i < symbols.length && blocks[i - 1] == blocks[i]) {
            pieces.add(new Gap.Piece(blocks[i], ends[i - 1], starts[i]));
            return new Gap(pieces, false);
        }
        if (i > 0) {
            pieces.add(new Gap.Piece(
                    blocks[i - 1], ends[i - 1], text(blocks[i - 1]).length()));
        }
        if (i < symbols.length) {
            pieces.add(new Gap.Piece(blocks[i], 0, starts[i]));
        }
        return new Gap(pieces, i > 0 && i < symbols.length);
    }

    /** What {@link #gap} holds, glued. */
    String gapText(int i) {
        StringBuilder glued = new StringBuilder();
        for (Gap.Piece piece : gap(i).pieces()) {
            glued.append(text(piece.block()), piece.start(), piece.end());
        }
        return glued.toString();
    }

    /** How strong a border lies before character {@code i}: paragraph 6, sentence 5, clause 3–4, list 2, other mark 1. */
    int border(int i) {
        if (i <= 0 || i >= symbols.length || blocks[i - 1] != blocks[i]) {
            return 6;
        }
        int strongest = 0;
        String text = text(blocks[i]);
        for (int at = ends[i - 1]; at < starts[i]; at++) {
            strongest = Math.max(strongest, Marks.border(text.charAt(at)));
        }
        return strongest;
    }

    /** The original stretch of characters {@code from} to {@code to}, which lie in one block. */
    Span span(int from, int to) {
        return Span.of(text(blocks[from]), starts[from], ends[to - 1]);
    }
}
