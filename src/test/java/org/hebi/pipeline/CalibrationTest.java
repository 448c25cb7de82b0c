package org.hebi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void theErrorIsTheMeanDistanceOfConfidenceAndTruth() {
        Calibration.Counter counter = new Calibration.Counter();
        counter.add(1.0, true);
        counter.add(0.96, false);
        counter.add(0.55, true);
        counter.add(0.45, false);

        Calibration calibration = counter.calibration();

        // 0.9 to 1: |1.96 - 1|; 0.5 to 0.6: |0.55 - 1|; 0.4 to 0.5: |0.45 - 0|; over four beads.
        assertThat(calibration.error()).isCloseTo((0.96 + 0.45 + 0.45) / 4, within(1e-12));
        assertThat(calibration.sureShare()).isEqualTo(0.5);
        assertThat(calibration.surePrecision()).isEqualTo(0.5);
        assertThat(calibration.plus(calibration).beads()).isEqualTo(8);
        assertThat(calibration.plus(calibration).error()).isCloseTo(calibration.error(), within(1e-12));
    }

    @Test
    void nothingIsNoError() {
        assertThat(new Calibration.Counter().calibration().error()).isZero();
    }
}
