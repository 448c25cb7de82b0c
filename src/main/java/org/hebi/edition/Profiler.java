package org.hebi.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hebi.model.Block;
import org.hebi.model.Difference;
import org.hebi.model.Document;
import org.hebi.model.EditionProfile;
import org.hebi.model.EditionProfile.Origin;
import org.hebi.model.EditionProfile.RegionalWord;

/** Describes an edition: script, glyph standard, regional vocabulary, and whether a machine converted it. */
final class Profiler {
    private static final int MOST_WORDS = 40;

    private final Knowledge knowledge;
    private final SpellingGuide guide;
    private final Map<String, List<Sought>> words;

    Profiler(Knowledge knowledge, SpellingGuide guide) {
        this.knowledge = knowledge;
        this.guide = guide;
        this.words = sought();
    }

    /**
     * Describes one edition.
     *
     * @param document the edition
     * @param traditional whether it is said to be Traditional
     * @param differences what the comparison or the check alone found; may be empty
     * @param replaced regional words that stand where the other edition has the mainland's word, with their number
     */
    EditionProfile profile(
            Document document, boolean traditional, List<Difference> differences, Map<String, Integer> replaced) {
        String text = text(document);
        List<String> evidence = new ArrayList<>();
        String script = script(text, evidence);
        String glyphs = script.equals("Simplified") ? "" : glyphs(text, evidence);
        List<RegionalWord> vocabulary = vocabulary(text);
        Origin origin = origin(traditional, vocabulary, glyphs, differences, replaced, evidence);
        return new EditionProfile(document.name(), document.language(), script, glyphs, vocabulary, origin, evidence);
    }

    private static String text(Document document) {
        StringBuilder text = new StringBuilder();
        for (Block block : document.blocks()) {
            text.append(block.text()).append('\n');
        }
        return text.toString();
    }

