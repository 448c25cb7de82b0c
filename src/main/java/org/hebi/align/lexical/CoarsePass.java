package org.hebi.align.lexical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.hebi.align.lexical.Evidence.Side;

/**
 * Finds out quickly where two long texts run side by side, so that the exact pass looks only near there. Rare words that
 * both texts share give candidate points; the heaviest chain of points that rises in both texts is the path. Time and
 * memory grow with the length of the texts, not with its square.
 */
final class CoarsePass {
    /** Texts with no more sentence pairs than this are looked at as a whole. */
    private static final long SMALL = 30_000;
    /** The same once a path has been found. */
    private static final long SMALL_AROUND = 2_500;
    /** A word with more places than this in the other text does not say where, */
    private static final int RARE = 12;
    /** nor one with more places than one in so many sentences, where that is more. */
    private static final int RARE_SHARE = 1000;
    /** Candidates kept for a source sentence. */
    private static final int CANDIDATES = 6;
    /** Columns beside the path that are always looked at. */
    private static final int MARGIN = 16;
    /** The same beside a path that has been found by an exact pass. */
    private static final int NARROW = 7;
    /** Blocks between points up to this size are looked at as a whole, larger ones along their diagonal. */
    private static final int BLOCK = 60;
    /** Rows after which a piece may end where the path is beyond doubt. */
    private static final int PIECE = 400;
    /** Rows or columns after which it ends at any point. */
    private static final int LONGEST_PIECE = 2_500;
    /** Points are put along the way where there are none for so many sentences. */
    private static final int FAR = 2_000;
    /** Length of a straight run of points that is beyond doubt. */
    private static final int RUN = 4;

    private record Point(int i, int j, float weight) {}

    private CoarsePass() {}

    /** Pieces that cover both texts in order. */
    static List<Piece> pieces(Evidence evidence) {
        int n = evidence.source.size();
        int m = evidence.target.size();
        if ((long) n * m <= SMALL) {
            return List.of(Piece.whole(n, m));
        }
        return pieces(supported(chain(candidates(evidence.source, m), m), n, m), n, m, MARGIN);
    }

    /** Narrower pieces around a path that has been found already. */
    static List<Piece> around(List<Lattice.Step> path, int n, int m) {
        if ((long) n * m <= SMALL_AROUND) {
            return List.of(Piece.whole(n, m));
        }
        List<Point> points = new ArrayList<>();
        for (Lattice.Step step : path) {
            if (!step.type().gap()) {
                points.add(new Point(step.i(), step.j(), 1));
            }
        }
        return pieces(points, n, m, NARROW);
    }

    private static List<Point> candidates(Side source, int m) {
        List<Point> points = new ArrayList<>();
        int n = source.size();
        int rare = Math.max(RARE, m / RARE_SHARE);
        int[] holders = new int[source.types.length];
        for (int[] tokens : source.tokens) {
            for (int t : tokens) {
                holders[t]++;
            }
        }
        float[] sum = new float[m];
        int[] touched = new int[rare * 512];
        for (int i = 0; i < n; i++) {
            int count = 0;
            for (int t : source.tokens[i]) {
                int[] postings = source.postings[t];
                if (postings.length > rare || holders[t] > 2 * rare || count + postings.length > touched.length) {
                    continue;
                }
                float weight = (float) Math.log(1 + (double) m / postings.length / Math.max(1, holders[t]));
                for (int j : postings) {
                    if (sum[j] == 0) {
                        touched[count++] = j;
                    }
                    sum[j] += weight;
                }
            }
            for (int k = 0; k < CANDIDATES && k < count; k++) {
                int best = -1;
                for (int c = 0; c < count; c++) {
                    if (sum[touched[c]] > 0
                            && (best < 0
                                    || sum[touched[c]] > sum[best]
                                    || sum[touched[c]] == sum[best] && touched[c] < best)) {
                        best = touched[c];
                    }
                }
                if (best < 0) {
                    break;
                }
                points.add(new Point(i, best, sum[best]));
                sum[best] = -sum[best];
            }
            for (int c = 0; c < count; c++) {
                sum[touched[c]] = 0;
            }
        }
        return points;
    }

    /** The heaviest chain of points that rises strictly in both texts; a Fenwick tree keeps the best chain per column. */
    private static List<Point> chain(List<Point> points, int m) {
        points.sort((a, b) -> a.i() != b.i() ? Integer.compare(a.i(), b.i()) : Integer.compare(b.j(), a.j()));
        float[] value = new float[points.size()];
        int[] before = new int[points.size()];
        int[] tree = new int[m + 1];
        Arrays.fill(tree, -1);
        int last = -1;
        for (int k = 0; k < value.length; k++) {
            Point point = points.get(k);
            int best = -1;
            for (int at = point.j(); at > 0; at -= at & -at) {
                if (tree[at] >= 0 && (best < 0 || value[tree[at]] > value[best])) {
                    best = tree[at];
                }
            }
            before[k] = best;
            value[k] = point.weight() + (best < 0 ? 0 : value[best]);
            for (int at = point.j() + 1; at <= m; at += at & -at) {
                if (tree[at] < 0 || value[k] > value[tree[at]]) {
                    tree[at] = k;
                }
            }
            if (last < 0 || value[k] > value[last]) {
                last = k;
            }
        }
        List<Point> chain = new ArrayList<>();
        for (int k = last; k >= 0; k = before[k]) {
            chain.add(points.get(k));
        }
        Collections.reverse(chain);
        return chain;
    }

