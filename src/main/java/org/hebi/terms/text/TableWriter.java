package org.hebi.terms.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hebi.model.Glossary;
import org.hebi.model.Language;
import org.hebi.model.TermEntry;
import org.hebi.model.TermForm;
import org.hebi.model.TermSource;
import org.hebi.model.TermStatus;
import org.hebi.model.TermVariant;
import org.hebi.terms.GlossaryWriter;

/** A glossary as a table with a header, UTF-8 without a byte order mark. */
public final class TableWriter implements GlossaryWriter {
    /** Which table. */
    public enum Flavour {
        /** Everything, with tabs. */
        TSV,
        /** Everything, with commas. */
        CSV,
        /** Columns named by language, as MultiTerm Convert finds them. */
        MULTITERM,
        /** The columns of memoQ's own export. */
        MEMOQ,
        /** Source, target and comment for OmegaT, Chinese to Russian. */
        OMEGAT_RUSSIAN,
        /** Source, target and comment for OmegaT, Chinese to English. */
        OMEGAT_ENGLISH
    }

    private static final List<String> HEADER = List.of(
            "id",
            "zh-CN",
            "zh-TW",
            "ru",
            "en",
            "status",
            "frequency",
            "documents",
            "confidence",
            "type",
            "part of speech",
            "domain",
            "note",
            "zh-TW attested",
            "ru variants",
            "en variants",
            "forbidden ru",
            "forbidden en",
            "first source",
            "first date",
            "reviewer",
            "comment");

    private final Flavour flavour;

    public TableWriter(Flavour flavour) {
        this.flavour = Objects.requireNonNull(flavour);
    }

