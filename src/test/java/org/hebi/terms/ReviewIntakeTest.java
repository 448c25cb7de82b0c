package org.hebi.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hebi.model.Finding;
import org.hebi.terms.Decision.Field;
import org.hebi.terms.ReviewIntake.Outcome;
import org.junit.jupiter.api.Test;

class ReviewIntakeTest {
    private final List<ReviewRow> rows = new ArrayList<>();

    private static Map<GlossaryColumn, String> built(String key) {
        Map<GlossaryColumn, String> cells = new EnumMap<>(GlossaryColumn.class);
        for (GlossaryColumn column : GlossaryColumn.values()) {
            cells.put(column, "");
        }
        cells.put(GlossaryColumn.ID, GlossaryBuilder.id(key));
        cells.put(GlossaryColumn.SIMPLIFIED, key);
        cells.put(GlossaryColumn.RUSSIAN, "ru-" + key);
        cells.put(GlossaryColumn.ENGLISH, "en-" + key);
        cells.put(GlossaryColumn.STATUS, "proposed");
        cells.put(GlossaryColumn.TYPE, "phrase");
        return cells;
    }

    /** A row as it was built, then changed: column, value, column, value, …. */
    private void row(String key, Object... changes) {
        Map<GlossaryColumn, String> cells = built(key);
        for (int i = 0; i < changes.length; i += 2) {
            cells.put((GlossaryColumn) changes[i], (String) changes[i + 1]);
        }
        rows.add(new ReviewRow(rows.size() + 2, key, cells, built(key)));
    }

    private void added(Object... contents) {
        Map<GlossaryColumn, String> cells = new EnumMap<>(GlossaryColumn.class);
        for (int i = 0; i < contents.length; i += 2) {
            cells.put((GlossaryColumn) contents[i], (String) contents[i + 1]);
        }
        rows.add(new ReviewRow(rows.size() + 2, "", cells, Map.of()));
    }

    private Outcome take(Decision... before) {
        return new ReviewIntake(Terms.FEW_CHARACTERS, "g.xlsx").take(rows, new Decisions(List.of(before)));
    }

    private static Decision decision(String key, Field field, String language, String value) {
        return new Decision(key, field, language, value, "");
    }

    @Test
    void whatTheReviewerDidNotTouchDecidesNothing() {
        row("甲");
        row("乙");
        Outcome outcome = take(decision("丙", Field.STATUS, "", "preferred"));
        assertThat(outcome.decisions().all()).containsExactly(decision("丙", Field.STATUS, "", "preferred"));
        assertThat(outcome.taken()).isZero();
        assertThat(outcome.findings()).isEmpty();
    }

    @Test
    void whoApprovesARowApprovesWhatItShows() {
        row("甲", GlossaryColumn.DECISION, "approve", GlossaryColumn.ENGLISH, "better", GlossaryColumn.REVIEWER, "Li");
        assertThat(take().decisions().all())
                .containsExactly(
                        new Decision("甲", Field.STATUS, "", "preferred", "Li"),
                        new Decision("甲", Field.RENDERING, "en", "better", "Li"),
                        new Decision("甲", Field.RENDERING, "ru", "ru-甲", "Li"));
    }

    @Test
    void aStatusMayBeChosenWithoutADecision() {
        row("甲", GlossaryColumn.STATUS, "deprecated");
        row("乙", GlossaryColumn.DECISION, "Reject");
        assertThat(take().decisions().all())
                .containsExactly(
                        decision("乙", Field.STATUS, "", "rejected"), decision("甲", Field.STATUS, "", "deprecated"));
    }

    @Test
    void forbiddenRenderingsComeAndGo() {
        Map<GlossaryColumn, String> before = built("甲");
        before.put(GlossaryColumn.FORBIDDEN_RUSSIAN, "одно\nдругое");
        Map<GlossaryColumn, String> now = new EnumMap<>(before);
        now.put(GlossaryColumn.FORBIDDEN_RUSSIAN, "другое; третье");
        rows.add(new ReviewRow(2, "甲", now, before));
        Outcome outcome = take(decision("甲", Field.FORBID, "ru", "одно"), decision("甲", Field.FORBID, "ru", "другое"));
        assertThat(outcome.decisions().all()).extracting(Decision::value).containsExactly("другое", "третье");
        assertThat(outcome.taken()).isEqualTo(2);
    }

