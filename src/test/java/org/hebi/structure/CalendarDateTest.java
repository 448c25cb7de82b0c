package org.hebi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "二〇〇一年七月十六日于莫斯科 | 2001-07-16",
                "一九九四年九月三日 | 1994-09-03",
                "一九九六年四月二十五日於北京 | 1996-04-25",
                "二○○二年十二月二日 | 2002-12-02",
                "一九九二年十二月卅一日 | 1992-12-31",
                "一九九二年十二月廿一日 | 1992-12-21",
                "1998 年 11 月 23 日 | 1998-11-23",
                "1998年11月 | 1998-11",
                "中華民國八十三年九月三日 | 1994-09-03",
                "民國90年7月16日 | 2001-07-16",
                "2019-06-05 | 2019-06-05",
                "05.06.2019 | 2019-06-05",
                "16 July 2001 | 2001-07-16",
                "July 16, 2001 | 2001-07-16",
                "г. Москва, 16 июля 2001 г. | 2001-07-16",
                "25 апреля 1996 года | 1996-04-25",
                "в мае 1991 г. | 1991-05",
                "Маршал 1945 | 1945",
                "Beijing, 2001 | 2001",
                "5 сент. 1997 г. | 1997-09-05",
                "Sept. 5, 1997 | 1997-09-05"
            })
    void allNotationsComeToIso(String text, String iso) {
        assertThat(CalendarDate.iso(text)).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"第三条 | ''", "双方同意。 | ''", "12 | ''", "五年后 | ''"})
    void otherTextsNameNoDate(String text, String none) {
        assertThat(CalendarDate.iso(text)).isEqualTo(none);
    }
}
