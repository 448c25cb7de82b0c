package org.hebi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkedCasesTest {
    static List<CaseTable.Case> cases() {
        return CaseTable.read("worked-cases.tsv");
    }

    @Test
    void thereAreCases() {
        assertThat(cases()).hasSize(44);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void classSpanAndSeverityAreRight(CaseTable.Case c) {
        assertThat(CaseTable.fault(c, CaseTable.reported(c))).isEmpty();
    }
}
