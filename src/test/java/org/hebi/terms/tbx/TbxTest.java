package org.hebi.terms.tbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hebi.terms.Terms.entry;
import static org.hebi.terms.Terms.glossary;
import static org.hebi.terms.Terms.rendering;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.hebi.model.Glossary;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.TermStatus;
import org.hebi.terms.Terms;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class TbxTest {
    private static final Glossary HARD = glossary(
            entry(
                    "国际关系",
                    List.of(
                            rendering(Language.RUSSIAN, "международные отношения", "2001-treaty")
                                    .as(TermStatus.PREFERRED),
                            rendering(Language.RUSSIAN, "межгосударственные связи", "2001-treaty")
                                    .as(TermStatus.DEPRECATED),
                            rendering(Language.ENGLISH, "relations <between> \"States\" & peoples", "2001-treaty"))),
            entry("条约", "=договор\u0001", "@treaty"),
            entry("睦邻", "", ""));

    private static byte[] write(Glossary glossary) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TbxWriter().write(glossary, out);
        return out.toByteArray();
    }

    private static void validate(byte[] tbx) throws SAXException, IOException {
        Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(TbxTest.class.getResource("tbx-basic.xsd"))
                .newValidator();
        validator.validate(new StreamSource(new ByteArrayInputStream(tbx)));
    }

    @Test
    void isValidTbxBasicWhateverTheTextHolds() throws Exception {
        byte[] tbx = write(HARD);
        validate(tbx);
        assertThat(new String(tbx, StandardCharsets.UTF_8))
                .contains(
                        "<term>relations &lt;between&gt; &quot;States&quot; &amp; peoples</term>",
                        "<term>=договор</term>",
                        "<termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote>",
                        "<termNote type=\"administrativeStatus\">deprecatedTerm-admn-sts</termNote>");
    }

    @Test
    void theProjectsOwnGlossaryIsValid() throws Exception {
        byte[] tbx = Files.readAllBytes(Path.of("glossaries", "glossary.tbx"));
        assertThat(tbx.length).isGreaterThan(100_000);
        validate(tbx);
    }

    @Test
    void theSchemaRefusesWhatTheDialectDoesNotKnow() throws Exception {
        String tbx = new String(write(HARD), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> validate(
                        tbx.replace("preferredTerm-admn-sts", "preferred").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SAXException.class);
        assertThatThrownBy(() -> validate(
                        tbx.replace("type=\"subjectField\"", "type=\"domain\"").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void isTheSameEveryTimeAndComesBack() throws IOException {
        byte[] tbx = write(HARD);
        assertThat(write(HARD)).isEqualTo(tbx);
        Glossary back = new TbxReader(Terms.FEW_CHARACTERS).read("g.tbx", new ByteArrayInputStream(tbx));
        // An entry without renderings tells a reader nothing, so it is passed over.
        assertThat(back.entries()).hasSize(2);
        assertThat(back.entries().get(0).key()).isEqualTo("国际关系");
        assertThat(back.entries().get(0).best(Language.RUSSIAN).orElseThrow().text())
                .isEqualTo("международные отношения");
        assertThat(back.entries().get(0).forbidden(Language.RUSSIAN).get(0).text())
                .isEqualTo("межгосударственные связи");
    }

    @Test
    void hostileFilesAreRefused() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE tbx [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + "<tbx type=\"TBX-Basic\" style=\"dca\"><text><body>&a;</body></text></tbx>";
        assertThatThrownBy(() -> new TbxReader(Terms.FEW_CHARACTERS)
                        .read("evil.tbx", new ByteArrayInputStream(bomb.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new TbxReader(Terms.FEW_CHARACTERS)
                        .read("cut.tbx", new ByteArrayInputStream("<tbx><text>".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(InputException.class);
    }
}
