package org.hebi.align.lexical;

import java.util.List;

/**
 * Which tokens of each text have a counterpart in which sentences of the other: the lexicon applied to two documents.
 * Tokens without any counterpart in the other document are left out; they cannot tell one bead from another.
 */
final class Evidence {
    /** One side's tokens: of what kind, in which sentences, and where their counterparts are. */
    static final class Side {
        final List<Sentence> sentences;
        /** Per type, what it is. */
        final Token[] types;
        /** Per sentence, its types in ascending order. */
        final int[][] tokens;
        /** Per type, ascending sentences of the other side that hold a counterpart. */
        final int[][] postings;
        /** Per sentence, words and numbers without any counterpart in the whole other text. */
        final int[] absent;
        /** Per sentence, whether direct speech is still open at its end. */
        final boolean[] speech;
        /** Whether there is direct speech at all. */
        final boolean spoken;
        /** Per sentence, those with one. */
        final int[] present;

        Side(List<Sentence> sentences, Token[] types, int[][] tokens, int[][] postings, int[] absent) {
            this.absent = absent;
            this.speech = Quotes.open(sentences);
            this.spoken = any(speech);
            this.present = new int[absent.length];
            for (int i = 0; i < present.length; i++) {
                for (int t : tokens[i]) {
                    present[i] += counts(types[t].kind()) ? 1 : 0;
                }
            }
            this.sentences = sentences;
            this.types = types;
            this.tokens = tokens;
            this.postings = postings;
        }

        private static boolean any(boolean[] flags) {
            for (boolean flag : flags) {
                if (flag) {
                    return true;
                }
            }
            return false;
        }

        int size() {
            return sentences.size();
        }

        /** Whether a token of this kind says something by being nowhere in the other text. */
        static boolean counts(Token.Kind kind) {
            return kind == Token.Kind.WORD || kind == Token.Kind.PHRASE || kind == Token.Kind.NUMBER;
        }
    }

    final Side source;
    final Side target;
    /** Per source type, the target types that are its counterparts. */
    final int[][] through;
    /** Beads that are known to be right. */
    final ExactPairs exact;

    Evidence(Side source, Side target, int[][] through, ExactPairs exact) {
        this.through = through;
        this.exact = exact;
        this.source = source;
        this.target = target;
    }
}
