package org.hebi.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hebi.model.RawSide;
import org.hebi.model.RawUnit;
import org.hebi.model.Severity;

/** Units that repeat each other, and texts that are rendered in more than one way. */
final class Repetitions {
    private static final int SHORT_TARGET = 12;
    private static final int SHORT_SOURCE = 5;

    private final Map<List<String>, RawUnit> exact = new HashMap<>();
    private final Set<RawUnit> repeated = new HashSet<>();
    private final Map<String, Map<String, Seen>> bySource = new LinkedHashMap<>();
    private final Map<String, Map<String, Seen>> byTarget = new LinkedHashMap<>();

    private record Seen(RawUnit unit, Side source, Side target) {}

    /** Whether the unit repeats an earlier one to the character, codes and inline codes included. */
    boolean repeats(RawUnit unit, Faults faults) {
        List<String> key = key(unit);
        RawUnit first = exact.putIfAbsent(key, unit);
        if (first == null || unit.sides().size() < 2) {
            return false;
        }
        repeated.add(unit);
        boolean elsewhere = !first.document().equals(unit.document());
        boolean tiny = unit.sides().stream()
                .allMatch(s ->
                        s.text().codePoints().filter(Character::isLetterOrDigit).count() < SHORT_TARGET);
        faults.unit(
                CheckRule.DUPLICATE,
                elsewhere || tiny ? Severity.INFO : Severity.WARNING,
                unit,
                "The unit repeats " + first.name() + (elsewhere ? " of " + first.document() : "") + " exactly.",
                "One of them is enough; --fix keeps the first.",
                true);
        return true;
    }

    /** What makes two units the same. */
    static List<String> key(RawUnit unit) {
        List<String> key = new ArrayList<>();
        for (RawSide side : unit.sides()) {
            key.add(side.code().toLowerCase(java.util.Locale.ROOT));
            key.add(side.text());
            key.add(String.join(" ", side.inline()));
        }
        return key;
    }

    void add(RawUnit unit, Side source, Side target) {
        if (repeated.contains(unit)) {
            return;
        }
        String here = MarkRules.bare(source.text());
        String there = MarkRules.bare(target.text());
        if (here.length() < 2 || there.length() < 2) {
            return;
        }
        String languages = source.language() + ">" + target.language() + ">";
        Seen seen = new Seen(unit, source, target);
        bySource.computeIfAbsent(languages + here, k -> new LinkedHashMap<>()).putIfAbsent(there, seen);
        byTarget.computeIfAbsent(languages + there, k -> new LinkedHashMap<>()).putIfAbsent(here, seen);
    }

    void finish(Faults faults) {
        bySource.values().forEach(m -> tell(m, true, faults));
        byTarget.values().forEach(m -> tell(m, false, faults));
    }

    private static void tell(Map<String, Seen> renderings, boolean targets, Faults faults) {
        if (renderings.size() < 2) {
            return;
        }
        Seen first = renderings.values().iterator().next();
        for (Seen other : List.copyOf(renderings.values()).subList(1, renderings.size())) {
            Side shared = targets ? other.source() : other.target();
            Side now = targets ? other.target() : other.source();
            Side then = targets ? first.target() : first.source();
            boolean elsewhere = !first.unit().document().equals(other.unit().document());
            boolean tiny = MarkRules.bare(shared.text()).length()
                    < (shared.language().isChinese() ? SHORT_SOURCE : SHORT_TARGET);
            faults.span(
                    targets ? CheckRule.OTHER_TARGET : CheckRule.OTHER_SOURCE,
                    // Two Chinese synonyms may well share one rendering; one sentence with two renderings is worth a
                    // look.
                    elsewhere || tiny || !targets ? Severity.INFO : Severity.WARNING,
                    other.unit(),
                    now.raw(),
                    0,
                    0,
                    "The same " + shared.code() + " text, " + Faults.quoted(shared.text()) + ", stands here with "
                            + Faults.quoted(now.text()) + " and in "
                            + first.unit().name()
                            + (elsewhere ? " of " + first.unit().document() : "") + " with "
                            + Faults.quoted(then.text()) + ".",
                    "Choose one of them, or keep both if the context asks for it.",
                    false);
        }
    }
}
