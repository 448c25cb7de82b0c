package org.hebi.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hebi.model.Language;
import org.hebi.model.TermKind;
import org.hebi.terms.TargetWord.Role;

/**
 * Finds how aligned sentences render phrases of their Chinese side, for one target language.
 *
 * <p>Each word of a target sentence is shared out among the Chinese words of its unit, by probabilities learned from all
 * units ({@link LexicalModel}), by renderings of known words and phrases that stand in the sentence, and a little by place.
 * The rendering of a phrase is then the span that gathers most of what belongs to the phrase and least of what belongs to
 * others; spans must begin and end as phrases do. What the same phrase is rendered by elsewhere counts too.
 */
public final class EquivalentFinder {
    /** Longest span in words and marks. */
    private static final int LONGEST = 45;

    /** How fast the willingness falls to pair words at different places of their sentences. */
    private static final double DISTANCE = 2.5;

    /** What an aligned target word outside the phrase costs, in words of the phrase. */
    private static final double FOREIGN = 0.9;

    /** What an unexplained content word inside a span costs. */
    private static final double UNEXPLAINED = 0.35;

    /** What a word that opens another clause leaves of a span's confidence. */
    private static final double CLAUSES = 0.85;

    /** Confidence below which a single occurrence says nothing. */
    private static final double SILENCE = 0.3;

    /** Least share of the phrase in the first and last word of its rendering. */
    private static final double EDGE = 0.08;

    private static final float[] NOTHING = {};

    private final TargetAnalyzer target;
    private final Vocabulary vocabulary;
    private final KnownRenderings known;

    /** Where a phrase's rendering stands in one unit. */
    public record Match(int text, int start, int end, double confidence) {}

    /**
     * One rendering of a phrase.
     *
     * @param text citation form
     * @param key its content words' keys
     * @param known whether the vocabulary has it
     * @param places how many places the phrase has
     * @param confidence probability that it renders the whole phrase and nothing else
     * @param matches where it stands
     */
    public record Rendering(
            String text, String key, boolean known, int places, double confidence, List<Match> matches) {
        public Rendering {
            matches = List.copyOf(matches);
        }

        /** A rendering whose confidence follows from its matches: how sure they are, and how many. */
        static Rendering of(String text, String key, boolean known, int places, List<Match> matches) {
            double mean =
                    matches.stream().mapToDouble(Match::confidence).average().orElse(0);
            double often = 1 - Math.pow(1 - 0.6 * mean, matches.size());
            double confidence = Math.min(0.99, Math.max(mean * 0.5 + often * 0.5, (known ? 0.5 : 0) + 0.5 * mean));
            return new Rendering(text, key, known, places, confidence, matches);
        }

        /** The same rendering with other matches. */
        Rendering with(List<Match> others) {
            return of(text, key, known, places, others);
        }

        /** What renderings of one phrase are ordered by. */
        double rank() {
            return confidence * (1 + Math.log(1 + matches.size()) * Math.min(1, 3.0 / Math.max(places, 1) + 0.5));
        }
    }

    private EquivalentFinder(TargetAnalyzer target, Vocabulary vocabulary) {
        this.target = target;
        this.vocabulary = vocabulary;
        this.known = new KnownRenderings(target, vocabulary);
    }

    /** For English. */
    public static EquivalentFinder english(Vocabulary vocabulary) {
        return new EquivalentFinder(new EnglishText(vocabulary), vocabulary);
    }

    /** For Russian. */
    public static EquivalentFinder russian(Vocabulary vocabulary, RussianMorphology morphology) {
        return new EquivalentFinder(new RussianText(morphology), vocabulary);
    }

    public Language language() {
        return target.language();
    }

    /** A unit ready for pairing. */
    private static final class Unit {
        final AnalysedText source;
        final FoldedText folded;
        final String text;
        final List<TargetWord> words;
        int[] sourceIds = {};
        int[] targetIds = {};
        /** share[k][i]: how much of target word k belongs to source word i; the rest belongs to nobody. */
        float[][] share = {};

        Unit(AnalysedText source, FoldedText folded, String text, List<TargetWord> words) {
            this.source = source;
            this.folded = folded;
            this.text = text;
            this.words = words;
        }
    }

