package org.hebi.edition.hanlp;

import java.util.HashMap;
import java.util.Map;
import org.hebi.edition.ScriptFolder;

/** Folds with the character entries of HanLP's Traditional-to-Simplified table. */
public final class HanLpScriptFolder implements ScriptFolder {
    private final Map<Integer, Integer> table = new HashMap<>();

    /** Reads the table; some 4,000 entries, a few milliseconds. */
    public HanLpScriptFolder() {
        HanLpTable.read("t2s.txt").forEach((from, to) -> {
            if (from.codePointCount(0, from.length()) == 1 && to.codePointCount(0, to.length()) == 1) {
                table.put(from.codePointAt(0), to.codePointAt(0));
            }
        });
    }

    @Override
    public int fold(int codePoint) {
        return table.getOrDefault(codePoint, codePoint);
    }
}
