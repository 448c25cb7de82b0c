package org.hebi.memory;

import java.util.Optional;
import org.hebi.model.Language;

/** Languages as files from elsewhere name them. */
public final class MaterialLanguages {
    private MaterialLanguages() {}

    /**
     * The language a code stands for; {@code zh-CN} and {@code zh-TW}, in any case and with either dash, are the
     * Simplified and the Traditional script. Empty when nobody knows the code.
     */
    public static Optional<Language> of(String code) {
        Language language;
        try {
            language = Language.of(code.strip().replace('_', '-'));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean plain = language.region().equals("CN") && language.isSimplified()
                || language.region().equals("TW") && language.isTraditional();
        return Optional.of(language.isChinese() && plain ? new Language("zh", language.script(), "") : language);
    }
}
