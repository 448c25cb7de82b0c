package org.hebi.read.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hebi.read.Marks;
import org.hebi.read.NumberFormat;

/** What the styles of an OpenDocument text say about its words: how lists are numbered and which text is hidden. */
final class OpenStyles {
    static final int LEVELS = 10;
    /** The name under which the numbering of headings is kept; no style can be called so. */
    private static final String OUTLINE = "\0outline";

    private final Map<String, Level[]> lists = new HashMap<>();
    private final Map<String, String> listOfParagraph = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    /**
     * How one level of a list is numbered.
     *
     * @param bullet the sign that stands for a number; empty for numbers
     * @param shown how many levels are printed, as in 1.2.
     * @param separated whether room is left between number and text
     */
    record Level(
            NumberFormat format, String prefix, String suffix, String bullet, int start, int shown, boolean separated) {
        static final Level NONE = new Level(NumberFormat.NONE, "", "", "", 1, 1, false);
    }

    /** Reads the style whose element has just started, if it is one that matters; otherwise leaves the cursor where it is. */
    void read(Xml xml) throws Xml.Unfit {
        switch (xml.name()) {
            case "list-style" -> lists.put(xml.attribute("name").orElse(""), levels(xml));
            case "outline-style" -> lists.put(OUTLINE, levels(xml));
            case "style" -> style(xml);
            default -> {}
        }
    }

    private void style(Xml xml) throws Xml.Unfit {
        String name =
                xml.attribute("family").orElse("") + "/" + xml.attribute("name").orElse("");
        String family = xml.attribute("family").orElse("");
        xml.attribute("list-style-name").ifPresent(list -> listOfParagraph.put(name, list));
        xml.attribute("parent-style-name").ifPresent(parent -> parents.put(name, family + "/" + parent));
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart()
                    && xml.name().equals("text-properties")
                    && xml.attribute("display").orElse("").equals("none")) {
                hidden.add(name);
            }
        }
    }

    private static Level[] levels(Xml xml) throws Xml.Unfit {
        Level[] levels = new Level[LEVELS];
        java.util.Arrays.fill(levels, Level.NONE);
        int outside = xml.depth() - 1;
        int open = -1;
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "list-level-style-number", "outline-level-style" -> {
                    open = xml.number("level").orElse(1) - 1;
                    if (open >= 0 && open < LEVELS) {
                        levels[open] = new Level(
                                NumberFormat.ofOpenDocument(
                                        xml.attribute("num-format").orElse("")),
                                xml.attribute("num-prefix").orElse(""),
                                xml.attribute("num-suffix").orElse(""),
                                "",
                                xml.number("start-value").orElse(1),
                                Math.max(
                                        1,
                                        Math.min(
                                                LEVELS,
                                                xml.number("display-levels").orElse(1))),
                                true);
                    }
                }
                case "list-level-style-bullet" -> {
                    open = xml.number("level").orElse(1) - 1;
                    if (open >= 0 && open < LEVELS) {
                        String sign =
                                Symbols.bullet(xml.attribute("bullet-char").orElse(""));
                        levels[open] = new Level(NumberFormat.BULLET, "", "", sign, 1, 1, true);
                    }
                }
                case "list-level-label-alignment" -> {
                    boolean nothing =
                            xml.attribute("label-followed-by").orElse("").equals("nothing");
                    if (nothing && open >= 0 && open < LEVELS) {
                        Level l = levels[open];
                        levels[open] =
                                new Level(l.format(), l.prefix(), l.suffix(), l.bullet(), l.start(), l.shown(), false);
                    }
                }
                default -> {}
            }
        }
        return levels;
    }

    /** Whether text of this style is hidden. */
    boolean hidden(String family, String name) {
        String at = family + "/" + name;
        for (int i = 0; i < 20; i++) {
            if (hidden.contains(at)) {
                return true;
            }
            String parent = parents.get(at);
            if (parent == null) {
                return false;
            }
            at = parent;
        }
        return false;
    }

    /** How headings are numbered. */
    String outline() {
        return OUTLINE;
    }

    /** How this level of this list is numbered. */
    Level level(String list, int level) {
        Level[] levels = lists.get(list);
        return levels == null || level < 0 || level >= LEVELS ? Level.NONE : levels[level];
    }

    /** The list style that a paragraph style brings along. */
    Optional<String> listOf(String paragraphStyle) {
        return Optional.ofNullable(listOfParagraph.get("paragraph/" + paragraphStyle));
    }

    /** The number printed before a paragraph, with the space after it. */
    String mark(String list, int level, int[] counters) {
        Level own = level(list, level);
        if (own.format() == NumberFormat.BULLET) {
            return own.bullet().isEmpty() ? "" : own.bullet() + (own.bullet().startsWith("—") ? "" : " ");
        }
        if (own.format() == NumberFormat.NONE) {
            return Marks.spaced(own.prefix() + own.suffix(), own.separated());
        }
        StringBuilder mark = new StringBuilder(own.prefix());
        boolean first = true;
        for (int i = Math.max(0, level + 1 - own.shown()); i <= level; i++) {
            String number = level(list, i).format().of(counters[i]);
            if (!number.isEmpty()) {
                mark.append(first ? "" : ".").append(number);
                first = false;
            }
        }
        return Marks.spaced(mark.append(own.suffix()).toString(), own.separated());
    }
}
