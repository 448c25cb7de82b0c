package org.hebi.terms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hebi.model.InputException;
import org.hebi.terms.Decision.Field;

/**
 * Everything reviewers decided, in an order that does not depend on when: a text file of it changes only where decisions
 * change. The file has five columns separated by tabs (phrase, field, language, value, reviewer); tabs, line breaks and
 * backslashes inside a value are written {@code \t}, {@code \n}, {@code \\}; lines that begin with {@code #} are remarks.
 */
public final class Decisions {
    private static final String HEADER = """
            # Decisions about the glossary, one a line: phrase, field, language, value, reviewer, separated by tabs.
            # Written by "hebi glossary apply"; may be edited by hand. The next build follows it.
            """;

    /** Nobody has decided anything. */
    public static final Decisions NONE = new Decisions(List.of());

    private final List<Decision> all;

    /** From decisions in any order; of two on the same matter the later one in the list counts. */
    public Decisions(List<Decision> decisions) {
        Map<Decision, Decision> latest = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            latest.put(matter(decision), decision);
        }
        all = List.copyOf(new TreeSet<>(latest.values()));
    }

    private static Decision matter(Decision decision) {
        return new Decision(
                decision.key(),
                decision.field(),
                decision.language(),
                decision.field().several() ? decision.value() : "",
                "");
    }

    public List<Decision> all() {
        return all;
    }

    /** The phrases something was decided about, in order. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        all.forEach(d -> keys.add(d.key()));
        return keys;
    }

    /** What was decided about a phrase. */
    public List<Decision> of(String key) {
        return all.stream().filter(d -> d.key().equals(key)).toList();
    }

    /** What was decided about one field of a phrase. */
    public Optional<Decision> of(String key, Field field, String language) {
        return all.stream()
                .filter(d -> d.key().equals(key)
                        && d.field() == field
                        && d.language().equals(language))
                .findFirst();
    }

    /** These decisions and others; on the same matter the others count. */
    public Decisions with(List<Decision> others) {
        List<Decision> both = new ArrayList<>(all);
        both.addAll(others);
        return new Decisions(both);
    }

    /** These decisions less those on the same matters as {@code gone}. */
    public Decisions without(List<Decision> gone) {
        return new Decisions(all.stream()
                .filter(d -> gone.stream().noneMatch(g -> g.sameMatter(d)))
                .toList());
    }

    /** The file. */
    public String text() {
        StringBuilder text = new StringBuilder(HEADER);
        for (Decision decision : all) {
            text.append(escaped(decision.key()))
                    .append('\t')
                    .append(decision.field().label())
                    .append('\t')
                    .append(escaped(decision.language()))
                    .append('\t')
                    .append(escaped(decision.value()))
                    .append('\t')
                    .append(escaped(decision.reviewer()))
                    .append('\n');
        }
        return text.toString();
    }

    /**
     * Reads the file.
     *
     * @param name the file's name, for messages
     * @throws InputException when a line cannot be understood: nothing is dropped in silence
     */
    public static Decisions parse(String name, String text) {
        List<Decision> decisions = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String content = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (number == 1 && content.startsWith("\uFEFF")) {
                content = content.substring(1);
            }
            if (content.isBlank() || content.startsWith("#")) {
                continue;
            }
            if (content.startsWith("<<<<<<<") || content.startsWith("=======") || content.startsWith(">>>>>>>")) {
                throw new InputException(
                        name + ":" + number, "holds marks of an unfinished merge; choose the lines to keep");
            }
            String[] columns = content.split("\t", -1);
            if (columns.length < 4) {
                throw new InputException(
                        name + ":" + number,
                        "is not a decision: five columns separated by tabs are needed (phrase, field, language, value, reviewer)");
            }
            Field field;
            try {
                field = Field.of(columns[1].strip());
            } catch (IllegalArgumentException e) {
                throw new InputException(
                        name + ":" + number, "decides an unknown field \"" + columns[1].strip() + "\"", e);
            }
            if (columns[0].isBlank()) {
                throw new InputException(name + ":" + number, "names no phrase in its first column");
            }
            decisions.add(new Decision(
                    unescaped(columns[0]).strip(),
                    field,
                    columns[2].strip(),
                    unescaped(columns[3]),
                    columns.length > 4 ? unescaped(columns[4]) : ""));
        }
        return new Decisions(decisions);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "");
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                text.append(next == 't' ? '\t' : next == 'n' ? '\n' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decisions that && all.equals(that.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
