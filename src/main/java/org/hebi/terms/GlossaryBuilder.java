package org.hebi.terms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.hebi.model.Glossary;
import org.hebi.model.Language;
import org.hebi.model.TermEntry;
import org.hebi.model.TermExample;
import org.hebi.model.TermForm;
import org.hebi.model.TermKind;
import org.hebi.model.TermQuote;
import org.hebi.model.TermReview;
import org.hebi.model.TermSource;
import org.hebi.model.TermStatus;
import org.hebi.model.TermVariant;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;
import org.hebi.terms.EquivalentFinder.Match;
import org.hebi.terms.EquivalentFinder.Rendering;

/** Makes a glossary of aligned units: mines phrases, finds their renderings, and keeps what is safe. */
public final class GlossaryBuilder {
    /** A first rendering below this confidence is left out: an empty cell is better than a wrong one. */
    private static final double SAFE = 0.6;

    /** A further rendering needs this much, for it stands beside a better one. */
    private static final double SAFE_BESIDE = 0.7;

    private static final int EXAMPLES = 3;

    private static final int RENDERINGS = 6;

    private final ChineseAnalyzer chinese;
    private final Vocabulary vocabulary;
    private final List<EquivalentFinder> finders;

    /**
     * @param chinese words and scripts
     * @param vocabulary what is known already; may be empty
     * @param finders one for each target language
     */
    public GlossaryBuilder(ChineseAnalyzer chinese, Vocabulary vocabulary, List<EquivalentFinder> finders) {
        this.chinese = chinese;
        this.vocabulary = vocabulary;
        this.finders = List.copyOf(finders);
    }

    /**
     * The glossary, best entries first.
     *
     * @param name what it is called
     */
    public Glossary build(String name, TermCorpus corpus) {
        List<MinedPhrase> phrases = new PhraseMiner(vocabulary).mine(corpus);
        // The languages know nothing of each other, so each may have a processor of its own.
        List<Map<String, List<Rendering>>> each =
                finders.parallelStream().map(f -> f.find(phrases, corpus)).toList();
        Map<Language, Map<String, List<Rendering>>> found = new LinkedHashMap<>();
        for (int i = 0; i < each.size(); i++) {
            found.put(finders.get(i).language(), each.get(i));
        }
        OtherScript other = new OtherScript(corpus, chinese);
        List<Ranked> entries = new ArrayList<>();
        for (MinedPhrase phrase : phrases) {
            Map<Language, List<Rendering>> renderings = new LinkedHashMap<>();
            found.forEach((language, all) -> renderings.put(language, safe(all.getOrDefault(phrase.key(), List.of()))));
            entry(phrase, renderings, corpus, other).ifPresent(entries::add);
        }
        entries.sort(Comparator.comparingDouble(Ranked::rank)
                .reversed()
                .thenComparing(r -> r.entry().key()));
        return new Glossary(name, entries.stream().map(Ranked::entry).toList());
    }

    private record Ranked(TermEntry entry, double rank) {}

