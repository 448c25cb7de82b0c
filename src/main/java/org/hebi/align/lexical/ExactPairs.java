package org.hebi.align.lexical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hebi.model.Language;

/**
 * The beads of two texts that are known to be right before anything is weighed: a memory pairs these very sentences, or,
 * where both texts are Chinese, they are the same but for the script. Only letters and digits are compared.
 */
final class ExactPairs {
    /** Most sentences of a side; units of memories are hardly ever longer. */
    private static final int MOST = 4;
    /** Less than this is no sentence: list marks, single characters. */
    private static final int LEAST = 2;

    private final Set<Bead> beads;

    private record Bead(int i, int a, int j, int b) {}

    /** Where a run of sentences stands. */
    private record Run(int start, int size) {}

    private ExactPairs(Set<Bead> beads) {
        this.beads = beads;
    }

    static ExactPairs none() {
        return new ExactPairs(Set.of());
    }

    /**
     * Looks for known beads.
     *
     * @param source Chinese sentences
     * @param target sentences of the other text
     * @param known per folded Chinese text its translations, folded; as {@link Experience} holds them
     */
    static ExactPairs of(
            List<Sentence> source, List<Sentence> target, Language language, Map<String, Set<String>> known) {
        Function<String, Set<String>> translations = language.isChinese()
                ? text -> {
                    Set<String> all = new HashSet<>(known.getOrDefault(text, Set.of()));
                    all.add(text);
                    return all;
                }
                : text -> known.getOrDefault(text, Set.of());
        if (known.isEmpty() && !language.isChinese()) {
            return none();
        }
        Map<String, List<Run>> wanted = new HashMap<>();
        Map<Run, Set<String>> pairs = new HashMap<>();
        List<String> sources = source.stream().map(s -> folded(s.text())).toList();
        // In one language a run is as known as its sentences are, so there is no need to look at more than one.
        int most = known.isEmpty() ? 1 : MOST;
        for (int i = 0; i < sources.size(); i++) {
            StringBuilder text = new StringBuilder();
            for (int a = 1; a <= most && i + a <= sources.size(); a++) {
                text.append(sources.get(i + a - 1));
                Set<String> found = text.length() < LEAST ? Set.of() : translations.apply(text.toString());
                if (!found.isEmpty()) {
                    pairs.put(new Run(i, a), found);
                    found.forEach(t -> wanted.computeIfAbsent(t, k -> new ArrayList<>()));
                }
            }
        }
        List<String> targets = target.stream().map(s -> folded(s.text())).toList();
        for (int j = 0; j < targets.size(); j++) {
            StringBuilder text = new StringBuilder();
            for (int b = 1; b <= most && j + b <= targets.size(); b++) {
                text.append(targets.get(j + b - 1));
                List<Run> runs = wanted.get(text.toString());
                if (runs != null) {
                    runs.add(new Run(j, b));
                }
            }
        }
        Set<Bead> beads = new HashSet<>();
        pairs.forEach((run, texts) -> {
            for (String text : texts) {
                for (Run other : wanted.getOrDefault(text, List.of())) {
                    beads.add(new Bead(run.start(), run.size(), other.start(), other.size()));
                }
            }
        });
        return new ExactPairs(beads);
    }

    /** Letters and digits alone, in one script, width and case. */
    static String folded(String text) {
        String folded = Han.fold(text);
        StringBuilder kept = new StringBuilder(folded.length());
        for (int k = 0; k < folded.length(); k++) {
            char c = folded.charAt(k);
            if (Character.isLetterOrDigit(c)) {
                char lower = Character.toLowerCase(c);
                kept.append(lower == 'ё' ? 'е' : lower);
            }
        }
        return kept.toString();
    }

    /** Whether {@code a} source sentences from {@code i} on are known to be {@code b} target sentences from {@code j} on. */
    boolean has(int i, int a, int j, int b) {
        return !beads.isEmpty() && a <= MOST && b <= MOST && beads.contains(new Bead(i, a, j, b));
    }
}
