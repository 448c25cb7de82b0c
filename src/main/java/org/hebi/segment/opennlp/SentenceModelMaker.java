package org.hebi.segment.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.sentdetect.DefaultEndOfSentenceScanner;
import opennlp.tools.sentdetect.SDEventStream;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/**
 * Makes the English sentence model from sentences written for it. The same sentences always give the same model, in a few
 * hundredths of a second, so none is kept on disk.
 */
final class SentenceModelMaker {
    private static final String SENTENCES = "english-sentences.txt";
    private static final char[] ENDS = {'.'};
    private static final int ITERATIONS = 60;

    private SentenceModelMaker() {}

    static MaxentModel make() {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        // In memory; the usual indexer goes through a temporary file.
        parameters.put(AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_VALUE);
        try (SDEventStream events = new SDEventStream(
                ObjectStreamUtils.createObjectStream(sample()),
                new AbbreviationContext(),
                new DefaultEndOfSentenceScanner(ENDS))) {
            return TrainerFactory.getEventTrainer(parameters, new LinkedHashMap<>())
                    .train(events);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SentenceSample sample() throws IOException {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        try (InputStream in = SentenceModelMaker.class.getResourceAsStream(SENTENCES)) {
            if (in == null) {
                throw new IllegalStateException("the sentences " + SENTENCES + " are missing from this program");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                spans.add(new Span(text.length(), text.length() + line.length()));
                text.append(line).append(' ');
            }
        }
        return new SentenceSample(text.toString(), spans.toArray(new Span[0]));
    }
}
