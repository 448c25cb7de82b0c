package org.hebi.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hebi.model.Difference;
import org.hebi.model.EditionComparison;
import org.hebi.model.InputException;
import org.hebi.model.SingleEdition;

/**
 * Findings that a person has looked at and accepted. They are kept in a plain text file beside the declaration, one a line:
 * fingerprint, class, Traditional text, Simplified text and an optional remark, parted by tabs; {@code #} begins a comment.
 * Only the fingerprint counts: as soon as one of the texts changes it no longer fits, and the finding is back.
 */
public final class Decisions {
    /** The name of the file beside a declaration. */
    public static final String FILE = "accepted-findings.tsv";

    private final Set<String> fingerprints;

    private Decisions(Set<String> fingerprints) {
        this.fingerprints = Set.copyOf(fingerprints);
    }

    /** Nothing is accepted. */
    public static Decisions none() {
        return new Decisions(Set.of());
    }

    /**
     * Reads decisions.
     *
     * @param name the file's name, for messages
     * @param lines its lines
     * @throws InputException when a line does not begin with a fingerprint
     */
    public static Decisions read(String name, List<String> lines) {
        Set<String> fingerprints = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (i == 0 && line.startsWith("\uFEFF")) {
                line = line.substring(1).strip();
            }
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String fingerprint = line.split("\\s", 2)[0];
            if (!fingerprint.matches("[0-9a-f]{12}")) {
                throw new InputException(
                        name,
                        "line " + (i + 1) + " does not begin with the 12 digits of a finding; copy lines from"
                                + " \"hebi editions … --format accept\"");
            }
            fingerprints.add(fingerprint);
        }
        return new Decisions(fingerprints);
    }

    /** A line of the file for a finding. */
    public static String line(Difference difference) {
        return difference.fingerprint() + "\t" + difference.kind() + "\t"
                + cell(difference.hant().text()) + "\t" + cell(difference.hans().text()) + "\t";
    }

    private static String cell(String text) {
        return text.replaceAll("\\s", " ");
    }

    /** The comparison with what is accepted set apart. */
    public EditionComparison apply(EditionComparison comparison) {
        Split split = split(comparison.differences());
        return new EditionComparison(
                comparison.hant(),
                comparison.hans(),
                comparison.paragraphs(),
                split.open,
                split.accepted,
                comparison.profiles());
    }

    /** The same for an edition looked at by itself. */
    public SingleEdition apply(SingleEdition single) {
        Split split = split(single.differences());
        return new SingleEdition(single.edition(), split.open, split.accepted, single.profile());
    }

    private record Split(List<Difference> open, List<Difference> accepted) {}

    private Split split(List<Difference> differences) {
        List<Difference> open = new ArrayList<>();
        List<Difference> accepted = new ArrayList<>();
        for (Difference difference : differences) {
            boolean known = !fingerprints.isEmpty() && fingerprints.contains(difference.fingerprint());
            (known ? accepted : open).add(difference);
        }
        return new Split(open, accepted);
    }
}
