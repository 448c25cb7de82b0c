package org.hebi.check;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hebi.model.Language;
import org.hebi.model.Tool;

/**
 * The language codes a program wants.
 *
 * @param tool the program
 * @param wanted from a code as written to the one the program wants; codes nobody knows stay as they are
 */
public record ToolCodes(Tool tool, UnaryOperator<String> wanted) {

    /** The code to write instead, if there is a better one. */
    Optional<String> better(String code, Language language) {
        String better = wanted.apply(code);
        return better.equals(code) || language.language().isEmpty() ? Optional.empty() : Optional.of(better);
    }

    /** Why the program wants the other code. */
    String reason(String code, String better) {
        String name = tool.label();
        return switch (tool) {
            case OMEGAT ->
                "OmegaT looks at language and country alone, and \"" + code + "\" names no country; its projects say \""
                        + better + "\".";
            case TRADOS ->
                "Trados memories are made of locales, and \"" + code + "\" is none: it skips the units without a word.";
            case PHRASE -> "Phrase imports by locale, strictly, and \"" + code + "\" is not the one its projects have.";
            default -> "For " + name + " the code \"" + code + "\" is usually written \"" + better + "\".";
        };
    }

    /** What a code and its other spellings have in common: the language and, of Chinese, the script; empty when unknown. */
    String same(String code) {
        try {
            Language language = Language.of(code);
            return language.isChinese() ? "zh-" + language.script() : language.language();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
