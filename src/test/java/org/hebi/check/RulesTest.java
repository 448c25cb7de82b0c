package org.hebi.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hebi.check.hanlp.HanLpScripts;
import org.hebi.model.Fault;
import org.hebi.model.Language;
import org.hebi.model.RawMemory;
import org.hebi.model.RawSide;
import org.hebi.model.RawUnit;
import org.hebi.model.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule speaks where it should and holds its tongue where it should not. */
class RulesTest {
    private static final List<KnownName> NAMES = List.of(
            new KnownName(
                    "江泽民",
                    Map.of("en", "Jiang Zemin", "ru", "Цзян Цзэминь"),
                    Map.of("en", List.of(List.of("jian", "zemi")), "ru", List.of(List.of("цзя", "цзэми")))),
            new KnownName("莫斯科", Map.of("ru", "Москва"), Map.of("ru", List.of(List.of("моск")))));
    private static final MemoryChecker CHECKER = new MemoryChecker(
            new CheckOptions(new ToolCodes(Tool.GENERIC, c -> c), Set.of()), new HanLpScripts(), NAMES, List.of());

    private static RawSide side(String code, String text) {
        return new RawSide(code, Optional.of(Language.of(code)), text, List.of(), 0);
    }

    private static RawUnit unit(int number, RawSide... sides) {
        return new RawUnit("u" + number, number, 0, "", 0, List.of(sides));
    }

    private static List<Fault> check(RawUnit... units) {
        return CHECKER.check(new RawMemory("f.tmx", Map.of(), List.of(units))).faults();
    }

