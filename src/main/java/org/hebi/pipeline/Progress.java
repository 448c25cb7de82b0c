package org.hebi.pipeline;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells whoever waits how far long work has come. */
public interface Progress {
    /**
     * Runs work and follows it.
     *
     * @param task what is being done, for people
     * @param steps how many times the ticker will tick
     * @param work the work, which ticks from any thread
     * @param ticker what the work ticks
     * @return what the work returned
     */
    <T> T during(String task, int steps, Supplier<T> work, Ticker ticker);

    /** Says nothing. */
    static Progress silent() {
        return new Progress() {
            @Override
            public <T> T during(String task, int steps, Supplier<T> work, Ticker ticker) {
                return work.get();
            }
        };
    }

    /** The thread-safe link between work and whoever shows it. */
    final class Ticker {
        private volatile Consumer<String> listener = what -> {};

        /** Says who listens; before that ticks are lost. */
        public void listen(Consumer<String> newListener) {
            listener = newListener;
        }

        /** One step is done. */
        public synchronized void tick(String what) {
            listener.accept(what);
        }
    }
}
