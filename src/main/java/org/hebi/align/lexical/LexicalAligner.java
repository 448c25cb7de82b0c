package org.hebi.align.lexical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.hebi.align.AlignmentAlgorithm;
import org.hebi.align.Explainer;
import org.hebi.align.Explanation;
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
public final class LexicalAligner implements AlignmentAlgorithm, Explainer {
    /** Passes that follow the first. */
    private static final int ROUNDS = 2;

    private final Lexicon lexicon;
    private final LexicalOptions options;
    private final Experience experience;
    private final Map<String, Learned> taught = new HashMap<>();
    /** Lexicons between two languages that are not Chinese, by their codes; made when first needed. */
    private final Map<String, Lexicon> pivots = new ConcurrentHashMap<>();

    private final double[] weights;

    public LexicalAligner(Lexicon lexicon) {
        this(lexicon, LexicalOptions.usual(), Experience.none());
    }

    /**
     * @param lexicon renderings of Chinese words
     * @param options how words are brought to their stems
     * @param experience what translators have done before
     */
    public LexicalAligner(Lexicon lexicon, LexicalOptions options, Experience experience) {
        this.lexicon = lexicon;
        this.options = options;
        this.experience = experience;
        this.weights = Weights.bundled().toArray();
        experience.units().forEach((language, units) -> taught.put(language, learn(Language.of(language), units)));
    }

    /** Words and names that come and go together in a translator's units. */
    private Learned learn(Language language, List<Experience.Unit> units) {
        Analyzers analyzers = new Analyzers(Language.CHINESE, language);
        List<Lattice.Step> steps = IntStream.range(0, units.size())
                .mapToObj(k -> new Lattice.Step(BeadType.ONE_ONE, k, k))
                .toList();
        double[] sure = new double[units.size()];
        Arrays.fill(sure, 1);
        return Learned.from(
                units.stream().map(u -> analyzers.source(u.source())).toList(),
                units.stream().map(u -> analyzers.target(u.target())).toList(),
                lexicon,
                steps,
                sure,
                units.size());
    }

    /** What takes the sentences of a pair of texts apart, and the words between their languages. */
    private final class Analyzers {
        private final Language from;
        private final Language language;
        private final ChineseAnalyzer chinese = new ChineseAnalyzer(lexicon);
        private final WesternAnalyzer sourceWestern;
        private final WesternAnalyzer western;
        private final Lexicon words;

        Analyzers(Language from, Language language) {
            this.from = from;
            this.language = language;
            this.sourceWestern = western(from);
            this.western = western(language);
            this.words = from.isChinese()
                    ? lexicon
                    : pivots.computeIfAbsent(
                            from.language() + ">" + language.language(),
                            k -> lexicon.pivot(this::firstStems, from, language));
        }

        private List<String> firstStems(String rendering) {
            return sourceWestern.rendering(rendering).stream()
                    .map(s -> s.get(0))
                    .toList();
        }

        private WesternAnalyzer western(Language of) {
            return new WesternAnalyzer(
                    of.language().equals("ru"), options.stemmers().getOrDefault(of.language(), List::of));
        }

        Sentence source(String sentence) {
            return from.isChinese() ? chinese.analyze(sentence) : sourceWestern.analyze(sentence);
        }

        Sentence target(String sentence) {
            return language.isChinese() ? chinese.analyzeTarget(sentence) : western.analyze(sentence);
        }
    }

    @Override
    public Alignment align(SegmentedDocument source, SegmentedDocument target) {
        return align(contents(source), contents(target), source.language(), target.language());
    }

    /** The evidence is gathered from the Chinese side, whichever that is. */
    private static boolean turns(Language from, Language to) {
        return to.isChinese() && !from.isChinese();
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
        return align(source, target, Language.CHINESE, language);
    }

    /**
     * Aligns sentences of any two languages. Where neither is Chinese, words are compared through the Chinese words that both
     * render.
     *
     * @param source sentences of the source
     * @param target sentences of the release
     * @param from language of the source
     * @param language language of the release
     */
    public Alignment align(List<String> source, List<String> target, Language from, Language language) {
        if (turns(from, language)) {
            return align(target, source, language, from).turned();
        }
        int n = source.size();
        int m = target.size();
        if (n == 0 || m == 0) {
            return unmatched(n, m);
        }
        return new Alignment(
                n,
                m,
                study(source, target, from, language, false).path().stream()
                        .map(Rated::bead)
                        .toList());
    }

