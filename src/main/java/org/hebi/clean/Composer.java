package org.hebi.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebi.model.Finding;
import org.hebi.model.Place;

/** Puts the lines of a paragraph together. */
final class Composer {
    private final String name;
    private final PageShape shape;
    private final Optional<LostPunctuation> lost;
    private final Hyphens hyphens;
    private final ChineseSpacing spacing = new ChineseSpacing();
    private final List<Finding> findings = new ArrayList<>();
    private String text = "";
    private String printed = "";

    Composer(String name, List<Row> rows, PageShape shape, boolean lost) {
        this.name = name;
        this.shape = shape;
        this.lost = lost ? Optional.of(new LostPunctuation(name, rows)) : Optional.empty();
        this.hyphens = new Hyphens(shape.cjk() ? List.of() : rows);
    }

    String text() {
        return text;
    }

    String printed() {
        return printed;
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        if (spacing.folded() > 0) {
            all.add(new Finding(
                    "half-width-punctuation",
                    0,
                    Place.whole(name),
                    spacing.folded() + " half-width punctuation marks after Chinese characters were made full-width."));
        }
        return all;
    }

    /**
     * Joins lines; the result is {@link #text()} and {@link #printed()}.
     *
     * @param lines the lines of one paragraph
     * @param index 0-based index of the paragraph, for findings
     */
    void compose(List<Row> lines, int index) {
        printed = joined(lines);
        for (Row row : lines) {
            if (row.doubtfulJoin) {
                findings.add(new Finding(
                        "doubtful-join",
                        1,
                        new Place(name, row.number, index, 0, 0),
                        "Nothing on the page tells whether a new paragraph begins with this line; it was joined to the one"
                                + " before."));
            }
        }
        if (!shape.cjk()) {
            text = lines.size() == 1 && lines.get(0).columns ? printed : printed.replaceAll(" {2,}", " ");
            return;
        }
        if (lines.size() == 1 && lines.get(0).columns) {
            text = printed;
            return;
        }
        text = spacing.tidy(printed);
        if (lines.size() > 1) {
            text = ChineseSpacing.evenUnits(text);
        }
        if (lost.isPresent()) {
            LostPunctuation.Mended mended = lost.get().mend(lines, text, printed, index);
            text = mended.text();
            findings.addAll(mended.findings());
        }
        printed = printed.replace(String.valueOf(LostPunctuation.ROOM), "");
    }

    private String joined(List<Row> lines) {
        if (lines.size() == 1) {
            return lines.get(0).text.replace("\u00AD", "");
        }
        StringBuilder out = new StringBuilder();
        boolean room = false;
        for (Row row : lines) {
            if (out.length() == 0) {
                out.append(row.text);
                room = lost.isPresent() && lost.get().room(row);
                continue;
            }
            if (room) {
                out.append(LostPunctuation.ROOM);
            }
            room = lost.isPresent() && lost.get().room(row);
            if (shape.cjk()) {
                out.append(needsSpace(out.charAt(out.length() - 1), row.text.charAt(0)) ? " " : "");
            } else if (Hyphens.at(out.substring(Math.max(0, out.length() - 60)))) {
                String tail = out.substring(Math.max(0, out.length() - 60));
                if (Hyphens.suspended(row.text)) {
                    out.append(' ');
                } else if (!hyphens.keeps(tail, row.text)) {
                    out.setLength(out.length() - 1);
                }
            } else {
                out.append(' ');
            }
            out.append(row.text);
        }
        return out.toString().replace("\u00AD", "");
    }

    private static boolean needsSpace(char last, char first) {
        return last < 0x2000 && first < 0x2000 && Character.isLetterOrDigit(last) && Character.isLetterOrDigit(first);
    }
}
