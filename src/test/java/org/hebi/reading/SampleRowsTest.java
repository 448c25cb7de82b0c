package org.hebi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hebi.model.Document;
import org.hebi.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The seven declarations as their users got them come out as a careful person would write them down. */
class SampleRowsTest {
    static final List<String> DECLARATIONS = Reading.DECLARATIONS;

    /** The rows that differ, and why. Both are sentences of the one text whose font lost its punctuation. */
    private static final Map<String, String> EXPLAINED = Map.of(
            "阿富汗危机",
            "The gap after 政府 was a full stop. The model takes it for a 、 (probability 76 %), because a list stands before it"
                    + " and 联合国和… after it reads like the next member; the finding says so.",
            "两国重视扩大",
            "The gap after 了解 was a full stop; 了解、支持和鼓励 reads well too. And the copy lost the character 展 of 发展委员会:"
                    + " a lost character is not a lost mark and is never made up.");

    @ParameterizedTest
    @FieldSource("DECLARATIONS")
    void comesOutRowByRow(String id) {
        Document document = Reading.document(Reading.raw(Reading.chinese(id)), Language.CHINESE);
        List<String> missing = new ArrayList<>(Reading.expected(id));
        List<String> got = Reading.rows(document);
        int found = Reading.common(missing, got);
        missing.removeAll(got);

        assertThat(missing).allMatch(row -> EXPLAINED.keySet().stream().anyMatch(row::contains));
        assertThat(missing).hasSize(id.startsWith("1998") ? 2 : 0);
        assertThat(found).isEqualTo(Reading.expected(id).size() - missing.size());
    }

    @Test
    void ninetyNineOfAHundredRowsAreEqual() {
        int rows = 0;
        int equal = 0;
        for (String id : DECLARATIONS) {
            List<String> expected = Reading.expected(id);
            rows += expected.size();
            equal += Reading.common(
                    expected, Reading.rows(Reading.document(Reading.raw(Reading.chinese(id)), Language.CHINESE)));
        }
        assertThat(rows).isEqualTo(328);
        assertThat(equal).isEqualTo(326);
    }

    /** What is not in the expected rows is what the page carries: nothing else is added, and nothing of the source is lost. */
    @ParameterizedTest
    @FieldSource("DECLARATIONS")
    void addsNothingButFurniture(String id) {
        List<String> got =
                new ArrayList<>(Reading.rows(Reading.document(Reading.raw(Reading.chinese(id)), Language.CHINESE)));
        got.removeAll(Reading.expected(id));
        got.removeIf(row -> EXPLAINED.keySet().stream().anyMatch(row::contains));

        assertThat(got).allMatch(row -> row.startsWith("furniture\t"));
    }

    @ParameterizedTest
    @FieldSource("DECLARATIONS")
    void losesNoCharacter(String id) {
        StringBuilder source = new StringBuilder();
        Reading.raw(Reading.chinese(id)).lines().forEach(line -> source.append(line.text()));
        StringBuilder blocks = new StringBuilder();
        Reading.document(Reading.raw(Reading.chinese(id)), Language.CHINESE)
                .blocks()
                .forEach(b -> blocks.append(b.text()));

        assertThat(letters(blocks)).isEqualTo(letters(source));
    }

    /** Chinese characters and digits of a text in their usual form; a dash read as 一 counts as the dash it was. */
    private static String letters(CharSequence text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .replaceAll("[^\\p{IsHan}0-9A-Za-z]", "")
                .replaceFirst("(?<=声明)一(?=中俄两国元首全面)", "")
                .replaceFirst("(?<=成功)一(?=中国和俄罗斯为)", "");
    }

    @Test
    void aTextWithLostMarksTellsOfEveryDoubtfulOne() {
        Document document =
                Reading.document(Reading.raw(Reading.chinese("1998-11-23-joint-statement")), Language.SIMPLIFIED);

        assertThat(document.findings())
                .filteredOn(f -> f.check().equals("lost-punctuation") && f.severity() == 2)
                .hasSizeBetween(10, 20)
                .allSatisfy(f -> {
                    assertThat(f.place().line()).isPositive();
                    String text = document.blocks().get(f.place().block()).text();
                    assertThat(text.substring(f.place().start(), f.place().end()))
                            .containsAnyOf("。", "、", " ");
                });
    }

    @Test
    void lookAlikeCharactersAreCounted() {
        Document document = Reading.document(
                Reading.raw(java.nio.file.Path.of("samples/compilation-1994-1996-2001.txt")), Language.TRADITIONAL);

        assertThat(document.findings())
                .filteredOn(f -> f.check().equals("look-alike-characters"))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).startsWith("537 "));
    }
}
