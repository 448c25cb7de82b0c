package org.hebi.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.read.RawLines;

/**
 * Writes printed lines down as a typist would: a paragraph begins with at least two spaces, its further lines with none, and
 * a gap between paragraphs is a blank line. On paper a paragraph is known by an indent, a gap, or by the line before having
 * had room for the next word; the last cannot be seen in text any more, so it is turned into an indent here.
 */
final class PrintedText {
    /** One page: regions in reading order, lines from top to bottom. */
    record Page(List<List<PrintedLine>> regions) {}

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[\\s\\-—–·.]*(?:第\\s*)?(?:\\d{1,4}|[ivxlc]{1,7})\\s*(?:[页頁]|[/／]\\s*\\d{1,4}|(?:of|из)\\s+\\d{1,4})?[\\s\\-—–·.]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTE = Pattern.compile("[*†‡①-⑳\\[（(【]?\\s?[\\d*①-⑳].*", Pattern.DOTALL);
    private static final String TERMINAL = "。．！？；：.!?;:”」』）";

    private static final Pattern REFERENCE =
            Pattern.compile(LineMaker.RAISED + "([^" + LineMaker.LOWERED + "]*)" + LineMaker.LOWERED);
    private static final Pattern NOTE_MARK =
            Pattern.compile("[\\[（(【]?\\s?(\\d{1,3}|[*†‡]{1,3}|[①-⑳])\\s?[\\]）)】]?[.．]?\\s*");

    /** The pages with raised marks marked, and without. */
    private final List<Page> marked;

    private final List<Page> pages;
    private final double pitch;
    private final double bodySize;
    /** Left margin of ordinary pages, even and odd page numbers. */
    private final double[] margin = new double[2];

    private final RawLines out;

    private PrintedText(List<Page> pages, RawLines out) {
        this.marked = List.copyOf(pages);
        this.pages = pages.stream().map(PrintedText::unmarked).toList();
        this.out = out;
        this.bodySize = bodySize(pages);
        this.pitch =
                pitch(pages.stream().flatMap(page -> page.regions().stream()).toList(), bodySize * 1.5);
        for (int parity = 0; parity < 2; parity++) {
            List<PrintedLine> lines = new ArrayList<>();
            for (int i = 0; i < pages.size(); i++) {
                if ((i + 1) % 2 == parity && pages.get(i).regions().size() == 1) {
                    lines.addAll(pages.get(i).regions().get(0));
                }
            }
            margin[parity] = lines.size() < 4 ? Double.NaN : ownMargin(lines);
        }
    }

    /** Writes all pages down; page 1 is the first of the list. */
    static void write(List<Page> pages, RawLines out) {
        if (pages.stream().anyMatch(page -> !page.regions().isEmpty())) {
            new PrintedText(pages, out).write();
        }
    }

    private static double bodySize(List<Page> pages) {
        TreeMap<Long, Integer> sizes = new TreeMap<>();
        pages.forEach(page -> page.regions()
                .forEach(region -> region.forEach(line ->
                        sizes.merge(Math.round(line.size() * 4), line.text().length(), Integer::sum))));
        return sizes.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(40L)
                / 4.0;
    }

    /** The distance most lines have from the one before. */
    private static double pitch(List<List<PrintedLine>> regions, double otherwise) {
        TreeMap<Long, Integer> distances = new TreeMap<>();
        for (List<PrintedLine> region : regions) {
            for (int i = 1; i < region.size(); i++) {
                double distance = region.get(i).y() - region.get(i - 1).y();
                if (distance > 0.5 * region.get(i).size()
                        && distance < 4 * region.get(i).size()) {
                    distances.merge(Math.round(distance * 2), 1, Integer::sum);
                }
            }
        }
        // Neighbouring half points are one distance, unevenly rounded.
        long best = -1;
        int most = 0;
        for (long key : distances.keySet()) {
            int count = distances.getOrDefault(key, 0)
                    + distances.getOrDefault(key - 1, 0)
                    + distances.getOrDefault(key + 1, 0);
            if (count > most) {
                most = count;
                best = key;
            }
        }
        return best < 0 ? otherwise : best / 2.0;
    }

