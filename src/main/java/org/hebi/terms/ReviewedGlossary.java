package org.hebi.terms;

import java.util.List;
import java.util.Objects;
import org.hebi.model.Finding;
import org.hebi.model.Glossary;

/**
 * A glossary with what reviewers decided about it.
 *
 * @param glossary approved entries first, rejected and merged ones gone
 * @param findings where a decision and the texts disagree
 */
public record ReviewedGlossary(Glossary glossary, List<Finding> findings) {
    public ReviewedGlossary {
        Objects.requireNonNull(glossary);
        findings = List.copyOf(findings);
    }
}
