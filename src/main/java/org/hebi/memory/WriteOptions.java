package org.hebi.memory;

import java.util.Objects;
import org.hebi.model.Codes;
import org.hebi.model.Language;
import org.hebi.model.Tool;

/**
 * What a written memory should look like.
 *
 * @param codes how Chinese is named
 * @param tool the program that will read the file
 * @param version this program's version, for the file's header
 */
public record WriteOptions(Codes codes, Tool tool, String version) {
    public WriteOptions {
        Objects.requireNonNull(codes);
        Objects.requireNonNull(tool);
        Objects.requireNonNull(version);
    }

    /** The code that stands for a language in the file, such as {@code zh-TW} or {@code ru-RU}. */
    public String code(Language language) {
        if (language.isChinese()) {
            return chinese(language);
        }
        if (!language.region().isEmpty()) {
            return language.language() + "-" + language.region();
        }
        if (tool == Tool.TRADOS) {
            // Its memories are made of locales; a bare language matches none of them.
            return switch (language.language()) {
                case "en" -> "en-GB";
                case "ru" -> "ru-RU";
                default -> language.tag();
            };
        }
        return language.tag();
    }

    private String chinese(Language language) {
        if (codes == Codes.SCRIPT) {
            return language.script().isEmpty() ? language.tag() : "zh-" + language.script();
        }
        if (!language.region().isEmpty()) {
            return "zh-" + language.region();
        }
        if (language.isTraditional()) {
            return "zh-TW";
        }
        // A file of which nobody said the script is Simplified more often than not, and a bare "zh" matches few
        // memories.
        return language.isSimplified() || tool == Tool.TRADOS ? "zh-CN" : "zh";
    }
}
