package org.hebi.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hebi.model.Bead;
import org.hebi.model.Block;
import org.hebi.model.Difference;
import org.hebi.model.DifferenceClass;
import org.hebi.model.Document;
import org.hebi.model.EditionComparison;
import org.hebi.model.EditionProfile;
import org.hebi.model.EditionReview;
import org.hebi.model.EditionsReport;
import org.hebi.model.FormulaVariation;
import org.hebi.model.SingleEdition;
import org.hebi.model.Span;

/**
 * Editions side by side on one page that needs nothing but itself: findings marked in the text, filters by class and
 * severity, keys from one finding to the next, by day, by night and on paper.
 */
public final class EditionsPage {
    private final String style = resource("editions.css");
    private final String script = resource("editions.js");

    /** The whole page. */
    public String html(EditionsReport report) {
        StringBuilder body = new StringBuilder();
        String title = report.reviews().size() == 1
                ? "Editions: " + name(report.reviews().get(0))
                : "Editions of " + report.reviews().size() + " declarations";
        body.append("<h1>").append(Html.text(title)).append("</h1>\n");
        bar(report, body);
        if (report.reviews().size() > 1) {
            contents(report, body);
        }
        int[] next = {0};
        for (EditionReview review : report.reviews()) {
            review(report, review, next, body);
        }
        if (!report.formulas().isEmpty()) {
            formulas(report.formulas(), body);
        }
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline';"
                + " script-src 'unsafe-inline'\">\n<title>" + Html.text(title) + "</title>\n<style>\n" + Html.STYLE
                + style + "</style>\n</head>\n<body>\n" + body + "<script>\n" + script
                + "</script>\n</body>\n</html>\n";
    }

