package org.hebi.read.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hebi.read.InputFile;
import org.hebi.read.Limits;

/**
 * The parts of a ZIP-based document. Parts are read where they lie, never unpacked to disk, so names that point outside of
 * the archive lead nowhere. What all parts read from one archive come to together is limited, and so is how much larger than
 * its packed form a part may become.
 */
final class Archive implements AutoCloseable {
    /** A part below this size is never called a bomb; an empty Word table repeated packs 200 to 1. */
    private static final long HARMLESS = 4L << 20;
    /** The best that is seen in real documents of size is about 60 to 1; deflate's own bound is 1,032 to 1. */
    private static final long HIGHEST_RATIO = 200;
    /** How long one attribute, comment or run of text may be: an XML parser keeps each of them whole in memory. */
    private static final int LONGEST_TOKEN = 16 << 20;

    private final InputFile file;
    private final Limits limits;
    private final ZipFile zip;
    private long expanded;

    Archive(InputFile file, Limits limits) {
        this.file = file;
        this.limits = limits;
        try {
            this.zip = new ZipFile(file.path().toFile(), StandardCharsets.UTF_8);
        } catch (IOException | RuntimeException e) {
            throw file.refused("the file is damaged or cut off; save or download it again", e);
        }
        if (zip.size() > limits.maxArchiveEntries()) {
            throw closing(String.format(
                    Locale.ROOT,
                    "the file is packed from %,d parts, more than the limit of %,d; it is not an ordinary document",
                    zip.size(),
                    limits.maxArchiveEntries()));
        }
    }

    private RuntimeException closing(String message) {
        close();
        return file.refused(message);
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** Names of the parts that begin and end so, sorted. */
    List<String> names(String beginning, String ending) {
        List<String> names = new ArrayList<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            if (name.startsWith(beginning) && name.endsWith(ending)) {
                names.add(name);
            }
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    /** Opens a part; empty when there is none of this name. The limits are kept while it is read. */
    Optional<InputStream> part(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Counted(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize())));
        } catch (IOException | RuntimeException e) {
            throw file.refused("the part " + printable(name) + " is damaged; save or download the file again", e);
        }
    }

    private static String printable(String name) {
        return name.codePoints()
                .limit(80)
                .collect(
                        StringBuilder::new,
                        (text, c) -> text.appendCodePoint(Character.isISOControl(c) ? '?' : c),
                        StringBuilder::append)
                .toString();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw file.refused("the file cannot be read to its end; check the disk", e);
        }
    }

    private final class Counted extends FilterInputStream {
        private final long packed;
        private final byte[] one = new byte[1];
        private long own;
        private int token;
        private int last3;
        private boolean inComment;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        private int count(byte[] bytes, int from, int read) {
            if (read > 0) {
                own += read;
                expanded += read;
                if (expanded > limits.maxExpandedBytes()) {
                    throw file.refused(String.format(
                            Locale.ROOT,
                            "the file unpacks to more than the limit of %,d MB; if you trust it, raise the limit",
                            limits.maxExpandedBytes() >> 20));
                }
                if (own > HARMLESS && own / packed > HIGHEST_RATIO) {
                    throw file.refused("the file unpacks to more than " + HIGHEST_RATIO
                            + " times its size, as only files made to exhaust memory do; it is not read");
                }
                for (int i = from; i < from + read; i++) {
                    measure(bytes[i]);
                }
                if (token > LONGEST_TOKEN) {
                    throw file.refused("a single element of it holds more text than a whole document may");
                }
            }
            return read;
        }

        /** Zeros are passed over, so that XML in UTF-16 is measured like that in UTF-8. */
        private void measure(byte b) {
            token++;
            if (b == 0) {
                return;
            }
            if (inComment) {
                inComment = !(b == '>' && (last3 & 0xFFFF) == ('-' << 8 | '-'));
            } else if (b == '<') {
                token = 0;
            } else if (b == '-' && last3 == ('<' << 16 | '!' << 8 | '-')) {
                inComment = true;
            }
            last3 = (last3 << 8 | (b & 0xFF)) & 0xFFFFFF;
        }

        @Override
        public int read() throws IOException {
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return count(into, from, super.read(into, from, length));
        }

        @Override
        public long skip(long n) throws IOException {
            byte[] scratch = new byte[(int) Math.min(8192, Math.max(1, n))];
            return Math.max(0, read(scratch, 0, scratch.length));
        }
    }
}
