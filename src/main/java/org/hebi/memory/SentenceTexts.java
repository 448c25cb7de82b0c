package org.hebi.memory;

import java.util.List;
import org.hebi.model.SegmentedDocument;

/** Puts sentences on one line as their language joins them, a reviewer's words in the place of those they replace. */
final class SentenceTexts {
    private SentenceTexts() {}

    /**
     * The sentences {@code first} to {@code end}, exclusive.
     *
     * @param edits edits of any language; those of this document that lie within the range are used
     */
    static String joined(SegmentedDocument document, int first, int end, List<TextEdit> edits) {
        StringBuilder text = new StringBuilder();
        int i = first;
        while (i < end) {
            TextEdit edit = editAt(document, i, end, edits);
            String piece = edit == null
                    ? document.segments().get(i).content()
                    : edit.text().strip();
            if (text.length() > 0 && !piece.isEmpty()) {
                text.append(document.language().joiner());
            }
            text.append(piece);
            i = edit == null ? i + 1 : edit.end();
        }
        return text.toString();
    }

    private static @org.jspecify.annotations.Nullable TextEdit editAt(
            SegmentedDocument document, int first, int end, List<TextEdit> edits) {
        for (TextEdit edit : edits) {
            if (edit.first() == first && edit.end() <= end && edit.language().equals(document.language())) {
                return edit;
            }
        }
        return null;
    }
}
