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
    private final Map<Character, List<KnownName>> names = new HashMap<>();

    NameRule(List<KnownName> names) {
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
        String text = chinese.text();
        String folded = folded(other.text());
        List<String> told = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            for (KnownName name : names.getOrDefault(text.charAt(i), List.of())) {
                if (!text.startsWith(name.chinese(), i)) {
                    continue;
                }
                List<String> renderings =
                        name.renderings().getOrDefault(other.language().language(), List.of());
                boolean found = renderings.stream().anyMatch(folded::contains);
                if (!renderings.isEmpty() && !found && !told.contains(name.chinese())) {
                    told.add(name.chinese());
                    faults.span(
                            CheckRule.NAME,
                            Severity.WARNING,
                            unit,
                            chinese.raw(),
                            i,
                            i + name.chinese().length(),
                            "The " + chinese.code() + " side names " + name.chinese() + ", and the " + other.code()
                                    + " side has none of " + String.join(", ", renderings) + ".",
                            "Add the name, or check that another one stands for it.",
                            false);
                }
                i += name.chinese().length() - 1;
                break;
            }
        }
    }

    /** Lower case, ё as е, without accents on Latin letters, hyphens as they are. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('’', '\'');
    }
}
