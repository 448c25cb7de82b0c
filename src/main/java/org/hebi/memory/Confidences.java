package org.hebi.memory;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a confidence is written: two decimals, rounded down, so that nothing looks surer than it is. */
public final class Confidences {
    private Confidences() {}

    /** Such as {@code 0.97}; {@code 1.00} for certainty alone. */
    public static String text(double confidence) {
        return new BigDecimal(Double.toString(confidence))
                .setScale(2, RoundingMode.DOWN)
                .toPlainString();
    }
}
