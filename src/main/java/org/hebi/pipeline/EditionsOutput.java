package org.hebi.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.hebi.edition.Decisions;
import org.hebi.model.Difference;
import org.hebi.model.EditionReview;
import org.hebi.model.EditionsReport;
import org.hebi.report.EditionsJson;
import org.hebi.report.EditionsPage;
import org.hebi.report.EditionsText;
import org.hebi.report.xlsx.EditionsWorkbook;

/** Writes edition findings in every format. */
public final class EditionsOutput {
    private final boolean folder;
    private final boolean colours;

    /**
     * @param folder whether the report is about a folder; its JSON is an object then
     * @param colours whether text is for a terminal that shows colours
     */
    public EditionsOutput(boolean folder, boolean colours) {
        this.folder = folder;
        this.colours = colours;
    }

    /** Writes the report, in UTF-8 where it is text; the stream stays open. */
    public void write(EditionsReport report, EditionsFormat format, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        switch (format) {
            case TEXT -> writer.write(new EditionsText(colours).text(report));
            case JSON -> {
                EditionsJson json = new EditionsJson();
                if (folder) {
                    json.writeFolder(report, writer);
                } else {
                    json.writePair(report, writer);
                }
            }
            case ACCEPT -> writer.write(acceptable(report));
            case HTML -> writer.write(new EditionsPage().html(report));
            case XLSX -> new EditionsWorkbook().write(report, out);
        }
        writer.flush();
    }

    private static String acceptable(EditionsReport report) {
        StringBuilder lines = new StringBuilder("# Keep the lines of findings you accept, and put this file beside the"
                + " declaration as " + Decisions.FILE + ".\n# fingerprint\tclass\tTraditional\tSimplified\tremark\n");
        for (EditionReview review : report.reviews()) {
            if (report.reviews().size() > 1) {
                lines.append("# ").append(review.id()).append('\n');
            }
            for (Difference difference : report.shown(review)) {
                lines.append(Decisions.line(difference)).append('\n');
            }
        }
        return lines.toString();
    }
}
