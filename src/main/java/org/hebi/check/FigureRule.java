package org.hebi.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hebi.model.ListMark;
import org.hebi.model.RawUnit;
import org.hebi.model.Severity;

/** Numbers and dates of the two sides have to be the same, in whatever notation. */
final class FigureRule implements PairRule {
    private final WesternFigures english = new WesternFigures(false);
    private final WesternFigures russian = new WesternFigures(true);

    @Override
    public void check(RawUnit unit, Side source, Side target, Faults faults) {
        List<Figure> here = figures(source);
        List<Figure> there = figures(target);
        if (marks(unit, source, target, faults)) {
            return;
        }
        if (here.isEmpty() && there.isEmpty()) {
            return;
        }
        List<Figure> lost = new ArrayList<>(unmatched(here, there));
        List<Figure> added = new ArrayList<>(unmatched(there, here));
        itemNumber(unit, source, target, lost, faults);
        itemNumber(unit, target, source, added, faults);
        boolean firm =
                lost.stream().anyMatch(FigureRule::firm) || added.stream().anyMatch(FigureRule::firm);
        int pairs = Math.min(lost.size(), added.size());
        for (int i = 0; i < pairs; i++) {
            contradiction(unit, source, target, lost.get(i), added.get(i), firm, faults);
        }
        for (Figure figure : lost.subList(pairs, lost.size())) {
            missing(unit, source, target, figure, faults);
        }
        for (Figure figure : added.subList(pairs, added.size())) {
            missing(unit, target, source, figure, faults);
        }
    }

    /** Numbers of paragraphs and items may stand outside of one side: they are mentioned, and no more. */
    private static void itemNumber(RawUnit unit, Side has, Side lacks, List<Figure> figures, Faults faults) {
        Optional<ListMark> mark =
                ListMark.at(has.text()).filter(m -> m.value() > 0 && !m.style().opensPart());
        if (mark.isEmpty()) {
            return;
        }
        if (ListMark.at(lacks.text()).filter(m -> m.value() > 0).isPresent()) {
            // Both have one, as 1. and (a): they were compared before.
            figures.removeIf(f -> f.end() <= mark.get().length());
            return;
        }
        boolean removed = figures.removeIf(f -> f.end() <= mark.get().length());
        if (removed) {
            faults.span(
                    CheckRule.NUMBER,
                    Severity.INFO,
                    unit,
                    has.raw(),
                    0,
                    mark.get().length(),
                    "The " + has.code() + " side begins with the number of an item, and the " + lacks.code()
                            + " side does not.",
                    "Add it, or take it out of both sides.",
                    false);
        }
    }

    /** The numbers the two sides begin with, as members of a list do; true when they differ. */
    private static boolean marks(RawUnit unit, Side source, Side target, Faults faults) {
        Optional<ListMark> here = ListMark.at(source.text()).filter(m -> m.value() > 0);
        Optional<ListMark> there = ListMark.at(target.text()).filter(m -> m.value() > 0);
        if (here.isEmpty()
                || there.isEmpty()
                || here.get().value() == there.get().value()) {
            return false;
        }
        if (doubtful(here.get(), there.get()) || doubtful(there.get(), here.get())) {
            return false;
        }
        String before = source.text().substring(0, here.get().length()).strip();
        String after = target.text().substring(0, there.get().length()).strip();
        faults.span(
                CheckRule.NUMBER,
                Severity.ERROR,
                unit,
                target.raw(),
                0,
                there.get().length(),
                "The " + source.code() + " side begins with " + Faults.quoted(before) + " and the " + target.code()
                        + " side with " + Faults.quoted(after) + ": two members of a list.",
                "Look whether the number is wrong, or the two sides do not belong together.",
                false);
        return true;
    }

    /** (i), (v) and (x) may be letters, and a mark with several numbers says only its last one. */
    private static boolean doubtful(ListMark mark, ListMark other) {
        boolean letters = mark.style() == ListMark.Style.LETTER || mark.style() == ListMark.Style.ROMAN_LOWER;
        return letters && mark.style() != other.style() || mark.style() == ListMark.Style.DECIMAL;
    }

    private List<Figure> figures(Side side) {
        return switch (side.language().language()) {
            case "zh" -> ChineseFigures.of(side.text());
            case "ru" -> russian.of(side.text());
            case "en" -> english.of(side.text());
            // Of other languages only digits are understood; words could be anything.
            default ->
                english.of(side.text()).stream()
                        .filter(f -> f.weight() == Figure.Weight.FIRM)
                        .toList();
        };
    }

    private static boolean firm(Figure figure) {
        return figure.weight() == Figure.Weight.FIRM;
    }

    private static List<Figure> unmatched(List<Figure> figures, List<Figure> others) {
        Set<String> said = new HashSet<>();
        others.forEach(f -> said.addAll(f.readings()));
        List<Figure> unmatched = new ArrayList<>();
        Set<Set<String>> seen = new HashSet<>();
        for (Figure figure : figures) {
            boolean equal = figure.readings().stream().anyMatch(said::contains);
            if (!equal && !figure.soft() && seen.add(figure.readings())) {
                unmatched.add(figure);
            }
        }
        return unmatched;
    }

    private static void contradiction(
            RawUnit unit, Side source, Side target, Figure here, Figure there, boolean firm, Faults faults) {
        String message = "The " + source.code() + " side says " + text(source, here) + " and the " + target.code()
                + " side " + text(target, there) + ", and neither number stands on the other side.";
        faults.span(
                firm ? CheckRule.NUMBER : CheckRule.NUMBER_WORD,
                firm ? Severity.ERROR : Severity.WARNING,
                unit,
                target.raw(),
                there.start(),
                there.end(),
                message,
                "Compare both with the original and correct the wrong one.",
                false);
    }

    private static void missing(RawUnit unit, Side has, Side lacks, Figure figure, Faults faults) {
        boolean firm = firm(figure);
        faults.span(
                firm ? CheckRule.NUMBER : CheckRule.NUMBER_WORD,
                firm ? Severity.WARNING : Severity.INFO,
                unit,
                has.raw(),
                figure.start(),
                figure.end(),
                "The " + has.code() + " side says " + text(has, figure) + ", and the " + lacks.code()
                        + " side has no equal number, in digits or in words.",
                "Add it to the " + lacks.code() + " side, or take it out if it was never there.",
                false);
    }

    private static String text(Side side, Figure figure) {
        return Faults.quoted(side.text().substring(figure.start(), figure.end()));
    }
}
