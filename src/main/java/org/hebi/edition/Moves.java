package org.hebi.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hebi.model.Difference;
import org.hebi.model.DifferenceClass;

/** Text that is missing in one place and stands in another. */
final class Moves {
    private static final int LEAST = 8;
    private static final int GRAM = 3;

    private final TextStream a;
    private final TextStream b;
    private final List<Move> moves = new ArrayList<>();
    private final List<Edit> rest = new ArrayList<>();

    private record Move(int aStart, int aEnd, int bStart, int bEnd) {}

    private record Stretch(int start, int end, Edit edit) {}

    private Moves(TextStream a, TextStream b) {
        this.a = a;
        this.b = b;
    }

    /** Looks for stretches that left one place for another. */
    static Moves find(TextStream a, TextStream b, List<Edit> edits) {
        Moves moves = new Moves(a, b);
        moves.search(edits);
        return moves;
    }

    /** The edits that remain when moved text is taken out. */
    List<Edit> rest() {
        return rest;
    }

    private void search(List<Edit> edits) {
        List<Stretch> gone = stretches(edits, true);
        List<Stretch> come = stretches(edits, false);
        Map<String, List<Integer>> index = new HashMap<>();
        for (int c = 0; c < come.size(); c++) {
            Stretch stretch = come.get(c);
            Set<String> grams = grams(b, stretch);
            for (String gram : grams) {
                index.computeIfAbsent(gram, g -> new ArrayList<>()).add(c);
            }
        }
        Set<Integer> taken = new HashSet<>();
        Map<Edit, List<Move>> byEdit = new HashMap<>();
        for (Stretch stretch : gone) {
            Set<String> grams = grams(a, stretch);
            Map<Integer, Integer> votes = new HashMap<>();
            for (String gram : grams) {
                List<Integer> holders = index.getOrDefault(gram, List.of());
                if (holders.size() <= 50) {
                    holders.forEach(h -> votes.merge(h, 1, Integer::sum));
                }
            }
            int best = -1;
            int most = 0;
            for (int c = 0; c < come.size(); c++) {
                int shared = votes.getOrDefault(c, 0);
                if (shared > most && !taken.contains(c) && come.get(c).edit != stretch.edit) {
                    best = c;
                    most = shared;
                }
            }
            if (best >= 0) {
                Stretch there = come.get(best);
                int larger = Math.max(grams.size(), grams(b, there).size());
                if (most * 10 >= larger * 6) {
                    taken.add(best);
                    Move move = new Move(stretch.start, stretch.end, there.start, there.end);
                    moves.add(move);
                    byEdit.computeIfAbsent(stretch.edit, e -> new ArrayList<>()).add(move);
                    byEdit.computeIfAbsent(there.edit, e -> new ArrayList<>()).add(move);
                }
            }
        }
        for (Edit edit : edits) {
            List<Move> out = byEdit.getOrDefault(edit, List.of());
            if (out.isEmpty()) {
                rest.add(edit);
            } else {
                remains(edit, out);
            }
        }
    }

    // Whole sentences and paragraphs of an edit; parts of sentences do not move.
    private List<Stretch> stretches(List<Edit> edits, boolean hant) {
        TextStream stream = hant ? a : b;
        List<Stretch> stretches = new ArrayList<>();
        for (Edit edit : edits) {
            int from = hant ? edit.aStart() : edit.bStart();
            int to = hant ? edit.aEnd() : edit.bEnd();
            if (to - from < LEAST) {
                continue;
            }
            int start = from;
            for (int at = from + 1; at <= to; at++) {
                boolean border = at == to || stream.border(at) >= 5;
                if (border && at - start >= LEAST) {
                    stretches.add(new Stretch(start, at, edit));
                    start = at;
                } else if (border) {
                    start = at;
                }
            }
        }
        return joined(stretches, stream);
    }

    // Sentences of one paragraph that went together are told together.
    private static List<Stretch> joined(List<Stretch> stretches, TextStream stream) {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch stretch : stretches) {
            Stretch last = joined.isEmpty() ? stretch : joined.get(joined.size() - 1);
            if (last != stretch
                    && last.edit == stretch.edit
                    && last.end == stretch.start
                    && stream.block(last.start) == stream.block(stretch.end - 1)) {
                joined.set(joined.size() - 1, new Stretch(last.start, stretch.end, stretch.edit));
            } else {
                joined.add(stretch);
            }
        }
        return joined;
    }

    private static Set<String> grams(TextStream stream, Stretch stretch) {
        Set<String> grams = new HashSet<>();
        for (int at = stretch.start; at + GRAM <= stretch.end; at++) {
            grams.add(stream.folded(at, at + GRAM));
        }
        return grams;
    }

    private void remains(Edit edit, List<Move> out) {
        List<int[]> aKept = without(edit.aStart(), edit.aEnd(), out, true);
        List<int[]> bKept = without(edit.bStart(), edit.bEnd(), out, false);
        for (int k = 0; k < Math.max(aKept.size(), bKept.size()); k++) {
            int[] one = k < aKept.size() ? aKept.get(k) : new int[] {edit.aEnd(), edit.aEnd()};
            int[] other = k < bKept.size() ? bKept.get(k) : new int[] {edit.bEnd(), edit.bEnd()};
            rest.add(new Edit(one[0], one[1], other[0], other[1]));
        }
    }

    private static List<int[]> without(int from, int to, List<Move> out, boolean hant) {
        List<int[]> kept = new ArrayList<>();
        int at = from;
        List<int[]> holes = new ArrayList<>();
        for (Move move : out) {
            int start = hant ? move.aStart : move.bStart;
            int end = hant ? move.aEnd : move.bEnd;
            if (start >= from && end <= to) {
                holes.add(new int[] {start, end});
            }
        }
        holes.sort((x, y) -> Integer.compare(x[0], y[0]));
        for (int[] hole : holes) {
            if (hole[0] > at) {
                kept.add(new int[] {at, hole[0]});
            }
            at = hole[1];
        }
        if (at < to) {
            kept.add(new int[] {at, to});
        }
        return kept;
    }

    /** One finding for each move, and what differs inside the moved text. */
    List<Difference> differences(Aligned aligned, Knowledge knowledge) {
        List<Difference> found = new ArrayList<>();
        for (Move move : moves) {
            Edit whole = new Edit(move.aStart, move.aEnd, move.bStart, move.bEnd);
            found.add(aligned.difference(
                    DifferenceClass.STRUCTURE,
                    "moved",
                    2,
                    whole,
                    "The same text stands in another place of the other edition."));
            TextStream one = a.slice(move.aStart, move.aEnd);
            TextStream other = b.slice(move.bStart, move.bEnd);
            Aligned inside = new Aligned(one, other, StreamDiff.match(one.symbols(), other.symbols()));
            found.addAll(EditExplainer.explain(inside, knowledge, inside.edits()));
        }
        return found;
    }
}
