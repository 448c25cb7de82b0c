package org.hebi.pipeline;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How faults of a memory are shown. */
public enum CheckFormat {
    TEXT,
    JSON,
    HTML,
    XLSX;

    /** The format a file's ending asks for. */
    public static Optional<CheckFormat> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "txt" -> Optional.of(TEXT);
            case "json" -> Optional.of(JSON);
            case "html", "htm" -> Optional.of(HTML);
            case "xlsx" -> Optional.of(XLSX);
            default -> Optional.empty();
        };
    }
}
