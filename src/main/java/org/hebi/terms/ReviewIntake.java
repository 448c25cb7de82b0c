package org.hebi.terms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hebi.model.Finding;
import org.hebi.model.Place;
import org.hebi.model.TermKind;
import org.hebi.model.TermStatus;
import org.hebi.terms.Decision.Field;

/**
 * Turns a reviewed workbook into decisions. Each cell is compared with what the workbook held when it was written: what the
 * reviewer did not touch decides nothing. Where an earlier decision says something else than the workbook knew and than
 * the reviewer wants, it stays and the row is reported.
 */
public final class ReviewIntake {
    private final ChineseAnalyzer chinese;
    private final String file;

    /**
     * @param chinese brings added phrases to Simplified characters
     * @param file the workbook's name, for findings
     */
    public ReviewIntake(ChineseAnalyzer chinese, String file) {
        this.chinese = chinese;
        this.file = file;
    }

    /**
     * What came of a review.
     *
     * @param decisions earlier and new decisions together
     * @param taken how many decisions are new or changed
     * @param findings conflicts (severity 3), what could not be understood (2), and remarks (1), row by row
     */
    public record Outcome(Decisions decisions, int taken, List<Finding> findings) {
        public Outcome {
            findings = List.copyOf(findings);
        }

        /** Whether every row was taken over. */
        public boolean clean() {
            return findings.stream().noneMatch(f -> f.severity() >= 2);
        }
    }

    /** Takes the rows over into the decisions so far. */
    public Outcome take(List<ReviewRow> rows, Decisions before) {
        List<Finding> findings = new ArrayList<>();
        Map<String, ReviewRow> first = new LinkedHashMap<>();
        Map<String, List<Decision>> fresh = new LinkedHashMap<>();
        List<Decision> gone = new ArrayList<>();
        Map<String, String> keysById = new LinkedHashMap<>();
        for (ReviewRow row : rows) {
            if (!row.key().isEmpty()) {
                keysById.put(row.cell(GlossaryColumn.ID), row.key());
                keysById.put(row.key(), row.key());
            }
        }
        for (ReviewRow row : rows) {
            if (row.cells().values().stream().allMatch(String::isBlank)) {
                continue;
            }
            String key = row.key().isEmpty() ? added(row, findings) : row.key();
            if (key.isEmpty()) {
                continue;
            }
            ReviewRow earlier = first.putIfAbsent(key, row);
            List<Decision> wanted = decisions(key, row, before, keysById, findings, gone);
            if (earlier == null) {
                fresh.put(key, wanted);
            } else if (!wanted.isEmpty()) {
                List<Decision> known = fresh.getOrDefault(key, List.of());
                if (known.isEmpty()) {
                    fresh.put(key, wanted);
                } else if (!known.equals(wanted)) {
                    findings.add(finding(
                            3,
                            row,
                            key + " stands in row " + earlier.number()
                                    + " too and is decided differently there; row " + earlier.number()
                                    + " was taken, this one was not"));
                }
            }
        }
        List<Decision> all = fresh.values().stream().flatMap(List::stream).toList();
        Decisions after = before.without(gone).with(all);
        int taken = (int) after.all().stream()
                        .filter(d -> !before.all().contains(d))
                        .count()
                + gone.size();
        return new Outcome(after, taken, findings);
    }

    private Finding finding(int severity, ReviewRow row, String message) {
        return new Finding(
                severity >= 3 ? "glossary-conflict" : "glossary-review",
                severity,
                Place.line(file, row.number()),
                message);
    }

    /** The key of a row the reviewer added, or empty when it has none. */
    private String added(ReviewRow row, List<Finding> findings) {
        String phrase = row.cell(GlossaryColumn.SIMPLIFIED);
        if (phrase.isEmpty()) {
            phrase = row.cell(GlossaryColumn.TRADITIONAL);
        }
        if (phrase.isEmpty()) {
            findings.add(finding(2, row, "has no Chinese phrase, so nothing can be kept of it; fill in zh-CN"));
            return "";
        }
        return chinese.simplify(phrase);
    }

