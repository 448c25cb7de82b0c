package org.hebi.edition;

/** Punctuation marks, and which of them are the same mark in another dress. */
final class Marks {
    /** White space and characters that cannot be seen. */
    static final int NOTHING = 0;
    /** Any quotation mark; which way it points is a matter of fonts and conversions. */
    static final int QUOTE = '"';
    /** The dot in a foreign name, or a full stop of another width. */
    static final int DOT = '.';

    private Marks() {}

    /** The representative of a mark, or {@link #NOTHING}. */
    static int fold(int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return NOTHING;
        }
        switch (Character.getType(c)) {
            case Character.FORMAT, Character.CONTROL -> {
                return NOTHING;
            }
            default -> {}
        }
        return switch (c) {
            case '，', '﹐', '︐' -> ',';
            case '、', '､', '﹑' -> '、';
            case '。', '｡', '﹒' -> '。';
            case '．', '·', '•', '‧', '・', '･', '∙', '●', '⋅', '.' -> DOT;
            case '；', '﹔' -> ';';
            case '：', '﹕', '︰' -> ':';
            case '！', '﹗' -> '!';
            case '？', '﹖' -> '?';
            case '（', '﹙' -> '(';
            case '）', '﹚' -> ')';
            case '［', '【', '〔', '〖' -> '[';
            case '］', '】', '〕', '〗' -> ']';
            case '“',
                    '”',
                    '„',
                    '‟',
                    '「',
                    '」',
                    '『',
                    '』',
                    '＂',
                    '"',
                    '‘',
                    '’',
                    '＇',
                    '\'',
                    '〝',
                    '〞',
                    '〟',
                    '﹁',
                    '﹂',
                    '﹃',
                    '﹄' -> QUOTE;
            case '《', '〈', '«', '＜', '<', '‹' -> '《';
            case '》', '〉', '»', '＞', '>', '›' -> '》';
            case '—', '―', '－', '-', '–', '─', '━', '﹘', '‐', '‑' -> '—';
            case '…', '⋯' -> '…';
            case '～', '~', '〜', '∼' -> '~';
            case '／', '/' -> '/';
            default -> c;
        };
    }

    /** Whether two folded marks are the same for a reader; a dot at a sentence's end is a narrow 。. */
    static boolean same(int a, int b) {
        return a == b || a == DOT && b == '。' || a == '。' && b == DOT;
    }

    /** How strong a border a mark makes; see {@link TextStream#border}. */
    static int border(char c) {
        return switch (c) {
            case '。', '！', '？', '｡', '!', '?' -> 5;
            case '；', '：', ';', ':' -> 4;
            case '，', ',' -> 3;
            case '、', '､' -> 2;
            default -> Character.isWhitespace(c) ? 0 : 1;
        };
    }

    /** Whether a sentence, or a line that announces a list, may end with this mark. */
    static boolean endsSentence(char c) {
        return switch (c) {
            case '。', '！', '？', '；', '：', '｡', '!', '?', ';', ':' -> true;
            default -> false;
        };
    }

    /** Whether a mark closes what another opened. */
    static boolean closes(char c) {
        return "”」』）》〉’】〕)]＂\"".indexOf(c) >= 0;
    }
}
