package org.hebi.read.markup;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds the lines of a page that are its text, among menus, side columns and footers. What calls itself a menu is one, unless
 * most of the page stands in it; beyond that the text is where the sentences are: the innermost element that holds nearly all
 * of them. The title may stand before that element and the signatures after it.
 */
final class MainText {
    /** Elements that are never the frame of a text: paragraphs and what is in them. */
    private static final Pattern NO_FRAME = Pattern.compile("p|li|h[1-6]|pre|blockquote|dd|dt|tr|center|font|span|b");

    private static final Pattern TOOL = Pattern.compile("(?iu).*(?:字体[:：]|字号|打印|关闭窗口|關閉|分享到|收藏|我要纠错|返回顶部|扫一扫|"
            + "share this|print (?:this )?(?:page|version)|back to top|версия для печати|поделиться|распечатать).*");
    /** When a page was put up, to the minute, or its number in a ministry's files: neither is the document's date. */
    private static final Pattern STAMP = Pattern.compile(
            "\\d{2,5}-\\d{2}-\\d{2}-\\d{4}|" + "\\d{4}[-./年]\\d{1,2}[-./月]\\d{1,2}日?\\s+\\d{1,2}:\\d{2}(?::\\d{2})?");

    private static final Pattern FOOT = Pattern.compile(
            "(?iu).*(?:©|copyright\\s*(?:\\(c\\)|\\d)|all rights reserved|版权所有|版權所有|ICP备|ICP證|公网安备|"
                    + "责任编辑|責任編輯|地址[:：]|邮编|邮政编码|电话[:：]|\\btel[.:]|\\bтел\\.|адрес:|浏览次数|点击数|访问量|本页|网站标识码|主办单位|联系我们|聯絡我們|相关新闻|相关链接|相关阅读|延伸阅读|上一篇|下一篇|все права защищены|при использовании материалов).*");

    private static final int NEARBY = 12;

    private final List<PageLine> lines;
    private final String pageTitle;
    private final boolean[] kept;

    MainText(List<PageLine> lines, String pageTitle) {
        this.lines = lines;
        this.pageTitle = squeezed(pageTitle);
        this.kept = new boolean[lines.size()];
    }

    /** What stands in an element. */
    private static final class Weight {
        int prose;
        int links;
        int characters;
    }

    private static int prose(Map<Element, Weight> weights, Element element) {
        Weight weight = weights.get(element);
        return weight == null ? 0 : weight.prose;
    }

