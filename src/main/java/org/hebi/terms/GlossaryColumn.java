package org.hebi.terms;

import java.util.Optional;

/** The columns of a glossary workbook, in order. */
public enum GlossaryColumn {
    ID("id", false),
    SIMPLIFIED("zh-CN", false),
    TRADITIONAL("zh-TW", true),
    RUSSIAN("ru", true),
    ENGLISH("en", true),
    STATUS("status", true),
    DECISION("decision", true),
    TYPE("type", true),
    PART_OF_SPEECH("part of speech", true),
    DOMAIN("domain", true),
    NOTE("note", true),
    RUSSIAN_VARIANTS("ru variants", false),
    ENGLISH_VARIANTS("en variants", false),
    FORBIDDEN_RUSSIAN("forbidden ru", true),
    FORBIDDEN_ENGLISH("forbidden en", true),
    FREQUENCY("frequency", false),
    DOCUMENTS("documents", false),
    FIRST_SOURCE("first source", false),
    FIRST_DATE("first date", false),
    EXAMPLE("example", false),
    EXAMPLE_RUSSIAN("example ru", false),
    EXAMPLE_ENGLISH("example en", false),
    CONFIDENCE("confidence", false),
    MERGE_INTO("merge into", true),
    REVIEWER("reviewer", true),
    COMMENT("comment", true),
    KEY("key", false);

    private final String title;
    private final boolean editable;

    GlossaryColumn(String title, boolean editable) {
        this.title = title;
        this.editable = editable;
    }

    /** What stands in the header. */
    public String title() {
        return title;
    }

    /** Whether a reviewer may change it. */
    public boolean editable() {
        return editable;
    }

    /** The column with this header, however it is spaced or capitalised. */
    public static Optional<GlossaryColumn> of(String title) {
        for (GlossaryColumn column : values()) {
            if (column.title.equalsIgnoreCase(title.strip())) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
