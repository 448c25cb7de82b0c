package org.hebi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Guards the form of the base lexicon, so that a slip of an editor's hand is named by line before a reader of the file
 * meets it.
 */
class BaseLexiconTest {
    private static final Path FILE = Path.of("glossaries", "base-lexicon.tsv");
    private static final Set<String> TAGS =
            Set.of("n", "nr", "ns", "nt", "f", "t", "v", "a", "d", "m", "q", "r", "p", "c", "u", "i");

    /** Characters that only Traditional texts use; the commonest are enough to notice a head that was not converted. */
    private static final String TRADITIONAL =
            "國們個這來時說後對會學發現經過還進問開長電機車東門關與實業產動務聯議題議權義員團體條約總統責戰爭協調處報導際歷聲應無當爲書話聽讀寫買賣難雙號龍鳥魚馬風飛齊齒鬥麼";

    private static final Pattern HEAD = Pattern.compile("[\\u4E00-\\u9FFF〇A-Za-z0-9·]+");
    private static final Pattern ENGLISH = Pattern.compile("[\\p{IsLatin}0-9 .,'&/()%$+-]+");
    private static final Pattern RUSSIAN = Pattern.compile("[\\p{IsCyrillic}\\p{IsLatin}0-9 .,'«»№/()%$+—-]+");
    private static final Pattern MIXED = Pattern.compile("\\p{IsLatin}\\p{IsCyrillic}|\\p{IsCyrillic}\\p{IsLatin}");
    private static final Pattern LATIN_BRAND = Pattern.compile("[A-Za-z0-9]+");

    private static List<String> lines;

    private record Row(int line, String[] cells) {
        String head() {
            return cells[0];
        }

        String[] tags() {
            return cells[1].split("/", -1);
        }

        String[] english() {
            return cells[2].split("; ", -1);
        }

        String[] russian() {
            return cells[3].split("; ", -1);
        }

        @Override
        public String toString() {
            return "line " + line + ": " + String.join(" | ", cells);
        }
    }

    @BeforeAll
    static void read() throws IOException {
        String text = Files.readString(FILE, StandardCharsets.UTF_8);
        assertThat(text).as("line ends").doesNotContain("\r").endsWith("\n").doesNotEndWith("\n\n");
        lines = text.lines().toList();
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            rows.add(new Row(i + 1, lines.get(i).split("\t", -1)));
        }
        return rows;
    }

    @Test
    void hasAHeaderAndFourColumnsInEveryLine() {
        assertThat(lines.get(0)).isEqualTo("zh\tpos\ten\tru");
        assertThat(rows().stream().filter(r -> r.cells().length != 4)).isEmpty();
    }

    @Test
    void holdsAtLeastSixteenThousandHeadsEachOnceInCodePointOrder() {
        List<String> heads = rows().stream().map(Row::head).toList();
        assertThat(heads).hasSizeGreaterThanOrEqualTo(16_000).doesNotHaveDuplicates();
        for (int i = 1; i < heads.size(); i++) {
            assertThat(heads.get(i)).as("line %d", i + 2).isGreaterThan(heads.get(i - 1));
        }
    }

    @Test
    void headsAreSimplifiedChinese() {
        assertThat(rows().stream().filter(r -> !HEAD.matcher(r.head()).matches()))
                .isEmpty();
        assertThat(rows().stream().filter(r -> r.head().chars().anyMatch(c -> TRADITIONAL.indexOf(c) >= 0)))
                .isEmpty();
    }

    @Test
    void tagsAreOfTheKnownSetAndGivenOnce() {
        assertThat(rows().stream()
                        .filter(r -> !TAGS.containsAll(Arrays.asList(r.tags()))
                                || new HashSet<>(Arrays.asList(r.tags())).size() != r.tags().length))
                .isEmpty();
    }

    @Test
    void englishIsLatinAndRussianIsCyrillic() {
        assertThat(rows().stream()
                        .filter(r -> !Arrays.stream(r.english())
                                .allMatch(e -> ENGLISH.matcher(e).matches())))
                .isEmpty();
        assertThat(rows().stream()
                        .filter(r -> !Arrays.stream(r.russian())
                                .allMatch(e -> RUSSIAN.matcher(e).matches())))
                .isEmpty();
        // A Latin letter inside a Cyrillic word looks right and matches nothing.
        assertThat(rows().stream().filter(r -> MIXED.matcher(r.cells()[3]).find()))
                .isEmpty();
        // A brand or an abbreviation may stand in Latin letters, but never as the only Russian rendering.
        assertThat(rows().stream()
                        .filter(r -> Arrays.stream(r.russian())
                                .allMatch(e -> LATIN_BRAND.matcher(e).matches()
                                        && e.chars().anyMatch(Character::isLetter))))
                .isEmpty();
    }

    @Test
    void cellsHoldNoEmptyRepeatedOrPaddedRendering() {
        List<Row> faulty = rows().stream()
                .filter(r -> faulty(r.english()) || faulty(r.russian()))
                .toList();
        assertThat(faulty).isEmpty();
    }

    private static boolean faulty(String[] renderings) {
        return new HashSet<>(Arrays.asList(renderings)).size() != renderings.length
                || Arrays.stream(renderings)
                        .anyMatch(s -> s.isEmpty() || !s.strip().equals(s) || s.contains("  "));
    }

    @Test
    void textIsComposedAndFreeOfStrayCharacters() {
        List<String> faulty = lines.stream()
                .filter(l -> !Normalizer.isNormalized(l, Normalizer.Form.NFC)
                        || l.codePoints().anyMatch(BaseLexiconTest::stray))
                .toList();
        assertThat(faulty).isEmpty();
    }

    private static boolean stray(int c) {
        boolean fullWidth = c >= 0xFF00 && c <= 0xFFEF || c >= 0x3000 && c <= 0x3006 || c >= 0x3008 && c <= 0x303F;
        return fullWidth
                || c != '\t' && Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || c != ' ' && Character.isSpaceChar(c);
    }
}
