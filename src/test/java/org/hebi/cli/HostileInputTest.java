package org.hebi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hebi.cli.Typed.hebi;
import static org.hebi.cli.Typed.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hebi.model.InputException;
import org.hebi.read.InputFile;
import org.hebi.read.Limits;
import org.hebi.read.Packed;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sends by good will: each gets one clear sentence and exit code 3, or is read with what is wrong told. */
class HostileInputTest {
    private static final String BOMB =
            "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
                    + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">"
                    + "<!ENTITY h \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">]>";
    private static final Path SAMPLES = Path.of("src", "test", "resources", "formats");
    private static final Path ZH = sample("1997-11-10-joint-statement", "zh-Hans.txt");
    private static final Path RU = sample("1997-11-10-joint-statement", "ru.txt");

    @TempDir
    private Path dir;

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(dir.resolve(name), content);
    }

    private Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(Typed typed, String... words) {
        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err().strip().lines()).hasSize(1);
        assertThat(typed.err()).startsWith("hebi: ").contains(words).doesNotContain("\tat ", "Exception");
    }

    private static String external(String system) {
        return "<!DOCTYPE x [<!ENTITY h SYSTEM \"" + system + "\">]>";
    }

    private Path hostile(String kind, String prologue) throws IOException {
        return switch (kind) {
            case "tmx" ->
                file(
                        "a.tmx",
                        prologue
                                + "<tmx version=\"1.4\"><header srclang=\"zh\"/><body><tu><tuv xml:lang=\"zh\"><seg>&h;</seg></tuv>"
                                + "<tuv xml:lang=\"ru\"><seg>&h;</seg></tuv></tu></body></tmx>");
            case "xlf" ->
                file(
                        "a.xlf",
                        prologue
                                + "<xliff version=\"1.2\"><file source-language=\"zh\" target-language=\"ru\"><body><trans-unit id=\"1\">"
                                + "<source>&h;</source><target>&h;</target></trans-unit></body></file></xliff>");
            case "xlsx" -> workbook(prologue);
            case "odt" ->
                Packed.odt("", "<text:p>&h;</text:p>")
                        .with(
                                "content.xml",
                                prologue
                                        + Packed.openDocument("document-content", "", "<text:p>&h;</text:p>")
                                                .replaceFirst("<\\?xml[^>]*>", ""))
                        .to(dir.resolve("a.odt"));
            default ->
                Packed.docx("")
                        .with(
                                "word/document.xml",
                                prologue
                                        + Packed.word(
                                                        "document",
                                                        "<w:body><w:p><w:r><w:t>&h;</w:t></w:r></w:p></w:body>")
                                                .replaceFirst("<\\?xml[^>]*>", ""))
                        .to(dir.resolve("a.docx"));
        };
    }

    /** A good workbook of aligned columns whose shared strings are replaced. */
    private Path workbook(String prologue) throws IOException {
        Path good = dir.resolve("good.xlsx");
        assertThat(hebi("align", ZH, RU, "-o", good).code()).isZero();
        Path bad = dir.resolve("a.xlsx");
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(good.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bad))) {
            for (ZipEntry entry :
                    zip.stream().map(e -> zip.getEntry(e.getName())).toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                boolean strings = entry.getName().equals("xl/sharedStrings.xml");
                out.write((strings
                                ? prologue
                                        + part.replaceFirst("<\\?xml[^>]*>", "").replaceFirst("<t[^>]*>", "$0&h;")
                                : part)
                        .getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bad;
    }

    private Typed open(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".docx") || name.endsWith(".odt")
                ? hebi("read", file, "--lang", "zh-Hans")
                : hebi("align", file, "-o", dir.resolve("out.tsv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tmx", "xlf", "xlsx", "docx", "odt"})
    void entitiesAreNeitherFollowedNorExpanded(String kind) throws IOException {
        refused(open(hostile(kind, BOMB)), "a." + kind);

        Path secret = file("secret.txt", "the secret");
        Typed local = open(hostile(kind, external(secret.toUri().toString())));
        refused(local, "a." + kind);
        assertThat(local.err()).doesNotContain("the secret");
        assertThat(dir.resolve("out.tsv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tmx", "xlf", "xlsx", "docx", "odt", "html"})
    void nothingIsFetched(String kind) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            if (kind.equals("html")) {
                hebi(
                        "read",
                        file(
                                "a.html",
                                "<!DOCTYPE html SYSTEM \"" + address + "\"><html><head><base href=\"" + address
                                        + "\"><link rel=stylesheet href=\"x\">"
                                        + "<script src=\"x\"></script></head><body><img src=\"x\"><iframe src=\"x\"></iframe><p>双方重申。</p></body></html>"),
                        "--lang",
                        "zh");
            } else {
                open(hostile(kind, external(address)));
                open(hostile(kind, "<!DOCTYPE x SYSTEM \"" + address + "x.dtd\">"));
            }
            server.setSoTimeout(50);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void zipBombsAreRefused() throws IOException {
        String much = "a".repeat(12 << 20);
        refused(
                hebi(
                        "read",
                        Packed.docx("<w:p><w:r><w:t>" + much + "</w:t></w:r></w:p>")
                                .to(dir.resolve("a.docx"))),
                "a.docx",
                "memory");
        refused(
                hebi("read", Packed.odt("", "<text:p>" + much + "</text:p>").to(dir.resolve("a.odt"))),
                "a.odt",
                "memory");
        Packed parts = Packed.docx("");
        for (int i = 0; i < 10_001; i++) {
            parts.with("p" + i, "");
        }
        refused(hebi("read", parts.to(dir.resolve("b.docx"))), "b.docx", "10,000");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 130})
    void bombsInWorkbooksAreRefused(int megabytes) throws IOException {
        Path bomb = workbook("<!--" + "a".repeat(megabytes << 20) + "-->");

        refused(hebi("check", bomb), "a.xlsx");
        refused(hebi("align", bomb, "-o", dir.resolve("out.tsv")), "a.xlsx");
        refused(hebi("align", ZH, RU, "--corrections", bomb, "-o", dir.resolve("out.tsv")), "a.xlsx");
        refused(hebi("glossary", "apply", bomb), "a.xlsx");
        assertThat(dir.resolve("out.tsv")).doesNotExist();
    }

    @Test
    void namesInArchivesLeadNowhere() throws IOException {
        Path outside = dir.resolve("outside.xml");
        Path docx = Packed.docx("<w:p><w:r><w:t>双方重申。</w:t></w:r></w:p>")
                .with("../outside.xml", "x")
                .with("/" + outside, "x")
                .to(Files.createDirectories(dir.resolve("in")).resolve("zh-Hans.docx"));

        assertThat(hebi("read", docx).out()).contains("双方重申。");
        assertThat(outside).doesNotExist();
    }

    @Test
    void aDeclarationCannotNameFilesElsewhere() throws IOException {
        Path secret = file("secret.txt", "双方重申。");
        for (String name :
                List.of("../secret.txt", secret.toString(), "../../../../../../etc/passwd", "a/../../secret.txt")) {
            Path folder = Files.createDirectories(dir.resolve("in").resolve("d"));
            Files.writeString(folder.resolve("about.yaml"), "editions:\n  zh-Hans:\n    file: '" + name + "'\n");
            Typed typed = hebi("build", dir.resolve("in"), "-o", dir.resolve("out"));

            assertThat(typed.code()).isEqualTo(3);
            assertThat(typed.err()).contains("outside its own folder").doesNotContain("\tat ");
        }
    }

    @Test
    void formulasStayText() throws IOException {
        Path zh = file("zh.txt", "=cmd|' /C calc'!A0\n+1+1\n");
        Path ru = file("ru.txt", "@SUM(1)\n-2+3\n");
        Path tsv = dir.resolve("o.tsv");
        assertThat(hebi("align", "--lines", zh, ru, "-o", tsv).code()).isZero();

        for (String line : Files.readAllLines(tsv)) {
            for (String cell : line.split("\t")) {
                assertThat(cell).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("@");
            }
        }
        assertThat(Files.readString(tsv)).contains("'=cmd", "'@SUM");
    }

    @Test
    void aFileOfTwoHundredMegabytesIsRefusedUnread() throws IOException {
        Path large = dir.resolve("zh.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(200L << 20);
        }
        refused(hebi("read", large), "200 MB", "limit of 100 MB");
        refused(hebi("align", large, RU, "-o", dir.resolve("o.tmx")), "200 MB");
        assertThat(hebi("read", large, "--max-bytes", "0").code()).isEqualTo(2);
        assertThat(hebi("read", large, "--max-bytes", "9999999999").err()).contains("--max-bytes");
    }

    @Test
    void aLineOfManyMegabytesIsRead() throws IOException {
        Typed typed = hebi("read", file("zh-Hans.txt", "双方重申".repeat(500_000)));

        assertThat(typed.code()).isZero();
        assertThat(typed.out().length()).isGreaterThan(2_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rtf", "html", "docx", "odt"})
    void tooManyTinyParagraphsAreRefused(String kind) throws IOException {
        Random random = new Random(1);
        StringBuilder body = new StringBuilder();
        // Varied, so that they pack like a text and not like a bomb.
        String paragraph = kind.equals("rtf")
                ? "%x\\par "
                : kind.equals("docx")
                        ? "<w:p><w:r><w:t>%x</w:t></w:r></w:p>"
                        : kind.equals("odt") ? "<text:p>%x</text:p>" : "<p>%x</p>";
        for (int i = 0; i < 120_000; i++) {
            body.append(paragraph.replace("%x", Integer.toHexString(random.nextInt())));
        }
        Path file = switch (kind) {
            case "rtf" -> file("zh.rtf", "{\\rtf1 " + body + "}");
            case "html" -> file("zh.html", "<html><body>" + body);
            case "odt" -> Packed.odt("", body.toString()).to(dir.resolve("zh.odt"));
            default -> Packed.docx(body.toString()).to(dir.resolve("zh.docx"));
        };
        // The limits on lines and what is unpacked follow the limit on bytes.
        refused(hebi("read", file, "--lang", "zh", "--max-bytes", 6_000_000), "zh." + kind, "more than");
    }

    @Test
    void noiseIsRefusedWhateverItsName() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        for (String name : List.of("a.txt", "a.html", "a.docx", "a.odt", "a.rtf", "a.pdf")) {
            refused(hebi("read", file(name, noise)), name);
        }
        refused(hebi("align", file("a.tmx", noise), "-o", dir.resolve("o.tsv")), "a.tmx");
        refused(hebi("align", file("a.xlsx", noise), "-o", dir.resolve("o.tsv")), "a.xlsx");
        refused(hebi("segment", file("ru.txt", noise)), "ru.txt");
        refused(hebi("split", file("zh.txt", noise), "-o", dir.resolve("s")), "zh.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt", "fodt", "rtf", "pdf", "doc"})
    void halfAFileIsRefused(String kind) throws IOException {
        byte[] whole = Files.readAllBytes(SAMPLES.resolve("1997-11-10-joint-statement." + kind));

        refused(hebi("read", file("zh." + kind, java.util.Arrays.copyOf(whole, whole.length / 2))), "zh." + kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt", "rtf", "doc", "html", "pdf"})
    void aWrongEndingIsToldAndTheFileRead(String kind) throws IOException {
        Typed typed = hebi(
                "read", file("zh-Hans.txt", Files.readAllBytes(SAMPLES.resolve("1997-11-10-joint-statement." + kind))));

        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains("中俄联合声明");
        assertThat(typed.err()).contains("The name promises plain text");
    }

    @Test
    void aLockedDocumentIsRefusedWithTheWayOut() throws Exception {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (org.apache.poi.poifs.filesystem.POIFSFileSystem files =
                new org.apache.poi.poifs.filesystem.POIFSFileSystem()) {
            org.apache.poi.poifs.crypt.Encryptor encryptor = new org.apache.poi.poifs.crypt.EncryptionInfo(
                            org.apache.poi.poifs.crypt.EncryptionMode.standard)
                    .getEncryptor();
            encryptor.confirmPassword("secret");
            try (java.io.OutputStream out = encryptor.getDataStream(files)) {
                out.write(Files.readAllBytes(SAMPLES.resolve("1997-11-10-joint-statement.docx")));
            }
            files.writeFilesystem(locked);
        }
        refused(hebi("read", file("zh-Hans.docx", locked.toByteArray())), "locked by a password", "without one");
    }

    @Test
    void halvesOfCharactersAndMarksOfDirection() throws IOException {
        byte[] lone = ("双方".repeat(200) + "xx").getBytes(StandardCharsets.UTF_8);
        lone[lone.length - 2] = (byte) 0xED;
        lone[lone.length - 1] = (byte) 0xA0;
        Typed utf8 = hebi("read", file("zh-Hans.txt", lone));
        assertThat(utf8.code()).isZero();
        assertThat(utf8.err()).contains("U+FFFD");
        ByteArrayOutputStream utf16 = new ByteArrayOutputStream();
        utf16.writeBytes("\uFEFF双方重申。".getBytes(StandardCharsets.UTF_16LE));
        utf16.writeBytes(new byte[] {0x42, (byte) 0xD8, 'x', 0});
        refused(hebi("read", file("zh-Hant.txt", utf16.toByteArray())), "UTF-16LE");
        Typed direction = hebi("read", file("zh.txt", "\u202E双方\u200F重申\u202C，共同努力。\n"));
        assertThat(direction.out()).contains("双方重申，共同努力。");
    }

    @Test
    void twoCharsetsInOneFile() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes("双方重申，共同努力。\n".repeat(30).getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes("Стороны подтверждают\n".repeat(30).getBytes(Charset.forName("KOI8-R")));

        refused(hebi("read", file("zh.txt", mixed.toByteArray())), "line 31");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsRefused() throws IOException {
        Path path = file("zh.txt", "双方");
        InputFile seen = InputFile.of(path, Limits.DEFAULT);
        Files.writeString(path, "双方重申");

        assertThatThrownBy(seen::bytes)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("changed while it was read");
        assertThatThrownBy(seen::settled)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("changed while it was read");
    }

    @Test
    void aFullDiskBehindStandardOutputIsTold() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.isWritable(full), "only where there is /dev/full");
        Terminal.Remembering stream = new Terminal.Remembering(Files.newOutputStream(full));
        PrintWriter out = Terminal.out(stream);
        assertThat(stream.failure()).isEmpty();
        out.println("text");
        out.flush();

        assertThat(stream.failure()).contains("the disk is full");
    }

    @Test
    void withoutPermissionNothingIsWritten() {
        Typed typed = hebi("align", ZH, RU, "-o", Path.of("/proc/hebi.tmx"));
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc")), "only where there is /proc");

        assertThat(typed.code()).isEqualTo(4);
        assertThat(typed.err())
                .contains("hebi: /proc/hebi.tmx: cannot be written (")
                .doesNotContain("\tat ", ".part");
    }

    @Test
    void anInterruptedBuildLeavesNoHalfFiles() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "only where there is kill");
        Path out = dir.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.hebi.cli.Hebi",
                        "build",
                        "samples",
                        "--workers",
                        "1",
                        "-o",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("log").toFile())
                .start();
        Path first = out.resolve("tmx").resolve("1992-12-18-joint-statement.tmx");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!Files.exists(first) && process.isAlive() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        new ProcessBuilder("/bin/kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Files.readString(dir.resolve("log"))).doesNotContain("\tat ");
        try (Stream<Path> found = Files.walk(out)) {
            List<Path> files = found.filter(Files::isRegularFile).toList();
            assertThat(files).isNotEmpty().noneMatch(f -> f.toString().endsWith(".part"));
            for (Path file : files) {
                if (file.toString().endsWith(".tmx")) {
                    assertThat(Files.readString(file).strip()).endsWith("</tmx>");
                }
            }
        }
        assertThat(out.resolve("report.html")).doesNotExist();
    }
}
