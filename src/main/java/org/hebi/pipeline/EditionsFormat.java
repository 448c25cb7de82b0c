package org.hebi.pipeline;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How edition findings are shown. */
public enum EditionsFormat {
    TEXT,
    JSON,
    HTML,
    XLSX,
    /** Lines for the file of accepted findings. */
    ACCEPT;

    /** The format a file's ending asks for. */
    public static Optional<EditionsFormat> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "txt" -> Optional.of(TEXT);
            case "json" -> Optional.of(JSON);
            case "html", "htm" -> Optional.of(HTML);
            case "xlsx" -> Optional.of(XLSX);
            case "tsv" -> Optional.of(ACCEPT);
            default -> Optional.empty();
        };
    }
}
