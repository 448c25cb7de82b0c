package org.hebi.report;

import java.util.List;
import java.util.Locale;
import org.hebi.model.DeclarationSummary;
import org.hebi.model.Edition;
import org.hebi.model.EditionStatus;
import org.hebi.model.Finding;
import org.hebi.model.PairSummary;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;

/** The page that tells how a build went and what a person should look at. */
public final class BuildPage {
    /**
     * The whole page, self-contained.
     *
     * @param glossary what was noticed about the glossary
     */
    public String html(List<DeclarationSummary> declarations, List<Finding> glossary) {
        StringBuilder body = new StringBuilder();
        body.append("<h1>Hebi 合璧: what was built</h1>\n");
        summary(declarations, body);
        for (DeclarationSummary declaration : declarations) {
            details(declaration, body);
        }
        if (!glossary.isEmpty()) {
            body.append("<h2>Glossary</h2>\n");
            findings("Renderings that differ, and conflicts with decisions", glossary, body);
        }
        return Html.page("Hebi: what was built", body.toString());
    }

    private static void summary(List<DeclarationSummary> declarations, StringBuilder body) {
        body.append("<table>\n<tr><th>Declaration</th><th>Pair</th><th class=\"n\">Sentences</th>"
                + "<th class=\"n\">Units</th><th class=\"n\">1-1</th><th class=\"n\">Mean confidence</th>"
                + "<th class=\"n\">To look at</th></tr>\n");
        for (DeclarationSummary declaration : declarations) {
            String name = "<a href=\"#" + Html.text(declaration.id()) + "\">" + Html.text(declaration.id()) + "</a>";
            if (declaration.pairs().isEmpty()) {
                body.append("<tr><td>")
                        .append(name)
                        .append("</td><td colspan=\"6\" class=\"bad\">nothing was built</td></tr>\n");
            }
            for (PairSummary pair : declaration.pairs()) {
                body.append("<tr><td>").append(name).append("</td><td>");
                body.append(Html.text(pair.source() + " → " + pair.target())).append("</td><td class=\"n\">");
                body.append(pair.sourceSegments()).append(" : ").append(pair.targetSegments());
                body.append("</td><td class=\"n\">").append(pair.units()).append("</td><td class=\"n\">");
                body.append(percent(pair.units() == 0 ? 0 : (double) pair.oneToOne() / pair.units()));
                body.append("</td><td class=\"n\">").append(String.format(Locale.ROOT, "%.3f", pair.meanConfidence()));
                int look = pair.doubtful().size() + toLookAt(pair);
                body.append("</td><td class=\"n")
                        .append(look > 0 ? " doubt" : "")
                        .append("\">")
                        .append(look);
                body.append("</td></tr>\n");
            }
        }
        body.append("</table>\n");
    }

    private static int toLookAt(PairSummary pair) {
        return (int) pair.leftovers().stream().filter(f -> f.severity() > 0).count();
    }

    private static void details(DeclarationSummary declaration, StringBuilder body) {
        body.append("<h2 id=\"").append(Html.text(declaration.id())).append("\">");
        body.append(Html.text(declaration.title().isEmpty() ? declaration.id() : declaration.title()))
                .append("</h2>\n");
        for (String failure : declaration.failures()) {
            body.append("<p class=\"bad\">").append(Html.text(failure)).append("</p>\n");
        }
        if (!declaration.editions().isEmpty()) {
            body.append("<p class=\"quiet\">");
            String separator = "";
            for (Edition edition : declaration.editions()) {
                body.append(separator)
                        .append(Html.text(edition.language().tag()))
                        .append(": ");
                boolean official = edition.status() == EditionStatus.OFFICIAL;
                body.append(official ? "" : "<strong>")
                        .append(Html.text(edition.status().label()));
                body.append(official ? "" : "</strong>");
                separator = " · ";
            }
            body.append("</p>\n");
        }
        for (PairSummary pair : declaration.pairs()) {
            pair(pair, body);
        }
        findings("Noticed while reading", declaration.findings(), body);
    }

    private static void pair(PairSummary pair, StringBuilder body) {
        if (!pair.doubtful().isEmpty()) {
            body.append("<details open><summary>").append(Html.text(pair.source() + " → " + pair.target()));
            body.append(": ").append(pair.doubtful().size()).append(" doubtful</summary>\n<table>\n");
            for (TranslationUnit unit : pair.doubtful()) {
                body.append("<tr><td class=\"n doubt\">").append(String.format(Locale.ROOT, "%.2f", unit.confidence()));
                body.append("<br>").append(Html.text(unit.beadType())).append("</td>");
                for (Variant variant : unit.variants()) {
                    body.append("<td lang=\"")
                            .append(Html.text(variant.language().tag()))
                            .append("\">");
                    body.append(Html.text(variant.text())).append("</td>");
                }
                body.append("</tr>\n");
            }
            body.append("</table></details>\n");
        }
        findings(
                pair.source() + " → " + pair.target() + ": left over",
                pair.leftovers().stream().filter(f -> f.severity() > 0).toList(),
                body);
    }

    private static void findings(String title, List<Finding> findings, StringBuilder body) {
        if (findings.isEmpty()) {
            return;
        }
        body.append("<details><summary>").append(Html.text(title)).append(": ").append(findings.size());
        body.append("</summary>\n<table>\n");
        for (Finding finding : findings) {
            body.append("<tr><td class=\"n\">").append(Html.text(finding.place().document()));
            if (finding.place().line() > 0) {
                body.append(':').append(finding.place().line());
            }
            body.append("</td><td>").append(Html.text(finding.message())).append("</td></tr>\n");
        }
        body.append("</table></details>\n");
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
