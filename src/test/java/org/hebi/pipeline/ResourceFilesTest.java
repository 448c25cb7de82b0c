package org.hebi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebi.align.lexical.Lexicon;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A translator's own word lists and memories, in every format that is taken. */
class ResourceFilesTest {
    /** A word that the packed lexicon does not know. */
    private static final String WORD = "玄凫协定";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Lexicon lexicon(Path... files) {
        return new ResourceFiles(new Resources(List.of(files), List.of())).lexicon();
    }

    private static List<String> english(Lexicon lexicon) {
        return lexicon.renderings(WORD, Language.ENGLISH);
    }

    @Test
    void thePackedLexiconDoesNotKnowTheWord() {
        assertThat(english(lexicon())).isEmpty();
        assertThat(lexicon().renderings("和平", Language.ENGLISH)).isNotEmpty();
    }

    @Test
    void cedictIsTakenPlainPackedAndAsText() throws IOException {
        String cedict = "# CC-CEDICT\n玄鳧協定 玄凫协定 [xuan2 fu2 xie2 ding4] /Black Duck Accord/CL:個|个[ge4]/\n";
        Path packed = folder.resolve("cedict.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(cedict.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(english(lexicon(file("cedict_ts.u8", cedict)))).containsExactly("Black Duck Accord");
        assertThat(english(lexicon(file("words.txt", cedict)))).containsExactly("Black Duck Accord");
        assertThat(english(lexicon(packed))).containsExactly("Black Duck Accord");
        assertThat(lexicon(packed).renderings("和平", Language.ENGLISH))
                .as("the packed lexicon stays")
                .isNotEmpty();
    }

    @Test
    void tablesAreTakenByTheNamesOfTheirColumns() throws IOException {
        Path tabs = file("my.tsv", "id\tzh-TW\tru\ten\n7\t玄鳧協定\tСоглашение чёрной утки\tDuck Accord; Accord\n");
        Path commas = file("my.csv", "zh-CN,en\n玄凫协定,Duck Pact\n");

        assertThat(english(lexicon(tabs))).containsExactly("Duck Accord", "Accord");
        assertThat(lexicon(tabs).renderings(WORD, Language.RUSSIAN)).containsExactly("Соглашение чёрной утки");
        assertThat(english(lexicon(tabs, commas))).containsExactly("Duck Accord", "Accord", "Duck Pact");
    }

    @Test
    void glossaryWorkbooksAndTbxAreTaken() throws IOException {
        Path workbook = folder.resolve("glossary.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(workbook)) {
            Sheet sheet = book.createSheet("Terms");
            row(sheet, 0, "zh-CN", "en", "status");
            row(sheet, 1, WORD, "Duck Accord", "preferred");
            book.write(out);
        }
        Path tbx = file("terms.tbx", """
                <?xml version="1.0"?>
                <tbx xmlns="urn:iso:std:iso:30042:ed-2" style="dct" type="TBX-Basic" xml:lang="zh">
                  <text><body><conceptEntry id="c1">
                    <langSec xml:lang="zh-TW"><termSec><term>玄鳧協定</term></termSec></langSec>
                    <langSec xml:lang="en"><termSec><term>Black Duck Pact</term></termSec>
                      <termSec><term>Bad Pact</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
                    </langSec>
                  </conceptEntry></body></text>
                </tbx>
                """);

        assertThat(english(lexicon(workbook))).containsExactly("Duck Accord");
        assertThat(english(lexicon(tbx))).as("not the deprecated one").containsExactly("Black Duck Pact");
    }

    private static void row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    @Test
    void whatCannotBeUsedSaysWhy() throws IOException {
        assertThatThrownBy(() -> lexicon(folder.resolve("absent.tsv")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is no such file");
        Path picture = file("words.png", "?");
        assertThatThrownBy(() -> lexicon(picture))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is no lexicon");
        Path nameless = file("nameless.tsv", "玄凫协定\tDuck Accord\n");
        assertThatThrownBy(() -> lexicon(nameless))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the first line must name the columns");
        Path foreign = file("foreign.tsv", "en\tru\nDuck\tУтка\n");
        assertThatThrownBy(() -> new ResourceFiles(new Resources(List.of(), List.of(foreign))).experience())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no unit with Chinese");
    }

    @Test
    void memoriesCountEachUnitOnce() throws IOException {
        Path memory = file(
                "memory.tsv",
                "zh-CN\tru\n玄凫协定生效。\tСоглашение вступило в силу.\n玄凫协定生效！\tСоглашение вступило в силу!\n签字。\tПодписи.\n");

        assertThat(new ResourceFiles(new Resources(List.of(), List.of(memory)))
                        .experience()
                        .size())
                .as("two units differ in marks alone")
                .isEqualTo(2);
    }
}
