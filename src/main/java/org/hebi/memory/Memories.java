package org.hebi.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hebi.model.Language;
import org.hebi.model.TranslationMemory;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;

/** Views of memories: joined, cut down to two languages, or to the units that fit. */
public final class Memories {
    private Memories() {}

    /**
     * One memory of several, in their order. Its source is theirs when they agree, else plain Chinese when all are Chinese,
     * else the first one's; every unit keeps its own first variant.
     *
     * @throws IllegalArgumentException when there is none, or two units have one id
     */
    public static TranslationMemory concatenation(String name, List<TranslationMemory> memories) {
        if (memories.isEmpty()) {
            throw new IllegalArgumentException("nothing to join");
        }
        List<TranslationUnit> units = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        Set<Language> sources = new LinkedHashSet<>();
        for (TranslationMemory memory : memories) {
            sources.add(memory.source());
            for (TranslationUnit unit : memory.units()) {
                if (owners.put(unit.id(), memory.name()) != null) {
                    throw new IllegalArgumentException("two units " + unit.id() + " in one memory");
                }
                units.add(unit);
            }
        }
        Language source = sources.iterator().next();
        if (sources.size() > 1 && sources.stream().allMatch(Language::isChinese)) {
            source = Language.CHINESE;
        }
        return new TranslationMemory(name, source, units);
    }

    /**
     * The units that have both languages, with nothing but these two.
     *
     * @param source becomes the first variant, whichever it was
     */
    public static TranslationMemory bilingual(TranslationMemory memory, Language source, Language target) {
        List<TranslationUnit> units = new ArrayList<>();
        for (TranslationUnit unit : memory.units()) {
            int from = position(unit, source);
            int to = position(unit, target);
            if (from >= 0 && to >= 0) {
                units.add(new TranslationUnit(
                        unit.id(),
                        unit.document(),
                        unit.date(),
                        unit.block(),
                        unit.article(),
                        unit.kind(),
                        beadType(unit, from, to),
                        unit.confidence(),
                        List.of(unit.variants().get(from), unit.variants().get(to))));
            }
        }
        return new TranslationMemory(memory.name() + "." + source + "-" + target, source, units);
    }

    /** The units that fit, as a memory of the same name. */
    public static TranslationMemory only(TranslationMemory memory, Predicate<TranslationUnit> fits) {
        return new TranslationMemory(
                memory.name(),
                memory.source(),
                memory.units().stream().filter(fits).toList());
    }

    /** Every language of the memory, in the order in which they first appear, the source first. */
    public static List<Language> languages(TranslationMemory memory) {
        Set<Language> languages = new LinkedHashSet<>();
        for (TranslationUnit unit : memory.units()) {
            if (unit.source().language().equals(memory.source())) {
                languages.add(memory.source());
                break;
            }
        }
        for (TranslationUnit unit : memory.units()) {
            for (Variant variant : unit.variants()) {
                languages.add(variant.language());
            }
        }
        return List.copyOf(languages);
    }

    private static int position(TranslationUnit unit, Language language) {
        for (int i = 0; i < unit.variants().size(); i++) {
            if (unit.variants().get(i).language().equals(language)) {
                return i;
            }
        }
        return -1;
    }

    private static String beadType(TranslationUnit unit, int from, int to) {
        String[] counts = unit.beadType().split("-", -1);
        // Material from elsewhere may say nothing about its beads.
        return counts.length == unit.variants().size() ? counts[from] + "-" + counts[to] : unit.beadType();
    }
}
