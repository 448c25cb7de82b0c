package org.hebi.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hebi.terms.EquivalentFinder.Match;
import org.hebi.terms.EquivalentFinder.Rendering;

/**
 * Settles which of two phrases a stretch of a target sentence renders when one phrase is a part of the other and both claim
 * it: 持续发展 and 可持续发展, 和平 and 世界和平. If the shorter phrase is rendered so elsewhere too, the longer one lost a word
 * there; if not, the one that explains it worse was given too much.
 */
final class SharedSpans {
    private final Function<String, Optional<String>> first;

    /**
     * @param first for a phrase the key of the rendering a vocabulary gives first, which is right in any case
     */
    SharedSpans(Function<String, Optional<String>> first) {
        this.first = first;
    }

    private record Stretch(int text, int start, int end) {
        static Stretch of(Match match) {
            return new Stretch(match.text(), match.start(), match.end());
        }
    }

    /** Takes away from each phrase the matches that belong to another. */
    void settle(List<MinedPhrase> phrases, Map<String, List<Rendering>> renderings) {
        Map<Stretch, List<String>> claims = new HashMap<>();
        for (MinedPhrase phrase : phrases) {
            for (Rendering rendering : renderings.getOrDefault(phrase.key(), List.of())) {
                rendering
                        .matches()
                        .forEach(m -> claims.computeIfAbsent(Stretch.of(m), k -> new ArrayList<>())
                                .add(phrase.key()));
            }
        }
        Map<String, Set<String>> longer = new HashMap<>();
        for (List<String> rivals : claims.values()) {
            for (String one : rivals) {
                for (String other : rivals) {
                    if (other.length() > one.length() && other.contains(one)) {
                        longer.computeIfAbsent(one, k -> new TreeSet<>()).add(other);
                    }
                }
            }
        }
        for (String shorter : new TreeSet<>(longer.keySet())) {
            for (String other : longer.getOrDefault(shorter, Set.of())) {
                settle(shorter, other, claims, renderings);
            }
        }
    }

    private void settle(
            String shorter, String longer, Map<Stretch, List<String>> claims, Map<String, List<Rendering>> renderings) {
        for (Rendering rendering : renderings.getOrDefault(shorter, List.of())) {
            List<Match> shared = new ArrayList<>();
            List<Match> own = new ArrayList<>();
            for (Match match : rendering.matches()) {
                boolean both = claims.getOrDefault(Stretch.of(match), List.of()).contains(longer);
                (both ? shared : own).add(match);
            }
            if (shared.isEmpty()) {
                continue;
            }
            boolean sureOfShorter = surely(shorter, rendering);
            boolean sureOfLonger = surely(longer, rendering);
            if (sureOfShorter && sureOfLonger) {
                continue;
            }
            // Without places of its own the one whose words explain the stretch better keeps it.
            boolean stranger = !rendering.known() && first.apply(shorter).isPresent();
            boolean lost = !stranger && !own.isEmpty()
                    || confidence(shorter, shared, renderings) > confidence(longer, shared, renderings);
            if (!sureOfLonger && (sureOfShorter || lost)) {
                take(longer, rendering.key(), shared, renderings);
            } else {
                take(shorter, rendering.key(), shared, renderings);
            }
        }
    }

    /** How well a phrase explains the stretches of some matches, on average. */
    private static double confidence(String phrase, List<Match> where, Map<String, List<Rendering>> renderings) {
        Set<Stretch> stretches = new HashSet<>();
        where.forEach(m -> stretches.add(Stretch.of(m)));
        return renderings.getOrDefault(phrase, List.of()).stream()
                .flatMap(r -> r.matches().stream())
                .filter(m -> stretches.contains(Stretch.of(m)))
                .mapToDouble(Match::confidence)
                .average()
                .orElse(0);
    }

    private boolean surely(String phrase, Rendering rendering) {
        return first.apply(phrase).filter(k -> k.equals(rendering.key())).isPresent();
    }

    private static void take(String phrase, String key, List<Match> matches, Map<String, List<Rendering>> renderings) {
        Set<Stretch> gone = new HashSet<>();
        matches.forEach(m -> gone.add(Stretch.of(m)));
        List<Rendering> kept = new ArrayList<>();
        for (Rendering rendering : renderings.getOrDefault(phrase, List.of())) {
            if (!rendering.key().equals(key)) {
                kept.add(rendering);
                continue;
            }
            List<Match> left = rendering.matches().stream()
                    .filter(m -> !gone.contains(Stretch.of(m)))
                    .toList();
            if (!left.isEmpty()) {
                kept.add(rendering.with(left));
            }
        }
        renderings.put(phrase, kept);
    }
}
