package org.hebi.memory;

/**
 * How much a file may ask of the machine before it is refused.
 *
 * @param bytes most bytes of a file, and of everything a packed file unpacks to
 * @param units most units
 * @param characters most UTF-16 units in one side of a unit
 */
public record ReadLimits(long bytes, int units, int characters) {
    /** One GiB, as Trados takes; five million units; a million characters a side. */
    public static final ReadLimits DEFAULT = new ReadLimits(1L << 30, 5_000_000, 1_000_000);

    public ReadLimits {
        if (bytes < 1 || units < 1 || characters < 1) {
            throw new IllegalArgumentException("limits are at least one");
        }
    }
}
