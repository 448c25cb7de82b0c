package org.hebi.memory.tsv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cells as they stand in a line. Tabs, line breaks and backslashes are written {@code \t}, {@code \n}, {@code \r} and
 * {@code \\}. A text that a spreadsheet would take for a formula gets an apostrophe before it, as people put one there.
 */
final class TsvCells {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@]", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@]", Pattern.DOTALL);

    private TsvCells() {}

    static String written(String text) {
        String guarded = FORMULA.matcher(text).lookingAt() ? "'" + text : text;
        return guarded.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    static List<String> read(String line) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
            cells.add(cell(line.substring(start, tab)));
            start = tab + 1;
        }
        cells.add(cell(line.substring(start)));
        return cells;
    }

    private static String cell(String written) {
        StringBuilder text = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            char next = c == '\\' && i + 1 < written.length() ? written.charAt(i + 1) : 0;
            switch (next) {
                case 't' -> text.append('\t');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case '\\' -> text.append('\\');
                default -> {
                    // Files of other programs have backslashes that mean themselves.
                    text.append(c);
                    continue;
                }
            }
            i++;
        }
        String plain = text.toString();
        return GUARDED.matcher(plain).lookingAt() ? plain.substring(1) : plain;
    }
}
