package org.hebi.read.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code word/styles.xml} says about paragraphs' numbering and hidden text; the rest of a style is looks. */
final class WordStyles {
    /**
     * A style.
     *
     * @param basedOn id of the style it takes over from; empty when none
     * @param numbering what it says about numbering itself
     * @param hidden whether its text is hidden; empty when it says nothing
     * @param contents whether it is one of those a table of contents is set in
     */
    record Style(String basedOn, NumberingChoice numbering, Optional<Boolean> hidden, boolean contents) {}

    /**
     * What a paragraph or style says about its numbering.
     *
     * @param list id of the list; 0 means expressly none
     * @param level 0-based level
     */
    record NumberingChoice(Optional<Integer> list, Optional<Integer> level) {
        static final NumberingChoice SILENT = new NumberingChoice(Optional.empty(), Optional.empty());
    }

    /** Word refuses chains longer than this; also ends circles. */
    private static final int LONGEST_CHAIN = 40;

    static final WordStyles NONE = new WordStyles(Map.of(), "");

    private final Map<String, Style> styles;
    private final String defaultParagraph;

    private WordStyles(Map<String, Style> styles, String defaultParagraph) {
        this.styles = styles;
        this.defaultParagraph = defaultParagraph;
    }

    static WordStyles read(Xml xml) throws Xml.Unfit {
        Map<String, Style> styles = new HashMap<>();
        String defaultParagraph = "";
        while (xml.next()) {
            if (!xml.isStart() || !xml.name().equals("style")) {
                continue;
            }
            String id = xml.attribute("styleId").orElse("");
            boolean paragraph = xml.attribute("type").orElse("paragraph").equals("paragraph");
            if (paragraph
                    && xml.attribute("default")
                            .filter(v -> v.equals("1") || v.equals("true"))
                            .isPresent()) {
                defaultParagraph = id;
            }
            styles.put(id, style(xml));
        }
        return new WordStyles(styles, defaultParagraph);
    }

    private static Style style(Xml xml) throws Xml.Unfit {
        int outside = xml.depth() - 1;
        String basedOn = "";
        NumberingChoice numbering = NumberingChoice.SILENT;
        Optional<Boolean> hidden = Optional.empty();
        boolean contents = false;
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "name" ->
                    contents = xml.attribute("val")
                            .orElse("")
                            .toLowerCase(Locale.ROOT)
                            .matches("toc ?\\d|contents \\d");
                case "basedOn" -> basedOn = xml.attribute("val").orElse("");
                case "numPr" -> numbering = numbering(xml);
                case "vanish" -> hidden = Optional.of(xml.on());
                case "pPrChange", "rPrChange", "tblStylePr", "tblPr", "trPr", "tcPr" -> xml.skip();
                default -> {}
            }
        }
        return new Style(basedOn, numbering, hidden, contents);
    }

    /** Reads a {@code numPr} to its end. */
    static NumberingChoice numbering(Xml xml) throws Xml.Unfit {
        int outside = xml.depth() - 1;
        Optional<Integer> list = Optional.empty();
        Optional<Integer> level = Optional.empty();
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "numId" -> list = xml.number("val");
                    case "ilvl" -> level = xml.number("val");
                    case "numberingChange" -> xml.skip();
                    default -> {}
                }
            }
        }
        return new NumberingChoice(list, level);
    }

    /** The style that applies when a paragraph names none. */
    String orDefault(String id) {
        return id.isEmpty() ? defaultParagraph : id;
    }

    /**
     * What a style says about numbering, itself or by those it is based on.
     *
     * @param id the style that says it
     */
    record Said(String id, NumberingChoice choice) {}

    Optional<Said> numbering(String style) {
        Optional<Integer> level = Optional.empty();
        String id = style;
        for (int hops = 0; hops < LONGEST_CHAIN; hops++) {
            Style here = styles.get(id);
            if (here == null) {
                return Optional.empty();
            }
            if (level.isEmpty()) {
                level = here.numbering().level();
            }
            if (here.numbering().list().isPresent()) {
                return Optional.of(
                        new Said(id, new NumberingChoice(here.numbering().list(), level)));
            }
            id = here.basedOn();
        }
        return Optional.empty();
    }

    boolean hidden(String style) {
        String id = style;
        for (int hops = 0; hops < LONGEST_CHAIN; hops++) {
            Style here = styles.get(id);
            if (here == null) {
                return false;
            }
            if (here.hidden().isPresent()) {
                return here.hidden().get();
            }
            id = here.basedOn();
        }
        return false;
    }

    boolean contents(String style) {
        Style here = styles.get(style);
        return here != null && here.contents();
    }
}
