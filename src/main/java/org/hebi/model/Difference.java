package org.hebi.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * One difference between a Traditional and a Simplified edition, or a doubt about one of them alone.
 *
 * <p>Where only one edition is concerned, the other side is an empty span at the corresponding place, and its paragraph
 * is −1 when there is no such place at all.
 *
 * @param kind its class
 * @param subclass finer kind in a word or two, such as {@code negation}; stable, for filters and scripts
 * @param severity 0 (innocent) to 4 (the meaning is wrong)
 * @param hantParagraph 0-based block of the Traditional edition, or −1
 * @param hant where it stands there
 * @param hansParagraph 0-based block of the Simplified edition, or −1
 * @param hans where it stands there
 * @param hantContext the span with some characters around it
 * @param hansContext the span with some characters around it
 * @param note one sentence saying why it is what it is
 */
public record Difference(
        DifferenceClass kind,
        String subclass,
        int severity,
        int hantParagraph,
        Span hant,
        int hansParagraph,
        Span hans,
        String hantContext,
        String hansContext,
        String note) {
    public Difference {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(hant);
        Objects.requireNonNull(hans);
        Objects.requireNonNull(hantContext);
        Objects.requireNonNull(hansContext);
        if (subclass.isBlank() || note.isBlank()) {
            throw new IllegalArgumentException("a difference says what and why");
        }
        if (severity < 0 || severity > 4) {
            throw new IllegalArgumentException("severity is 0 to 4, not " + severity);
        }
        if (hantParagraph < -1 || hansParagraph < -1) {
            throw new IllegalArgumentException("paragraphs count from 0: " + hantParagraph + ", " + hansParagraph);
        }
    }

    /**
     * Twelve hexadecimal digits that stay the same as long as class, both texts and their surroundings do; paragraphs may be
     * added elsewhere.
     */
    public String fingerprint() {
        String said = String.join("\u0000", kind.name(), hant.text(), hans.text(), hantContext, hansContext);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The same difference with another weight. */
    public Difference withSeverity(int other) {
        return new Difference(
                kind, subclass, other, hantParagraph, hant, hansParagraph, hans, hantContext, hansContext, note);
    }
}
