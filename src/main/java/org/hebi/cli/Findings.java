package org.hebi.cli;

import java.io.PrintWriter;
import java.util.List;
import org.hebi.model.Finding;

/** Prints findings for people. */
final class Findings {
    private Findings() {}

    /** One a line, the place first; the innocent ones are left out. */
    static void print(List<Finding> findings, PrintWriter err) {
        for (Finding finding : findings) {
            if (finding.severity() > 0) {
                int line = finding.place().line();
                err.println(finding.place().document() + (line > 0 ? ":" + line : "") + ": " + finding.message());
            }
        }
        err.flush();
    }
}