    @Override
    public void write(Glossary glossary, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        switch (flavour) {
            case TSV -> {
                text.append(Delimited.tabbed(HEADER, false));
                glossary.entries().forEach(e -> text.append(Delimited.tabbed(cells(e), true)));
            }
            case CSV -> {
                text.append(Delimited.csv(HEADER));
                glossary.entries().forEach(e -> text.append(Delimited.csv(cells(e))));
            }
            case MULTITERM -> multiTerm(glossary, text);
            case MEMOQ -> memoq(glossary, text);
            case OMEGAT_RUSSIAN -> omegat(glossary, Language.RUSSIAN, text);
            case OMEGAT_ENGLISH -> omegat(glossary, Language.ENGLISH, text);
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String simplified(TermEntry entry) {
        return entry.simplified().map(TermForm::text).orElse(entry.key());
    }

    private static String traditional(TermEntry entry) {
        return entry.traditional().map(TermForm::text).orElse("");
    }

    private static String best(TermEntry entry, Language language) {
        return entry.best(language).map(TermVariant::text).orElse("");
    }

    private static List<String> cells(TermEntry entry) {
        return List.of(
                entry.id(),
                simplified(entry),
                traditional(entry),
                best(entry, Language.RUSSIAN),
                best(entry, Language.ENGLISH),
                entry.status().label(),
                Integer.toString(entry.frequency()),
                Integer.toString(entry.sources().size()),
                String.format(Locale.ROOT, "%.2f", entry.confidence()),
                entry.kind().label(),
                entry.partOfSpeech(),
                entry.domain(),
                entry.note(),
                entry.traditional().filter(TermForm::attested).isPresent() ? "yes" : "converted",
                variants(entry, Language.RUSSIAN),
                variants(entry, Language.ENGLISH),
                forbidden(entry, Language.RUSSIAN),
                forbidden(entry, Language.ENGLISH),
                entry.sources().stream().findFirst().map(TermSource::document).orElse(""),
                entry.sources().stream().findFirst().map(TermSource::date).orElse(""),
                entry.review().reviewer(),
                entry.review().comment());
    }

    /** Renderings besides the best, each with how often it was found. */
    private static String variants(TermEntry entry, Language language) {
        return entry.usable(language).stream()
                .skip(1)
                .map(v -> v.text() + " (" + v.count() + ")")
                .collect(Collectors.joining("; "));
    }

    private static String forbidden(TermEntry entry, Language language) {
        return entry.forbidden(language).stream().map(TermVariant::text).collect(Collectors.joining("; "));
    }

    private static void multiTerm(Glossary glossary, StringBuilder text) {
        text.append(Delimited.csv(List.of(
                "Entry id",
                "Subject",
                "Chinese (PRC)",
                "Chinese (Taiwan)",
                "Russian",
                "English",
                "Status",
                "Part of speech",
                "Note",
                "Source")));
        for (TermEntry entry : glossary.entries()) {
            text.append(Delimited.csv(List.of(
                    entry.id(),
                    entry.domain(),
                    simplified(entry),
                    traditional(entry),
                    best(entry, Language.RUSSIAN),
                    best(entry, Language.ENGLISH),
                    entry.status().label(),
                    entry.partOfSpeech(),
                    entry.note(),
                    entry.sources().stream()
                            .findFirst()
                            .map(TermSource::document)
                            .orElse(""))));
        }
    }

    private static void memoq(Glossary glossary, StringBuilder text) {
        List<TermEntry> entries = glossary.entries();
        int russian = most(entries, Language.RUSSIAN);
        int english = most(entries, Language.ENGLISH);
        List<String> header = new ArrayList<>(List.of("Entry_ID", "Entry_Subject", "Entry_Note"));
        header.addAll(List.of("Chinese_PRC", "Term_Info", "Chinese_Taiwan", "Term_Info"));
        terms(header, "Russian", russian);
        terms(header, "English", english);
        text.append(Delimited.csv(header));
        int id = 0;
        for (TermEntry entry : entries) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(id++), entry.domain(), entry.note()));
            cells.addAll(
                    List.of(simplified(entry), "CasePermissive;Exact", traditional(entry), "CasePermissive;Exact"));
            terms(cells, entry, Language.RUSSIAN, russian);
            terms(cells, entry, Language.ENGLISH, english);
            text.append(Delimited.csv(cells));
        }
    }

    private static int most(List<TermEntry> entries, Language language) {
        return entries.stream()
                .mapToInt(e -> Math.min(1, e.usable(language).size())
                        + e.forbidden(language).size())
                .max()
                .orElse(1);
    }

    private static void terms(List<String> header, String language, int most) {
        for (int i = 0; i < Math.max(1, most); i++) {
            header.add(language);
            header.add("Term_Info");
        }
    }

    private static void terms(List<String> cells, TermEntry entry, Language language, int most) {
        List<String> terms = new ArrayList<>();
        entry.best(language).ifPresent(v -> terms.addAll(List.of(v.text(), "CasePermissive;HalfPrefix")));
        entry.forbidden(language).forEach(v -> terms.addAll(List.of(v.text(), "CasePermissive;HalfPrefix;Forbidden")));
        while (terms.size() < 2 * Math.max(1, most)) {
            terms.add("");
        }
        cells.addAll(terms);
    }

    /** Both scripts are sources of their own: OmegaT looks for what stands in the text. */
    private static void omegat(Glossary glossary, Language language, StringBuilder text) {
        text.append("# ").append(glossary.name()).append('\n');
        for (TermEntry entry : glossary.entries()) {
            if (entry.status() == TermStatus.DEPRECATED) {
                continue;
            }
            String target = best(entry, language);
            if (target.isEmpty()) {
                continue;
            }
            String forbidden = forbidden(entry, language);
            String comment = entry.status().label()
                    + (forbidden.isEmpty() ? "" : "; not: " + forbidden)
                    + (entry.note().isEmpty() ? "" : "; " + entry.note());
            text.append(Delimited.tabbed(List.of(simplified(entry), target, comment), false));
            String traditional = traditional(entry);
            if (!traditional.isEmpty() && !traditional.equals(simplified(entry))) {
                text.append(Delimited.tabbed(List.of(traditional, target, comment), false));
            }
        }
    }
}
