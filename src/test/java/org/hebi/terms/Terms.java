package org.hebi.terms;

import java.util.ArrayList;
import java.util.List;
import org.hebi.model.BlockKind;
import org.hebi.model.EditionStatus;
import org.hebi.model.Glossary;
import org.hebi.model.Language;
import org.hebi.model.TermEntry;
import org.hebi.model.TermExample;
import org.hebi.model.TermForm;
import org.hebi.model.TermKind;
import org.hebi.model.TermQuote;
import org.hebi.model.TermReview;
import org.hebi.model.TermSource;
import org.hebi.model.TermStatus;
import org.hebi.model.TermVariant;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;

/** Small glossaries and units for tests. */
public final class Terms {
    private Terms() {}

    /** Scripts by a handful of characters: enough for the phrases of tests, and quick. */
    public static final ChineseAnalyzer FEW_CHARACTERS = new ChineseAnalyzer() {
        private static final String TRADITIONAL = "關係夥鄰條約國際聯憲裏";
        private static final String SIMPLIFIED = "关系伙邻条约国际联宪里";

        private String map(String text, String from, String to) {
            StringBuilder mapped = new StringBuilder(text);
            for (int i = 0; i < mapped.length(); i++) {
                int at = from.indexOf(mapped.charAt(i));
                if (at >= 0) {
                    mapped.setCharAt(i, to.charAt(at));
                }
            }
            return mapped.toString();
        }

        @Override
        public String simplify(String text) {
            return map(text, TRADITIONAL, SIMPLIFIED);
        }

        @Override
        public String traditional(String simplified) {
            return map(simplified, SIMPLIFIED, TRADITIONAL);
        }

        @Override
        public List<ChineseWord> words(String simplified) {
            throw new UnsupportedOperationException("no words are needed here");
        }
    };

    public static TermVariant rendering(Language language, String text, String... documents) {
        List<TermSource> sources = new ArrayList<>();
        for (String document : documents) {
            sources.add(new TermSource(document, document.substring(0, 4) + "-01-01", 1));
        }
        return new TermVariant(language, text, TermStatus.PROPOSED, 0.9, sources);
    }

    /** An entry found twice in one document. */
    public static TermEntry entry(String key, String russian, String english) {
        List<TermVariant> renderings = new ArrayList<>();
        if (!russian.isEmpty()) {
            renderings.add(rendering(Language.RUSSIAN, russian, "2001-treaty"));
        }
        if (!english.isEmpty()) {
            renderings.add(rendering(Language.ENGLISH, english, "2001-treaty"));
        }
        return entry(key, renderings);
    }

    public static TermEntry entry(String key, List<TermVariant> renderings) {
        return new TermEntry(
                GlossaryBuilder.id(key),
                key,
                List.of(
                        new TermForm(Language.SIMPLIFIED, key, 2),
                        new TermForm(Language.TRADITIONAL, FEW_CHARACTERS.traditional(key), 0)),
                TermKind.PHRASE,
                "noun",
                "diplomacy",
                "",
                TermStatus.PROPOSED,
                List.of(new TermSource("2001-treaty", "2001-07-16", 2)),
                renderings,
                List.of(new TermExample(
                        "u1",
                        "2001-treaty",
                        "2001-07-16",
                        List.of(
                                new TermQuote(Language.SIMPLIFIED, "发展" + key + "。", 2, 2 + key.length()),
                                new TermQuote(Language.RUSSIAN, "Развивать связи.", 10, 15),
                                new TermQuote(Language.ENGLISH, "To develop ties.", 11, 15)))),
                0.9,
                TermReview.NONE);
    }

    public static Glossary glossary(TermEntry... entries) {
        return new Glossary("test", List.of(entries));
    }

    public static TranslationUnit unit(String id, String chinese, String russian, String english) {
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant(Language.SIMPLIFIED, chinese, EditionStatus.UNKNOWN));
        if (!russian.isEmpty()) {
            variants.add(new Variant(Language.RUSSIAN, russian, EditionStatus.UNKNOWN));
        }
        if (!english.isEmpty()) {
            variants.add(new Variant(Language.ENGLISH, english, EditionStatus.UNKNOWN));
        }
        return new TranslationUnit(id, "doc", "2001-07-16", 0, "", BlockKind.PARAGRAPH, "1-1", 1, variants);
    }
}
