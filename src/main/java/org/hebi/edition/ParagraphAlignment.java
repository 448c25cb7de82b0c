package org.hebi.edition;

import java.util.ArrayList;
import java.util.List;
import org.hebi.model.Alignment;
import org.hebi.model.Bead;

/** Which paragraphs correspond, read off from the characters that are the same. */
final class ParagraphAlignment {
    private ParagraphAlignment() {}

    /** Beads over all blocks; blocks without a counterpart stand alone. */
    static Alignment of(Aligned aligned) {
        TextStream a = aligned.a();
        TextStream b = aligned.b();
        int hantBlocks = a.document().blocks().size();
        int hansBlocks = b.document().blocks().size();
        int[] hantSizes = sizes(a, hantBlocks);
        int[] hansSizes = sizes(b, hansBlocks);
        // The first and last block of the other side that shares enough text with each block.
        int[] first = new int[hantBlocks];
        int[] last = new int[hantBlocks];
        java.util.Arrays.fill(first, Integer.MAX_VALUE);
        java.util.Arrays.fill(last, -1);
        int i = 0;
        while (i < a.size()) {
            int block = a.block(i);
            int j = aligned.toB(i);
            if (j < 0) {
                i++;
                continue;
            }
            int other = b.block(j);
            int shared = 0;
            while (i < a.size() && a.block(i) == block && (aligned.toB(i) < 0 || b.block(aligned.toB(i)) == other)) {
                shared += aligned.toB(i) < 0 ? 0 : 1;
                i++;
            }
            if (shared * 4 >= Math.min(hantSizes[block], hansSizes[other])) {
                first[block] = Math.min(first[block], other);
                last[block] = Math.max(last[block], other);
            }
        }
        return new Alignment(hantBlocks, hansBlocks, beads(first, last, hantBlocks, hansBlocks));
    }

    private static int[] sizes(TextStream stream, int blocks) {
        int[] sizes = new int[blocks];
        for (int i = 0; i < stream.size(); i++) {
            sizes[stream.block(i)]++;
        }
        return sizes;
    }

    private static List<Bead> beads(int[] first, int[] last, int hantBlocks, int hansBlocks) {
        List<Bead> beads = new ArrayList<>();
        int x = 0;
        int y = 0;
        while (x < hantBlocks) {
            if (last[x] < 0) {
                // No counterpart; furniture and missing paragraphs.
                beads.add(new Bead(x, x + 1, y, y, 0, 1));
                x++;
                continue;
            }
            while (y < first[x]) {
                beads.add(new Bead(x, x, y, y + 1, 0, 1));
                y++;
            }
            int end = x + 1;
            int reach = Math.max(last[x], y - 1);
            // Paragraphs that share a counterpart belong together.
            for (int next = end; next < hantBlocks; next++) {
                if (last[next] >= 0) {
                    if (first[next] > reach) {
                        break;
                    }
                    reach = Math.max(reach, last[next]);
                    end = next + 1;
                }
            }
            beads.add(new Bead(x, end, y, reach + 1, 0, 1));
            x = end;
            y = reach + 1;
        }
        while (y < hansBlocks) {
            beads.add(new Bead(hantBlocks, hantBlocks, y, y + 1, 0, 1));
            y++;
        }
        return beads;
    }
}