    private List<Decision> decisions(
            String key,
            ReviewRow row,
            Decisions before,
            Map<String, String> keysById,
            List<Finding> findings,
            List<Decision> gone) {
        String reviewer = row.cell(GlossaryColumn.REVIEWER);
        List<Decision> wanted = new ArrayList<>();
        Change change = new Change(key, row, reviewer, before, findings, wanted);
        boolean isNew = row.key().isEmpty();
        if (isNew) {
            wanted.add(new Decision(key, Field.ADDED, "", "", reviewer));
        }
        status(change, isNew);
        change.field(GlossaryColumn.RUSSIAN, Field.RENDERING, "ru");
        change.field(GlossaryColumn.ENGLISH, Field.RENDERING, "en");
        change.field(GlossaryColumn.TRADITIONAL, Field.TRADITIONAL, "");
        change.field(GlossaryColumn.PART_OF_SPEECH, Field.PART_OF_SPEECH, "");
        change.field(GlossaryColumn.DOMAIN, Field.DOMAIN, "");
        change.field(GlossaryColumn.NOTE, Field.NOTE, "");
        change.field(GlossaryColumn.COMMENT, Field.COMMENT, "");
        type(change);
        forbidden(change, GlossaryColumn.FORBIDDEN_RUSSIAN, GlossaryColumn.RUSSIAN, "ru", gone);
        forbidden(change, GlossaryColumn.FORBIDDEN_ENGLISH, GlossaryColumn.ENGLISH, "en", gone);
        merge(change, keysById);
        if (row.changed(GlossaryColumn.SIMPLIFIED) && !isNew) {
            findings.add(finding(
                    2,
                    row,
                    "changes " + row.was(GlossaryColumn.SIMPLIFIED) + " into " + row.cell(GlossaryColumn.SIMPLIFIED)
                            + "; a phrase keeps its name: reject it and add a row for the other, or merge it"));
        }
        return wanted;
    }

    /** What the reviewer changed in one row. */
    private final class Change {
        final String key;
        final ReviewRow row;
        final String reviewer;
        final Decisions before;
        final List<Finding> findings;
        final List<Decision> wanted;

        Change(
                String key,
                ReviewRow row,
                String reviewer,
                Decisions before,
                List<Finding> findings,
                List<Decision> wanted) {
            this.key = key;
            this.row = row;
            this.reviewer = reviewer;
            this.before = before;
            this.findings = findings;
            this.wanted = wanted;
        }

        void field(GlossaryColumn column, Field field, String language) {
            boolean emptied = row.cell(column).isEmpty();
            if (row.changed(column) && !(emptied && row.key().isEmpty())) {
                decide(field, language, row.cell(column), row.was(column));
            }
        }

        /** Notes a decision unless somebody decided otherwise since the workbook was written. */
        void decide(Field field, String language, String value, String was) {
            Optional<Decision> earlier = before.of(key, field, language);
            boolean unseen = earlier.isPresent()
                    && !earlier.get().value().equals(was)
                    && !earlier.get().value().equals(value);
            if (unseen) {
                findings.add(finding(
                        3,
                        row,
                        key + ": " + field.label() + (language.isEmpty() ? "" : " " + language) + " is \"" + value
                                + "\" here, but \"" + earlier.get().value() + "\" was decided"
                                + (earlier.get().reviewer().isEmpty()
                                        ? ""
                                        : " by " + earlier.get().reviewer())
                                + " after this workbook was written; the earlier decision stays"));
                return;
            }
            wanted.add(new Decision(key, field, language, value, reviewer));
        }
    }

