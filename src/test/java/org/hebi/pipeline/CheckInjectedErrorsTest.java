package org.hebi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.tmx.RawTmx;
import org.hebi.model.Codes;
import org.hebi.model.Fault;
import org.hebi.model.RawMemory;
import org.hebi.model.RawSide;
import org.hebi.model.RawUnit;
import org.hebi.model.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Puts mistakes of twenty kinds into the memories of the samples, each at seeded places, and asks that the checks name the
 * unit for what was done to it. Without mistakes the same memories have to stay quiet.
 */
class CheckInjectedErrorsTest {
    private static final int EACH = 40;
    private static final String[] LEFTOVERS = {
        "<b>",
        "</span>",
        "<br/>",
        "&amp;",
        "&nbsp;",
        "&#160;",
        "{1}",
        "%s",
        "\\n",
        "{{",
        "<a href=\"x\">",
        "[b]",
        "&quot;"
    };
    private static final String SIMPLIFIED = "国际关发产对东车书见贝长门马鸟鱼龙";
    private static final String TRADITIONAL = "國際關發產對東車書見貝長門馬鳥魚龍";

    private final CheckRun checks = new CheckRun(
            new CheckRequest(List.of(), Tool.GENERIC, Codes.REGION, List.of(), Optional.empty(), Set.of()));

    /** A pair of texts as the mistake leaves it; empty when there is no place for it. */
    private interface Mistake extends BiFunction<String[], Random, Optional<String[]>> {}

    private static RawMemory memory(String file, String source, String target) throws Exception {
        Path path = Path.of("tmx", file);
        RawMemory all = new RawTmx(ReadLimits.DEFAULT).read(file, () -> Files.newInputStream(path));
        List<RawUnit> units = new ArrayList<>();
        for (RawUnit unit : all.units()) {
            Optional<RawSide> here = side(unit, source);
            Optional<RawSide> there = side(unit, target);
            if (here.isPresent() && there.isPresent()) {
                units.add(new RawUnit(
                        unit.id(),
                        units.size() + 1,
                        unit.line(),
                        unit.document(),
                        0,
                        List.of(here.get(), there.get())));
            }
        }
        return new RawMemory(file, Map.of(), units);
    }

    private static Optional<RawSide> side(RawUnit unit, String code) {
        return unit.sides().stream().filter(s -> s.code().equals(code)).findFirst();
    }

