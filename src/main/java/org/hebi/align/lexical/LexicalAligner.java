package org.hebi.align.lexical;

import java.util.ArrayList;
import java.util.List;
import org.hebi.align.AlignmentAlgorithm;
import org.hebi.model.Alignment;
import org.hebi.model.Bead;
import org.hebi.model.Language;
import org.hebi.model.Segment;
import org.hebi.model.SegmentedDocument;

/**
 * Aligns by words, numbers, names, marks and lengths. Two passes: the first with what is usual, the second with what the
 * first has shown of this very pair of texts – how free the translation is and how long its sentences are.
 *
 * <p>Holds nothing that changes: one aligner serves any number of documents at the same time.
 */
public final class LexicalAligner implements AlignmentAlgorithm {
    /** Passes that follow the first. */
    private static final int ROUNDS = 2;

    private final Lexicon lexicon;
    private final LexicalOptions options;
    private final double[] weights;

    public LexicalAligner(Lexicon lexicon) {
        this(lexicon, LexicalOptions.usual());
    }

    public LexicalAligner(Lexicon lexicon, LexicalOptions options) {
        this.lexicon = lexicon;
        this.options = options;
        this.weights = Weights.bundled().toArray();
    }

    @Override
    public Alignment align(SegmentedDocument source, SegmentedDocument target) {
        return align(contents(source), contents(target), target.language());
    }

    private static List<String> contents(SegmentedDocument document) {
        return document.segments().stream().map(Segment::content).toList();
    }

    /**
     * Aligns sentences.
     *
     * @param source Chinese sentences
     * @param target sentences of the release
     * @param language language of the release
     */
    public Alignment align(List<String> source, List<String> target, Language language) {
        int n = source.size();
        int m = target.size();
        if (n == 0 || m == 0) {
            return unmatched(n, m);
        }
        ChineseAnalyzer chinese = new ChineseAnalyzer(lexicon);
        WesternAnalyzer western = new WesternAnalyzer(
                language.language().equals("ru"), options.stemmers().getOrDefault(language.language(), List::of));
        List<Sentence> s = source.stream().map(chinese::analyze).toList();
        List<Sentence> t = target.stream().map(western::analyze).toList();
        EvidenceBuilder builder = new EvidenceBuilder(s, t, language, lexicon, chinese, western);
        Evidence evidence = builder.build(Learned.nothing());
        double ratio = Habits.usualRatio(language);
        Habits habits = Habits.usual(evidence, ratio);
        List<Piece> pieces = CoarsePass.pieces(evidence);
        List<Rated> path = path(evidence, habits, pieces);
        for (int round = 0; round < ROUNDS; round++) {
            List<Lattice.Step> steps = path.stream().map(Rated::step).toList();
            double[] sure = path.stream().mapToDouble(Rated::posterior).toArray();
            habits = habits.learn(evidence, steps, sure, ratio);
            Evidence richer = builder.build(Learned.from(s, t, lexicon, steps, sure));
            habits = habits.move(evidence, richer);
            evidence = richer;
            pieces = CoarsePass.around(steps, n, m);
            path = path(evidence, habits, pieces);
        }
        return new Alignment(n, m, path.stream().map(LexicalAligner::bead).toList());
    }

    /** A bead of a path in the numbers of the whole texts, with its score and its probability. */
    private record Rated(Lattice.Step step, double score, double posterior) {}

    private static Bead bead(Rated rated) {
        Lattice.Step step = rated.step();
        BeadType type = step.type();
        return new Bead(
                step.i(),
                step.i() + type.source,
                step.j(),
                step.j() + type.target,
                -rated.score(),
                Math.min(1, rated.posterior()));
    }

    private List<Rated> path(Evidence evidence, Habits habits, List<Piece> pieces) {
        return pieces.parallelStream()
                .map(piece -> path(evidence, habits, piece))
                .flatMap(List::stream)
                .toList();
    }

    private List<Rated> path(Evidence evidence, Habits habits, Piece piece) {
        BeadFeatures features = new BeadFeatures(evidence, habits, piece);
        Lattice lattice = new Lattice(
                piece.low(), piece.high(), piece.m(), weights[Feature.GAP_OPEN.ordinal()], features.scorer(weights));
        lattice.sum();
        List<Rated> path = new ArrayList<>();
        for (Lattice.Step step : lattice.best()) {
            path.add(new Rated(
                    new Lattice.Step(step.type(), piece.i() + step.i(), piece.j() + step.j()),
                    lattice.score(step.type(), step.i(), step.j()),
                    lattice.posterior(step.type(), step.i(), step.j())));
        }
        return path;
    }

    private static Alignment unmatched(int n, int m) {
        List<Bead> beads = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            beads.add(new Bead(i, i + 1, 0, 0, 0, 1));
        }
        for (int j = 0; j < m; j++) {
            beads.add(new Bead(n, n, j, j + 1, 0, 1));
        }
        return new Alignment(n, m, beads);
    }
}
