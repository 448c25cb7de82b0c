package org.hebi.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.hebi.align.Contribution;
import org.hebi.align.Explanation;
import org.hebi.memory.AlignedTarget;
import org.hebi.memory.Confidences;
import org.hebi.model.Bead;
import org.hebi.model.SegmentedDocument;

/** Lays out why beads were chosen: as text for people, or as a table. */
final class ExplanationPages {
    /** Lines a bead gets in the text, before the rest is summed up. */
    private static final int MOST_LINES = 12;

    private static final double SMALL = 0.1;

    private final BiFunction<SegmentedDocument, Integer, Integer> number;

    /**
     * @param number the number of a segment of a document as the user counts, from 1
     */
    ExplanationPages(BiFunction<SegmentedDocument, Integer, Integer> number) {
        this.number = number;
    }

    /** Says what the figures mean. */
    static String legend() {
        return "What speaks for (+) and against (-) each pair, as natural logarithms: +0.7 doubles the odds, +2.3 makes"
                + " them ten times better.\n";
    }

    /** The chosen beads of one release, as text. */
    String text(SegmentedDocument source, AlignedTarget target, List<Explanation> explanations, BeadChoice choice) {
        SegmentedDocument release = target.document();
        StringBuilder page = new StringBuilder();
        page.append('\n')
                .append(source.language())
                .append(" > ")
                .append(release.language())
                .append('\n');
        for (int k = 0; k < explanations.size(); k++) {
            Explanation explanation = explanations.get(k);
            Bead bead = target.alignment().beads().get(k);
            if (!choice.holds(k + 1, bead)) {
                continue;
            }
            page.append('\n').append(k + 1).append("  ").append(place(source, release, bead));
            page.append("   confidence ")
                    .append(Confidences.text(bead.confidence()))
                    .append('\n');
            sentences(source, bead.sourceStart(), bead.sourceEnd(), page);
            sentences(release, bead.targetStart(), bead.targetEnd(), page);
            contributions(explanation, page);
            explanation
                    .rival()
                    .ifPresent(rival -> page.append("    instead, with ")
                            .append(Confidences.text(rival.confidence()))
                            .append(": ")
                            .append(place(source, release, rival))
                            .append('\n'));
        }
        return page.toString();
    }

    private static void sentences(SegmentedDocument document, int first, int end, StringBuilder page) {
        for (int i = first; i < end; i++) {
            page.append("    ").append(document.segments().get(i).content()).append('\n');
        }
    }

    private static void contributions(Explanation explanation, StringBuilder page) {
        double rest = 0;
        int small = 0;
        int lines = 0;
        for (Contribution c : explanation.contributions()) {
            if (lines == MOST_LINES || Math.abs(c.nats()) < SMALL) {
                rest += c.nats();
                small++;
                continue;
            }
            lines++;
            page.append(String.format(
                            Locale.ROOT,
                            "    %+6.1f  %-8s %s",
                            c.nats(),
                            c.kind().name().toLowerCase(Locale.ROOT),
                            words(c))
                    .stripTrailing());
            page.append('\n');
        }
        if (small > 0) {
            page.append(String.format(
                    Locale.ROOT, "    %+6.1f  %d smaller %s\n", rest, small, small == 1 ? "thing" : "things"));
        }
    }

    private static String words(Contribution c) {
        String sides = c.source().isEmpty() || c.target().isEmpty()
                ? c.source() + c.target()
                : c.source() + (c.kind() == Contribution.Kind.LENGTH ? " : " : " ~ ") + c.target();
        return c.note().isEmpty() ? sides : sides.isEmpty() ? c.note() : sides + " (" + c.note() + ")";
    }

    private String place(SegmentedDocument source, SegmentedDocument release, Bead bead) {
        return numbers(source, bead.sourceStart(), bead.sourceEnd()) + " : "
                + numbers(release, bead.targetStart(), bead.targetEnd());
    }

    private String numbers(SegmentedDocument document, int first, int end) {
        if (first == end) {
            return "nothing";
        }
        int from = number.apply(document, first);
        int to = number.apply(document, end - 1);
        return from == to ? "sentence " + from : "sentences " + from + "-" + to;
    }

    /** The first line of the table. */
    static String header() {
        return String.join(
                        "\t",
                        "pair",
                        "bead",
                        "source sentences",
                        "target sentences",
                        "confidence",
                        "kind",
                        "source",
                        "target",
                        "note",
                        "nats")
                + "\n";
    }

    /** The chosen beads of one release, one contribution a line. */
    String table(SegmentedDocument source, AlignedTarget target, List<Explanation> explanations, BeadChoice choice) {
        SegmentedDocument release = target.document();
        StringBuilder page = new StringBuilder();
        for (int k = 0; k < explanations.size(); k++) {
            Bead bead = target.alignment().beads().get(k);
            if (!choice.holds(k + 1, bead)) {
                continue;
            }
            List<String> start = List.of(
                    source.language() + " > " + release.language(),
                    Integer.toString(k + 1),
                    cell(source, bead.sourceStart(), bead.sourceEnd()),
                    cell(release, bead.targetStart(), bead.targetEnd()),
                    Confidences.text(bead.confidence()));
            for (Contribution c : explanations.get(k).contributions()) {
                row(
                        start,
                        List.of(
                                c.kind().name().toLowerCase(Locale.ROOT),
                                c.source(),
                                c.target(),
                                c.note(),
                                String.format(Locale.ROOT, "%.3f", c.nats())),
                        page);
            }
            explanations
                    .get(k)
                    .rival()
                    .ifPresent(rival -> row(
                            start,
                            List.of(
                                    "instead",
                                    cell(source, rival.sourceStart(), rival.sourceEnd()),
                                    cell(release, rival.targetStart(), rival.targetEnd()),
                                    "probability " + Confidences.text(rival.confidence()),
                                    ""),
                            page));
        }
        return page.toString();
    }

    private String cell(SegmentedDocument document, int first, int end) {
        if (first == end) {
            return "";
        }
        int from = number.apply(document, first);
        int to = number.apply(document, end - 1);
        return from == to ? Integer.toString(from) : from + "-" + to;
    }

    private static void row(List<String> start, List<String> rest, StringBuilder page) {
        List<String> cells = new ArrayList<>(start);
        rest.forEach(c -> cells.add(c.replaceAll("[\\t\\r\\n]+", " ")));
        page.append(String.join("\t", cells)).append('\n');
    }
}
