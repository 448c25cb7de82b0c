package org.hebi.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.hebi.align.lexical.Experience;
import org.hebi.align.lexical.Lexicon;
import org.hebi.align.lexical.LexiconFile;
import org.hebi.memory.ReadLimits;
import org.hebi.model.Glossary;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.TermEntry;
import org.hebi.model.TermForm;
import org.hebi.model.TermStatus;
import org.hebi.model.TermVariant;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;
import org.hebi.terms.ChineseAnalyzer;
import org.hebi.terms.GlossaryReader;
import org.hebi.terms.GlossaryRows;
import org.hebi.terms.hanlp.HanLpChinese;
import org.hebi.terms.tbx.TbxReader;
import org.hebi.terms.text.TableReader;
import org.hebi.terms.xlsx.WorkbookReader;

/** Reads a translator's own word lists and memories for the aligner. */
final class ResourceFiles {
    /** A word list larger than this, unpacked, is taken for a mistake. */
    private static final int LARGEST = 256 << 20;

    private final Resources resources;

    ResourceFiles(Resources resources) {
        this.resources = resources;
    }

    /**
     * The lexicon that comes with the program, with the user's words added.
     *
     * @throws InputException when a file is not there or cannot be understood
     */
    Lexicon lexicon() {
        Lexicon bundled = LexiconFile.bundled();
        if (resources.lexicons().isEmpty()) {
            return bundled;
        }
        Lexicon.Builder builder = Lexicon.builder().addAll(bundled);
        for (Path file : resources.lexicons()) {
            try {
                add(file, builder);
            } catch (IOException e) {
                throw new InputException(file.toString(), "cannot be read; look at its permissions", e);
            }
        }
        return builder.build();
    }

    private static void add(Path file, Lexicon.Builder into) throws IOException {
        String name = file.toString();
        byte[] bytes = bytes(file);
        InputStream in = new ByteArrayInputStream(bytes);
        String ending = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "").replaceFirst("^.*\\.", "");
        switch (ending) {
            case "u8" -> LexiconFile.readCedict(in, name, into);
            case "xlsx" -> {
                ChineseAnalyzer chinese = new HanLpChinese();
                add(new WorkbookReader(new GlossaryRows(chinese)), name, in, into);
            }
            case "tbx", "xml" -> add(new TbxReader(new HanLpChinese()), name, in, into);
            case "csv" -> {
                ChineseAnalyzer chinese = new HanLpChinese();
                add(new TableReader(new GlossaryRows(chinese)), name, in, into);
            }
            case "tsv", "tab", "txt" -> {
                if (isCedict(bytes)) {
                    LexiconFile.readCedict(in, name, into);
                } else {
                    LexiconFile.readTsv(in, name, into);
                }
            }
            default ->
                throw new InputException(
                        name, "is no lexicon; name a CC-CEDICT file (.u8), a table (.tsv .csv), .xlsx or .tbx");
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    file.toString(),
                    Files.exists(file) ? "is no file" : "there is no such file; look at the spelling and the folder");
        }
        boolean packed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = packed ? new GZIPInputStream(raw) : raw) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new InputException(file.toString(), "is larger than " + LARGEST + " bytes; it is no word list");
            }
            return bytes;
        }
    }

    /** Whether the first line that is no comment looks like {@code 傳統 传统 [chuan2 tong3] /tradition/}. */
    private static boolean isCedict(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 1 << 16), StandardCharsets.UTF_8);
        return head.lines()
                .map(l -> l.startsWith("\uFEFF") ? l.substring(1) : l)
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .findFirst()
                .filter(l -> l.strip().matches("\\S+ \\S+ \\[[^\\]\\t]*\\] /.*/"))
                .isPresent();
    }

    private static void add(GlossaryReader reader, String name, InputStream in, Lexicon.Builder into)
            throws IOException {
        Glossary glossary = reader.read(name, in);
        for (TermEntry entry : glossary.entries()) {
            if (entry.status() == TermStatus.REJECTED) {
                continue;
            }
            for (TermVariant rendering : entry.renderings()) {
                if (rendering.status() != TermStatus.REJECTED && rendering.status() != TermStatus.DEPRECATED) {
                    for (TermForm form : entry.forms()) {
                        into.add(form.text(), "", rendering.language(), List.of(rendering.text()));
                    }
                }
            }
        }
    }

    /**
     * The units of the user's memories that have Chinese and something else.
     *
     * @throws InputException when a file is not there, cannot be understood or has no such unit
     */
    Experience experience() {
        Experience.Builder builder = Experience.builder();
        MemoryFiles files = new MemoryFiles(ReadLimits.DEFAULT);
        for (Path file : resources.memories()) {
            int used = 0;
            for (TranslationUnit unit : files.read(file, List.of()).memory().units()) {
                used += add(unit, builder);
            }
            if (used == 0) {
                throw new InputException(
                        file.toString(), "holds no unit with Chinese and another language, so nothing can be learned");
            }
        }
        return builder.build();
    }

    private static int add(TranslationUnit unit, Experience.Builder into) {
        List<Variant> chinese = new ArrayList<>();
        for (Variant variant : unit.variants()) {
            if (variant.language().isChinese()) {
                chinese.add(variant);
            }
        }
        int used = 0;
        for (Variant source : chinese) {
            for (Variant target : unit.variants()) {
                Language language = target.language();
                if (target != source) {
                    into.add(source.text(), language, target.text());
                    used++;
                }
            }
        }
        return used;
    }
}
