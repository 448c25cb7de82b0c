package org.hebi.read.markup;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hebi.model.Finding;
import org.hebi.model.RawText;
import org.hebi.read.ByteDecoder;
import org.hebi.read.DocumentReader;
import org.hebi.read.Excerpt;
import org.hebi.read.InputFile;
import org.hebi.read.Limits;
import org.hebi.read.RawLines;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads web pages saved as HTML: the main text, one line for each paragraph, heading, list item or line ended by {@code <br>}.
 * Menus, side columns, footers, share buttons, the readings of ruby annotations and note numbers are left out; how much, and
 * how it begins, is told. Nothing a page refers to is ever fetched, and no script is run.
 *
 * <p>Where the page is a printed text with its line ends kept ({@code <pre>}, or {@code <br>} at the end of each printed
 * line), the lines are given as printed, for the cleaner to join.
 */
public final class HtmlReader implements DocumentReader {
    /** A page is built as a tree, some 300 bytes a tag; half a million is a hundred times the longest treaty's. */
    private static final int MOST_TAGS = 500_000;
    /** Deeper ones are flattened, as browsers do. */
    private static final int DEEPEST = 250;

    private final Limits limits;
    private final Optional<Charset> forced;
    private final ByteDecoder guess;

    /**
     * @param forced the charset to read with, or empty to find it out
     * @param guess asked when a page does not say its charset; keeps to {@code forced} itself
     */
    public HtmlReader(Limits limits, Optional<Charset> forced, ByteDecoder guess) {
        this.limits = limits;
        this.forced = forced;
        this.guess = guess;
    }

    @Override
    public RawText read(Path path) {
        InputFile file = InputFile.of(path, limits);
        PageCharset.Decoded decoded = PageCharset.decode(file, file.bytes(), forced, guess);
        refuseTooLarge(file, decoded.text());
        Document page = parsed(file, decoded.text());
        if (page.selectFirst("frameset") != null) {
            throw file.refused("the page is only a frame around others; save the page that holds the text");
        }
        PageWalk walk = new PageWalk();
        List<PageLine> all = walk.lines(page.body());
        MainText main = new MainText(all, page.title());
        boolean[] kept = main.find(page.body());
        List<PageLine> text = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                text.add(all.get(i));
            }
        }
        if (text.isEmpty()) {
            throw file.refused(
                    "the page holds no text; if it is made by a script, open it in a browser, copy the text and save it");
        }
        RawLines lines = new RawLines(file, limits);
        boolean printed = printed(text);
        PageLine before = text.get(0);
        for (PageLine line : text) {
            if (printed && line.block() != before.block()) {
                lines.add("", 1);
            }
            lines.add(line.text(), 1);
            before = line;
        }
        tell(lines, walk, main.leftOut());
        RawText raw = lines.text(printed ? RawText.Layout.PRINTED : RawText.Layout.PARAGRAPHS);
        if (decoded.findings().isEmpty()) {
            return raw;
        }
        List<Finding> findings = new ArrayList<>(decoded.findings());
        findings.addAll(raw.findings());
        return new RawText(raw.name(), raw.layout(), raw.lines(), findings);
    }

    private static Document parsed(InputFile file, String text) {
        try {
            return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(text, "");
        } catch (RuntimeException e) {
            // Tags crossed in certain ways are more than the parser can put in order.
            throw file.refused("the page's HTML is too broken to be read; open it in a browser and save it anew", e);
        }
    }

    private void refuseTooLarge(InputFile file, String text) {
        if (text.length() > 4L * limits.maxCharacters()) {
            throw file.refused("the page is longer than any text; if you trust it, raise the limit or split it");
        }
        int tags = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (++tags > MOST_TAGS) {
                throw file.refused(String.format(
                        Locale.ROOT,
                        "the page has more than %,d tags, far more than any text; copy the text out of it",
                        MOST_TAGS));
            }
        }
    }

    /** Whether {@code <br>} stands where lines ended in print, not where paragraphs end. */
    private static boolean printed(List<PageLine> text) {
        int broken = 0;
        int open = 0;
        int width = 0;
        for (int i = 0; i + 1 < text.size(); i++) {
            PageLine line = text.get(i);
            if (line.broken() && text.get(i + 1).block() == line.block()) {
                broken++;
                width += PageLine.width(line.text());
                open += line.ends() || PageLine.width(line.text()) < 30 ? 0 : 1;
            }
        }
        return broken >= 8 && open * 2 > broken && width / broken >= 40 && width / broken <= 200;
    }

    private static void tell(RawLines lines, PageWalk walk, List<PageLine> left) {
        int prose = left.stream().mapToInt(line -> line.prose() > 0 ? 1 : 0).sum();
        if (!left.isEmpty()) {
            PageLine shown = left.stream()
                    .max((a, b) -> Integer.compare(a.prose(), b.prose()))
                    .orElseThrow();
            lines.note(
                    "left-out",
                    prose > 3 ? 2 : prose > 0 ? 1 : 0,
                    "What surrounds the text on the page was left out (lines: " + left.size() + "), such as “"
                            + Excerpt.of(shown.text()) + "”.");
        }
        walk.tell(lines);
    }
}
