package org.hebi.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hebi.model.CheckReport;
import org.hebi.model.Fault;
import org.hebi.model.Language;
import org.hebi.model.RawMemory;
import org.hebi.model.RawSide;
import org.hebi.model.RawUnit;
import org.hebi.model.Severity;

/** Looks for what translators fear in a memory. Safe to use for one file after the other. */
public final class MemoryChecker {
    private static final int LONG_CHINESE = 1_000;
    private static final int LONG = 3_000;

    private final CheckOptions options;
    private final List<SideRule> sideRules;
    private final List<PairRule> pairRules;
    private final List<UnitCheck> more;
    private final MarkupRule markup = new MarkupRule();

    /**
     * @param options what to look for
     * @param scripts characters of one Chinese script alone
     * @param names names whose renderings are known, in Simplified characters
     * @param more further checks, such as those of a glossary
     */
    public MemoryChecker(CheckOptions options, ScriptTable scripts, List<KnownName> names, List<UnitCheck> more) {
        this.options = options;
        this.sideRules = List.of(new TextRules(), new LanguageRule(scripts));
        this.pairRules = List.of(new FigureRule(), new MarkRules(), new LatinRule(), new NameRule(names, scripts));
        this.more = List.copyOf(more);
    }

    /** The faults of a memory, in the order of its units; those of the file as a whole come first. */
    public CheckReport.CheckedFile check(RawMemory memory) {
        Faults faults = new Faults(memory.file(), options.silent());
        new CodeRules(options.codes()).check(memory, faults);
        Repetitions repetitions = new Repetitions();
        LengthRule lengths = new LengthRule();
        BracketRule brackets = new BracketRule();
        for (RawUnit unit : memory.units()) {
            unit(unit, repetitions, lengths, brackets, faults);
        }
        brackets.finish(faults);
        lengths.finish(faults);
        repetitions.finish(faults);
        for (UnitCheck check : more) {
            check.check(memory)
                    .forEach(f -> faults.side(f.rule(), f.severity(), f.unit(), f.side(), f.message(), f.advice()));
        }
        return new CheckReport.CheckedFile(memory.file(), memory.units().size(), ordered(memory, faults.all()));
    }

    private static List<Fault> ordered(RawMemory memory, List<Fault> faults) {
        Map<String, Integer> places = new HashMap<>();
        for (RawUnit unit : memory.units()) {
            places.putIfAbsent(unit.name(), unit.number());
        }
        List<Fault> ordered = new ArrayList<>(faults);
        ordered.sort(Comparator.comparingInt(
                f -> f.unit().isEmpty() ? 0 : places.getOrDefault(f.unit(), Integer.MAX_VALUE)));
        return ordered;
    }

    private void unit(RawUnit unit, Repetitions repetitions, LengthRule lengths, BracketRule brackets, Faults faults) {
        List<Side> sides = sides(unit, faults);
        for (Side side : sides) {
            sideRules.forEach(r -> r.check(unit, side, faults));
            length(unit, side, faults);
        }
        markup.check(unit, sides, faults);
        brackets.add(unit, sides);
        boolean repeated = repetitions.repeats(unit, faults);
        Optional<Side> source = source(unit, sides);
        if (source.isEmpty()) {
            return;
        }
        for (Side target : sides) {
            if (target.equals(source.get())) {
                continue;
            }
            inline(unit, source.get(), target, faults);
            boolean scripts =
                    source.get().language().isChinese() && target.language().isChinese();
            if (!scripts && untranslated(unit, source.get(), target, faults)) {
                continue;
            }
            pairRules.forEach(r -> r.check(unit, source.get(), target, faults));
            if (!repeated) {
                lengths.add(unit, source.get(), target);
                if (!scripts) {
                    repetitions.add(unit, source.get(), target);
                }
            }
        }
    }

    private static Optional<Side> source(RawUnit unit, List<Side> sides) {
        if (unit.source() >= 0) {
            RawSide raw = unit.sides().get(unit.source());
            Optional<Side> said =
                    sides.stream().filter(s -> s.raw().equals(raw)).findFirst();
            if (said.isPresent()) {
                return said;
            }
        }
        return sides.stream().findFirst();
    }

