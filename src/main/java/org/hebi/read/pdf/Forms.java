package org.hebi.read.pdf;

import java.text.Normalizer;
import java.util.Map;

/**
 * Characters that PDFs name by their looks: ligatures (ﬁ) and radicals that look like whole characters (⼈ for 人), which font
 * makers' tables give for the glyph they share. No text means them, so they are read as what they look like.
 */
final class Forms {
    /** Those of CJK Radicals Supplement that look like the character in common use and have no decomposition of their own. */
    private static final Map<Integer, Integer> RADICALS = Map.ofEntries(
            Map.entry(0x2E8E, 0x5140),
            Map.entry(0x2EA0, 0x6C11),
            Map.entry(0x2EC1, 0x864E),
            Map.entry(0x2EC4, 0x897F),
            Map.entry(0x2EC5, 0x89C1),
            Map.entry(0x2EC6, 0x89D2),
            Map.entry(0x2EC9, 0x8D1D),
            Map.entry(0x2ECB, 0x8F66),
            Map.entry(0x2ED1, 0x9577),
            Map.entry(0x2ED3, 0x957F),
            Map.entry(0x2ED4, 0x95E8),
            Map.entry(0x2ED8, 0x9752),
            Map.entry(0x2EDA, 0x9875),
            Map.entry(0x2EDB, 0x98CE),
            Map.entry(0x2EDC, 0x98DE),
            Map.entry(0x2EDD, 0x98DF),
            Map.entry(0x2EE2, 0x9A6C),
            Map.entry(0x2EE4, 0x9B3C),
            Map.entry(0x2EE5, 0x9C7C),
            Map.entry(0x2EE6, 0x9E1F),
            Map.entry(0x2EE8, 0x9EA6),
            Map.entry(0x2EE9, 0x9EC4),
            Map.entry(0x2EEC, 0x9F50),
            Map.entry(0x2EEE, 0x9F7F),
            Map.entry(0x2EF0, 0x9F99));

    private Forms() {}

    static String plain(String text) {
        if (text.codePoints().noneMatch(Forms::isForm)) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            Integer radical = RADICALS.get(c);
            if (radical != null) {
                plain.appendCodePoint(radical);
            } else if (isForm(c)) {
                plain.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    private static boolean isForm(int c) {
        return (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xFB00 && c <= 0xFB06);
    }
}
