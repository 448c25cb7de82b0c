package org.hebi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleRunTest {
    @Test
    void drawnTextsAreTheSameEveryTimeAndAreAligned() {
        ScaleRun run = new ScaleRun(new DefaultWorkbench(ReadOptions.standard()));

        List<ScaleRun.Cost> costs = run.run(List.of(50, 200, 50));

        assertThat(costs).hasSize(3);
        assertThat(costs.get(0).source()).isBetween(50, 66);
        assertThat(costs.get(1).source()).isBetween(200, 216);
        assertThat(costs.get(1).strictF1()).isGreaterThan(0.97);
        assertThat(costs.get(1).cpuSeconds()).isPositive();
        assertThat(costs.get(2).target()).isEqualTo(costs.get(0).target());
        assertThat(costs.get(2).strictF1()).isEqualTo(costs.get(0).strictF1());
    }
}
