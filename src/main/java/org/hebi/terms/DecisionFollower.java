package org.hebi.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hebi.model.Finding;
import org.hebi.model.Glossary;
import org.hebi.model.Language;
import org.hebi.model.Place;
import org.hebi.model.TermEntry;
import org.hebi.model.TermExample;
import org.hebi.model.TermForm;
import org.hebi.model.TermKind;
import org.hebi.model.TermReview;
import org.hebi.model.TermSource;
import org.hebi.model.TermStatus;
import org.hebi.model.TermVariant;
import org.hebi.terms.Decision.Field;

/** Makes a newly built glossary follow earlier decisions: approved first, rejected gone, edits and additions kept. */
public final class DecisionFollower {
    private final ChineseAnalyzer chinese;
    private final String file;

    /**
     * @param chinese makes the Traditional form of phrases added by hand
     * @param file name of the decisions file, for findings
     */
    public DecisionFollower(ChineseAnalyzer chinese, String file) {
        this.chinese = chinese;
        this.file = file;
    }

    /** The glossary as the decisions want it. */
    public ReviewedGlossary follow(Glossary built, Decisions decisions) {
        if (decisions.all().isEmpty()) {
            return new ReviewedGlossary(built, List.of());
        }
        List<Finding> findings = new ArrayList<>();
        Map<String, TermEntry> entries = new LinkedHashMap<>();
        built.entries().forEach(e -> entries.put(e.key(), e));
        for (String key : decisions.keys()) {
            if (!entries.containsKey(key)) {
                revive(key, decisions).ifPresent(e -> {
                    entries.put(key, e);
                    if (decisions.of(key, Field.ADDED, "").isEmpty()) {
                        findings.add(finding(
                                1, key, "is decided about but no longer found in the texts; it stays in the glossary"));
                    }
                });
            }
        }
        merge(entries, decisions, findings);
        List<TermEntry> kept = new ArrayList<>();
        for (TermEntry entry : entries.values()) {
            TermEntry decided = decided(entry, decisions.of(entry.key()), findings);
            if (decided.status() != TermStatus.REJECTED) {
                kept.add(decided);
            }
        }
        kept.sort(Comparator.comparingInt(e -> order(e.status())));
        return new ReviewedGlossary(new Glossary(built.name(), kept), findings);
    }

    private static int order(TermStatus status) {
        return switch (status) {
            case PREFERRED -> 0;
            case ADMITTED -> 1;
            case PROPOSED, REJECTED -> 2;
            case DEPRECATED -> 3;
        };
    }

    private Finding finding(int severity, String key, String message) {
        return new Finding("glossary-decision", severity, Place.whole(file), key + " " + message);
    }

    /** An entry for a phrase that only decisions know; rejected and merged ones need none. */
    private Optional<TermEntry> revive(String key, Decisions decisions) {
        boolean rejected = decisions
                .of(key, Field.STATUS, "")
                .filter(d -> status(d.value()) == TermStatus.REJECTED)
                .isPresent();
        if (rejected || decisions.of(key, Field.MERGE, "").isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new TermEntry(
                GlossaryBuilder.id(key),
                key,
                List.of(
                        new TermForm(Language.SIMPLIFIED, key, 0),
                        new TermForm(Language.TRADITIONAL, chinese.traditional(key), 0)),
                TermKind.PHRASE,
                "",
                Domains.of(key),
                "",
                TermStatus.PROPOSED,
                List.of(),
                List.of(),
                List.of(),
                1,
                TermReview.NONE));
    }

    private static TermStatus status(String label) {
        try {
            return TermStatus.of(label);
        } catch (IllegalArgumentException e) {
            return TermStatus.PROPOSED;
        }
    }

