package org.hebi.edition;

import java.util.ArrayList;
import java.util.List;
import org.hebi.model.BlockKind;
import org.hebi.model.Difference;
import org.hebi.model.DifferenceClass;
import org.hebi.model.Span;

/** Compares the punctuation between characters that are the same on both sides, and where paragraphs end. */
final class MarkComparer {
    private final Aligned aligned;
    private final TextStream a;
    private final TextStream b;
    private final List<Difference> found = new ArrayList<>();

    private MarkComparer(Aligned aligned) {
        this.aligned = aligned;
        this.a = aligned.a();
        this.b = aligned.b();
    }

    /** One mark, or one stretch of white space, with its place. */
    private record Mark(int folded, int block, int start, int end) {
        // Blanks, dashes and dots run on.
        boolean continuesWith(int next, int nextBlock, int at) {
            return block == nextBlock
                    && end == at
                    && folded == next
                    && (folded == Marks.NOTHING || folded == '—' || folded == '…');
        }
    }

    /** Every difference of punctuation and division outside the edits. */
    static List<Difference> compare(Aligned aligned, List<Edit> edits) {
        MarkComparer comparer = new MarkComparer(aligned);
        comparer.betweenEqual();
        comparer.besideEdits(edits);
        return comparer.found;
    }

    private void betweenEqual() {
        for (int i = 0; i <= a.size(); i++) {
            int j = i < a.size() ? aligned.toB(i) : b.size();
            boolean beforeSame = i == 0 ? j == 0 : j > 0 && aligned.toB(i - 1) == j - 1;
            if (j >= 0 && beforeSame && (i > 0 || j == 0)) {
                gap(i, j);
            }
        }
    }

    // An edit with text on both sides keeps the gaps at its borders; one on a single side takes its own marks along.
    private void besideEdits(List<Edit> edits) {
        for (Edit edit : edits) {
            if (edit.aSize() > 0 && edit.bSize() > 0) {
                gap(edit.aStart(), edit.bStart());
                boolean nextIsSame = edit.aEnd() == a.size() && edit.bEnd() == b.size()
                        || edit.aEnd() < a.size() && aligned.toB(edit.aEnd()) == edit.bEnd();
                if (nextIsSame) {
                    gap(edit.aEnd(), edit.bEnd());
                }
            }
        }
    }

    private void gap(int i, int j) {
        TextStream.Gap hant = a.gap(i);
        TextStream.Gap hans = b.gap(j);
        if (hant.breaks() != hans.breaks()) {
            division(i, j, hant.breaks());
        }
        if (hant.breaks() && hans.breaks()) {
            compare(
                    marks(a, hant.pieces().subList(0, 1)),
                    marks(b, hans.pieces().subList(0, 1)),
                    i,
                    j,
                    true);
            compare(
                    marks(a, hant.pieces().subList(1, 2)),
                    marks(b, hans.pieces().subList(1, 2)),
                    i,
                    j,
                    false);
        } else {
            compare(marks(a, hant.pieces()), marks(b, hans.pieces()), i, j, i > 0);
        }
    }

    private static List<Mark> marks(TextStream stream, List<TextStream.Gap.Piece> pieces) {
        List<Mark> marks = new ArrayList<>();
        for (TextStream.Gap.Piece piece : pieces) {
            String text = stream.text(piece.block());
            for (int at = piece.start(); at < piece.end(); ) {
                int c = text.codePointAt(at);
                int next = at + Character.charCount(c);
                int folded = Marks.fold(c);
                if (!marks.isEmpty() && marks.get(marks.size() - 1).continuesWith(folded, piece.block(), at)) {
                    Mark last = marks.get(marks.size() - 1);
                    marks.set(marks.size() - 1, new Mark(folded, last.block, last.start, next));
                } else {
                    marks.add(new Mark(folded, piece.block(), at, next));
                }
                at = next;
            }
        }
        return marks;
    }

    private void compare(List<Mark> hant, List<Mark> hans, int i, int j, boolean afterPrevious) {
        List<Mark> one = visible(hant);
        List<Mark> other = visible(hans);
        if (digitsAround(i) && onlyGrouping(one) && onlyGrouping(other)) {
            return;
        }
        int[][] common = common(one, other);
        int x = 0;
        int y = 0;
        while (x < one.size() || y < other.size()) {
            boolean both = x < one.size() && y < other.size();
            if (both && Marks.same(one.get(x).folded, other.get(y).folded)) {
                width(one.get(x++), other.get(y++));
            } else if (both
                    && common[x + 1][y] == common[x][y]
                    && common[x][y + 1] == common[x][y]
                    && common[x + 1][y + 1] == common[x][y]) {
                changed(one.get(x++), other.get(y++));
            } else if (y >= other.size() || x < one.size() && common[x + 1][y] >= common[x][y + 1]) {
                Mark mark = one.get(x++);
                lost(mark, true, space(hans), j, afterPrevious);
            } else {
                Mark mark = other.get(y++);
                lost(mark, false, space(hant), i, afterPrevious);
            }
        }
    }

    private static List<Mark> visible(List<Mark> marks) {
        return marks.stream().filter(m -> m.folded != Marks.NOTHING).toList();
    }