    /** Points that others near them agree with. */
    private static List<Point> supported(List<Point> chain, int n, int m) {
        double slope = (double) m / n;
        List<Point> kept = new ArrayList<>();
        for (int k = 0; k < chain.size(); k++) {
            Point point = chain.get(k);
            int support = 0;
            for (int o = Math.max(0, k - 6); o < Math.min(chain.size(), k + 7); o++) {
                Point other = chain.get(o);
                double off = Math.abs((other.j() - point.j()) - slope * (other.i() - point.i()));
                if (o != k && off <= 4 + 0.3 * Math.abs(other.i() - point.i())) {
                    support++;
                }
            }
            if (support >= 4) {
                kept.add(point);
            }
        }
        return kept;
    }

    private static List<Piece> pieces(List<Point> found, int n, int m, int margin) {
        List<Point> points = bridged(found, n, m);
        int[] low = new int[n + 1];
        int[] high = new int[n + 1];
        Arrays.fill(low, Integer.MAX_VALUE);
        Arrays.fill(high, -1);
        int i = 0;
        int j = 0;
        for (int k = 0; k <= points.size(); k++) {
            int nextI = k < points.size() ? points.get(k).i() : n;
            int nextJ = k < points.size() ? points.get(k).j() : m;
            block(low, high, i, j, nextI, nextJ, m, margin);
            i = nextI;
            j = nextJ;
        }
        // A band never goes back, so that whatever leads out of it can lead on.
        for (int row = 1; row <= n; row++) {
            high[row] = Math.max(high[row], high[row - 1]);
        }
        for (int row = n - 1; row >= 0; row--) {
            low[row] = Math.min(low[row], low[row + 1]);
        }
        low[0] = 0;
        high[n] = m;
        return cut(points, low, high, n, m);
    }

    /** The same points, with more along the way where there are none for long. */
    private static List<Point> bridged(List<Point> points, int n, int m) {
        List<Point> all = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (int k = 0; k <= points.size(); k++) {
            int nextI = k < points.size() ? points.get(k).i() : n;
            int nextJ = k < points.size() ? points.get(k).j() : m;
            int steps = Math.max(nextI - i, nextJ - j) / FAR;
            for (int step = 1; step <= steps; step++) {
                all.add(new Point(
                        i + (int) ((long) (nextI - i) * step / (steps + 1)),
                        j + (int) ((long) (nextJ - j) * step / (steps + 1)),
                        0));
            }
            if (k < points.size()) {
                all.add(points.get(k));
            }
            i = nextI;
            j = nextJ;
        }
        return all;
    }

    private static void block(int[] low, int[] high, int i1, int j1, int i2, int j2, int m, int margin) {
        int rows = i2 - i1;
        int columns = j2 - j1;
        boolean wide = rows > BLOCK && columns > BLOCK;
        int radius = Math.max(BLOCK, Math.min(300, Math.min(rows, columns) / 3));
        for (int row = i1; row <= i2; row++) {
            int from = j1 - margin;
            int to = j2 + margin;
            if (wide) {
                int middle = j1 + (int) ((long) columns * (row - i1) / rows);
                from = Math.max(from, middle - radius);
                to = Math.min(to, middle + radius);
            }
            low[row] = Math.min(low[row], Math.max(0, from));
            high[row] = Math.max(high[row], Math.min(m, to));
        }
    }

    private static List<Piece> cut(List<Point> points, int[] low, int[] high, int n, int m) {
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (int k = RUN; k + RUN < points.size(); k++) {
            Point point = points.get(k);
            boolean enough = point.i() - i >= PIECE || point.j() - j >= 2 * PIECE;
            boolean tooLong = point.i() - i >= LONGEST_PIECE || point.j() - j >= LONGEST_PIECE;
            if (enough && n - point.i() >= PIECE / 2 && (tooLong || straight(points, k))) {
                pieces.add(piece(low, high, i, j, point.i(), point.j()));
                i = point.i();
                j = point.j();
            }
        }
        pieces.add(piece(low, high, i, j, n, m));
        return pieces;
    }

    private static boolean straight(List<Point> points, int k) {
        for (int o = -RUN; o <= RUN; o++) {
            if (points.get(k + o).i() - points.get(k).i() != o
                    || points.get(k + o).j() - points.get(k).j() != o) {
                return false;
            }
        }
        return true;
    }

    private static Piece piece(int[] low, int[] high, int i1, int j1, int i2, int j2) {
        int[] from = new int[i2 - i1 + 1];
        int[] to = new int[from.length];
        for (int row = 0; row < from.length; row++) {
            from[row] = Math.max(0, Math.min(low[i1 + row], j2) - j1);
            to[row] = Math.max(0, Math.min(high[i1 + row], j2) - j1);
        }
        from[0] = 0;
        to[to.length - 1] = j2 - j1;
        return new Piece(i1, j1, from, to, j2 - j1);
    }
}