    /** The leftmost edge that several lines share. */
    private static double ownMargin(List<PrintedLine> lines) {
        double[] edges = lines.stream().mapToDouble(PrintedLine::x).sorted().toArray();
        double em = lines.get(lines.size() / 2).size();
        long enough = Math.max(2, Math.round(0.08 * edges.length));
        for (int i = 0; i < edges.length; i++) {
            int j = i;
            while (j < edges.length && edges[j] - edges[i] <= 0.5 * em) {
                j++;
            }
            if (j - i >= enough) {
                return edges[i];
            }
        }
        return edges[0];
    }

    private static double rightMargin(List<PrintedLine> lines) {
        double[] edges = lines.stream().mapToDouble(PrintedLine::right).sorted().toArray();
        return edges[Math.max(0, (int) (edges.length * 0.97) - 1)];
    }

    private record Placed(
            PrintedLine line, double left, double right, double pitch, int page, int region, boolean note) {
        double em() {
            return line.size();
        }

        double indent() {
            return (line.x() - left) / em();
        }
    }

    private void write() {
        Map<String, Integer> edges = edgeTexts();
        List<Placed> notes = new ArrayList<>();
        double rightOfAll = rightMargin(widest());
        Placed before = null;
        Hanging hanging = Hanging.NONE;
        int region = 0;
        for (int p = 0; p < pages.size(); p++) {
            Page page = pages.get(p);
            List<PrintedLine> top = edgeLines(page, true);
            List<PrintedLine> bottom = edgeLines(page, false);
            List<Integer> noteStarts = page.regions().stream()
                    .map(lines -> noteStart(lines, bottom, edges))
                    .toList();
            Set<String> marks = noteMarks(page, noteStarts);
            Set<String> referred = new HashSet<>();
            for (int r = 0; r < page.regions().size(); r++) {
                List<PrintedLine> lines = page.regions().get(r);
                List<PrintedLine> markedLines = marked.get(p).regions().get(r);
                region++;
                boolean single = page.regions().size() == 1;
                List<PrintedLine> body = body(lines, top, bottom, edges);
                double left = margin(body, page, p + 1);
                double right = single && body.size() < 8 ? Math.max(rightMargin(body), rightOfAll) : rightMargin(body);
                double ownPitch = lines.size() >= 6 ? pitch(List.of(lines), pitch) : pitch;
                int noteStart = noteStarts.get(r);
                for (int i = 0; i < lines.size(); i++) {
                    PrintedLine line = lines.get(i);
                    Placed here = new Placed(line, left, right, Math.min(ownPitch, pitch * 1.3), p + 1, region, false);
                    if (isFurniture(line, top, edges) || isFurniture(line, bottom, edges)) {
                        out.add(indent(here, 1) + line.text(), p + 1);
                        continue;
                    }
                    if (i >= noteStart) {
                        notes.add(withoutMark(here, referred));
                        continue;
                    }
                    boolean gap = before != null && before.region() == region && isGap(before, here);
                    boolean starts = before == null
                            || gap
                            || (i + 1 < noteStart && hangs(line, lines.get(i + 1)))
                            || starts(before, here, hanging);
                    if (starts) {
                        writeNotes(notes);
                        hanging = line.hasMark() ? new Hanging(line.afterMark(), left, line.size()) : Hanging.NONE;
                    }
                    if (gap) {
                        out.add("", p + 1);
                    }
                    out.add(
                            (starts ? indent(here, 2) : "")
                                    + withoutReferences(markedLines.get(i).text(), marks, referred),
                            p + 1);
                    before = here;
                }
            }
        }
        writeNotes(notes);
    }

    /** A region's lines without page numbers and running heads; all of them when there is nothing else. */
    private List<PrintedLine> body(
            List<PrintedLine> lines, List<PrintedLine> top, List<PrintedLine> bottom, Map<String, Integer> edges) {
        List<PrintedLine> body = lines.stream()
                .filter(line -> !isFurniture(line, top, edges) && !isFurniture(line, bottom, edges))
                .toList();
        return body.isEmpty() ? lines : body;
    }

    private static Page unmarked(Page page) {
        return new Page(page.regions().stream()
                .map(region -> region.stream()
                        .map(line ->
                                line.withText(REFERENCE.matcher(line.text()).replaceAll("$1")))
                        .toList())
                .toList());
    }

