package org.hebi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hebi.model.FormulaVariation;
import org.hebi.model.FormulaVariation.Form;
import org.hebi.model.FormulaVariation.FormulaPlace;
import org.hebi.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stock phrases that vary between declarations, with every place. */
class FormulaVariationsTest {
    private static final EditionsRun RUN =
            new EditionsRun(new DefaultWorkbench(ReadOptions.standard()), Optional.empty(), 1);
    private static final List<FormulaVariation> SAMPLES =
            RUN.folder(Path.of("samples"), FormulaVariationsTest::never).formulas();

    @TempDir
    private Path folder;

    private static FormulaVariation with(List<FormulaVariation> all, String form) {
        List<FormulaVariation> found = all.stream()
                .filter(v -> v.forms().stream().anyMatch(f -> f.text().equals(form)))
                .toList();
        assertThat(found).as(form).hasSize(1);
        return found.get(0);
    }

    private static List<String> forms(FormulaVariation variation) {
        return variation.forms().stream().map(Form::text).toList();
    }

    private static List<String> places(FormulaVariation variation, String form) {
        return variation.forms().stream()
                .filter(f -> f.text().equals(form))
                .flatMap(f -> f.places().stream())
                .map(p -> p.date() + " " + String.join("+", p.editions()))
                .toList();
    }

    /** The forms were read off the texts by a person. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "1:互相尊重主权和领土完整|相互尊重主权和领土完整",
                "2:《不扩散核武器条约》|核不扩散条约",
                "2:国际法准则|国际法原则和准则|国际法原则与准则",
                "2:台湾是中国领土不可分割的一部分|台湾是中国不可分割的一部分",
                "1:国际政治经济新秩序|国际政治、经济新秩序|国际经济政治新秩序|国际经济和政治新秩序",
                "2:平等信任的、面向21世纪的战略协作伙伴关系|平等信任、面向二十一世纪的战略协作伙伴关系|平等信任，面向21世纪的战略协作伙伴关系",
                "2:不针对第三国|不针对任何第三国|不针对任何第三国或国家集团",
                "2:非法贩卖毒品|非法贩毒|非法贩运毒品|毒品走私",
                "1:军技合作|军事技术合作",
                "1:有组织的犯罪|有组织犯罪|有组织的跨国犯罪",
                "2:参加任何针对对方的军事政治同盟|联盟或集团|结成针对第三国的联盟和战略联合",
                "3:和平与发展委员会|和平与发委员会",
                "2:主权的领土完整|主权和领土完整",
                "1:联合国宪章|《联合国宪章》",
                "1:促进亚太地区的和平、安全、稳定|促进亚太地区的和平、稳定和安全"
            })
    void theSamplesVary(int severity, String forms) {
        List<String> expected = List.of(forms.split("\\|"));
        FormulaVariation variation = with(SAMPLES, expected.get(0));
        assertThat(forms(variation)).containsAll(expected);
        assertThat(variation.severity()).isEqualTo(severity);
    }

    @Test
    void bothEditionsCountAsOnePlace() {
        FormulaVariation taiwan = with(SAMPLES, "台湾是中国不可分割的一部分");
        assertThat(places(taiwan, "台湾是中国不可分割的一部分")).containsExactly("2001-07-16 zh-Hant+zh-Hans");
        assertThat(places(taiwan, "台湾是中国领土不可分割的一部分"))
                .containsExactly("1992-12-18 zh-Hans", "1996-04-25 zh-Hant+zh-Hans", "2002-12-02 zh-Hans");
        FormulaPlace place = taiwan.forms().get(1).places().get(0);
        assertThat(place.document()).isEqualTo("2001-07-16-treaty");
        assertThat(place.span().text()).isEqualTo("臺灣是中國不可分割的一部分");
        assertThat(place.context()).contains(place.span().text());
    }

    @Test
    void aWordOfAnotherRegionDoesNotMakeAnotherPlace() {
        FormulaVariation tests = with(SAMPLES, "《全面禁止核试验条约》");
        // The Traditional text of 1996 has 核子試驗.
        assertThat(places(tests, "全面禁止核试验条约")).containsExactly("1996-04-25 zh-Hant+zh-Hans");
        assertThat(forms(tests)).hasSize(2);
    }

    @Test
    void wordsInAnotherOrderAreFoundWithoutATable() throws IOException {
        declaration("2005-01-01-a", "双方愿扩大农业、渔业和林业部门的往来。双方表示满意。");
        declaration("2006-01-01-b", "双方愿扩大林业、农业与渔业部门往来。双方表示满意。");
        List<FormulaVariation> found =
                RUN.folder(folder, FormulaVariationsTest::never).formulas();
        assertThat(found).hasSize(1);
        assertThat(forms(found.get(0))).containsExactlyInAnyOrder("扩大农业、渔业和林业部门的往来", "扩大林业、农业与渔业部门往来");
    }

    @Test
    void oneFormEverywhereIsNoVariation() throws IOException {
        declaration("2005-01-01-a", "双方相互尊重主权和领土完整。");
        declaration("2006-01-01-b", "双方重申相互尊重主权和领土完整。");
        assertThat(RUN.folder(folder, FormulaVariationsTest::never).formulas()).isEmpty();
    }

    private void declaration(String id, String text) throws IOException {
        Path home = Files.createDirectories(folder.resolve(id));
        Files.writeString(
                home.resolve("about.yaml"),
                "title: Test\ndate: " + id.substring(0, 10)
                        + "\neditions:\n  zh-Hans:\n    file: zh-Hans.txt\n    status: unknown\n");
        Files.writeString(home.resolve("zh-Hans.txt"), "联合声明\n\n　　" + text + "\n");
    }

    private static void never(InputException failure) {
        throw failure;
    }
}
