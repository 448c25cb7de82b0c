package org.hebi.segment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;

/** Paragraphs whose sentences a person has marked with ‖, one paragraph a line. */
public record SentenceCases(List<Case> cases) {
    /**
     * A paragraph and its sentences.
     *
     * @param text the paragraph
     * @param sentences its sentences without white space around them
     */
    public record Case(String text, List<String> sentences) {}

    /** The cases of a resource beside this class; {@code joiner} stands between sentences in the paragraph. */
    public static SentenceCases read(String name, String joiner) {
        try (InputStream in = SentenceCases.class.getResourceAsStream(name)) {
            List<Case> cases = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    cases.add(new Case(
                            line.replace("‖", joiner),
                            Arrays.stream(line.split("‖")).map(String::strip).toList()));
                }
            }
            return new SentenceCases(cases);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The paragraphs that come out otherwise than a person would cut them. */
    public List<String> failures(Segmenter segmenter) {
        List<String> failures = new ArrayList<>();
        for (Case wanted : cases) {
            List<String> got = sentences(segmenter, wanted.text());
            if (!got.equals(wanted.sentences())) {
                failures.add(String.join("‖", got));
            }
        }
        return failures;
    }

    /** The sentences of a paragraph, without white space around them. */
    public static List<String> sentences(Segmenter segmenter, String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int end : segmenter.ends(new Block(BlockKind.PARAGRAPH, text, 1, 1))) {
            sentences.add(text.substring(start, end).strip());
            start = end;
        }
        return sentences;
    }
}
