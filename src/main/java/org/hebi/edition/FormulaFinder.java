package org.hebi.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.model.BlockKind;
import org.hebi.model.Document;
import org.hebi.model.EditionComparison;
import org.hebi.model.EditionReview;
import org.hebi.model.FormulaVariation;
import org.hebi.model.FormulaVariation.Form;
import org.hebi.model.FormulaVariation.FormulaPlace;
import org.hebi.model.SingleEdition;
import org.hebi.model.Span;

/**
 * Finds stock phrases that are not the same in all declarations: those a table knows, and phrases that use the same words
 * in another order or with other joining words. A phrase that stands in both editions of a declaration counts once.
 */
final class FormulaFinder {
    private static final String TABLE = "/org/hebi/edition/variations.tsv";
    private static final int CONTEXT = 12;

    private final Knowledge knowledge;
    private final List<Known> known = new ArrayList<>();

    private record Known(int severity, String note, Pattern pattern) {}

    /** Where a phrase stands, before places are gathered. */
    private record Hit(String form, int review, FormulaPlace place, int order) {}

    /** A declaration's texts, one or two, and which character of one is which of the other. */
    private record Texts(int review, EditionReview about, List<Side> sides, Optional<Aligned> aligned) {
        Side last() {
            return sides.get(sides.size() - 1);
        }
    }

    private record Side(Document document, TextStream stream, List<FoldedBlock> blocks) {}

    FormulaFinder(Knowledge knowledge) {
        this.knowledge = knowledge;
        for (String[] row : Resource.rows(TABLE)) {
            known.add(new Known(Integer.parseInt(row[0]), row[1], Pattern.compile(row[2])));
        }
    }

    /** The phrases that vary, those with most places first. */
    List<FormulaVariation> find(List<EditionReview> reviews) {
        List<Texts> texts = new ArrayList<>();
        for (EditionReview review : reviews) {
            texts.add(texts(texts.size(), review));
        }
        List<FormulaVariation> variations = new ArrayList<>();
        Map<String, List<Span>> told = new LinkedHashMap<>();
        for (Known formula : known) {
            List<Hit> hits = new ArrayList<>();
            for (Texts text : texts) {
                hits.addAll(hits(text, block -> matches(formula.pattern, block)));
            }
            variation(hits, formula.severity, formula.note).ifPresent(v -> {
                variations.add(v);
                remember(v, told);
            });
        }
        variations.addAll(sameWords(texts, told));
        variations.sort(
                Comparator.comparingInt(FormulaFinder::places).reversed().thenComparing(FormulaVariation::id));
        return variations;
    }

    private static int places(FormulaVariation variation) {
        return variation.forms().stream().mapToInt(f -> f.places().size()).sum();
    }

    private static void remember(FormulaVariation variation, Map<String, List<Span>> told) {
        for (Form form : variation.forms()) {
            for (FormulaPlace place : form.places()) {
                told.computeIfAbsent(key(place), k -> new ArrayList<>()).add(place.span());
            }
        }
    }

    private static String key(FormulaPlace place) {
        return place.document() + "\t" + place.editions().get(0) + "\t" + place.paragraph();
    }

    private Texts texts(int number, EditionReview review) {
        Optional<EditionComparison> both = review.comparison();
        if (both.isPresent()) {
            Side hant = side(both.get().hant());
            Side hans = side(both.get().hans());
            int[] toHans = StreamDiff.match(hant.stream.symbols(), hans.stream.symbols());
            Borders.settle(hant.stream, hans.stream, toHans);
            return new Texts(
                    number, review, List.of(hant, hans), Optional.of(new Aligned(hant.stream, hans.stream, toHans)));
        }
        List<Side> sides = review.single()
                .map(SingleEdition::edition)
                .map(this::side)
                .map(List::of)
                .orElse(List.of());
        return new Texts(number, review, sides, Optional.empty());
    }

    private Side side(Document document) {
        List<FoldedBlock> blocks = new ArrayList<>();
        for (int b = 0; b < document.blocks().size(); b++) {
            if (document.blocks().get(b).kind() != BlockKind.FURNITURE) {
                blocks.add(FoldedBlock.of(b, document.blocks().get(b), knowledge.folding()));
            }
        }
        return new Side(document, TextStream.of(document, knowledge.folding()), blocks);
    }

