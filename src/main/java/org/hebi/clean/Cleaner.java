package org.hebi.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hebi.model.CleanText;
import org.hebi.model.CleanText.Paragraph;
import org.hebi.model.CleanText.Role;
import org.hebi.model.Finding;
import org.hebi.model.Language;
import org.hebi.model.RawText;
import org.hebi.model.RawText.Layout;

/**
 * Takes the page away from a text: look-alike characters, page numbers, running heads, line wraps, hyphens at line ends,
 * the typesetter's spaces. How a text was set is learned from the text itself, so any width, with or without blank lines
 * between the lines, is read alike. Nothing is lost: what belongs to the page comes out under its role.
 *
 * <p>Keeps no state between calls. Time and memory grow linearly with the text.
 */
public final class Cleaner {
    /**
     * Cleans a text.
     *
     * @param raw the lines as read
     * @param language the language they are written in; Chinese is joined without spaces, all others with them
     */
    public CleanText clean(RawText raw, Language language) {
        boolean cjk = language.isChinese() || language.language().equals("ja");
        Characters characters = new Characters();
        List<Row> rows = rows(raw, cjk, characters);
        boolean printed = raw.layout() == Layout.PRINTED;
        if (printed) {
            PageFurniture.mark(rows);
        } else {
            PageFurniture.markObvious(rows);
        }
        List<Row> text = rows.stream().filter(Row::isText).collect(Collectors.toCollection(ArrayList::new));
        dropPadding(text);
        boolean lostStops = cjk && LostPunctuation.lost(text);
        if (lostStops) {
            text = LostPunctuation.withMarks(text);
        }
        PageShape shape = printed ? PageShape.of(text, cjk) : PageShape.unwrapped(cjk);
        markSlips(text, shape);
        List<List<Row>> joined = printed
                ? new LineJoiner(text, shape).paragraphs()
                : text.stream().map(List::of).toList();
        List<Finding> findings = new ArrayList<>(raw.findings());
        findings.addAll(characters.findings(raw.name()));
        Composer composer = new Composer(raw.name(), text, shape, lostStops);
        List<Paragraph> paragraphs = paragraphs(rows, joined, shape, composer);
        findings.addAll(composer.findings());
        return new CleanText(
                raw.name(), language, printed && (!shape.wrapped() || shape.blanksSeparate()), paragraphs, findings);
    }

    private static List<Row> rows(RawText raw, boolean cjk, Characters characters) {
        List<Row> rows = new ArrayList<>();
        int blanks = 0;
        for (RawText.Line line : raw.lines()) {
            String text = characters.normalise(line.text());
            if (text.isBlank()) {
                blanks++;
                continue;
            }
            rows.add(new Row(text, line.number(), line.page(), blanks, cjk));
            blanks = 0;
        }
        return rows;
    }

    /** White space at the end of most lines is padding and means nothing. */
    private static void dropPadding(List<Row> text) {
        long padded = text.stream().filter(r -> r.trailing >= 2).count();
        if (padded * 10 > text.size() * 6L) {
            text.forEach(r -> r.trailing = 0);
        }
    }

    /**
     * Where lines are set apart by blank lines, a missing one shows that a page ended there; extraction then moves the
     * first line of the new page by a column.
     */
    private static void markSlips(List<Row> text, PageShape shape) {
        if (!shape.wrapped() || shape.usualBlanks() == 0) {
            return;
        }
        for (int i = 1; i < text.size(); i++) {
            Row row = text.get(i);
            if (row.blanks < shape.usualBlanks() && row.indent > shape.base()) {
                row.pageSlip = true;
                row.newPage = true;
            }
        }
    }

    private static List<Paragraph> paragraphs(
            List<Row> rows, List<List<Row>> joined, PageShape shape, Composer composer) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int next = 0;
        Row due = joined.isEmpty() ? null : joined.get(0).get(0);
        for (Row row : rows) {
            if (!row.isText()) {
                paragraphs.add(new Paragraph(
                        row.text, row.text, row.role, row.number, row.page, 1, row.indent, 0, row.newPage));
            } else if (due != null && row.number == due.number && row.page == due.page) {
                List<Row> lines = joined.get(next++);
                due = next < joined.size() ? joined.get(next).get(0) : null;
                composer.compose(lines, paragraphs.size());
                paragraphs.add(new Paragraph(
                        composer.text(),
                        composer.printed(),
                        Role.TEXT,
                        row.number,
                        row.page,
                        lines.size(),
                        Math.max(0, row.indent - shape.base() - (row.pageSlip ? 1 : 0)),
                        Math.max(0, row.blanks - shape.usualBlanks()),
                        row.newPage));
            }
        }
        return paragraphs;
    }
}
