package org.hebi.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hebi.terms.MinedPhrase.Shape;
import org.hebi.terms.morfologik.RussianDictionary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form in which a glossary writes what a sentence has in some case or other. */
class RussianCitationTest {
    private static final RussianDictionary DICTIONARY = new RussianDictionary();

    private static String cite(String sentence, Shape shape, boolean list) {
        int open = sentence.indexOf('[');
        int close = sentence.indexOf(']');
        String text = sentence.replace("[", "").replace("]", "");
        RussianText russian = new RussianText(DICTIONARY);
        russian.learn(List.of(text));
        List<TargetWord> words = russian.words(text);
        int from = 0;
        while (words.get(from).start() < open) {
            from++;
        }
        int to = from;
        while (to < words.size() && words.get(to).start() < close - 1) {
            to++;
        }
        return russian.citation(words, from, to, shape, list).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            развитие [добрососедских отношений] стран     | добрососедские отношения
            о [двусторонних отношениях]                   | двусторонние отношения
            уважение [территориальной целостности]        | территориальная целостность
            с [Уставом Организации Объединенных Наций]    | Устав Организации Объединенных Наций
            между [главами двух государств]               | главы двух государств
            в [российско-китайских отношениях]            | российско-китайские отношения
            нормам [международного права]                 | международное право
            членов [Совета Безопасности]                  | Совет Безопасности
            участие [государств-членов]                   | государства-члены
            вопрос о [вооруженных силах]                  | вооруженные силы
            распространения [оружия массового уничтожения]| оружие массового уничтожения
            в ходе [встречи на высшем уровне]             | встреча на высшем уровне
            на [высшем уровне]                            | высший уровень
            """)
    void nounPhrasesStandInTheNominative(String sentence, String cited) {
        assertThat(cite(sentence, Shape.NOUN, false)).isEqualTo(cited);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            в интересах [мира и развития] всех                          | мир и развитие
            на основе [равенства и взаимной выгоды]                     | равенство и взаимная выгода
            борьбы с [терроризмом, сепаратизмом и экстремизмом]         | терроризм, сепаратизм и экстремизм
            нераспространения [оружия массового уничтожения и средств его доставки] | оружие массового уничтожения и средства его доставки
            в духе [добрососедства, дружбы] и сотрудничества            | добрососедство и дружба
            """)
    void membersOfAListChangeTogether(String sentence, String cited) {
        assertThat(cite(sentence, Shape.NOUN, true)).isEqualTo(cited);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            учредить [Комитет дружбы, мира и развития]       | Комитет дружбы, мира и развития
            развивать [отношения добрососедства, дружбы и сотрудничества] | отношения добрососедства, дружбы и сотрудничества
            """)
    void whatDependsOnOneHeadStays(String sentence, String cited) {
        assertThat(cite(sentence, Shape.NOUN, false)).isEqualTo(cited);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            они [поддерживают меры] соседей        | поддерживать меры
            она [высоко оценивает] итоги           | высоко оценивать
            и [Стороны подтверждают] верность      | Стороны подтверждают
            """)
    void verbsStandInTheInfinitiveUnlessTheyHaveASubject(String sentence, String cited) {
        assertThat(cite(sentence, Shape.VERB, false)).isEqualTo(cited);
    }
}
