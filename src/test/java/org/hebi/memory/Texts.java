package org.hebi.memory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hebi.model.Alignment;
import org.hebi.model.Bead;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Declaration;
import org.hebi.model.Document;
import org.hebi.model.Edition;
import org.hebi.model.EditionStatus;
import org.hebi.model.Language;
import org.hebi.model.SegmentedDocument;
import org.hebi.model.TranslationMemory;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;

/** Small texts, alignments and memories for tests of this room. */
public final class Texts {
    /** Every kind of character that a program on the way might hurt. */
    public static final List<List<String>> HARD = List.of(
            List.of("雙方決心發展平等信任的戰略協作夥伴關係。", "Стороны полны решимости развивать «партнёрство»."),
            List.of("双方决心发展平等信任的战略协作伙伴关系。", "The Parties — both of them — agree…"),
            List.of("　第一条　宗旨", "Статья 1.\u00a0Цели"),
            List.of("𠮷田與𨭎元素😀", "Ёлка й и\u0306 е\u0301"),
            List.of("甲]]>乙<g id=\"1\">丙</g>&amp;丁", "a ]]> b & c < d > e \"f\" 'g'"),
            List.of("  前後有空格  ", "  leading and trailing  "),
            List.of("=1+1", "@SUM(A1)"),
            List.of("+7 495", "-5 °C"),
            List.of("‏מ‎ 混排", "zero\u200bwidth \ufeffmark"),
            List.of("“引号”‘单’《书》「角」", "„Anführung“ “quotes” ‘single’"));

    private Texts() {}

    public static SegmentedDocument sentences(Language language, String... texts) {
        List<Block> blocks = new ArrayList<>();
        for (String text : texts) {
            blocks.add(new Block(BlockKind.PARAGRAPH, text, blocks.size() + 1, 1));
        }
        return SegmentedDocument.oneSentencePerBlock(new Document(language + ".txt", language, blocks, List.of()));
    }

    /** An alignment written as bead types with a confidence each: {@code "1-1 .9, 2-1 .5"}. */
    public static Alignment alignment(String beads) {
        List<Bead> list = new ArrayList<>();
        int source = 0;
        int target = 0;
        for (String bead : beads.split(",")) {
            String[] parts = bead.strip().split("[- ]");
            int sourceEnd = source + Integer.parseInt(parts[0]);
            int targetEnd = target + Integer.parseInt(parts[1]);
            list.add(new Bead(source, sourceEnd, target, targetEnd, 1, Double.parseDouble(parts[2])));
            source = sourceEnd;
            target = targetEnd;
        }
        return new Alignment(source, target, list);
    }

    public static Declaration declaration(String id, Object... languagesAndStatuses) {
        List<Edition> editions = new ArrayList<>();
        for (int i = 0; i < languagesAndStatuses.length; i += 2) {
            Language language = (Language) languagesAndStatuses[i];
            editions.add(
                    new Edition(language, Path.of(language + ".txt"), (EditionStatus) languagesAndStatuses[i + 1], ""));
        }
        return new Declaration(id, "Test", "2001-07-16", "Moscow", editions);
    }

    public static TranslationUnit unit(String id, double confidence, Variant... variants) {
        return new TranslationUnit(
                id,
                "2001-07-16-treaty",
                "2001-07-16",
                3,
                "第三条",
                BlockKind.PARAGRAPH,
                "1-1",
                confidence,
                List.of(variants));
    }

    public static Variant variant(Language language, String text) {
        return new Variant(language, text, EditionStatus.WORKING_TRANSLATION);
    }

    /** The hard texts as a memory of two languages, ids {@code u.0001} on. */
    public static TranslationMemory hard(Language source, Language target) {
        List<TranslationUnit> units = new ArrayList<>();
        for (List<String> pair : HARD) {
            units.add(unit(
                    String.format(java.util.Locale.ROOT, "u.%04d", units.size() + 1),
                    0.97,
                    variant(source, pair.get(0)),
                    variant(target, pair.get(1))));
        }
        return new TranslationMemory("hard", source, units);
    }
}
