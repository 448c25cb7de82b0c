package org.hebi.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hebi.model.RawUnit;
import org.hebi.model.Severity;

/** Names of the Chinese side whose renderings are known have to appear on the other side. */
final class NameRule implements PairRule {
    /** Two characters are often part of a longer name that no list has. */
    private static final int SURE = 3;

    private final Map<Character, List<KnownName>> names = new HashMap<>();
    private final ScriptTable scripts;

    NameRule(List<KnownName> names, ScriptTable scripts) {
        this.scripts = scripts;
        for (KnownName name : names) {
            this.names
                    .computeIfAbsent(name.chinese().charAt(0), k -> new ArrayList<>())
                    .add(name);
        }
        this.names
                .values()
                .forEach(
                        l -> l.sort((a, b) -> b.chinese().length() - a.chinese().length()));
    }

    @Override
    public void check(RawUnit unit, Side source, Side target, Faults faults) {
        if (names.isEmpty()
                || source.language().isChinese() == target.language().isChinese()) {
            return;
        }
        Side chinese = source.language().isChinese() ? source : target;
        Side other = chinese.equals(source) ? target : source;
        String text = chinese.language().isSimplified() ? chinese.text() : simplified(chinese.text());
        String folded = folded(other.text());
        List<String> told = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            for (KnownName name : names.getOrDefault(text.charAt(i), List.of())) {
                if (!text.startsWith(name.chinese(), i)) {
                    continue;
                }
                List<List<String>> renderings =
                        name.renderings().getOrDefault(other.language().language(), List.of());
                boolean found = renderings.stream().anyMatch(r -> r.stream().allMatch(folded::contains));
                if (!renderings.isEmpty() && !found && !told.contains(name.chinese())) {
                    told.add(name.chinese());
                    faults.span(
                            CheckRule.NAME,
                            sure(name, other) ? Severity.WARNING : Severity.INFO,
                            unit,
                            chinese.raw(),
                            i,
                            i + name.chinese().length(),
                            "The " + chinese.code() + " side names " + name.chinese() + ", and the " + other.code()
                                    + " side nothing like "
                                    + name.shown().getOrDefault(other.language().language(), name.chinese()) + ".",
                            "Add the name, or check that another one stands for it.",
                            false);
                }
                i += name.chinese().length() - 1;
                break;
            }
        }
    }

    /** A name of several words may be worded in another way: the Asia-Pacific region, the region of Asia and the Pacific. */
    private static boolean sure(KnownName name, Side other) {
        String shown = name.shown().getOrDefault(other.language().language(), " ");
        return name.chinese().length() >= SURE && shown.indexOf(' ') < 0;
    }

    private String simplified(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int other = scripts.simplified(c);
            // Places are told by offset, so a form of another length stays as it is.
            out.appendCodePoint(Character.charCount(other) == Character.charCount(c) ? other : c);
        });
        return out.toString();
    }

    /** Lower case, ё as е, straight apostrophes. */
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('’', '\'');
    }
}
