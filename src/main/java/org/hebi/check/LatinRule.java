package org.hebi.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.model.RawUnit;
import org.hebi.model.Severity;

/** Addresses and document symbols, which no language translates. */
final class LatinRule implements PairRule {
    private static final Pattern KEPT = Pattern.compile(
            "https?://[\\w./?=&%#~:+-]*[\\w/]|www\\.[\\w./-]*[\\w/]|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
                    + "|(?<![\\p{L}/])(?:A|S|E|CD|DP)/(?:[A-Z]+[./])?\\d[\\w./-]*\\w",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void check(RawUnit unit, Side source, Side target, Faults faults) {
        compare(unit, source, target, faults);
        compare(unit, target, source, faults);
    }

    private static void compare(RawUnit unit, Side has, Side lacks, Faults faults) {
        Set<String> told = new LinkedHashSet<>();
        Matcher m = KEPT.matcher(has.text());
        while (m.find()) {
            String found = m.group();
            if (told.add(found) && !lacks.text().contains(found)) {
                faults.span(
                        CheckRule.LATIN,
                        Severity.WARNING,
                        unit,
                        has.raw(),
                        m.start(),
                        m.end(),
                        "The " + has.code() + " side has " + Faults.quoted(found) + ", which the " + lacks.code()
                                + " side lacks or writes in another way.",
                        "Copy it from the original: addresses and symbols are not translated.",
                        false);
            }
        }
    }
}
