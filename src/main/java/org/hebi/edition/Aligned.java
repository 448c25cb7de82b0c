package org.hebi.edition;

import java.util.Arrays;
import java.util.List;
import org.hebi.model.Difference;
import org.hebi.model.DifferenceClass;
import org.hebi.model.Span;

/** Two streams and which character is which; knows how to say where something stands on both sides. */
final class Aligned {
    private static final int CONTEXT = 12;

    private final TextStream a;
    private final TextStream b;
    private final int[] toB;
    private final int[] toA;

    Aligned(TextStream a, TextStream b, int[] toB) {
        this.a = a;
        this.b = b;
        this.toB = toB;
        this.toA = new int[b.size()];
        Arrays.fill(toA, -1);
        for (int i = 0; i < toB.length; i++) {
            if (toB[i] >= 0) {
                toA[toB[i]] = i;
            }
        }
    }

    TextStream a() {
        return a;
    }

    TextStream b() {
        return b;
    }

    int toB(int i) {
        return toB[i];
    }

    int toA(int j) {
        return toA[j];
    }

    List<Edit> edits() {
        return StreamDiff.edits(toB, b.size());
    }

    /** How many equal characters in one paragraph on both sides stand right before an edit. */
    int equalBefore(Edit edit, int most) {
        int n = 0;
        while (n < most
                && edit.aStart() - n > 0
                && edit.bStart() - n > 0
                && toB[edit.aStart() - n - 1] == edit.bStart() - n - 1
                && !cutBefore(edit, n)) {
            n++;
        }
        return n;
    }

    // Where one side of the edit is empty, only the other can tell to which paragraph it belongs.
    private boolean cutBefore(Edit edit, int n) {
        boolean aCut = a.beginsBlock(Math.min(edit.aStart() - n, a.size() - 1)) && edit.aStart() - n < a.size();
        boolean bCut = b.beginsBlock(Math.min(edit.bStart() - n, b.size() - 1)) && edit.bStart() - n < b.size();
        if (n == 0 && edit.aSize() == 0) {
            return bCut;
        }
        return n == 0 && edit.bSize() == 0 ? aCut : aCut || bCut;
    }

    /** How many equal characters in one paragraph on both sides stand right after an edit. */
    int equalAfter(Edit edit, int most) {
        int n = 0;
        while (n < most
                && edit.aEnd() + n < a.size()
                && edit.bEnd() + n < b.size()
                && toB[edit.aEnd() + n] == edit.bEnd() + n
                && !cutAfter(edit, n)) {
            n++;
        }
        return n;
    }

    private boolean cutAfter(Edit edit, int n) {
        boolean aCut = a.beginsBlock(edit.aEnd() + n);
        boolean bCut = b.beginsBlock(edit.bEnd() + n);
        if (n == 0 && edit.aSize() == 0) {
            return bCut;
        }
        return n == 0 && edit.bSize() == 0 ? aCut : aCut || bCut;
    }

    String hantText(Edit e) {
        return a.folded(e.aStart(), e.aEnd());
    }

    String hansText(Edit e) {
        return b.folded(e.bStart(), e.bEnd());
    }

    /** A place in a block. */
    record Spot(int block, Span span) {}

    /** Where characters {@code from} to {@code to} of a stream stand; the first paragraph only, where they fill several. */
    static Spot spot(TextStream stream, int from, int to) {
        if (from == to) {
            return point(stream, from, from > 0 && !(from < stream.size() && stream.beginsBlock(from)));
        }
        int end = from + 1;
        while (end < to && stream.block(end) == stream.block(from)) {
            end++;
        }
        return new Spot(stream.block(from), stream.span(from, end));
    }

    /** The empty place before character {@code at}: right after the character before it, or right before the next one. */
    static Spot point(TextStream stream, int at, boolean afterPrevious) {
        if (stream.size() == 0) {
            return new Spot(stream.document().blocks().isEmpty() ? -1 : 0, new Span(0, 0, ""));
        }
        if (afterPrevious && at > 0 || at >= stream.size()) {
            int end = stream.end(at - 1);
            return new Spot(stream.block(at - 1), new Span(end, end, ""));
        }
        int start = stream.start(at);
        return new Spot(stream.block(at), new Span(start, start, ""));
    }

    Difference difference(DifferenceClass kind, String subclass, int severity, Edit edit, String note) {
        Spot hant = spotHant(edit);
        Spot hans = spotHans(edit);
        return difference(kind, subclass, severity, hant, hans, note);
    }

    Spot spotHant(Edit e) {
        return e.aSize() > 0
                ? spot(a, e.aStart(), e.aEnd())
                : point(a, e.aStart(), !startsBlocks(b, e.bStart(), a, e.aStart()));
    }

    Spot spotHans(Edit e) {
        return e.bSize() > 0
                ? spot(b, e.bStart(), e.bEnd())
                : point(b, e.bStart(), !startsBlocks(a, e.aStart(), b, e.bStart()));
    }

    // A gap at a paragraph's beginning belongs to that paragraph when what is missing began the paragraph too.
    private static boolean startsBlocks(TextStream full, int from, TextStream empty, int at) {
        return at < empty.size() && full.beginsBlock(from) && empty.beginsBlock(at);
    }

    Difference difference(DifferenceClass kind, String subclass, int severity, Spot hant, Spot hans, String note) {
        return new Difference(
                kind,
                subclass,
                severity,
                hant.block(),
                hant.span(),
                hans.block(),
                hans.span(),
                context(a, hant),
                context(b, hans),
                note);
    }

    static String context(TextStream stream, Spot spot) {
        if (spot.block() < 0) {
            return "";
        }
        String text = stream.text(spot.block());
        int from = Math.max(0, spot.span().start() - CONTEXT);
        int to = Math.min(text.length(), spot.span().end() + CONTEXT);
        // Never cut a character outside the basic plane in two.
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from--;
        }
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }
}