    @Test
    void newRowsAreAddedInSimplifiedCharacters() {
        added(GlossaryColumn.TRADITIONAL, "國際條約", GlossaryColumn.RUSSIAN, "международный договор");
        assertThat(take().decisions().all())
                .containsExactly(
                        decision("国际条约", Field.RENDERING, "ru", "международный договор"),
                        decision("国际条约", Field.TRADITIONAL, "", "國際條約"),
                        decision("国际条约", Field.ADDED, "", ""));
    }

    @Test
    void entriesAreMergedByIdOrByPhrase() {
        row("甲", GlossaryColumn.DECISION, "merge", GlossaryColumn.MERGE_INTO, GlossaryBuilder.id("乙"));
        row("乙");
        row("丙", GlossaryColumn.MERGE_INTO, "乙");
        row("丁", GlossaryColumn.MERGE_INTO, "戊");
        row("己", GlossaryColumn.DECISION, "merge");
        Outcome outcome = take();
        assertThat(outcome.decisions().all())
                .containsExactly(decision("丙", Field.MERGE, "", "乙"), decision("甲", Field.MERGE, "", "乙"));
        assertThat(outcome.findings())
                .extracting(f -> f.place().line() + " " + f.message())
                .containsExactly(
                        "5 丁 is to be merged into \"戊\", which no row has; nothing was taken",
                        "6 is to be merged, but \"merge into\" is empty; name the id or phrase");
    }

    @Test
    void anEarlierDecisionTheWorkbookDidNotKnowIsNeverOverwritten() {
        row("甲", GlossaryColumn.RUSSIAN, "мое");
        row("乙", GlossaryColumn.RUSSIAN, "мое");
        Outcome outcome = take(
                new Decision("甲", Field.RENDERING, "ru", "чужое", "Wang"),
                new Decision("乙", Field.RENDERING, "ru", "ru-乙", "Wang"));
        assertThat(outcome.decisions().all())
                .extracting(Decision::key, Decision::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("乙", "мое"),
                        org.assertj.core.groups.Tuple.tuple("甲", "чужое"));
        assertThat(outcome.clean()).isFalse();
        assertThat(outcome.findings()).singleElement().satisfies(f -> {
            assertThat(f.check()).isEqualTo("glossary-conflict");
            assertThat(f.place().line()).isEqualTo(2);
            assertThat(f.message())
                    .isEqualTo(
                            "甲: rendering ru is \"мое\" here, but \"чужое\" was decided by Wang after this workbook was"
                                    + " written; the earlier decision stays");
        });
    }

    @Test
    void aRowThatStandsTwiceIsTakenOnceAndReported() {
        row("甲", GlossaryColumn.DECISION, "approve");
        row("甲", GlossaryColumn.DECISION, "reject");
        Outcome outcome = take();
        assertThat(outcome.decisions().of("甲", Field.STATUS, ""))
                .map(Decision::value)
                .contains("preferred");
        assertThat(outcome.findings()).extracting(Finding::severity).containsExactly(3);
    }

    @Test
    void whatCannotBeUnderstoodIsReportedRowByRow() {
        row("甲", GlossaryColumn.DECISION, "perhaps");
        row("乙", GlossaryColumn.STATUS, "good");
        row("丙", GlossaryColumn.TYPE, "thing");
        row("丁", GlossaryColumn.SIMPLIFIED, "戊");
        row("己", GlossaryColumn.FORBIDDEN_ENGLISH, "en-己");
        added(GlossaryColumn.RUSSIAN, "без фразы");
        Outcome outcome = take();
        assertThat(outcome.decisions().all()).isEmpty();
        assertThat(outcome.findings()).extracting(f -> f.place().line()).containsExactly(2, 3, 4, 5, 6, 7);
        assertThat(outcome.clean()).isFalse();
    }

    @Test
    void columnsTakenAwayAreNotChanges() {
        Map<GlossaryColumn, String> cells = new EnumMap<>(GlossaryColumn.class);
        cells.put(GlossaryColumn.ID, GlossaryBuilder.id("甲"));
        cells.put(GlossaryColumn.DECISION, "reject");
        rows.add(new ReviewRow(2, "甲", cells, built("甲")));
        assertThat(take().decisions().all()).containsExactly(decision("甲", Field.STATUS, "", "rejected"));
    }
}
