package org.hebi.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Sentences of two or more languages that translate each other (TMX {@code tu}).
 *
 * @param id stable within its memory and across runs on the same input
 * @param document id of the declaration
 * @param date date of the declaration, ISO 8601, or empty
 * @param block 0-based block of the source document in which the unit begins
 * @param article the article or item it stands under, such as {@code 第三条}, or empty
 * @param kind kind of that block
 * @param beadType such as {@code 1-2}; with three languages {@code 1-2-1}, in the order of the variants
 * @param confidence probability in [0, 1] that the sides belong together; the lowest of its pairs
 * @param variants the sides, source first; at most one a language
 */
public record TranslationUnit(
        String id,
        String document,
        String date,
        int block,
        String article,
        BlockKind kind,
        String beadType,
        double confidence,
        List<Variant> variants) {
    public TranslationUnit {
        Objects.requireNonNull(id);
        Objects.requireNonNull(document);
        Objects.requireNonNull(date);
        Objects.requireNonNull(article);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(beadType);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is a probability, not " + confidence);
        }
        variants = List.copyOf(variants);
        if (variants.size() < 2) {
            throw new IllegalArgumentException("a translation unit has at least two variants: " + id);
        }
        Set<Language> seen = new HashSet<>();
        for (Variant variant : variants) {
            if (!seen.add(variant.language())) {
                throw new IllegalArgumentException("two variants in " + variant.language() + ": " + id);
            }
        }
    }

    public Variant source() {
        return variants.get(0);
    }

    /** The side in this language. */
    public Optional<Variant> variant(Language language) {
        return variants.stream().filter(v -> v.language().equals(language)).findFirst();
    }
}
