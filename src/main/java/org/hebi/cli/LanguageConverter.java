package org.hebi.cli;

import org.hebi.model.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads language tags on the command line. */
final class LanguageConverter implements ITypeConverter<Language> {
    @Override
    public Language convert(String tag) {
        try {
            return Language.of(tag);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