    private interface Search {
        List<Span> in(FoldedBlock block);
    }

    private static List<Span> matches(Pattern pattern, FoldedBlock block) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(block.folded());
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                spans.add(Span.of(block.folded(), matcher.start(), matcher.end()));
            }
        }
        return spans;
    }

    // ---- one declaration ----

    private record Match(Side side, FoldedBlock block, Span span, int from, int to) {
        String form() {
            return block.shown(span.start(), span.end());
        }
    }

    private static List<Match> matches(Side side, Search search) {
        List<Match> matches = new ArrayList<>();
        for (FoldedBlock block : side.blocks) {
            for (Span span : search.in(block)) {
                int from = side.stream.at(block.number(), span.start());
                int to = side.stream.at(block.number(), span.end());
                if (from < to) {
                    matches.add(new Match(side, block, span, from, to));
                }
            }
        }
        return matches;
    }

    private static List<Hit> hits(Texts texts, Search search) {
        List<Hit> hits = new ArrayList<>();
        if (texts.aligned.isEmpty()) {
            for (Side side : texts.sides) {
                for (Match match : matches(side, search)) {
                    hits.add(hit(
                            texts,
                            match,
                            match.form(),
                            List.of(side.document.language().tag())));
                }
            }
            return hits;
        }
        Side hant = texts.sides.get(0);
        Side hans = texts.sides.get(1);
        List<String> both =
                List.of(hant.document.language().tag(), hans.document.language().tag());
        List<Match> left = matches(hant, search);
        Set<Match> told = new HashSet<>();
        for (Match match : matches(hans, search)) {
            int[] there = counterpart(texts.aligned.get(), match);
            Optional<Match> same = left.stream()
                    .filter(m -> m.from < there[1] && there[0] < m.to && !told.contains(m))
                    .findFirst();
            // How the two editions differ is told by their comparison; here they count as one.
            if (same.isPresent()) {
                told.add(same.get());
                hits.add(hit(texts, same.get(), match.form(), both));
            } else if (there[0] < there[1]) {
                hits.add(hit(texts, mapped(hant, there), match.form(), both));
            } else {
                hits.add(hit(texts, match, match.form(), both.subList(1, 2)));
            }
        }
        for (Match match : left) {
            if (!told.contains(match)) {
                boolean shared = hits.stream()
                        .anyMatch(h -> h.place.editions().size() == 2
                                && h.place.paragraph() == match.block.number()
                                && h.place.span().start() < match.span.end()
                                && match.span.start() < h.place.span().end());
                if (!shared) {
                    hits.add(hit(texts, match, match.form(), both.subList(0, 1)));
                }
            }
        }
        return hits;
    }

    // The stretch of the Traditional stream that a match of the Simplified one corresponds to; empty when there is
    // none.
    private static int[] counterpart(Aligned aligned, Match match) {
        int from = Integer.MAX_VALUE;
        int to = -1;
        for (int j = match.from; j < match.to; j++) {
            int i = aligned.toA(j);
            if (i >= 0) {
                from = Math.min(from, i);
                to = Math.max(to, i + 1);
            }
        }
        boolean whole = to > 0
                && aligned.a().block(from) == aligned.a().block(to - 1)
                && to - from <= 2 * (match.to - match.from);
        return whole ? new int[] {from, to} : new int[] {0, 0};
    }

    private static Match mapped(Side side, int[] stretch) {
        int number = side.stream.block(stretch[0]);
        Span span = side.stream.span(stretch[0], stretch[1]);
        FoldedBlock block = side.blocks.stream()
                .filter(b -> b.number() == number)
                .findFirst()
                .orElseGet(() -> side.blocks.get(0));
        return new Match(side, block, span, stretch[0], stretch[1]);
    }

    private static Hit hit(Texts texts, Match match, String form, List<String> editions) {
        String original = match.block.original();
        Span span = Span.of(original, match.span.start(), match.span.end());
        int from = Math.max(0, span.start() - CONTEXT);
        int to = Math.min(original.length(), span.end() + CONTEXT);
        if (from > 0 && Character.isLowSurrogate(original.charAt(from))) {
            from--;
        }
        if (to < original.length() && Character.isLowSurrogate(original.charAt(to))) {
            to++;
        }
        FormulaPlace place = new FormulaPlace(
                texts.about.id(),
                texts.about.date(),
                editions,
                match.block.number(),
                span,
                original.substring(from, to));
        return new Hit(form, texts.review, place, match.from);
    }

    // ---- all declarations ----

    private static Optional<FormulaVariation> variation(List<Hit> hits, int severity, String note) {
        Map<String, List<Hit>> byForm = new LinkedHashMap<>();
        for (Hit hit : hits) {
            byForm.computeIfAbsent(hit.form, f -> new ArrayList<>()).add(hit);
        }
        long spread = hits.stream().mapToInt(h -> h.review).distinct().count();
        if (byForm.size() < 2 || spread < 2) {
            return Optional.empty();
        }
        List<Form> forms = new ArrayList<>();
        byForm.forEach((form, places) -> {
            places.sort(Comparator.comparing((Hit h) -> h.place.date())
                    .thenComparingInt(h -> h.review)
                    .thenComparingInt(h -> h.order));
            forms.add(new Form(form, places.stream().map(h -> h.place).toList()));
        });
        forms.sort(Comparator.comparingInt((Form f) -> f.places().size())
                .reversed()
                .thenComparing(Form::text));
        return Optional.of(new FormulaVariation(forms.get(0).text(), severity, forms, note));
    }

    // ---- the same words, differently joined ----

    private List<FormulaVariation> sameWords(List<Texts> texts, Map<String, List<Span>> told) {
        WordWindows windows = new WordWindows(knowledge);
        Map<String, Set<String>> forms = new HashMap<>();
        Map<String, Set<Integer>> reviews = new HashMap<>();
        Map<String, Map<FoldedBlock, List<Span>>> places = new HashMap<>();
        for (Texts text : texts) {
            // Where there are two editions the Simplified one is searched, which has no words of another region.
            for (FoldedBlock block : text.sides.isEmpty() ? List.<FoldedBlock>of() : text.last().blocks) {
                if (!isRunning(text.last().document.blocks().get(block.number()).kind())) {
                    continue;
                }
                for (WordWindows.Window window : windows.in(block)) {
                    Span span = Span.of(block.folded(), window.start(), window.end());
                    forms.computeIfAbsent(window.key(), k -> new HashSet<>())
                            .add(block.shown(window.start(), window.end()));
                    reviews.computeIfAbsent(window.key(), k -> new HashSet<>()).add(text.review);
                    places.computeIfAbsent(window.key(), k -> new IdentityHashMap<>())
                            .computeIfAbsent(block, b -> new ArrayList<>())
                            .add(span);
                }
            }
        }
        // Longer phrases first: what they tell is not told again for their parts.
        List<String> keys = forms.keySet().stream()
                .filter(k -> forms.getOrDefault(k, Set.of()).size() > 1
                        && reviews.getOrDefault(k, Set.of()).size() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(k -> k))
                .toList();
        List<FormulaVariation> variations = new ArrayList<>();
        for (String key : keys) {
            List<Hit> hits = new ArrayList<>();
            for (Texts text : texts) {
                if (reviews.getOrDefault(key, Set.of()).contains(text.review)) {
                    hits.addAll(hits(
                            text, block -> places.getOrDefault(key, Map.of()).getOrDefault(block, List.of())));
                }
            }
            variation(hits, 1, "The same words in another order, or joined by other words or marks.")
                    .filter(v -> !isTold(v, told))
                    .ifPresent(v -> {
                        variations.add(v);
                        remember(v, told);
                    });
        }
        return variations;
    }

    private static boolean isRunning(BlockKind kind) {
        return kind == BlockKind.PARAGRAPH || kind == BlockKind.ITEM;
    }

    // Whether most places of a variation lie in, or around, what was told before.
    private static boolean isTold(FormulaVariation variation, Map<String, List<Span>> told) {
        int known = 0;
        for (Form form : variation.forms()) {
            for (FormulaPlace place : form.places()) {
                boolean covered = told.getOrDefault(key(place), List.of()).stream()
                        .anyMatch(s ->
                                s.start() < place.span().end() && place.span().start() < s.end());
                known += covered ? 1 : 0;
            }
        }
        return known * 2 >= places(variation);
    }
}
