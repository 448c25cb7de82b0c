package org.hebi.pipeline;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hebi.check.CheckOptions;
import org.hebi.check.CheckRule;
import org.hebi.check.MemoryChecker;
import org.hebi.check.TextRepair;
import org.hebi.check.ToolCodes;
import org.hebi.check.UnitCheck;
import org.hebi.check.hanlp.HanLpScripts;
import org.hebi.memory.MaterialLanguages;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.ReadMemory;
import org.hebi.memory.WriteOptions;
import org.hebi.memory.tmx.RawTmx;
import org.hebi.model.CheckReport;
import org.hebi.model.Fault;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.RawMemory;
import org.hebi.model.RawSide;
import org.hebi.model.RawUnit;
import org.hebi.model.Severity;
import org.hebi.model.Span;
import org.hebi.model.Tool;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;

/** Checks files of aligned material, and puts right what needs no judgement. */
public final class CheckRun {
    private static final int DEEPEST_FOLDER = 12;

    private final CheckRequest request;
    private final RawTmx tmx = new RawTmx(ReadLimits.DEFAULT);
    private final ToolCodes codes;
    private final MemoryChecker checker;
    private final List<String> notes = new ArrayList<>();

    /**
     * @throws InputException when the glossary cannot be read
     * @throws IllegalArgumentException when a rule to be silent is unknown
     */
    public CheckRun(CheckRequest request) {
        this.request = request;
        WriteOptions wanted = new WriteOptions(request.codes(), request.tool(), "");
        this.codes = new ToolCodes(request.tool(), code -> wanted(code, wanted));
        List<UnitCheck> more = new ArrayList<>();
        request.glossary().ifPresent(file -> more.add(GlossaryCheck.of(file, notes)));
        this.checker = new MemoryChecker(
                new CheckOptions(codes, silent(request.silent())), new HanLpScripts(), KnownNames.read(), more);
    }

    /** What the user should know besides the faults, such as a glossary without rules. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    private static Set<CheckRule> silent(Set<String> ids) {
        Set<CheckRule> rules = new LinkedHashSet<>();
        for (String id : new java.util.TreeSet<>(ids)) {
            CheckRule found = Stream.of(CheckRule.values())
                    .filter(r -> r.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "there is no rule \"" + id + "\"; hebi check --rules lists them"));
            rules.add(found);
        }
        return rules;
    }

    /** Every rule with its severity and what it finds, a line each. */
    public static List<String> rules() {
        return Stream.of(CheckRule.values())
                .map(r -> String.format(
                        Locale.ROOT,
                        "%-20s %-8s %s%s",
                        r.id(),
                        r.severity().label(),
                        r.summary(),
                        r.mendable() ? " (--fix)" : ""))
                .toList();
    }

    private static String wanted(String code, WriteOptions options) {
        Language language;
        try {
            language = Language.of(code);
        } catch (IllegalArgumentException e) {
            return code;
        }
        if (options.tool() == Tool.GENERIC) {
            String plain = code.strip().replace('_', '-');
            // Only the spelling: which region or script a user means is not ours to say.
            String canonical = Locale.forLanguageTag(plain).toLanguageTag();
            return canonical.equals("und") ? code : canonical;
        }
        if (language.isChinese()
                && language.script().isEmpty()
                && language.region().isEmpty()) {
            return code;
        }
        return options.code(MaterialLanguages.of(code).orElse(language));
    }

    /** The files to check: those named, and of folders every TMX and XLIFF in them, in the order of their names. */
    public List<Path> files() {
        Set<Path> files = new LinkedHashSet<>();
        for (Path input : request.inputs()) {
            if (Files.isDirectory(input)) {
                try (Stream<Path> inside = Files.walk(input, DEEPEST_FOLDER)) {
                    List<Path> found = inside.filter(Files::isRegularFile)
                            .filter(f -> MemoryFiles.isMaterial(f) && !MemoryFiles.isTable(f))
                            .sorted()
                            .toList();
                    if (found.isEmpty()) {
                        throw new InputException(input.toString(), "holds no .tmx or .xlf file; name one");
                    }
                    files.addAll(found);
                } catch (IOException | UncheckedIOException e) {
                    throw new InputException(input.toString(), "cannot be read; look at its permissions", e);
                }
            } else {
                files.add(input);
            }
        }
        return List.copyOf(files);
    }

    /**
     * Checks one file.
     *
     * @throws InputException when it cannot be read at all
     */
    public CheckReport.CheckedFile check(Path file) {
        return isTmx(file) ? checker.check(raw(file)) : checkOther(file);
    }

