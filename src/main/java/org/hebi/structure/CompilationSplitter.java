package org.hebi.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Document;

/**
 * Finds the declarations inside a compilation. Each gets a range of source lines; the ranges follow one another and cover
 * every line, so that the parts put together are the source again. What stands between two declarations (a page number, blank
 * lines) goes to the one before, what leads in to a title (an annex label) to the one after.
 *
 * <p>Keeps no state between calls.
 */
public final class CompilationSplitter {
    /**
     * One declaration of a compilation.
     *
     * @param id a name for it that can be a file's or folder's: date and kind, such as {@code 2001-07-16-treaty}; no two
     *     parts of a compilation share one
     * @param title its title as the text has it, or empty
     * @param date the day it was signed, ISO 8601, as far as it is known ({@code 2001-07}), or empty
     * @param firstLine 1-based first line
     * @param lastLine 1-based last line, inclusive
     */
    public record Section(String id, String title, String date, int firstLine, int lastLine) {
        public Section {
            if (id.isBlank() || firstLine < 1 || lastLine < firstLine) {
                throw new IllegalArgumentException("not a section: " + id + " " + firstLine + "–" + lastLine);
            }
        }
    }

    /**
     * Splits a compilation.
     *
     * @param document the compilation, read and structured as one text
     * @param lines how many lines its source has
     * @return at least one section, in order; one when the text is a single declaration
     */
    public List<Section> split(Document document, int lines) {
        List<Block> blocks = document.blocks();
        List<Integer> starts = new ArrayList<>();
        boolean body = false;
        int lead = -1;
        for (int i = 0; i < blocks.size(); i++) {
            BlockKind kind = blocks.get(i).kind();
            if (kind == BlockKind.TITLE) {
                if (starts.isEmpty() || body) {
                    starts.add(starts.isEmpty() ? 0 : lead >= 0 ? lead : i);
                }
                body = false;
                lead = -1;
            } else if (kind == BlockKind.PARAGRAPH || kind == BlockKind.ITEM || kind == BlockKind.HEADING) {
                body = true;
                lead = -1;
            } else if (kind == BlockKind.FURNITURE) {
                lead = leadsIn(blocks.get(i)) ? (lead >= 0 ? lead : i) : -1;
            } else {
                lead = -1;
            }
        }
        if (starts.isEmpty()) {
            starts.add(0);
        }
        List<Section> sections = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        int last = Math.max(1, lines);
        for (int k = 0; k < starts.size(); k++) {
            int first = k == 0 ? 1 : blocks.get(starts.get(k)).line();
            int end = k + 1 < starts.size() ? blocks.get(starts.get(k + 1)).line() - 1 : last;
            List<Block> own = blocks.subList(starts.get(k), k + 1 < starts.size() ? starts.get(k + 1) : blocks.size());
            String title = own.stream()
                    .filter(b -> b.kind() == BlockKind.TITLE)
                    .map(Block::text)
                    .findFirst()
                    .orElse("");
            String date = Dates.of(own);
            sections.add(new Section(free(ids, id(date, title, k + 1)), title, date, first, Math.max(first, end)));
        }
        return sections;
    }

    /** A mark such as ### that belongs to the title after it. */
    private static boolean leadsIn(Block block) {
        return block.text().startsWith("#");
    }

    private static String id(String date, String title, int number) {
        String kind = DocumentKind.slug(title);
        String dated = date.isEmpty() ? "part-" + number : date;
        return kind.isEmpty() ? dated + (date.isEmpty() ? "" : "-declaration") : dated + "-" + kind;
    }

    private static String free(Set<String> taken, String id) {
        String free = id;
        for (int n = 2; !taken.add(free); n++) {
            free = id + "-" + n;
        }
        return free.toLowerCase(Locale.ROOT);
    }

    /** Finds when a declaration was signed. */
    private static final class Dates {
        private Dates() {}

        static String of(List<Block> blocks) {
            String best = "";
            // The date under the signatures counts most, then one in the last paragraphs, then one under the title.
            for (int i = blocks.size() - 1; i >= 0; i--) {
                Block block = blocks.get(i);
                if (block.kind() == BlockKind.DATE && full(block.text())) {
                    return iso(block.text());
                }
            }
            int looked = 0;
            for (int i = blocks.size() - 1; i >= 0 && looked < 3; i--) {
                Block block = blocks.get(i);
                if (block.kind() == BlockKind.PARAGRAPH) {
                    looked++;
                    if (signs(block.text()) && full(block.text())) {
                        return iso(block.text());
                    }
                }
            }
            for (Block block : blocks) {
                if (block.kind() == BlockKind.DATE || block.kind() == BlockKind.TITLE) {
                    String date = iso(block.text());
                    if (date.length() > best.length()) {
                        best = date;
                    }
                }
            }
            return best;
        }

        private static boolean signs(String text) {
            return text.length() < 600
                    && (text.contains("签")
                            || text.contains("簽")
                            || text.contains("订于")
                            || text.contains("訂於")
                            || text.toLowerCase(Locale.ROOT).contains("done ")
                            || text.toLowerCase(Locale.ROOT).contains("signed ")
                            || text.toLowerCase(Locale.ROOT).contains("совершено"));
        }

        private static boolean full(String text) {
            return iso(text).length() == 10;
        }

        private static String iso(String text) {
            Matcher m = Wording.dates().matcher(text.length() <= 600 ? text : text.substring(0, 600));
            String best = "";
            while (m.find()) {
                String date = CalendarDate.iso(m.group());
                if (date.length() > best.length()) {
                    best = date;
                }
            }
            return best;
        }
    }
}