    // The only white space of a gap, where a mark may have stood.
    private static List<Mark> space(List<Mark> marks) {
        return marks.size() == 1 && marks.get(0).folded == Marks.NOTHING ? marks : List.of();
    }

    // 4,200 and 4200; the white space in it too.
    private boolean digitsAround(int i) {
        return i > 0
                && i < a.size()
                && a.symbol(i - 1) < 128
                && a.symbol(i) < 128
                && Character.isDigit(a.symbol(i - 1))
                && Character.isDigit(a.symbol(i));
    }

    private static boolean onlyGrouping(List<Mark> marks) {
        return marks.stream().allMatch(m -> m.folded == ',' || m.folded == '\'');
    }

    private static int[][] common(List<Mark> one, List<Mark> other) {
        int[][] length = new int[one.size() + 2][other.size() + 2];
        for (int x = one.size() - 1; x >= 0; x--) {
            for (int y = other.size() - 1; y >= 0; y--) {
                length[x][y] = Marks.same(one.get(x).folded, other.get(y).folded)
                        ? length[x + 1][y + 1] + 1
                        : Math.max(length[x + 1][y], length[x][y + 1]);
            }
        }
        return length;
    }

    private void width(Mark hant, Mark hans) {
        Aligned.Spot one = spot(a, hant);
        Aligned.Spot other = spot(b, hans);
        if (!one.span().text().equals(other.span().text())) {
            found.add(aligned.difference(
                    DifferenceClass.WIDTH, "form of a mark", 0, one, other, "The same mark in another form."));
        }
    }

    private void changed(Mark hant, Mark hans) {
        found.add(aligned.difference(
                DifferenceClass.PUNCT,
                "other mark",
                1,
                spot(a, hant),
                spot(b, hans),
                "Another mark stands here; " + effect(hant.folded, hans.folded)));
    }

    private static String effect(int one, int other) {
        boolean ends = one == '。' || other == '。' || one == '?' || other == '?' || one == '!' || other == '!';
        return ends ? "the sentences are divided differently." : "the parts of the sentence are joined differently.";
    }

    private void lost(Mark mark, boolean hantHas, List<Mark> space, int seam, boolean afterPrevious) {
        TextStream empty = hantHas ? b : a;
        Aligned.Spot there = space.size() == 1 ? spot(empty, space.get(0)) : Aligned.point(empty, seam, afterPrevious);
        Aligned.Spot here = spot(hantHas ? a : b, mark);
        String where = hantHas ? "Simplified" : "Traditional";
        boolean end = mark.folded == '。' || mark.folded == '?' || mark.folded == '!';
        String note = space.size() == 1
                ? "The mark is lost in the " + where + " edition; a blank is left in its place."
                : end
                        ? "The " + where + " edition lacks this mark, and with it the end of a sentence."
                        : "The " + where + " edition lacks this mark.";
        found.add(
                hantHas
                        ? aligned.difference(DifferenceClass.PUNCT, "mark lost", 1, here, there, note)
                        : aligned.difference(DifferenceClass.PUNCT, "mark lost", 1, there, here, note));
    }

    private static Aligned.Spot spot(TextStream stream, Mark mark) {
        return new Aligned.Spot(mark.block, Span.of(stream.text(mark.block), mark.start, mark.end));
    }

    // A paragraph ends on one side only. A break inside a sentence is a matter of layout.
    private void division(int i, int j, boolean hantBreaks) {
        TextStream broken = hantBreaks ? a : b;
        TextStream whole = hantBreaks ? b : a;
        int at = hantBreaks ? i : j;
        int seam = hantBreaks ? j : i;
        int before = broken.block(at - 1);
        int after = broken.block(at);
        boolean layout =
                isLabelled(kind(broken, before)) || isLabelled(kind(broken, after)) || !endsSentence(broken, before);
        Aligned.Spot end = new Aligned.Spot(
                before,
                new Span(broken.text(before).length(), broken.text(before).length(), ""));
        TextStream.Gap.Piece piece = whole.gap(seam).pieces().get(0);
        Aligned.Spot there = new Aligned.Spot(piece.block(), new Span(piece.end(), piece.end(), ""));
        String where = hantBreaks ? "Traditional" : "Simplified";
        String note = layout
                ? "A line ends here in the " + where + " edition; that is a matter of layout."
                : "The " + where + " edition begins a new paragraph here, the other goes on.";
        found.add(aligned.difference(
                DifferenceClass.STRUCTURE,
                layout ? "line break" : "paragraph division",
                layout ? 0 : 2,
                hantBreaks ? end : there,
                hantBreaks ? there : end,
                note));
    }

    private static BlockKind kind(TextStream stream, int block) {
        return stream.document().blocks().get(block).kind();
    }

    private static boolean isLabelled(BlockKind kind) {
        return switch (kind) {
            case TITLE, DATE, HEADING, SIGNATURE, NARRATIVE, FURNITURE -> true;
            case PARAGRAPH, ITEM -> false;
        };
    }

    private static boolean endsSentence(TextStream stream, int block) {
        String text = stream.text(block).stripTrailing();
        int at = text.length() - 1;
        while (at > 0 && Marks.closes(text.charAt(at))) {
            at--;
        }
        return at >= 0 && Marks.endsSentence(text.charAt(at));
    }
}
