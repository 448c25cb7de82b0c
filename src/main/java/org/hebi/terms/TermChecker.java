package org.hebi.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hebi.model.Finding;
import org.hebi.model.Glossary;
import org.hebi.model.Language;
import org.hebi.model.Place;
import org.hebi.model.TermEntry;
import org.hebi.model.TermStatus;
import org.hebi.model.TermVariant;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;

/**
 * Tests translation units against a glossary: {@code term-not-used} where the Chinese side has an approved term and the
 * other side none of its approved renderings, {@code term-forbidden} where it has a forbidden one. Words are compared by
 * lemma in Russian and by stem in English, so a case or a plural is no fault.
 */
public final class TermChecker {
    /** Id of the rule that misses an approved rendering. */
    public static final String NOT_USED = "term-not-used";

    /** Id of the rule that finds a forbidden rendering. */
    public static final String FORBIDDEN = "term-forbidden";

    private final ChineseAnalyzer chinese;
    private final ScriptFolding folding;
    private final Map<String, TargetAnalyzer> targets = new HashMap<>();
    private final Map<Character, List<Rule>> rules = new HashMap<>();

    /** An entry and the words of its renderings. */
    private record Rule(TermEntry entry, String key, List<Words> approved, List<Words> forbidden) {}

    /** A rendering as content words. */
    private record Words(String language, String text, List<Set<String>> keys) {}

    /** The other side of a unit: its words, and every key each may have. */
    private record Side(Language language, List<TargetWord> words, List<Set<String>> keys) {}

    /**
     * @param glossary only entries that reviewers approved or deprecated, or forbade renderings of, count
     * @param chinese scripts
     * @param folding brings both scripts to one
     * @param morphology Russian lemmas
     */
    public TermChecker(
            Glossary glossary, ChineseAnalyzer chinese, ScriptFolding folding, RussianMorphology morphology) {
        this.chinese = chinese;
        this.folding = folding;
        targets.put("en", new EnglishText(Vocabulary.EMPTY));
        targets.put("ru", new RussianText(morphology));
        for (TermEntry entry : glossary.entries()) {
            List<Words> approved = entry.status().approved() ? words(entry, true) : List.of();
            List<Words> forbidden = words(entry, false);
            if (approved.isEmpty() && forbidden.isEmpty()) {
                continue;
            }
            entry.forms().stream()
                    .map(f -> this.chinese.simplify(f.text()))
                    .distinct()
                    .forEach(key -> rules.computeIfAbsent(key.charAt(0), k -> new ArrayList<>())
                            .add(new Rule(entry, key, approved, forbidden)));
        }
    }

    private List<Words> words(TermEntry entry, boolean approved) {
        List<Words> words = new ArrayList<>();
        for (TermVariant variant : entry.renderings()) {
            TargetAnalyzer target = targets.get(variant.language().language());
            boolean wanted = approved
                    ? variant.status().approved()
                    : variant.status() == TermStatus.DEPRECATED || entry.status() == TermStatus.DEPRECATED;
            if (target != null && wanted) {
                List<Set<String>> keys = target.words(variant.text()).stream()
                        .filter(TargetWord::content)
                        .map(target::keys)
                        .toList();
                if (!keys.isEmpty()) {
                    words.add(new Words(variant.language().language(), variant.text(), keys));
                }
            }
        }
        return words;
    }

    /** How many entries ask for something: those that are approved, and those with a forbidden rendering. */
    public int rules() {
        return (int) rules.values().stream()
                .flatMap(List::stream)
                .map(Rule::entry)
                .distinct()
                .count();
    }

    /** The faults, unit by unit. */
    public List<Finding> check(List<TranslationUnit> units) {
        List<Finding> findings = new ArrayList<>();
        for (TranslationUnit unit : units) {
            Optional<Variant> source = unit.variants().stream()
                    .filter(v -> v.language().isChinese())
                    .findFirst();
            if (source.isPresent()) {
                check(unit, source.get(), findings);
            }
        }
        return findings;
    }

    private record Hit(Rule rule, int start, int end) {}

    private void check(TranslationUnit unit, Variant source, List<Finding> findings) {
        String text = folding.fold(source.text(), source.language()).text();
        List<Hit> hits = hits(text);
        for (Variant side : unit.variants()) {
            TargetAnalyzer target = targets.get(side.language().language());
            if (target == null) {
                continue;
            }
            List<TargetWord> words = target.words(side.text());
            Side other = new Side(
                    side.language(), words, words.stream().map(target::keys).toList());
            List<Rule> done = new ArrayList<>();
            for (Hit hit : hits) {
                if (!done.contains(hit.rule())) {
                    done.add(hit.rule());
                    check(unit, other, hit, hits, findings);
                }
            }
        }
    }