    private static List<String> found(String code, String source, String other, String target) {
        return check(unit(1, side(code, source), side(other, target))).stream()
                .map(f -> f.severity().label() + " " + f.rule())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN | 双方同意加强合作。 | ru | Стороны согласились укреплять сотрудничество.",
                "zh-CN | 双方签署了《联合声明》。 | en | The two sides signed the Joint Statement.",
                "zh-CN | （一）政治关系方面 | ru | 1. В области политических отношений",
                "zh-CN | 1）政治关系方面 | en | (a) In the field of political relations",
                "zh-TW | 雙方同意不干涉內政。 | en | The two sides agree not to interfere in internal affairs.",
                "zh-CN | 对外关系；经济合作； | ru | внешние связи; экономическое сотрудничество;",
                "zh-CN | 是否同意？ | en | Is it agreed?",
                "zh-CN | 江泽民主席访问了莫斯科。 | ru | Председатель Цзян Цзэминь посетил Москву.",
                "en | He had had enough of the talks. | ru | С него хватило этих переговоров.",
                "zh-CN | 通过USB接口连接。 | ru | Подключение через USB-порт.",
                "zh-CN | 二十世纪 | ru | ХХ век",
                "zh-CN | 研究研究再说。 | en | Let us think about it first.",
                "zh-CN | 为了这一目的的实现 | en | for the attainment of this aim",
                "ru | Он родился в 1990 г. | en | He was born in 1990.",
            })
    void quiet(String code, String source, String other, String target) {
        assertThat(found(code, source, other, target)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN | 双方签署了“联合声明。 | en | The two sides signed the Joint Statement. | warning bracket",
                "zh-CN | 双方同意加强合作。 | ru | Стороны согласились укреплять сотрудничество? | warning end-mark",
                "zh-CN | 双方同意加强合作。 | ru | Стороны согласились укреплять  сотрудничество. | info double-space",
                "zh-CN | 双方同意加强合作。 | ru | Стороны согласились согласились укреплять дело. | warning doubled-word",
                "zh-CN | 双方同意，，加强合作。 | ru | Стороны согласились, укреплять сотрудничество. | warning doubled-mark",
                "zh-CN | 双方同意加强合作。 | ru | Стороны сoгласились укреплять сотрудничество. | error mixed-alphabet",
                "zh-CN | 双方同意加强合作。 | en | The two sides agreed to strengthen сотрудничество. | warning foreign-script",
                "zh-CN | 双方同意加强合作。 | en | The two sides <b>agreed to strengthen cooperation. | warning markup",
                "zh-CN | 双方同意加强合作。 | en | The two sides agreed to strengthen R&amp;D work. | warning markup",
                "zh-CN | 双方同意加强合作。 | en | The two sides {1} agreed to strengthen cooperation. | warning markup",
                "zh-CN | 双方同意加强合作。 | en | The two sides agreed.\\nTo strengthen cooperation. | warning markup",
                "zh-CN | 雙方同意加強合作关系。 | en | The two sides agreed to strengthen their relations. | error wrong-language",
                "zh-TW | 雙方同意加強合作关係。 | en | The two sides agreed to strengthen their relations. | warning script-mix",
                "zh-CN | 双方同意加强合作。 | ru | The two sides agreed to strengthen cooperation. | error wrong-language",
                "zh-CN | 见 https://example.org/a1 网页 | en | See https://example.org/b1 page | warning latin",
                "zh-CN | 江泽民主席访问了俄国。 | ru | Председатель Ли Пэн посетил Россию. | info name",
                "zh-CN | 双方在莫斯科举行了会谈。 | ru | Стороны провели переговоры в Пекине. | warning name",
                "en | The two sides agreed to it. | ru | Стороны об этом договорились â€” вот. | error mojibake",
                "zh-CN | （一）政治关系方面 | ru | 2. В области политических отношений | error number",
            })
    void speaks(String code, String source, String other, String target, String expected) {
        assertThat(found(code, source, other, target)).contains(expected);
    }

    @Test
    void characters() {
        assertThat(found("zh-CN", "双方同意加强合作。", "en", "The two sides agreed to co\u00ADoperate more."))
                .containsExactly("warning invisible-character");
        assertThat(found("zh-CN", "双方同意加强合作。", "en", "The two sides\u0001 agreed to cooperate more."))
                .containsExactly("error invalid-character");
        assertThat(found("zh-CN", "双方同意加强合作。", "ru", "Стороны согласились укреплять и\u0306."))
                .contains("warning not-nfc");
        assertThat(found("zh-CN", "双方\uF967同意加强合作。", "ru", "Стороны согласились укреплять дело."))
                .contains("warning not-nfc");
        assertThat(found("zh-CN", "双方同意加强合作。", "ru", " Стороны согласились укреплять дело."))
                .containsExactly("warning edge-space");
        assertThat(found("zh-CN", "双方同意加强合作。", "ru", "Стороны согласились укрепл\uFFFDть дело."))
                .containsExactly("error mojibake");
    }

    @Test
    void sides() {
        assertThat(check(unit(1, side("zh-CN", "双方同意。"), side("ru", "\u3000 "))))
                .extracting(Fault::rule)
                .containsExactly("empty-side");
        assertThat(check(unit(1, side("zh-CN", "双方同意。"))))
                .extracting(Fault::rule)
                .containsExactly("empty-side");
        assertThat(check(unit(1, side("zh-CN", "双方同意。"), side("ru", "Стороны согласны."), side("ru", "Согласны."))))
                .extracting(Fault::rule)
                .containsExactly("second-side");
        assertThat(check(unit(1, side("en", "All agree on it."), side("ru", "All agree on it."))))
                .extracting(Fault::rule)
                .contains("untranslated");
        assertThat(check(unit(1, side("en", "x".repeat(3_001)), side("ru", "Стороны согласны."))))
                .extracting(Fault::rule)
                .contains("over-long");
    }

    @Test
    void repetitions() {
        RawUnit first =
                unit(1, side("zh-CN", "双方同意加强合作。"), side("ru", "Стороны согласились укреплять сотрудничество."));
        RawUnit same = unit(2, side("zh-CN", "双方同意加强合作。"), side("ru", "Стороны согласились укреплять сотрудничество."));
        RawUnit other = unit(3, side("zh-CN", "双方同意加强合作。"), side("ru", "Обе Стороны готовы укреплять сотрудничество."));
        List<Fault> faults = check(first, same, other);
        assertThat(faults)
                .extracting(f -> f.unit() + " " + f.rule())
                .containsExactly("u2 duplicate", "u3 other-target");
        assertThat(faults.get(0).mendable()).isTrue();
    }

    @Test
    void aQuotationMayGoOnInTheNextUnit() {
        List<Fault> faults = check(
                unit(1, side("zh-CN", "他说：“双方同意。"), side("en", "He said that the two sides agreed.")),
                unit(2, side("zh-CN", "合作加强了。”"), side("en", "And that cooperation was closer.")));
        assertThat(faults)
                .extracting(f -> f.severity().label() + " " + f.rule())
                .containsExactly("info bracket", "info bracket");
    }

    @Test
    void inlineCodesHaveToMatch() {
        RawSide here = new RawSide("zh-CN", Optional.of(Language.of("zh-CN")), "双方同意。", List.of("bpt 1", "ept 1"), 7);
        RawSide there = new RawSide("ru", Optional.of(Language.RUSSIAN), "Стороны согласны.", List.of("bpt 1"), 8);
        List<Fault> faults = check(unit(1, here, there));
        assertThat(faults).extracting(Fault::rule).containsExactly("inline-code");
        assertThat(faults.get(0).line()).isEqualTo(8);
        assertThat(faults.get(0).message())
                .isEqualTo("The inline codes differ: bpt 1, ept 1 on the zh-CN side, bpt 1 on the ru side.");
    }

    @Test
    void placesAreOffsetsOfTheSide() {
        Fault fault = check(unit(1, side("zh-CN", "1994年9月"), side("en", "September 1995")))
                .get(0);
        assertThat(fault.side()).isEqualTo("en");
        assertThat(fault.span().text()).isEqualTo("1995");
        assertThat(fault.span().start()).isEqualTo(10);
        assertThat(fault.message())
                .isEqualTo(
                        "The zh-CN side says \"1994\" and the en side \"1995\", and neither number stands on the other side.");
    }

    @Test
    void everyRuleHasAnIdOfItsOwn() {
        List<String> ids = new ArrayList<>();
        for (CheckRule rule : CheckRule.values()) {
            ids.add(rule.id());
        }
        assertThat(ids).doesNotHaveDuplicates().contains("number", "edge-space", "term-forbidden");
    }
}
