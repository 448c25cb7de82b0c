package org.hebi.align.lexical;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.hebi.align.lexical.Evidence.Side;

/**
 * One side of a piece: the distinct tokens of up to twelve neighbouring sentences, and what each says when its
 * counterpart is found or missing among some sentences of the other side.
 */
final class Spans {
    static final int MOST = BeadType.LONGEST;

    /** Per local type, sentences of the other side that hold a counterpart, as bits. */
    final long[][] bits;
    /** Per local type and number of sentences on the other side, evidence of a counterpart found, in nats. */
    final float[][] found;
    /** The same of one missing. */
    final float[][] missing;
    /** Per local type, the feature of a counterpart found; the next one is that of one missing. */
    final int[] feature;
    /** Per local type, its number on the side as a whole. */
    final int[] global;
    /** Per sentence and size, at {@code sentence * MOST + size - 1}, distinct local types. */
    final int[][] merged;

    /**
     * @param start first sentence of the piece
     * @param size sentences of the piece
     * @param otherStart first sentence of the piece on the other side
     * @param otherSize sentences of the piece on the other side
     * @param others sentences of the other side as a whole
     */
    Spans(
            Side side,
            int start,
            int size,
            int otherStart,
            int otherSize,
            int others,
            double[] produced,
            boolean isSource) {
        Map<Integer, Integer> local = new HashMap<>();
        int[][] tokens = new int[size][];
        int[] types = new int[16];
        for (int i = 0; i < size; i++) {
            int[] all = side.tokens[start + i];
            tokens[i] = new int[all.length];
            for (int k = 0; k < all.length; k++) {
                Integer id = local.get(all[k]);
                if (id == null) {
                    id = local.size();
                    local.put(all[k], id);
                    if (id == types.length) {
                        types = Arrays.copyOf(types, id * 2);
                    }
                    types[id] = all[k];
                }
                tokens[i][k] = id;
            }
            Arrays.sort(tokens[i]);
        }
        int count = local.size();
        global = Arrays.copyOf(types, count);
        bits = new long[count][];
        found = new float[count][MOST + 1];
        missing = new float[count][MOST + 1];
        feature = new int[count];
        for (int t = 0; t < count; t++) {
            int[] postings = side.postings[types[t]];
            bits[t] = bits(postings, otherStart, otherSize);
            feature[t] = feature(side.types[types[t]].kind(), isSource).ordinal();
            for (int b = 1; b <= MOST; b++) {
                double chance = chance(postings.length, others, b);
                double p = chance + (1 - chance) * produced[types[t]];
                found[t][b] = (float) Math.log(p / chance);
                missing[t][b] = (float) Math.log((1 - p) / (1 - chance));
            }
        }
        merged = new int[size * MOST][];
        for (int i = 0; i < size; i++) {
            merged[i * MOST] = tokens[i];
            for (int a = 2; a <= MOST && i + a <= size; a++) {
                merged[i * MOST + a - 1] = merge(merged[i * MOST + a - 2], tokens[i + a - 1]);
            }
        }
    }

    private static long[] bits(int[] postings, int start, int size) {
        long[] row = new long[(size >> 6) + 2];
        int at = Arrays.binarySearch(postings, start);
        for (int k = at >= 0 ? at : -at - 1; k < postings.length && postings[k] < start + size; k++) {
            int j = postings[k] - start;
            row[j >> 6] |= 1L << (j & 63);
        }
        return row;
    }

    /** How likely a counterpart is among some sentences for no better reason than chance. */
    static double chance(int holders, int others, int sentences) {
        double q = (double) holders / others;
        return Math.min(0.95, Math.max(0.02 * sentences, 1 - Math.pow(1 - q, sentences)));
    }