    private static RawUnit with(RawUnit unit, int number, String id, String[] texts) {
        List<RawSide> sides = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            RawSide side = unit.sides().get(i);
            sides.add(new RawSide(side.code(), side.language(), texts[i], side.inline(), side.line()));
        }
        return new RawUnit(id, number, unit.line(), unit.document(), 0, sides);
    }

    private static String[] texts(RawUnit unit) {
        return new String[] {unit.sides().get(0).text(), unit.sides().get(1).text()};
    }

    /** Replaces one of the matches in a side, chosen by chance. */
    private static Optional<String[]> replace(
            String[] pair, int side, Pattern pattern, Random random, BiFunction<String, Random, String> change) {
        List<MatchResult> matches = pattern.matcher(pair[side]).results().toList();
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        MatchResult m = matches.get(random.nextInt(matches.size()));
        String changed = change.apply(m.group(), random);
        String[] result = pair.clone();
        result[side] = pair[side].substring(0, m.start()) + changed + pair[side].substring(m.end());
        return result[side].equals(pair[side]) ? Optional.empty() : Optional.of(result);
    }

    private static Mistake at(int side, String pattern, BiFunction<String, Random, String> change) {
        Pattern compiled = Pattern.compile(pattern);
        return (pair, random) -> replace(pair, side, compiled, random, change);
    }

    private static Mistake either(String pattern, BiFunction<String, Random, String> change) {
        Pattern compiled = Pattern.compile(pattern);
        return (pair, random) -> {
            int first = random.nextInt(2);
            Optional<String[]> done = replace(pair, first, compiled, random, change);
            return done.isPresent() ? done : replace(pair, 1 - first, compiled, random, change);
        };
    }

    private static String otherDigit(String text, Random random) {
        int at = random.nextInt(text.length());
        char other;
        do {
            other = (char) ('1' + random.nextInt(9));
        } while (other == text.charAt(at));
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private static String dropped(String text, Random random) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + text.substring(at + 1);
    }

    private static String otherNumeral(String text, Random random) {
        String numerals = "一二三四五六七八九";
        char other;
        do {
            other = numerals.charAt(random.nextInt(9));
        } while (other == text.charAt(0));
        return other + text.substring(1);
    }

    private static String inside(String text, Random random, String insert) {
        int at = 1 + random.nextInt(Math.max(1, text.length() - 1));
        return text.substring(0, at) + insert + text.substring(at);
    }

    private static String afterWord(String text, Random random, String insert) {
        int space = text.indexOf(' ', random.nextInt(text.length()));
        return space < 0 ? text + insert : text.substring(0, space) + insert + text.substring(space);
    }

    private static Map<String, Mistake> mistakes() {
        Map<String, Mistake> all = new LinkedHashMap<>();
        all.put("number:a digit dropped", either("\\d{2,}", CheckInjectedErrorsTest::dropped));
        all.put("number:a digit changed", either("\\d+", CheckInjectedErrorsTest::otherDigit));
        all.put(
                "number:a year changed",
                either(
                        "(?:19|20)\\d\\d",
                        (y, r) -> Integer.toString(Integer.parseInt(y) + (r.nextBoolean() ? 1 : -1))));
        all.put(
                "number:a Chinese numeral of a date changed",
                at(0, "[一二三四五六七八九](?=[年月日])", CheckInjectedErrorsTest::otherNumeral));
        all.put(
                "number:another month",
                at(
                        1,
                        "(?:January|March|April|September|November|December|января|марта|апреля|сентября|ноября|декабря)",
                        (m, r) -> m.charAt(0) < 128 ? "February" : "февраля"));
        all.put("bracket:one mark dropped", either("[“”「」《》«»()（）]", (m, r) -> ""));
        all.put("wrong-language:sides swapped", (p, r) -> Optional.of(new String[] {p[1], p[0]}));
        all.put(
                "empty-side:nothing left",
                (p, r) -> Optional.of(new String[] {p[0], r.nextBoolean() ? "" : " \u00A0"}));
        all.put("untranslated:source copied", (p, r) -> Optional.of(new String[] {p[0], p[0]}));
        all.put(
                "markup:leftover",
                (p, r) ->
                        Optional.of(new String[] {p[0], afterWord(p[1], r, " " + LEFTOVERS[r.nextInt(LEFTOVERS.length)])
                        }));
        all.put(
                "edge-space:space at the edge",
                (p, r) -> Optional.of(new String[] {p[0], r.nextBoolean() ? p[1] + " " : "\u00A0" + p[1]}));
        all.put("double-space:two spaces", at(1, "(?<=\\p{L}) (?=\\p{L})", (m, r) -> "  "));
        all.put(
                "invalid-character:control character",
                (p, r) -> Optional.of(new String[] {p[0], inside(p[1], r, "\u000B")}));
        all.put(
                "invisible-character:soft hyphen",
                (p, r) -> Optional.of(new String[] {p[0], inside(p[1], r, r.nextBoolean() ? "\u00AD" : "\u200B")}));
        all.put("mojibake:lost character", (p, r) -> Optional.of(new String[] {p[0], inside(p[1], r, "\uFFFD")}));
        all.put("mojibake:wrong encoding", (p, r) -> {
            String wrong =
                    new String(p[r.nextInt(2)].getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
            return wrong.equals(p[1]) ? Optional.empty() : Optional.of(new String[] {p[0], wrong});
        });
        all.put(
                "mixed-alphabet:a letter of the other alphabet",
                at(1, "(?<=\\p{L}{2})(?:[aceop](?=\\p{L})|[асеор](?=\\p{L}))", (m, r) -> {
                    int latin = "aceop".indexOf(m);
                    return latin >= 0
                            ? "асеор".substring(latin, latin + 1)
                            : "aceop".substring("асеор".indexOf(m)).substring(0, 1);
                }));
        all.put("script-mix:a character of the other script", at(0, "[" + SIMPLIFIED + TRADITIONAL + "]", (m, r) -> {
            int simplified = SIMPLIFIED.indexOf(m);
            return String.valueOf(
                    simplified >= 0 ? TRADITIONAL.charAt(simplified) : SIMPLIFIED.charAt(TRADITIONAL.indexOf(m)));
        }));
        all.put("doubled-word:a word twice", at(1, "(?<=\\s)\\p{L}{3,}(?=\\s)", (m, r) -> m + " " + m));
        all.put("doubled-mark:a mark twice", at(1, "(?<=\\p{L}),(?=\\s)|(?<=\\p{L});", (m, r) -> m + m));
        all.put("end-mark:full stop to question mark", at(1, "(?<=\\p{L})[.;]$", (m, r) -> "?"));
        all.put("end-mark:full stop dropped", at(1, "(?<=\\p{L}{4})[.]$", (m, r) -> ""));
        return all;
    }

    private Set<String> found(RawMemory memory) {
        Set<String> found = new HashSet<>();
        for (Fault fault : checks.check(memory).faults()) {
            found.add(fault.unit() + " " + fault.rule());
        }
        return found;
    }

    private static Set<String> accepted(String rule) {
        return switch (rule) {
            // A swapped side is told by its language, a mixed script by the script that prevails.
            case "script-mix" -> Set.of("script-mix", "wrong-language");
            // A number that changes its kind is told as a word, and one at a bracket as a bracket.
            case "number" -> Set.of("number", "number-word");
            case "mojibake" -> Set.of("mojibake", "wrong-language");
            case "mixed-alphabet" -> Set.of("mixed-alphabet", "foreign-script");
            default -> Set.of(rule);
        };
    }

    @ParameterizedTest
    @CsvSource({"all.tmx,zh-CN,ru", "all.tmx,zh-CN,en", "all.tmx,ru,en", "all.zh-Hant-ru.tmx,zh-TW,ru"})
    void findsThem(String file, String source, String target) throws Exception {
        RawMemory memory = memory(file, source, target);
        assertThat(memory.units()).hasSizeGreaterThan(100);
        Set<String> before = found(memory);
        int allDone = 0;
        int allFound = 0;
        List<String> misses = new ArrayList<>();
        List<String> table = new ArrayList<>();
        for (Map.Entry<String, Mistake> entry : mistakes().entrySet()) {
            String rule = entry.getKey().substring(0, entry.getKey().indexOf(':'));
            Random random = new Random(20_010_716L + entry.getKey().hashCode());
            List<RawUnit> units = new ArrayList<>(memory.units());
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                order.add(i);
            }
            java.util.Collections.shuffle(order, random);
            Map<String, String[]> done = new LinkedHashMap<>();
            for (int i : order) {
                RawUnit unit = units.get(i);
                if (done.size() >= EACH || unit.sides().get(1).text().length() < 12) {
                    continue;
                }
                Optional<String[]> damaged = entry.getValue().apply(texts(unit), random);
                boolean spoken = accepted(rule).stream().anyMatch(r -> before.contains(unit.id() + " " + r));
                if (damaged.isPresent() && !spoken) {
                    units.set(i, with(unit, unit.number(), unit.id(), damaged.get()));
                    done.put(unit.id(), damaged.get());
                }
            }
            Set<String> after = found(new RawMemory(memory.file(), Map.of(), units));
            int hits = 0;
            for (Map.Entry<String, String[]> each : done.entrySet()) {
                boolean hit = accepted(rule).stream().anyMatch(r -> after.contains(each.getKey() + " " + r));
                hits += hit ? 1 : 0;
                if (!hit) {
                    misses.add(entry.getKey() + ": " + each.getKey() + " " + String.join(" | ", each.getValue()));
                }
            }
            allDone += done.size();
            allFound += hits;
            table.add(String.format(Locale.ROOT, "%-45s %d of %d", entry.getKey(), hits, done.size()));
        }
        table.add(String.format(Locale.ROOT, "%s %s>%s: %d of %d", file, source, target, allFound, allDone));
        if (Boolean.getBoolean("hebi.print")) {
            table.forEach(System.out::println);
            misses.forEach(System.out::println);
        }
        assertThat(allDone).as("mistakes put in").isGreaterThan(400);
        assertThat(allFound / (double) allDone)
                .as(() -> String.join("\n", misses))
                .isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void findsRepeatedUnitsAndOtherTargets() throws Exception {
        RawMemory memory = memory("all.tmx", "zh-CN", "ru");
        Set<String> before = found(memory);
        List<RawUnit> units = new ArrayList<>(memory.units());
        Random random = new Random(1996);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            RawUnit unit = memory.units().get(random.nextInt(memory.units().size()));
            boolean other = i % 2 == 1;
            String[] texts = texts(unit);
            texts[1] = other ? texts[1] + " И так далее." : texts[1];
            units.add(with(unit, units.size() + 1, "again-" + i, texts));
            expected.add("again-" + i + " " + (other ? "other-target" : "duplicate"));
        }
        Set<String> after = found(new RawMemory(memory.file(), Map.of(), units));
        assertThat(before).doesNotContainAnyElementsOf(expected);
        assertThat(after).containsAll(expected);
    }

    /** Lengths alone tell most, not all, translations that stop half-way. */
    @ParameterizedTest
    @CsvSource({"zh-CN,ru", "zh-CN,en", "ru,en"})
    void findsMostLostHalves(String source, String target) throws Exception {
        RawMemory memory = memory("all.tmx", source, target);
        Set<String> before = found(memory);
        Random random = new Random(1994);
        List<RawUnit> units = new ArrayList<>(memory.units());
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            String[] texts = texts(units.get(i));
            String rule = units.get(i).id() + " length-ratio";
            if (texts[1].length() >= 120 && random.nextInt(8) == 0 && !before.contains(rule)) {
                texts[1] = texts[1].substring(0, texts[1].indexOf(' ', texts[1].length() / 2 - 10)) + ".";
                units.set(
                        i,
                        with(units.get(i), units.get(i).number(), units.get(i).id(), texts));
                expected.add(rule);
            }
        }
        Set<String> after = found(new RawMemory(memory.file(), Map.of(), units));
        long hits = expected.stream().filter(after::contains).count();
        if (Boolean.getBoolean("hebi.print")) {
            System.out.println(source + ">" + target + " halves lost: " + hits + " of " + expected.size());
        }
        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(hits / (double) expected.size()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void staysQuietOnTheSamples() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of("tmx"))) {
            files = all.filter(f -> f.toString().endsWith(".tmx")).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(10);
        int units = 0;
        List<String> loud = new ArrayList<>();
        for (Path file : files) {
            var checked = checks.check(file);
            units += checked.units();
            for (Fault fault : checked.faults()) {
                // The title of 1992 stands twice in its newspaper: that is true, and no false alarm.
                if (fault.severity() != org.hebi.model.Severity.INFO
                        && !fault.rule().equals("duplicate")) {
                    loud.add(fault.rule() + " " + fault.unit() + " " + fault.message());
                }
            }
        }
        assertThat(units).isGreaterThan(1_000);
        assertThat(100.0 * loud.size() / units)
                .as(() -> String.join("\n", loud))
                .isLessThan(1.0);
    }
}
