package org.hebi.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hebi.model.Declaration;
import org.hebi.model.Edition;
import org.hebi.model.EditionStatus;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Finds declarations on disk. A declaration is a folder; an edition is a file in it named by its language tag; {@code
 * about.yaml} beside them says title, date, place, and each edition's status and source.
 */
public final class DeclarationFolders {
    private static final String ABOUT = "about.yaml";
    private static final int LARGEST_ABOUT = 1 << 20;
    private static final Set<String> ENDINGS =
            Set.of("txt", "text", "md", "pdf", "docx", "doc", "odt", "fodt", "rtf", "html", "htm", "xhtml");

    /**
     * The declaration folders in a folder: those of its subfolders that hold an edition or an {@code about.yaml}, by name;
     * or the folder itself when it is one.
     *
     * @throws InputException when there is no such folder, or no declaration in it
     */
    public List<Path> in(Path folder) {
        if (!Files.exists(folder)) {
            throw new InputException(folder.toString(), "there is no such folder; name one that holds declarations");
        }
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    folder.toString(),
                    "is a file; name a folder of declarations, or use \"hebi align\" for single files");
        }
        if (looksLikeDeclaration(folder)) {
            return List.of(folder);
        }
        List<Path> found = list(folder).stream()
                .filter(Files::isDirectory)
                .filter(this::looksLikeDeclaration)
                .toList();
        if (found.isEmpty()) {
            throw new InputException(
                    folder.toString(),
                    "holds no declaration: each is a folder with files named by language, such as zh-Hans.txt and ru.docx");
        }
        return found;
    }

    private boolean looksLikeDeclaration(Path folder) {
        return list(folder).stream()
                .anyMatch(f -> f.getFileName().toString().equals(ABOUT)
                        || (Files.isRegularFile(f) && isEdition(f.getFileName().toString())));
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> !f.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(f -> f.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new InputException(folder.toString(), "cannot be read; look at its permissions", e);
        }
    }

    private static boolean isEdition(String name) {
        int dot = name.lastIndexOf('.');
        if (dot <= 0 || !ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))) {
            return false;
        }
        try {
            Language.of(name.substring(0, dot));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Describes one declaration folder.
     *
     * @throws InputException when {@code about.yaml} is wrong, there is no Chinese edition, or two files claim one language
     */
    public Declaration describe(Path folder) {
        Path about = folder.resolve(ABOUT);
        Map<?, ?> said = Files.isRegularFile(about) ? yaml(about) : Map.of();
        Map<?, ?> described = map(said, "editions", about);
        Map<String, Edition> editions = new TreeMap<>();
        for (Path file : list(folder)) {
            String name = file.getFileName().toString();
            if (Files.isRegularFile(file) && isEdition(name)) {
                String tag = name.substring(0, name.lastIndexOf('.'));
                add(editions, edition(Language.of(tag), file, map(described, tag, about), about), folder);
            }
        }
        for (Map.Entry<?, ?> entry : described.entrySet()) {
            String tag = String.valueOf(entry.getKey());
            Language language = language(tag, about);
            Map<?, ?> details = map(described, tag, about);
            if (details.containsKey("file")) {
                Path file = inside(folder, text(details, "file"), about);
                editions.remove(language.tag());
                add(editions, edition(language, file, details, about), folder);
            } else if (!editions.containsKey(language.tag())) {
                throw new InputException(
                        about.toString(), "describes an edition \"" + tag + "\", but there is no file of that name");
            }
        }
        if (editions.values().stream().noneMatch(e -> e.language().isChinese())) {
            throw new InputException(
                    folder.toString(), "has no Chinese edition; name its file zh-Hans or zh-Hant, such as zh-Hans.txt");
        }
        String id = folder.toAbsolutePath().normalize().getFileName().toString();
        return new Declaration(
                id, text(said, "title"), text(said, "date"), text(said, "place"), List.copyOf(editions.values()));
    }

    private static void add(Map<String, Edition> editions, Edition edition, Path folder) {
        Edition other = editions.put(edition.language().tag(), edition);
        if (other != null) {
            throw new InputException(
                    folder.toString(),
                    "has two files for " + edition.language() + ": "
                            + other.file().getFileName() + " and "
                            + edition.file().getFileName() + "; keep one");
        }
    }

    private static Edition edition(Language language, Path file, Map<?, ?> details, Path about) {
        EditionStatus status = EditionStatus.UNKNOWN;
        if (details.containsKey("status")) {
            try {
                status = EditionStatus.of(text(details, "status"));
            } catch (IllegalArgumentException e) {
                throw new InputException(about.toString(), String.valueOf(e.getMessage()), e);
            }
        }
        return new Edition(language, file, status, text(details, "source"));
    }

    private static Path inside(Path folder, String name, Path about) {
        Path file;
        try {
            file = folder.resolve(name).normalize();
        } catch (java.nio.file.InvalidPathException e) {
            throw new InputException(about.toString(), "\"" + name + "\" is not a file name", e);
        }
        boolean within = file.startsWith(folder.normalize()) && !Path.of(name).isAbsolute();
        try {
            // A link may lead out of the folder as well as dots can.
            within = within && (!Files.exists(file) || file.toRealPath().startsWith(folder.toRealPath()));
        } catch (IOException e) {
            within = false;
        }
        if (!within) {
            throw new InputException(
                    about.toString(), "names the file \"" + name + "\" outside its own folder; copy it there");
        }
        if (!Files.isRegularFile(file)) {
            throw new InputException(about.toString(), "names the file \"" + name + "\", which is not there");
        }
        return file;
    }

    private static Language language(String tag, Path about) {
        try {
            return Language.of(tag);
        } catch (IllegalArgumentException e) {
            throw new InputException(about.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    private static Map<?, ?> yaml(Path about) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(about.getFileName().toString())
                .setMaxAliasesForCollections(10)
                .setCodePointLimit(LARGEST_ABOUT)
                .build();
        try (InputStream in = Files.newInputStream(about)) {
            Object said = new Load(settings).loadFromInputStream(in);
            if (said == null) {
                return Map.of();
            }
            if (said instanceof Map<?, ?> map) {
                return map;
            }
        } catch (YamlEngineException e) {
            String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("not YAML");
            throw new InputException(about.toString(), "is not valid YAML (" + first + "); mend it or take it away", e);
        } catch (IOException e) {
            throw new InputException(about.toString(), "cannot be read; look at its permissions", e);
        }
        throw new InputException(about.toString(), "should say \"title: …\", \"date: …\" and so on, one a line");
    }

    private static Map<?, ?> map(Map<?, ?> from, String key, Path about) {
        Object value = from.get(key);
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new InputException(about.toString(), "\"" + key + "\" should have indented lines below it");
    }

    private static String text(Map<?, ?> from, String key) {
        Object value = from.get(key);
        return value == null ? "" : value.toString().strip();
    }

    /** The languages a folder's declaration is read in, source first: the most reliable Chinese edition, then the others. */
    public List<Edition> inOrder(Declaration declaration) {
        List<Edition> order = new ArrayList<>(declaration.editions());
        // The sort is stable, so among equals the order of the tags decides.
        order.sort(Comparator.comparing((Edition e) -> !e.language().isChinese())
                .thenComparing(e -> e.language().isChinese() ? e.status().ordinalOfTrust() : 0));
        return order;
    }
}
