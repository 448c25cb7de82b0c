package org.hebi.terms.text;

import java.util.ArrayList;
import java.util.List;

/** Rows of text with cells between delimiters. */
final class Delimited {
    private Delimited() {}

    /**
     * A cell that a spreadsheet will take for text: one that begins like a formula gets an apostrophe before it, which
     * spreadsheets understand and {@link #plain} takes away again.
     */
    static String guarded(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** The cell as it was before {@link #guarded}. */
    static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    /** A line of a CSV file (RFC 4180), with its end. */
    static String csv(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i > 0 ? "," : "").append(quoted(guarded(cells.get(i))));
        }
        return line.append("\r\n").toString();
    }

    private static String quoted(String cell) {
        boolean needed = cell.indexOf(',') >= 0
                || cell.indexOf('"') >= 0
                || cell.indexOf('\n') >= 0
                || cell.indexOf('\r') >= 0
                || cell.indexOf(';') >= 0
                || !cell.equals(cell.strip());
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** A line of a table with tabs; tabs and line breaks inside cells become blanks. */
    static String tabbed(List<String> cells, boolean guard) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append('\t');
            }
            String cell = cells.get(i).replaceAll("[\\t\\n\\r]+", " ");
            line.append(guard ? guarded(cell) : cell);
        }
        return line.append('\n').toString();
    }

    /**
     * The rows of a delimited text; quoted cells may hold delimiters and line breaks.
     *
     * @param delimiter comma, semicolon or tab
     * @param quotes whether double quotes enclose cells
     */
    static List<List<String>> rows(String text, char delimiter, boolean quotes) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside) {
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    inside = false;
                } else {
                    cell.append(c);
                }
            } else if (quotes && c == '"' && cell.length() == 0) {
                inside = true;
            } else if (c == delimiter) {
                row.add(plain(cell.toString()));
                cell.setLength(0);
            } else if (c == '\n') {
                row.add(plain(cell.toString()));
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            row.add(plain(cell.toString()));
            rows.add(row);
        }
        return rows;
    }
}
