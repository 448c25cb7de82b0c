package org.hebi.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hebi.model.BlockKind;
import org.hebi.model.EditionStatus;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.Place;
import org.hebi.model.TranslationMemory;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;

/**
 * Makes a memory of a table whose columns are languages. A first row of language codes names them ({@code zh-CN}, {@code
 * ru}); columns named {@code id}, {@code confidence}, {@code bead}, {@code document}, {@code date} and {@code article} are
 * understood as well, and others passed over. Without such a row the user says the languages, or the letters tell.
 */
public final class TableReading {
    private static final int SAMPLE = 200;
    private static final String SIMPLIFIED_ONLY = "国们这对发时会为与关议决军经济华义务协议书声东长见门问题间开战";
    private static final String TRADITIONAL_ONLY = "國們這對發時會為與關議決軍經濟華義務協議書聲東長見門問題間開戰";

    private final String name;
    private final String stem;
    private final List<Language> said;
    private final ReadLimits limits;
    private final List<Line> sample = new ArrayList<>();
    private final Map<Integer, Language> languages = new LinkedHashMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final List<TranslationUnit> units = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private boolean begun;

    private record Line(int number, List<String> cells) {}

    /**
     * Begins a table.
     *
     * @param name the file as the user named it
     * @param said the languages of its columns as the user says, or empty
     */
    public TableReading(String name, List<Language> said, ReadLimits limits) {
        this.name = name;
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        this.stem = file.lastIndexOf('.') > 0 ? file.substring(0, file.lastIndexOf('.')) : file;
        this.said = List.copyOf(said);
        this.limits = limits;
    }

    /**
     * Takes the next row.
     *
     * @param number 1-based number of the row in the file
     * @throws InputException when it is beyond a limit, or nobody knows the languages
     */
    public void row(int number, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        for (String cell : cells) {
            if (cell.length() > limits.characters()) {
                throw new InputException(
                        name,
                        "has more than " + limits.characters() + " characters in one cell of row " + number
                                + "; no memory needs that");
            }
        }
        Line line = new Line(number, List.copyOf(cells));
        if (begun) {
            unit(line);
        } else {
            sample.add(line);
            if (sample.size() >= SAMPLE) {
                begin();
            }
        }
    }

    /** The memory, after the last row. */
    public ReadMemory result() {
        begin();
        Language source = languages.values().iterator().next();
        return new ReadMemory(new TranslationMemory(stem, source, units), findings);
    }

    private void begin() {
        if (begun) {
            return;
        }
        begun = true;
        if (sample.isEmpty()) {
            throw new InputException(name, "is empty; name a file with something in it");
        }
        List<Line> rows = sample;
        if (header(sample.get(0).cells())) {
            rows = sample.subList(1, sample.size());
        } else if (said.size() >= 2) {
            for (int i = 0; i < said.size(); i++) {
                languages.put(i, said.get(i));
            }
        } else {
            guess();
        }
        if (new HashSet<>(languages.values()).size() != languages.size()) {
            throw new InputException(
                    name, "has two columns in one language; name the languages in its first row, such as zh-CN and ru");
        }
        rows.forEach(this::unit);
        sample.clear();
    }

    private boolean header(List<String> cells) {
        Map<Integer, Language> found = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            Optional<Language> language = cell.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
                    ? MaterialLanguages.of(cell)
                    : Optional.empty();
            if (language.isPresent() && !Set.of("id", "no").contains(cell.toLowerCase(Locale.ROOT))) {
                found.put(i, language.get());
            } else {
                named.putIfAbsent(cell.toLowerCase(Locale.ROOT), i);
            }
        }
        if (found.size() < 2) {
            named.clear();
            return false;
        }
        languages.putAll(found);
        return true;
    }

    private void guess() {
        int columns = sample.stream().mapToInt(l -> l.cells().size()).max().orElse(0);
        for (int i = 0; i < columns; i++) {
            int[] letters = new int[5];
            for (Line line : sample) {
                if (i < line.cells().size()) {
                    count(line.cells().get(i), letters);
                }
            }
            Optional<Language> language = language(letters);
            if (language.isPresent()) {
                languages.put(i, language.get());
            }
        }
        if (languages.size() < 2) {
            throw new InputException(
                    name,
                    "does not say which column is which language; name them in its first row, such as zh-CN and ru,"
                            + " or with --langs");
        }
        StringBuilder told = new StringBuilder();
        languages.forEach((i, l) -> told.append(told.length() == 0 ? "" : ", ").append(l));
        findings.add(new Finding(
                "guessed-languages",
                1,
                Place.whole(name),
                "No row names the languages; the letters look like " + told + "."));
    }

    private static void count(String text, int[] letters) {
        text.codePoints().forEach(c -> {
            switch (Character.UnicodeScript.of(c)) {
                case HAN -> letters[0]++;
                case CYRILLIC -> letters[1]++;
                case LATIN -> letters[2]++;
                default -> {}
            }
            letters[3] += SIMPLIFIED_ONLY.indexOf(c) >= 0 && TRADITIONAL_ONLY.indexOf(c) < 0 ? 1 : 0;
            letters[4] += TRADITIONAL_ONLY.indexOf(c) >= 0 && SIMPLIFIED_ONLY.indexOf(c) < 0 ? 1 : 0;
        });
    }

    private static Optional<Language> language(int[] letters) {
        if (letters[0] > 0 && 4 * letters[0] >= letters[1] + letters[2]) {
            return Optional.of(
                    letters[3] > letters[4]
                            ? Language.SIMPLIFIED
                            : letters[4] > letters[3] ? Language.TRADITIONAL : Language.CHINESE);
        }
        if (letters[1] > 0 && letters[1] >= letters[2]) {
            return Optional.of(Language.RUSSIAN);
        }
        // A column of numbers or of ids is no text.
        return letters[2] >= 20 ? Optional.of(Language.ENGLISH) : Optional.empty();
    }

    private void unit(Line line) {
        List<Variant> variants = new ArrayList<>();
        languages.forEach((column, language) -> {
            String text = column < line.cells().size() ? line.cells().get(column) : "";
            if (!text.isBlank()) {
                variants.add(new Variant(language, text, EditionStatus.UNKNOWN));
            }
        });
        if (variants.size() < 2) {
            findings.add(new Finding(
                    "incomplete-unit",
                    1,
                    Place.line(name, line.number()),
                    "Row " + line.number() + " has not two sides that hold text; it was left out."));
            return;
        }
        if (units.size() >= limits.units()) {
            throw new InputException(name, "has more than " + limits.units() + " units; split it");
        }
        String bead = value(line, "bead");
        String confidence = value(line, "confidence");
        units.add(new TranslationUnit(
                id(value(line, "id")),
                value(line, "document").isEmpty() ? stem : value(line, "document"),
                value(line, "date"),
                0,
                value(line, "article"),
                BlockKind.PARAGRAPH,
                bead.isEmpty() ? "1" + "-1".repeat(variants.size() - 1) : bead,
                confidence.matches("[01](\\.\\d{1,9})?") ? Math.min(1, Double.parseDouble(confidence)) : 1,
                variants));
    }

    private String value(Line line, String column) {
        Integer index = named.get(column);
        return index == null || index >= line.cells().size()
                ? ""
                : line.cells().get(index).strip();
    }

    private String id(String given) {
        String id = given.isEmpty() ? stem + "." + String.format(Locale.ROOT, "%04d", units.size() + 1) : given;
        String free = id;
        for (int i = 2; !ids.add(free); i++) {
            free = id + "#" + i;
        }
        return free;
    }
}