    /** The marks the notes at a page's end begin with. */
    private static Set<String> noteMarks(Page page, List<Integer> noteStarts) {
        Set<String> marks = new HashSet<>();
        for (int r = 0; r < noteStarts.size(); r++) {
            List<PrintedLine> lines = page.regions().get(r);
            for (PrintedLine line : lines.subList(noteStarts.get(r), lines.size())) {
                Matcher mark = NOTE_MARK.matcher(line.text());
                if (mark.lookingAt()) {
                    marks.add(mark.group(1));
                }
            }
        }
        return marks;
    }

    /** A line without the raised marks that refer to these notes; other raised signs (m²) stay. */
    private static String withoutReferences(String text, Set<String> marks, Set<String> referred) {
        return REFERENCE.matcher(text).replaceAll(found -> {
            Matcher mark = NOTE_MARK.matcher(found.group(1).strip());
            if (mark.matches() && marks.contains(mark.group(1))) {
                referred.add(mark.group(1));
                return "";
            }
            return Matcher.quoteReplacement(found.group(1));
        });
    }

    /** A note's line without the mark that the text refers to it by. */
    private static Placed withoutMark(Placed note, Set<String> referred) {
        Matcher mark = NOTE_MARK.matcher(note.line().text());
        if (!mark.lookingAt()
                || !referred.contains(mark.group(1))
                || mark.end() == note.line().text().length()) {
            return note;
        }
        PrintedLine line = note.line().withText(note.line().text().substring(mark.end()));
        return new Placed(line, note.left(), note.right(), note.pitch(), note.page(), note.region(), true);
    }

    /** Lines of the pages that are not set in columns; of all when all are. */
    private List<PrintedLine> widest() {
        List<PrintedLine> lines = new ArrayList<>();
        pages.stream()
                .filter(page -> page.regions().size() == 1)
                .forEach(page -> lines.addAll(page.regions().get(0)));
        if (lines.isEmpty()) {
            pages.forEach(page -> page.regions().forEach(lines::addAll));
        }
        return lines;
    }

    /** Where the lines after an item's mark are set in to: both edges are kept relative to their page's margin. */
    private record Hanging(double x, double left, double em) {
        static final Hanging NONE = new Hanging(Double.NaN, 0, 1);

        boolean holds(Placed line) {
            return Math.abs((x - left) - (line.line().x() - line.left())) <= 0.4 * em;
        }
    }

    private double margin(List<PrintedLine> lines, Page onPage, int page) {
        boolean single = onPage.regions().size() == 1;
        double own = ownMargin(lines);
        if (!single && lines.size() < 4) {
            // A title above columns, say: too few lines to have a margin of their own.
            return onPage.regions().stream()
                    .mapToDouble(PrintedText::ownMargin)
                    .min()
                    .orElse(own);
        }
        double usual = margin[page % 2];
        return !single || Double.isNaN(usual) ? own : Math.min(own, usual);
    }

    private static boolean isGap(Placed before, Placed here) {
        double larger = Math.max(1, Math.max(before.em(), here.em()) / Math.max(1, Math.min(before.em(), here.em())));
        double usual = here.pitch() * Math.min(larger, 1.5);
        return here.line().y() - before.line().y() > 1.35 * usual;
    }

    /** Whether the next line is set in to where the text after this one's mark begins. */
    private static boolean hangs(PrintedLine line, PrintedLine next) {
        return line.afterMark() > line.x() + 0.75 * line.size()
                && Math.abs(next.x() - line.afterMark()) <= 0.4 * line.size();
    }

