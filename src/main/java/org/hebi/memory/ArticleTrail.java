package org.hebi.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Document;

/**
 * Tells under which article and item each block stands, from the marks of headings and items: {@code 第三条},
 * {@code 一 （二）}. A paragraph after an item belongs to it until the next mark.
 */
final class ArticleTrail {
    private static final String HAN = "[一二三四五六七八九十百零〇○\\d]+";

    /** Marks from the most to the least telling; the style decides which mark replaces which. */
    private enum Style {
        PART("第\\s*" + HAN + "\\s*(?:编|編|章|节|節|部分)"),
        ARTICLE("第\\s*" + HAN + "\\s*(?:条|條|款|项|項)"),
        LATIN_PART("(?iu:part|chapter|section|часть|глава|раздел)\\s+(?:\\d+|[IVXLC]+)\\b"),
        LATIN_ARTICLE("(?iu:article|статья)\\s+(?:\\d+|[IVXLC]+)\\b"),
        HAN_NUMBER("[一二三四五六七八九十百]+(?=\\s*(?:[、.．,，:：\\s]|$))"),
        BRACKETED_HAN("[（(﹙]\\s*[一二三四五六七八九十百]+\\s*[)）﹚]"),
        ROMAN("[IVXLC]+(?=\\s*(?:[.、)\\s]|$))"),
        DECIMAL("\\d+(?:\\.\\d+)*(?=\\s*(?:[.．、]|$))"),
        BRACKETED_DECIMAL("[（(]?\\d+\\s*[)）]"),
        CIRCLED("[①-⑳]"),
        LETTER("[（(]?[a-zа-я][)）.]");

        private final Pattern pattern;

        Style(String regex) {
            this.pattern = Pattern.compile("\\s*(" + regex + ")");
        }
    }

    private record Step(Style style, String label, boolean heading) {}

    private static final int LONGEST_UNMARKED = 40;

    private ArticleTrail() {}

    /** One label a block; empty where a block stands under nothing. */
    static List<String> of(Document document) {
        List<String> labels = new ArrayList<>();
        List<Step> trail = new ArrayList<>();
        String unmarked = "";
        for (Block block : document.blocks()) {
            if (block.kind() == BlockKind.TITLE || block.kind() == BlockKind.SIGNATURE) {
                trail.clear();
                unmarked = "";
            } else if (block.kind() == BlockKind.HEADING || block.kind() == BlockKind.ITEM) {
                boolean heading = block.kind() == BlockKind.HEADING;
                List<Step> found = marks(block.text(), heading);
                if (found.isEmpty()) {
                    if (heading) {
                        trail.clear();
                        unmarked = shortened(block.text().strip());
                    }
                } else {
                    unmarked = heading ? "" : unmarked;
                    enter(trail, found.get(0));
                }
            }
            labels.add(label(trail, unmarked));
        }
        return labels;
    }

    private static void enter(List<Step> trail, Step step) {
        if (step.heading()) {
            trail.removeIf(s -> !s.heading());
        }
        for (int i = 0; i < trail.size(); i++) {
            // The same style comes again at the same depth; a heading of a higher style closes the ones below it.
            boolean above =
                    step.heading() && step.style().compareTo(trail.get(i).style()) < 0;
            if (above || trail.get(i).style() == step.style()) {
                trail.subList(i, trail.size()).clear();
                break;
            }
        }
        trail.add(step);
    }

    private static List<Step> marks(String text, boolean heading) {
        for (Style style : Style.values()) {
            Matcher matcher = style.pattern.matcher(text);
            if (matcher.lookingAt()) {
                return List.of(new Step(style, matcher.group(1).replaceAll("\\s+", " "), heading));
            }
        }
        return List.of();
    }

    private static String label(List<Step> trail, String unmarked) {
        StringBuilder label = new StringBuilder(unmarked);
        for (Step step : trail) {
            if (label.length() > 0) {
                label.append(' ');
            }
            label.append(step.label());
        }
        return label.toString();
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_UNMARKED) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_UNMARKED - 1)) + "…";
    }
}
