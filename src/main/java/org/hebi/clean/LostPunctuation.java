package org.hebi.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.model.Finding;

/** Chinese text whose font lost its punctuation: a gap stands where a mark stood. */
final class LostPunctuation {
    private static final Pattern NUMBER = Pattern.compile("([一二三四五六七八九十]{1,3}) +(?=\\p{IsHan})");

    private LostPunctuation() {}

    /** A text with marks put back, and what was done. */
    record Mended(String text, List<Finding> findings) {
        Mended {
            findings = List.copyOf(findings);
        }
    }

    /** Whether a source has lost its marks: single gaps between Chinese characters, and hardly a full stop. */
    static boolean lost(List<Row> rows) {
        int gaps = 0;
        int stops = 0;
        for (Row row : rows) {
            if (row.columns || row.width < 30) {
                continue;
            }
            String text = row.text;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '。') {
                    stops++;
                } else if (c == ' '
                        && i > 0
                        && i + 1 < text.length()
                        && Characters.han(text.charAt(i - 1))
                        && Characters.han(text.charAt(i + 1))) {
                    gaps++;
                }
            }
        }
        return gaps >= 5 && stops * 4 < gaps;
    }

    /**
     * The lines with the 、 after a number put back (一 国际 is 一、国际), where the numbers follow one another, and with a
     * note where white space at a line's end stands for a full stop.
     */
    static List<Row> withMarks(List<Row> rows) {
        List<Row> out = new ArrayList<>();
        int expected = 1;
        for (Row row : rows) {
            Row marked = row;
            Matcher m = NUMBER.matcher(row.text);
            if (m.lookingAt()) {
                Row candidate = row.with(m.group(1) + "、" + row.text.substring(m.end()), true);
                if (candidate.mark.filter(k -> k.value() == 1).isPresent()) {
                    expected = 1;
                }
                int value = expected;
                if (candidate.mark.filter(k -> k.value() == value).isPresent()) {
                    marked = candidate;
                    expected++;
                }
            }
            marked.lostStop = row.trailing >= 2 && !row.columns && !Sentences.ends(row.text);
            out.add(marked);
        }
        return out;
    }

    static Mended mend(String name, List<Row> lines, String text, int index, PageShape shape) {
        return new Mended(text, List.of());
    }
}
