package org.hebi.terms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hebi.model.Glossary;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.TermEntry;
import org.hebi.model.TermForm;
import org.hebi.model.TermKind;
import org.hebi.model.TermReview;
import org.hebi.model.TermStatus;
import org.hebi.model.TermVariant;

/** Makes a glossary of table rows whose columns have names: our own tables, and those of others. */
public final class GlossaryRows {
    /** Names of columns as others write them. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("zh", "zh-CN"),
            Map.entry("zh-cn", "zh-CN"),
            Map.entry("zh-hans", "zh-CN"),
            Map.entry("chinese", "zh-CN"),
            Map.entry("chinese (prc)", "zh-CN"),
            Map.entry("chinese (simplified)", "zh-CN"),
            Map.entry("chinese_prc", "zh-CN"),
            Map.entry("中文", "zh-CN"),
            Map.entry("zh-tw", "zh-TW"),
            Map.entry("zh-hant", "zh-TW"),
            Map.entry("chinese (taiwan)", "zh-TW"),
            Map.entry("chinese (traditional)", "zh-TW"),
            Map.entry("chinese_taiwan", "zh-TW"),
            Map.entry("ru", "ru"),
            Map.entry("ru-ru", "ru"),
            Map.entry("russian", "ru"),
            Map.entry("русский", "ru"),
            Map.entry("en", "en"),
            Map.entry("en-gb", "en"),
            Map.entry("en-us", "en"),
            Map.entry("english", "en"),
            Map.entry("status", "status"),
            Map.entry("note", "note"),
            Map.entry("domain", "domain"),
            Map.entry("subject", "domain"),
            Map.entry("type", "type"),
            Map.entry("part of speech", "part of speech"),
            Map.entry("forbidden ru", "forbidden ru"),
            Map.entry("forbidden en", "forbidden en"),
            Map.entry("reviewer", "reviewer"),
            Map.entry("comment", "comment"));

    private final ChineseAnalyzer chinese;

    /**
     * @param chinese brings phrases to Simplified characters
     */
    public GlossaryRows(ChineseAnalyzer chinese) {
        this.chinese = chinese;
    }

    /**
     * Reads rows below a header. Without a column for the status every row counts as preferred.
     *
     * @param name the file as the user named it
     * @param rows the header and the rows
     * @throws InputException when no column is Chinese, or none is a target language
     */
    public Glossary read(String name, List<List<String>> rows) {
        int header = header(rows);
        if (header < 0) {
            throw new InputException(
                    name,
                    "has no header with a column zh-CN (or zh, zh-TW) and a column ru or en; name the columns in its first line");
        }
        Map<String, Integer> columns = columns(rows.get(header));
        Map<String, TermEntry> entries = new LinkedHashMap<>();
        for (List<String> row : rows.subList(header + 1, rows.size())) {
            String simplified = cell(row, columns, "zh-CN");
            String traditional = cell(row, columns, "zh-TW");
            String phrase = simplified.isEmpty() ? traditional : simplified;
            if (!phrase.isEmpty()) {
                TermEntry entry = entry(chinese.simplify(phrase), simplified, traditional, row, columns);
                entries.putIfAbsent(entry.key(), entry);
            }
        }
        return new Glossary(name, List.copyOf(entries.values()));
    }

    private static int header(List<List<String>> rows) {
        for (int i = 0; i < Math.min(10, rows.size()); i++) {
            Map<String, Integer> columns = columns(rows.get(i));
            boolean source = columns.containsKey("zh-CN") || columns.containsKey("zh-TW");
            if (source && (columns.containsKey("ru") || columns.containsKey("en"))) {
                return i;
            }
        }
        return -1;
    }

    private static Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String title = header.get(i).strip().replace("\uFEFF", "").toLowerCase(Locale.ROOT);
            String column = NAMES.get(title);
            if (column != null) {
                columns.putIfAbsent(column, i);
            }
        }
        return columns;
    }

    private static String cell(List<String> row, Map<String, Integer> columns, String column) {
        Integer index = columns.get(column);
        return index == null || index >= row.size() ? "" : row.get(index).strip();
    }

    private TermEntry entry(
            String key, String simplified, String traditional, List<String> row, Map<String, Integer> columns) {
        List<TermForm> forms = new ArrayList<>();
        forms.add(new TermForm(Language.SIMPLIFIED, simplified.isEmpty() ? key : simplified, 0));
        if (!traditional.isEmpty()) {
            forms.add(new TermForm(Language.TRADITIONAL, traditional, 0));
        }
        // A list without the column is somebody's own, handed in to be used.
        TermStatus status = columns.containsKey("status") ? status(cell(row, columns, "status")) : TermStatus.PREFERRED;
        List<TermVariant> renderings = new ArrayList<>();
        for (Language language : List.of(Language.RUSSIAN, Language.ENGLISH)) {
            String tag = language.tag();
            TermStatus of = status.approved() ? TermStatus.PREFERRED : TermStatus.PROPOSED;
            for (String text : ReviewIntake.items(cell(row, columns, tag))) {
                renderings.add(new TermVariant(language, text, of, 1, List.of()));
                of = status.approved() ? TermStatus.ADMITTED : TermStatus.PROPOSED;
            }
            for (String text : ReviewIntake.items(cell(row, columns, "forbidden " + tag))) {
                renderings.add(new TermVariant(language, text, TermStatus.DEPRECATED, 1, List.of()));
            }
        }
        return new TermEntry(
                GlossaryBuilder.id(key),
                key,
                forms,
                kind(cell(row, columns, "type")),
                cell(row, columns, "part of speech"),
                cell(row, columns, "domain"),
                cell(row, columns, "note"),
                status,
                List.of(),
                renderings,
                List.of(),
                1,
                new TermReview(cell(row, columns, "reviewer"), cell(row, columns, "comment")));
    }

    private static TermStatus status(String label) {
        try {
            return label.isEmpty() ? TermStatus.PROPOSED : TermStatus.of(label);
        } catch (IllegalArgumentException e) {
            return TermStatus.PROPOSED;
        }
    }

    private static TermKind kind(String label) {
        try {
            return label.isEmpty() ? TermKind.PHRASE : TermKind.of(label);
        } catch (IllegalArgumentException e) {
            return TermKind.PHRASE;
        }
    }
}