    /** The sides that have text in a known language; what keeps the others from it is told. */
    private static List<Side> sides(RawUnit unit, Faults faults) {
        List<Side> sides = new ArrayList<>();
        Set<Language> seen = new HashSet<>();
        for (RawSide side : unit.sides()) {
            if (side.text().codePoints().allMatch(c -> nothing(c))) {
                faults.side(
                        CheckRule.EMPTY_SIDE,
                        Severity.ERROR,
                        unit,
                        side,
                        side.text().isEmpty()
                                ? "The " + side.code() + " side is empty."
                                : "The " + side.code() + " side holds nothing that can be read.",
                        "Translate it, or take the unit out.");
                continue;
            }
            if (side.language().isEmpty()) {
                continue;
            }
            Language language = side.language().get();
            if (!seen.add(language)) {
                faults.side(
                        CheckRule.SECOND_SIDE,
                        Severity.ERROR,
                        unit,
                        side,
                        "The unit has two sides in " + language + ", and programs keep only one of them.",
                        "Decide which one is right, or make two units.");
                continue;
            }
            sides.add(new Side(side, language));
        }
        if (unit.sides().size() < 2) {
            faults.unit(
                    CheckRule.EMPTY_SIDE,
                    Severity.ERROR,
                    unit,
                    unit.sides().isEmpty() ? "The unit has no side at all." : "The unit has one side only.",
                    "Translate it, or take the unit out.",
                    false);
        }
        return sides;
    }

    private static boolean nothing(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || TextRules.invisible(point)
                || TextRules.forbidden(point);
    }

    private static boolean untranslated(RawUnit unit, Side source, Side target, Faults faults) {
        String here = MarkRules.bare(source.text());
        if (!here.equals(MarkRules.bare(target.text())) || here.codePoints().noneMatch(Character::isLetter)) {
            return false;
        }
        boolean words = here.codePoints().filter(Character::isLetter).count() > 3
                || here.codePoints().anyMatch(Character::isIdeographic);
        // Names, symbols and abbreviations may stay as they are; a sentence may not.
        boolean sentence = here.codePoints().anyMatch(Character::isIdeographic)
                || source.text().strip().indexOf(' ') > 0;
        faults.side(
                CheckRule.UNTRANSLATED,
                words && sentence ? Severity.ERROR : Severity.INFO,
                unit,
                target.raw(),
                "The " + target.code() + " side repeats the " + source.code() + " side word for word.",
                "Translate it, unless it is a name or a symbol.");
        return true;
    }

    private void length(RawUnit unit, Side side, Faults faults) {
        int most = options.codes().tool().longestSide();
        int length = side.text().length();
        if (length > most) {
            faults.side(
                    CheckRule.OVER_LONG,
                    Severity.ERROR,
                    unit,
                    side.raw(),
                    "The side has " + length + " characters, and "
                            + options.codes().tool().label() + " takes " + most + ".",
                    "Cut the unit into sentences.");
        } else if (length > (side.language().isChinese() ? LONG_CHINESE : LONG)) {
            faults.side(
                    CheckRule.OVER_LONG,
                    Severity.WARNING,
                    unit,
                    side.raw(),
                    "The side has " + length
                            + " characters, more than any sentence needs; such units are never matched.",
                    "Cut the unit into sentences.");
        }
    }

    private static void inline(RawUnit unit, Side source, Side target, Faults faults) {
        List<String> here = source.raw().inline().stream().sorted().toList();
        List<String> there = target.raw().inline().stream().sorted().toList();
        if (!here.equals(there)) {
            faults.side(
                    CheckRule.INLINE_CODE,
                    Severity.WARNING,
                    unit,
                    target.raw(),
                    "The inline codes differ: " + list(here) + " on the " + source.code() + " side, " + list(there)
                            + " on the " + target.code() + " side.",
                    "Put the missing codes in, or take all of them out.");
        }
    }

    private static String list(List<String> codes) {
        return codes.isEmpty() ? "none" : String.join(", ", codes);
    }
}
