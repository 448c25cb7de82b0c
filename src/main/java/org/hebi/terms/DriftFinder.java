package org.hebi.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hebi.model.Finding;
import org.hebi.model.Glossary;
import org.hebi.model.Language;
import org.hebi.model.Place;
import org.hebi.model.TermEntry;
import org.hebi.model.TermSource;
import org.hebi.model.TermVariant;
import org.hebi.terms.Drift.Kind;

/** Finds phrases that releases render in more than one way. */
public final class DriftFinder {
    /** A rendering less sure than this is no evidence. */
    private static final double SURE = 0.75;

    /** Words that say little about which rendering is meant. */
    private static final Set<String> SMALL =
            Set.of("the", "of", "a", "an", "and", "in", "и", "в", "о", "на", "к", "с", "to", "for", "s");

    private static final List<Language> LANGUAGES = List.of(Language.RUSSIAN, Language.ENGLISH);

    /** The phrases that waver, gravest first, then in the order of the glossary. */
    public List<Drift> find(Glossary glossary) {
        List<Drift> all = new ArrayList<>();
        for (TermEntry entry : glossary.entries()) {
            for (Language language : LANGUAGES) {
                drift(entry, language, all);
            }
        }
        all.sort(Comparator.comparingInt(Drift::severity).reversed());
        return all;
    }

    /** The same as findings. */
    public List<Finding> findings(List<Drift> drifts) {
        return drifts.stream()
                .map(d -> new Finding(
                        "term-drift",
                        d.severity(),
                        Place.whole(d.variants().get(0).sources().get(0).document()),
                        d.message()))
                .toList();
    }

    private static void drift(TermEntry entry, Language language, List<Drift> all) {
        List<TermVariant> sure = entry.usable(language).stream()
                .filter(v -> v.confidence() >= SURE && !v.sources().isEmpty())
                .toList();
        List<TermVariant> variants = distinct(sure);
        if (variants.size() < 2) {
            return;
        }
        variants.sort(Comparator.comparing((TermVariant v) -> v.sources().get(0).date())
                .thenComparing(v -> v.sources().get(0).document())
                .thenComparing(Comparator.comparingInt(TermVariant::count).reversed()));
        Kind kind = kind(entry, language, variants);
        boolean shortened = variants.stream()
                .skip(1)
                .allMatch(v -> contains(stems(v.text()), stems(variants.get(0).text())));
        int severity = shortened ? 1 : kind == Kind.WITHIN_DECLARATION ? 1 : kind == Kind.BETWEEN_LANGUAGES ? 3 : 2;
        all.add(new Drift(entry, language, variants, kind, severity, message(entry, language, variants, kind)));
    }

    private static boolean contains(Set<String> one, Set<String> other) {
        return one.containsAll(other) || other.containsAll(one);
    }

    /** One of each group of renderings that differ in grammar alone. */
    private static List<TermVariant> distinct(List<TermVariant> sure) {
        Map<Object, TermVariant> byStems = new LinkedHashMap<>();
        for (TermVariant variant : sure) {
            Set<String> stems = stems(variant.text());
            // Longer phrases made of the same words in another order are different formulas, not other forms of one.
            Object key = stems.size() <= 2 ? stems : firstWords(variant.text());
            byStems.merge(key, variant, (a, b) -> a.count() >= b.count() ? a : b);
        }
        return new ArrayList<>(byStems.values());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && !SMALL.contains(word)) {
                words.add(word.substring(0, Math.min(5, word.length())));
            }
        }
        return words;
    }

    private static List<String> firstWords(String text) {
        return words(text);
    }

    private static Set<String> stems(String text) {
        return new TreeSet<>(words(text));
    }

    private static Kind kind(TermEntry entry, Language language, List<TermVariant> variants) {
        Set<String> first = documents(variants.get(0));
        boolean apart =
                variants.stream().skip(1).anyMatch(v -> documents(v).stream().noneMatch(first::contains));
        if (!apart) {
            return Kind.WITHIN_DECLARATION;
        }
        Language other = language.equals(Language.RUSSIAN) ? Language.ENGLISH : Language.RUSSIAN;
        List<TermVariant> others = distinct(entry.usable(other).stream()
                .filter(v -> v.confidence() >= SURE && !v.sources().isEmpty())
                .toList());
        Set<String> all = new LinkedHashSet<>();
        variants.forEach(v -> all.addAll(documents(v)));
        boolean steady = others.size() == 1 && documents(others.get(0)).containsAll(all);
        return steady ? Kind.BETWEEN_LANGUAGES : Kind.BETWEEN_DECLARATIONS;
    }

    private static Set<String> documents(TermVariant variant) {
        return variant.sources().stream()
                .map(TermSource::document)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String message(TermEntry entry, Language language, List<TermVariant> variants, Kind kind) {
        String list = variants.stream()
                .map(v -> "\"" + v.text() + "\" (" + years(v) + ")")
                .collect(Collectors.joining(", "));
        String where = switch (kind) {
            case BETWEEN_DECLARATIONS -> "declarations render it differently";
            case WITHIN_DECLARATION -> "one declaration renders it in several ways";
            case BETWEEN_LANGUAGES ->
                "this language changes where the other keeps \""
                        + entry.best(language.equals(Language.RUSSIAN) ? Language.ENGLISH : Language.RUSSIAN)
                                .map(TermVariant::text)
                                .orElse("")
                        + "\"";
        };
        return entry.key() + ", " + language.tag() + ": " + where + ": " + list;
    }

    /** The years a rendering was found in, with counts above one: {@code 1996 ×2, 2001}. */
    public static String years(TermVariant variant) {
        return variant.sources().stream()
                .map(s -> (s.date().length() >= 4 ? s.date().substring(0, 4) : s.document())
                        + (s.count() > 1 ? " ×" + s.count() : ""))
                .collect(Collectors.joining(", "));
    }
}
