package org.hebi.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hebi.model.Difference;
import org.hebi.model.DifferenceClass;

/** Lists the innocent differences of single characters: shapes, widths, and what a change of script always does. */
final class ShapeComparer {
    private ShapeComparer() {}

    /** Every character that is the same on both sides and yet looks more different than a plain change of script explains. */
    static List<Difference> compare(Aligned aligned, Knowledge knowledge, SpellingGuide guide) {
        Map<String, String> standard = new HashMap<>();
        for (String[] row : knowledge.glyphs()) {
            for (String shape : row) {
                if (!shape.equals(row[0])) {
                    standard.putIfAbsent(shape, row[0]);
                }
            }
        }
        List<Difference> found = new ArrayList<>();
        TextStream a = aligned.a();
        TextStream b = aligned.b();
        for (int i = 0; i < a.size(); i++) {
            int j = aligned.toB(i);
            if (j < 0) {
                continue;
            }
            String hant = a.original(i);
            String hans = b.original(j);
            if (hant.equals(hans)) {
                continue;
            }
            Edit edit = new Edit(i, i + 1, j, j + 1);
            int c = hant.codePointAt(0);
            if (!Character.isIdeographic(c) || hant.equals("〇") || hans.equals("〇")) {
                boolean zero = hant.equals("〇") || hans.equals("〇");
                found.add(aligned.difference(
                        zero ? DifferenceClass.GLYPH : DifferenceClass.WIDTH,
                        zero ? "zero" : "width",
                        0,
                        edit,
                        zero ? "The zero of years in another shape." : "The same character in another width."));
            } else if (standard.containsKey(hant)) {
                found.add(aligned.difference(
                        DifferenceClass.GLYPH, "shape", 0, edit, "Another shape of " + standard.get(hant) + "."));
            } else if (guide.ambiguous(b.symbol(j)) || knowledge.folding().scriptOnly(c) != hans.codePointAt(0)) {
                found.add(aligned.difference(
                        DifferenceClass.INNOCENT,
                        "one of several",
                        0,
                        edit,
                        hans + " stands for several Traditional characters; " + hant + " is the right one here."));
            }
        }
        return found;
    }
}
