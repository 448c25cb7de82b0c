package org.hebi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases of this project's own: one part to work with, and one written before and kept apart. */
class OwnCasesTest {
    static List<CaseTable.Case> cases() {
        return CaseTable.readMarked("own-cases.tsv");
    }

    @Test
    void thereAreCases() {
        assertThat(cases()).hasSize(151);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void classSpanAndSeverityAreRight(CaseTable.Case c) {
        assertThat(CaseTable.fault(c, CaseTable.reported(c))).isEmpty();
    }

    /** Written before the tables were tuned. */
    @Test
    void casesKeptApart() {
        List<CaseTable.Case> kept = CaseTable.readMarked("held-out-cases.tsv");
        List<String> faults = kept.stream()
                .map(c -> c + ": " + CaseTable.fault(c, CaseTable.reported(c)))
                .filter(line -> !line.endsWith(": "))
                .toList();
        assertThat(kept).hasSize(80);
        assertThat(faults).isEmpty();
    }

    static List<CaseTable.Case> furtherCases() {
        return CaseTable.readMarked("further-cases.tsv");
    }

    @Test
    void thereAreFurtherCases() {
        assertThat(furtherCases()).hasSize(158);
    }

    /** Kinds of difference that people think of when they try the comparison; read over once its answers were seen. */
    @ParameterizedTest
    @MethodSource("furtherCases")
    void furtherCasesAreRight(CaseTable.Case c) {
        assertThat(CaseTable.fault(c, CaseTable.reported(c))).isEmpty();
    }
}
