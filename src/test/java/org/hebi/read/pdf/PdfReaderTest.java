package org.hebi.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.RawText;
import org.hebi.read.Limits;
import org.hebi.read.PrintedPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {
    private static final String FULL = "中华人民共和国和俄罗斯联邦相互视为友好国家它们将按照联合国宪章";

    @TempDir
    Path dir;

    private final PdfReader reader = new PdfReader(Limits.DEFAULT);

    private RawText read(PrintedPdf pdf) {
        return reader.read(pdf.to(dir.resolve("a.pdf")));
    }

    private List<String> lines(PrintedPdf pdf) {
        return read(pdf).lines().stream().map(RawText.Line::text).toList();
    }

    @Test
    void paragraphsWithAFirstLineSetIn() {
        RawText text = read(new PrintedPdf()
                .lines(
                        90,
                        100,
                        "              中俄联合声明",
                        "",
                        "    " + FULL.substring(2),
                        FULL,
                        "重要组成部分。",
                        "    " + FULL.substring(2),
                        FULL));
        assertThat(text.layout()).isEqualTo(RawText.Layout.PRINTED);
        assertThat(text.lines().stream().map(RawText.Line::text))
                .containsExactly(
                        "              中俄联合声明",
                        "",
                        "    " + FULL.substring(2),
                        FULL,
                        "重要组成部分。",
                        "    " + FULL.substring(2),
                        FULL);
        assertThat(text.lines().get(6)).isEqualTo(new RawText.Line(FULL, 7, 1));
        assertThat(text.findings()).isEmpty();
    }

    @Test
    void aParagraphWithoutIndentIsKnownByTheRoomLeftBeforeIt() {
        assertThat(lines(new PrintedPdf().lines(90, 100, FULL, "条约。", FULL, FULL, "第二条", FULL, FULL)))
                .containsExactly("  " + FULL, "条约。", "  " + FULL, FULL, "第二条", "  " + FULL, FULL);
    }

    @Test
    void aGapIsABlankLine() {
        assertThat(lines(new PrintedPdf().lines(90, 100, FULL, FULL, "", FULL, FULL, FULL)))
                .containsExactly("  " + FULL, FULL, "", "  " + FULL, FULL, FULL);
    }

    @Test
    void aParagraphRunsOnOverPagesAndTheirNumbers() {
        RawText text = read(new PrintedPdf()
                .lines(90, 100, "    " + FULL.substring(2), FULL, FULL)
                .text(290, 800, 10, "— 1 —")
                .page()
                .lines(90, 100, FULL, "到此为止。", "    " + FULL.substring(2), FULL)
                .text(290, 800, 10, "— 2 —"));
        assertThat(text.lines())
                .extracting(line -> line.page() + "|" + line.text())
                .containsExactly(
                        "1|    " + FULL.substring(2),
                        "1|" + FULL,
                        "1|" + FULL,
                        "1|                                        — 1 —",
                        "2|" + FULL,
                        "2|到此为止。",
                        "2|    " + FULL.substring(2),
                        "2|" + FULL,
                        "2|                                        — 2 —");
    }

    @Test
    void columnsAreReadOneAfterTheOther() {
        String half = FULL.substring(0, 16);
        PrintedPdf pdf = new PrintedPdf().text(200, 80, 16, "关于世纪之交的中俄关系");
        pdf.lines(60, 120, "    " + half.substring(2), half, half, half, "左栏完。", "    " + half.substring(2), half);
        pdf.lines(310, 127, half, "右栏完。", "    " + half.substring(2), half, half, half);
        pdf.lines(60, 280, "    " + FULL.substring(2), FULL);
        assertThat(lines(pdf))
                .containsExactly(
                        " ".repeat(18) + "关于世纪之交的中俄关系",
                        "    " + half.substring(2),
                        half,
                        half,
                        half,
                        "左栏完。",
                        "    " + half.substring(2),
                        half,
                        half,
                        "右栏完。",
                        "    " + half.substring(2),
                        half,
                        half,
                        half,
                        "    " + FULL.substring(2),
                        FULL);
    }

    @Test
    void signaturesSideBySideStayOnTheirLine() {
        PrintedPdf pdf = new PrintedPdf().lines(90, 100, "    " + FULL.substring(2), FULL, FULL, FULL);
        pdf.text(90, 200, 12, "中华人民共和国主席").text(290, 200, 12, "俄罗斯联邦总统");
        pdf.text(90, 220, 12, "江泽民").text(290, 220, 12, "普京");
        assertThat(lines(pdf)).endsWith("", "  中华人民共和国主席               俄罗斯联邦总统", "  江泽民                           普京");
    }

    @Test
    void itemsThatHangAreSetInInstead() {
        PrintedPdf pdf = new PrintedPdf().lines(90, 100, FULL, FULL);
        pdf.text(90, 140, 12, "1.").text(114, 140, 12, FULL.substring(2));
        pdf.text(114, 160, 12, FULL.substring(2)).text(114, 180, 12, FULL.substring(3) + "。");
        pdf.text(90, 200, 12, "2.").text(114, 200, 12, FULL.substring(2)).text(114, 220, 12, "完。");
        assertThat(lines(pdf))
                .containsExactly(
                        "  " + FULL,
                        FULL,
                        "  1. " + FULL.substring(2),
                        FULL.substring(2),
                        FULL.substring(3) + "。",
                        "  2. " + FULL.substring(2),
                        "完。");
    }

    @Test
    void footnotesFollowTheParagraphTheyInterrupt() {
        PrintedPdf pdf = new PrintedPdf().lines(90, 100, "    " + FULL.substring(2), FULL, FULL);
        pdf.text(90, 160, 12, FULL.substring(0, 12)).text(234, 155, 7, "1").text(238, 160, 12, FULL.substring(0, 19));
        pdf.text(90, 700, 9, "1  见第三条注释。").text(290, 800, 10, "7");
        pdf.page().lines(90, 100, FULL, "段落完。", "    " + FULL.substring(2), FULL);
        assertThat(lines(pdf))
                .containsExactly(
                        "    " + FULL.substring(2),
                        FULL,
                        FULL,
                        FULL.substring(0, 12) + FULL.substring(0, 19),
                        " ".repeat(40) + "7",
                        FULL,
                        "段落完。",
                        "  见第三条注释。",
                        "    " + FULL.substring(2),
                        FULL);
    }

    @Test
    void looksAreReadAsWhatTheyLookLike() {
        assertThat(Forms.plain("⼈⺠共和国ﬁ⾸脑")).isEqualTo("人民共和国fi首脑");
        assertThat(Forms.plain("不変 ＂，")).isEqualTo("不変 ＂，");
    }

    @Test
    void aWatermarkIsLeftOutAndToldOf() {
        RawText text = read(new PrintedPdf()
                .lines(90, 100, FULL, FULL)
                .raw("BT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 300 Tm <79D85BC6> Tj ET\n"));
        assertThat(text.lines()).extracting(RawText.Line::text).containsExactly("  " + FULL, FULL);
        assertThat(text.findings())
                .extracting(Finding::message)
                .containsExactly("Text printed at an angle, such as a watermark, was left out (2 characters).");
    }

    @Test
    void charactersAFontDoesNotNameLeaveAGapAndAreCounted() {
        // U+E000 has no glyph in the font's character collection.
        RawText text =
                read(new PrintedPdf().lines(90, 100, FULL, FULL.substring(0, 10) + "\uE000" + FULL.substring(0, 10)));
        assertThat(text.lines().get(1).text()).isEqualTo(FULL.substring(0, 10) + " " + FULL.substring(0, 10));
        assertThat(text.findings()).extracting(Finding::check).containsExactly("nameless-characters");
    }

    @Test
    void aScanIsRefused() {
        String picture =
                "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\n"
                        + "stream\nA\nendstream";
        assertThatThrownBy(() -> read(
                        new PrintedPdf().raw("q 500 0 0 800 0 0 cm /X Do Q\n").object(picture)))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith(
                        "a.pdf: the PDF is a scan without a text layer; run it through text recognition (OCR) first");
    }

    @Test
    void aPageThatIsAPictureIsToldOf() {
        String picture =
                "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\n"
                        + "stream\nA\nendstream";
        assertThat(read(new PrintedPdf()
                                .lines(90, 100, FULL)
                                .page()
                                .raw("/X Do\n")
                                .object(picture))
                        .findings())
                .extracting(Finding::message)
                .containsExactly("These pages are pictures without text and were not read: 2.");
    }

    @Test
    void anEmptyPdfIsRefused() {
        assertThatThrownBy(() -> read(new PrintedPdf()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the PDF holds no text");
    }

    private Path locked(String password, boolean copying) throws IOException {
        Path file = dir.resolve("locked.pdf");
        try (PDDocument document =
                Loader.loadPDF(new PrintedPdf().lines(90, 100, FULL).bytes())) {
            AccessPermission permission = new AccessPermission();
            permission.setCanExtractContent(copying);
            document.protect(new StandardProtectionPolicy("owner", password, permission));
            document.save(file.toFile());
        }
        return file;
    }

    @Test
    void aPasswordIsAskedForInOneSentence() throws IOException {
        Path file = locked("secret", true);
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("locked by a password");
    }

    @Test
    void whoForbidsCopyingIsHeeded() throws IOException {
        Path file = locked("", false);
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("forbids copying");
    }

    @Test
    void anEncryptedPdfThatAllowsCopyingIsRead() throws IOException {
        assertThat(reader.read(locked("", true)).lines())
                .extracting(RawText.Line::text)
                .containsExactly("  " + FULL);
    }

    @Test
    void aTruncatedPdfIsRefusedOrReadButNeverBreaks() throws IOException {
        byte[] whole = new PrintedPdf().lines(90, 100, FULL, FULL).bytes();
        int refused = 0;
        for (int length = 1; length < whole.length; length += 37) {
            Path file = Files.write(dir.resolve("cut.pdf"), Arrays.copyOf(whole, length));
            try {
                reader.read(file);
            } catch (InputException e) {
                refused++;
                assertThat(e.getMessage()).contains("cut.pdf: the PDF");
            }
        }
        assertThat(refused).isGreaterThan(20);
    }

    @Test
    void noiseAfterThePdfMarkIsRefused() throws IOException {
        Path file =
                Files.write(dir.resolve("n.pdf"), "%PDF-1.7\nnothing of the kind".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the PDF is damaged or cut off");
    }

    @Test
    void limitsAreKept() {
        Path file = new PrintedPdf()
                .lines(90, 100, FULL)
                .page()
                .lines(90, 100, FULL)
                .to(dir.resolve("a.pdf"));
        assertThatThrownBy(() -> new PdfReader(Limits.DEFAULT.withMaxPages(1)).read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the PDF has 2 pages, more than the limit of 1");
        assertThatThrownBy(() -> new PdfReader(Limits.DEFAULT.withMaxCharacters(40)).read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("more than 40 characters");
        assertThatThrownBy(() -> new PdfReader(Limits.DEFAULT.withMaxBytes(1000)).read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("more than the limit of 1000 bytes");
    }
}
