package org.hebi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hebi.cli.Typed.hebi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person meets who checks a memory: faults in every format, exit codes, a mended copy. */
class CheckCommandTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n"
            + "<header creationtool=\"x\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"x\" adminlang=\"en\""
            + " srclang=\"%s\" datatype=\"plaintext\"/>\n<body>\n";
    private static final String TAIL = "</body>\n</tmx>\n";

    @TempDir
    private Path folder;

    private static String unit(String id, String code, String source, String other, String target) {
        return "<tu tuid=\"" + id + "\">\n  <note>kept &amp; as it is</note>\n  <tuv xml:lang=\"" + code + "\"><seg>"
                + source + "</seg></tuv>\n  <tuv xml:lang=\"" + other + "\"><seg>" + target + "</seg></tuv>\n</tu>\n";
    }

    private Path memory(String name, String srclang, String... units) throws IOException {
        return Files.writeString(folder.resolve(name), HEAD.formatted(srclang) + String.join("", units) + TAIL);
    }

    private Path faulty() throws IOException {
        return memory(
                "faulty.tmx",
                "zh-CN",
                unit("a", "zh-CN", "双方于1994年会晤。", "en", "The two sides met in 1995."),
                unit("b", "zh-CN", "双方同意加强合作。", "en", "The two sides agreed to strengthen cooperation. "));
    }

    @Test
    void saysWhatAndWhereAndTheWayOut() throws IOException {
        Path file = faulty();
        Typed typed = hebi("check", file);

        assertThat(typed.code()).isZero();
        assertThat(typed.out())
                .isEqualTo(file + ":8: a en: error number\n"
                        + "    The zh-CN side says \"1994\" and the en side \"1995\", and neither number stands on the other side.\n"
                        + "    Compare both with the original and correct the wrong one.\n"
                        + file + ":13: b en: warning edge-space\n"
                        + "    White space at the end of the side costs exact matches.\n"
                        + "    Take it out; --fix does.\n"
                        + "2 units in 1 file: 1 error, 1 warning, 0 to know\n");
    }

    @ParameterizedTest
    @CsvSource({"error,1", "warning,1", "info,1"})
    void failsOnFaultsOfThatWeight(String severity, int code) throws IOException {
        assertThat(hebi("check", faulty(), "--fail-on", severity).code()).isEqualTo(code);
    }

    @Test
    void aCleanMemoryNeverFails() throws IOException {
        Path clean = memory("clean.tmx", "zh-CN", unit("a", "zh-CN", "双方同意。", "en", "The two sides agree."));
        Typed typed = hebi("check", clean, "--fail-on", "info");

        assertThat(typed.code()).isZero();
        assertThat(typed.out()).isEqualTo("1 unit in 1 file: 0 errors, 0 warnings, 0 to know\n");
    }

    @Test
    void milderFaultsDoNotFail() throws IOException {
        Path file = memory("mild.tmx", "zh-CN", unit("a", "zh-CN", "双方同意。", "en", "The two sides agree. "));

        assertThat(hebi("check", file, "--fail-on", "error").code()).isZero();
        assertThat(hebi("check", file, "--fail-on", "warning").code()).isEqualTo(1);
        assertThat(hebi("check", file, "--fail-on", "warning", "--ignore", "edge-space")
                        .code())
                .isZero();
    }

    @Test
    void jsonIsAList() throws IOException {
        Typed typed = hebi("check", faulty(), "--format", "json");
        List<String> rules = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(typed.out())) {
            assertThat(json.nextToken()).isEqualTo(JsonToken.START_ARRAY);
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("rule")) {
                    rules.add(json.nextTextValue());
                }
            }
        }
        assertThat(rules).containsExactly("number", "edge-space");
        assertThat(typed.out()).contains("\"unit\" : \"a\"", "\"start\" : 21", "\"end\" : 25", "\"text\" : \"1995\"");
    }

    @Test
    void workbookAndPageHaveARowForEachFault() throws IOException {
        Path file = faulty();
        Path book = folder.resolve("report.xlsx");
        Path page = folder.resolve("report.html");

        assertThat(hebi("check", file, "-o", book).code()).isZero();
        assertThat(hebi("check", file, "--out", page).code()).isZero();
        try (Workbook read = WorkbookFactory.create(book.toFile(), null, true)) {
            assertThat(read.getSheet("Faults").getLastRowNum()).isEqualTo(2);
            assertThat(read.getSheet("Faults").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("number");
        }
        assertThat(Files.readString(page)).contains("<td class=\"bad\">error</td><td>number</td><td>a</td>");
        byte[] first = Files.readAllBytes(book);
        hebi("check", file, "-o", book);
        assertThat(Files.readAllBytes(book)).isEqualTo(first);
    }

    @Test
    void mendsIntoANewFileAndTouchesNothingElse() throws IOException {
        String source = HEAD.formatted("zh_cn")
                + "<!-- a remark -->\n"
                + unit(
                        "a",
                        "zh_cn",
                        " 双方同意\u00AD加强&#1;合作。",
                        "EN",
                        "The  sides <ph x=\"1\">&lt;br&gt;</ph>agree\u0001d.\u00A0")
                + unit("b", "zh_cn", "双方同意。", "EN", "The two sides agree.")
                + unit("c", "zh_cn", "双方同意。", "EN", "The two sides agree.")
                + TAIL;
        Path file = Files.writeString(folder.resolve("m.tmx"), source);
        Typed typed = hebi("check", file, "--fix");

        assertThat(typed.code()).isZero();
        assertThat(typed.err()).contains("m.fixed.tmx: ", "1 repeated units left out");
        assertThat(Files.readString(file)).isEqualTo(source);
        assertThat(Files.readString(folder.resolve("m.fixed.tmx")))
                .isEqualTo(HEAD.formatted("zh-CN")
                        + "<!-- a remark -->\n"
                        + unit("a", "zh-CN", "双方同意加强合作。", "en", "The sides <ph x=\"1\">&lt;br&gt;</ph>agreed.")
                        + unit("b", "zh-CN", "双方同意。", "en", "The two sides agree.")
                        + TAIL);
        assertThat(hebi("check", folder.resolve("m.fixed.tmx"), "--format", "json", "--ignore", "inline-code")
                        .out())
                .doesNotContain("\"fixable\" : true");
    }

    @Test
    void aMendedCopyDeclaresNoEntities() throws IOException {
        String text =
                HEAD.formatted("zh-CN") + unit("a", "zh-CN", "<![CDATA[双方 <同意>]]>", "en", "Both sides agree. ") + TAIL;
        Path file = Files.writeString(
                folder.resolve("m.tmx"),
                text.replace("<tmx ", "<!DOCTYPE tmx [ <!ENTITY x SYSTEM \"file:///etc/passwd\"> ]>\n<tmx "));
        assertThat(hebi("check", file, "--fix").code()).isZero();

        assertThat(Files.readString(folder.resolve("m.fixed.tmx")))
                .doesNotContain("ENTITY", "passwd")
                .contains("<![CDATA[双方 <同意>]]>", "<seg>Both sides agree.</seg>");
    }

    @Test
    void writesOverTheInputOnlyWhenAsked() throws IOException {
        Path file = faulty();
        String before = Files.readString(file);

        Typed refused = hebi("check", file, "--fix", "-o", file);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--in-place");
        assertThat(Files.readString(file)).isEqualTo(before);

        assertThat(hebi("check", file, "--fix", "--in-place").code()).isZero();
        assertThat(Files.readString(file)).isEqualTo(before.replace("cooperation. <", "cooperation.<"));
    }

    @Test
    void aBrokenFileLeavesNothingBehind() throws IOException {
        Path file = Files.writeString(
                folder.resolve("cut.tmx"), HEAD.formatted("zh-CN") + "<tu><tuv xml:lang=\"en\"><seg>a");
        Typed typed = hebi("check", file, "--fix");

        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err()).startsWith("hebi: " + file).doesNotContain("\tat ");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void oneBrokenFileDoesNotHideTheOthers() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.tmx"), "<tmx>");
        faulty();
        Typed typed = hebi("check", folder);

        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err()).contains(broken.toString());
        assertThat(typed.out()).contains("error number");
    }

    @ParameterizedTest
    @CsvSource({
        "omegat,zh-Hans,warning code,OmegaT looks at language and country alone",
        "trados,zh-Hans,warning code,Trados memories are made of locales",
        "phrase,zh-Hant,warning code,Phrase imports by locale",
        "memoq,zh-Hans,warning code,usually written",
    })
    void toolsWantTheirOwnCodes(String tool, String code, String fault, String reason) throws IOException {
        String text = code.equals("zh-Hant") ? "雙方同意加強關係。" : "双方同意加强关系。";
        Path file = memory("m.tmx", code, unit("a", code, text, "ru-RU", "Стороны согласились укреплять отношения."));
        Typed typed = hebi("check", file, "--for", tool);

        assertThat(typed.out()).contains(fault).contains(reason);
        assertThat(hebi("check", file).out()).contains("0 errors, 0 warnings, 0 to know");
        hebi("check", file, "--for", tool, "--fix", "-o", folder.resolve("t.tmx"));
        assertThat(Files.readString(folder.resolve("t.tmx")))
                .contains(code.equals("zh-Hant") ? "\"zh-TW\"" : "\"zh-CN\"");
    }

    @ParameterizedTest
    @CsvSource({
        "generic,zh-CN,ru,zh-CN",
        "omegat,zh-CN,ru,zh-CN",
        "trados,zh-CN,ru-RU,zh-CN",
        "memoq,zh-CN,ru,zh-CN",
        "phrase,zh-CN,ru,zh-CN",
    })
    void whatIsWrittenForAToolIsWhatItWants(String tool, String source, String target, String srclang)
            throws IOException {
        Path out = folder.resolve("for-" + tool + ".tmx");
        Path pair = Path.of("tmx", "1992-12-18-joint-statement.zh-Hans-ru.tmx");
        assertThat(hebi("align", pair, "--for", tool, "-o", out).code()).isZero();

        assertThat(Files.readString(out))
                .contains("srclang=\"" + srclang + "\"")
                .contains("<tuv xml:lang=\"" + source + "\">", "<tuv xml:lang=\"" + target + "\">")
                .contains(tool.equals("trados") ? "type=\"x-document:SingleString\"" : "type=\"x-document\"");
        String report = hebi("check", out, "--for", tool, "--format", "json").out();
        assertThat(report)
                .contains("\"rule\" : \"duplicate\"")
                .doesNotContain("\"rule\" : \"code\"", "\"rule\" : \"header\"", "\"rule\" : \"unit-id\"");
    }

    @Test
    void headerCodesAndIds() throws IOException {
        Path file = Files.writeString(
                folder.resolve("m.tmx"),
                "<tmx version=\"1.4\"><header segtype=\"line\" srclang=\"fr\"/><body>"
                        + unit("a", "zh-CN", "双方同意。", "qq-QQ", "The two sides agree.")
                        + unit("a", "zh_CN", "双方反对。", "en", "The two sides object.")
                        + "</body></tmx>");
        String out = hebi("check", file).out();

        assertThat(out)
                .contains("The header lacks creationtool, creationtoolversion, o-tmf, adminlang, datatype")
                .contains("The header's segtype is \"line\"")
                .contains("The header says that the source is fr, and no unit has a side in fr")
                .contains("No program knows the language code \"qq-QQ\"")
                .contains("One language has several codes, zh-CN, zh_CN")
                .contains("The id a stands for an earlier unit too");
    }

    @Test
    void tradosTakesTwoLanguagesAndShortSides() throws IOException {
        Path file = Files.writeString(
                folder.resolve("m.tmx"),
                HEAD.formatted("zh-CN")
                        + "<tu><tuv xml:lang=\"zh-CN\"><seg>双方同意。</seg></tuv><tuv xml:lang=\"en-GB\"><seg>"
                        + "a ".repeat(1_100)
                        + "b</seg></tuv><tuv xml:lang=\"ru-RU\"><seg>Стороны согласны.</seg></tuv></tu>" + TAIL);
        String out = hebi("check", file, "--for", "trados").out();

        assertThat(out)
                .contains("trados takes two languages a file, and this one has 3: zh-CN, en-GB, ru-RU.")
                .contains("The side has 2201 characters, and trados takes 2000.");
    }

    @Test
    void glossaryTermsAreHeldAgainstTheMemory() throws IOException {
        Path glossary = Files.writeString(
                folder.resolve("terms.tsv"),
                "id\tzh-CN\tzh-TW\tru\ten\tstatus\tforbidden variants\n"
                        + "t1\t缔约双方\t\tДоговаривающиеся Стороны\tContracting Parties\tpreferred\t\n");
        Path file = memory(
                "m.tmx",
                "zh-CN",
                unit("a", "zh-CN", "缔约双方同意。", "ru", "Согласие Договаривающихся Сторон достигнуто."),
                unit("b", "zh-CN", "缔约双方反对。", "ru", "Обе страны выступают против этого."));
        Typed typed = hebi("check", file, "--glossary", glossary, "--format", "json");

        assertThat(typed.code()).isZero();
        assertThat(typed.out())
                .contains("\"rule\" : \"term-not-used\"", "\"unit\" : \"b\"")
                .doesNotContain("\"unit\" : \"a\"");
    }

    @Test
    void tablesAndXliffAreReadToo() throws IOException {
        Path table = Files.writeString(
                folder.resolve("m.tsv"), "zh-CN\tru\n双方于1994年会晤。\tСтороны встретились в 1995 году.\n双方同意。\t\n");
        Typed typed = hebi("check", table);

        assertThat(typed.out()).contains("error number", "error empty-side");
        assertThat(hebi("check", table, "--fix").code()).isEqualTo(2);
    }

    @Test
    void misunderstandingsAreUsageErrors() throws IOException {
        assertThat(hebi("check").code()).isEqualTo(2);
        assertThat(hebi("check", faulty(), "--ignore", "nonsense").err()).contains("there is no rule \"nonsense\"");
        assertThat(hebi("check", faulty(), "-o", folder.resolve("x.doc")).code())
                .isEqualTo(2);
        assertThat(hebi("check", folder.resolve("none.tmx")).code()).isEqualTo(3);
        assertThat(hebi("check", "--rules").out()).contains("number", "edge-space");
    }
}
