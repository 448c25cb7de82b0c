package org.hebi.read.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hebi.read.Marks;
import org.hebi.read.NumberFormat;

/**
 * The numbers Word prints before paragraphs, which no text of the file holds: the lists of {@code word/numbering.xml} and
 * the counters that run while a document is read. One instance serves one reading.
 *
 * <p>As in Word, lists made from the same abstract list count on together unless one of them says where to start anew; a
 * number restarts when one of a higher level is printed.
 */
final class WordNumbering {
    private static final int LEVELS = 9;

    private enum Suffix {
        TAB,
        SPACE,
        NOTHING
    }

    /**
     * One level of a list.
     *
     * @param text what is printed, with {@code %1} to {@code %9} for the numbers of the levels
     * @param legal whether all numbers in it are printed in decimal digits
     * @param restart 0 when it never starts anew, n when only a number of level n or above starts it anew, −1 when any does
     * @param style id of the paragraph style bound to this level; empty when none
     */
    private record Level(
            int start, NumberFormat format, String text, Suffix suffix, boolean legal, int restart, String style) {
        static final Level EMPTY = new Level(1, NumberFormat.NONE, "", Suffix.NOTHING, false, -1, "");
    }

    private record Abstract(Map<Integer, Level> levels, String linkedStyle) {}

    private record Override(Optional<Integer> start, Optional<Level> level) {}

    private record Concrete(int abstractId, Map<Integer, Override> overrides) {}

    private static final class Counter {
        private final int[] value = new int[LEVELS];
        private final boolean[] running = new boolean[LEVELS];
    }

    private final Map<Integer, Abstract> abstracts = new HashMap<>();
    private final Map<Integer, Concrete> lists = new HashMap<>();
    private final Map<Integer, Counter> counters = new HashMap<>();
    /** Lists and levels whose own start has been used: list × 16 + level. */
    private final Set<Long> started = new HashSet<>();

    private final WordStyles styles;

    WordNumbering(WordStyles styles) {
        this.styles = styles;
    }

