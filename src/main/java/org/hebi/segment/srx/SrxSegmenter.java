package org.hebi.segment.srx;

import java.util.ArrayList;
import java.util.List;
import net.sf.okapi.common.ISegmenter;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.Range;
import net.sf.okapi.common.resource.TextContainer;
import org.hebi.model.Block;
import org.hebi.model.Language;
import org.hebi.segment.Segmenter;

/**
 * Cuts text by SRX 2.0 rules with Okapi's engine. White space after a sentence goes with it.
 *
 * <p>An instance may be shared by threads; they take turns.
 */
public final class SrxSegmenter implements Segmenter {
    /** Okapi reads U+E101 to U+E103 as the beginning of inline codes, which a plain text has none of. */
    private static final char FIRST_CODE = '\uE101';

    private static final char LAST_CODE = '\uE103';

    private final ISegmenter engine;

    /**
     * For one language.
     *
     * @param rules the rules
     * @param language whose rules to take
     */
    public SrxSegmenter(SrxRules rules, Language language) {
        this(rules, LocaleId.fromBCP47(language.language()));
    }

    /** For every language that has no rules of its own. */
    public SrxSegmenter(SrxRules rules) {
        this(rules, LocaleId.fromBCP47("und"));
    }

    private SrxSegmenter(SrxRules rules, LocaleId locale) {
        this.engine = rules.document().compileLanguageRules(locale, null);
    }

    @Override
    public List<Integer> ends(Block block) {
        String text = block.text();
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        for (int split : splits(text)) {
            int end = skipSpace(text, split);
            if (end < text.length() && !text.substring(start, split).isBlank()) {
                ends.add(end);
                start = end;
            }
        }
        ends.add(text.length());
        return ends;
    }

    private List<Integer> splits(String text) {
        List<Integer> splits = new ArrayList<>();
        synchronized (engine) {
            engine.computeSegments(new TextContainer(withoutCodes(text)));
            for (Range range : engine.getRanges()) {
                splits.add(range.end);
            }
        }
        return splits;
    }

    private static String withoutCodes(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_CODE && text.charAt(i) <= LAST_CODE) {
                plain.setCharAt(i, '\uFFFD');
            }
        }
        return plain.toString();
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
            at++;
        }
        return at;
    }
}
