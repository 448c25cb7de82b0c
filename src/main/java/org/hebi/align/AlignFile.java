package org.hebi.align;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hebi.model.Alignment;
import org.hebi.model.Bead;
import org.hebi.model.InputException;

/**
 * Reads and writes {@code .align} files: one bead a line, {@code [0, 1]:[2]}, sentence numbers from 0, {@code []} for
 * nothing on that side. Lines that begin with {@code #} are comments; what follows a second colon is passed over.
 */
public final class AlignFile {
    private static final Pattern LINE = Pattern.compile("\\[([\\d,\\s]*)\\]\\s*:\\s*\\[([\\d,\\s]*)\\]\\s*(?::.*)?");

    private AlignFile() {}

    /**
     * A bead as such a file has it: any sentence numbers, in ascending order, not even neighbours.
     *
     * @param source 0-based source sentences
     * @param target 0-based target sentences
     */
    public record Pair(List<Integer> source, List<Integer> target) {
        public Pair {
            source = source.stream().sorted().toList();
            target = target.stream().sorted().toList();
        }

        /** Whether both sides hold something. */
        public boolean isLink() {
            return !source.isEmpty() && !target.isEmpty();
        }

        @Override
        public String toString() {
            return source + ":" + target;
        }
    }

    /** The beads of an alignment as such a file has them. */
    public static List<Pair> pairs(Alignment alignment) {
        return alignment.beads().stream()
                .map(b -> new Pair(range(b.sourceStart(), b.sourceEnd()), range(b.targetStart(), b.targetEnd())))
                .toList();
    }

    private static List<Integer> range(int start, int end) {
        return IntStream.range(start, end).boxed().toList();
    }

    /** The text of a file that holds an alignment. */
    public static String write(Alignment alignment) {
        return alignment.beads().stream()
                .map(AlignFile::line)
                .collect(Collectors.joining("\n", "", alignment.beads().isEmpty() ? "" : "\n"));
    }

    private static String line(Bead bead) {
        return range(bead.sourceStart(), bead.sourceEnd()) + ":" + range(bead.targetStart(), bead.targetEnd());
    }

    /**
     * Reads a file.
     *
     * @param lines its lines
     * @param name its name for messages
     * @return the beads in the order of the file
     * @throws InputException when a line is no bead
     */
    public static List<Pair> read(List<String> lines, String name) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (i == 0 && line.startsWith("\uFEFF")) {
                line = line.substring(1);
            }
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher m = LINE.matcher(line);
            if (!m.matches()) {
                throw new InputException(
                        name, "line " + (i + 1) + " is not a bead such as [0, 1]:[2]: " + excerpt(line));
            }
            pairs.add(new Pair(numbers(m.group(1), name, i), numbers(m.group(2), name, i)));
        }
        return pairs;
    }

    private static String excerpt(String line) {
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }

    private static List<Integer> numbers(String list, String name, int line) {
        List<Integer> numbers = new ArrayList<>();
        for (String number : list.split(",", -1)) {
            String digits = number.strip();
            if (digits.isEmpty() && list.isBlank()) {
                return numbers;
            }
            try {
                numbers.add(Integer.valueOf(digits));
            } catch (NumberFormatException e) {
                throw new InputException(
                        name, "line " + (line + 1) + " has a sentence number that is none: \"" + digits + "\"", e);
            }
        }
        return numbers;
    }
}