    private String script(String text, List<String> evidence) {
        int traditional = 0;
        int simplified = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (knowledge.folding().isTraditional(c)) {
                traditional++;
            } else if (guide.onlySimplified(c) && !knowledge.isTraditionalToo(c)) {
                simplified++;
            }
        }
        evidence.add(traditional + " characters exist in Traditional script only, " + simplified
                + " in Simplified script only.");
        int all = traditional + simplified;
        if (all == 0) {
            return "undecided";
        }
        if (Math.min(traditional, simplified) * 20 > all) {
            return "mixed";
        }
        return traditional > simplified ? "Traditional" : "Simplified";
    }

    // Each character that has different shapes votes; a shape that two standards share votes for both.
    private String glyphs(String text, List<String> evidence) {
        int taiwan = 0;
        int hongKong = 0;
        int printed = 0;
        int all = 0;
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (String[] row : knowledge.glyphs()) {
            for (String shape :
                    List.of(row[0], row[1], row[2]).stream().distinct().toList()) {
                int count = count(text, shape);
                if (count > 0) {
                    taiwan += shape.equals(row[0]) ? count : 0;
                    hongKong += shape.equals(row[1]) ? count : 0;
                    printed += shape.equals(row[2]) ? count : 0;
                    all += count;
                    seen.merge(shape, count, Integer::sum);
                }
            }
        }
        if (all == 0) {
            return "";
        }
        String best = printed >= taiwan && printed >= hongKong
                ? "older printed shapes, as converters give by default"
                : taiwan >= hongKong ? "Taiwan" : "Hong Kong";
        int most = Math.max(printed, Math.max(taiwan, hongKong));
        evidence.add("Glyph standard: " + most + " of " + all + " characters that tell agree (" + shapes(seen) + ").");
        return most * 10 < all * 7 ? "mixed, nearest to: " + best : best;
    }

    private static String shapes(Map<String, Integer> seen) {
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(seen.entrySet());
        entries.sort(
                Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        return entries.stream()
                .limit(6)
                .map(e -> e.getKey() + " " + e.getValue())
                .reduce((x, y) -> x + ", " + y)
                .orElse("");
    }

    private static int count(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }

    /** A regional word to look for. */
    private record Sought(String word, RegionalTable.Row row, boolean home) {}

    // By their first two characters, longer ones first, so that 資訊技術 does not count as 資訊 too.
    private Map<String, List<Sought>> sought() {
        Map<String, Sought> words = new TreeMap<>();
        for (RegionalTable.Row row : knowledge.regional().rows()) {
            String home = knowledge.folding().fold(row.mainland());
            String other = knowledge.folding().fold(row.other());
            if (home.length() >= 2 && knowledge.isTelling(home, row)) {
                words.putIfAbsent(home, new Sought(home, row, true));
            }
            if (other.length() >= 2 && knowledge.isTelling(other, row)) {
                words.putIfAbsent(other, new Sought(other, row, false));
            }
        }
        Map<String, List<Sought>> byBeginning = new HashMap<>();
        words.values().stream()
                .sorted(Comparator.comparingInt((Sought s) -> s.word.length())
                        .reversed()
                        .thenComparing(Sought::word))
                .forEach(s -> byBeginning
                        .computeIfAbsent(s.word.substring(0, 2), b -> new ArrayList<>())
                        .add(s));
        return byBeginning;
    }

    private List<RegionalWord> vocabulary(String text) {
        String folded = knowledge.folding().fold(text);
        boolean sameLength = folded.length() == text.length();
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> shown = new HashMap<>();
        Map<String, Sought> found = new HashMap<>();
        for (int at = 0; at + 2 <= folded.length(); ) {
            int next = at + 1;
            for (Sought sought : words.getOrDefault(folded.substring(at, at + 2), List.of())) {
                if (folded.startsWith(sought.word, at)) {
                    next = at + sought.word.length();
                    counts.merge(sought.word, 1, Integer::sum);
                    found.put(sought.word, sought);
                    shown.putIfAbsent(sought.word, sameLength ? text.substring(at, next) : sought.word);
                    break;
                }
            }
            at = next;
        }
        List<RegionalWord> vocabulary = new ArrayList<>();
        counts.forEach((word, count) -> {
            Sought sought = found.getOrDefault(
                    word, new Sought(word, knowledge.regional().rows().get(0), true));
            vocabulary.add(new RegionalWord(
                    shown.getOrDefault(word, word),
                    sought.home ? "mainland" : sought.row.region(),
                    sought.home ? sought.row.other() : sought.row.mainland(),
                    count));
        });
        vocabulary.sort(Comparator.comparingInt(RegionalWord::count).reversed().thenComparing(RegionalWord::word));
        return vocabulary.size() > MOST_WORDS ? vocabulary.subList(0, MOST_WORDS) : vocabulary;
    }

    private static Origin origin(
            boolean traditional,
            List<RegionalWord> vocabulary,
            String glyphs,
            List<Difference> differences,
            Map<String, Integer> replaced,
            List<String> evidence) {
        int score = 0;
        List<RegionalWord> mainland =
                vocabulary.stream().filter(w -> w.region().equals("mainland")).toList();
        List<RegionalWord> others =
                vocabulary.stream().filter(w -> !w.region().equals("mainland")).toList();
        if (traditional && !mainland.isEmpty()) {
            score += others.isEmpty() ? 2 : 3;
            evidence.add("Traditional characters with mainland words: " + words(mainland)
                    + (others.isEmpty()
                            ? "."
                            : ", beside words of " + others.get(0).region() + ": " + words(others) + "."));
        }
        if (!traditional && !others.isEmpty()) {
            score += mainland.isEmpty() ? 2 : 3;
            evidence.add("Simplified characters with words of " + others.get(0).region() + ": " + words(others) + ".");
        }
        if (!replaced.isEmpty()) {
            int places = replaced.values().stream().mapToInt(Integer::intValue).sum();
            score += places >= 3 ? 3 : 1;
            evidence.add(places + (places == 1 ? " word stands" : " words stand")
                    + " where the other edition has the mainland's: "
                    + replaced.entrySet().stream()
                            .map(e -> e.getKey() + " ×" + e.getValue())
                            .reduce((x, y) -> x + ", " + y)
                            .orElse("")
                    + ".");
        }
        if (traditional && glyphs.startsWith("older")) {
            score += 1;
            evidence.add("The shapes are those conversion tables give by default; few editors use them.");
        }
        long wrong = differences.stream()
                .filter(d -> d.subclass().equals("wrong character")
                        || d.subclass().equals("half-converted word")
                        || d.subclass().equals("mixed script"))
                .filter(d -> traditional == isOfHant(d))
                .count();
        if (wrong > 0) {
            score += wrong > 2 ? 3 : 2;
            evidence.add(wrong + (wrong == 1 ? " character is" : " characters are")
                    + " the wrong choice or of the other script, as conversions leave them.");
        }
        evidence.add(String.format(
                Locale.ROOT, "Points for machine conversion: %d (from 2 possible, from 4 likely).", score));
        return score >= 4 ? Origin.CONVERTED : score >= 2 ? Origin.POSSIBLY_CONVERTED : Origin.GENUINE;
    }

    private static boolean isOfHant(Difference d) {
        return d.hansParagraph() < 0 || d.note().endsWith("(Traditional edition)");
    }

    private static String words(List<RegionalWord> words) {
        return words.stream()
                .limit(8)
                .map(w -> w.word() + " " + w.count())
                .reduce((x, y) -> x + ", " + y)
                .orElse("");
    }
}
