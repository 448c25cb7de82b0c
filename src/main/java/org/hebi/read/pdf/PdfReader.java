package org.hebi.read.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.hebi.model.InputException;
import org.hebi.model.RawText;
import org.hebi.read.DocumentReader;
import org.hebi.read.InputFile;
import org.hebi.read.Limits;
import org.hebi.read.RawLines;

/**
 * Reads the text layer of a PDF as printed lines: columns one after the other, a paragraph's first line set in by two spaces
 * or more, gaps as blank lines, footnotes after the paragraph they interrupt. Page numbers and running heads stay, each on its
 * line, for {@code clean} to recognise.
 *
 * <p>A scan without text, a file with a password and one that forbids copying are refused. Scripts, forms and attachments are
 * never looked at, and nothing a PDF points to is fetched.
 */
public final class PdfReader implements DocumentReader {
    /** What share of the characters may be without a name before the rest is no text to work with. */
    private static final double MOST_UNKNOWN = 0.3;

    private final Limits limits;

    public PdfReader(Limits limits) {
        this.limits = limits;
        FontMappers.set(new OfflineFonts());
    }

    @Override
    public RawText read(Path path) {
        InputFile file = InputFile.of(path, limits);
        byte[] bytes = file.bytes();
        List<PageGlyphs> pages = new ArrayList<>();
        StreamSizes sizes = new StreamSizes(Math.max(1 << 20, limits.maxExpandedBytes() / 2));
        try {
            sizes.checkFile(bytes);
            try (PDDocument document = Loader.loadPDF(
                    bytes,
                    "",
                    null,
                    null,
                    MemoryUsageSetting.setupMainMemoryOnly(limits.maxExpandedBytes()).streamCache)) {
                check(document, file);
                new GlyphCollector(pages::add, sizes, limits.maxCharacters()).collect(document);
            }
        } catch (InvalidPasswordException e) {
            throw file.refused(
                    "the PDF is locked by a password; open it with the password and print or save a copy without one",
                    e);
        } catch (GlyphCollector.Unfit e) {
            throw file.refused("the PDF is not read: " + e.getMessage(), e);
        } catch (InputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // PDFBox answers malformed files with exceptions of many kinds.
            throw damaged(file, e);
        } catch (StackOverflowError e) {
            throw damaged(file, e);
        } catch (OutOfMemoryError e) {
            // Where PDFBox unpacks a stream whole, a file can ask for any amount; what it had asked for is free again
            // here.
            throw file.refused(
                    "reading this PDF takes more memory than there is; print it to a new PDF and try that", e);
        }
        return text(file, pages);
    }

    private static InputException damaged(InputFile file, Throwable cause) {
        return file.refused(
                "the PDF is damaged or cut off; save or download it again, or print it to a new PDF", cause);
    }

    private void check(PDDocument document, InputFile file) {
        int pages = document.getNumberOfPages();
        if (pages == 0) {
            throw file.refused("the PDF has no pages; save or download it again");
        }
        if (pages > limits.maxPages()) {
            throw file.refused(String.format(
                    Locale.ROOT,
                    "the PDF has %,d pages, more than the limit of %,d; raise the limit or split it",
                    pages,
                    limits.maxPages()));
        }
        if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
            throw file.refused("whoever made this PDF forbids copying its text; ask them for a copy that allows it");
        }
    }

    private RawText text(InputFile file, List<PageGlyphs> pages) {
        int known = pages.stream().mapToInt(page -> page.glyphs().size()).sum();
        int unknown = pages.stream().mapToInt(PageGlyphs::unknown).sum();
        boolean pictures = pages.stream().anyMatch(PageGlyphs::pictures);
        if (unknown > MOST_UNKNOWN * (known + unknown)) {
            throw file.refused(
                    "the PDF's fonts do not say which characters they print, so its text cannot be read; run it"
                            + " through text recognition (OCR) first");
        }
        if (pages.stream().noneMatch(PageGlyphs::hasText)) {
            throw file.refused(
                    pictures
                            ? "the PDF is a scan without a text layer; run it through text recognition (OCR) first"
                            : "the PDF holds no text; check that it is the right file");
        }
        List<PrintedText.Page> printed = new ArrayList<>();
        for (PageGlyphs page : pages) {
            List<Glyph> onPage = page.glyphs().stream()
                    .filter(glyph -> glyph.x() > -page.width() && glyph.x() < 2 * page.width())
                    .filter(glyph -> glyph.y() > -1 && glyph.y() < page.height() + 1 || page.height() <= 0)
                    .toList();
            printed.add(new PrintedText.Page(Columns.regions(onPage)));
        }
        RawLines lines = new RawLines(file, limits);
        PrintedText.write(printed, lines);
        tell(lines, pages, unknown);
        if (!lines.hasText()) {
            throw file.refused("the PDF's text lies outside of its pages; print it to a new PDF and try that");
        }
        return lines.text(RawText.Layout.PRINTED);
    }

    private static void tell(RawLines lines, List<PageGlyphs> pages, int unknown) {
        if (unknown > 0) {
            lines.note(
                    "nameless-characters",
                    3,
                    "Some characters are printed whose font does not say what they are, often punctuation; gaps were left where"
                            + " they stand (" + unknown + ").");
        }
        List<Integer> silent = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (!pages.get(i).hasText() && pages.get(i).pictures()) {
                silent.add(i + 1);
            }
        }
        if (!silent.isEmpty()) {
            String numbers = silent.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "));
            lines.note(
                    "page-without-text",
                    3,
                    "These pages are pictures without text and were not read: " + numbers
                            + (silent.size() > 20 ? ", …" : "") + ".");
        }
        int slanted = pages.stream().mapToInt(PageGlyphs::slanted).sum();
        if (slanted > 0) {
            lines.note(
                    "left-out",
                    1,
                    "Text printed at an angle, such as a watermark, was left out (" + slanted + " characters).");
        }
    }
}
