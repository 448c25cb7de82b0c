package org.hebi.cli;

import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.hebi.pipeline.Progress;

/** Shows a bar on stderr while a person waits. */
final class ProgressBarProgress implements Progress {
    @Override
    public <T> T during(String task, int steps, Supplier<T> work, Ticker ticker) {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build()) {
            ticker.listen(what -> {
                bar.setExtraMessage(what);
                bar.step();
            });
            return work.get();
        }
    }
}
