package org.hebi.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.model.Bead;

/**
 * Which beads a user asks about.
 *
 * @param doubtful whether unsure beads and those without counterpart are meant
 * @param ranges first and last number of each range, counted from 1; empty with {@code doubtful} false means all
 */
public record BeadChoice(boolean doubtful, List<Range> ranges) {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    /** Numbers from {@code first} to {@code last}, both included. */
    public record Range(int first, int last) {
        public Range {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException("beads count from 1, in ascending order: " + first + "-" + last);
            }
        }
    }

    public BeadChoice {
        ranges = List.copyOf(ranges);
    }

    /** Every bead. */
    public static BeadChoice all() {
        return new BeadChoice(false, List.of());
    }

    /**
     * Reads {@code all}, {@code doubtful}, or numbers such as {@code 3,7-9}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static BeadChoice of(String text) {
        if (text.equals("all")) {
            return all();
        }
        if (text.equals("doubtful")) {
            return new BeadChoice(true, List.of());
        }
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher range = RANGE.matcher(part.strip());
            if (!range.matches()) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" names no beads; write all, doubtful, or numbers such as 3,7-9");
            }
            int first = Integer.parseInt(range.group(1));
            ranges.add(new Range(first, range.group(2) == null ? first : Integer.parseInt(range.group(2))));
        }
        return new BeadChoice(false, ranges);
    }

    /** Whether a bead is meant; {@code number} counts from 1. */
    boolean holds(int number, Bead bead) {
        if (doubtful) {
            return !bead.isLink() || bead.confidence() < BuildRun.DOUBT;
        }
        return ranges.isEmpty() || ranges.stream().anyMatch(r -> r.first() <= number && number <= r.last());
    }
}