    /** Takes in {@code word/numbering.xml}. */
    void read(Xml xml) throws Xml.Unfit {
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.name().equals("abstractNum")) {
                int id = xml.number("abstractNumId").orElse(-1);
                abstracts.put(id, abstractList(xml));
            } else if (xml.name().equals("num")) {
                int id = xml.number("numId").orElse(-1);
                lists.put(id, list(xml));
            }
        }
    }

    private static Abstract abstractList(Xml xml) throws Xml.Unfit {
        int outside = xml.depth() - 1;
        Map<Integer, Level> levels = new HashMap<>();
        String link = "";
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "lvl" -> {
                        int number = xml.number("ilvl").orElse(0);
                        levels.put(number, level(xml));
                    }
                    case "numStyleLink" -> link = xml.attribute("val").orElse("");
                    default -> {}
                }
            }
        }
        return new Abstract(levels, link);
    }

    private static Concrete list(Xml xml) throws Xml.Unfit {
        int outside = xml.depth() - 1;
        int abstractId = -1;
        Map<Integer, Override> overrides = new HashMap<>();
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "abstractNumId" -> abstractId = xml.number("val").orElse(-1);
                    case "lvlOverride" -> {
                        int number = xml.number("ilvl").orElse(0);
                        overrides.put(number, override(xml));
                    }
                    default -> {}
                }
            }
        }
        return new Concrete(abstractId, overrides);
    }

    private static Override override(Xml xml) throws Xml.Unfit {
        int outside = xml.depth() - 1;
        Optional<Integer> start = Optional.empty();
        Optional<Level> level = Optional.empty();
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "startOverride" -> start = xml.number("val");
                    case "lvl" -> level = Optional.of(level(xml));
                    default -> {}
                }
            }
        }
        return new Override(start, level);
    }

    private static Level level(Xml xml) throws Xml.Unfit {
        int outside = xml.depth() - 1;
        int start = 1;
        NumberFormat format = NumberFormat.DECIMAL;
        String text = "";
        Suffix suffix = Suffix.TAB;
        boolean legal = false;
        int restart = -1;
        String style = "";
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "start" -> start = xml.number("val").orElse(1);
                case "numFmt" ->
                    format = NumberFormat.ofWord(xml.attribute("val").orElse("decimal"));
                case "lvlText" -> text = xml.attribute("val").orElse("");
                case "suff" ->
                    suffix = switch (xml.attribute("val").orElse("tab")) {
                        case "space" -> Suffix.SPACE;
                        case "nothing" -> Suffix.NOTHING;
                        default -> Suffix.TAB;
                    };
                case "isLgl" -> legal = xml.on();
                case "lvlRestart" -> restart = xml.number("val").orElse(-1);
                case "pStyle" -> style = xml.attribute("val").orElse("");
                // A format newer than Word 2007 stands in Choice, the one to fall back to behind it.
                case "Choice" -> xml.skip();
                case "pPr", "rPr" -> xml.skip();
                default -> {}
            }
        }
        return new Level(start, format, text, suffix, legal, restart, style);
    }

    /**
     * Counts a paragraph and gives what Word prints before its text.
     *
     * @param style id of the paragraph's style
     * @param own what the paragraph itself says about its numbering
     * @return the mark with the white space after it that reading it needs; empty when the paragraph has none
     */
    String mark(String style, WordStyles.NumberingChoice own) {
        Optional<WordStyles.Said> byStyle = styles.numbering(style);
        Optional<Integer> listId =
                own.list().or(() -> byStyle.flatMap(said -> said.choice().list()));
        if (listId.isEmpty() || listId.get() == 0) {
            return "";
        }
        Concrete list = lists.get(listId.get());
        if (list == null) {
            return "";
        }
        Concrete real = linked(list);
        Abstract levels = abstracts.get(real.abstractId());
        if (levels == null) {
            return "";
        }
        int number = own.level()
                .or(() -> own.list().isPresent()
                        ? Optional.empty()
                        : byStyle.flatMap(said -> said.choice().level()))
                .or(() -> boundLevel(levels, style))
                .or(() -> byStyle.flatMap(said -> boundLevel(levels, said.id())))
                .orElse(0);
        if (number < 0 || number >= LEVELS) {
            return "";
        }
        return count(listId.get(), list, real, levels, number);
    }

    /** A list may say that its levels are those of a numbering style, which leads to another list. */
    private Concrete linked(Concrete list) {
        Concrete here = list;
        for (int hops = 0; hops < 8; hops++) {
            Abstract levels = abstracts.get(here.abstractId());
            if (levels == null || levels.linkedStyle().isEmpty()) {
                return here;
            }
            Optional<Concrete> next = styles.numbering(levels.linkedStyle())
                    .flatMap(said -> said.choice().list())
                    .flatMap(id -> Optional.ofNullable(lists.get(id)));
            if (next.isEmpty()) {
                return here;
            }
            here = next.get();
        }
        return here;
    }

    private static Optional<Integer> boundLevel(Abstract levels, String style) {
        return style.isEmpty()
                ? Optional.empty()
                : levels.levels().entrySet().stream()
                        .filter(entry -> entry.getValue().style().equals(style))
                        .map(Map.Entry::getKey)
                        .min(Integer::compare);
    }

    private String count(int listId, Concrete list, Concrete real, Abstract levels, int number) {
        Counter counter = counters.computeIfAbsent(real.abstractId(), id -> new Counter());
        Optional<Integer> ownStart =
                Optional.ofNullable(list.overrides().get(number)).flatMap(Override::start);
        boolean first = started.add((long) listId << 4 | number);
        Level level = level(list, real, levels, number);
        if (first && ownStart.isPresent()) {
            counter.value[number] = ownStart.get();
        } else if (counter.running[number]) {
            counter.value[number]++;
        } else {
            counter.value[number] = ownStart.orElse(level.start());
        }
        counter.running[number] = true;
        for (int deeper = number + 1; deeper < LEVELS; deeper++) {
            int restart = level(list, real, levels, deeper).restart();
            if (restart != 0 && (restart < 0 || number < restart)) {
                counter.running[deeper] = false;
            }
        }
        return printed(level, counter, list, real, levels);
    }

    private static Level level(Concrete list, Concrete real, Abstract levels, int number) {
        Override own = list.overrides().get(number);
        if (own != null && own.level().isPresent()) {
            return own.level().get();
        }
        Override far = real.overrides().get(number);
        if (far != null && far.level().isPresent()) {
            return far.level().get();
        }
        return levels.levels().getOrDefault(number, Level.EMPTY);
    }

    private static String printed(Level level, Counter counter, Concrete list, Concrete real, Abstract levels) {
        if (level.format() == NumberFormat.BULLET) {
            String sign = Symbols.bullet(level.text());
            return sign.isEmpty() ? "" : sign + (sign.startsWith("—") ? "" : " ");
        }
        StringBuilder mark = new StringBuilder();
        String text = level.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int of = i + 1 < text.length() ? text.charAt(i + 1) - '1' : -1;
            if (c != '%' || of < 0 || of >= LEVELS) {
                mark.append(c);
                continue;
            }
            Level other = level(list, real, levels, of);
            int value = counter.running[of] ? counter.value[of] : other.start();
            mark.append((level.legal() && other.format() != NumberFormat.NONE ? NumberFormat.DECIMAL : other.format())
                    .of(value));
            i++;
        }
        return Marks.spaced(mark.toString(), level.suffix() != Suffix.NOTHING);
    }
}