    private void merge(Map<String, TermEntry> entries, Decisions decisions, List<Finding> findings) {
        for (Decision decision : decisions.all()) {
            if (decision.field() != Field.MERGE) {
                continue;
            }
            String target = target(decision, decisions);
            TermEntry from = entries.get(decision.key());
            TermEntry into = entries.get(target);
            if (target.equals(decision.key())) {
                findings.add(finding(2, decision.key(), "is merged in a circle; the merge is passed over"));
            } else if (into == null) {
                findings.add(finding(
                        2,
                        decision.key(),
                        "is merged into " + target + ", which is not in the glossary; both stay as they are"));
            } else if (from != null) {
                entries.put(target, union(into, from));
                entries.remove(decision.key());
            }
        }
    }

    /** Follows merges to their end; a circle leads back to its beginning. */
    private static String target(Decision merge, Decisions decisions) {
        Set<String> seen = new LinkedHashSet<>();
        seen.add(merge.key());
        String at = merge.value();
        while (true) {
            if (!seen.add(at)) {
                return merge.key();
            }
            Optional<Decision> next = decisions.of(at, Field.MERGE, "");
            if (next.isEmpty()) {
                return at;
            }
            at = next.get().value();
        }
    }

    private static TermEntry union(TermEntry into, TermEntry from) {
        List<TermForm> forms = new ArrayList<>(into.forms());
        for (TermForm form : from.forms()) {
            if (forms.stream()
                    .noneMatch(f ->
                            f.language().equals(form.language()) && f.text().equals(form.text()))) {
                forms.add(form);
            }
        }
        forms.sort(Comparator.comparing((TermForm f) -> f.language().isTraditional()));
        List<TermVariant> renderings = new ArrayList<>(into.renderings());
        for (TermVariant variant : from.renderings()) {
            int same = -1;
            for (int i = 0; i < renderings.size(); i++) {
                boolean equal = renderings.get(i).language().equals(variant.language())
                        && renderings.get(i).text().equals(variant.text());
                same = equal ? i : same;
            }
            if (same < 0) {
                renderings.add(variant);
            } else {
                TermVariant old = renderings.get(same);
                renderings.set(
                        same,
                        new TermVariant(
                                old.language(),
                                old.text(),
                                old.status(),
                                Math.max(old.confidence(), variant.confidence()),
                                sources(old.sources(), variant.sources())));
            }
        }
        List<TermExample> examples = new ArrayList<>(into.examples());
        examples.addAll(from.examples());
        return new TermEntry(
                into.id(),
                into.key(),
                forms,
                into.kind(),
                into.partOfSpeech(),
                into.domain(),
                into.note(),
                into.status(),
                sources(into.sources(), from.sources()),
                renderings,
                examples,
                into.confidence(),
                into.review());
    }

    private static List<TermSource> sources(List<TermSource> one, List<TermSource> other) {
        Map<String, TermSource> byDocument = new LinkedHashMap<>();
        one.forEach(s -> byDocument.put(s.document(), s));
        other.forEach(s -> byDocument.merge(
                s.document(), s, (a, b) -> new TermSource(a.document(), a.date(), a.count() + b.count())));
        return byDocument.values().stream()
                .sorted(Comparator.comparing(TermSource::date).thenComparing(TermSource::document))
                .toList();
    }

