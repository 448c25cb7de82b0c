package org.hebi.memory.xliff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hebi.memory.Texts.unit;
import static org.hebi.memory.Texts.variant;
import static org.hebi.model.Language.ENGLISH;
import static org.hebi.model.Language.RUSSIAN;
import static org.hebi.model.Language.SIMPLIFIED;
import static org.hebi.model.Language.TRADITIONAL;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.xliff.XLIFFFilter;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.hebi.memory.ReadLimits;
import org.hebi.memory.ReadMemory;
import org.hebi.memory.Texts;
import org.hebi.memory.WriteOptions;
import org.hebi.model.Codes;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.Tool;
import org.hebi.model.TranslationMemory;
import org.hebi.model.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class XliffTest {
    private static String written(TranslationMemory memory, XliffVersion version, Codes codes, List<Finding> findings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            findings.addAll(new XliffWriter(new WriteOptions(codes, Tool.GENERIC, "1"), version).write(memory, out));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String written(TranslationMemory memory, XliffVersion version) {
        List<Finding> findings = new ArrayList<>();
        String text = written(memory, version, Codes.REGION, findings);
        assertThat(findings).isEmpty();
        return text;
    }

    private static ReadMemory read(String text) {
        try {
            return new XliffReader(ReadLimits.DEFAULT)
                    .read("m.xlf", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<List<String>> texts(ReadMemory read) {
        return read.memory().units().stream()
                .map(u -> u.variants().stream().map(Variant::text).toList())
                .toList();
    }

    private static final TranslationMemory TWO = new TranslationMemory(
            "m",
            SIMPLIFIED,
            List.of(
                    unit("t.0001", .5, variant(SIMPLIFIED, "甲 "), variant(RUSSIAN, "А & Б")),
                    unit("t.0002", .9, variant(SIMPLIFIED, "乙"), variant(RUSSIAN, "В"))));

    @Test
    void writesEveryByteAsSaid() {
        assertThat(written(TWO, XliffVersion.V1_2)).startsWith("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:hebi="urn:hebi:memory">
                          <file original="2001-07-16-treaty" source-language="zh-CN" target-language="ru" datatype="plaintext">
                            <body>
                              <trans-unit id="t.0001" xml:space="preserve" hebi:date="2001-07-16" hebi:block="3" hebi:article="第三条" hebi:kind="paragraph" hebi:confidence="0.50" hebi:bead="1-1" hebi:source-status="working translation" hebi:target-status="working translation">
                                <source>甲 </source>
                                <target state="needs-review-translation">А &amp; Б</target>
                              </trans-unit>
                        """);
        assertThat(written(TWO, XliffVersion.V2_1))
                .contains(
                        """
                          <file id="f1" original="2001-07-16-treaty">
                            <unit id="t.0001" name="t.0001">
                        """,
                        "<mda:meta type=\"confidence\">0.50</mda:meta>",
                        "<segment state=\"initial\">",
                        "<segment state=\"translated\">");
    }

    @Test
    void okapisFilterReadsEveryUnitOfVersion1ToTheCharacter() {
        List<List<String>> read = new ArrayList<>();
        try (XLIFFFilter filter = new XLIFFFilter()) {
            filter.open(new RawDocument(
                    written(Texts.hard(SIMPLIFIED, RUSSIAN), XliffVersion.V1_2),
                    LocaleId.fromString("zh-CN"),
                    LocaleId.RUSSIAN));
            while (filter.hasNext()) {
                Event event = filter.next();
                if (event.isTextUnit()) {
                    ITextUnit unit = event.getTextUnit();
                    read.add(List.of(
                            unit.getSource().getUnSegmentedContentCopy().getText(),
                            unit.getTarget(LocaleId.RUSSIAN)
                                    .getUnSegmentedContentCopy()
                                    .getText()));
                }
            }
        }
        assertThat(read).isEqualTo(Texts.HARD);
    }

    @Test
    void okapisReaderTakesVersion2AsValidAndReadsEveryUnitToTheCharacter() {
        for (Codes codes : Codes.values()) {
            List<List<String>> read = new ArrayList<>();
            try (XLIFFReader reader =
                    new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL | XLIFFReader.VALIDATION_INCLUDE_SCHEMAS)) {
                reader.open(written(Texts.hard(TRADITIONAL, ENGLISH), XliffVersion.V2_1, codes, new ArrayList<>()));
                while (reader.hasNext()) {
                    net.sf.okapi.lib.xliff2.reader.Event event = reader.next();
                    if (event.isUnit()) {
                        for (Segment segment : event.getUnit().getSegments()) {
                            read.add(List.of(
                                    segment.getSource().getPlainText(),
                                    segment.getTarget().getPlainText()));
                        }
                    }
                }
            }
            assertThat(read).isEqualTo(Texts.HARD);
        }
    }

    @Test
    void theSchemaCheckWouldNoticeAFault() {
        String wrong =
                written(TWO, XliffVersion.V2_1).replace("<segment state=\"initial\">", "<segment stato=\"initial\">");
        assertThatThrownBy(() -> {
                    try (XLIFFReader reader =
                            new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL | XLIFFReader.VALIDATION_INCLUDE_SCHEMAS)) {
                        reader.open(wrong);
                        while (reader.hasNext()) {
                            reader.next();
                        }
                    }
                })
                .hasMessageContaining("stato");
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void readsBackWhatWasWrittenToTheCharacter(XliffVersion version) {
        TranslationMemory memory = Texts.hard(TRADITIONAL, RUSSIAN);
        ReadMemory read = read(written(memory, version));
        assertThat(read.findings()).isEmpty();
        assertThat(read.memory().source()).isEqualTo(TRADITIONAL);
        assertThat(read.memory().units()).isEqualTo(memory.units());
        assertThat(read(written(new TranslationMemory("e", SIMPLIFIED, List.of()), version))
                        .memory()
                        .units())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void whatXmlForbidsIsTakenOutAndReported(XliffVersion version) {
        TranslationMemory memory = new TranslationMemory(
                "m",
                SIMPLIFIED,
                List.of(
                        unit("m.1", 1, variant(SIMPLIFIED, "甲\u0001乙"), variant(RUSSIAN, "А")),
                        unit("m.2", 1, variant(SIMPLIFIED, "乙"), variant(RUSSIAN, "\u0002"))));
        List<Finding> findings = new ArrayList<>();
        assertThat(texts(read(written(memory, version, Codes.REGION, findings))))
                .containsExactly(List.of("甲乙", "А"));
        assertThat(findings)
                .extracting(Finding::message)
                .containsExactly(
                        "1 character that XML forbids taken out of m.1 in zh-Hans.",
                        "Unit m.2 left out: its ru side holds nothing but characters XML forbids.");
    }

    @Test
    void threeLanguagesAreRefused() {
        TranslationMemory memory = new TranslationMemory(
                "m",
                SIMPLIFIED,
                List.of(unit("m.1", 1, variant(SIMPLIFIED, "甲"), variant(RUSSIAN, "А"), variant(ENGLISH, "A"))));
        assertThatThrownBy(() -> written(memory, XliffVersion.V2_1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one file for each pair");
    }

    @Test
    void codesAreLeftOutAndMarkedSegmentsArePairedByTheirMark() {
        ReadMemory read = read("""
                <?xml version="1.0"?>
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
                <file original="a.docx" source-language="zh-CN" target-language="ru-RU" datatype="x"><body><group>
                <trans-unit id="1"><source>一。二。</source>
                  <seg-source><mrk mtype="seg" mid="1">一<g id="1">。</g></mrk> <mrk mtype="seg" mid="2">二。</mrk></seg-source>
                  <target><mrk mtype="seg" mid="1">Один<x id="2"/><ph id="3">{0}</ph>.</mrk> <mrk mtype="seg" mid="2">Два.</mrk></target>
                  <alt-trans><source>x</source><target>y</target></alt-trans></trans-unit>
                <trans-unit id="2"><source>三</source><note>target?</note></trans-unit>
                <trans-unit id="1"><source>四</source><target><![CDATA[<4>]]></target></trans-unit>
                </group></body></file></xliff>
                """);
        assertThat(texts(read)).containsExactly(List.of("一。", "Один."), List.of("二。", "Два."), List.of("四", "<4>"));
        assertThat(read.memory().units())
                .extracting(u -> u.id() + " " + u.document())
                .containsExactly("1 a.docx", "1#2 a.docx", "1#3 a.docx");
        assertThat(read.findings())
                .extracting(f -> f.place().line() + " " + f.check())
                .containsExactly("8 incomplete-unit");
    }

    @Test
    void version2IsReadWithSeveralSegmentsCodesAndSpelledCharacters() {
        ReadMemory read = read("""
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="zh-TW" trgLang="en-GB">
                <file id="f" original="b"><unit id="u"><originalData><data id="d">[b]</data></originalData>
                <mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#s"><source>x</source><target>y</target></mtc:match></mtc:matches>
                <segment id="s"><source>甲<pc id="1">乙</pc></source><target>A<ph id="2" dataRef="d"/> B<cp hex="001F"/><cp hex="0021"/></target></segment>
                <ignorable><source> </source></ignorable>
                <segment><source>丙</source><target>C</target></segment></unit></file></xliff>
                """);
        assertThat(texts(read)).containsExactly(List.of("甲乙", "A B!"), List.of("丙", "C"));
        assertThat(read.findings())
                .extracting(Finding::message)
                .containsExactly("XML forbids the character spelled out as \"001F\"; left out while reading.");
        assertThat(read.memory().source()).isEqualTo(TRADITIONAL);
    }

    @Test
    void brokenAndHostileFilesAreRefused() {
        String whole = written(TWO, XliffVersion.V1_2);
        assertThatThrownBy(() -> read("<tmx/>"))
                .hasMessage("m.xlf: is not XLIFF: it begins with <tmx>; name an .xlf or .xliff file");
        assertThatThrownBy(() -> read(whole.substring(0, whole.length() / 2)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is not well-formed XML");
        assertThatThrownBy(() -> read(whole.replace("target-language=\"ru\"", "")))
                .hasMessageContaining("does not say the languages");
        assertThatThrownBy(() -> read(whole.replace("\"ru\"", "\"qq\"")))
                .hasMessageContaining("names an unknown language, \"qq\"");
        assertThatThrownBy(() -> read(
                        whole.replace("<xliff", "<!DOCTYPE xliff [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><xliff")
                                .replace("甲", "&x;")))
                .isInstanceOf(InputException.class);
    }
}
