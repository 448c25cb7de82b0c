package org.hebi.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hebi.model.CheckReport;
import org.hebi.model.Fault;
import org.hebi.model.Severity;

/** Faults of memories as a page that works from disk, without any script. */
public final class CheckPage {
    /** The page, in UTF-8 once written. */
    public String page(CheckReport report) {
        StringBuilder body = new StringBuilder("<h1>Faults of translation memories</h1>\n<p>");
        body.append(Html.text(CheckText.summary(report))).append(".</p>\n");
        rules(report, body);
        for (CheckReport.CheckedFile file : report.files()) {
            file(file, body);
        }
        return Html.page("Faults of translation memories", body.toString());
    }

    private static void rules(CheckReport report, StringBuilder body) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Fault fault : report.faults()) {
            counts.computeIfAbsent(fault.rule(), k -> new int[3])[
                    fault.severity().ordinal()]++;
        }
        if (counts.isEmpty()) {
            body.append("<p class=\"good\">Nothing was found.</p>\n");
            return;
        }
        body.append("<table>\n<tr><th>Rule</th><th class=\"n\">Errors</th><th class=\"n\">Warnings</th>"
                + "<th class=\"n\">To know</th></tr>\n");
        counts.forEach((rule, n) -> body.append("<tr><td>")
                .append(Html.text(rule))
                .append("</td><td class=\"n\">")
                .append(n[2])
                .append("</td><td class=\"n\">")
                .append(n[1])
                .append("</td><td class=\"n\">")
                .append(n[0])
                .append("</td></tr>\n"));
        body.append("</table>\n");
    }

    private static void file(CheckReport.CheckedFile file, StringBuilder body) {
        body.append("<h2>").append(Html.text(file.file())).append("</h2>\n<p class=\"quiet\">");
        body.append(file.units()).append(file.units() == 1 ? " unit" : " units").append("</p>\n");
        if (file.faults().isEmpty()) {
            body.append("<p class=\"good\">Nothing was found.</p>\n");
            return;
        }
        body.append(
                "<table>\n<tr><th>Severity</th><th>Rule</th><th>Unit</th><th>Line</th><th>Side</th><th>What and why</th></tr>\n");
        for (Fault fault : file.faults()) {
            body.append("<tr><td class=\"").append(look(fault.severity())).append("\">");
            body.append(fault.severity().label())
                    .append(fault.mended() ? ", fixed" : "")
                    .append("</td><td>");
            body.append(Html.text(fault.rule())).append("</td><td>").append(Html.text(fault.unit()));
            body.append("</td><td class=\"n\">")
                    .append(fault.line() > 0 ? fault.line() : "")
                    .append("</td><td>");
            body.append(Html.text(fault.side()))
                    .append("</td><td>")
                    .append(Html.text(CheckText.plain(fault.message())));
            body.append("<br><span class=\"quiet\">")
                    .append(Html.text(fault.advice()))
                    .append("</span></td></tr>\n");
        }
        body.append("</table>\n");
    }

    private static String look(Severity severity) {
        return switch (severity) {
            case INFO -> "quiet";
            case WARNING -> "doubt";
            case ERROR -> "bad";
        };
    }
}
