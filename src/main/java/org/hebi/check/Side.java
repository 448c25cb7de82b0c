package org.hebi.check;

import org.hebi.model.Language;
import org.hebi.model.RawSide;

/**
 * A side that has text in a known language.
 *
 * @param raw as it stands in the file
 * @param language what its code stands for
 */
record Side(RawSide raw, Language language) {
    String text() {
        return raw.text();
    }

    String code() {
        return raw.code();
    }
}