    private static String resource(String name) {
        try (InputStream in = EditionsPage.class.getResourceAsStream("/org/hebi/report/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(EditionReview review) {
        String name = review.title().isEmpty() ? review.id() : review.title();
        return review.date().isEmpty() ? name : name + " (" + review.date() + ")";
    }

    // ---- the bar ----

    private static void bar(EditionsReport report, StringBuilder body) {
        Map<Integer, Integer> severities = new TreeMap<>(Comparator.reverseOrder());
        Map<DifferenceClass, Integer> kinds = new TreeMap<>(Comparator.reverseOrder());
        for (EditionReview review : report.reviews()) {
            for (Difference difference : report.shown(review)) {
                severities.merge(difference.severity(), 1, Integer::sum);
                kinds.merge(difference.kind(), 1, Integer::sum);
            }
        }
        body.append("<div class=\"bar\" role=\"toolbar\" aria-label=\"Findings\">\n<div class=\"group\">");
        body.append("<button id=\"previous\" type=\"button\" title=\"Previous finding (k or p)\">◀</button>");
        body.append("<button id=\"next\" type=\"button\" title=\"Next finding (j or n)\">▶</button></div>\n");
        body.append("<div class=\"sep\"></div><div class=\"group\">Severity ");
        severities.forEach((severity, count) -> filter("severity", severity + "", severity + "", count, body));
        body.append("</div>\n<div class=\"sep\"></div><div class=\"group\">");
        kinds.forEach((kind, count) -> filter("kind", kind.name(), kind.name(), count, body));
        body.append("</div>\n<div class=\"sep\"></div><div class=\"group\">");
        body.append(
                "<button id=\"only\" type=\"button\" aria-pressed=\"false\">only paragraphs with findings</button>");
        body.append(
                "</div>\n<span class=\"status\" id=\"status\" role=\"status\" aria-live=\"polite\"></span>\n</div>\n");
        body.append(
                "<p class=\"help quiet\"><kbd>j</kbd> or <kbd>n</kbd> next finding, <kbd>k</kbd> or <kbd>p</kbd> the one"
                        + " before; click a mark or a note to see where it belongs. Severity: 4 the meaning is wrong, 3 it may be, 2"
                        + " usage, 1 spelling and marks.</p>\n");
    }

    private static void filter(String filter, String value, String label, int count, StringBuilder body) {
        body.append("<button type=\"button\" aria-pressed=\"true\" data-filter=\"")
                .append(filter);
        body.append("\" data-value=\"").append(Html.text(value)).append("\">").append(Html.text(label));
        body.append(" <span class=\"count\">").append(count).append("</span></button>");
    }

    private static void contents(EditionsReport report, StringBuilder body) {
        body.append("<table>\n<tr><th>Declaration</th><th>Editions</th>");
        for (int severity = 4; severity >= Math.max(report.least(), 1); severity--) {
            body.append("<th class=\"n\">").append(severity).append("</th>");
        }
        body.append("<th class=\"n\">accepted</th></tr>\n");
        for (EditionReview review : report.reviews()) {
            body.append("<tr><td><a href=\"#").append(Html.text(review.id())).append("\">");
            body.append(Html.text(name(review))).append("</a></td><td>");
            body.append(Html.text(String.join(
                    ", ",
                    review.profiles().stream().map(p -> p.language().tag()).toList())));
            body.append("</td>");
            for (int severity = 4; severity >= Math.max(report.least(), 1); severity--) {
                int wanted = severity;
                long count = report.shown(review).stream()
                        .filter(d -> d.severity() == wanted)
                        .count();
                body.append("<td class=\"n\">")
                        .append(count == 0 ? "–" : count + "")
                        .append("</td>");
            }
            body.append("<td class=\"n\">").append(review.accepted().size()).append("</td></tr>\n");
        }
        body.append("</table>\n");
        if (!report.formulas().isEmpty()) {
            body.append("<p><a href=\"#formulas\">Stock phrases that vary: ")
                    .append(report.formulas().size())
                    .append("</a></p>\n");
        }
    }

    // ---- one declaration ----

    /** A finding as it stands on the page. */
    private record Numbered(int id, Difference difference) {}

    private static void review(EditionsReport report, EditionReview review, int[] next, StringBuilder body) {
        body.append("<section id=\"").append(Html.text(review.id())).append("\">\n");
        if (report.reviews().size() > 1) {
            body.append("<h2>").append(Html.text(name(review))).append("</h2>\n");
        }
        List<Numbered> numbered = new ArrayList<>();
        for (Difference difference : report.shown(review)) {
            numbered.add(new Numbered(next[0]++, difference));
        }
        profiles(review.profiles(), body);
        if (!review.accepted().isEmpty()) {
            body.append("<p class=\"quiet\">").append(review.accepted().size()).append(" accepted before.</p>\n");
        }
        if (numbered.isEmpty()) {
            body.append("<p class=\"good\">")
                    .append(review.comparison().isPresent() ? "Nothing differs that matters." : "Nothing looks wrong.")
                    .append("</p>\n");
        }
        review.comparison().ifPresent(comparison -> sideBySide(comparison, numbered, body));
        review.single().ifPresent(single -> alone(single, numbered, body));
        body.append("</section>\n");
    }

    private static void profiles(List<EditionProfile> profiles, StringBuilder body) {
        for (EditionProfile profile : profiles) {
            body.append("<details><summary>").append(Html.text(profile.name())).append(": ");
            body.append(Html.text(profile.script()));
            if (!profile.glyphs().isEmpty()) {
                body.append(", shapes: ").append(Html.text(profile.glyphs()));
            }
            body.append("; <strong>")
                    .append(Html.text(profile.origin().label()))
                    .append("</strong></summary>\n<ul>\n");
            for (String sentence : profile.evidence()) {
                body.append("<li>").append(Html.text(sentence)).append("</li>\n");
            }
            body.append("</ul>\n");
            if (!profile.vocabulary().isEmpty()) {
                body.append("<p>Regional words:</p>\n<ul class=\"vocabulary\">\n");
                for (EditionProfile.RegionalWord word : profile.vocabulary()) {
                    body.append("<li><span lang=\"")
                            .append(Html.text(profile.language().tag()))
                            .append("\">");
                    body.append(Html.text(word.word())).append("</span> ×").append(word.count());
                    body.append(" <span class=\"quiet\">")
                            .append(Html.text(word.region()))
                            .append("; elsewhere <span");
                    body.append(" lang=\"")
                            .append(word.region().equals("mainland") ? "zh-Hant" : "zh-Hans")
                            .append("\">");
                    body.append(Html.text(word.counterpart())).append("</span></span></li>\n");
                }
                body.append("</ul>\n");
            }
            body.append("</details>\n");
        }
    }

    private static void sideBySide(EditionComparison comparison, List<Numbered> numbered, StringBuilder body) {
        body.append("<div class=\"heads\"><div>")
                .append(Html.text(comparison.hant().name()))
                .append("</div><div>");
        body.append(Html.text(comparison.hans().name())).append("</div></div>\n");
        Map<Integer, List<Numbered>> byHant = new LinkedHashMap<>();
        Map<Integer, List<Numbered>> byHans = new LinkedHashMap<>();
        for (Numbered n : numbered) {
            byHant.computeIfAbsent(n.difference.hantParagraph(), p -> new ArrayList<>())
                    .add(n);
            byHans.computeIfAbsent(n.difference.hansParagraph(), p -> new ArrayList<>())
                    .add(n);
        }
        // Each finding is told once: beside its Traditional paragraph, or its Simplified one where it has no other.
        List<List<Numbered>> rows = new ArrayList<>();
        Map<Integer, Integer> hantRows = new HashMap<>();
        Map<Integer, Integer> hansRows = new HashMap<>();
        for (Bead bead : comparison.paragraphs().beads()) {
            for (int p = bead.sourceStart(); p < bead.sourceEnd(); p++) {
                hantRows.put(p, rows.size());
            }
            for (int p = bead.targetStart(); p < bead.targetEnd(); p++) {
                hansRows.put(p, rows.size());
            }
            rows.add(new ArrayList<>());
        }
        List<Numbered> left = new ArrayList<>();
        for (Numbered n : numbered) {
            Integer hant = hantRows.get(n.difference.hantParagraph());
            Integer hans = hansRows.get(n.difference.hansParagraph());
            Integer row = n.difference.hant().isEmpty() && hans != null ? hans : hant != null ? hant : hans;
            (row == null ? left : rows.get(row)).add(n);
        }
        int row = 0;
        for (Bead bead : comparison.paragraphs().beads()) {
            body.append("<div class=\"row\">\n<div lang=\"zh-Hant\">\n");
            for (int p = bead.sourceStart(); p < bead.sourceEnd(); p++) {
                paragraph(comparison.hant(), p, byHant.getOrDefault(p, List.of()), true, body);
            }
            body.append("</div>\n<div lang=\"zh-Hans\">\n");
            for (int p = bead.targetStart(); p < bead.targetEnd(); p++) {
                paragraph(comparison.hans(), p, byHans.getOrDefault(p, List.of()), false, body);
            }
            body.append("</div>\n");
            notes(rows.get(row++), body);
            body.append("</div>\n");
        }
        if (!left.isEmpty()) {
            body.append("<div class=\"row\">\n");
            notes(left, body);
            body.append("</div>\n");
        }
    }

    private static void alone(SingleEdition single, List<Numbered> numbered, StringBuilder body) {
        Document edition = single.edition();
        String tag = Html.text(edition.language().tag());
        Map<Integer, List<Numbered>> byParagraph = new HashMap<>();
        for (Numbered n : numbered) {
            byParagraph
                    .computeIfAbsent(
                            Math.max(n.difference.hantParagraph(), n.difference.hansParagraph()),
                            p -> new ArrayList<>())
                    .add(n);
        }
        for (int p = 0; p < edition.blocks().size(); p++) {
            List<Numbered> here = byParagraph.getOrDefault(p, List.of());
            boolean hant = here.isEmpty() || here.get(0).difference.hantParagraph() >= 0;
            body.append("<div class=\"row alone\">\n<div lang=\"").append(tag).append("\">\n");
            paragraph(edition, p, here, hant, body);
            body.append("</div>\n");
            notes(here, body);
            body.append("</div>\n");
        }
    }

    private static void notes(List<Numbered> here, StringBuilder body) {
        if (here.isEmpty()) {
            return;
        }
        body.append("<ul class=\"notes\">\n");
        for (Numbered n : here) {
            Difference d = n.difference;
            body.append("<li class=\"s")
                    .append(d.severity())
                    .append("\" data-f=\"")
                    .append(n.id);
            body.append("\" data-severity=\"")
                    .append(d.severity())
                    .append("\" data-kind=\"")
                    .append(d.kind().name());
            body.append("\" id=\"f")
                    .append(n.id)
                    .append("\"><span class=\"tag\">")
                    .append(d.severity())
                    .append(' ');
            body.append(d.kind().name()).append("</span> ");
            if (d.kind() != DifferenceClass.REGIONAL) { // there it is the pair of words that follows anyway
                body.append("<span class=\"quiet\">")
                        .append(Html.text(d.subclass()))
                        .append("</span> ");
            }
            quoted(d.hantParagraph(), d.hant(), "zh-Hant", body);
            body.append(d.hantParagraph() >= 0 && d.hansParagraph() >= 0 ? " / " : "");
            quoted(d.hansParagraph(), d.hans(), "zh-Hans", body);
            body.append(" · ").append(Html.text(d.note())).append(" <span class=\"quiet\" title=\"fingerprint\">");
            body.append(d.fingerprint()).append("</span></li>\n");
        }
        body.append("</ul>\n");
    }

    private static void quoted(int paragraph, Span span, String tag, StringBuilder body) {
        if (paragraph >= 0) {
            String text = span.text();
            String shown = text.isEmpty() ? "–" : text.length() > 40 ? text.substring(0, 40) + "…" : text;
            body.append("<span lang=\"")
                    .append(tag)
                    .append("\">")
                    .append(Html.text(shown))
                    .append("</span>");
        }
    }

    private static void paragraph(Document edition, int p, List<Numbered> findings, boolean hant, StringBuilder body) {
        Block block = edition.blocks().get(p);
        body.append("<p class=\"p ")
                .append(block.kind().label())
                .append("\"><span class=\"num\">")
                .append(p + 1)
                .append("</span>");
        marked(block.text(), findings, hant, body);
        body.append("</p>\n");
    }

    // Findings may overlap, so the text is cut wherever one begins or ends, and each piece names all that cover it.
    private static void marked(String text, List<Numbered> findings, boolean hant, StringBuilder body) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (Numbered n : findings) {
            Span span = hant ? n.difference.hant() : n.difference.hans();
            cuts.add(Math.min(span.start(), text.length()));
            cuts.add(Math.min(span.end(), text.length()));
        }
        int from = 0;
        for (int to : cuts) {
            if (to > from) {
                int start = from;
                List<Numbered> here = findings.stream()
                        .filter(n -> covers(hant ? n.difference.hant() : n.difference.hans(), start, to))
                        .toList();
                mark(Html.text(text.substring(from, to)), here, "", body);
                from = to;
            }
            int at = to;
            List<Numbered> gaps = findings.stream()
                    .filter(n -> {
                        Span span = hant ? n.difference.hant() : n.difference.hans();
                        return span.isEmpty() && span.start() == at;
                    })
                    .toList();
            if (!gaps.isEmpty()) {
                mark("‸", gaps, "gap ", body);
            }
        }
    }

    private static boolean covers(Span span, int from, int to) {
        return !span.isEmpty() && span.start() <= from && span.end() >= to;
    }

    private static void mark(String html, List<Numbered> findings, String kind, StringBuilder body) {
        if (findings.isEmpty()) {
            body.append(html);
            return;
        }
        int heaviest =
                findings.stream().mapToInt(n -> n.difference.severity()).max().orElse(0);
        String ids = findings.stream()
                .map(n -> n.id + "")
                .reduce((x, y) -> x + " " + y)
                .orElse("");
        body.append("<mark class=\"")
                .append(kind)
                .append("on s")
                .append(heaviest)
                .append("\" data-f=\"")
                .append(ids);
        body.append("\">").append(html).append("</mark>");
    }

    // ---- formulas ----

    private static void formulas(List<FormulaVariation> formulas, StringBuilder body) {
        body.append("<h2 id=\"formulas\">Stock phrases that vary</h2>\n");
        for (FormulaVariation formula : formulas) {
            body.append("<details open class=\"formula\"><summary><span class=\"tag\">")
                    .append(formula.severity());
            body.append("</span> <strong lang=\"zh-Hans\">")
                    .append(Html.text(formula.id()))
                    .append("</strong> ");
            body.append("<span class=\"quiet\">")
                    .append(Html.text(formula.note()))
                    .append("</span></summary>\n<ul>\n");
            for (FormulaVariation.Form form : formula.forms()) {
                body.append("<li><span lang=\"zh-Hans\">")
                        .append(Html.text(form.text()))
                        .append("</span> ×");
                body.append(form.places().size()).append("<ul>\n");
                for (FormulaVariation.FormulaPlace place : form.places()) {
                    body.append("<li>").append(Html.text(place.date().isEmpty() ? place.document() : place.date()));
                    body.append(" ¶").append(place.paragraph() + 1).append(" <span class=\"quiet\">(");
                    body.append(Html.text(String.join(", ", place.editions()))).append(")</span> <span lang=\"");
                    body.append(Html.text(place.editions().get(0)))
                            .append("\">")
                            .append(Html.text(place.context()));
                    body.append("</span></li>\n");
                }
                body.append("</ul></li>\n");
            }
            body.append("</ul></details>\n");
        }
    }
}