    /**
     * The renderings of each phrase, best first; a phrase without any has an empty list.
     *
     * @param phrases mined from the corpus
     */
    public Map<String, List<Rendering>> find(List<MinedPhrase> phrases, TermCorpus corpus) {
        List<Optional<String>> targets = corpus.targets(target.language());
        target.learn(targets.stream().flatMap(Optional::stream).toList());
        List<Optional<Unit>> units = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            AnalysedText source = corpus.analysed().get(i);
            FoldedText fold = corpus.folded().get(i);
            units.add(targets.get(i).map(t -> new Unit(source, fold, t, target.words(t))));
        }
        share(units.stream().flatMap(Optional::stream).toList());
        Map<String, List<Rendering>> result = new LinkedHashMap<>();
        for (MinedPhrase phrase : phrases) {
            result.put(phrase.key(), renderings(phrase, units));
        }
        new SharedSpans(key -> known.of(key).stream().findFirst().map(KnownRenderings.Known::key))
                .settle(phrases, result);
        result.forEach(
                (key, all) -> result.put(key, all.stream().sorted(BEST_FIRST).toList()));
        return result;
    }

    private void share(List<Unit> units) {
        Map<String, Integer> sourceIds = new HashMap<>();
        Map<String, Integer> targetIds = new HashMap<>();
        List<LexicalModel.Pair> pairs = new ArrayList<>();
        Map<Long, Double> prior = new HashMap<>();
        for (Unit unit : units) {
            unit.targetIds =
                    unit.words.stream().mapToInt(w -> id(targetIds, w.key())).toArray();
        }
        for (Unit unit : units) {
            unit.sourceIds = unit.source.words().stream()
                    .mapToInt(w -> {
                        Integer before = sourceIds.get(w.text());
                        int id = id(sourceIds, w.text());
                        if (before == null) {
                            prior(w.text(), id, targetIds, prior);
                        }
                        return id;
                    })
                    .toArray();
            pairs.add(new LexicalModel.Pair(contentIds(unit.sourceIds, unit.source.words()), contentTargets(unit)));
        }
        LexicalModel model = LexicalModel.learn(pairs, prior, sourceIds.size(), targetIds.size());
        for (Unit unit : units) {
            share(unit, model);
        }
    }

    private static int id(Map<String, Integer> ids, String word) {
        Integer id = ids.get(word);
        if (id == null) {
            id = ids.size();
            ids.put(word, id);
        }
        return id;
    }

    private static int[] contentIds(int[] ids, List<ChineseWord> words) {
        int[] content = new int[ids.length];
        int n = 0;
        for (int i = 0; i < ids.length; i++) {
            if (meaningful(words.get(i))) {
                content[n++] = ids[i];
            }
        }
        return Arrays.copyOf(content, n);
    }

    private static int[] contentTargets(Unit unit) {
        int[] content = new int[unit.targetIds.length];
        int n = 0;
        for (int k = 0; k < unit.targetIds.length; k++) {
            if (unit.words.get(k).content()) {
                content[n++] = unit.targetIds[k];
            }
        }
        return Arrays.copyOf(content, n);
    }

    private static boolean meaningful(ChineseWord word) {
        return switch (word.kind()) {
            case POSSESSIVE, ADVERBIAL, PARTICLE, PUNCTUATION, ENUMERATION, CONJUNCTION, PREPOSITION, COPULA -> false;
            default -> true;
        };
    }

    /** What the vocabulary says of a single word. */
    private void prior(String word, int id, Map<String, Integer> targetIds, Map<Long, Double> prior) {
        Optional<Vocabulary.Head> head = vocabulary.head(word);
        if (head.isEmpty()) {
            return;
        }
        List<String> renderings = head.get().renderings(target.language());
        double weight = 1;
        for (String rendering : renderings) {
            List<TargetWord> words =
                    target.words(rendering).stream().filter(TargetWord::content).toList();
            for (TargetWord one : words) {
                Integer e = targetIds.get(one.key());
                if (e != null) {
                    prior.merge(LexicalModel.pair(id, e), 0.5 * weight / words.size(), Double::sum);
                }
            }
            weight *= 0.8;
        }
    }

    /** Shares the target words of a unit out among its source words. */
    private void share(Unit unit, LexicalModel model) {
        int sources = unit.sourceIds.length;
        int targets = unit.targetIds.length;
        float[][] share = new float[targets][];
        for (int k = 0; k < targets; k++) {
            share[k] = unit.words.get(k).content() ? new float[sources] : NOTHING;
            for (int i = 0; i < share[k].length; i++) {
                if (meaningful(unit.source.words().get(i))) {
                    share[k][i] = (float) model.probability(unit.sourceIds[i], unit.targetIds[k]);
                }
            }
        }
        anchors(unit, share);
        for (int k = 0; k < targets; k++) {
            double sum = 0.02 + 20 * model.background(unit.targetIds[k]) * 0.05;
            for (int i = 0; i < share[k].length; i++) {
                double apart = Math.abs((i + 0.5) / sources - (k + 0.5) / targets);
                share[k][i] *= (float) Math.exp(-DISTANCE * apart);
                sum += share[k][i];
            }
            for (int i = 0; i < share[k].length; i++) {
                share[k][i] /= (float) sum;
            }
        }
        unit.share = share;
    }

    /** Known words and phrases of the source whose renderings stand in the target. */
    private void anchors(Unit unit, float[][] share) {
        String text = unit.source.text();
        List<ChineseWord> words = unit.source.words();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j <= words.size(); j++) {
                int start = words.get(i).start();
                int end = words.get(j - 1).end();
                if (end - start > vocabulary.longest()) {
                    break;
                }
                Optional<Vocabulary.Head> head = vocabulary.head(text.substring(start, end));
                if (head.isPresent() && j - i > 1) {
                    anchor(unit, share, i, j, head.get());
                }
            }
        }
    }

    private void anchor(Unit unit, float[][] share, int from, int to, Vocabulary.Head head) {
        double weight = 1;
        for (String rendering : head.renderings(target.language())) {
            List<String> keys = contentKeys(rendering);
            for (int[] place : places(unit.words, keys)) {
                for (int k = place[0]; k < place[1]; k++) {
                    if (unit.words.get(k).content()) {
                        for (int i = from; i < to; i++) {
                            share[k][i] += (float) (weight * (keys.size() > 1 ? 1.0 : 0.5) / (to - from));
                        }
                    }
                }
            }
            weight *= 0.85;
        }
    }

    private List<String> contentKeys(String rendering) {
        return target.words(rendering).stream()
                .filter(TargetWord::content)
                .map(TargetWord::key)
                .toList();
    }

    /** Where these content words stand in this order with nothing but function words between, as {@code [from, to)}. */
    static List<int[]> places(List<TargetWord> words, List<String> keys) {
        List<int[]> places = new ArrayList<>();
        if (keys.isEmpty()) {
            return places;
        }
        for (int from = 0; from < words.size(); from++) {
            if (!words.get(from).content() || !words.get(from).key().equals(keys.get(0))) {
                continue;
            }
            int found = 1;
            int at = from + 1;
            int skipped = 0;
            while (found < keys.size() && at < words.size()) {
                TargetWord word = words.get(at);
                if (word.content()) {
                    if (!word.key().equals(keys.get(found))) {
                        break;
                    }
                    found++;
                    skipped = 0;
                } else if (word.role() == Role.STOP || ++skipped > 4) {
                    break;
                }
                at++;
            }
            if (found == keys.size()) {
                places.add(new int[] {from, at});
            }
        }
        return places;
    }

    /** A span of one unit. */
    private record Span(int unit, int from, int to, double confidence) {}

    private List<Rendering> renderings(MinedPhrase phrase, List<Optional<Unit>> units) {
        Map<String, List<Span>> groups = new LinkedHashMap<>();
        Map<Integer, List<Span>> byUnit = new TreeMap<>();
        List<KnownRenderings.Known> all = known.of(phrase.key());
        Set<String> knownKeys = new LinkedHashSet<>();
        all.forEach(k -> knownKeys.add(k.key()));
        Set<String> partial = partial(phrase, units);
        // In 俄罗斯联邦 the word 俄罗斯 is not rendered by itself, so such places count only where there are no others.
        List<Occurrence> free = phrase.occurrences().stream()
                .filter(o -> units.get(o.text()).filter(u -> cut(u, o)).isEmpty())
                .toList();
        List<Occurrence> places = free.isEmpty() ? phrase.occurrences() : free;
        for (Occurrence o : places) {
            Optional<Unit> unit = units.get(o.text());
            if (unit.isPresent()) {
                byUnit.computeIfAbsent(o.text(), k -> new ArrayList<>())
                        .addAll(spans(unit.get(), o, phrase, knownKeys));
            }
        }
        // First what each span looks like over all units, then each unit's choice in that light.
        Map<String, Double> support = new HashMap<>();
        byUnit.forEach((u, spans) -> {
            Map<String, Double> best = new HashMap<>();
            spans.forEach(s -> best.merge(groupKey(units, s), s.confidence(), Math::max));
            best.forEach((key, c) -> support.merge(key, c, Double::sum));
        });
        byUnit.forEach((u, spans) -> {
            List<Span> ranked = new ArrayList<>(spans);
            ranked.sort(Comparator.comparingDouble((Span s) ->
                            s.confidence() * (1 + Math.log(1 + support.getOrDefault(groupKey(units, s), 0.0))))
                    .reversed()
                    .thenComparingInt(Span::from)
                    .thenComparingInt(Span::to));
            int wanted = (int) places.stream().filter(o -> o.text() == u).count();
            List<Span> taken = new ArrayList<>();
            for (Span span : ranked) {
                boolean apart = taken.stream().allMatch(s -> s.to() <= span.from() || span.to() <= s.from());
                if (apart && taken.size() < wanted && span.confidence() >= SILENCE) {
                    taken.add(span);
                    groups.computeIfAbsent(groupKey(units, span), k -> new ArrayList<>())
                            .add(span);
                }
            }
        });
        List<Rendering> renderings = new ArrayList<>();
        for (Map.Entry<String, List<Span>> group : groups.entrySet()) {
            if (!partial.contains(group.getKey())) {
                renderings.add(Rendering.of(
                        citation(group.getValue(), units, phrase, all),
                        group.getKey(),
                        knownKeys.contains(group.getKey()),
                        places.size(),
                        group.getValue().stream().map(s -> match(s, units)).toList()));
            }
        }
        renderings.removeIf(r -> renderings.stream().anyMatch(o -> part(r, o)));
        return renderings;
    }

    /** Keys that render a part of the phrase alone. */
    private Set<String> partial(MinedPhrase phrase, List<Optional<Unit>> units) {
        for (Occurrence o : phrase.occurrences()) {
            Optional<Unit> unit = units.get(o.text());
            if (unit.isPresent()) {
                FoldedText folded = unit.get().folded;
                return known.ofParts(unit.get().source, folded.folded(o.start()), folded.folded(o.end()));
            }
        }
        return Set.of();
    }

    private static final Comparator<Rendering> BEST_FIRST =
            Comparator.comparingDouble(Rendering::rank).reversed().thenComparing(Rendering::text);

    /** Whether a rendering is only a piece of a more frequent one. */
    private static boolean part(Rendering shorter, Rendering longer) {
        return longer.text().length() > shorter.text().length()
                && longer.matches().size() >= shorter.matches().size()
                && (" " + longer.text().toLowerCase(Locale.ROOT) + " ")
                        .contains(" " + shorter.text().toLowerCase(Locale.ROOT) + " ");
    }

    private static boolean cut(Unit unit, Occurrence o) {
        return unit.source.locked().get(unit.folded.folded(o.start()))
                || unit.source.locked().get(unit.folded.folded(o.end()));
    }

    private static Match match(Span span, List<Optional<Unit>> units) {
        Unit unit = units.get(span.unit()).orElseThrow();
        return new Match(
                span.unit(),
                unit.words.get(span.from()).start(),
                unit.words.get(span.to() - 1).end(),
                span.confidence());
    }

    private static String groupKey(List<Optional<Unit>> units, Span span) {
        return KnownRenderings.key(units.get(span.unit()).orElseThrow().words.subList(span.from(), span.to()));
    }

    /** The citation form most spans agree on, or how the vocabulary writes the same words. */
    private String citation(
            List<Span> spans, List<Optional<Unit>> units, MinedPhrase phrase, List<KnownRenderings.Known> all) {
        Map<String, Double> votes = new TreeMap<>();
        for (Span span : spans) {
            Unit unit = units.get(span.unit()).orElseThrow();
            TargetAnalyzer.Citation form =
                    target.citation(unit.words, span.from(), span.to(), phrase.shape(), list(span, unit, phrase));
            votes.merge(form.text(), span.confidence() * (form.sure() ? 1 : 0.4), Double::sum);
        }
        String cited = votes.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
        boolean quoted = spans.stream()
                .anyMatch(s -> s.from() > 0
                        && "«“\""
                                .contains(units.get(s.unit())
                                        .orElseThrow()
                                        .words
                                        .get(s.from() - 1)
                                        .text())
                        && Character.isUpperCase(units.get(s.unit())
                                .orElseThrow()
                                .words
                                .get(s.from())
                                .text()
                                .charAt(0)));
        boolean name = quoted || NAMES.contains(phrase.kind());
        if (!name) {
            // One span whose words show their number speaks for all.
            List<Span> speaking = new ArrayList<>(spans);
            speaking.sort(Comparator.comparing(
                    (Span s) -> !target.numberShows(units.get(s.unit()).orElseThrow().words, s.from(), s.to())));
            for (Span span : speaking) {
                Unit unit = units.get(span.unit()).orElseThrow();
                Optional<String> known = known(all, unit.words.subList(span.from(), span.to()), cited);
                if (known.isPresent()) {
                    return known.get();
                }
            }
        }
        return name ? cited : target.common(cited);
    }

    private static final Set<TermKind> NAMES =
            EnumSet.of(TermKind.TITLE, TermKind.INSTITUTION, TermKind.PLACE, TermKind.PERSON);

    /** How the vocabulary writes these words, with the capitals that stand in the text. */
    private Optional<String> known(List<KnownRenderings.Known> all, List<TargetWord> span, String cited) {
        String key = KnownRenderings.key(span);
        List<KnownRenderings.Known> same = all.stream()
                .filter(k -> k.citable() && k.key().equals(key) && k.words().size() == span.size())
                .toList();
        boolean written = same.stream().anyMatch(k -> k.text().equalsIgnoreCase(cited));
        if (written || target.numberShows(span, 0, span.size())) {
            return Optional.of(target.common(cited));
        }
        return same.stream().findFirst().map(k -> {
            StringBuilder text = new StringBuilder(k.text());
            for (int i = 0; i < span.size(); i++) {
                if (target.proper(span.get(i))) {
                    int at = k.words().get(i).start();
                    text.setCharAt(at, Character.toUpperCase(text.charAt(at)));
                }
            }
            return text.toString();
        });
    }

    private static final Pattern JOINED = Pattern.compile(".*(?:[、和与及或]|以及).*");

    /**
     * Whether the members of a list in the span are its heads. They are not when the word that ends the Chinese phrase,
     * its head, is rendered before the list begins: 友好、和平与发展委员会, Комитет дружбы, мира и развития.
     */
    private boolean list(Span span, Unit unit, MinedPhrase phrase) {
        if (phrase.shape() == MinedPhrase.Shape.VERB
                || !JOINED.matcher(phrase.key()).matches()) {
            return false;
        }
        List<ChineseWord> sources = unit.source.words();
        for (Occurrence o : phrase.occurrences()) {
            if (o.text() != span.unit()) {
                continue;
            }
            int last = -1;
            int joined = -1;
            for (int i = 0; i < sources.size(); i++) {
                int end = unit.folded.end(sources.get(i).end());
                if (end > o.end() || end <= o.start()) {
                    continue;
                }
                if (meaningful(sources.get(i))) {
                    last = i;
                } else if (sources.get(i).kind() == WordClass.CONJUNCTION && joined < 0) {
                    joined = last;
                }
            }
            int head = target.head(unit.words, span.from(), span.to());
            for (int k = span.from(); k < span.to() && last >= 0; k++) {
                if (!unit.words.get(k).content()) {
                    if (k >= head) {
                        break;
                    }
                    continue;
                }
                if (source(unit, k) == last && k <= head) {
                    return false;
                }
            }
            // In 互相尊重主权和领土完整 what stands before 和 is rendered after the head, so "and" joins what depends on it.
            if (joined >= 0 && !ENUMERATED.matcher(phrase.key()).matches()) {
                for (int k = head + 1; k < span.to(); k++) {
                    if (unit.words.get(k).content() && source(unit, k) == joined) {
                        return source(unit, head) == joined;
                    }
                }
            }
        }
        return true;
    }

    /** The source word that has most of a target word. */
    private static int source(Unit unit, int k) {
        int most = 0;
        for (int i = 0; i < unit.share[k].length; i++) {
            most = unit.share[k][i] > unit.share[k][most] ? i : most;
        }
        return most;
    }

    private static final Pattern ENUMERATED = Pattern.compile(".*、.*");

    private static final Pattern NEGATED = Pattern.compile(".*[不未非无勿免禁没].*");

    /** The spans of a unit that may render the phrase at this place, best first, a few. */
    private List<Span> spans(Unit unit, Occurrence place, MinedPhrase phrase, Set<String> knownKeys) {
        List<ChineseWord> sources = unit.source.words();
        boolean[] inside = new boolean[sources.size()];
        double[] part = new double[sources.size()];
        double meaningful = 0;
        for (int i = 0; i < sources.size(); i++) {
            int start = unit.folded.start(sources.get(i).start());
            int end = unit.folded.end(sources.get(i).end());
            // A word may stick out of the phrase: 联合国安理会 holds 安理会.
            int common = Math.min(end, place.end()) - Math.max(start, place.start());
            if (common > 0) {
                inside[i] = true;
                part[i] = (double) common / (end - start);
                meaningful += meaningful(sources.get(i)) ? 1 : 0;
            }
        }
        int n = unit.words.size();
        double[] gain = new double[n];
        double[] inner = new double[n];
        for (int k = 0; k < n; k++) {
            double mine = 0;
            double others = 0;
            for (int i = 0; i < unit.share[k].length; i++) {
                mine += inside[i] ? unit.share[k][i] * part[i] : 0;
                others += inside[i] ? unit.share[k][i] * (1 - part[i]) : unit.share[k][i];
            }
            inner[k] = mine;
            gain[k] = switch (unit.words.get(k).role()) {
                case CONTENT, NUMBER -> mine - FOREIGN * others - UNEXPLAINED * Math.max(0, 1 - mine - others);
                case FUNCTION -> -0.03;
                case CLAUSE -> -0.4;
                case COMMA -> -0.12;
                case STOP -> -100;
            };
        }
        List<Span> spans = new ArrayList<>();
        boolean named = phrase.kind() == TermKind.TITLE;
        boolean negated = NEGATED.matcher(phrase.key()).matches();
        for (int from = 0; from < n; from++) {
            if (!negated && target.negation(unit.words.get(from))) {
                continue;
            }
            // A rendering begins and ends with words that belong to the phrase.
            int head = from;
            while (head < Math.min(n - 1, from + 3) && !unit.words.get(head).content()) {
                head++;
            }
            if (inner[head] < EDGE) {
                continue;
            }
            double sum = 0;
            for (int to = from + 1; to <= Math.min(n, from + LONGEST); to++) {
                sum += gain[to - 1];
                if (sum < -2) {
                    break;
                }
                int end = inner[to - 1] >= EDGE ? target.end(unit.words, from, to, phrase.shape()) : to;
                if (sum > 0.15 && inner[to - 1] >= EDGE && target.whole(unit.words, from, to, phrase.shape())) {
                    double confidence = confidence(unit, inside, part, inner, from, to, meaningful)
                            * (foreign(unit, inner, from, to) ? STRANGER : 1)
                            * (meaningful > 1.5 && single(unit, from, to) ? SINGLE : 1);
                    if (named
                            && !Character.isUpperCase(
                                    unit.words.get(from).text().charAt(0))) {
                        confidence *= 0.8;
                    }
                    if (confidence >= SILENCE / 2) {
                        spans.add(new Span(place.text(), from, end, confidence));
                    }
                }
            }
        }
        for (String known : knownKeys) {
            for (int[] p : places(unit.words, Arrays.asList(known.split(" ")))) {
                if (target.whole(unit.words, p[0], p[1], phrase.shape()) || p[1] - p[0] == 1) {
                    double near = confidence(unit, inside, part, inner, p[0], p[1], meaningful);
                    int end = target.end(unit.words, p[0], p[1], phrase.shape());
                    spans.add(new Span(place.text(), p[0], end, Math.max(near, known.contains(" ") ? 0.9 : 0.75)));
                }
            }
        }
        spans.sort(Comparator.comparingDouble(Span::confidence)
                .reversed()
                .thenComparingInt(Span::from)
                .thenComparingInt(Span::to));
        return spans.subList(0, Math.min(spans.size(), 12));
    }

    /** What a word inside a span that plainly renders something else leaves of its confidence. */
    private static final double STRANGER = 0.75;

    /** What is left of the confidence that one word alone renders several. */
    private static final double SINGLE = 0.8;

    private static boolean single(Unit unit, int from, int to) {
        return unit.words.subList(from, to).stream().filter(TargetWord::content).count() == 1;
    }

    /** Whether a content word inside the span renders something else. */
    private static boolean foreign(Unit unit, double[] inner, int from, int to) {
        for (int k = from; k < to; k++) {
            if (unit.words.get(k).content() && inner[k] < 0.1) {
                double all = 0;
                for (float share : unit.share[k]) {
                    all += share;
                }
                if (all - inner[k] > 0.75) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How pure the span is times how much of the phrase it covers. */
    private double confidence(
            Unit unit, boolean[] inside, double[] part, double[] inner, int from, int to, double meaningful) {
        double pure = 0;
        int content = 0;
        for (int k = from; k < to; k++) {
            if (unit.words.get(k).content()) {
                pure += inner[k];
                content++;
            }
        }
        if (content == 0 || meaningful == 0) {
            return 0;
        }
        double covered = 0;
        double weight = 0;
        for (int i = 0; i < inside.length; i++) {
            if (!inside[i] || !meaningful(unit.source.words().get(i))) {
                continue;
            }
            double in = 0;
            double out = 0;
            for (int k = 0; k < unit.words.size(); k++) {
                double s = i < unit.share[k].length ? unit.share[k][i] : 0;
                if (k >= from && k < to) {
                    in = Math.max(in, s);
                } else {
                    out = Math.max(out, s);
                }
            }
            // A word nothing renders counts little: it may be left out in translation.
            double most = Math.max(in, out);
            double w = part[i] * (0.15 + 0.85 * Math.min(1, most * 2));
            weight += w;
            covered += w * (most < 0.05 ? 0.3 : Math.min(1, in / Math.max(0.5 * most, 0.1)));
        }
        double coverage = weight == 0 ? 0 : covered / weight;
        double missed = missed(unit, inner, from, -1) + missed(unit, inner, to - 1, 1);
        long clauses = unit.words.subList(from, to).stream()
                .filter(w -> w.role() == Role.CLAUSE)
                .count();
        return Math.pow(pure / content, 0.7) * coverage * pure / (pure + missed) * Math.pow(CLAUSES, clauses);
    }

    /** What belongs to the phrase just outside the span, on one side of it. */
    private static double missed(Unit unit, double[] inner, int edge, int step) {
        double missed = 0;
        int apart = 0;
        for (int k = edge + step; k >= 0 && k < unit.words.size() && apart < 7; k += step) {
            TargetWord word = unit.words.get(k);
            if (word.role() == Role.STOP) {
                break;
            }
            if (word.content() && inner[k] > 0.3) {
                missed += inner[k];
            }
            apart++;
        }
        return missed;
    }
}
