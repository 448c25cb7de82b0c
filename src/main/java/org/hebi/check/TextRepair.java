package org.hebi.check;

import java.text.Normalizer;

/** What can be put right in a text without knowing what it means. */
public final class TextRepair {
    private TextRepair() {}

    /**
     * The text without characters that XML forbids or nobody sees, in Unicode form NFC, with single spaces and none at
     * the edges. A text that holds nothing else is left as it is: an empty side needs a person.
     *
     * @param first whether nothing stands before the text on its side
     * @param last whether nothing stands after it
     */
    public static String repaired(String text, boolean first, boolean last) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (!TextRules.forbidden(point) && !TextRules.invisible(point)) {
                kept.appendCodePoint(point);
            }
        }
        String normal = Normalizer.normalize(kept, Normalizer.Form.NFC);
        int start = 0;
        int end = normal.length();
        while (first && start < end && TextRules.blank(normal.charAt(start))) {
            start++;
        }
        while (last && end > start && TextRules.blank(normal.charAt(end - 1))) {
            end--;
        }
        return start == end && first && last ? text : single(normal.substring(start, end));
    }

    /** Runs of white space as one space; a single no-break or ideographic space stays what it is. */
    private static String single(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && TextRules.blank(text.charAt(end))) {
                end++;
            }
            if (end == i) {
                out.append(text.charAt(i++));
            } else {
                boolean plain = end - i == 1 && "\t\n\r".indexOf(text.charAt(i)) < 0;
                out.append(plain ? text.charAt(i) : ' ');
                i = end;
            }
        }
        return out.toString();
    }
}
