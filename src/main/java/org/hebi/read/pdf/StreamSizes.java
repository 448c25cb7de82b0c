package org.hebi.read.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Measures what a PDF's packed streams unpack to, before PDFBox unpacks them whole into memory. Measuring takes no memory of
 * its own: what comes out is counted and thrown away.
 */
final class StreamSizes {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_FILTERS = 4;

    private final long most;

    /** @param most how many bytes one stream may unpack to */
    StreamSizes(long most) {
        this.most = most;
    }

    /**
     * Looks at every packed stream of a file that has not been parsed yet, because parsing already unpacks some. Pictures are
     * passed over: they may be large and are never unpacked.
     */
    void checkFile(byte[] file) throws GlyphCollector.Unfit {
        for (int at = indexOf(file, 0); at >= 0; at = indexOf(file, at + STREAM.length)) {
            if (at >= 3 && file[at - 1] == 'd' && file[at - 2] == 'n' && file[at - 3] == 'e') {
                continue;
            }
            int start = at + STREAM.length;
            while (start < file.length
                    && start < at + STREAM.length + 2
                    && (file[start] == '\r' || file[start] == '\n')) {
                start++;
            }
            if (start + 2 <= file.length && isZlib(file[start], file[start + 1]) && !isPicture(file, at)) {
                count(new InflaterInputStream(new ByteArrayInputStream(file, start, file.length - start)));
            }
        }
    }

    private static int indexOf(byte[] file, int from) {
        search:
        for (int i = from; i + STREAM.length <= file.length; i++) {
            for (int j = 0; j < STREAM.length; j++) {
                if (file[i + j] != STREAM[j]) {
                    continue search;
                }
            }
            return i;
        }
        return -1;
    }

    private static boolean isZlib(byte first, byte second) {
        int header = (first & 0xFF) << 8 | (second & 0xFF);
        return (first & 0x0F) == 8 && header % 31 == 0;
    }

    private static boolean isPicture(byte[] file, int stream) {
        int from = Math.max(0, stream - 1024);
        String before = new String(file, from, stream - from, StandardCharsets.ISO_8859_1);
        String dictionary = before.substring(Math.max(0, before.lastIndexOf("obj")));
        return dictionary.contains("/Image") && dictionary.contains("/Width") && !dictionary.contains("/ObjStm");
    }

    /** Measures the streams a page is drawn by. */
    void checkPage(PDPage page) throws IOException {
        Iterator<PDStream> streams = page.getContentStreams();
        while (streams.hasNext()) {
            check(streams.next().getCOSObject());
        }
    }

    /** Measures one stream. */
    void check(COSStream stream) throws IOException {
        List<String> filters = filters(stream.getFilters());
        if (filters.isEmpty()) {
            return;
        }
        if (filters.size() > MOST_FILTERS) {
            throw new GlyphCollector.Unfit("its contents are packed many times over");
        }
        InputStream in = stream.createRawInputStream();
        try (in) {
            InputStream unpacked = in;
            for (int i = 0; i < filters.size(); i++) {
                switch (filters.get(i)) {
                    case "FlateDecode", "Fl" -> unpacked = new InflaterInputStream(unpacked);
                    case "ASCIIHexDecode", "AHx" -> unpacked = new Hexadecimal(unpacked);
                    case "ASCII85Decode", "A85" -> unpacked = new Base85(unpacked);
                    case "LZWDecode", "LZW", "RunLengthDecode", "RL" -> {
                        if (i < filters.size() - 1) {
                            throw new GlyphCollector.Unfit("its contents are packed in a way no program does");
                        }
                        boolean lzw = filters.get(i).startsWith("LZW");
                        checked(lzw ? lzwSize(unpacked) : runLengthSize(unpacked));
                        return;
                    }
                    default -> {
                        // Pictures' own filters and encryption: nothing that is unpacked to read text.
                        return;
                    }
                }
            }
            count(unpacked);
        }
    }

