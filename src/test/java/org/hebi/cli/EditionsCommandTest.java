package org.hebi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hebi.cli.Typed.hebi;
import static org.hebi.cli.Typed.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hebi editions} as scripts and people use it. */
class EditionsCommandTest {
    @TempDir
    private Path folder;

    private Path hant = Path.of("");
    private Path hans = Path.of("");

    @BeforeEach
    void twoEditions() throws IOException {
        hant = Files.writeString(folder.resolve("zh-Hant.txt"), "雙方不得利用第三國領土。\n雙方支援這一倡議。\n");
        hans = Files.writeString(folder.resolve("zh-Hans.txt"), "双方得利用第三国领土。\n双方支持这一倡议。\n");
    }

    @Test
    void exitCodeSaysWhetherSomethingWeighsTooMuch() throws IOException {
        assertThat(hebi("editions", hant, hans).code()).isZero();
        assertThat(hebi("editions", hant, hans, "--fail-on", "4").code()).isEqualTo(1);
        Files.writeString(hans, "双方不得利用第三国领土。\n双方支持这一倡议。\n");
        assertThat(hebi("editions", hant, hans, "--fail-on", "4").code()).isZero();
        assertThat(hebi("editions", hant, hans, "--fail-on", "3").code()).isEqualTo(1);
        Files.writeString(hant, "雙方不得利用第三國領土。\n雙方支持這一倡議。\n");
        assertThat(hebi("editions", hant, hans, "--fail-on", "0").code()).isZero();
    }

    @Test
    void acceptedFindingsStaySilentUntilTheTextChanges() throws IOException {
        Typed lines = hebi("editions", hant, hans, "--format", "accept");
        assertThat(lines.out().lines().filter(l -> !l.startsWith("#"))).hasSize(2);
        String regional = lines.out()
                .lines()
                .filter(l -> l.contains("REGIONAL"))
                .findFirst()
                .orElseThrow();
        Files.writeString(folder.resolve("accepted-findings.tsv"), "# looked at\n" + regional + "house style\n");

        Typed after = hebi("editions", hant, hans);
        assertThat(after.out()).contains("negation").doesNotContain("REGIONAL").contains("1 accepted before");
        assertThat(hebi("editions", hant, hans, "--min-severity", "3", "--format", "json")
                        .out())
                .doesNotContain("REGIONAL");

        Files.writeString(hant, "雙方不得利用第三國領土。\n雙方支援這一建議。\n");
        Files.writeString(hans, "双方不得利用第三国领土。\n双方支持这一建议。\n");
        assertThat(hebi("editions", hant, hans).out()).contains("REGIONAL").doesNotContain("accepted before");
    }

    @Test
    void aBadDecisionFileIsAnInputError() throws IOException {
        Files.writeString(folder.resolve("accepted-findings.tsv"), "支援 is fine\n");
        Typed typed = hebi("editions", hant, hans);
        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err()).contains("accepted-findings.tsv").contains("line 1");
    }

    @Test
    void jsonHasTheShapeScriptsRelyOn() throws IOException {
        Object list = Json.read(hebi("editions", hant, hans, "--format", "json").out());
        assertThat(Json.list(list, "")).hasSize(2);
        assertThat(Json.at(list, "0.class")).isEqualTo("SUBSTANTIVE");
        assertThat(Json.at(list, "0.severity")).isEqualTo(4);
        assertThat(Json.at(list, "0.hant.start")).isEqualTo(2);
        assertThat(Json.at(list, "0.hant.end")).isEqualTo(3);
        assertThat(Json.at(list, "0.hant.text")).isEqualTo("不");
        assertThat(Json.at(list, "0.hans.text")).isEqualTo("");
        assertThat(Json.at(list, "0.hantParagraph")).isEqualTo(0);
        assertThat(Json.at(list, "0.note")).asString().isNotBlank();
        assertThat(Json.at(list, "1.class")).isEqualTo("REGIONAL");
        assertThat(Json.at(list, "1.hansParagraph")).isEqualTo(1);
    }

    @Test
    void aFolderGivesDeclarationsAndFormulas() throws IOException {
        Object all = Json.read(hebi("editions", "samples", "--format", "json").out());
        assertThat(Json.list(all, "declarations")).hasSize(7);
        assertThat(Json.list(all, "declarations.1.editions")).hasSize(2);
        assertThat(Json.list(all, "formulas")).hasSizeGreaterThan(20);
        assertThat(Json.list(all, "formulas.0.forms.0.places")).hasSizeGreaterThan(1);
    }

    @Test
    void textForAPipeHasNoColours() {
        Typed typed = hebi("editions", hant, hans);
        assertThat(typed.out()).doesNotContain("\u001B").contains("4 SUBSTANTIVE, negation  Traditional ¶1");
        assertThat(typed.err()).isEmpty();
    }

    @Test
    void editionsInTheWrongOrderChangePlaces() {
        String right = hebi(
                        "editions",
                        sample("2001-07-16-treaty", "zh-Hant.txt"),
                        sample("2001-07-16-treaty", "zh-Hans.txt"))
                .out();
        String wrong = hebi(
                        "editions",
                        sample("2001-07-16-treaty", "zh-Hans.txt"),
                        sample("2001-07-16-treaty", "zh-Hant.txt"))
                .out();
        assertThat(wrong).isEqualTo(right);
    }

    @Test
    void theEndingOfTheFileChoosesTheFormat() throws IOException {
        for (String name : List.of("r.html", "r.xlsx", "r.json", "r.txt")) {
            assertThat(hebi("editions", hant, hans, "-o", folder.resolve(name)).code())
                    .as(name)
                    .isZero();
            assertThat(Files.size(folder.resolve(name))).as(name).isGreaterThan(300);
        }
        assertThat(Files.readString(folder.resolve("r.html"))).startsWith("<!DOCTYPE html>");
        assertThat(hebi("editions", hant, hans, "-o", folder.resolve("r.docx")).code())
                .isEqualTo(2);
        assertThat(hebi("editions", hant, hans, "--format", "xlsx").code()).isEqualTo(2);
        assertThat(hebi("editions", hant, hans, "--fail-on", "5").code()).isEqualTo(2);
    }

    @Test
    void oneEditionIsLookedAtAlone() throws IOException {
        Path mixed = Files.writeString(folder.resolve("only.zh-Hant.txt"), "雙方于一九九六年簽署協定，关係不斷發展。\n雙方於同日發表聲明，恢複友好往來。\n");
        Typed typed = hebi("editions", mixed, "--format", "json");
        Object list = Json.read(typed.out());
        assertThat(Json.list(list, "")).hasSize(3);
        assertThat(Json.at(list, "0.hant.text")).isEqualTo("于");
        assertThat(Json.at(list, "1.subclass")).isEqualTo("half-converted word");
        assertThat(Json.at(list, "2.hant.text")).isEqualTo("複");
    }

    @Test
    void aBrokenDeclarationDoesNotStopTheOthers() throws IOException {
        Path good = Files.createDirectories(folder.resolve("all/2001-07-16-good"));
        Path broken = Files.createDirectories(folder.resolve("all/2002-12-02-broken"));
        Files.copy(hant, good.resolve("zh-Hant.txt"));
        Files.copy(hans, good.resolve("zh-Hans.txt"));
        Files.write(broken.resolve("zh-Hans.txt"), new byte[] {0, 1, 2, 3, 0, 0, 0, 7});

        Typed typed = hebi("editions", folder.resolve("all"));

        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.out()).contains("2001-07-16-good", "支援");
        assertThat(typed.err()).contains("hebi: ", "broken").doesNotContain("\tat ");
    }
}
