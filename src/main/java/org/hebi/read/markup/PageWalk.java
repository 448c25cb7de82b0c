package org.hebi.read.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hebi.read.Cells;
import org.hebi.read.Marks;
import org.hebi.read.NumberFormat;
import org.hebi.read.RawLines;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Walks through a page as a browser would lay it out and writes down its lines: blocks and breaks end a line, white space
 * collapses, lists get the numbers a browser prints, small tables of short texts stay side by side. The readings printed above
 * characters (ruby), deleted text and what is hidden are not part of the text.
 */
final class PageWalk {
    /** Never text: programs, styles, things to click. */
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "title",
            "meta",
            "link",
            "base",
            "iframe",
            "frame",
            "object",
            "embed",
            "applet",
            "svg",
            "canvas",
            "audio",
            "video",
            "select",
            "option",
            "datalist",
            "input",
            "button",
            "textarea",
            "progress",
            "meter",
            "dialog",
            "map",
            "area",
            "noframes",
            "rt",
            "rp",
            "rtc",
            "img",
            "picture");

    private static final Set<String> BESIDE_TAGS = Set.of("nav", "footer", "aside", "menu");
    private static final Set<String> BESIDE_ROLES =
            Set.of("navigation", "contentinfo", "search", "complementary", "dialog", "alertdialog", "menu", "menubar");
    private static final Set<String> BESIDE_WORDS = Set.of(
            "nav",
            "navbar",
            "navigation",
            "menu",
            "submenu",
            "topmenu",
            "mainmenu",
            "mainnav",
            "topnav",
            "subnav",
            "breadcrumb",
            "breadcrumbs",
            "crumb",
            "crumbs",
            "footer",
            "foot",
            "copyright",
            "sidebar",
            "sidenav",
            "share",
            "sharing",
            "shares",
            "social",
            "bdsharebuttonbox",
            "bshare",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "advert",
            "advertisement",
            "ads",
            "ad",
            "promo",
            "related",
            "recommend",
            "recommended",
            "comments",
            "subscribe",
            "subscription",
            "newsletter",
            "login",
            "toolbar",
            "pager",
            "pagination",
            "tags",
            "tagcloud",
            "skip",
            "popup",
            "modal",
            "hotnews",
            "xgxw",
            "gotop",
            "backtop",
            "banner");
    private static final Set<String> INLINE_BLOCKS = Set.of(
            "td",
            "th",
            "dt",
            "dd",
            "li",
            "summary",
            "legend",
            "caption",
            "figcaption",
            "center",
            "option",
            "body",
            "tr");

    private final List<PageLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int strong;
    private boolean gap;
    private boolean gapBreaks;
    private String mark = "";
    private int linkDepth;
    private int strongDepth;
    private int preDepth;
    private int articleDepth;
    private Optional<Element> beside = Optional.empty();

    private int notes;
    private int ruby;
    private int deleted;
    private int hidden;

    /** All lines with something on them, in the order of the page. */
    List<PageLine> lines(Element body) {
        children(body, body);
        flush(body, false);
        return List.copyOf(lines);
    }

    /** Tells what was met that is not part of the text. */
    void tell(RawLines to) {
        if (ruby > 0) {
            to.note("left-out", 0, "Readings printed above characters were left out (" + ruby + ").");
        }
        if (notes > 0) {
            to.note("left-out", 0, "The numbers that lead to notes were left out (" + notes + ").");
        }
        if (deleted > 0) {
            to.note("tracked-changes", 1, "Text marked as deleted was left out (places: " + deleted + ").");
        }
        if (hidden > 0) {
            to.note("left-out", 0, "Hidden text was left out (places: " + hidden + ").");
        }
    }

    private void children(Element parent, Element block) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode words) {
                add(words.getWholeText(), block);
            } else if (child instanceof Element element) {
                element(element, block);
            }
        }
    }

    private void element(Element element, Element block) {
        String name = element.normalName();
        if (name.equals("rt")) {
            ruby++;
        }
        if (SILENT.contains(name)) {
            return;
        }
        if (name.equals("del")) {
            deleted++;
            return;
        }
        if (isHidden(element)) {
            if (element.hasText()) {
                hidden++;
            }
            return;
        }
        if (isNoteReference(element, name)) {
            notes++;
            return;
        }
        Optional<Element> outside = beside;
        if (beside.isEmpty() && callsItselfBeside(element, name)) {
            beside = Optional.of(element);
        }
        switch (name) {
            case "br" -> flush(block, true);
            case "hr" -> flush(block, false);
            case "a" -> {
                boolean link = element.hasAttr("href");
                linkDepth += link ? 1 : 0;
                children(element, block);
                linkDepth -= link ? 1 : 0;
            }
            case "ol", "ul", "dir" -> list(element, block);
            case "table" -> table(element, block);
            default -> {
                if (isBlock(element, name)) {
                    block(element, block);
                } else {
                    boolean loud = isLoud(element, name);
                    strongDepth += loud ? 1 : 0;
                    children(element, block);
                    strongDepth -= loud ? 1 : 0;
                }
            }
        }
        beside = outside;
    }

    private void block(Element element, Element outer) {
        flush(outer, false);
        String name = element.normalName();
        boolean pre = name.equals("pre")
                || name.equals("xmp")
                || name.equals("listing")
                || style(element).contains("white-space:pre");
        boolean loud = isLoud(element, name);
        boolean article = name.equals("article") || name.equals("main");
        preDepth += pre ? 1 : 0;
        strongDepth += loud ? 1 : 0;
        articleDepth += article ? 1 : 0;
        children(element, element);
        flush(element, false);
        articleDepth -= article ? 1 : 0;
        strongDepth -= loud ? 1 : 0;
        preDepth -= pre ? 1 : 0;
    }

    private static boolean isBlock(Element element, String name) {
        String style = style(element);
        if (style.contains("display:inline")) {
            return false;
        }
        return element.isBlock() || INLINE_BLOCKS.contains(name) || style.contains("display:block");
    }

    private static boolean isLoud(Element element, String name) {
        return name.matches("h[1-6]|b|strong|big|center")
                || element.attr("align").equalsIgnoreCase("center")
                || style(element).contains("text-align:center")
                || style(element).contains("font-weight:bold")
                || (name.equals("font") && element.attr("size").matches("\\+[1-9]|[4-7]"))
                || element.className().toLowerCase(Locale.ROOT).matches(".*(?:title|headline|biaoti).*");
    }

    private static String style(Element element) {
        String style = element.attr("style");
        return style.isEmpty() ? "" : style.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    private static boolean isHidden(Element element) {
        String style = style(element);
        return element.hasAttr("hidden")
                || style.matches("(?:.*;)?(?:display:none|visibility:hidden).*")
                || style.contains("mso-hide:all");
    }

    /** A raised number that leads to a note. */
    private static boolean isNoteReference(Element element, String name) {
        if (!name.equals("sup") && !element.hasClass("reference")) {
            return false;
        }
        Element link = element.selectFirst("a[href*=#]");
        return link != null && element.text().strip().matches("[\\[(（〔]?[\\d*†‡①-⑳]{1,3}[\\])）〕]?");
    }

    private boolean callsItselfBeside(Element element, String name) {
        if (BESIDE_TAGS.contains(name)
                || BESIDE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || (name.equals("header") && articleDepth == 0)
                // So LibreOffice marks what it repeats on every page.
                || (name.equals("div") && element.attr("title").matches("header|footer"))) {
            return true;
        }
        return says(element.className()) || says(element.id());
    }

    private static boolean says(String names) {
        if (names.isEmpty()) {
            return false;
        }
        for (String word : names.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}]+")) {
            if (BESIDE_WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    // ---- text ----

    private void add(String words, Element block) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (preDepth > 0 && (c == '\n' || c == '\r')) {
                if (c == '\r' && i + 1 < words.length() && words.charAt(i + 1) == '\n') {
                    i++;
                }
                flush(block, true);
            } else if (preDepth == 0 && (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f')) {
                gap = true;
                gapBreaks |= c == '\n' || c == '\r';
            } else {
                closeGap(c);
                text.append(c);
                linked += linkDepth > 0 ? 1 : 0;
                strong += strongDepth > 0 || isSpace(c) ? 1 : 0;
            }
        }
    }

    /** White space is one space; a line break of the source between Chinese characters is none, for it was only typed to see. */
    private void closeGap(char next) {
        if (gap && !text.isEmpty()) {
            boolean chinese = gapBreaks && wide(text.charAt(text.length() - 1)) && wide(next);
            if (!chinese) {
                text.append(' ');
                linked += linkDepth > 0 ? 1 : 0;
                strong++;
            }
        }
        gap = false;
        gapBreaks = false;
    }

    private static boolean wide(char c) {
        return (c >= 0x2E80 && c <= 0x9FFF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE4F)
                || (c >= 0xFF01 && c <= 0xFFEE)
                || c == '“'
                || c == '”'
                || c == '—'
                || c == '…'
                || Character.isSurrogate(c);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u3000' || c == '\t';
    }

    /** Ends the line. An empty one is nothing: on a page it only makes room. */
    private void flush(Element block, boolean broken) {
        String line = text.toString();
        int from = 0;
        while (from < line.length() && isSpace(line.charAt(from))) {
            from++;
        }
        int to = line.length();
        while (to > from && isSpace(line.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            boolean loud = strong >= line.length();
            String own = line.substring(preDepth > 0 ? 0 : from, to);
            String whole = mark.isBlank() || alreadyMarked(own) ? own : mark + own;
            mark = "";
            for (String part : paragraphs(whole)) {
                lines.add(new PageLine(part, Math.min(linked, part.length()), block, beside, loud, broken));
            }
        }
        text.setLength(0);
        linked = 0;
        strong = 0;
        gap = false;
        gapBreaks = false;
    }

    /** Some pages set a paragraph off by nothing but wide spaces after the full stop of the one before. */
    private List<String> paragraphs(String line) {
        return preDepth > 0
                ? List.of(line)
                : List.of(line.split("(?<=[。！？；：”」])(?:\u3000{2,}|[\u00A0 ]{4,})(?=[\\p{IsHan}“「《（])"));
    }

    // ---- lists and tables ----

    private void list(Element list, Element block) {
        flush(block, false);
        NumberFormat format = format(list);
        List<Element> items = list.children().stream()
                .filter(e -> e.normalName().equals("li"))
                .toList();
        boolean down = list.hasAttr("reversed");
        int number = number(list.attr("start")).orElse(down ? items.size() : 1);
        for (Node child : list.childNodes()) {
            if (child instanceof Element item && item.normalName().equals("li")) {
                number = number(item.attr("value")).orElse(number);
                flush(list, false);
                mark = mark(style(item).contains("list-style:none") ? NumberFormat.NONE : format, number);
                element(item, list);
                mark = "";
                number += down ? -1 : 1;
            } else if (child instanceof Element other) {
                element(other, list);
            } else if (child instanceof TextNode words) {
                add(words.getWholeText(), list);
            }
        }
        flush(list, false);
    }

    private static Optional<Integer> number(String text) {
        return text.strip().matches("-?\\d{1,6}") ? Optional.of(Integer.valueOf(text.strip())) : Optional.empty();
    }

    private static String mark(NumberFormat format, int number) {
        String sign = format.of(number);
        return switch (format) {
            case NONE -> "";
            case BULLET -> "• ";
            case CHINESE, CHINESE_DIGITS, HEAVENLY_STEMS, CHINESE_LEGAL_SIMPLIFIED, CHINESE_LEGAL_TRADITIONAL ->
                sign + "、";
            default -> Marks.spaced(sign + ".", true);
        };
    }

    private static NumberFormat format(Element list) {
        String style = style(list);
        if (style.matches("(?:.*;)?list-style(?:-type)?:(?:[^;]* )?none.*")) {
            return NumberFormat.NONE;
        }
        if (!list.normalName().equals("ol")) {
            return NumberFormat.BULLET;
        }
        if (style.contains("cjk-ideographic") || style.contains("-chinese-informal") || style.contains("cjk-decimal")) {
            return NumberFormat.CHINESE;
        }
        if (style.contains("simp-chinese-formal")) {
            return NumberFormat.CHINESE_LEGAL_SIMPLIFIED;
        }
        if (style.contains("trad-chinese-formal")) {
            return NumberFormat.CHINESE_LEGAL_TRADITIONAL;
        }
        if (style.contains("heavenly-stem")) {
            return NumberFormat.HEAVENLY_STEMS;
        }
        return switch (list.attr("type")) {
            case "a" -> NumberFormat.LOWER_LETTER;
            case "A" -> NumberFormat.UPPER_LETTER;
            case "i" -> NumberFormat.LOWER_ROMAN;
            case "I" -> NumberFormat.UPPER_ROMAN;
            default -> ofStyle(style);
        };
    }

    private static NumberFormat ofStyle(String style) {
        if (style.contains("lower-roman")) {
            return NumberFormat.LOWER_ROMAN;
        }
        if (style.contains("upper-roman")) {
            return NumberFormat.UPPER_ROMAN;
        }
        if (style.contains("lower-alpha") || style.contains("lower-latin")) {
            return NumberFormat.LOWER_LETTER;
        }
        return style.contains("upper-alpha") || style.contains("upper-latin")
                ? NumberFormat.UPPER_LETTER
                : NumberFormat.DECIMAL;
    }

    /** Writers who typed their numbers as well hide the browser's by a style sheet that is not looked at. */
    private static boolean alreadyMarked(String text) {
        return text.matches(
                "(?s)(?:[（(]?(?:\\d{1,3}|[一二三四五六七八九十百]{1,4}|[a-zA-Zа-яА-Я]|[ivxIVX]{1,5})[)）.．、]|第[一二三四五六七八九十百\\d]{1,5}[条條章节節]|[①-⑳]|—|–|•|·|-\\s"
                        + "|Article\\s\\d|Статья\\s\\d).*");
    }

    private void table(Element table, Element block) {
        flush(block, false);
        if (table.selectFirst("table table") == null && besides(table)) {
            return;
        }
        children(table, table);
        flush(table, false);
    }

    /** Reads a small table that only sets short texts side by side; false, with nothing read, for any other. */
    private boolean besides(Element table) {
        List<Element> rows = table.select("tr");
        if (rows.isEmpty() || rows.size() > 8 || table.text().length() > 600 || beside.isPresent()) {
            return false;
        }
        Cells cells = new Cells();
        int links = 0;
        for (Element row : rows) {
            List<List<String>> told = new ArrayList<>();
            for (Element cell : row.children()) {
                PageWalk inside = new PageWalk();
                List<PageLine> own = inside.lines(cell);
                links += own.stream().mapToInt(PageLine::linked).sum();
                told.add(own.stream().map(PageLine::text).toList());
            }
            cells.add(told);
        }
        if (links > 0 || !cells.isSideBySide()) {
            return false;
        }
        cells.write(line -> lines.add(new PageLine(line, 0, table, beside, false, false)));
        return true;
    }
}
