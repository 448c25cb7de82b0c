package org.hebi.memory.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hebi.memory.Confidences;
import org.hebi.memory.Review;
import org.hebi.memory.XmlText;
import org.hebi.model.BlockKind;
import org.hebi.model.Finding;
import org.hebi.model.Language;
import org.hebi.model.Place;
import org.hebi.model.Segment;
import org.hebi.model.SegmentedDocument;

/**
 * Writes texts side by side as one self-contained page: no script is needed to read it, nothing is fetched, doubtful rows
 * are marked by colour and by words, light and dark follow the reader's setting, and it prints.
 */
public final class SideBySideWriter {
    private static final double SURE = 0.95;
    private static final double DOUBTFUL = 0.8;
    private static final double WRONG = 0.5;

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1c1c1c;--paper:#fff;--faint:#666;--line:#d8d8d8;--head:#f3f1ec;\
            --soft:#fffaf0;--doubt:#ffefc2;--wrong:#ffd9cc;--alone:#e2edf9;--accent:#8a5a00}
            @media (prefers-color-scheme:dark){:root{--ink:#e8e6e3;--paper:#181818;--faint:#a5a09a;--line:#3a3a3a;\
            --head:#242424;--soft:#211d12;--doubt:#3d3210;--wrong:#4a2319;--alone:#1b2b3d;--accent:#e0b060}}
            *{box-sizing:border-box}
            body{margin:0 auto;max-width:110rem;padding:1.5rem;color:var(--ink);background:var(--paper);line-height:1.6;\
            font-family:"Segoe UI","Noto Sans","Helvetica Neue",Arial,sans-serif}
            h1{font-size:1.4rem;margin:0 0 .25rem}
            p{color:var(--faint);margin:.25rem 0}
            ul{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem;padding:0;margin:.75rem 0}
            li,.mark{border:1px solid var(--line);border-radius:.25rem;padding:0 .5rem;font-size:.85rem}
            table{border-collapse:collapse;width:100%;table-layout:fixed}
            thead{position:sticky;top:0;z-index:1}
            th{background:var(--head);text-align:left;font-weight:600}
            th,td{border:1px solid var(--line);padding:.4rem .6rem;vertical-align:top;overflow-wrap:anywhere}
            th:first-child{width:4.5rem}th:last-child{width:8rem}
            td:first-child,td:last-child{font-size:.85rem;color:var(--faint)}
            td p{margin:0;color:inherit;white-space:pre-wrap}
            sup{color:var(--faint);font-size:.7rem;user-select:none;margin-right:.25rem}
            .soft{background:var(--soft)}.doubt{background:var(--doubt)}.wrong{background:var(--wrong)}.alone{background:var(--alone)}
            .heading td{font-weight:600}
            a{color:var(--accent)}
            :lang(zh-Hans){font-family:"Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",SimSun,sans-serif}
            :lang(zh-Hant){font-family:"Noto Sans CJK TC","Noto Sans TC","Source Han Sans TC","PingFang TC","Microsoft JhengHei",PMingLiU,sans-serif}
            tr:target{outline:3px solid var(--accent);outline-offset:-3px}
            @media (max-width:50rem){table,tbody,tr,td{display:block;width:100%}thead{display:none}tr{margin-bottom:1rem}}
            @media print{body{padding:0;max-width:none;font-size:10pt}thead{position:static;display:table-header-group}\
            tr{break-inside:avoid}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}nav{display:none}}
            """;

    /**
     * Writes the page.
     *
     * @return what could not be shown as it is
     */
    public List<Finding> write(Review review, OutputStream out) throws IOException {
        Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        List<Finding> findings = new ArrayList<>();
        page.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>"
                + XmlText.content(review.name()) + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<h1>"
                + XmlText.content(review.name()) + "</h1>\n");
        summary(review, page);
        page.write("<table>\n<thead><tr><th scope=\"col\">Row</th>");
        for (SegmentedDocument document : review.documents()) {
            page.write(
                    "<th scope=\"col\">" + XmlText.content(document.language().tag()) + "</th>");
        }
        page.write("<th scope=\"col\">Confidence</th></tr></thead>\n<tbody>\n");
        for (int i = 0; i < review.rows().size(); i++) {
            row(review, i, page, findings);
        }
        page.write("</tbody>\n</table>\n</body>\n</html>\n");
        page.flush();
        return findings;
    }

    private static void summary(Review review, Writer page) throws IOException {
        int alone = 0;
        int doubtful = 0;
        List<Integer> look = new ArrayList<>();
        for (int i = 0; i < review.rows().size(); i++) {
            Review.Row row = review.rows().get(i);
            alone += row.isLink() ? 0 : 1;
            doubtful += row.isLink() && row.confidence() < DOUBTFUL ? 1 : 0;
            if (!row.isLink() || row.confidence() < DOUBTFUL) {
                look.add(i + 1);
            }
        }
        page.write(
                "<p>" + review.rows().size() + " rows, " + doubtful + " doubtful, " + alone
                        + " without a counterpart.</p>\n"
                        + "<ul aria-label=\"Colours\"><li>sure</li><li class=\"soft\">below 0.95</li><li class=\"doubt\">doubtful, below"
                        + " 0.80</li><li class=\"wrong\">probably wrong, below 0.50</li><li class=\"alone\">no counterpart</li></ul>\n");
        if (!look.isEmpty()) {
            page.write("<nav aria-label=\"Rows to look at\"><p>To look at:");
            for (int row : look) {
                page.write(" <a href=\"#r" + row + "\">" + row + "</a>");
            }
            page.write("</p></nav>\n");
        }
    }

    private static void row(Review review, int index, Writer page, List<Finding> findings) throws IOException {
        Review.Row row = review.rows().get(index);
        String look = look(row);
        String classes = (look + (isHeading(review, row) ? " heading" : "")).strip();
        page.write("<tr id=\"r" + (index + 1) + "\"" + (classes.isEmpty() ? "" : " class=\"" + classes + "\"") + "><td>"
                + (index + 1)
                + (row.article().isEmpty() ? "" : "<br>" + XmlText.content(row.article())) + "</td>");
        for (int i = 0; i < row.sides().size(); i++) {
            side(review, review.documents().get(i).language(), row.sides().get(i), index, page, findings);
        }
        page.write("<td>" + Confidences.text(row.confidence()) + " · " + row.type() + words(look) + "</td></tr>\n");
    }

    private static void side(
            Review review, Language language, Review.Side side, int index, Writer page, List<Finding> findings)
            throws IOException {
        page.write("<td lang=\"" + XmlText.attribute(language.tag()) + "\" dir=\"auto\">");
        if (!side.isEmpty()) {
            page.write("<p><sup>" + (side.first() + 1) + (side.end() - side.first() > 1 ? "–" + side.end() : "")
                    + "</sup>" + XmlText.content(side.text()) + "</p>");
            int forbidden = XmlText.forbidden(side.text());
            if (forbidden > 0) {
                findings.add(new Finding(
                        "invalid-character",
                        2,
                        Place.whole(review.name()),
                        forbidden + (forbidden == 1 ? " character" : " characters")
                                + " that no page can show left out of row " + (index + 1) + " in " + language + "."));
            }
        }
        page.write("</td>");
    }

    private static String look(Review.Row row) {
        if (!row.isLink()) {
            return "alone";
        }
        if (row.confidence() < WRONG) {
            return "wrong";
        }
        if (row.confidence() < DOUBTFUL) {
            return "doubt";
        }
        return row.confidence() < SURE ? "soft" : "";
    }

    /** Colour alone tells nothing to those who do not see it. */
    private static String words(String look) {
        return switch (look) {
            case "alone" -> "<br>no counterpart";
            case "wrong" -> "<br>probably wrong";
            case "doubt" -> "<br>doubtful";
            default -> "";
        };
    }

    private static boolean isHeading(Review review, Review.Row row) {
        for (int i = 0; i < row.sides().size(); i++) {
            Review.Side side = row.sides().get(i);
            if (!side.isEmpty()) {
                SegmentedDocument document = review.documents().get(i);
                Segment first = document.segments().get(side.first());
                BlockKind kind = document.blockOf(first).kind();
                return kind == BlockKind.HEADING || kind == BlockKind.TITLE;
            }
        }
        return false;
    }
}
