package org.hebi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.tmx.TmxReader;
import org.hebi.model.BlockKind;
import org.hebi.model.EditionStatus;
import org.hebi.model.Glossary;
import org.hebi.model.Language;
import org.hebi.model.TermEntry;
import org.hebi.model.TermForm;
import org.hebi.model.TermVariant;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The glossary made of the project's own memory: what it finds, and what it must never show. The judgements beside this
 * test were made entry by entry; what was never judged counts as unjudged, and little may.
 */
class GlossaryQualityTest {
    private static Glossary glossary;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        glossary = glossary("seven declarations", units());
    }

    private static List<TranslationUnit> units() throws IOException {
        Path file = Path.of("tmx", "all.tmx");
        try (InputStream in = java.nio.file.Files.newInputStream(file)) {
            return new TmxReader(ReadLimits.DEFAULT)
                    .read(file.toString(), in)
                    .memory()
                    .units();
        }
    }

    private static Glossary glossary(String name, List<TranslationUnit> units) {
        return new GlossaryRun(new WholeFile())
                .make(name, units, folder.resolve("decisions.tsv"))
                .glossary();
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = GlossaryQualityTest.class.getResourceAsStream("glossary/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .toList();
        }
    }

    private static Optional<TermEntry> entry(String key) {
        return glossary.entries().stream().filter(e -> e.key().equals(key)).findFirst();
    }

    private static String best(String key, Language language) {
        return entry(key).flatMap(e -> e.best(language)).map(TermVariant::text).orElse("");
    }

    @Test
    void knownPhrasesThatComeBackAreEntries() throws IOException {
        Set<String> found = new HashSet<>();
        glossary.entries().forEach(e -> {
            found.add(e.key());
            e.forms().stream().map(TermForm::text).forEach(found::add);
        });
        List<String> wanted = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> rows = lines("phrases.tsv");
        for (String row : rows.subList(1, rows.size())) {
            String[] columns = row.split("\t", -1);
            if (Integer.parseInt(columns[1]) >= 2) {
                wanted.add(columns[0]);
                if (!found.contains(columns[0])) {
                    missing.add(columns[0]);
                }
            }
        }
        assertThat(wanted).hasSize(84);
        System.out.printf("known phrases that come back: %d of %d; missing %s%n", 84 - missing.size(), 84, missing);
        assertThat(missing).hasSizeLessThanOrEqualTo(4);
    }

    /** Shares of what was judged, and how much was not. */
    private record Figures(int entries, double whole, double russian, double english, int empty, int unjudged) {}

    private static Figures figures(List<TermEntry> entries, String resource) throws IOException {
        Map<String, String[]> judged = new HashMap<>();
        List<String> rows = lines(resource);
        rows.subList(1, rows.size()).forEach(r -> judged.put(r.split("\t", -1)[0], r.split("\t", -1)));
        int[] right = new int[3];
        int[] all = new int[3];
        int empty = 0;
        int unjudged = 0;
        for (TermEntry entry : entries) {
            String[] row = judged.get(entry.key());
            if (row == null) {
                unjudged++;
                continue;
            }
            all[0]++;
            right[0] += row[1].equals("yes") ? 1 : 0;
            for (int i = 1; i <= 2; i++) {
                String text = entry.best(i == 1 ? Language.RUSSIAN : Language.ENGLISH)
                        .map(TermVariant::text)
                        .orElse("");
                if (text.isEmpty()) {
                    empty++;
                } else if (!text.equals(row[2 * i])) {
                    unjudged++;
                } else {
                    all[i]++;
                    right[i] += row[2 * i + 1].equals("right") ? 1 : 0;
                }
            }
        }
        return new Figures(
                entries.size(),
                (double) right[0] / all[0],
                (double) right[1] / all[1],
                (double) right[2] / all[2],
                empty,
                unjudged);
    }

    private static void good(Figures figures, int unjudged, int empty) {
        assertThat(figures.unjudged()).as("%s", figures).isLessThanOrEqualTo(unjudged);
        assertThat(figures.empty()).as("%s", figures).isLessThanOrEqualTo(empty);
        assertThat(figures.whole()).as("%s", figures).isGreaterThanOrEqualTo(0.95);
        assertThat(figures.russian()).as("%s", figures).isGreaterThanOrEqualTo(0.9);
        assertThat(figures.english()).as("%s", figures).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void theFirstTwoHundredEntriesAreWholePhrasesWithRightRenderings() throws IOException {
        Figures figures = figures(glossary.entries().subList(0, 200), "judgements.tsv");
        System.out.println("first 200 entries: " + figures);
        good(figures, 20, 10);
    }

    @Test
    void oneDeclarationOnUnseenTopicsIsMinedAsWell() throws IOException {
        List<TranslationUnit> units = new ArrayList<>();
        for (String line : lines("unseen.tsv")) {
            String[] sides = line.split("\t", -1);
            units.add(new TranslationUnit(
                    "u" + units.size(),
                    "unseen",
                    "2023-05-20",
                    units.size(),
                    "",
                    BlockKind.PARAGRAPH,
                    "1-1-1",
                    1,
                    List.of(
                            new Variant(Language.SIMPLIFIED, sides[0], EditionStatus.UNKNOWN),
                            new Variant(Language.RUSSIAN, sides[1], EditionStatus.UNKNOWN),
                            new Variant(Language.ENGLISH, sides[2], EditionStatus.UNKNOWN))));
        }
        assertThat(units).hasSize(25);
        List<TermEntry> entries = glossary("unseen", units).entries();
        assertThat(entries)
                .extracting(TermEntry::key)
                .contains("人类命运共同体", "气候变化", "可再生能源", "单边制裁", "数字经济", "里海跨国运输走廊", "跨境电子商务", "联合国气候变化框架公约");
        Figures figures = figures(entries, "unseen-judgements.tsv");
        System.out.println("unseen declaration: " + figures);
        good(figures, 9, 10);
    }

    @Test
    void fragmentsNeverAppear() {
        assertThat(glossary.entries())
                .extracting(TermEntry::key)
                .hasSizeGreaterThan(500)
                .noneMatch(key -> key.matches("国人民|.*国人|关系的|的.*|.*的|[、，].*|.*[、，]|.*(?<!缓|参|涉|普|温|饱|总)[和与及或]"));
    }

    @Test
    void verbsWithHalfAnObjectAndBareFramesAreNoPhrases() {
        assertThat(glossary.entries())
                .extracting(TermEntry::key)
                .contains("面向21世纪", "加强合作")
                .doesNotContain("加强军事", "提高联合国", "认为两国", "反对任何形式", "基础上", "范围内", "应该", "只能");
    }

    @Test
    void formulasInstitutionsTitlesAndNamesAreThere() {
        assertThat(glossary.entries())
                .extracting(TermEntry::key)
                .contains(
                        "互相尊重主权和领土完整、互不侵犯、互不干涉内政、平等互利、和平共处",
                        "睦邻友好合作",
                        "不针对任何第三国",
                        "台湾是中国领土不可分割的一部分",
                        "中俄友好、和平与发展委员会",
                        "上海合作组织",
                        "战略协作伙伴关系",
                        "联合国宪章",
                        "中俄睦邻友好合作条约",
                        "叶利钦");
    }

    @Test
    void renderingsAreWholePhrasesInCitationForm() {
        assertThat(best("领土完整", Language.RUSSIAN)).isEqualTo("территориальная целостность");
        assertThat(best("两国元首", Language.RUSSIAN)).isEqualTo("главы двух государств");
        assertThat(best("联合国安理会", Language.RUSSIAN)).isEqualTo("Совет Безопасности ООН");
        assertThat(best("大规模杀伤性武器及其运载工具", Language.ENGLISH))
                .isEqualTo("weapons of mass destruction and their means of delivery");
        assertThat(best("恐怖主义、分裂主义和极端主义", Language.RUSSIAN)).isEqualTo("терроризм, сепаратизм и экстремизм");
    }

    @Test
    void bothScriptsAreOnePhraseWithEachFormKept() {
        TermEntry entry = entry("领土完整").orElseThrow();
        assertThat(entry.frequency()).isEqualTo(14);
        assertThat(entry.simplified().orElseThrow().text()).isEqualTo("领土完整");
        assertThat(entry.traditional().orElseThrow()).isEqualTo(new TermForm(Language.TRADITIONAL, "領土完整", 8));
        assertThat(entry("信息").orElseThrow().traditional().orElseThrow().text()).isEqualTo("資訊");
        assertThat(entry("资讯")).isEmpty();
    }
}
