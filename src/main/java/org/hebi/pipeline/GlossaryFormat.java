package org.hebi.pipeline;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.hebi.terms.GlossaryWriter;
import org.hebi.terms.tbx.TbxWriter;
import org.hebi.terms.text.TableWriter;
import org.hebi.terms.text.TableWriter.Flavour;
import org.hebi.terms.xlsx.GlossaryWorkbook;

/** The formats a glossary can be written in. */
public enum GlossaryFormat {
    /** A workbook for reviewers. */
    XLSX,
    /** ISO 30042, TBX-Basic. */
    TBX,
    TSV,
    CSV,
    /** CSV with the columns MultiTerm Convert looks for. */
    MULTITERM,
    /** CSV with the columns memoQ looks for. */
    MEMOQ,
    /** OmegaT's glossary text, Chinese to Russian. */
    OMEGAT_RU,
    /** OmegaT's glossary text, Chinese to English. */
    OMEGAT_EN;

    GlossaryWriter writer() {
        return switch (this) {
            case XLSX -> new GlossaryWorkbook();
            case TBX -> new TbxWriter();
            case TSV -> new TableWriter(Flavour.TSV);
            case CSV -> new TableWriter(Flavour.CSV);
            case MULTITERM -> new TableWriter(Flavour.MULTITERM);
            case MEMOQ -> new TableWriter(Flavour.MEMOQ);
            case OMEGAT_RU -> new TableWriter(Flavour.OMEGAT_RUSSIAN);
            case OMEGAT_EN -> new TableWriter(Flavour.OMEGAT_ENGLISH);
        };
    }

    /** The name used on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The format a file's ending names; {@code .en.txt} and {@code .ru.txt} are OmegaT's. */
    public static Optional<GlossaryFormat> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            return Optional.of(XLSX);
        }
        if (name.endsWith(".tbx")) {
            return Optional.of(TBX);
        }
        if (name.endsWith(".tsv")) {
            return Optional.of(TSV);
        }
        if (name.endsWith(".csv")) {
            return Optional.of(CSV);
        }
        if (name.endsWith("en.txt") || name.endsWith("en.utf8")) {
            return Optional.of(OMEGAT_EN);
        }
        return name.endsWith(".txt") || name.endsWith(".utf8") ? Optional.of(OMEGAT_RU) : Optional.empty();
    }
}
