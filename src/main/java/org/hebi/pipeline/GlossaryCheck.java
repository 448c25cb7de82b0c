package org.hebi.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.check.CheckRule;
import org.hebi.check.UnitCheck;
import org.hebi.model.BlockKind;
import org.hebi.model.EditionStatus;
import org.hebi.model.Finding;
import org.hebi.model.Glossary;
import org.hebi.model.Language;
import org.hebi.model.RawMemory;
import org.hebi.model.RawSide;
import org.hebi.model.RawUnit;
import org.hebi.model.Severity;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;

/** Holds a memory against a glossary. */
final class GlossaryCheck implements UnitCheck {
    /** How the terms room names the place: the unit's id, which is its number here, and the side's language. */
    private static final Pattern PLACE = Pattern.compile("unit (\\d+), ([A-Za-z0-9-]+): (.*)", Pattern.DOTALL);

    private final GlossaryRun terms;
    private final Glossary glossary;

    private GlossaryCheck(GlossaryRun terms, Glossary glossary) {
        this.terms = terms;
        this.glossary = glossary;
    }

    /** Reads the glossary; a note is added when nothing in it is a rule yet. */
    static GlossaryCheck of(Path file, List<String> notes) {
        GlossaryRun terms = new GlossaryRun(new WholeFile());
        Glossary glossary = terms.read(file);
        if (terms.rules(glossary) == 0) {
            notes.add(file + " has no approved or forbidden terms yet; review it first (hebi glossary apply)");
        }
        return new GlossaryCheck(terms, glossary);
    }

    @Override
    public List<Found> check(RawMemory memory) {
        List<TranslationUnit> units = new ArrayList<>();
        for (RawUnit unit : memory.units()) {
            List<Variant> variants = new ArrayList<>();
            Set<Language> seen = new HashSet<>();
            for (RawSide side : unit.sides()) {
                if (side.language().isPresent()
                        && !side.text().isBlank()
                        && seen.add(side.language().get())) {
                    variants.add(new Variant(side.language().get(), side.text(), EditionStatus.UNKNOWN));
                }
            }
            if (variants.size() > 1) {
                units.add(new TranslationUnit(
                        Integer.toString(unit.number()),
                        unit.document(),
                        "",
                        0,
                        "",
                        BlockKind.PARAGRAPH,
                        "1-1",
                        1,
                        variants));
            }
        }
        List<Found> found = new ArrayList<>();
        for (Finding finding : terms.check(glossary, units)) {
            Matcher m = PLACE.matcher(finding.message());
            if (m.matches()) {
                found(memory, finding, m, found);
            }
        }
        return found;
    }

    private static void found(RawMemory memory, Finding finding, Matcher m, List<Found> found) {
        boolean forbidden = finding.check().equals("term-forbidden");
        RawUnit unit = memory.units().get(Integer.parseInt(m.group(1)) - 1);
        for (RawSide side : unit.sides()) {
            if (side.language().filter(l -> l.tag().equals(m.group(2))).isPresent()) {
                String message = m.group(3);
                found.add(new Found(
                        forbidden ? CheckRule.TERM_FORBIDDEN : CheckRule.TERM_NOT_USED,
                        forbidden ? Severity.ERROR : Severity.WARNING,
                        unit,
                        side,
                        message.endsWith(".") ? message : message + ".",
                        forbidden
                                ? "Use the rendering the glossary approves."
                                : "Use it, or record the other rendering in the glossary."));
                return;
            }
        }
    }
}
