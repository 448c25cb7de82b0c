package org.hebi.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.hebi.model.Alignment;
import org.hebi.model.Difference;
import org.hebi.model.DifferenceClass;
import org.hebi.model.Document;
import org.hebi.model.EditionComparison;
import org.hebi.model.EditionProfile;
import org.hebi.model.EditionReview;
import org.hebi.model.FormulaVariation;

/**
 * Compares a Traditional with a Simplified edition.
 *
 * <p>Both texts are folded to one script, characters only, with every offset kept; letters and punctuation are aligned
 * apart; what remains different is explained by tables and detectors, and what nothing explains counts as substantive.
 * An instance holds its tables and may be used for many editions, from many threads.
 */
public final class EditionComparer {
    private final Knowledge knowledge;
    private final SpellingGuide guide;
    private final Profiler profiler;

    /**
     * Reads the tables.
     *
     * @param script folds Traditional to Simplified characters
     * @param guide knows how words are spelt in Traditional characters
     */
    public EditionComparer(ScriptFolder script, SpellingGuide guide) {
        this.knowledge = Knowledge.load(script);
        this.guide = guide;
        this.profiler = new Profiler(knowledge, guide);
    }

    /**
     * Finds what differs.
     *
     * @param hant the Traditional edition, cleaned and structured
     * @param hans the Simplified edition, likewise
     * @return every difference, in the order of the Traditional text
     */
    public EditionComparison compare(Document hant, Document hans) {
        return compare(hant, hans, false);
    }

    /**
     * Finds what differs.
     *
     * @param shapes whether to list every character that differs only in shape or script as well, with severity 0; there are
     *     thousands
     */
    public EditionComparison compare(Document hant, Document hans, boolean shapes) {
        TextStream a = TextStream.of(hant, knowledge.folding());
        TextStream b = TextStream.of(hans, knowledge.folding());
        int[] toB = StreamDiff.match(a.symbols(), b.symbols());
        Borders.settle(a, b, toB);
        Aligned aligned = new Aligned(a, b, toB);
        List<Edit> edits = aligned.edits();
        Moves moves = Moves.find(a, b, edits);
        List<Difference> found = new ArrayList<>(moves.differences(aligned, knowledge));
        List<Edit> rest = moves.rest();
        found.addAll(EditExplainer.explain(aligned, knowledge, rest));
        found.addAll(MarkComparer.compare(aligned, rest));
        if (shapes) {
            found.addAll(ShapeComparer.compare(aligned, knowledge, guide));
        }
        found.addAll(EditionChecks.both(aligned, knowledge, guide, List.copyOf(found)));
        Alignment paragraphs = ParagraphAlignment.of(aligned);
        List<Difference> differences = ordered(found);
        List<EditionProfile> profiles = List.of(
                profiler.profile(hant, true, differences, replaced(differences)),
                profiler.profile(hans, false, differences, Map.of()));
        return new EditionComparison(hant, hans, paragraphs, differences, List.of(), profiles);
    }

    // Words of another region in the Traditional text where the Simplified one has the mainland's, with their number.
    private static Map<String, Integer> replaced(List<Difference> differences) {
        Map<String, Integer> replaced = new TreeMap<>();
        for (Difference difference : differences) {
            if (difference.kind() == DifferenceClass.REGIONAL) {
                replaced.merge(
                        difference.hant().text() + "←" + difference.hans().text(), 1, Integer::sum);
            }
        }
        return replaced;
    }

    /** What an edition is like, judged by itself. */
    public EditionProfile profile(Document edition) {
        return profiler.profile(edition, isTraditional(edition), check(edition), Map.of());
    }

    /**
     * Looks at one edition alone: mixed scripts, characters chosen wrongly, spellings that waver, marks that are lost or do
     * not fit.
     *
     * @param edition the edition; a text whose script is not declared counts as Traditional when it has Traditional
     *     characters
     * @return what is doubtful, in order; the other side of each is empty
     */
    public List<Difference> check(Document edition) {
        TextStream text = TextStream.of(edition, knowledge.folding());
        return ordered(EditionChecks.alone(text, knowledge, guide, isTraditional(edition)));
    }

    /**
     * Finds stock phrases that are not the same in all declarations.
     *
     * @param reviews one for each declaration; a phrase that stands in both its editions counts once
     * @return the phrases with all their places, those with most places first
     */
    public List<FormulaVariation> formulas(List<EditionReview> reviews) {
        return new FormulaFinder(knowledge).find(reviews);
    }

    /** Whether the first text is plainly Simplified and the second plainly Traditional. */
    public boolean areSwapped(Document hant, Document hans) {
        return 3 * traditionalOnly(hant) < simplifiedOnly(hant) && 3 * simplifiedOnly(hans) < traditionalOnly(hans);
    }

    private boolean isTraditional(Document edition) {
        if (edition.language().isTraditional() || edition.language().isSimplified()) {
            return edition.language().isTraditional();
        }
        return traditionalOnly(edition) > simplifiedOnly(edition);
    }

    private long traditionalOnly(Document edition) {
        return count(edition, knowledge.folding()::isTraditional);
    }

    private long simplifiedOnly(Document edition) {
        return count(edition, guide::onlySimplified);
    }

    private static long count(Document edition, IntPredicate wanted) {
        return edition.blocks().stream()
                .mapToLong(b -> b.text().codePoints().filter(wanted).count())
                .sum();
    }

    private static List<Difference> ordered(List<Difference> found) {
        List<Difference> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt(Difference::hantParagraph)
                .thenComparingInt(d -> d.hant().start())
                .thenComparingInt(Difference::hansParagraph)
                .thenComparingInt(d -> d.hans().start()));
        return onceADocument(ordered);
    }

    // A spelling that wavers is told once; its further places stay for those who ask for everything.
    private static List<Difference> onceADocument(List<Difference> ordered) {
        Map<String, Integer> seen = new HashMap<>();
        List<Difference> result = new ArrayList<>(ordered.size());
        for (Difference difference : ordered) {
            boolean spelling = difference.kind() == DifferenceClass.ORTHO && difference.severity() == 1;
            String key = difference.hant().text() + '\t' + difference.hans().text();
            boolean again = spelling && seen.merge(key, 1, Integer::sum) > 1;
            result.add(again ? difference.withSeverity(0) : difference);
        }
        return result;
    }
}
