package org.hebi.memory.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebi.memory.Corrections;
import org.hebi.memory.Corrections.Decision;
import org.hebi.memory.Corrections.Kind;
import org.hebi.memory.Corrections.Quote;
import org.hebi.memory.ReadLimits;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.Place;

/**
 * Reads what people did in a workbook of {@link ReviewWriter}: chosen actions, changed numbers, changed words. Rows may be
 * sorted, filtered, added or gone, columns moved; what cannot be understood is reported row by row, and the rest is taken.
 */
public final class CorrectionsReader {
    private final ReadLimits limits;

    public CorrectionsReader(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * What a workbook says.
     *
     * @param corrections the decisions, ready to be applied and kept
     * @param conflicts rows that contradict each other or themselves; nothing of them was taken
     */
    public record Result(Corrections corrections, List<Finding> conflicts) {
        public Result {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * Reads a workbook.
     *
     * @param name the file as the user named it
     * @throws InputException when it is not a workbook of ours, or columns it needs are gone
     */
    public Result read(String name, InputStream in) throws IOException {
        try (XSSFWorkbook workbook = SafeWorkbook.open(name, in, limits)) {
            return new Reading(name, workbook).result();
        }
    }

    /** A row as it was written, and as it is now. */
    private static final class Line {
        private final int excelRow;
        private int order;
        private final List<TreeSet<Integer>> original = new ArrayList<>();
        private final List<TreeSet<Integer>> now = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private String action = "";
        private String note = "";
        private boolean changed;
        private boolean left;
        private boolean broken;
        private final Set<Integer> claimed = new HashSet<>();

        Line(int excelRow, int order, int languages) {
            this.excelRow = excelRow;
            this.order = order;
            for (int i = 0; i < languages; i++) {
                original.add(new TreeSet<>());
                now.add(new TreeSet<>());
                words.add("");
            }
        }
    }

    private static final class Reading {
        private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");
        private static final Pattern KEY = Pattern.compile("(\\d{1,9})\\|((?:\\d{1,9}-\\d{1,9}\\|)+)([0-9a-f,]+)");

        private static final int NEW = Integer.MAX_VALUE;

        private final String name;
        private final XSSFWorkbook workbook;
        private final List<Language> languages = new ArrayList<>();
        private final List<List<String>> sentences = new ArrayList<>();
        private final List<Finding> conflicts = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();

        Reading(String name, XSSFWorkbook workbook) {
            this.name = name;
            this.workbook = workbook;
        }

        Result result() {
            hidden();
            rows();
            claims();
            lines.sort(Comparator.comparingInt((Line l) -> l.order)
                    .thenComparingInt(l -> first(l, 0))
                    .thenComparingInt(l -> first(l, 1)));
            moves();
            splits();
            merges();
            return new Result(new Corrections(decisions()), conflicts);
        }

        private static int first(Line line, int language) {
            return line.now.get(language).isEmpty()
                    ? Integer.MAX_VALUE
                    : line.now.get(language).first();
        }

        private void hidden() {
            Sheet sheet = workbook.getSheet(ReviewSheet.HIDDEN);
            Row head = sheet == null ? null : sheet.getRow(0);
            if (sheet == null
                    || head == null
                    || !SafeWorkbook.text(name, head, 0).equals(ReviewSheet.SIGNATURE)) {
                throw new InputException(
                        name,
                        "is not a workbook that \"hebi align … -o FILE.xlsx\" wrote, so its corrections cannot be read");
            }
            for (int i = 2;
                    sheet.getRow(i) != null
                            && !SafeWorkbook.text(name, sheet.getRow(i), 0).isBlank();
                    i++) {
                try {
                    languages.add(Language.of(SafeWorkbook.text(name, sheet.getRow(i), 0)));
                } catch (IllegalArgumentException e) {
                    throw new InputException(name, "is damaged: " + e.getMessage(), e);
                }
                sentences.add(new ArrayList<>());
            }
            if (languages.size() < 2) {
                throw new InputException(name, "is damaged: it names no two languages; write it anew");
            }
            for (int i = 0; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                for (int l = 0; row != null && l < languages.size(); l++) {
                    String text = SafeWorkbook.text(name, row, 2 + l);
                    if (!text.isEmpty() && sentences.get(l).size() == i) {
                        sentences.get(l).add(text);
                    }
                }
            }
        }

        private void rows() {
            Sheet sheet = workbook.getSheet(ReviewSheet.ALIGNMENT);
            Row head = sheet == null ? null : sheet.getRow(sheet.getFirstRowNum());
            if (sheet == null || head == null) {
                throw new InputException(
                        name, "has no sheet \"" + ReviewSheet.ALIGNMENT + "\" any more; write it anew");
            }
            Map<String, Integer> columns = new HashMap<>();
            for (int c = Math.max(0, head.getFirstCellNum()); c < head.getLastCellNum(); c++) {
                columns.putIfAbsent(SafeWorkbook.text(name, head, c).strip(), c);
            }
            List<String> needed = new ArrayList<>(List.of(ReviewSheet.KEY, ReviewSheet.ACTION));
            for (Language language : languages) {
                needed.add(ReviewSheet.numbers(language));
                needed.add(language.tag());
            }
            needed.removeAll(columns.keySet());
            if (!needed.isEmpty()) {
                throw new InputException(
                        name,
                        "misses the columns \"" + String.join("\", \"", needed) + "\"; put them back or write it anew");
            }
            Set<String> seen = new HashSet<>();
            for (int r = head.getRowNum() + 1; r <= sheet.getLastRowNum(); r++) {
                Row row = sheet.getRow(r);
                if (row != null) {
                    line(row, columns, seen);
                }
            }
        }

        private void line(Row row, Map<String, Integer> columns, Set<String> seen) {
            String key = SafeWorkbook.text(name, row, columns.getOrDefault(ReviewSheet.KEY, -1))
                    .strip();
            Matcher matcher = KEY.matcher(key);
            boolean known = matcher.matches() && matcher.group(2).split("\\|").length == languages.size();
            if (known && !seen.add(key)) {
                // A copied row: its numbers say what it means now.
                known = false;
            }
            int order = known ? 2 * Integer.parseInt(matcher.group(1)) : NEW;
            Line line = new Line(row.getRowNum() + 1, order, languages.size());
            String[] marks = known ? matcher.group(3).split(",", -1) : new String[0];
            String[] ranges = known ? matcher.group(2).split("\\|") : new String[0];
            boolean any = false;
            for (int l = 0; l < languages.size(); l++) {
                int numbers = columns.getOrDefault(ReviewSheet.numbers(languages.get(l)), -1);
                if (SafeWorkbook.isDate(row, numbers)) {
                    conflict(
                            line,
                            "the numbers in \"" + ReviewSheet.numbers(languages.get(l))
                                    + "\" were turned into a date; make the cell a text cell and type them again");
                    continue;
                }
                if (known) {
                    String[] range = ranges[l].split("-");
                    for (int i = Integer.parseInt(range[0]); i < Integer.parseInt(range[1]); i++) {
                        line.original.get(l).add(i);
                    }
                }
                any |= now(line, l, SafeWorkbook.text(name, row, numbers).strip());
                String text = SafeWorkbook.text(
                        name, row, columns.getOrDefault(languages.get(l).tag(), -1));
                boolean same = line.now.get(l).equals(line.original.get(l));
                if (known && same && l < marks.length && !marks[l].equals(CellText.mark(text)) && !text.isBlank()) {
                    line.words.set(
                            l, text.replace("\r\n", "\n").replace('\r', '\n').strip());
                    line.changed = true;
                }
            }
            line.action = SafeWorkbook.text(name, row, columns.getOrDefault(ReviewSheet.ACTION, -1))
                    .strip();
            line.note = SafeWorkbook.text(name, row, columns.getOrDefault(ReviewSheet.COMMENT, -1))
                    .strip();
            action(line);
            if (any || known || line.broken) {
                lines.add(line);
            }
        }

        /** Reads numbers such as {@code 12-13} or {@code 12, 13}; false when there are none. */
        private boolean now(Line line, int language, String text) {
            String plain = text.replaceAll("\\s*(?:-|–|—|‐|‑|−|\\.\\.)\\s*", "-");
            for (String piece : plain.split("[,;，、；+\\s]+")) {
                if (piece.isEmpty()) {
                    continue;
                }
                Matcher matcher = RANGE.matcher(piece);
                int first = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
                int last = first > 0 && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : first;
                int most = sentences.get(language).size();
                if (first < 1 || last < first || last > most) {
                    conflict(
                            line,
                            "\"" + text + "\" in \"" + ReviewSheet.numbers(languages.get(language))
                                    + "\" should be numbers between 1 and " + most + ", such as 12 or 12-13");
                    return false;
                }
                for (int i = first; i <= last; i++) {
                    line.now.get(language).add(i - 1);
                }
            }
            if (!line.now.get(language).equals(line.original.get(language))) {
                line.changed = true;
                line.claimed.add(language);
            }
            return !line.now.get(language).isEmpty();
        }

        private void action(Line line) {
            if (line.action.isEmpty()) {
                return;
            }
            for (String known : ReviewSheet.actions(languages)) {
                if (known.equalsIgnoreCase(line.action)) {
                    line.action = known;
                    return;
                }
            }
            if (!line.action.toLowerCase(Locale.ROOT).matches(ReviewSheet.SPLIT + "[1-9]\\d{0,3}")) {
                conflict(line, "\"" + line.action + "\" is no action; choose one from the list");
            } else {
                line.action = line.action.toLowerCase(Locale.ROOT);
            }
        }

        private void conflict(Line line, String what) {
            line.broken = true;
            conflicts.add(new Finding(
                    "correction", 2, Place.line(name, line.excelRow), "Row " + line.excelRow + ": " + what + "."));
        }

        /** A sentence named in a new place leaves its old one; two new places are a contradiction. */
        private void claims() {
            for (int l = 0; l < languages.size(); l++) {
                Map<Integer, Line> owners = new TreeMap<>();
                for (Line line : lines) {
                    if (!line.broken && line.claimed.contains(l)) {
                        for (int i : line.now.get(l)) {
                            Line other = owners.put(i, line);
                            if (other != null && !line.original.get(l).contains(i) && !line.broken) {
                                conflict(
                                        line,
                                        "sentence " + (i + 1) + " of " + languages.get(l) + " is named in row "
                                                + other.excelRow + " as well");
                            }
                        }
                    }
                }
                for (Line line : lines) {
                    if (!line.claimed.contains(l) && !line.broken) {
                        int language = l;
                        if (line.now
                                .get(l)
                                .removeIf(
                                        i -> owners.containsKey(i) && !Objects.requireNonNull(owners.get(i)).broken)) {
                            line.changed = true;
                            line.words.set(language, "");
                        }
                    }
                }
            }
            // A new row stands behind the one that its first sentence was in.
            for (Line line : lines) {
                for (int l = 0; l < languages.size() && line.order == NEW; l++) {
                    for (Line other : lines) {
                        if (!line.now.get(l).isEmpty()
                                && other.original
                                        .get(l)
                                        .contains(line.now.get(l).first())) {
                            line.order = other.order + 1;
                        }
                    }
                }
            }
        }

        private void moves() {
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                for (int l = 0; l < languages.size() && !line.broken; l++) {
                    boolean up = line.action.equals(languages.get(l).tag() + ReviewSheet.UP);
                    boolean down = line.action.equals(languages.get(l).tag() + ReviewSheet.DOWN);
                    if (!up && !down) {
                        continue;
                    }
                    Line other = neighbour(i, up ? -1 : 1, l);
                    if (other == line || line.now.get(l).isEmpty()) {
                        conflict(line, "there is nothing to move, or no row to move it to");
                        continue;
                    }
                    int moved = up
                            ? Objects.requireNonNull(line.now.get(l).pollFirst())
                            : Objects.requireNonNull(line.now.get(l).pollLast());
                    other.now.get(l).add(moved);
                    line.words.set(l, "");
                    other.words.set(l, "");
                    line.changed = true;
                    other.changed = true;
                }
            }
        }

        /** The next row that has not been emptied; rows of other releases' own sentences are passed over. */
        private Line neighbour(int index, int step, int language) {
            for (int i = index + step; i >= 0 && i < lines.size(); i += step) {
                Line line = lines.get(i);
                boolean onlyOthers = language != 0
                        && line.now.get(0).isEmpty()
                        && line.now.get(language).isEmpty();
                if (!line.broken && !onlyOthers) {
                    return line;
                }
            }
            return lines.get(index);
        }

        private void splits() {
            List<Line> all = new ArrayList<>();
            for (Line line : lines) {
                all.add(line);
                if (line.broken || !line.action.startsWith(ReviewSheet.SPLIT)) {
                    continue;
                }
                int after = Integer.parseInt(line.action.substring(ReviewSheet.SPLIT.length()));
                Line rest = new Line(line.excelRow, line.order, languages.size());
                boolean some = false;
                for (int l = 0; l < languages.size(); l++) {
                    while (line.now.get(l).size() > after) {
                        rest.now
                                .get(l)
                                .add(Objects.requireNonNull(line.now.get(l).pollLast()));
                        some = true;
                    }
                    line.words.set(l, "");
                }
                if (some) {
                    line.changed = true;
                    rest.changed = true;
                    rest.note = line.note;
                    all.add(rest);
                } else {
                    conflict(line, "there are no more than " + after + " sentences to split");
                }
            }
            lines.clear();
            lines.addAll(all);
        }

        private void merges() {
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                if (line.broken || !line.action.equals(ReviewSheet.MERGE)) {
                    continue;
                }
                int above = i - 1;
                while (above >= 0 && (lines.get(above).broken || isEmpty(lines.get(above)))) {
                    above--;
                }
                if (above < 0) {
                    conflict(line, "there is no row above to merge with");
                    continue;
                }
                Line into = lines.get(above);
                for (int l = 0; l < languages.size(); l++) {
                    String joined = words(into, l);
                    String own = words(line, l);
                    boolean edited =
                            !into.words.get(l).isEmpty() || !line.words.get(l).isEmpty();
                    into.now.get(l).addAll(line.now.get(l));
                    into.words.set(
                            l,
                            edited
                                    ? (joined
                                            + (joined.isEmpty() || own.isEmpty()
                                                    ? ""
                                                    : languages.get(l).joiner())
                                            + own)
                                    : "");
                    line.now.get(l).clear();
                    line.words.set(l, "");
                }
                if (into.note.isEmpty()) {
                    into.note = line.note;
                }
                into.changed = true;
                line.note = "";
            }
        }

        private static boolean isEmpty(Line line) {
            return line.now.stream().allMatch(Set::isEmpty);
        }

        private String words(Line line, int language) {
            if (!line.words.get(language).isEmpty()) {
                return line.words.get(language);
            }
            StringBuilder text = new StringBuilder();
            for (int i : line.now.get(language)) {
                text.append(text.length() == 0 ? "" : languages.get(language).joiner())
                        .append(sentences.get(language).get(i));
            }
            return text.toString();
        }

        private List<Decision> decisions() {
            List<Decision> decisions = new ArrayList<>();
            for (Line line : lines) {
                line.left = line.action.equals(ReviewSheet.LEAVE_OUT);
                boolean confirmed = line.action.equals(ReviewSheet.CONFIRM);
                if (line.broken || isEmpty(line) || !(line.changed || line.left || confirmed)) {
                    continue;
                }
                if (!together(line)) {
                    continue;
                }
                for (int l = 1; l < languages.size(); l++) {
                    decide(line, l, confirmed && !line.changed).ifPresent(decisions::add);
                }
            }
            return decisions;
        }

        private boolean together(Line line) {
            for (int l = 0; l < languages.size(); l++) {
                TreeSet<Integer> now = line.now.get(l);
                if (!now.isEmpty() && now.last() - now.first() + 1 != now.size()) {
                    conflict(line, "its sentences of " + languages.get(l) + " do not follow each other");
                    return false;
                }
            }
            return true;
        }

        private Optional<Decision> decide(Line line, int target, boolean confirmed) {
            List<Quote> from = quotes(line, 0);
            List<Quote> to = quotes(line, target);
            if (from.isEmpty() && to.isEmpty()) {
                return Optional.empty();
            }
            Kind kind = line.left ? Kind.LEAVE_OUT : confirmed ? Kind.CONFIRM : Kind.PAIR;
            boolean same = line.now.get(0).equals(line.original.get(0))
                    && line.now.get(target).equals(line.original.get(target))
                    && line.words.get(0).isEmpty()
                    && line.words.get(target).isEmpty();
            if (kind == Kind.PAIR && same) {
                // What was changed in this row is about another release; nothing is said about this one.
                return Optional.empty();
            }
            return Optional.of(new Decision(
                    languages.get(0),
                    languages.get(target),
                    kind,
                    from,
                    to,
                    line.left ? "" : line.words.get(0),
                    line.left ? "" : line.words.get(target),
                    line.note.replaceAll("\\s+", " ")));
        }

        private List<Quote> quotes(Line line, int language) {
            List<Quote> quotes = new ArrayList<>();
            for (int i : line.now.get(language)) {
                if (!sentences.get(language).get(i).isBlank()) {
                    quotes.add(new Quote(i + 1, sentences.get(language).get(i)));
                }
            }
            return quotes;
        }
    }
}
