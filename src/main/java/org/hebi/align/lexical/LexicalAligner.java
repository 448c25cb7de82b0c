package org.hebi.align.lexical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
        Evidence evidence = Evidence.of(s, t, language, lexicon, chinese, western, Map.of());
        double ratio = BeadFeatures.usualRatio(language);
        BeadFeatures features = new BeadFeatures(evidence, BeadFeatures.Habits.usual(evidence, ratio));
        Lattice lattice = lattice(features);
        for (int round = 0; round < 2; round++) {
            lattice.sum();
            List<Lattice.Step> path = lattice.best();
            features = new BeadFeatures(evidence, features.learn(path, sure(lattice, path), ratio));
            lattice = lattice(features);
        }
        lattice.sum();
        List<Lattice.Step> path = lattice.best();
        double[] sure = sure(lattice, path);
        List<Bead> beads = new ArrayList<>();
        for (int k = 0; k < path.size(); k++) {
            Lattice.Step step = path.get(k);
            beads.add(new Bead(
                    step.i(),
                    step.i() + step.type().source,
                    step.j(),
                    step.j() + step.type().target,
                    -lattice.score(step.type(), step.i(), step.j()),
                    sure[k]));
        }
        return new Alignment(n, m, beads);
    }

    private static double[] sure(Lattice lattice, List<Lattice.Step> path) {
        return path.stream()
                .mapToDouble(step -> lattice.posterior(step.type(), step.i(), step.j()))
                .toArray();
    }

    private Lattice lattice(BeadFeatures features) {
        int m = features.target.size();
        int[] low = new int[features.source.size() + 1];
        int[] high = new int[low.length];
        Arrays.fill(high, m);
        double[] f = new double[Feature.COUNT];
        return new Lattice(low, high, m, weights[Feature.GAP_OPEN.ordinal()], (type, i, j) -> {
            if (features.hopeless(type, i, j)) {
                return Double.NEGATIVE_INFINITY;
            }
            features.fill(type, i, j, f);
            double sum = 0;
            for (int k = 0; k < f.length; k++) {
                sum += weights[k] * f[k];
            }
            return sum;
        });
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
