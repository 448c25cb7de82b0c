package org.hebi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Floors a little below what the aligner reaches. The gold sentences of the samples are always aligned; sets that are not
 * part of the project are aligned when the environment variable {@code HEBI_GOLD} names their folder.
 */
class AccuracyTest {
    /** Strict and lax F1. */
    private record Floor(double strict, double lax) {}

    private static final Map<String, Floor> OWN =
            Map.of("beads zh-en", new Floor(0.993, 0.998), "beads zh-ru", new Floor(0.991, 0.997));

    private static final Map<String, Floor> OTHERS = Map.of(
            "undev_zh-ru", new Floor(0.991, 0.996),
            "undev_zh-en", new Floor(0.994, 0.998),
            "undevhard_zh-ru", new Floor(0.986, 0.997),
            "undevhard_zh-en", new Floor(0.991, 0.997),
            "macdev_zh-en", new Floor(0.906, 0.994),
            "ctk-sinorama_zh-en", new Floor(0.896, 0.978));

    private final BenchRun bench = new BenchRun(new DefaultWorkbench(ReadOptions.standard()));

    @Test
    void goldSentencesOfTheSamplesAreAligned() {
        List<BenchRun.SetResult> results = bench.run(Path.of("src", "test", "resources", "beads"));

        assertThat(results).hasSize(2);
        hold(results, OWN);
    }

    @Test
    void otherSetsAreAlignedWhereTheyAreToBeHad() {
        String folder = System.getenv("HEBI_GOLD");
        assumeTrue(
                folder != null && Files.isDirectory(Path.of(folder)),
                "HEBI_GOLD names no folder of sets; the accuracy on other texts was not measured");

        List<BenchRun.SetResult> results = bench.run(Path.of(folder));

        assertThat(results).hasSizeGreaterThanOrEqualTo(OTHERS.size());
        hold(results, OTHERS);
        Calibration all = results.stream()
                .map(BenchRun.SetResult::calibration)
                .reduce(Calibration::plus)
                .orElseThrow();
        assertThat(all.error()).as("expected calibration error").isLessThanOrEqualTo(0.04);
        assertThat(all.surePrecision())
                .as("links at 0.95 or more that are right")
                .isGreaterThanOrEqualTo(0.98);
    }

    private static void hold(List<BenchRun.SetResult> results, Map<String, Floor> floors) {
        Map<String, BenchRun.SetResult> byName =
                results.stream().collect(java.util.stream.Collectors.toMap(BenchRun.SetResult::name, r -> r));
        assertThat(byName.keySet()).containsAll(floors.keySet());
        floors.forEach((name, floor) -> {
            assertThat(byName.get(name).score().strictF1()).as(name + " strict").isGreaterThanOrEqualTo(floor.strict());
            assertThat(byName.get(name).score().laxF1()).as(name + " lax").isGreaterThanOrEqualTo(floor.lax());
        });
    }
}