    private static boolean starts(Placed before, Placed here, Hanging hanging) {
        PrintedLine last = before.line();
        PrintedLine line = here.line();
        if (last.parted() || line.parted()) {
            return true;
        }
        double ratio = line.size() / last.size();
        if (ratio > 1.18 || ratio < 0.85) {
            return true;
        }
        boolean wide = Wide.is(line.text().codePointAt(0));
        double slack = (wide ? 1.6 : 0.6) * here.em();
        double room = before.right() - last.right();
        boolean endedEarly = room > line.firstWord() + slack;
        if (endedEarly && !isCentredOn(before, here)) {
            return true;
        }
        if (hanging.holds(here) || isCentredOn(before, here)) {
            return false;
        }
        boolean sameEdge = Math.abs((last.x() - before.left()) - (line.x() - here.left())) <= 0.3 * here.em();
        boolean closed = TERMINAL.indexOf(last.text().charAt(last.text().length() - 1)) >= 0;
        if (here.indent() >= 0.75) {
            return !(sameEdge && !closed);
        }
        return line.hasMark() && last.x() - before.left() > line.x() - here.left() + 0.75 * here.em();
    }

    /** Whether a line goes on with a centred one (a title, say) that had no room for its first word on either side. */
    private static boolean isCentredOn(Placed before, Placed here) {
        PrintedLine last = before.line();
        PrintedLine line = here.line();
        double width = before.right() - before.left();
        boolean sameAxis = Math.abs(last.x() + last.right() - line.x() - line.right()) < 1.2 * here.em();
        boolean onAxis = Math.abs(line.x() + line.right() - here.left() - here.right()) < 2 * here.em();
        return sameAxis
                && onAxis
                && here.indent() >= 0.75
                && before.indent() >= 0.75
                && last.right() - last.x() + line.firstWord() + 0.5 * here.em() > width;
    }

    private static String indent(Placed line, int least) {
        long spaces = Math.round(line.indent() * 2);
        return " ".repeat((int) Math.max(least, Math.min(80, spaces)));
    }

    private void writeNotes(List<Placed> notes) {
        Placed before = null;
        for (Placed note : notes) {
            boolean starts = before == null
                    || note.note()
                    || NOTE.matcher(note.line().text()).matches() && starts(before, note, Hanging.NONE)
                    || isGap(before, note);
            out.add((starts ? indent(note, 2) : "") + note.line().text(), note.page());
            before = note;
        }
        notes.clear();
    }

    /** Index of the first footnote in a region: small type under a gap, down to the page's end; the region's size if none. */
    private int noteStart(List<PrintedLine> lines, List<PrintedLine> bottom, Map<String, Integer> edges) {
        int end = lines.size();
        while (end > 0 && isFurniture(lines.get(end - 1), bottom, edges)) {
            end--;
        }
        int start = end;
        while (start > 0 && lines.get(start - 1).size() <= 0.9 * bodySize) {
            start--;
        }
        while (start < end && !NOTE.matcher(lines.get(start).text()).matches()) {
            start++;
        }
        boolean below = start > 0
                && start < end
                && lines.get(start).y() - lines.get(start - 1).y() > pitch;
        return below ? start : lines.size();
    }

    private static List<PrintedLine> edgeLines(Page page, boolean top) {
        List<PrintedLine> lines = new ArrayList<>();
        page.regions().forEach(lines::addAll);
        lines.sort((a, b) -> top ? Double.compare(a.y(), b.y()) : Double.compare(b.y(), a.y()));
        return lines.subList(0, Math.min(2, lines.size()));
    }

    private static String masked(PrintedLine line) {
        return line.text().replaceAll("\\d+", "#").replaceAll("\\s+", " ").strip() + "@" + Math.round(line.y() / 4);
    }

    /** How many pages carry the same text, numbers aside, at the same height at their top or bottom. */
    private Map<String, Integer> edgeTexts() {
        Map<String, Integer> seen = new HashMap<>();
        for (Page page : pages) {
            Set<String> here = new HashSet<>();
            edgeLines(page, true).forEach(line -> here.add(masked(line)));
            edgeLines(page, false).forEach(line -> here.add(masked(line)));
            here.forEach(text -> seen.merge(text, 1, Integer::sum));
        }
        return seen;
    }

    private boolean isFurniture(PrintedLine line, List<PrintedLine> edge, Map<String, Integer> edges) {
        int at = edge.indexOf(line);
        if (at < 0) {
            return false;
        }
        if (at == 0 && PAGE_NUMBER.matcher(line.text()).matches()) {
            return true;
        }
        int pagesWith = edges.getOrDefault(masked(line), 0);
        return pagesWith >= 2 && pagesWith * 3 >= pages.size();
    }
}
