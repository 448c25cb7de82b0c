package org.hebi.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebi.model.Language;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;

/** The units a glossary is made from, their Chinese side analysed once for all. */
public final class TermCorpus {
    private final List<TranslationUnit> units;
    private final List<SourceText> texts;
    private final List<FoldedText> folded;
    private final List<AnalysedText> analysed;

    private TermCorpus(
            List<TranslationUnit> units, List<SourceText> texts, List<FoldedText> folded, List<AnalysedText> analysed) {
        this.units = List.copyOf(units);
        this.texts = List.copyOf(texts);
        this.folded = List.copyOf(folded);
        this.analysed = List.copyOf(analysed);
    }

    /**
     * @param all units in reading order; those without a Chinese side are passed over
     * @param chinese words and scripts
     * @param folding brings both scripts to one
     * @param vocabulary what is known already; may be empty
     */
    public static TermCorpus of(
            List<TranslationUnit> all, ChineseAnalyzer chinese, ScriptFolding folding, Vocabulary vocabulary) {
        List<TranslationUnit> units = new ArrayList<>();
        List<SourceText> texts = new ArrayList<>();
        List<FoldedText> folded = new ArrayList<>();
        List<AnalysedText> analysed = new ArrayList<>();
        for (TranslationUnit unit : all) {
            List<Variant> chineseSides = unit.variants().stream()
                    .filter(v -> v.language().isChinese())
                    .toList();
            // The Simplified edition speaks the language phrases are compared in, if there is one.
            Optional<Variant> side = chineseSides.stream()
                    .filter(v -> v.language().isSimplified())
                    .findFirst()
                    .or(() -> chineseSides.stream().findFirst());
            if (side.isEmpty()) {
                continue;
            }
            SourceText text = new SourceText(
                    unit.id(),
                    unit.document(),
                    unit.date(),
                    side.get().language(),
                    side.get().text());
            FoldedText fold = folding.fold(text);
            units.add(unit);
            texts.add(text);
            folded.add(fold);
            analysed.add(AnalysedText.of(fold.text(), chinese, vocabulary));
        }
        return new TermCorpus(units, texts, folded, analysed);
    }

    /** The units with a Chinese side. */
    public List<TranslationUnit> units() {
        return units;
    }

    /** The Chinese side of each unit. */
    public List<SourceText> texts() {
        return texts;
    }

    List<FoldedText> folded() {
        return folded;
    }

    List<AnalysedText> analysed() {
        return analysed;
    }

    /** For each unit its side in a language, whatever the region. */
    List<Optional<String>> targets(Language language) {
        return units.stream()
                .map(u -> u.variants().stream()
                        .filter(v -> v.language().language().equals(language.language()))
                        .findFirst()
                        .map(Variant::text))
                .toList();
    }
}
