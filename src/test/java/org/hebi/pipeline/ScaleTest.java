package org.hebi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hebi.align.Explanation;
import org.hebi.model.Alignment;
import org.hebi.model.Codes;
import org.hebi.model.Document;
import org.hebi.model.Language;
import org.hebi.model.OutputException;
import org.hebi.model.RawText;
import org.hebi.model.SegmentedDocument;
import org.hebi.model.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds many synthetic declarations, is interrupted, goes on. {@code -Dhebi.scale.declarations=1000} makes it a measurement,
 * which prints documents and sentences a second.
 */
class ScaleTest {
    private static final int COUNT = Integer.getInteger("hebi.scale.declarations", 6);

    @TempDir
    private Path dir;

    /** A workbench that counts, and whose disk is full after so many readings. */
    private static class Counting implements Workbench {
        private final Workbench real;
        private final int most;
        final AtomicInteger read = new AtomicInteger();
        final AtomicInteger sentences = new AtomicInteger();
        final Set<Thread> workers = ConcurrentHashMap.newKeySet();

        Counting(Workbench real, int most) {
            this.real = real;
            this.most = most;
        }

        @Override
        public RawText raw(Path file) {
            workers.add(Thread.currentThread());
            if (read.incrementAndGet() > most) {
                throw new OutputException("out", "the disk is full", new IOException());
            }
            return real.raw(file);
        }

        @Override
        public Language language(RawText raw) {
            return real.language(raw);
        }

        @Override
        public Document document(RawText raw, Language language) {
            return real.document(raw, language);
        }

        @Override
        public SegmentedDocument segmented(Document document) {
            SegmentedDocument segmented = real.segmented(document);
            sentences.addAndGet(segmented.segments().size());
            return segmented;
        }

        @Override
        public Alignment align(SegmentedDocument source, SegmentedDocument target) {
            return real.align(source, target);
        }

        @Override
        public List<Explanation> explain(SegmentedDocument source, SegmentedDocument target, Alignment alignment) {
            return real.explain(source, target, alignment);
        }
    }

    private static BuildRun build(Workbench workbench) {
        return new BuildRun(workbench, new WholeFile(), new BuildOptions(Codes.REGION, Tool.GENERIC, 0, 2, "1"));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    @Test
    void anInterruptedBuildGoesOnWhereItStopped() throws IOException {
        Path input = dir.resolve("in");
        if (COUNT < 50) {
            SyntheticDeclarations.write(input, COUNT, 1, 3, 3);
        } else {
            SyntheticDeclarations.write(input, COUNT, 1);
        }
        Workbench real = new DefaultWorkbench(ReadOptions.standard());

        Counting whole = new Counting(real, Integer.MAX_VALUE);
        long begin = System.nanoTime();
        BuildRun.Result result = build(whole).run(input, dir.resolve("whole"), Progress.silent());
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                java.util.Locale.ROOT,
                "%d declarations, %d texts, %d sentences in %.1f s: %.1f texts/s, %.0f sentences/s, %d MB in use%n",
                COUNT,
                whole.read.get(),
                whole.sentences.get(),
                seconds,
                whole.read.get() / seconds,
                whole.sentences.get() / seconds,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        assertThat(result.succeeded()).isTrue();
        assertThat(result.declarations()).hasSize(COUNT);
        assertThat(whole.read).hasValue(3 * COUNT);
        assertThat(whole.workers).hasSize(2);
        assertThat(dir.resolve("whole").resolve(FinishedWork.FOLDER)).doesNotExist();

        Path out = dir.resolve("out");
        int half = 3 * (COUNT / 2);
        assertThatThrownBy(() -> build(new Counting(real, half)).run(input, out, Progress.silent()))
                .isInstanceOf(OutputException.class);
        int finished = files(out.resolve(FinishedWork.FOLDER)).size();
        assertThat(finished).isBetween(COUNT / 2 - 2, COUNT / 2);

        Counting rest = new Counting(real, Integer.MAX_VALUE);
        assertThat(build(rest).run(input, out, Progress.silent(), true).succeeded())
                .isTrue();
        assertThat(rest.read).hasValue(3 * (COUNT - finished));
        assertThat(files(out)).isEqualTo(files(dir.resolve("whole")));
    }

    @Test
    void whatHasChangedSinceIsDoneAgainAndWhatFailsStopsNothing() throws IOException {
        Path input = dir.resolve("in");
        SyntheticDeclarations.write(input, 3, 2, 3, 3);
        Path broken = input.resolve("synthetic-0001").resolve("ru.txt");
        String good = Files.readString(broken);
        Files.write(broken, new byte[5000]);
        Path out = dir.resolve("out");
        Workbench real = new DefaultWorkbench(ReadOptions.standard());

        BuildRun.Result first = build(real).run(input, out, Progress.silent());
        assertThat(first.declarations()).hasSize(3);
        assertThat(first.declarations()).filteredOn(s -> !s.succeeded()).hasSize(1);
        assertThat(first.declarations().get(1).failures().get(0)).contains("ru.txt", "not a text");
        assertThat(files(out.resolve(FinishedWork.FOLDER))).hasSize(2);

        Files.writeString(broken, good);
        Files.delete(out.resolve("tmx").resolve("synthetic-0002.tmx"));
        Counting rest = new Counting(real, Integer.MAX_VALUE);
        assertThat(build(rest).run(input, out, Progress.silent(), true).succeeded())
                .isTrue();
        assertThat(rest.read).hasValue(6);
        assertThat(out.resolve("tmx").resolve("synthetic-0002.tmx")).exists();
        assertThat(out.resolve(FinishedWork.FOLDER)).doesNotExist();
    }

    @Test
    void aFaultInOneDeclarationIsAFailureOfThatOne() throws IOException {
        Path input = dir.resolve("in");
        SyntheticDeclarations.write(input, 2, 3, 3, 3);
        Workbench faulty = new Counting(new DefaultWorkbench(ReadOptions.standard()), Integer.MAX_VALUE) {
            @Override
            public RawText raw(Path file) {
                if (file.toString().contains("synthetic-0000")) {
                    throw new IllegalStateException("boom");
                }
                return super.raw(file);
            }
        };
        BuildRun.Result result = build(faulty).run(input, dir.resolve("out"), Progress.silent());

        assertThat(result.declarations()).hasSize(2);
        assertThat(result.declarations().get(0).failures().get(0)).contains("synthetic-0000", "boom");
        assertThat(result.declarations().get(1).succeeded()).isTrue();
    }
}
