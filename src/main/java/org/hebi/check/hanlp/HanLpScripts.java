package org.hebi.check.hanlp;

import com.hankcs.hanlp.HanLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hebi.check.ScriptTable;

/**
 * Characters of one script alone, from HanLP's tables {@code s2t.txt} and {@code t2s.txt}: those the table replaces without
 * offering the character itself. HanLP's own classes are not asked, because they load far more than these two lists.
 */
public final class HanLpScripts implements ScriptTable {
    /**
     * What the tables replace and texts of both scripts have all the same: in some words (乾坤, 著作, 干涉, 范 as a name, 厘米,
     * 征服, 岩石), or as another shape of the same character (迹, 温, 床, 群).
     */
    private static final String BOTH =
            "乾著瞭藉覆餘馀徵夥麽么祇甯於于准凖後后囉啰噁恶裏里兇凶註注佔占並并佈布週周遊游傑杰台臺群羣峰峯床牀為爲" + "云松余斗丑干几仆伙托咸郁采征范辟据夸党价吁岩温杠栗梁洒熏迹适佣厘凉凄净减冲决谷卜曲术克";

    private final Set<Integer> simplified;
    private final Set<Integer> traditional;
    private final Map<Integer, Integer> forms = new HashMap<>();

    public HanLpScripts() {
        simplified = replaced("s2t.txt", new HashMap<>());
        traditional = replaced("t2s.txt", forms);
    }

    @Override
    public int simplified(int codePoint) {
        return forms.getOrDefault(codePoint, codePoint);
    }

    private static Set<Integer> replaced(String name, Map<Integer, Integer> first) {
        Set<Integer> replaced = new HashSet<>();
        try (InputStream in = HanLP.class.getResourceAsStream("/data/dictionary/tc/" + name)) {
            if (in == null) {
                throw new IllegalStateException("HanLP's jar lacks its table " + name);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String row = line.startsWith("\uFEFF") ? line.substring(1) : line;
                int sign = row.indexOf('=');
                if (sign > 0 && sign + 1 < row.length() && row.codePointCount(0, sign) == 1) {
                    int point = row.codePointAt(0);
                    first.put(point, row.codePointAt(sign + 1));
                    boolean itself = row.indexOf(point, sign) >= 0;
                    if (!itself && Character.isIdeographic(point) && BOTH.indexOf(point) < 0) {
                        replaced.add(point);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Set.copyOf(replaced);
    }

    @Override
    public boolean simplifiedOnly(int codePoint) {
        return simplified.contains(codePoint);
    }

    @Override
    public boolean traditionalOnly(int codePoint) {
        return traditional.contains(codePoint);
    }
}
