package org.hebi.read.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Lets PDFBox find the characters of each page, and takes them before it makes lines of them. */
final class GlyphCollector extends PDFTextStripper {
    /** A full page of text has some ten thousand operators; forms that call forms can make billions of a small file. */
    private static final int MOST_OPERATORS = 20_000_000;

    private static final int DEEPEST_FORM = 30;

    /** Why reading a PDF stops, in words for the person who named it. */
    static final class Unfit extends IOException {
        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }

    private final Consumer<PageGlyphs> pages;
    private final StreamSizes sizes;
    private final int mostCharacters;
    private int characters;
    private int operators;
    private int forms;
    private int unknown;
    private boolean pictures;
    private PDPage page = new PDPage();

    /**
     * @param pages takes each page when it has been read
     * @param sizes looks at streams before they are unpacked
     * @param mostCharacters after how many characters to stop
     */
    GlyphCollector(Consumer<PageGlyphs> pages, StreamSizes sizes, int mostCharacters) {
        this.pages = pages;
        this.sizes = sizes;
        this.mostCharacters = mostCharacters;
        setShouldSeparateByBeads(false);
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /** Reads every page of a document. */
    void collect(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
    }

    @Override
    protected void startPage(PDPage started) throws IOException {
        page = started;
        unknown = 0;
        pictures = false;
        super.startPage(started);
    }

    @Override
    public void processPage(PDPage next) throws IOException {
        sizes.checkPage(next);
        super.processPage(next);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (forms >= DEEPEST_FORM) {
            throw new Unfit("its pages are drawn by forms within forms without end");
        }
        sizes.check(form.getCOSObject());
        forms++;
        try {
            super.showForm(form);
        } finally {
            forms--;
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw new Unfit("its pages take more drawing than any printed text");
        }
        if (operator.getName().equals("Do") || operator.getName().equals("BI")) {
            pictures = true;
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
        if (e instanceof Unfit) {
            throw e;
        }
        super.operatorException(operator, operands, e);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (++characters > mostCharacters) {
            throw new Unfit(String.format(
                    Locale.ROOT,
                    "it has more than %,d characters; if you trust it, raise the limit or split it",
                    mostCharacters));
        }
        // PDFBox reads nameless characters of simple fonts as their codes, as other readers do, and drops those of
        // composite
        // fonts without a word.
        if (!(font instanceof PDSimpleFont) && font.toUnicode(code) == null) {
            unknown++;
            return;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void writePage() {
        List<TextPosition> found = new ArrayList<>();
        charactersByArticle.forEach(found::addAll);
        Map<Integer, Integer> directions = new TreeMap<>();
        int slanted = 0;
        List<TextPosition> upright = new ArrayList<>();
        for (TextPosition position : found) {
            if (isSlanted(position)) {
                slanted++;
            } else {
                upright.add(position);
                directions.merge((int) position.getDir(), 1, Integer::sum);
            }
        }
        int main = directions.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
        List<Glyph> glyphs = new ArrayList<>();
        boolean turned = main == 90 || main == 270;
        double width =
                turned ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
        double height =
                turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        for (TextPosition position : upright) {
            if ((int) position.getDir() != main) {
                slanted++;
                continue;
            }
            String text = position.getUnicode();
            if (text.indexOf('\uFFFD') >= 0
                    || (text.length() == 1 && text.charAt(0) < 0x20 && text.charAt(0) != '\t')) {
                unknown++;
            } else if (!text.isEmpty()) {
                glyphs.add(glyph(position, text));
            }
        }
        pages.accept(new PageGlyphs(glyphs, width, height, unknown, slanted, pictures));
    }

    private static Glyph glyph(TextPosition position, String text) {
        double size = Math.abs(position.getFontSizeInPt());
        if (!(size > 0.5) || size > 2000) {
            size = Math.max(1, Math.abs(position.getHeightDir()));
        }
        return new Glyph(
                Forms.plain(text),
                finite(position.getXDirAdj()),
                finite(position.getYDirAdj()),
                Math.max(0, finite(position.getWidthDirAdj())),
                Math.min(2000, size),
                Math.max(0, finite(position.getWidthOfSpace())));
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? Math.max(-1e6, Math.min(1e6, value)) : 0;
    }

    /** Text at an angle, such as a watermark; letters leaning to the right (made italics) are upright. */
    private static boolean isSlanted(TextPosition position) {
        Matrix matrix = position.getTextMatrix();
        double across = Math.abs(matrix.getScaleX());
        double along = Math.abs(matrix.getShearY());
        double larger = Math.max(across, along);
        return larger > 0 && Math.min(across, along) / larger > 0.1;
    }
}
