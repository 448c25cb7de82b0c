package org.hebi.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hebi.model.Difference;
import org.hebi.model.DifferenceClass;
import org.hebi.model.Document;
import org.hebi.model.Finding;
import org.hebi.model.Span;

/** Turns what is doubtful in one edition into differences, with the corresponding place of the other edition. */
final class EditionChecks {
    private EditionChecks() {}

    /** Doubts about both editions of a comparison that no difference tells already. */
    static List<Difference> both(Aligned aligned, Knowledge knowledge, SpellingGuide guide, List<Difference> known) {
        Map<String, Difference> found = new LinkedHashMap<>();
        Map<Integer, List<Span>> knownHant = spans(known, true);
        Map<Integer, List<Span>> knownHans = spans(known, false);
        for (Doubt doubt : doubts(aligned.a(), knowledge, guide, true, false)) {
            Aligned.Spot here = spot(aligned.a(), doubt);
            if (!told(knownHant, here)) {
                Aligned.Spot there = counterpart(aligned.a(), aligned.b(), doubt, aligned::toB);
                found.put(
                        key(doubt, here, there),
                        aligned.difference(
                                doubt.kind(),
                                doubt.subclass(),
                                doubt.severity(),
                                here,
                                there,
                                note(doubt, "Traditional")));
            }
        }
        for (Doubt doubt : doubts(aligned.b(), knowledge, guide, false, false)) {
            Aligned.Spot here = spot(aligned.b(), doubt);
            if (!told(knownHans, here)) {
                Aligned.Spot there = counterpart(aligned.b(), aligned.a(), doubt, aligned::toA);
                // What both editions do is told once.
                String key = key(doubt, there, here);
                Difference same = found.get(key);
                found.put(
                        key,
                        aligned.difference(
                                doubt.kind(),
                                doubt.subclass(),
                                same == null ? doubt.severity() : Math.max(same.severity(), doubt.severity()),
                                there,
                                here,
                                same == null ? note(doubt, "Simplified") : doubt.note() + " (both editions)"));
            }
        }
        return List.copyOf(found.values());
    }

    private static String key(Doubt doubt, Aligned.Spot hant, Aligned.Spot hans) {
        return doubt.kind() + "\t" + doubt.subclass() + "\t" + hant.block() + "\t"
                + hant.span().start() + "\t" + hans.block() + "\t" + hans.span().start();
    }

    /** Doubts about one edition alone. */
    static List<Difference> alone(TextStream text, Knowledge knowledge, SpellingGuide guide, boolean traditional) {
        List<Difference> found = new ArrayList<>();
        Span none = new Span(0, 0, "");
        List<Doubt> doubts = new ArrayList<>(doubts(text, knowledge, guide, traditional, true));
        doubts.addAll(restored(text.document()));
        for (Doubt doubt : doubts) {
            Aligned.Spot here = spot(text, doubt);
            String context = Aligned.context(text, here);
            found.add(new Difference(
                    doubt.kind(),
                    doubt.subclass(),
                    doubt.severity(),
                    traditional ? doubt.block() : -1,
                    traditional ? here.span() : none,
                    traditional ? -1 : doubt.block(),
                    traditional ? none : here.span(),
                    traditional ? context : "",
                    traditional ? "" : context,
                    doubt.note()));
        }
        return found;
    }

    private static List<Doubt> doubts(
            TextStream text, Knowledge knowledge, SpellingGuide guide, boolean traditional, boolean blanks) {
        List<Doubt> doubts = new ArrayList<>(SpellingCheck.check(text, knowledge, guide, traditional));
        doubts.addAll(MarkCheck.check(text.document(), blanks));
        return doubts;
    }

    // Marks that cleaning put back: those it is unsure of weigh something, the rest can be asked for.
    private static List<Doubt> restored(Document document) {
        List<Doubt> doubts = new ArrayList<>();
        for (Finding finding : document.findings()) {
            int block = finding.place().block();
            if (!finding.check().equals("lost-punctuation")
                    || block < 0
                    || block >= document.blocks().size()) {
                continue;
            }
            int length = document.blocks().get(block).text().length();
            boolean sure = finding.severity() < 2;
            int start = Math.min(finding.place().start(), length);
            int end = sure ? start : Math.min(finding.place().end(), length);
            doubts.add(
                    new Doubt(DifferenceClass.PUNCT, "lost mark", sure ? 0 : 1, block, start, end, finding.message()));
        }
        return doubts;
    }

    private static String note(Doubt doubt, String edition) {
        return doubt.note() + " (" + edition + " edition)";
    }

    private static Aligned.Spot spot(TextStream text, Doubt doubt) {
        return new Aligned.Spot(doubt.block(), Span.of(text.text(doubt.block()), doubt.start(), doubt.end()));
    }

    private static Map<Integer, List<Span>> spans(List<Difference> known, boolean hant) {
        Map<Integer, List<Span>> spans = new HashMap<>();
        for (Difference d : known) {
            if (d.severity() > 0) {
                spans.computeIfAbsent(hant ? d.hantParagraph() : d.hansParagraph(), p -> new ArrayList<>())
                        .add(hant ? d.hant() : d.hans());
            }
        }
        return spans;
    }

    private static boolean told(Map<Integer, List<Span>> known, Aligned.Spot spot) {
        return known.getOrDefault(spot.block(), List.of()).stream()
                .anyMatch(
                        span -> span.start() < spot.span().end() && spot.span().start() < span.end());
    }

    private interface Partner {
        int of(int i);
    }

    private static Aligned.Spot counterpart(TextStream here, TextStream there, Doubt doubt, Partner partner) {
        int from = here.at(doubt.block(), doubt.start());
        int to = here.at(doubt.block(), doubt.end());
        if (from < to && partner.of(from) >= 0 && partner.of(to - 1) == partner.of(from) + to - 1 - from) {
            int start = partner.of(from);
            int end = partner.of(to - 1) + 1;
            if (there.block(start) == there.block(end - 1)) {
                return Aligned.spot(there, start, end);
            }
        }
        if (from == to) {
            return mark(here, there, doubt, from, partner);
        }
        int before = from - 1;
        while (before >= 0 && partner.of(before) < 0) {
            before--;
        }
        return Aligned.point(there, before < 0 ? 0 : partner.of(before) + 1, before >= 0);
    }

    // A mark stands in a gap; the same mark of the other edition's gap, or the place after the character before it.
    private static Aligned.Spot mark(TextStream here, TextStream there, Doubt doubt, int gap, Partner partner) {
        int seam = gap < here.size() && partner.of(gap) >= 0
                ? partner.of(gap)
                : gap > 0 && partner.of(gap - 1) >= 0 ? partner.of(gap - 1) + 1 : -1;
        if (seam < 0) {
            return Aligned.point(there, 0, false);
        }
        int folded = Marks.fold(here.text(doubt.block()).codePointAt(doubt.start()));
        for (TextStream.Gap.Piece piece : there.gap(seam).pieces()) {
            String text = there.text(piece.block());
            for (int at = piece.start(); at < piece.end(); at++) {
                if (Marks.fold(text.charAt(at)) == folded) {
                    return new Aligned.Spot(piece.block(), Span.of(text, at, at + 1));
                }
            }
        }
        return Aligned.point(there, seam, seam > 0);
    }
}