    private void status(Change change, boolean isNew) {
        ReviewRow row = change.row;
        String decision = row.cell(GlossaryColumn.DECISION).toLowerCase(Locale.ROOT);
        String status = row.cell(GlossaryColumn.STATUS).toLowerCase(Locale.ROOT);
        boolean statusChanged = row.changed(GlossaryColumn.STATUS) && !status.isEmpty();
        String wanted = switch (decision) {
            case "" -> statusChanged ? status : "";
            case "approve", "approved", "accept", "accepted", "ok", "yes" -> statusChanged ? status : "preferred";
            case "admit", "admitted" -> "admitted";
            case "reject", "rejected", "no" -> "rejected";
            case "deprecate", "deprecated" -> "deprecated";
            case "merge", "merged", "later", "discuss" -> statusChanged ? status : "";
            default -> {
                change.findings.add(finding(
                        2,
                        row,
                        "has the decision \"" + decision
                                + "\"; use approve, admit, reject, deprecate, merge or later"));
                yield statusChanged ? status : "";
            }
        };
        if (decision.startsWith("approve") && status.equals("rejected")) {
            change.findings.add(finding(3, row, "is approved in one cell and rejected in another; nothing was taken"));
            return;
        }
        if (wanted.isEmpty()) {
            return;
        }
        try {
            TermStatus chosen = TermStatus.of(wanted);
            change.decide(Field.STATUS, "", chosen.label(), row.was(GlossaryColumn.STATUS));
            if (chosen.approved()) {
                // Who approves a row approves what it shows, whatever later texts may have more often.
                pin(change, GlossaryColumn.RUSSIAN, "ru");
                pin(change, GlossaryColumn.ENGLISH, "en");
            }
        } catch (IllegalArgumentException e) {
            change.findings.add(finding(2, row, "has an " + e.getMessage()));
        }
        if (isNew && wanted.equals("rejected")) {
            change.findings.add(finding(1, row, "is a new row that is rejected at once; it is remembered as rejected"));
        }
    }

    private static void pin(Change change, GlossaryColumn column, String language) {
        if (!change.row.cell(column).isEmpty() && !change.row.changed(column)) {
            change.decide(Field.RENDERING, language, change.row.cell(column), change.row.was(column));
        }
    }

    private void type(Change change) {
        ReviewRow row = change.row;
        if (!row.changed(GlossaryColumn.TYPE) || row.cell(GlossaryColumn.TYPE).isEmpty()) {
            return;
        }
        try {
            TermKind kind = TermKind.of(row.cell(GlossaryColumn.TYPE));
            change.decide(Field.TYPE, "", kind.label(), row.was(GlossaryColumn.TYPE));
        } catch (IllegalArgumentException e) {
            change.findings.add(finding(2, row, "has an " + e.getMessage()));
        }
    }

    private void forbidden(
            Change change, GlossaryColumn column, GlossaryColumn rendering, String language, List<Decision> gone) {
        ReviewRow row = change.row;
        if (!row.changed(column)) {
            return;
        }
        Set<String> now = items(row.cell(column));
        Set<String> was = items(row.was(column));
        for (String item : now) {
            if (item.equalsIgnoreCase(row.cell(rendering))) {
                change.findings.add(finding(
                        3,
                        row,
                        change.key + ": \"" + item + "\" is both the rendering and forbidden; it was not forbidden"));
            } else if (!was.contains(item)) {
                change.wanted.add(new Decision(change.key, Field.FORBID, language, item, change.reviewer));
            }
        }
        for (String item : was) {
            if (!now.contains(item)) {
                gone.add(new Decision(change.key, Field.FORBID, language, item, ""));
            }
        }
    }

    /** The members of a cell that lists several: one a line, or separated by semicolons. */
    static Set<String> items(String cell) {
        Set<String> items = new LinkedHashSet<>();
        for (String item : cell.split("[;；\n]")) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    private void merge(Change change, Map<String, String> keysById) {
        ReviewRow row = change.row;
        String into = row.cell(GlossaryColumn.MERGE_INTO);
        boolean asked =
                row.cell(GlossaryColumn.DECISION).toLowerCase(Locale.ROOT).startsWith("merge");
        if (into.isEmpty()) {
            if (asked) {
                change.findings.add(
                        finding(2, row, "is to be merged, but \"merge into\" is empty; name the id or phrase"));
            }
            return;
        }
        if (!row.changed(GlossaryColumn.MERGE_INTO) && !asked) {
            return;
        }
        String target = keysById.getOrDefault(into, chinese.simplify(into));
        boolean known = keysById.containsValue(target);
        if (target.equals(change.key)) {
            change.findings.add(finding(2, row, change.key + " is to be merged into itself; nothing was taken"));
        } else if (!known) {
            change.findings.add(finding(
                    2,
                    row,
                    change.key + " is to be merged into \"" + into + "\", which no row has; nothing was taken"));
        } else {
            change.decide(Field.MERGE, "", target, row.was(GlossaryColumn.MERGE_INTO));
        }
    }
}
