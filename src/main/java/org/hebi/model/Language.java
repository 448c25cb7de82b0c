package org.hebi.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A language a text is written in, as far as this work needs to tell languages apart: BCP 47 language, script and region.
 *
 * @param language two- or three-letter primary language in lower case, such as {@code zh}
 * @param script four-letter script such as {@code Hant}, or empty when the tag names none
 * @param region two-letter region such as {@code TW}, or empty when the tag names none
 */
public record Language(String language, String script, String region) {
    // First of all, because the languages below are checked against it.
    private static final Set<String> ISO = Set.copyOf(List.of(Locale.getISOLanguages()));

    public static final Language CHINESE = new Language("zh", "", "");
    public static final Language TRADITIONAL = new Language("zh", "Hant", "");
    public static final Language SIMPLIFIED = new Language("zh", "Hans", "");
    public static final Language ENGLISH = new Language("en", "", "");
    public static final Language RUSSIAN = new Language("ru", "", "");

    public Language {
        Objects.requireNonNull(script);
        Objects.requireNonNull(region);
        if (!ISO.contains(language)) {
            throw new IllegalArgumentException(
                    "unknown language tag \"" + language + "\": use a BCP 47 tag such as zh-Hans, zh-Hant, en or ru");
        }
    }

    /**
     * Reads a BCP 47 tag; {@code zh-TW}, {@code zh-HK} and {@code zh-MO} imply the Traditional script, {@code zh-CN} and
     * {@code zh-SG} the Simplified one.
     *
     * @throws IllegalArgumentException when the tag is not well-formed or its language is unknown
     */
    public static Language of(String tag) {
        Locale locale;
        try {
            locale = new Locale.Builder()
                    .setLanguageTag(tag.strip().replace('_', '-'))
                    .build();
        } catch (java.util.IllformedLocaleException e) {
            throw new IllegalArgumentException(
                    "\"" + tag + "\" is not a language tag: use one such as zh-Hans, zh-Hant, en or ru", e);
        }
        String script = locale.getScript();
        if (script.isEmpty() && locale.getLanguage().equals("zh")) {
            script = switch (locale.getCountry()) {
                case "TW", "HK", "MO" -> "Hant";
                case "CN", "SG" -> "Hans";
                default -> "";
            };
        }
        return new Language(locale.getLanguage(), script, locale.getCountry());
    }

    public boolean isChinese() {
        return language.equals("zh");
    }

    public boolean isTraditional() {
        return isChinese() && script.equals("Hant");
    }

    public boolean isSimplified() {
        return isChinese() && script.equals("Hans");
    }

    /** What stands between two sentences of this language when they are put on one line. */
    public String joiner() {
        return isChinese() ? "" : " ";
    }

    /** The shortest BCP 47 tag, such as {@code zh-Hant} or {@code ru}. */
    public String tag() {
        StringBuilder tag = new StringBuilder(language);
        if (!script.isEmpty()) {
            tag.append('-').append(script);
        }
        if (!region.isEmpty()) {
            tag.append('-').append(region);
        }
        return tag.toString();
    }

    @Override
    public String toString() {
        return tag();
    }
}
