package org.hebi.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Sets clean paragraphs as a printer would, in one of many layouts, all drawn from a seed. What comes out is what a copyist
 * or an extraction from PDF hands on: broken lines, page numbers, running heads, form feeds.
 *
 * @param columns width of a line; 0 for one paragraph a line
 * @param blankBetweenLines whether a blank line follows every line
 * @param blankBetweenParagraphs whether a blank line follows every paragraph
 * @param indent what paragraphs begin with
 * @param pageLines lines of a page, or 0 for a text without pages
 * @param number how page numbers are written
 * @param head running head, or empty
 * @param formFeed whether a form feed ends a page
 * @param kinsoku whether no line begins with a closing mark
 * @param hyphens whether long words are divided at line ends, in scripts that do so
 */
public record PrintedPage(
        int columns,
        boolean blankBetweenLines,
        boolean blankBetweenParagraphs,
        String indent,
        int pageLines,
        Number number,
        String head,
        boolean formFeed,
        boolean kinsoku,
        boolean hyphens) {

    /** How a page number is written. */
    public enum Number {
        NONE(""),
        PLAIN("%d"),
        HYPHENS("- %d -"),
        DASHES("— %d —"),
        CHINESE("第%d页"),
        CHINESE_OF("第 %d 頁 共 %d 頁"),
        ENGLISH("Page %d of %d"),
        RUSSIAN("Стр. %d"),
        SLASH("%d/%d");

        private final String pattern;

        Number(String pattern) {
            this.pattern = pattern;
        }

        String on(int page, int pages) {
            return String.format(pattern, page, pages);
        }
    }

    /** A layout drawn from a seed, one in which paragraphs can be told apart. */
    public static PrintedPage draw(Random random, String head) {
        boolean wrapped = random.nextInt(10) > 0;
        int columns = wrapped ? 40 + random.nextInt(61) : 0;
        String[] indents = {"", "  ", "    ", "　　"};
        String indent = indents[random.nextInt(indents.length)];
        boolean betweenLines = wrapped && !indent.isEmpty() && random.nextInt(3) == 0;
        boolean betweenParagraphs = !betweenLines && (indent.isEmpty() || random.nextBoolean());
        Number[] numbers = Number.values();
        int pageLines = random.nextInt(4) == 0 ? 0 : 18 + random.nextInt(30);
        if (!wrapped) {
            pageLines = 0;
        }
        return new PrintedPage(
                columns,
                betweenLines,
                betweenParagraphs,
                indent,
                pageLines,
                numbers[random.nextInt(numbers.length)],
                random.nextInt(3) == 0 ? head : "",
                random.nextInt(3) == 0,
                random.nextBoolean(),
                random.nextInt(3) == 0);
    }

    /**
     * The text as printed.
     *
     * @param paragraphs the paragraphs; those that hold wide gaps are set in columns and not broken
     * @param cjk whether a line may be broken between any two Chinese characters
     */
    public String print(List<String> paragraphs, boolean cjk) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            if (blankBetweenParagraphs && !lines.isEmpty()) {
                lines.add("");
            }
            boolean first = true;
            for (String line : broken(paragraph, cjk)) {
                if (blankBetweenLines && !lines.isEmpty()) {
                    lines.add("");
                }
                lines.add(first ? indent + line : line);
                first = false;
            }
        }
        return paginated(lines);
    }

    private String paginated(List<String> lines) {
        StringBuilder out = new StringBuilder();
        if (pageLines == 0) {
            lines.forEach(l -> out.append(l).append('\n'));
            return out.toString();
        }
        int pages = (lines.size() + pageLines - 1) / pageLines;
        for (int page = 1; page <= pages; page++) {
            if (!head.isEmpty()) {
                out.append(head).append("\n\n");
            }
            List<String> body =
                    new ArrayList<>(lines.subList((page - 1) * pageLines, Math.min(lines.size(), page * pageLines)));
            // A printer begins a page with a line of text.
            while (!body.isEmpty() && body.get(0).isEmpty()) {
                body.remove(0);
            }
            body.forEach(l -> out.append(l).append('\n'));
            if (number != Number.NONE) {
                out.append('\n')
                        .append("          ")
                        .append(number.on(page, pages))
                        .append("\n");
            }
            if (formFeed && page < pages) {
                out.append('\f');
            } else if (page < pages && number != Number.NONE) {
                out.append('\n');
            }
        }
        return out.toString();
    }

    private List<String> broken(String paragraph, boolean cjk) {
        if (columns == 0 || paragraph.contains("   ")) {
            return List.of(paragraph);
        }
        List<String> lines = new ArrayList<>();
        List<String> units = cjk ? characters(paragraph) : List.of(paragraph.split("(?<= )"));
        StringBuilder line = new StringBuilder();
        int room = columns - width(indent);
        for (String unit : units) {
            if (line.length() > 0 && width(line.toString()) + width(unit.stripTrailing()) > room) {
                int fits = cjk || !hyphens ? 0 : divisible(unit, room - width(line.toString()) - 1);
                if (fits > 0) {
                    lines.add(line + unit.substring(0, fits) + "-");
                    line.setLength(0);
                    line.append(unit.substring(fits));
                    room = columns;
                    continue;
                }
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                room = columns;
                if (unit.isBlank()) {
                    continue;
                }
            }
            line.append(unit);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** How many letters of a word may stand before a hyphen within so many columns: after a vowel, two letters at least. */
    private static int divisible(String word, int columns) {
        String letters = word.replaceAll("[^\\p{L}].*", "");
        for (int n = Math.min(columns, letters.length() - 3); n >= 3; n--) {
            boolean vowel = "aeiouyаеёиоуыэюя".indexOf(letters.charAt(n - 1)) >= 0;
            boolean consonant = "aeiouyаеёиоуыэюяйьъ".indexOf(letters.charAt(n)) < 0;
            if (vowel && consonant) {
                return n;
            }
        }
        return 0;
    }

    private List<String> characters(String text) {
        List<String> units = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int begin = i;
            i++;
            if (latin(text.charAt(begin))) {
                while (i < text.length() && latin(text.charAt(i))) {
                    i++;
                }
            }
            if (kinsoku) {
                while (i < text.length() && "，。、；：！？）》”’＂」』".indexOf(text.charAt(i)) >= 0) {
                    i++;
                }
            }
            units.add(text.substring(begin, i));
        }
        if (kinsoku) {
            for (int k = units.size() - 2; k >= 0; k--) {
                if ("（《“‘「『".contains(units.get(k))) {
                    units.set(k, units.get(k) + units.remove(k + 1));
                }
            }
        }
        return units;
    }

    private static boolean latin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    static int width(String text) {
        return text.codePoints()
                .map(c -> c < 0x1100 && !(c >= 0x2010 && c <= 0x27BF) ? 1 : 2)
                .sum();
    }
}
