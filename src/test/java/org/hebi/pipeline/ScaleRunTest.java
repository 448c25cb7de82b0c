package org.hebi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleRunTest {
    @Test
    void drawnTextsAreTheSameEveryTimeAndAreAligned() {
        ScaleRun run = new ScaleRun(new DefaultWorkbench(ReadOptions.standard()));

        List<ScaleRun.Cost> costs = run.run(List.of(50, 400));
        List<ScaleRun.Cost> again = run.run(List.of(50));

        assertThat(costs).hasSize(2);
        assertThat(costs.get(0).source()).isBetween(50, 66);
        assertThat(costs.get(1).source()).isBetween(400, 416);
        assertThat(costs.get(1).strictF1()).isGreaterThan(0.97);
        assertThat(costs.get(1).cpuSeconds()).isPositive();
        assertThat(again.get(0).target()).isEqualTo(costs.get(0).target());
        assertThat(again.get(0).strictF1()).isEqualTo(costs.get(0).strictF1());
    }
}
