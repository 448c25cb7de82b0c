package org.hebi.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hebi.model.Fault;
import org.hebi.model.Language;
import org.hebi.model.RawSide;
import org.hebi.model.RawUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of two languages are equal by value, whatever their notation, and told when they are not. */
class FiguresTest {
    private static List<Fault> compare(String code, String source, String other, String target) {
        RawSide here = new RawSide(code, Optional.of(Language.of(code)), source, List.of(), 0);
        RawSide there = new RawSide(other, Optional.of(Language.of(other)), target, List.of(), 0);
        RawUnit unit = new RawUnit("u", 1, 0, "", 0, List.of(here, there));
        Faults faults = new Faults("f", Set.of());
        new FigureRule().check(unit, new Side(here, Language.of(code)), new Side(there, Language.of(other)), faults);
        return faults.all();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-Hans | 二〇〇一年七月十六日 | en | 16 July 2001",
                "zh-Hans | 二〇〇一年七月十六日 | ru | 16 июля 2001 года",
                "zh-Hant | 二○○一年七月十六日 | en | July 16, 2001",
                "zh-Hans | 2001年7月16日 | ru | 16.07.2001",
                "zh-Hans | 2001-07-16 | ru | 16 июля 2001 г.",
                "zh-Hans | 三十名代表出席 | en | thirty delegates attended",
                "zh-Hans | 30名代表出席 | ru | присутствовали тридцать делегатов",
                "zh-Hans | 增长百分之五 | en | growth of 5 %",
                "zh-Hans | 增长5% | ru | рост на пять процентов",
                "zh-Hans | 面向21世纪 | en | looking to the twenty-first century",
                "zh-Hans | 面向二十一世纪 | ru | в преддверии XXI века",
                "zh-Hans | 二十世纪九十年代 | en | the 1990s",
                "zh-Hans | 90年代 | ru | 90-е годы",
                "zh-Hans | 20世纪90年代 | ru | 90-е годы XX века",
                "zh-Hans | 贸易额1.5亿美元 | en | trade worth 150 million dollars",
                "zh-Hans | 贸易额200亿美元 | ru | товарооборот в 20 млрд долларов",
                "zh-Hant | 三千五百萬人 | en | 35,000,000 people",
                "zh-Hans | 一万二千人 | ru | 12 000 человек",
                "zh-Hans | 三万亿元 | en | 3 trillion yuan",
                "zh-Hans | 一亿五千万元 | ru | 150 миллионов юаней",
                "zh-Hans | 第三条 | en | Article 3",
                "zh-Hant | 第十二條 | ru | Статья 12",
                "zh-Hans | 第四章 | en | Chapter IV",
                "zh-Hans | 第十五次会晤 | en | the fifteenth meeting",
                "zh-Hans | 建交五十周年 | ru | пятидесятилетие установления отношений",
                "zh-Hans | 建交30周年 | ru | 30-летие установления отношений",
                "zh-Hans | 三分之二多数 | en | a two-thirds majority",
                "zh-Hans | 二分之一 | ru | одна вторая",
                "zh-Hans | 五至十万吨 | en | 50 to 100 thousand tonnes",
                "zh-Hans | 3至5万人 | ru | от 30 до 50 тысяч человек",
                "zh-Hans | 十二点五亿人 | en | 1.25 billion people",
                "zh-Hans | 4,200公里 | ru | 4200 километров",
                "zh-Hans | 4200公里 | en | one four thousand two hundred kilometres",
                "zh-Hans | “9·11”事件 | en | the events of 11 September",
                "zh-Hans | 一百零五条 | ru | сто пять статей",
                "zh-Hans | 一九九二年至一九九七年 | en | from 1992 to 1997",
                "zh-Hans | 一切国家一致 | en | all countries agree",
                "zh-Hans | 七八个国家 | en | seven or eight countries",
                "zh-Hans | 万一发生战争 | ru | если вдруг начнется война",
                "zh-Hans | 三十年来 | en | over the past three decades",
                "zh-Hans | 四川和三峡 | en | Sichuan and the Gorges",
                "ru | 1,5 млн тонн | en | 1.5 million tonnes",
                "ru | 12 000 человек | en | 12,000 people",
                "ru | в XXI веке | en | in the 21st century",
                "ru | двадцать пять стран | en | twenty-five countries",
                "ru | двести сорок три дня | en | 243 days",
                "ru | 26 апреля 1996 года | en | 26 April 1996",
                "ru | 1990-х годов | en | of the 1990s",
            })
    void oneValueInTwoNotations(String code, String source, String other, String target) {
        assertThat(compare(code, source, other, target)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-Hans | 一九九四年 | en | in 1995 | number",
                "zh-Hans | 二〇〇一年七月十六日 | en | 16 June 2001 | number",
                "zh-Hans | 二〇〇一年七月十六日 | ru | 17 июля 2001 года | number",
                "zh-Hans | 第三条 | en | Article 4 | number",
                "zh-Hans | 增长百分之五 | ru | рост на 6 % | number",
                "zh-Hans | 贸易额1.5亿美元 | en | trade worth 15 million dollars | number",
                "zh-Hans | 贸易额200亿美元 | ru | товарооборот в 2 млрд долларов | number",
                "zh-Hans | 4200公里 | en | 420 kilometres | number",
                "zh-Hans | 30个国家 | en | many countries | number",
                "zh-Hans | 许多国家 | ru | 30 стран | number",
                "zh-Hans | 三十名代表 | en | forty delegates | number-word",
                "zh-Hans | 90年代 | en | the 1980s | number",
                "zh-Hans | 二十一世纪 | ru | XX век | number",
                "zh-Hant | 三千五百萬人 | en | 3,500,000 people | number",
                "ru | 26 апреля 1996 года | en | 25 April 1996 | number",
                "ru | 26 апреля 1996 года | en | 26 April 1997 | number",
                "ru | двадцать пять стран | en | twenty-six countries | number-word",
            })
    void twoValues(String code, String source, String other, String target, String rule) {
        assertThat(compare(code, source, other, target)).extracting(Fault::rule).containsExactly(rule);
    }
}
