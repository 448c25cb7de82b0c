package org.hebi.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.model.RawUnit;
import org.hebi.model.Severity;

/** Leftovers of markup, escapes and placeholders; the same ones on both sides may belong there. */
final class MarkupRule {
    private static final Pattern LEFTOVER = Pattern.compile("</?[A-Za-z][A-Za-z0-9:]*(?:\\s[^<>]{0,200})?/?>"
            + "|<!--|-->|<!\\[CDATA\\[|\\]\\]>"
            + "|&(?:amp|lt|gt|quot|apos|nbsp|ndash|mdash|laquo|raquo|ldquo|rdquo|shy|hellip|#\\d{1,6}|#x[0-9A-Fa-f]{1,5});"
            + "|\\{\\d{1,3}\\}|\\{\\{|\\}\\}|\\$\\{[^}]{0,40}\\}"
            + "|(?<!\\d[ ]?)%(?:\\d{1,2}\\$)?[sd](?![\\p{L}\\d])"
            + "|(?<![A-Za-z]:)(?<![\\\\\\w])\\\\(?:[nrt](?![a-z]{3})|par\\b|u[0-9A-Fa-f]{4})"
            + "|\\[/?(?:b|i|u|url|quote|img)\\]"
            + "|(?:font-family|font-size|text-align)\\s*:|mso-[a-z]+");

    void check(RawUnit unit, List<Side> sides, Faults faults) {
        List<List<String>> all = new ArrayList<>();
        for (Side side : sides) {
            all.add(leftovers(side.text()));
        }
        for (int i = 0; i < sides.size(); i++) {
            Side side = sides.get(i);
            if (all.get(i).isEmpty()) {
                continue;
            }
            List<String> mine = all.get(i);
            boolean everywhere = all.size() > 1 && all.stream().allMatch(mine::equals);
            boolean entity = mine.stream().anyMatch(s -> s.startsWith("&"));
            Matcher m = LEFTOVER.matcher(side.text());
            if (m.find()) {
                faults.span(
                        CheckRule.MARKUP,
                        everywhere && !entity ? Severity.INFO : Severity.WARNING,
                        unit,
                        side.raw(),
                        m.start(),
                        m.end(),
                        everywhere
                                ? "Markup stands as plain text on every side: " + Faults.quoted(m.group()) + "."
                                : "A leftover of markup or a placeholder that the other side does not have: "
                                        + Faults.quoted(m.group()) + ".",
                        "Take it out, or make it an inline code where the program needs it.",
                        false);
            }
        }
    }

    private static List<String> leftovers(String text) {
        if (text.indexOf('<') < 0
                && text.indexOf('&') < 0
                && text.indexOf('{') < 0
                && text.indexOf('}') < 0
                && text.indexOf('%') < 0
                && text.indexOf('\\') < 0
                && text.indexOf('[') < 0
                && text.indexOf('>') < 0
                && text.indexOf('-') < 0) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        Matcher m = LEFTOVER.matcher(text);
        while (m.find()) {
            found.add(m.group());
        }
        Collections.sort(found);
        return found;
    }
}
