package org.hebi.model;

import java.util.List;
import java.util.Objects;

/**
 * Two editions of one text and everything that differs.
 *
 * @param hant the Traditional edition, cleaned
 * @param hans the Simplified edition, cleaned
 * @param paragraphs which blocks correspond: source is {@code hant}, target {@code hans}; a moved block is a deletion
 *     here and an insertion there
 * @param differences every difference, silent ones (severity 0) included, in the order of the Traditional text
 * @param accepted those that a person has accepted before; not among {@code differences}
 * @param profiles what the editions look like, Traditional first
 */
public record EditionComparison(
        Document hant,
        Document hans,
        Alignment paragraphs,
        List<Difference> differences,
        List<Difference> accepted,
        List<EditionProfile> profiles) {
    public EditionComparison {
        Objects.requireNonNull(hant);
        Objects.requireNonNull(hans);
        if (paragraphs.sourceSize() != hant.blocks().size()
                || paragraphs.targetSize() != hans.blocks().size()) {
            throw new IllegalArgumentException("the alignment is not one of these two editions");
        }
        differences = List.copyOf(differences);
        accepted = List.copyOf(accepted);
        profiles = List.copyOf(profiles);
        for (Difference difference : differences) {
            check(hant, difference.hantParagraph(), difference.hant());
            check(hans, difference.hansParagraph(), difference.hans());
        }
    }

    private static void check(Document edition, int paragraph, Span span) {
        if (paragraph >= 0 && !edition.blocks().get(paragraph).text().startsWith(span.text(), span.start())) {
            throw new IllegalArgumentException(
                    span + " does not stand in paragraph " + paragraph + " of " + edition.name());
        }
    }

    /** The differences that weigh at least so much. */
    public List<Difference> from(int severity) {
        return differences.stream().filter(d -> d.severity() >= severity).toList();
    }

    /** The heaviest difference, or 0 when there is none. */
    public int worst() {
        return differences.stream().mapToInt(Difference::severity).max().orElse(0);
    }
}