    /** Checks a memory that has been read already. */
    CheckReport.CheckedFile check(RawMemory memory) {
        return checker.check(memory);
    }

    private RawMemory raw(Path file) {
        regular(file);
        try {
            return tmx.read(file.toString(), () -> new BufferedInputStream(Files.newInputStream(file)));
        } catch (IOException e) {
            throw new InputException(file.toString(), "cannot be read; look at its permissions", e);
        }
    }

    private static void regular(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    file.toString(),
                    Files.exists(file) ? "is no file" : "there is no such file; look at the spelling and the folder");
        }
    }

    /** Whether the file is TMX, by its ending. */
    public static boolean isTmx(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".tmx");
    }

    /** Formats whose readers leave out what is broken: what they report counts as found. */
    private CheckReport.CheckedFile checkOther(Path file) {
        ReadMemory read = new MemoryFiles(ReadLimits.DEFAULT).read(file, request.languages());
        List<Fault> faults = new ArrayList<>();
        for (Finding finding : read.findings()) {
            faults.add(readerFault(file, finding));
        }
        List<RawUnit> units = new ArrayList<>();
        for (TranslationUnit unit : read.memory().units()) {
            List<RawSide> sides = new ArrayList<>();
            for (Variant variant : unit.variants()) {
                sides.add(new RawSide(
                        variant.language().tag(),
                        java.util.Optional.of(variant.language()),
                        variant.text(),
                        List.of(),
                        0));
            }
            units.add(new RawUnit(unit.id(), units.size() + 1, 0, unit.document(), 0, sides));
        }
        CheckReport.CheckedFile checked = checker.check(new RawMemory(file.toString(), Map.of(), units));
        faults.addAll(checked.faults());
        return new CheckReport.CheckedFile(file.toString(), checked.units(), faults);
    }

    private static Fault readerFault(Path file, Finding finding) {
        boolean empty = finding.check().equals("incomplete-unit");
        boolean character = finding.check().equals("invalid-character");
        CheckRule rule = empty ? CheckRule.EMPTY_SIDE : character ? CheckRule.INVALID_CHARACTER : CheckRule.LEFT_OUT;
        Severity severity =
                empty || character ? Severity.ERROR : finding.severity() > 1 ? Severity.WARNING : Severity.INFO;
        return new Fault(
                rule.id(),
                severity,
                file.toString(),
                "",
                finding.place().line(),
                "",
                new Span(0, 0, ""),
                finding.message(),
                "Look at this place of the file and correct it there.",
                false,
                false);
    }

    /** What mending did. */
    public record Mended(CheckReport.CheckedFile file, int changed, int removed) {}

    /**
     * Writes a TMX file anew with what needs no judgement put right; everything else stays to the character.
     *
     * @param out gets the file; the stream stays open
     * @return the faults, those that were put right marked so
     */
    public Mended mend(Path file, OutputStream out) throws IOException {
        CheckReport.CheckedFile found = check(file);
        Repair repair = new Repair();
        tmx.edit(file.toString(), () -> new BufferedInputStream(Files.newInputStream(file)), out, repair);
        List<Fault> faults = found.faults().stream()
                .map(f -> f.mendable() ? f.asMended() : f)
                .toList();
        return new Mended(
                new CheckReport.CheckedFile(found.file(), found.units(), faults), repair.changed, repair.removed);
    }

    /** The changes, as they are made. */
    private final class Repair implements RawTmx.Edits {
        private final Set<List<String>> seen = new HashSet<>();
        private final Map<String, String> known = new LinkedHashMap<>();
        private int changed;
        private int removed;

        @Override
        public boolean keeps(RawUnit unit) {
            List<String> key = new ArrayList<>();
            for (RawSide side : unit.sides()) {
                key.add(code(side.code()).toLowerCase(Locale.ROOT));
                key.add(TextRepair.repaired(side.text(), true, true));
                key.add(String.join(" ", side.inline()));
            }
            boolean keeps = unit.sides().size() < 2 || seen.add(key);
            removed += keeps ? 0 : 1;
            return keeps;
        }

        @Override
        public String text(String text, boolean first, boolean last) {
            String repaired = TextRepair.repaired(text, first, last);
            changed += repaired.equals(text) ? 0 : 1;
            return repaired;
        }

        @Override
        public String code(String code) {
            return known.computeIfAbsent(code, codes.wanted());
        }
    }
}