    private static List<String> filters(COSBase filters) {
        List<String> names = new ArrayList<>();
        if (filters instanceof COSName name) {
            names.add(name.getName());
        } else if (filters instanceof COSArray array) {
            for (COSBase item : array) {
                COSBase value = item instanceof COSObject reference ? reference.getObject() : item;
                names.add(value instanceof COSName name ? name.getName() : "");
            }
        }
        return names;
    }

    private void count(InputStream in) throws GlyphCollector.Unfit {
        byte[] scratch = new byte[1 << 16];
        long size = 0;
        try (in) {
            for (int read = in.read(scratch); read >= 0; read = in.read(scratch)) {
                size += read;
                checked(size);
            }
        } catch (GlyphCollector.Unfit e) {
            throw e;
        } catch (IOException e) {
            // Broken or not packed at all: what could be unpacked has been counted, and the parser will say the rest.
        }
    }

    private void checked(long size) throws GlyphCollector.Unfit {
        if (size > most) {
            throw new GlyphCollector.Unfit(String.format(
                    Locale.ROOT,
                    "a part of it unpacks to more than %,d MB, as only files made to exhaust memory do",
                    Math.max(1, most >> 20)));
        }
    }

    /** What LZW data (PDF 32000-1, 7.4.4) unpack to: the length of each code's string is enough to know. */
    private long lzwSize(InputStream in) throws IOException {
        int[] length = new int[4096];
        int next = 258;
        int bits = 9;
        int previous = 0;
        long size = 0;
        int buffer = 0;
        int held = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            buffer = buffer << 8 | b;
            held += 8;
            if (held < bits) {
                continue;
            }
            int code = buffer >> (held - bits) & ((1 << bits) - 1);
            held -= bits;
            buffer &= (1 << held) - 1;
            if (code == 257) {
                return size;
            }
            if (code == 256) {
                next = 258;
                bits = 9;
                previous = 0;
                continue;
            }
            int here = code < 256 ? 1 : code < next ? length[code] : previous + 1;
            size += here;
            checked(size);
            if (previous > 0 && next < 4096) {
                length[next++] = previous + 1;
            }
            previous = here;
            bits = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
        }
        return size;
    }

    private long runLengthSize(InputStream in) throws IOException {
        long size = 0;
        for (int b = in.read(); b >= 0 && b != 128; b = in.read()) {
            size += b < 128 ? b + 1 : 257 - b;
            checked(size);
            for (int skipped = 0; skipped < (b < 128 ? b + 1 : 1); skipped++) {
                if (in.read() < 0) {
                    return size;
                }
            }
        }
        return size;
    }

    private static final class Hexadecimal extends InputStream {
        private final InputStream in;

        Hexadecimal(InputStream in) {
            this.in = in;
        }

        private int digit() throws IOException {
            for (int c = in.read(); c >= 0 && c != '>'; c = in.read()) {
                int digit = Character.digit(c, 16);
                if (digit >= 0) {
                    return digit;
                }
            }
            return -1;
        }

        @Override
        public int read() throws IOException {
            int high = digit();
            return high < 0 ? -1 : high << 4 | Math.max(0, digit());
        }
    }

    private static final class Base85 extends InputStream {
        private final InputStream in;
        private final int[] out = new int[4];
        private int held;
        private int given;

        Base85(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            if (given == held) {
                fill();
            }
            return given < held ? out[given++] : -1;
        }

        private void fill() throws IOException {
            held = 0;
            given = 0;
            long value = 0;
            int digits = 0;
            while (digits < 5) {
                int c = in.read();
                if (c < 0 || c == '~') {
                    break;
                }
                if (c == 'z' && digits == 0) {
                    digits = 5;
                } else if (c >= '!' && c <= 'u') {
                    value = value * 85 + (c - '!');
                    digits++;
                }
            }
            if (digits < 2) {
                return;
            }
            for (int i = digits; i < 5; i++) {
                value = value * 85 + 84;
            }
            held = digits - 1;
            for (int i = 0; i < 4; i++) {
                out[i] = (int) (value >> (24 - 8 * i) & 0xFF);
            }
        }
    }
}
