package org.hebi.pipeline;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.hebi.align.Score;
import org.hebi.memory.PairScore;

/** Prints scores for people, four digits after the point. */
public final class ScoreTables {
    private static final String ROW = "%-42s %-6s %7s %7s %7s %7s%n";

    private final PrintWriter out;

    public ScoreTables(PrintWriter out) {
        this.out = out;
    }

    /** Scores gold against test, whichever kind they are, and prints the result. */
    public void score(Path gold, Path test) {
        ScoreRun run = new ScoreRun();
        if (run.isText(gold)) {
            texts(run.texts(gold, test));
        } else {
            beads(run.beads(gold, test));
        }
    }

    private void beads(Score score) {
        line("strictP", score.strictPrecision());
        line("strictR", score.strictRecall());
        line("strictF", score.strictF1());
        line("laxP", score.laxPrecision());
        line("laxR", score.laxRecall());
        line("laxF", score.laxF1());
        line("nd_strictP", score.linkStrictPrecision());
        line("nd_strictF", score.linkStrictF1());
        line("nd_laxP", score.linkLaxPrecision());
        line("nd_laxF", score.linkLaxF1());
        line("delP", score.deletionPrecision());
        line("delR", score.deletionRecall());
        out.printf(Locale.ROOT, "%-15s %d%n", "missing", score.missing());
        score.recallByType()
                .forEach((type, recall) -> out.printf(
                        Locale.ROOT, "%-15s %.3f of %d%n", "recall " + type, recall.recall(), recall.total()));
    }

    private void line(String name, double value) {
        out.printf(Locale.ROOT, "%-15s %.4f%n", name, value);
    }

    private void line(String name, OptionalDouble value) {
        if (value.isPresent()) {
            line(name, value.getAsDouble());
        } else {
            out.printf(Locale.ROOT, "%-15s -%n", name);
        }
    }

    private void texts(List<ScoreRun.TextScore> scores) {
        out.printf(Locale.ROOT, ROW, "document", "pair", "gold", "units", "strictF", "laxF");
        for (ScoreRun.TextScore score : scores) {
            text(score.document(), score.pair(), score.score());
        }
        for (Map.Entry<String, PairScore> pooled : ScoreRun.pooled(scores).entrySet()) {
            text("pooled", pooled.getKey(), pooled.getValue());
        }
    }

    private void text(String name, String pair, PairScore score) {
        out.printf(
                Locale.ROOT,
                ROW,
                name,
                pair,
                score.gold(),
                score.test(),
                String.format(Locale.ROOT, "%.4f", score.strictF1()),
                String.format(Locale.ROOT, "%.4f", score.laxF1()));
    }

    /** The table of a benchmark, and the reliability of all its sets together. */
    public void bench(List<BenchRun.SetResult> results) {
        String row = "%-28s %7s %7s %8s %8s %7s %8s %8s%n";
        out.printf(row, "set", "strictF", "laxF", ">=.95", "right", "ECE", "sent.", "CPU s");
        for (BenchRun.SetResult set : results) {
            Calibration c = set.calibration();
            out.printf(
                    Locale.ROOT,
                    "%-28s %7.4f %7.4f %8.3f %8.4f %7.3f %8d %8.2f%n",
                    set.name(),
                    set.score().strictF1(),
                    set.score().laxF1(),
                    c.sureShare(),
                    c.surePrecision(),
                    c.error(),
                    set.sentences(),
                    set.cpuSeconds());
        }
        results.stream()
                .map(BenchRun.SetResult::calibration)
                .reduce(Calibration::plus)
                .ifPresent(this::reliability);
    }

    /** The table of what texts of several lengths cost. */
    public void scale(List<ScaleRun.Cost> costs) {
        out.printf("%9s %9s %8s %8s %8s %9s%n", "source", "target", "strictF", "CPU s", "clock s", "heap MiB");
        for (ScaleRun.Cost cost : costs) {
            out.printf(
                    Locale.ROOT,
                    "%9d %9d %8.4f %8.2f %8.2f %9d%n",
                    cost.source(),
                    cost.target(),
                    cost.strictF1(),
                    cost.cpuSeconds(),
                    cost.wallSeconds(),
                    cost.peakMegabytes());
        }
    }

    private void reliability(Calibration all) {
        out.printf("%n%-12s %7s %10s %9s%n", "confidence", "beads", "mean", "right");
        for (int i = 0; i < all.bins().size(); i++) {
            Calibration.Bin bin = all.bins().get(i);
            if (bin.beads() > 0) {
                out.printf(
                        Locale.ROOT,
                        "%.1f–%.1f      %7d %10.3f %9.3f%n",
                        i / 10.0,
                        (i + 1) / 10.0,
                        bin.beads(),
                        bin.confidence() / bin.beads(),
                        (double) bin.right() / bin.beads());
            }
        }
        out.printf(
                Locale.ROOT,
                "all sets: expected calibration error %.3f; %.1f %% of links at 0.95 or more, %.2f %% of these right%n",
                all.error(),
                100 * all.sureShare(),
                100 * all.surePrecision());
    }
}