    /** For each line whether it is part of the text. */
    boolean[] find(Element body) {
        boolean[] beside = beside();
        Map<Element, Weight> weights = new IdentityHashMap<>();
        int all = 0;
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            int own = beside[i] ? 0 : line.prose();
            all += own;
            for (Element e = line.block(); e != null; e = e.parent()) {
                Weight weight = weights.computeIfAbsent(e, element -> new Weight());
                weight.prose += own;
                weight.links += line.linked();
                weight.characters += line.text().length();
            }
        }
        Element frame = all == 0 ? body : frame(body, weights);
        int first = lines.size();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (inside(lines.get(i).block(), frame)) {
                first = Math.min(first, i);
                last = i;
                kept[i] = !beside[i] && !isMenu(i);
            }
        }
        if (last >= 0) {
            titleBefore(first, beside);
            afterwards(last, beside);
            trim();
        }
        if (nothing()) {
            // A page of links or scraps: better all of it than nothing.
            for (int i = 0; i < kept.length; i++) {
                kept[i] = !beside[i];
            }
        }
        return kept;
    }

    private boolean nothing() {
        for (boolean one : kept) {
            if (one) {
                return false;
            }
        }
        return true;
    }

    /** What calls itself a menu, a footer and the like, unless a good part of the page's sentences is in it. */
    private boolean[] beside() {
        Map<Element, Integer> claims = new IdentityHashMap<>();
        int all = 0;
        for (PageLine line : lines) {
            all += line.prose();
            if (line.beside().isPresent()) {
                claims.merge(line.beside().get(), line.prose(), Integer::sum);
            }
        }
        boolean[] beside = new boolean[lines.size()];
        for (int i = 0; i < beside.length; i++) {
            PageLine line = lines.get(i);
            beside[i] = line.beside().isPresent()
                    && claims.getOrDefault(line.beside().get(), 0) * 5L < all * 2L;
        }
        return beside;
    }

    private static boolean inside(Element element, Element frame) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e == frame) {
                return true;
            }
        }
        return false;
    }

    private Element frame(Element body, Map<Element, Weight> weights) {
        Element frame = body;
        while (true) {
            int own = prose(weights, frame);
            Element best = frame;
            int most = 0;
            for (Element child : frame.children()) {
                int part = prose(weights, child);
                if (part > most) {
                    best = child;
                    most = part;
                }
            }
            if (best == frame
                    || most * 10L < own * 7L
                    || NO_FRAME.matcher(best.normalName()).matches()) {
                return frame;
            }
            if (most * 100L < own * 95L && !onlySideColumns(frame, best, weights)) {
                return frame;
            }
            if (frame.normalName().equals("article") || frame.attr("itemprop").equals("articleBody")) {
                return frame;
            }
            frame = best;
        }
    }

    /** Whether what would be left out is of another kind than what stays, so that no half of a text is lost. */
    private boolean onlySideColumns(Element frame, Element best, Map<Element, Weight> weights) {
        for (Element child : frame.children()) {
            Weight weight = weights.get(child);
            if (child == best || weight == null || weight.prose == 0) {
                continue;
            }
            boolean alike = child.normalName().equals(best.normalName())
                    && child.className().equals(best.className())
                    && !child.normalName().equals("td");
            if (alike
                    || weight.links * 4L < weight.characters
                    || NO_FRAME.matcher(child.normalName()).matches()) {
                return false;
            }
        }
        // Text that stands in the frame itself, not in any child, is never left out.
        return lines.stream().noneMatch(line -> line.block() == frame && line.prose() > 0);
    }

    /** A line that is nothing but a link; a linked sentence is text all the same. */
    private boolean isMenu(int at) {
        PageLine line = lines.get(at);
        return line.linked() * 5 >= line.text().length() * 4 && !(line.ends() && PageLine.width(line.text()) > 60)
                || (line.isLink() && PageLine.width(line.text()) < 40)
                || separators(line.text());
    }

    /** Lines such as {@code 首页 | 新闻 | 外交}. */
    private static boolean separators(String text) {
        long bars = text.chars().filter(c -> c == '|' || c == '｜' || c == '>').count();
        return bars >= 2 && PageLine.width(text) < 40 + 20 * bars;
    }

    private boolean isTitle(PageLine line) {
        String own = squeezed(line.text());
        return line.block().normalName().matches("h[1-3]")
                || (own.length() >= 4 && pageTitle.contains(own))
                || (line.standsOut() && PageLine.width(line.text()) >= 8 && PageLine.width(line.text()) <= 200);
    }

    private void titleBefore(int first, boolean[] beside) {
        for (int i = first; i < lines.size() && i < first + 6; i++) {
            if (kept[i] && isTitle(lines.get(i)) && lines.get(i).prose() == 0) {
                return;
            }
        }
        int title = -1;
        for (int i = first - 1; i >= 0 && i >= first - NEARBY; i--) {
            PageLine line = lines.get(i);
            boolean own = !isMenu(i) && !line.isLink() && isTitle(line);
            // A page's header may well hold its title.
            if (own && (!beside[i] || line.block().normalName().matches("h[1-3]"))) {
                title = i;
                if (line.block().normalName().equals("h1")) {
                    break;
                }
            }
        }
        for (int i = Math.max(0, title); title >= 0 && i < first; i++) {
            kept[i] = (i == title || !beside[i]) && !isMenu(i) && !lines.get(i).isLink();
        }
    }

    private void afterwards(int last, boolean[] beside) {
        for (int i = last + 1; i < lines.size() && i <= last + NEARBY; i++) {
            PageLine line = lines.get(i);
            if (beside[i]
                    || isMenu(i)
                    || line.isLink()
                    || FOOT.matcher(line.text()).matches()
                    || TOOL.matcher(line.text()).matches()) {
                return;
            }
            kept[i] = true;
        }
    }

    /** Takes the page's own words off both ends. */
    private void trim() {
        int seen = 0;
        for (int i = 0; i < kept.length && seen < 10; i++) {
            if (kept[i]) {
                seen++;
                if (isTool(lines.get(i))) {
                    kept[i] = false;
                }
            }
        }
        for (int i = kept.length - 1; i >= 0; i--) {
            if (!kept[i]) {
                continue;
            }
            PageLine line = lines.get(i);
            if (!isTool(line) && !(FOOT.matcher(line.text()).matches() && PageLine.width(line.text()) < 160)) {
                return;
            }
            kept[i] = false;
        }
    }

    private static boolean isTool(PageLine line) {
        return PageLine.width(line.text()) <= 60
                && (TOOL.matcher(line.text()).matches()
                        || STAMP.matcher(line.text()).matches());
    }

    /** The lines that were not kept. */
    List<PageLine> leftOut() {
        List<PageLine> left = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (!kept[i]) {
                left.add(lines.get(i));
            }
        }
        return left;
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u00A0\u3000]", "");
    }
}