    private List<Hit> hits(String text) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            for (Rule rule : rules.getOrDefault(text.charAt(at), List.of())) {
                if (text.startsWith(rule.key(), at)) {
                    hits.add(new Hit(rule, at, at + rule.key().length()));
                }
            }
        }
        return hits;
    }

    private static void check(TranslationUnit unit, Side side, Hit hit, List<Hit> hits, List<Finding> findings) {
        Language language = side.language();
        List<Words> approved = of(hit.rule().approved(), language);
        boolean used = approved.stream().anyMatch(w -> !spans(side, w.keys()).isEmpty());
        // Every place of the phrase may lie in a longer term that has renderings of its own.
        boolean covered = hits.stream()
                .filter(h -> h.rule().equals(hit.rule()))
                .allMatch(h -> hits.stream()
                        .anyMatch(o -> o.start() <= h.start()
                                && o.end() >= h.end()
                                && o.end() - o.start() > h.end() - h.start()
                                && !of(o.rule().approved(), language).isEmpty()));
        if (!approved.isEmpty() && !used && !covered) {
            String list = approved.stream().map(w -> "\"" + w.text() + "\"").collect(Collectors.joining(" or "));
            findings.add(new Finding(
                    NOT_USED,
                    2,
                    place(unit),
                    "unit " + unit.id() + ", " + language.tag() + ": "
                            + hit.rule().entry().key() + " should be " + list));
        }
        for (Words forbidden : of(hit.rule().forbidden(), language)) {
            for (int[] span : spans(side, forbidden.keys())) {
                boolean inside = approved.stream()
                        .flatMap(w -> spans(side, w.keys()).stream())
                        .anyMatch(a -> a[0] <= span[0] && a[1] >= span[1] && a[1] - a[0] > span[1] - span[0]);
                if (!inside) {
                    String better = approved.isEmpty()
                            ? ""
                            : "; use "
                                    + approved.stream()
                                            .map(w -> "\"" + w.text() + "\"")
                                            .collect(Collectors.joining(" or "));
                    findings.add(new Finding(
                            FORBIDDEN,
                            3,
                            place(unit),
                            "unit " + unit.id() + ", " + language.tag() + ": \"" + quoted(side.words(), span)
                                    + "\" must not be used for "
                                    + hit.rule().entry().key() + better));
                    break;
                }
            }
        }
    }

    private static List<Words> of(List<Words> words, Language language) {
        return words.stream()
                .filter(w -> w.language().equals(language.language()))
                .toList();
    }

    /** How many function words may stand between two content words of a rendering. */
    private static final int BETWEEN = 4;

    /** Where a rendering stands, whatever its forms: its content words in order with only function words between. */
    private static List<int[]> spans(Side side, List<Set<String>> keys) {
        List<int[]> spans = new ArrayList<>();
        for (int from = 0; from < side.words().size(); from++) {
            if (!meets(side, from, keys.get(0))) {
                continue;
            }
            int found = 1;
            int at = from + 1;
            int skipped = 0;
            while (found < keys.size() && at < side.words().size()) {
                TargetWord word = side.words().get(at);
                if (word.content()) {
                    if (!meets(side, at, keys.get(found))) {
                        break;
                    }
                    found++;
                    skipped = 0;
                } else if (word.role() == TargetWord.Role.STOP || ++skipped > BETWEEN) {
                    break;
                }
                at++;
            }
            if (found == keys.size()) {
                spans.add(new int[] {from, at});
            }
        }
        return spans;
    }

    private static boolean meets(Side side, int at, Set<String> keys) {
        return side.words().get(at).content() && side.keys().get(at).stream().anyMatch(keys::contains);
    }

    private static String quoted(List<TargetWord> words, int[] span) {
        StringBuilder text = new StringBuilder();
        for (int i = span[0]; i < span[1]; i++) {
            if (i > span[0] && words.get(i).start() > words.get(i - 1).end()) {
                text.append(' ');
            }
            text.append(words.get(i).text());
        }
        return text.toString();
    }

    private static Place place(TranslationUnit unit) {
        return new Place(unit.document(), 0, unit.block(), 0, 0);
    }
}
