package org.hebi.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.model.CleanText.Role;

/**
 * Finds the lines that belong to the page: its number, the head or foot that comes back on every page, ruled lines.
 *
 * <p>A number with words or dashes around it is a page number wherever it stands. A bare integer is one unless something
 * speaks for a year of a date or for the numbers of a list. A line is a running head when it comes back at the edges of
 * pages; where the source does not say where its pages end, page numbers and sentences cut in two show it.
 */
final class PageFurniture {
    private static final String DASH = "[-–—―−‐－─·•*~〜=|]";
    private static final String HAN_NUMBER = "[一二三四五六七八九十百零〇○]{1,5}";
    private static final Pattern DECORATED = Pattern.compile("(?:" + DASH + "{1,3}\\s*(\\d{1,4})\\s*" + DASH
            + "{1,3}|[\\[(（<〈【]\\s*" + DASH + "\\s*(\\d{1,4})\\s*" + DASH + "\\s*[\\])）>〉】])");
    private static final Pattern WORDED = Pattern.compile(
            "(?:第\\s*(\\d{1,4}|" + HAN_NUMBER + ")\\s*[页頁]?\\s*[,，/／、|]?\\s*[(（]?[共总總]\\s*(?:\\d{1,4}|" + HAN_NUMBER
                    + ")\\s*[页頁]?[)）]?"
                    + "|第\\s*(\\d{1,4}|" + HAN_NUMBER + ")\\s*[页頁]"
                    + "|[共总總]\\s*\\d{1,4}\\s*[页頁]\\s*[,，/／、|]?\\s*第\\s*(\\d{1,4})\\s*[页頁]"
                    + "|[页頁][码碼次]?\\s*[:：]?\\s*(\\d{1,4})"
                    + "|(?:Page|PAGE|page|Pg\\.?|p\\.|P\\.)\\s*(\\d{1,4})(?:\\s*(?:of|/|из)\\s*\\d{1,4})?"
                    + "|(\\d{1,4})\\s+(?:of|из)\\s+\\d{1,4}"
                    + "|(?:Страница|страница|СТРАНИЦА|Стр\\.?|стр\\.?|Лист|лист|с\\.)\\s*(\\d{1,4})(?:\\s*(?:из|/)\\s*\\d{1,4})?"
                    + "|(\\d{1,4})\\s*[页頁])");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,4})\\s*[/／|]\\s*(\\d{1,4})");
    private static final Pattern INTEGER = Pattern.compile("[\\[(（]?\\s*(\\d{1,4})\\s*[\\])）]?\\.?");
    private static final Pattern LOWER_ROMAN = Pattern.compile(DASH + "\\s*[ivxl]{1,7}\\s*" + DASH);
    private static final Pattern RULE = Pattern.compile("[-–—―−_=*~·•.…─━＿＊\\s]{3,}");
    private static final Pattern SIGNED = Pattern.compile("(?iu)[签簽]\\s*[字名署]|\\((?:signed|подпись)\\)");
    private static final Pattern EDGE_NUMBER = Pattern.compile("^(\\d{1,4})\\s{1,}(?=\\D)|(?<=\\D)\\s{1,}(\\d{1,4})$");
    private static final Pattern DATE_BEFORE = Pattern.compile(
            "(?i).*(?:January|February|March|April|May|June|July|August|September|October|November|December|января|февраля"
                    + "|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|of|in|the|от|в|с|и|and|to|до|по|between"
                    + "|№|No\\.|Article|Статья|Статьи|Annex|,)$");

    private final List<Row> rows;
    private final boolean paged;

    private PageFurniture(List<Row> rows) {
        this.rows = rows;
        this.paged = !rows.isEmpty() && rows.get(rows.size() - 1).page > rows.get(0).page;
    }

    /** Gives each line its role and says before which lines a page ends. */
    static void mark(List<Row> rows) {
        PageFurniture furniture = new PageFurniture(rows);
        furniture.markStyled();
        furniture.markIntegers();
        if (furniture.paged) {
            furniture.markHeadsOfPages();
        } else {
            furniture.markHeadsWithoutPages();
        }
        furniture.markBreaks();
    }

    /** Only what can be nothing else: for sources whose lines are paragraphs. */
    static void markObvious(List<Row> rows) {
        PageFurniture furniture = new PageFurniture(rows);
        furniture.markStyled();
        furniture.markBreaks();
    }

    private static String digits(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '０' && c <= '９') {
                if (out == null) {
                    out = new StringBuilder(text);
                }
                out.setCharAt(i, (char) (c - '０' + '0'));
            }
        }
        return out == null ? text : out.toString();
    }

    private void markStyled() {
        for (Row row : rows) {
            if (row.text.length() > 60) {
                if (WebFurniture.is(row.text)) {
                    row.role = Role.WEB_PAGE;
                }
                continue;
            }
            String text = digits(row.text);
            if (DECORATED.matcher(text).matches()
                    || WORDED.matcher(text).matches()
                    || LOWER_ROMAN.matcher(text).matches()) {
                row.role = Role.PAGE_NUMBER;
            } else if (RULE.matcher(text).matches() && ruled(text)) {
                row.role = Role.RULE;
            } else if (WebFurniture.is(row.text)) {
                row.role = Role.WEB_PAGE;
            }
        }
    }

    /** A ruled line has at least three strokes; one or two dashes may be the number 一 or begin an item. */
    private static boolean ruled(String text) {
        return text.chars().filter(c -> !Character.isWhitespace(c)).count() >= 3;
    }

    private static Optional<Integer> integer(Row row) {
        if (!row.isText() || row.text.length() > 12) {
            return Optional.empty();
        }
        String text = digits(row.text);
        Matcher m = INTEGER.matcher(text);
        if (m.matches() && (!text.endsWith(".") || text.startsWith("["))) {
            return Optional.of(Integer.valueOf(m.group(1)));
        }
        m = SLASHED.matcher(text);
        if (m.matches() && Integer.parseInt(m.group(1)) <= Integer.parseInt(m.group(2))) {
            return Optional.of(Integer.valueOf(m.group(1)));
        }
        return Optional.empty();
    }

    private void markIntegers() {
        List<Integer> places = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Optional<Integer> value = integer(rows.get(i));
            if (value.isPresent()) {
                places.add(i);
                values.add(value.get());
            }
        }
        if (!paged && listNumbers(places, values)) {
            return;
        }
        for (int k = 0; k < places.size(); k++) {
            int at = places.get(k);
            boolean chain = (k > 0 && values.get(k) - values.get(k - 1) == 1)
                    || (k + 1 < values.size() && values.get(k + 1) - values.get(k) == 1);
            if (chain || atEdge(at) || !partOfDate(at, values.get(k))) {
                rows.get(at).role = Role.PAGE_NUMBER;
            }
        }
    }

    /** Numbers 1, 2, 3, … that stand on lines of their own before each paragraph: they never cut a sentence. */
    private boolean listNumbers(List<Integer> places, List<Integer> values) {
        if (places.size() < 3 || values.get(0) != 1) {
            return false;
        }
        for (int k = 0; k < places.size(); k++) {
            int at = places.get(k);
            if (values.get(k) != k + 1 || at + 1 >= rows.size()) {
                return false;
            }
            if (k > 0 && !rows.get(at - 1).terminal()) {
                return false;
            }
        }
        double apart = (double) (places.get(places.size() - 1) - places.get(0)) / (places.size() - 1);
        return apart <= 12;
    }

    private boolean partOfDate(int at, int value) {
        boolean year = value >= 1800 && value <= 2100;
        String before = at > 0 ? rows.get(at - 1).text : "";
        String after = at + 1 < rows.size() ? rows.get(at + 1).text : "";
        if (!after.isEmpty() && "年月日г".indexOf(after.charAt(0)) >= 0) {
            return true;
        }
        if (rows.get(at).text.length() > 4 && rows.get(at).text.contains("(")) {
            return false;
        }
        if (before.length() <= Row.SHORT && DATE_BEFORE.matcher(before).matches()) {
            return year || rows.get(at).blanks == 0;
        }
        return year && (before.endsWith("于") || before.endsWith("於") || after.startsWith("год"));
    }

    /** Whether a line is the first or last of its page. */
    private boolean atEdge(int at) {
        return paged
                && (at == 0
                        || at == rows.size() - 1
                        || rows.get(at - 1).page != rows.get(at).page
                        || rows.get(at + 1).page != rows.get(at).page);
    }

    /** A line without the page number that may stand at its end or beginning, and without white space. */
    private static String key(Row row) {
        Matcher m = EDGE_NUMBER.matcher(digits(row.text));
        return m.replaceAll("").replaceAll("\\s", "");
    }

    private static boolean mayBeHead(Row row) {
        return row.isText()
                && row.text.length() <= 120
                && row.mark
                        .filter(m -> m.style().opensPart() || m.style().onlyItems() || m.length() >= row.text.length())
                        .isEmpty()
                && !PageShape.startsLow(row.text)
                && !SIGNED.matcher(row.text).find()
                && !row.text.endsWith("。")
                && !row.text.endsWith(".")
                && !row.text.endsWith(",")
                && !row.text.endsWith("；")
                && !row.text.endsWith(";");
    }

    private void markHeadsOfPages() {
        Map<String, List<Row>> tops = new LinkedHashMap<>();
        Map<String, List<Row>> feet = new LinkedHashMap<>();
        int pages = 0;
        int begin = 0;
        while (begin < rows.size()) {
            int end = begin;
            while (end < rows.size() && rows.get(end).page == rows.get(begin).page) {
                end++;
            }
            pages++;
            collect(tops, begin, end, 1);
            collect(feet, end - 1, begin - 1, -1);
            begin = end;
        }
        int enough = Math.max(2, (pages + 3) / 4);
        for (Map<String, List<Row>> edge : List.of(tops, feet)) {
            for (Map.Entry<String, List<Row>> head : edge.entrySet()) {
                if (head.getValue().size() >= enough && !head.getKey().isEmpty()) {
                    head.getValue().forEach(r -> r.role = Role.RUNNING_HEAD);
                }
            }
        }
    }

    /** Up to three lines from a page's edge; a line counts once a page. */
    private void collect(Map<String, List<Row>> edge, int from, int to, int step) {
        int taken = 0;
        Map<String, Boolean> seen = new HashMap<>();
        for (int i = from; i != to && taken < 3; i += step) {
            Row row = rows.get(i);
            if (!row.isText()) {
                continue;
            }
            taken++;
            if (!mayBeHead(row)) {
                break;
            }
            String key = key(row);
            if (seen.put(key, Boolean.TRUE) == null) {
                edge.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
    }

    private void markHeadsWithoutPages() {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (mayBeHead(rows.get(i))) {
                String key = key(rows.get(i));
                if (key.length() >= 2) {
                    places.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
                }
            }
        }
        for (List<Integer> repeated : places.values()) {
            if (repeated.size() < 2 || lastLineOfCopies(repeated)) {
                continue;
            }
            int besideNumber = 0;
            int cutting = 0;
            int numbered = 0;
            int previousNumber = -1;
            for (int at : repeated) {
                if (besideNumber(at)) {
                    besideNumber++;
                }
                if (cuts(at)) {
                    cutting++;
                }
                int number = edgeNumber(rows.get(at));
                if (number > 0 && previousNumber > 0 && number > previousNumber) {
                    numbered++;
                }
                previousNumber = number;
            }
            boolean head = (besideNumber >= 2 && besideNumber * 2 >= repeated.size())
                    || (repeated.size() >= 3 && cutting * 2 >= repeated.size() && spread(repeated, 5))
                    || (repeated.size() == 2 && (cutting == 2 || (cutting == 1 && repeated.get(0) == 0)))
                    || (repeated.size() >= 3 && repeated.get(0) == 0 && spread(repeated, 15))
                    || (numbered >= 1 && numbered == repeated.size() - 1 && cutting >= 1);
            if (head) {
                for (int at : repeated) {
                    rows.get(at).role = Role.RUNNING_HEAD;
                }
            }
        }
    }

    private static int edgeNumber(Row row) {
        Matcher m = EDGE_NUMBER.matcher(digits(row.text));
        return m.find() ? Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(2)) : -1;
    }

    /** Whether the lines before the copies are copies too and run on: a title that is printed several times. */
    private boolean lastLineOfCopies(List<Integer> repeated) {
        int same = 0;
        for (int k = 1; k < repeated.size(); k++) {
            int one = repeated.get(k - 1);
            int other = repeated.get(k);
            if (one > 0
                    && rows.get(one - 1).isText()
                    && tail(one - 1).equals(tail(other - 1))
                    && !rows.get(one - 1).terminal()) {
                same++;
            }
        }
        return same > 0 && rows.get(repeated.get(0)).width < rows.get(repeated.get(1) - 1).width;
    }

    private String tail(int at) {
        String text = rows.get(at).text;
        return text.substring(Math.max(0, text.length() - 8));
    }

    private boolean besideNumber(int at) {
        return at == 0
                || (at > 0 && rows.get(at - 1).role == Role.PAGE_NUMBER)
                || (at + 1 < rows.size() && rows.get(at + 1).role == Role.PAGE_NUMBER);
    }

    /** Whether the line stands between two halves of a sentence. */
    private boolean cuts(int at) {
        int before = at - 1;
        while (before >= 0 && !rows.get(before).isText()) {
            before--;
        }
        int after = at + 1;
        while (after < rows.size() && !rows.get(after).isText()) {
            after++;
        }
        if (before < 0 || after >= rows.size()) {
            return false;
        }
        Row left = rows.get(before);
        Row right = rows.get(after);
        return !left.terminal()
                && !left.columns
                && left.width >= 24
                && left.width >= 1.2 * rows.get(at).width - rows.get(at).indent
                && right.mark.isEmpty()
                && !right.columns
                && !left.bareMark();
    }

    /** Whether the copies stand about equally far apart, as page heads do and titles do not. */
    private static boolean spread(List<Integer> places, int apart) {
        int least = Integer.MAX_VALUE;
        for (int i = 1; i < places.size(); i++) {
            least = Math.min(least, places.get(i) - places.get(i - 1));
        }
        return least >= apart;
    }

    /** A page ends before a line when page furniture stands there or the source says so. */
    private void markBreaks() {
        boolean pending = false;
        int page = rows.isEmpty() ? 1 : rows.get(0).page;
        boolean text = false;
        for (Row row : rows) {
            if (!row.isText()) {
                pending |= row.role != Role.RULE && row.role != Role.WEB_PAGE;
                continue;
            }
            row.newPage = text && (pending || row.page != page);
            page = row.page;
            pending = false;
            text = true;
        }
    }
}
