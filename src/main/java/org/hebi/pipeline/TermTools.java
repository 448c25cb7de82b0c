package org.hebi.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hebi.terms.ChineseAnalyzer;
import org.hebi.terms.EquivalentFinder;
import org.hebi.terms.GlossaryBuilder;
import org.hebi.terms.RussianMorphology;
import org.hebi.terms.ScriptFolding;
import org.hebi.terms.Vocabulary;
import org.hebi.terms.hanlp.HanLpChinese;
import org.hebi.terms.morfologik.RussianDictionary;

/** What glossaries are made with: words, scripts, the packed word lists. Made when first needed; for one thread. */
final class TermTools {
    private static final String LEXICON = "/org/hebi/glossaries/base-lexicon.tsv";
    private static final String REGIONAL = "/org/hebi/glossaries/regional.tsv";

    private final ChineseAnalyzer chinese = new HanLpChinese();
    private final Vocabulary vocabulary;
    private final ScriptFolding folding;
    private final RussianMorphology morphology = new RussianDictionary();

    /**
     * @param more lines of the user's own word lists, in the columns of the packed one; they count before it
     */
    TermTools(List<String> more) {
        List<String> lines = new ArrayList<>(more);
        lines.addAll(lines(LEXICON));
        vocabulary = Vocabulary.of(lines);
        folding = new ScriptFolding(chinese, regional());
    }

    ChineseAnalyzer chinese() {
        return chinese;
    }

    ScriptFolding folding() {
        return folding;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    RussianMorphology morphology() {
        return morphology;
    }

    GlossaryBuilder builder() {
        return new GlossaryBuilder(
                chinese,
                vocabulary,
                List.of(EquivalentFinder.english(vocabulary), EquivalentFinder.russian(vocabulary, morphology)));
    }

    /**
     * Taiwan's words that mean one thing on the mainland and that the mainland does not use itself: only these can be
     * replaced without looking at the sentence.
     */
    private Map<String, String> regional() {
        Map<String, Set<String>> meanings = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (String line : lines(REGIONAL)) {
            String[] columns = line.split("\t", -1);
            if (columns.length < 2 || columns[0].equals("mainland") || columns[1].isBlank()) {
                continue;
            }
            String taiwan = chinese.simplify(columns[1].strip());
            boolean usable = taiwan.length() > 1
                    && !taiwan.equals(columns[0])
                    && !vocabulary.knows(taiwan)
                    && !taiwan.contains(columns[0])
                    && !columns[0].contains(taiwan);
            if (usable) {
                order.add(taiwan);
                meanings.computeIfAbsent(taiwan, k -> new LinkedHashSet<>()).add(columns[0].strip());
            }
        }
        Map<String, String> regional = new LinkedHashMap<>();
        for (String taiwan : order) {
            Set<String> mainland = meanings.getOrDefault(taiwan, Set.of());
            if (mainland.size() == 1) {
                regional.put(taiwan, mainland.iterator().next());
            }
        }
        return regional;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = TermTools.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("a word list is missing from the program: " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
