package org.hebi.segment;

import java.util.List;
import org.hebi.model.Block;

/** Cuts the text of a block into sentences, for one language. */
public interface Segmenter {
    /**
     * Where the sentences of a block end.
     *
     * @param block the block; its kind matters: a ； at the end of an item ends a sentence
     * @return ascending exclusive end offsets in the block's text; the last is the text's length
     */
    List<Integer> ends(Block block);
}
