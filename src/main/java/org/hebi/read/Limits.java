package org.hebi.read;

/**
 * How much of a file a reader is willing to look at, so that a hostile or mistaken input ends in a sentence and not in a
 * machine that has run out of memory. Every reader is handed the limits it keeps.
 *
 * <p>The defaults fit into a heap of 512 MB, one document at a time, and are far above real declarations: the longest known
 * compilation has about a million characters, a scanned book with a text layer about 50 MB.
 *
 * @param maxBytes largest file in bytes; default 67,108,864 (64 MB)
 * @param maxExpandedBytes how large the parts of a ZIP-based file (DOCX, ODT) or the streams of a PDF may become together
 *     when unpacked, in bytes; default 134,217,728 (128 MB)
 * @param maxArchiveEntries how many entries a ZIP-based file may have; default 10,000
 * @param maxCharacters how many UTF-16 units of text a file may hold; default 20,000,000
 * @param maxLines how many lines or paragraphs; default 1,000,000
 * @param maxPages how many pages; default 5,000
 */
public record Limits(
        long maxBytes, long maxExpandedBytes, int maxArchiveEntries, int maxCharacters, int maxLines, int maxPages) {
    /** The documented defaults. */
    public static final Limits DEFAULT = new Limits(64L << 20, 128L << 20, 10_000, 20_000_000, 1_000_000, 5_000);

    public Limits {
        if (maxBytes < 1
                || maxExpandedBytes < 1
                || maxArchiveEntries < 1
                || maxCharacters < 1
                || maxLines < 1
                || maxPages < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
        if (maxBytes > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException("files are read whole, so the largest is 2 GB");
        }
    }

    /**
     * The defaults with another size of file; what a file may unpack to and how many characters it may hold grow or shrink
     * in the same proportion.
     */
    public static Limits ofBytes(long maxBytes) {
        double factor = (double) maxBytes / DEFAULT.maxBytes;
        return new Limits(
                maxBytes,
                Math.max(1, (long) (DEFAULT.maxExpandedBytes * factor)),
                DEFAULT.maxArchiveEntries,
                scaled(DEFAULT.maxCharacters, factor),
                scaled(DEFAULT.maxLines, factor),
                DEFAULT.maxPages);
    }

    private static int scaled(int value, double factor) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE - 16, value * factor));
    }

    /** The same with another size of file and nothing else changed. */
    public Limits withMaxBytes(long bytes) {
        return new Limits(bytes, maxExpandedBytes, maxArchiveEntries, maxCharacters, maxLines, maxPages);
    }

    /** The same with another size of what is unpacked. */
    public Limits withMaxExpandedBytes(long bytes) {
        return new Limits(maxBytes, bytes, maxArchiveEntries, maxCharacters, maxLines, maxPages);
    }

    /** The same with another number of characters. */
    public Limits withMaxCharacters(int characters) {
        return new Limits(maxBytes, maxExpandedBytes, maxArchiveEntries, characters, maxLines, maxPages);
    }

    /** The same with another number of lines. */
    public Limits withMaxLines(int lines) {
        return new Limits(maxBytes, maxExpandedBytes, maxArchiveEntries, maxCharacters, lines, maxPages);
    }

    /** The same with another number of pages. */
    public Limits withMaxPages(int pages) {
        return new Limits(maxBytes, maxExpandedBytes, maxArchiveEntries, maxCharacters, maxLines, pages);
    }
}