    private static Feature feature(Token.Kind kind, boolean source) {
        return switch (kind) {
            case SINGLE -> source ? Feature.SOURCE_SINGLE_FOUND : Feature.TARGET_SINGLE_FOUND;
            case WORD -> source ? Feature.SOURCE_WORD_FOUND : Feature.TARGET_WORD_FOUND;
            case PHRASE -> Feature.SOURCE_PHRASE_FOUND;
            case FUNCTION -> source ? Feature.SOURCE_FUNCTION_FOUND : Feature.TARGET_FUNCTION_FOUND;
            case NUMBER -> source ? Feature.SOURCE_NUMBER_FOUND : Feature.TARGET_NUMBER_FOUND;
            case NAME -> source ? Feature.SOURCE_NAME_FOUND : Feature.TARGET_NAME_FOUND;
        };
    }

    /** The distinct types of neighbouring sentences. */
    static int[] merge(int[][] tokens, int start, int size) {
        int[] all = tokens[start];
        for (int k = start + 1; k < start + size; k++) {
            all = merge(all, tokens[k]);
        }
        return all;
    }

    private static int[] merge(int[] a, int[] b) {
        int[] all = new int[a.length + b.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            if (j == b.length || i < a.length && a[i] < b[j]) {
                all[n++] = a[i++];
            } else {
                if (i < a.length && a[i] == b[j]) {
                    i++;
                }
                all[n++] = b[j++];
            }
        }
        return n == all.length ? all : Arrays.copyOf(all, n);
    }

    /** Whether a row of bits has one among {@code count} places from {@code from} on. */
    static boolean meets(long[] row, int from, int count) {
        int word = from >> 6;
        int shift = from & 63;
        long window = row[word] >>> shift;
        if (shift > 64 - MOST) {
            window |= row[word + 1] << (64 - shift);
        }
        return (window & ((1L << count) - 1)) != 0;
    }

    /** Whether a row of bits has any. */
    static boolean meetsAny(long[] row) {
        for (long word : row) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    /** Adds up features of a bead. */
    void add(int start, int size, int from, int count, double[] f) {
        for (int t : merged[start * MOST + size - 1]) {
            if (meets(bits[t], from, count)) {
                f[feature[t]] += found[t][count];
            } else {
                f[feature[t] + 1] += missing[t][count];
            }
        }
    }

    /** The distinct local types of some sentences; for beads of any size. */
    int[] types(int start, int size) {
        if (size <= MOST) {
            return merged[start * MOST + size - 1];
        }
        int[] all = merged[start * MOST + MOST - 1];
        for (int k = start + MOST; k < start + size; k++) {
            all = merge(all, merged[k * MOST]);
        }
        return all;
    }

    /** Evidence times weight, ready to be summed. */
    final class Weighed {
        /** Per type and number of sentences, what a counterpart found adds to one missing. */
        private final float[][] gain;

        /** Per sentence, size and number of sentences on the other side, the sum when all are missing. */
        private final float[][] base;

        Weighed(double[] weights) {
            gain = new float[bits.length][MOST + 1];
            float[][] miss = new float[bits.length][MOST + 1];
            for (int t = 0; t < gain.length; t++) {
                for (int b = 1; b <= MOST; b++) {
                    miss[t][b] = (float) (weights[feature[t] + 1] * missing[t][b]);
                    gain[t][b] = (float) (weights[feature[t]] * found[t][b]) - miss[t][b];
                }
            }
            base = new float[merged.length][];
            for (int k = 0; k < merged.length; k++) {
                if (merged[k] == null) {
                    continue;
                }
                int size = k % MOST + 1;
                int most = size == 1 ? MOST : size > 4 ? 1 : 4;
                base[k] = new float[most + 1];
                for (int t : merged[k]) {
                    for (int b = 1; b <= most; b++) {
                        base[k][b] += miss[t][b];
                    }
                }
            }
        }

        double sum(int start, int size, int from, int count) {
            int k = start * MOST + size - 1;
            float sum = base[k][count];
            for (int t : merged[k]) {
                if (meets(bits[t], from, count)) {
                    sum += gain[t][count];
                }
            }
            return sum;
        }
    }
}