    @Override
    public List<Explanation> explain(SegmentedDocument source, SegmentedDocument target, Alignment alignment) {
        if (turns(source.language(), target.language())) {
            return explain(target, source, alignment.turned()).stream()
                    .map(e -> new Explanation(
                            e.bead().turned(),
                            e.score(),
                            e.contributions(),
                            e.rival().map(Bead::turned)))
                    .toList();
        }
        if (source.segments().isEmpty() || target.segments().isEmpty()) {
            return alignment.beads().stream()
                    .map(bead -> new Explanation(bead, 0, List.of(), Optional.empty()))
                    .toList();
        }
        Study study = study(contents(source), contents(target), source.language(), target.language(), true);
        BeadExplainer explainer =
                new BeadExplainer(study.evidence(), study.habits(), weights, study.analyzers().western);
        Map<List<Integer>, Optional<Bead>> rivals = new HashMap<>();
        study.path().forEach(r -> rivals.put(place(r.bead()), r.rival()));
        return alignment.beads().stream()
                .map(bead -> explainer.explain(bead, rivals.getOrDefault(place(bead), Optional.empty())))
                .toList();
    }

    private static List<Integer> place(Bead bead) {
        return List.of(bead.sourceStart(), bead.sourceEnd(), bead.targetStart(), bead.targetEnd());
    }

    /** What is found out about a pair of texts. */
    private record Study(Evidence evidence, Habits habits, Analyzers analyzers, List<Rated> path) {}

    private Study study(
            List<String> source, List<String> target, Language from, Language language, boolean withRivals) {
        Analyzers analyzers = new Analyzers(from, language);
        List<Sentence> s = source.stream().map(analyzers::source).toList();
        List<Sentence> t = target.stream().map(analyzers::target).toList();
        EvidenceBuilder builder = new EvidenceBuilder(
                s,
                t,
                language,
                analyzers.words,
                analyzers.chinese,
                analyzers.western,
                ExactPairs.of(s, t, language, experience.exact(language)));
        Learned before =
                from.isChinese() ? taught.getOrDefault(language.language(), Learned.nothing()) : Learned.nothing();
        Evidence evidence = builder.build(before);
        double ratio = Habits.usualRatio(from, language);
        Habits habits = Habits.usual(evidence, ratio);
        List<Rated> path = path(evidence, habits, CoarsePass.pieces(evidence), false);
        for (int round = 0; round < ROUNDS; round++) {
            List<Lattice.Step> steps = path.stream().map(Rated::step).toList();
            double[] sure = path.stream().mapToDouble(Rated::posterior).toArray();
            habits = habits.learn(evidence, steps, sure, ratio);
            Learned learned = Learned.from(s, t, analyzers.words, steps, sure, Learned.MOST_BEADS);
            Evidence richer = builder.build(before.plus(learned));
            habits = habits.move(evidence, richer);
            evidence = richer;
            path = path(
                    evidence, habits, CoarsePass.around(steps, s.size(), t.size()), withRivals && round == ROUNDS - 1);
        }
        return new Study(evidence, habits, analyzers, path);
    }

    /** A bead of a path in the numbers of the whole texts, with its score, its probability and what might be instead. */
    private record Rated(Lattice.Step step, double score, double posterior, Optional<Bead> rival) {
        Bead bead() {
            return LexicalAligner.bead(step, score, posterior);
        }
    }

    private static Bead bead(Lattice.Step step, double score, double posterior) {
        BeadType type = step.type();
        return new Bead(
                step.i(), step.i() + type.source, step.j(), step.j() + type.target, -score, Math.min(1, posterior));
    }

    private List<Rated> path(Evidence evidence, Habits habits, List<Piece> pieces, boolean withRivals) {
        return pieces.parallelStream()
                .map(piece -> path(evidence, habits, piece, withRivals))
                .flatMap(List::stream)
                .toList();
    }

    private List<Rated> path(Evidence evidence, Habits habits, Piece piece, boolean withRivals) {
        BeadFeatures features = new BeadFeatures(evidence, habits, piece);
        Lattice lattice = new Lattice(
                piece.low(), piece.high(), piece.m(), weights[Feature.GAP_OPEN.ordinal()], features.scorer(weights));
        lattice.sum();
        List<Rated> path = new ArrayList<>();
        for (Lattice.Step step : lattice.best()) {
            Optional<Bead> rival = withRivals
                    ? lattice.rival(step)
                            .map(other -> bead(
                                    whole(other, piece),
                                    lattice.score(other.type(), other.i(), other.j()),
                                    lattice.posterior(other.type(), other.i(), other.j())))
                    : Optional.empty();
            path.add(new Rated(
                    whole(step, piece),
                    lattice.score(step.type(), step.i(), step.j()),
                    lattice.posterior(step.type(), step.i(), step.j()),
                    rival));
        }
        return path;
    }

    private static Lattice.Step whole(Lattice.Step step, Piece piece) {
        return new Lattice.Step(step.type(), piece.i() + step.i(), piece.j() + step.j());
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
