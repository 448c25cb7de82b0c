package org.hebi.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.hebi.model.CheckReport;
import org.hebi.report.CheckJson;
import org.hebi.report.CheckPage;
import org.hebi.report.CheckText;
import org.hebi.report.xlsx.CheckWorkbook;

/** Writes the faults of memories in every format. */
public final class CheckOutput {
    private final boolean colours;

    /** @param colours whether text is for a terminal that shows colours */
    public CheckOutput(boolean colours) {
        this.colours = colours;
    }

    /** Writes the report, in UTF-8 where it is text; the stream stays open. */
    public void write(CheckReport report, CheckFormat format, OutputStream out) throws IOException {
        if (format == CheckFormat.XLSX) {
            new CheckWorkbook().write(report, out);
            return;
        }
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        switch (format) {
            case JSON -> new CheckJson().write(report, writer);
            case HTML -> writer.write(new CheckPage().page(report));
            default -> writer.write(new CheckText(colours).text(report));
        }
        writer.flush();
    }
}
