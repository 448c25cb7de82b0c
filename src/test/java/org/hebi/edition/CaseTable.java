package org.hebi.edition;

import java.util.ArrayList;
import java.util.List;
import org.hebi.model.Difference;
import org.hebi.model.Span;

/** Cases of a table, each two short editions and the difference a careful editor sees between them. */
final class CaseTable {
    private CaseTable() {}

    /**
     * One case.
     *
     * @param hantSpans expected places as {@code start:end:text}, several parted by {@code |}
     */
    record Case(String id, String hant, String hans, String kind, int severity, String hantSpans, String hansSpans) {
        @Override
        public String toString() {
            return id + " " + kind;
        }
    }

    static List<Case> read(String name) {
        return Editions.table(name).stream()
                .map(c -> new Case(
                        c[0],
                        // A page break inside a word; cleaning joins it.
                        c[1].replace("\\n", ""),
                        c[2].replace("\\n", ""),
                        c[3],
                        Integer.parseInt(c[5]),
                        c[6],
                        c[7]))
                .toList();
    }

    /** Cases that mark what differs in the text itself, between ⟦ and ⟧. */
    static List<Case> readMarked(String name) {
        return Editions.table(name).stream()
                .map(c -> new Case(
                        c[0], bare(c[1]), bare(c[2]), c[3], Integer.parseInt(c[4]), places(c[1]), places(c[2])))
                .toList();
    }

    private static String bare(String marked) {
        return marked.replace("⟦", "").replace("⟧", "");
    }

    private static String places(String marked) {
        List<String> places = new ArrayList<>();
        int gone = 0;
        for (int open = marked.indexOf('⟦'); open >= 0; open = marked.indexOf('⟦', open + 1)) {
            int close = marked.indexOf('⟧', open);
            String text = marked.substring(open + 1, close);
            int start = open - gone;
            places.add(start + ":" + (start + text.length()) + ":" + text);
            gone += 2;
        }
        return String.join("|", places);
    }

    static List<Difference> reported(Case c) {
        return Editions.COMPARER
                .compare(Editions.hant(c.hant), Editions.hans(c.hans))
                .from(1);
    }

    /** What is wrong with the answer to a case; empty when it is right. */
    static String fault(Case c, List<Difference> reported) {
        if (c.kind.equals("NONE")) {
            return reported.isEmpty() ? "" : "nothing expected, got " + list(reported);
        }
        List<String> hant = List.of(c.hantSpans.split("\\|", -1));
        List<String> hans = List.of(c.hansSpans.split("\\|", -1));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < Math.max(hant.size(), hans.size()); i++) {
            expected.add(hant.get(Math.min(i, hant.size() - 1)) + " / " + hans.get(Math.min(i, hans.size() - 1)));
        }
        List<String> got = new ArrayList<>();
        for (Difference d : reported) {
            got.add(colons(d.hant()) + " / " + colons(d.hans()));
            if (!d.kind().name().equals(c.kind) || Math.abs(d.severity() - c.severity) > 1) {
                return "expected " + c.kind + " " + c.severity + " " + expected + ", got " + list(reported);
            }
        }
        return got.equals(expected) ? "" : "expected " + c.kind + " " + expected + ", got " + list(reported);
    }

    private static String colons(Span span) {
        return span.start() + ":" + span.end() + ":" + span.text();
    }

    private static String list(List<Difference> reported) {
        return reported.stream()
                .map(d -> d.kind() + "(" + d.subclass() + ") " + d.severity() + " " + colons(d.hant()) + " / "
                        + colons(d.hans()))
                .toList()
                .toString();
    }
}
