package org.hebi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hebi.model.Difference;
import org.hebi.model.EditionProfile;
import org.hebi.model.EditionReview;
import org.hebi.model.EditionsReport;
import org.hebi.model.FormulaVariation;
import org.hebi.model.Span;

/** Edition findings as text for a terminal, with colours when a person watches. */
public final class EditionsText {
    private static final String RESET = "\u001B[0m";
    private static final String[] WEIGHT = {"\u001B[2m", "\u001B[36m", "\u001B[33m", "\u001B[35m", "\u001B[1;31m"};
    private static final String STRONG = "\u001B[1m";
    private static final String QUIET = "\u001B[2m";
    private static final int MOST_PLACES = 12;

    private final boolean colours;

    /** @param colours whether to use ANSI colours */
    public EditionsText(boolean colours) {
        this.colours = colours;
    }

    /** The whole report, each line ended by a line feed. */
    public String text(EditionsReport report) {
        StringBuilder out = new StringBuilder();
        for (EditionReview review : report.reviews()) {
            review(report, review, out);
        }
        if (!report.formulas().isEmpty()) {
            formulas(report.formulas(), out);
        }
        return out.toString();
    }

    private void review(EditionsReport report, EditionReview review, StringBuilder out) {
        List<Difference> shown = report.shown(review);
        out.append(paint(STRONG, review.id() + (review.title().isEmpty() ? "" : " · " + review.title())))
                .append('\n');
        for (EditionProfile profile : review.profiles()) {
            out.append("  ").append(plain(profile.name())).append(": ").append(profile.script());
            out.append(profile.glyphs().isEmpty() ? "" : ", shapes: " + profile.glyphs());
            out.append("; ").append(profile.origin().label()).append('\n');
            for (String sentence : profile.evidence()) {
                out.append(paint(QUIET, "    " + plain(sentence))).append('\n');
            }
        }
        out.append('\n');
        for (Difference difference : shown) {
            difference(difference, out);
        }
        out.append(paint(STRONG, summary(shown, review))).append("\n\n");
    }

    private void difference(Difference d, StringBuilder out) {
        out.append(paint(WEIGHT[d.severity()], d.severity() + " " + d.kind() + ", " + plain(d.subclass())));
        out.append("  ").append(place("Traditional", d.hantParagraph()));
        out.append(d.hantParagraph() >= 0 && d.hansParagraph() >= 0 ? " · " : "");
        out.append(place("Simplified", d.hansParagraph())).append('\n');
        side(d.hantParagraph(), d.hantContext(), d.hant(), d.severity(), out);
        side(d.hansParagraph(), d.hansContext(), d.hans(), d.severity(), out);
        out.append("    ").append(plain(d.note())).append("\n\n");
    }

    // People count paragraphs from one.
    private static String place(String edition, int paragraph) {
        return paragraph < 0 ? "" : edition + " ¶" + (paragraph + 1);
    }

    private void side(int paragraph, String context, Span span, int severity, StringBuilder out) {
        if (paragraph < 0) {
            return;
        }
        // The context begins at most twelve characters before the span.
        int at = offset(context, span);
        String before = context.substring(0, at);
        String after = context.substring(at + span.text().length());
        out.append("    ").append(plain(before)).append(paint(WEIGHT[severity], "[" + plain(span.text()) + "]"));
        out.append(plain(after)).append('\n');
    }

    static int offset(String context, Span span) {
        int expected = Math.min(12, span.start());
        for (int at = expected; at <= expected + 1; at++) {
            if (context.startsWith(span.text(), at)) {
                return at;
            }
        }
        return Math.max(0, context.indexOf(span.text()));
    }

    private static String summary(List<Difference> shown, EditionReview review) {
        Map<Integer, Integer> bySeverity = new TreeMap<>(java.util.Comparator.reverseOrder());
        shown.forEach(d -> bySeverity.merge(d.severity(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        bySeverity.forEach((severity, count) -> parts.add(count + " of severity " + severity));
        String accepted =
                review.accepted().isEmpty() ? "" : "; " + review.accepted().size() + " accepted before";
        return (shown.isEmpty()
                        ? (review.comparison().isPresent() ? "nothing differs that matters" : "nothing looks wrong")
                        : shown.size() + (shown.size() == 1 ? " finding: " : " findings: ") + String.join(", ", parts))
                + accepted;
    }

    private void formulas(List<FormulaVariation> formulas, StringBuilder out) {
        out.append(paint(STRONG, "Stock phrases that vary: " + formulas.size())).append("\n\n");
        for (FormulaVariation formula : formulas) {
            out.append(paint(WEIGHT[formula.severity()], formula.severity() + " " + plain(formula.id())));
            out.append("  ").append(plain(formula.note())).append('\n');
            for (FormulaVariation.Form form : formula.forms()) {
                out.append("    ")
                        .append(plain(form.text()))
                        .append(" ×")
                        .append(form.places().size())
                        .append(": ");
                List<String> places = new ArrayList<>();
                for (FormulaVariation.FormulaPlace place : form.places()) {
                    places.add((place.date().isEmpty() ? place.document() : place.date()) + " ¶"
                            + (place.paragraph() + 1));
                }
                int more = places.size() - MOST_PLACES;
                out.append(String.join(", ", more > 0 ? places.subList(0, MOST_PLACES) : places));
                out.append(more > 0 ? " and " + more + " more" : "").append('\n');
            }
            out.append('\n');
        }
    }

    private String paint(String colour, String text) {
        return colours ? colour + text + RESET : text;
    }

    // A text must not be able to command the terminal.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(Character.isISOControl(c) ? '\uFFFD' : c));
        return plain.toString();
    }
}
