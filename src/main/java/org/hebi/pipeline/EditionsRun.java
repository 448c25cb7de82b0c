package org.hebi.pipeline;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hebi.edition.Decisions;
import org.hebi.edition.EditionComparer;
import org.hebi.edition.hanlp.HanLpScriptFolder;
import org.hebi.edition.hanlp.HanLpSpellingGuide;
import org.hebi.model.Declaration;
import org.hebi.model.Document;
import org.hebi.model.Edition;
import org.hebi.model.EditionReview;
import org.hebi.model.EditionsReport;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.SingleEdition;

/** Compares Chinese editions: a pair of files, one file alone, or every declaration of a folder. */
public final class EditionsRun {
    private final TextReading reading;
    private final EditionComparer comparer = new EditionComparer(new HanLpScriptFolder(), new HanLpSpellingGuide());
    private final Optional<Path> accepted;
    private final int least;

    /**
     * @param workbench reads and cleans
     * @param accepted the file of accepted findings, when it is not the one beside the declaration
     * @param least the lowest severity shown, 0 to 4
     */
    public EditionsRun(Workbench workbench, Optional<Path> accepted, int least) {
        this.reading = new TextReading(workbench);
        this.accepted = accepted;
        this.least = least;
    }

    /**
     * Compares two editions; when they were plainly given in the wrong order, they change places.
     *
     * @throws InputException when a file cannot be used
     */
    public EditionsReport pair(Path hant, Path hans) {
        Document one = reading.document(hant, Optional.of(Language.TRADITIONAL));
        Document other = reading.document(hans, Optional.of(Language.SIMPLIFIED));
        if (comparer.areSwapped(one, other)) {
            return pair(hans, hant);
        }
        Decisions decisions = decisions(hant);
        Optional<Declaration> declaration = declaration(hant, hans);
        EditionReview review = EditionReview.of(
                declaration.map(Declaration::id).orElse(hant.getFileName() + " / " + hans.getFileName()),
                declaration.map(Declaration::title).orElse(""),
                declaration.map(Declaration::date).orElse(""),
                decisions.apply(
                        comparer.compare(labelled(one, declaration), labelled(other, declaration), least == 0)));
        return new EditionsReport(List.of(review), List.of(), least);
    }

    // Two editions out of one declaration's folder: what is known about them.
    private static Optional<Declaration> declaration(Path hant, Path hans) {
        return Optional.ofNullable(hant.toAbsolutePath().getParent())
                .filter(home -> Optional.ofNullable(hans.toAbsolutePath().getParent())
                        .filter(home::equals)
                        .isPresent())
                .filter(home -> Files.exists(home.resolve("about.yaml")))
                .map(home -> new DeclarationFolders().describe(home));
    }

    // A text that is not what was published says so wherever its name stands.
    private static Document labelled(Document text, Optional<Declaration> declaration) {
        Optional<Edition> edition = declaration.flatMap(d -> d.editions().stream()
                .filter(e -> String.valueOf(e.file().getFileName()).equals(text.name()))
                .findFirst());
        return edition.map(e -> labelled(text, e)).orElse(text);
    }

    private static Document labelled(Document text, Edition edition) {
        return switch (edition.status()) {
            case RECONSTRUCTED, WORKING_TRANSLATION, COPY ->
                new Document(
                        text.name() + " (" + edition.status().label() + ")",
                        text.language(),
                        text.blocks(),
                        text.findings());
            case OFFICIAL, UNKNOWN -> text;
        };
    }

    /** Looks at one edition alone. */
    public EditionsReport single(Path file, Optional<Language> language) {
        Document edition = reading.document(file, language);
        if (!edition.language().isChinese()) {
            throw new InputException(
                    file.toString(),
                    "is " + edition.language() + ", not Chinese; say --lang zh-Hant or zh-Hans if it is");
        }
        SingleEdition single = decisions(file).apply(alone(edition));
        EditionReview review = EditionReview.of(String.valueOf(file.getFileName()), "", "", single);
        return new EditionsReport(List.of(review), List.of(), least);
    }

    private SingleEdition alone(Document edition) {
        return new SingleEdition(edition, comparer.check(edition), List.of(), comparer.profile(edition));
    }

    /**
     * Compares the editions of every declaration in a folder, and finds the stock phrases that vary between them.
     *
     * @param failed is told of every declaration that cannot be read; the others go on
     * @throws InputException when there is no declaration, or none can be read
     */
    public EditionsReport folder(Path folder, Consumer<InputException> failed) {
        DeclarationFolders folders = new DeclarationFolders();
        List<EditionReview> reviews = new ArrayList<>();
        List<InputException> failures = new ArrayList<>();
        for (Path path : folders.in(folder)) {
            try {
                review(path, folders).ifPresent(reviews::add);
            } catch (InputException e) {
                failures.add(e);
            }
        }
        if (reviews.isEmpty() && !failures.isEmpty()) {
            throw failures.get(0);
        }
        failures.forEach(failed);
        return new EditionsReport(reviews, comparer.formulas(reviews), least);
    }

    private Optional<EditionReview> review(Path home, DeclarationFolders folders) {
        Declaration declaration = folders.describe(home);
        Optional<Edition> hant = declaration.edition(Language::isTraditional);
        Optional<Edition> hans = declaration.edition(Language::isSimplified);
        Decisions decisions = decisions(home.resolve(Decisions.FILE));
        if (hant.isPresent() && hans.isPresent()) {
            Document one = document(hant.get());
            Document other = document(hans.get());
            return Optional.of(EditionReview.of(
                    declaration.id(),
                    declaration.title(),
                    declaration.date(),
                    decisions.apply(comparer.compare(one, other, least == 0))));
        }
        return hant.or(() -> hans)
                .or(() -> declaration.edition(Language::isChinese))
                .map(edition -> EditionReview.of(
                        declaration.id(),
                        declaration.title(),
                        declaration.date(),
                        decisions.apply(alone(document(edition)))));
    }

    private Document document(Edition edition) {
        return labelled(reading.document(edition.file(), Optional.of(edition.language())), edition);
    }

    // The file the user named, else the one beside the edition.
    private Decisions decisions(Path edition) {
        Path file = accepted.orElseGet(() -> edition.resolveSibling(Decisions.FILE));
        if (!Files.exists(file)) {
            if (accepted.isPresent()) {
                throw new InputException(file.toString(), "there is no such file of accepted findings");
            }
            return Decisions.none();
        }
        try {
            return Decisions.read(file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new InputException(file.toString(), "is not UTF-8; save it as UTF-8 text", e);
        } catch (IOException e) {
            throw new InputException(file.toString(), "cannot be read; look at its permissions", e);
        }
    }
}
