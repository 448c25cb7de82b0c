package org.hebi.pipeline;

import java.nio.file.Path;
import org.hebi.model.Alignment;
import org.hebi.model.Document;
import org.hebi.model.Language;
import org.hebi.model.RawText;
import org.hebi.model.SegmentedDocument;

public final class DefaultWorkbench implements Workbench {
    public DefaultWorkbench(ReadOptions o) {}

    public RawText raw(Path file) {
        throw new UnsupportedOperationException();
    }

    public Language language(RawText raw) {
        throw new UnsupportedOperationException();
    }

    public Document document(RawText raw, Language language) {
        throw new UnsupportedOperationException();
    }

    public SegmentedDocument segmented(Document document) {
        throw new UnsupportedOperationException();
    }

    public Alignment align(SegmentedDocument source, SegmentedDocument target) {
        throw new UnsupportedOperationException();
    }
}
