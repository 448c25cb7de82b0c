package org.hebi.report;

import java.util.Locale;
import org.hebi.model.CheckReport;
import org.hebi.model.Fault;
import org.hebi.model.Severity;

/** Faults of memories as text for a terminal, with colours when a person watches. */
public final class CheckText {
    private static final String RESET = "\u001B[0m";
    private static final String STRONG = "\u001B[1m";
    private static final String QUIET = "\u001B[2m";
    private static final int LONGEST = 600;

    private final boolean colours;

    /** @param colours whether to use ANSI colours */
    public CheckText(boolean colours) {
        this.colours = colours;
    }

    /** The whole report, each line ended by a line feed. */
    public String text(CheckReport report) {
        StringBuilder out = new StringBuilder();
        for (CheckReport.CheckedFile file : report.files()) {
            for (Fault fault : file.faults()) {
                fault(fault, out);
            }
        }
        out.append(paint(STRONG, summary(report))).append('\n');
        return out.toString();
    }

    private void fault(Fault fault, StringBuilder out) {
        out.append(fault.file()).append(fault.line() > 0 ? ":" + fault.line() : "");
        out.append(fault.unit().isEmpty() ? "" : ": " + fault.unit());
        out.append(fault.side().isEmpty() ? "" : " " + fault.side());
        out.append(": ").append(paint(colour(fault.severity()), fault.severity().label() + " " + fault.rule()));
        out.append(fault.mended() ? " (fixed)" : "").append('\n');
        out.append("    ").append(plain(fault.message())).append('\n');
        if (!fault.mended()) {
            out.append("    ").append(paint(QUIET, plain(fault.advice()))).append('\n');
        }
    }

    /** One line: how many units in how many files, and how many faults of each weight. */
    static String summary(CheckReport report) {
        long mended = report.faults().stream().filter(Fault::mended).count();
        int files = report.files().size();
        return String.format(
                Locale.ROOT,
                "%d %s in %d %s: %s, %s, %d to know%s",
                report.units(),
                report.units() == 1 ? "unit" : "units",
                files,
                files == 1 ? "file" : "files",
                count(report.count(Severity.ERROR), "error"),
                count(report.count(Severity.WARNING), "warning"),
                report.count(Severity.INFO),
                mended > 0 ? "; " + mended + " fixed" : "");
    }

    private static String count(long n, String name) {
        return n + " " + name + (n == 1 ? "" : "s");
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case INFO -> "\u001B[36m";
            case WARNING -> "\u001B[33m";
            case ERROR -> "\u001B[1;31m";
        };
    }

    private String paint(String colour, String text) {
        return colours ? colour + text + RESET : text;
    }

    /** Text that cannot move the cursor of the terminal it is shown on. */
    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT
                        ? '\uFFFD'
                        : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
