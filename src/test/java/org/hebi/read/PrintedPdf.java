package org.hebi.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes PDFs by hand: A4 pages in one Chinese font that every reader knows by name (STSong-Light with the predefined CMap
 * UniGB-UCS2-H), so that no font file is needed. ASCII is half as wide as a Han character.
 */
public final class PrintedPdf {
    private static final double HEIGHT = 842;

    private final List<StringBuilder> pages = new ArrayList<>();
    private final List<String> extraObjects = new ArrayList<>();
    private String catalogue = "";
    private String pageEntries = "";

    public PrintedPdf() {
        page();
    }

    /** Starts another page. */
    public PrintedPdf page() {
        pages.add(new StringBuilder());
        return this;
    }

    /** Prints text with its left edge and baseline at this place, counted in points from the upper left. */
    public PrintedPdf text(double x, double y, double size, String text) {
        StringBuilder hex = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
            hex.append(String.format(Locale.ROOT, "%02X", b & 0xFF));
        }
        return raw(String.format(
                Locale.ROOT, "BT /F1 %.2f Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj ET\n", size, x, HEIGHT - y, hex));
    }

    /** Prints lines 20 points apart in 12-point type; spaces at a line's beginning set it in by half an em each. */
    public PrintedPdf lines(double x, double y, String... lines) {
        double at = y;
        for (String line : lines) {
            int indent = line.length() - line.stripLeading().length();
            if (!line.isBlank()) {
                text(x + 6 * indent, at, 12, line.strip());
            }
            at += 20;
        }
        return this;
    }

    /** Adds drawing operators to the current page. */
    public PrintedPdf raw(String operators) {
        pages.get(pages.size() - 1).append(operators);
        return this;
    }

    /** Adds entries to the document's catalogue, such as an open action; objects they name are added by {@link #object}. */
    public PrintedPdf catalogue(String entries) {
        catalogue += entries;
        return this;
    }

    /** Adds entries to every page. */
    public PrintedPdf pageEntries(String entries) {
        pageEntries += entries;
        return this;
    }

    /** Adds an object of its own; the first has the number 100. */
    public PrintedPdf object(String object) {
        extraObjects.add(object);
        return this;
    }

    public byte[] bytes() {
        List<String> objects = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(10 + 2 * i).append(" 0 R ");
        }
        add(objects, numbers, 1, "<</Type/Catalog/Pages 2 0 R" + catalogue + ">>");
        add(objects, numbers, 2, "<</Type/Pages/Kids[" + kids + "]/Count " + pages.size() + ">>");
        add(
                objects,
                numbers,
                3,
                "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>");
        add(
                objects,
                numbers,
                4,
                "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)"
                        + "/Supplement 4>>/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>");
        add(
                objects,
                numbers,
                5,
                "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880"
                        + "/Descent -120/CapHeight 880/StemV 93>>");
        for (int i = 0; i < pages.size(); i++) {
            add(
                    objects,
                    numbers,
                    10 + 2 * i,
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>/XObject<</X 100 0 R>>>>/Contents "
                            + (11 + 2 * i) + " 0 R" + pageEntries + ">>");
            String content = pages.get(i).toString();
            add(
                    objects,
                    numbers,
                    11 + 2 * i,
                    "<</Length " + content.length() + ">>\nstream\n" + content + "\nendstream");
        }
        for (int i = 0; i < extraObjects.size(); i++) {
            add(objects, numbers, 100 + i, extraObjects.get(i));
        }
        return assembled(objects, numbers);
    }

    private static void add(List<String> objects, List<Integer> numbers, int number, String object) {
        objects.add(object);
        numbers.add(number);
    }

    private static byte[] assembled(List<String> objects, List<Integer> numbers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder table = new StringBuilder("0 1\n0000000000 65535 f \n");
        write(out, "%PDF-1.5\n");
        int last = 0;
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%d 1\n%010d 00000 n \n", numbers.get(i), out.size()));
            write(out, numbers.get(i) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
            last = Math.max(last, numbers.get(i));
        }
        int start = out.size();
        write(
                out,
                "xref\n" + table + "trailer\n<</Size " + (last + 1) + "/Root 1 0 R>>\nstartxref\n" + start
                        + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Writes the file and gives its path. */
    public Path to(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
