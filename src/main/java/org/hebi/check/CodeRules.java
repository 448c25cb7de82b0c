package org.hebi.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hebi.model.Language;
import org.hebi.model.RawMemory;
import org.hebi.model.RawSide;
import org.hebi.model.RawUnit;
import org.hebi.model.Severity;
import org.hebi.model.Tool;

/** Language codes, header and ids: what programs look at before they look at any text. */
final class CodeRules {
    private static final List<String> REQUIRED =
            List.of("creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype");
    private static final Set<String> SEGMENTS = Set.of("block", "paragraph", "sentence", "phrase");

    private final ToolCodes codes;

    CodeRules(ToolCodes codes) {
        this.codes = codes;
    }

    void check(RawMemory memory, Faults faults) {
        Map<String, Integer> sides = new LinkedHashMap<>();
        Map<String, RawUnit> ids = new HashMap<>();
        for (RawUnit unit : memory.units()) {
            for (RawSide side : unit.sides()) {
                if (sides.merge(side.code(), 1, Integer::sum) == 1) {
                    code(unit, side, faults);
                }
            }
            RawUnit before = unit.id().isBlank() ? null : ids.putIfAbsent(unit.id(), unit);
            if (before != null) {
                faults.unit(
                        CheckRule.UNIT_ID,
                        Severity.WARNING,
                        unit,
                        "The id " + unit.id()
                                + " stands for an earlier unit too; programs that go by it keep one of them.",
                        "Give one of them another id.",
                        false);
            }
        }
        languages(sides, faults);
        if (!memory.header().isEmpty()) {
            header(memory, sides.keySet(), faults);
        }
        if (codes.tool().bilingualOnly()) {
            Set<String> primary = new LinkedHashSet<>(sides.keySet());
            if (primary.size() > 2) {
                faults.file(
                        CheckRule.CODE,
                        Severity.ERROR,
                        codes.tool().label() + " takes two languages a file, and this one has " + primary.size() + ": "
                                + String.join(", ", primary) + ".",
                        "Write one file for each pair: hebi build --for "
                                + codes.tool().label() + ".");
            }
        }
    }

    private void code(RawUnit unit, RawSide side, Faults faults) {
        if (side.language().isEmpty()) {
            faults.span(
                    CheckRule.CODE,
                    Severity.ERROR,
                    unit,
                    side,
                    0,
                    0,
                    side.code().isBlank()
                            ? "The side has no language code (xml:lang)."
                            : "No program knows the language code \"" + side.code() + "\".",
                    "Use a code such as zh-CN, zh-TW, en-GB or ru-RU.",
                    false);
            return;
        }
        Language language = side.language().get();
        Optional<String> better = codes.better(side.code(), language);
        if (better.isPresent()) {
            boolean spelling = better.get().equalsIgnoreCase(side.code().replace('_', '-'));
            faults.span(
                    CheckRule.CODE,
                    spelling && codes.tool() == Tool.GENERIC ? Severity.INFO : Severity.WARNING,
                    unit,
                    side,
                    0,
                    0,
                    spelling
                            ? "The language code \"" + side.code() + "\" is usually written \"" + better.get()
                                    + "\"; this is the first side that has it."
                            : codes.reason(side.code(), better.get()),
                    "Write \"" + better.get() + "\"; --fix does.",
                    true);
        }
    }

    /** One language under several codes makes programs see several languages. */
    private void languages(Map<String, Integer> sides, Faults faults) {
        Map<String, List<String>> byLanguage = new LinkedHashMap<>();
        for (String code : sides.keySet()) {
            String language = codes.same(code);
            if (!language.isEmpty()) {
                byLanguage.computeIfAbsent(language, k -> new ArrayList<>()).add(code);
            }
        }
        byLanguage.forEach((language, all) -> {
            if (all.size() > 1) {
                faults.file(
                        CheckRule.CODE,
                        Severity.WARNING,
                        "One language has several codes, " + String.join(", ", all)
                                + ", and programs take them for several languages.",
                        "Choose one of them"
                                + (all.stream()
                                                        .map(c -> c.toLowerCase(Locale.ROOT)
                                                                .replace('_', '-'))
                                                        .distinct()
                                                        .count()
                                                == 1
                                        ? "; --fix does."
                                        : "."));
            }
        });
        if (codes.tool() == Tool.OMEGAT) {
            boolean both = byLanguage.keySet().stream().anyMatch("zh-Hans"::equals)
                    && byLanguage.keySet().stream().anyMatch("zh-Hant"::equals);
            boolean script = sides.keySet().stream()
                    .anyMatch(c -> c.toLowerCase(Locale.ROOT).matches("zh[-_]han[st]"));
            if (both && script) {
                faults.file(
                        CheckRule.CODE,
                        Severity.ERROR,
                        "OmegaT ignores the script of a code, so of zh-Hans and zh-Hant it keeps the last one it reads.",
                        "Use zh-CN and zh-TW, or one file for each pair.");
            }
        }
    }

    private void header(RawMemory memory, Set<String> sides, Faults faults) {
        List<String> lacking = REQUIRED.stream()
                .filter(a -> memory.header().getOrDefault(a, "").isBlank())
                .toList();
        if (!lacking.isEmpty()) {
            faults.file(
                    CheckRule.HEADER,
                    Severity.WARNING,
                    "The header lacks " + String.join(", ", lacking) + ", which TMX 1.4 asks for.",
                    "Export the file anew, or add the attributes.");
        }
        String segtype = memory.header().getOrDefault("segtype", "");
        if (!segtype.isBlank() && !SEGMENTS.contains(segtype)) {
            faults.file(
                    CheckRule.HEADER,
                    Severity.WARNING,
                    "The header's segtype is \"" + segtype + "\", and TMX knows block, paragraph, sentence and phrase.",
                    "Write segtype=\"sentence\".");
        }
        String srclang = memory.header().getOrDefault("srclang", "");
        boolean known = sides.stream().anyMatch(s -> same(s, srclang));
        if (srclang.equalsIgnoreCase("*all*")) {
            if (sides.size() == 2) {
                faults.file(
                        CheckRule.HEADER,
                        Severity.WARNING,
                        "The header says srclang=\"*all*\" in a file of two languages, so programs cannot tell which is the source.",
                        "Name the source language in srclang.");
            }
        } else if (!srclang.isBlank() && !sides.isEmpty() && !known) {
            faults.file(
                    CheckRule.HEADER,
                    Severity.ERROR,
                    "The header says that the source is " + srclang + ", and no unit has a side in " + srclang
                            + ": programs import nothing.",
                    "Write one of " + String.join(", ", sides) + " as srclang.");
        }
    }

    private static boolean same(String code, String other) {
        return code.replace('_', '-').equalsIgnoreCase(other.replace('_', '-'));
    }
}