    /** The name an entry with this key always has. */
    public static String id(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "t" + HexFormat.of().formatHex(hash, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<Rendering> safe(List<Rendering> all) {
        List<Rendering> kept = new ArrayList<>();
        for (Rendering rendering : all) {
            double needed = kept.isEmpty() ? SAFE : SAFE_BESIDE;
            if (rendering.confidence() >= needed && kept.size() < RENDERINGS) {
                kept.add(rendering);
            }
        }
        return kept;
    }

    private Optional<Ranked> entry(
            MinedPhrase phrase, Map<Language, List<Rendering>> renderings, TermCorpus corpus, OtherScript other) {
        double pairing = renderings.values().stream()
                .mapToDouble(r -> r.isEmpty() ? 0 : r.get(0).confidence())
                .average()
                .orElse(0);
        boolean firm = phrase.occurrences().size() > 1
                || phrase.kind() == TermKind.TITLE
                || phrase.kind() == TermKind.INSTITUTION
                || vocabulary.knows(phrase.key());
        if (!firm && renderings.values().stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        List<TermVariant> variants = new ArrayList<>();
        renderings.forEach((language, list) -> list.forEach(r -> variants.add(new TermVariant(
                language, r.text(), TermStatus.PROPOSED, rounded(r.confidence()), sources(r, corpus)))));
        TermEntry entry = new TermEntry(
                id(phrase.key()),
                phrase.key(),
                forms(phrase, corpus, other),
                phrase.kind(),
                phrase.shape().label(),
                Domains.of(phrase.key()),
                "",
                TermStatus.PROPOSED,
                sources(phrase.occurrences().stream().map(Occurrence::text).toList(), corpus),
                variants,
                examples(phrase, renderings, corpus),
                rounded(confidence(phrase, pairing)),
                TermReview.NONE);
        return Optional.of(new Ranked(entry, phrase.termhood() * (0.25 + 0.75 * pairing * pairing)));
    }

    private double confidence(MinedPhrase phrase, double pairing) {
        double whole =
                vocabulary.knows(phrase.key()) ? 0.98 : phrase.occurrences().size() > 1 ? 0.93 : 0.8;
        return whole * (pairing == 0 ? 0.5 : pairing);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static List<TermSource> sources(Rendering rendering, TermCorpus corpus) {
        return sources(rendering.matches().stream().map(Match::text).toList(), corpus);
    }

    private static List<TermSource> sources(List<Integer> texts, TermCorpus corpus) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, SourceText> documents = new LinkedHashMap<>();
        for (int index : texts) {
            SourceText text = corpus.texts().get(index);
            counts.merge(text.document(), 1, Integer::sum);
            documents.putIfAbsent(text.document(), text);
        }
        return counts.entrySet().stream()
                .map(e -> new TermSource(
                        e.getKey(),
                        documents
                                .getOrDefault(e.getKey(), corpus.texts().get(0))
                                .date(),
                        e.getValue()))
                .sorted(Comparator.comparing(TermSource::date).thenComparing(TermSource::document))
                .toList();
    }

    private List<TermForm> forms(MinedPhrase phrase, TermCorpus corpus, OtherScript other) {
        Map<String, Integer> simplified = new LinkedHashMap<>();
        Map<String, Integer> traditional = new LinkedHashMap<>();
        for (Occurrence o : phrase.occurrences()) {
            SourceText text = corpus.texts().get(o.text());
            String surface = text.text().substring(o.start(), o.end());
            boolean isTraditional = text.language().isTraditional()
                    || !text.language().isSimplified()
                            && !chinese.simplify(surface).equals(surface);
            (isTraditional ? traditional : simplified).merge(surface, 1, Integer::sum);
            other.form(o).ifPresent(f -> (isTraditional ? simplified : traditional).merge(f, 1, Integer::sum));
        }
        List<TermForm> forms = new ArrayList<>();
        add(forms, Language.SIMPLIFIED, simplified, phrase::key);
        add(forms, Language.TRADITIONAL, traditional, () -> chinese.traditional(phrase.key()));
        return forms;
    }

    private static void add(
            List<TermForm> forms, Language language, Map<String, Integer> counts, Supplier<String> converted) {
        if (counts.isEmpty()) {
            forms.add(new TermForm(language, converted.get(), 0));
            return;
        }
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> forms.add(new TermForm(language, e.getKey(), e.getValue())));
    }

    /** Units that show different renderings, then different documents. */
    private static List<TermExample> examples(
            MinedPhrase phrase, Map<Language, List<Rendering>> renderings, TermCorpus corpus) {
        List<Occurrence> chosen = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        Map<Integer, Integer> marks = marks(renderings);
        Map<Integer, String> labels = labels(renderings);
        List<Occurrence> places = new ArrayList<>(phrase.occurrences());
        places.sort(Comparator.comparingInt((Occurrence o) -> -marks.getOrDefault(o.text(), 0))
                .thenComparing(o -> corpus.texts().get(o.text()).date())
                .thenComparingInt(o -> corpus.texts().get(o.text()).text().length())
                .thenComparingInt(Occurrence::text));
        for (Occurrence o : places) {
            String label = labels.getOrDefault(o.text(), "");
            if (chosen.size() < EXAMPLES && shown.add(label)) {
                chosen.add(o);
            }
        }
        for (Occurrence o : places) {
            String document = corpus.texts().get(o.text()).document();
            boolean fresh = chosen.stream()
                    .noneMatch(c -> corpus.texts().get(c.text()).document().equals(document));
            if (chosen.size() < EXAMPLES && fresh) {
                chosen.add(o);
            }
        }
        chosen.sort(Comparator.comparing(
                        (Occurrence o) -> corpus.texts().get(o.text()).date())
                .thenComparingInt(Occurrence::text));
        return chosen.stream().map(o -> example(o, renderings, corpus)).toList();
    }

    /** In how many languages a unit shows a rendering; units that show none are left out. */
    private static Map<Integer, Integer> marks(Map<Language, List<Rendering>> renderings) {
        Map<Integer, Integer> marks = new HashMap<>();
        for (List<Rendering> list : renderings.values()) {
            Set<Integer> texts = new HashSet<>();
            list.forEach(r -> r.matches().forEach(m -> texts.add(m.text())));
            texts.forEach(text -> marks.merge(text, 1, Integer::sum));
        }
        return marks;
    }

    /** Which renderings a unit shows, by unit; units that show none are left out. */
    private static Map<Integer, String> labels(Map<Language, List<Rendering>> renderings) {
        Map<Integer, String> labels = new HashMap<>();
        for (List<Rendering> list : renderings.values()) {
            for (Rendering rendering : list) {
                Set<Integer> texts = new HashSet<>();
                rendering.matches().forEach(m -> texts.add(m.text()));
                texts.forEach(text -> labels.merge(text, rendering.text() + '|', String::concat));
            }
        }
        return labels;
    }

    private static TermExample example(Occurrence o, Map<Language, List<Rendering>> renderings, TermCorpus corpus) {
        TranslationUnit unit = corpus.units().get(o.text());
        SourceText source = corpus.texts().get(o.text());
        List<TermQuote> quotes = new ArrayList<>();
        quotes.add(new TermQuote(source.language(), source.text(), o.start(), o.end()));
        renderings.forEach((language, list) -> {
            Optional<Variant> side = unit.variants().stream()
                    .filter(v -> v.language().language().equals(language.language()))
                    .findFirst();
            side.ifPresent(v -> {
                Optional<Match> match = list.stream()
                        .flatMap(r -> r.matches().stream())
                        .filter(m -> m.text() == o.text())
                        .max(Comparator.comparingDouble(Match::confidence));
                quotes.add(new TermQuote(
                        language,
                        v.text(),
                        match.map(Match::start).orElse(0),
                        match.map(Match::end).orElse(0)));
            });
        });
        return new TermExample(unit.id(), unit.document(), unit.date(), quotes);
    }

    /** The same places in the edition in the other script, where a unit has one. */
    private static final class OtherScript {
        private final TermCorpus corpus;
        private final ChineseAnalyzer chinese;
        private final Map<Integer, Optional<Paired>> paired = new LinkedHashMap<>();

        private record Paired(String text, int[] offsets) {}

        OtherScript(TermCorpus corpus, ChineseAnalyzer chinese) {
            this.corpus = corpus;
            this.chinese = chinese;
        }

        Optional<String> form(Occurrence o) {
            return paired.computeIfAbsent(o.text(), this::pair)
                    .filter(p -> p.offsets()[o.end()] > p.offsets()[o.start()])
                    .map(p -> p.text().substring(p.offsets()[o.start()], p.offsets()[o.end()]));
        }

        private Optional<Paired> pair(int index) {
            SourceText source = corpus.texts().get(index);
            return corpus.units().get(index).variants().stream()
                    .filter(v -> v.language().isChinese() && !v.language().equals(source.language()))
                    .findFirst()
                    .map(v -> new Paired(
                            v.text(),
                            ScriptPairing.offsets(chinese.simplify(source.text()), chinese.simplify(v.text()))))
                    .filter(p -> p.offsets().length > 0);
        }
    }
}
