package org.hebi.terms;

import java.util.Objects;
import org.hebi.model.Language;

/**
 * A Chinese sentence to mine.
 *
 * @param unit id of the unit it comes from
 * @param document id of its document
 * @param date date of its document, ISO 8601, or empty
 * @param language Chinese, its script if known
 * @param text the sentence as it was written
 */
public record SourceText(String unit, String document, String date, Language language, String text) {
    public SourceText {
        Objects.requireNonNull(unit);
        Objects.requireNonNull(document);
        Objects.requireNonNull(date);
        Objects.requireNonNull(text);
        if (!language.isChinese()) {
            throw new IllegalArgumentException("phrases are mined from Chinese, not from " + language);
        }
    }
}
