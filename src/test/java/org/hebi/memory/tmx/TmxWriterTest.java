package org.hebi.memory.tmx;

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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hebi.memory.Memories;
import org.hebi.memory.Texts;
import org.hebi.memory.WriteOptions;
import org.hebi.model.Codes;
import org.hebi.model.Finding;
import org.hebi.model.Tool;
import org.hebi.model.TranslationMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omegat.util.TMXReader2;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

class TmxWriterTest {
    private static final TranslationMemory TRIPLE = new TranslationMemory(
            "treaty",
            TRADITIONAL,
            List.of(unit(
                    "treaty.0001",
                    0.975,
                    variant(TRADITIONAL, "甲。"),
                    variant(SIMPLIFIED, "乙。"),
                    variant(RUSSIAN, "А."),
                    variant(ENGLISH, "A & B."))));

    private static String written(TranslationMemory memory, Codes codes, Tool tool, List<Finding> findings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            findings.addAll(new TmxWriter(new WriteOptions(codes, tool, "1.2.3")).write(memory, out));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String written(TranslationMemory memory) {
        List<Finding> findings = new ArrayList<>();
        String text = written(memory, Codes.REGION, Tool.GENERIC, findings);
        assertThat(findings).isEmpty();
        return text;
    }

    @Test
    void writesEveryByteAsSaid() {
        assertThat(written(TRIPLE)).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <tmx version="1.4">
                          <header creationtool="Hebi" creationtoolversion="1.2.3" segtype="sentence" o-tmf="Hebi" adminlang="en" srclang="zh-TW" datatype="plaintext"/>
                          <body>
                            <tu tuid="treaty.0001">
                              <prop type="x-document">2001-07-16-treaty</prop>
                              <prop type="x-date">2001-07-16</prop>
                              <prop type="x-block">3</prop>
                              <prop type="x-article">第三条</prop>
                              <prop type="x-kind">paragraph</prop>
                              <prop type="x-confidence">0.97</prop>
                              <prop type="x-bead">1-1</prop>
                              <tuv xml:lang="zh-TW">
                                <prop type="x-status">working translation</prop>
                                <seg>甲。</seg>
                              </tuv>
                              <tuv xml:lang="zh-CN">
                                <prop type="x-status">working translation</prop>
                                <seg>乙。</seg>
                              </tuv>
                              <tuv xml:lang="ru">
                                <prop type="x-status">working translation</prop>
                                <seg>А.</seg>
                              </tuv>
                              <tuv xml:lang="en">
                                <prop type="x-status">working translation</prop>
                                <seg>A &amp; B.</seg>
                              </tuv>
                            </tu>
                          </body>
                        </tmx>
                        """);
    }

    @Test
    void everyFileIsValidByTheDocumentTypeOfTmx14() throws Exception {
        TranslationMemory joined = Memories.concatenation("all", List.of(TRIPLE, Texts.hard(SIMPLIFIED, RUSSIAN)));
        for (Tool tool : Tool.values()) {
            for (Codes codes : Codes.values()) {
                List<Finding> ignored = new ArrayList<>();
                assertValid(written(Texts.hard(SIMPLIFIED, RUSSIAN), codes, tool, ignored));
                if (!tool.bilingualOnly()) {
                    assertValid(written(TRIPLE, codes, tool, ignored));
                    assertValid(written(joined, codes, tool, ignored));
                }
            }
        }
        assertValid(written(new TranslationMemory("empty", SIMPLIFIED, List.of())));
        assertThatThrownBy(() -> assertValid(written(TRIPLE).replace("segtype=\"sentence\" ", "")))
                .hasMessageContaining("segtype");
    }

    /** The document type comes with OmegaT; without it the test would prove nothing, so it must be there. */
    static void assertValid(String tmx) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setValidating(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> {
            InputStream dtd = TMXReader2.class.getResourceAsStream("/schemas/tmx14.dtd");
            assertThat(dtd).isNotNull();
            return new InputSource(dtd);
        });
        builder.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) throws SAXException {
                throw e;
            }

            @Override
            public void error(SAXParseException e) throws SAXException {
                throw e;
            }

            @Override
            public void fatalError(SAXParseException e) throws SAXException {
                throw e;
            }
        });
        String typed = tmx.replaceFirst("<tmx ", "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx ");
        builder.parse(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<OmegaT.Pair> readByOmegaT(Path folder, String tmx, String source, String target)
            throws Exception {
        return OmegaT.read(Files.writeString(folder.resolve("memory.tmx"), tmx), source, target);
    }

    @Test
    void omegatReadsEveryUnitToTheCharacter(@TempDir Path folder) throws Exception {
        List<OmegaT.Pair> expected =
                Texts.HARD.stream().map(p -> OmegaT.pair(p.get(0), p.get(1))).toList();

        assertThat(readByOmegaT(folder, written(Texts.hard(SIMPLIFIED, RUSSIAN)), "zh-CN", "ru"))
                .containsExactlyElementsOf(expected);
        assertThat(readByOmegaT(folder, written(Texts.hard(TRADITIONAL, ENGLISH)), "zh-TW", "en"))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void omegatTellsTheScriptsApartByRegion(@TempDir Path folder) throws Exception {
        assertThat(readByOmegaT(folder, written(TRIPLE), "zh-TW", "en")).containsExactly(OmegaT.pair("甲。", "A & B."));
        assertThat(readByOmegaT(folder, written(TRIPLE), "zh-CN", "ru")).containsExactly(OmegaT.pair("乙。", "А."));
        assertThat(readByOmegaT(folder, written(TRIPLE), "zh-TW", "zh-CN")).containsExactly(OmegaT.pair("甲。", "乙。"));

        List<Finding> findings = new ArrayList<>();
        written(TRIPLE, Codes.SCRIPT, Tool.OMEGAT, findings);
        assertThat(findings).extracting(Finding::check).containsExactly("codes");
    }

    @Test
    void scriptCodesOnRequest() {
        String text = written(TRIPLE, Codes.SCRIPT, Tool.GENERIC, new ArrayList<>());
        assertThat(text).contains("srclang=\"zh-Hant\"", "xml:lang=\"zh-Hant\"", "xml:lang=\"zh-Hans\"");
        assertThat(text).doesNotContain("zh-TW").doesNotContain("zh-CN");
    }

    @Test
    void whatXmlForbidsIsTakenOutAndReported(@TempDir Path folder) throws Exception {
        TranslationMemory memory = new TranslationMemory(
                "m",
                SIMPLIFIED,
                List.of(
                        unit(
                                "m.1",
                                1,
                                variant(SIMPLIFIED, "甲\u0000\u000b乙\ud800\ufffe"),
                                variant(RUSSIAN, "А\tБ\nВ\rГ")),
                        unit("m.2", 1, variant(SIMPLIFIED, "\u0001\u0002"), variant(RUSSIAN, "А"))));
        List<Finding> findings = new ArrayList<>();
        String text = written(memory, Codes.REGION, Tool.GENERIC, findings);

        assertThat(findings)
                .extracting(Finding::message)
                .containsExactly(
                        "4 characters that XML forbids taken out of m.1 in zh-Hans.",
                        "Unit m.2 left out: its zh-Hans side holds nothing but characters XML forbids.");
        assertThat(readByOmegaT(folder, text, "zh-CN", "ru")).containsExactly(OmegaT.pair("甲乙", "А\tБ\nВ\rГ"));
    }

    @Test
    void tradosGetsPairsOnlyLocalesAndNothingTooLong() {
        assertThatThrownBy(() -> written(TRIPLE, Codes.REGION, Tool.TRADOS, new ArrayList<>()))
                .hasMessage("trados takes two languages a file, and treaty has 4; write one file for each pair");

        TranslationMemory memory = new TranslationMemory(
                "m",
                SIMPLIFIED,
                List.of(
                        unit("m.1", 1, variant(SIMPLIFIED, "甲".repeat(2_000)), variant(RUSSIAN, "А")),
                        unit("m.2", 1, variant(SIMPLIFIED, "甲"), variant(RUSSIAN, "А".repeat(2_001)))));
        List<Finding> findings = new ArrayList<>();
        String text = written(memory, Codes.REGION, Tool.TRADOS, findings);
        assertThat(text).contains("xml:lang=\"ru-RU\"", "x-document:SingleString", "tuid=\"m.1\"");
        assertThat(text).doesNotContain("tuid=\"m.2\"");
        assertThat(findings)
                .extracting(Finding::message)
                .containsExactly("Unit m.2 left out: a side has 2001 characters, and trados takes 2000.");
    }

    @Test
    void aFileOfSeveralSourcesSaysSoUnitByUnit() {
        TranslationMemory joined = Memories.concatenation("all", List.of(TRIPLE, Texts.hard(SIMPLIFIED, RUSSIAN)));
        String text = written(joined);
        assertThat(text).contains("srclang=\"*all*\" datatype", "<tu tuid=\"treaty.0001\" srclang=\"zh-TW\">");
        assertThat(text).contains("<tu tuid=\"u.0001\" srclang=\"zh-CN\">");
        assertThat(written(Texts.hard(SIMPLIFIED, RUSSIAN))).doesNotContain("*all*");
    }
}
