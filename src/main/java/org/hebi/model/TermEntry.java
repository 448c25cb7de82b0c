package org.hebi.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A term: one Chinese phrase in both scripts, with its renderings in other languages.
 *
 * @param id stable across runs, made from the key
 * @param key the phrase in Simplified characters, by which an entry is found again
 * @param forms its spellings, Simplified before Traditional, more frequent ones first; at least one
 * @param kind what sort of term it is
 * @param partOfSpeech such as {@code noun} or {@code verb}, or empty
 * @param domain subject field, or empty
 * @param note definition or remark, or empty
 * @param status what reviewers said of the entry
 * @param sources documents it occurs in, by date; empty when a reviewer added it
 * @param renderings its renderings; within a language the best comes first
 * @param examples units that show it
 * @param confidence probability in [0, 1] that this is a whole phrase with the right first renderings
 * @param review who judged it
 */
public record TermEntry(
        String id,
        String key,
        List<TermForm> forms,
        TermKind kind,
        String partOfSpeech,
        String domain,
        String note,
        TermStatus status,
        List<TermSource> sources,
        List<TermVariant> renderings,
        List<TermExample> examples,
        double confidence,
        TermReview review) {
    public TermEntry {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(partOfSpeech);
        Objects.requireNonNull(domain);
        Objects.requireNonNull(note);
        Objects.requireNonNull(status);
        Objects.requireNonNull(review);
        if (id.isBlank() || key.isBlank()) {
            throw new IllegalArgumentException("an entry has an id and a key");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is a probability, not " + confidence);
        }
        forms = List.copyOf(forms);
        sources = List.copyOf(sources);
        renderings = List.copyOf(renderings);
        examples = List.copyOf(examples);
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("an entry has at least one form: " + key);
        }
    }

    /** Occurrences in all documents together. */
    public int frequency() {
        return sources.stream().mapToInt(TermSource::count).sum();
    }

    /** The most frequent Simplified form. */
    public Optional<TermForm> simplified() {
        return forms.stream().filter(f -> f.language().isSimplified()).findFirst();
    }

    /** The most frequent Traditional form. */
    public Optional<TermForm> traditional() {
        return forms.stream().filter(f -> f.language().isTraditional()).findFirst();
    }

    /** The renderings in a language that may be used, best first. */
    public List<TermVariant> usable(Language language) {
        return in(language).filter(v -> v.status() != TermStatus.DEPRECATED).toList();
    }

    /** The renderings in a language that must not be used. */
    public List<TermVariant> forbidden(Language language) {
        return in(language).filter(v -> v.status() == TermStatus.DEPRECATED).toList();
    }

    /** The best rendering in a language. */
    public Optional<TermVariant> best(Language language) {
        return usable(language).stream().findFirst();
    }

    private Stream<TermVariant> in(Language language) {
        return renderings.stream()
                .filter(v -> v.language().language().equals(language.language()) && v.status() != TermStatus.REJECTED);
    }
}