    private TermEntry decided(TermEntry entry, List<Decision> decisions, List<Finding> findings) {
        if (decisions.isEmpty()) {
            return entry;
        }
        List<TermForm> forms = new ArrayList<>(entry.forms());
        List<TermVariant> renderings = new ArrayList<>(entry.renderings());
        TermKind kind = entry.kind();
        String partOfSpeech = entry.partOfSpeech();
        String domain = entry.domain();
        String note = entry.note();
        TermStatus status = entry.status();
        String comment = entry.review().comment();
        Set<String> reviewers = new LinkedHashSet<>();
        for (Decision decision : decisions) {
            if (!decision.reviewer().isBlank()) {
                reviewers.add(decision.reviewer());
            }
            switch (decision.field()) {
                case STATUS -> status = status(decision.value());
                case RENDERING -> rendering(entry.key(), renderings, decision, findings);
                case ADMIT -> variant(renderings, decision, TermStatus.ADMITTED, renderings.size());
                case FORBID -> variant(renderings, decision, TermStatus.DEPRECATED, renderings.size());
                case TRADITIONAL -> traditional(forms, decision.value());
                case TYPE -> kind = kind(decision.value(), kind);
                case PART_OF_SPEECH -> partOfSpeech = decision.value();
                case DOMAIN -> domain = decision.value();
                case NOTE -> note = decision.value();
                case COMMENT -> comment = decision.value();
                case MERGE, ADDED -> {
                    // Done before.
                }
            }
        }
        if (status == TermStatus.PREFERRED) {
            approveFirst(renderings);
        }
        return new TermEntry(
                entry.id(),
                entry.key(),
                forms,
                kind,
                partOfSpeech,
                domain,
                note,
                status,
                entry.sources(),
                renderings,
                entry.examples(),
                status.approved() ? 1 : entry.confidence(),
                new TermReview(String.join(", ", reviewers), comment));
    }

    private static TermKind kind(String label, TermKind otherwise) {
        try {
            return TermKind.of(label);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    /** Who approves an entry approves the renderings it shows first. */
    private static void approveFirst(List<TermVariant> renderings) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < renderings.size(); i++) {
            TermVariant variant = renderings.get(i);
            if (variant.status() != TermStatus.DEPRECATED
                    && seen.add(variant.language().language())
                    && variant.status() == TermStatus.PROPOSED) {
                renderings.set(i, variant.as(TermStatus.PREFERRED));
            }
        }
    }

    private void rendering(String key, List<TermVariant> renderings, Decision decision, List<Finding> findings) {
        if (decision.value().isBlank()) {
            renderings.removeIf(v -> v.language().language().equals(decision.language()));
            return;
        }
        int first = 0;
        while (first < renderings.size()
                && !renderings.get(first).language().language().equals(decision.language())) {
            first++;
        }
        boolean attested = renderings.stream()
                .anyMatch(v -> v.language().language().equals(decision.language())
                        && v.text().equals(decision.value()));
        boolean any = renderings.stream().anyMatch(v -> v.language().language().equals(decision.language()));
        if (any && !attested) {
            findings.add(finding(
                    1,
                    key,
                    "is rendered \"" + decision.value() + "\" by decision; the texts have \""
                            + renderings.get(first).text() + "\""));
        }
        variant(renderings, decision, TermStatus.PREFERRED, first);
    }

    private static void variant(List<TermVariant> renderings, Decision decision, TermStatus status, int at) {
        for (int i = 0; i < renderings.size(); i++) {
            TermVariant old = renderings.get(i);
            if (old.language().language().equals(decision.language())
                    && old.text().equals(decision.value())) {
                renderings.remove(i);
                renderings.add(
                        Math.min(at, renderings.size()),
                        new TermVariant(
                                old.language(),
                                old.text(),
                                status,
                                status == TermStatus.DEPRECATED ? old.confidence() : 1,
                                old.sources()));
                return;
            }
        }
        renderings.add(
                Math.min(at, renderings.size()),
                new TermVariant(Language.of(decision.language()), decision.value(), status, 1, List.of()));
    }

    private static void traditional(List<TermForm> forms, String value) {
        int count = forms.stream()
                .filter(f -> f.language().isTraditional() && f.text().equals(value))
                .mapToInt(TermForm::count)
                .findFirst()
                .orElse(0);
        forms.removeIf(f -> f.language().isTraditional() && (f.text().equals(value) || f.count() == 0));
        int at = 0;
        while (at < forms.size() && !forms.get(at).language().isTraditional()) {
            at++;
        }
        if (!value.isBlank()) {
            forms.add(at, new TermForm(Language.TRADITIONAL, value, count));
        }
    }
}
