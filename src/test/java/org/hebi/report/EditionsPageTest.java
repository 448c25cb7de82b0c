package org.hebi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.hebi.model.Difference;
import org.hebi.model.EditionsReport;
import org.hebi.pipeline.DefaultWorkbench;
import org.hebi.pipeline.EditionsRun;
import org.hebi.pipeline.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The side-by-side page, as markup and in a real browser. */
class EditionsPageTest {
    private static final EditionsRun RUN =
            new EditionsRun(new DefaultWorkbench(ReadOptions.standard()), Optional.empty(), 1);

    /** Runs in the page after its own script, and writes down what it saw. */
    private static final String VISITOR = """
            (function () {
              var seen = {};
              function shown(s) { return Array.prototype.filter.call(document.querySelectorAll(s), function (e) {
                return e.getClientRects().length > 0; }).length; }
              function press(key) { document.dispatchEvent(new KeyboardEvent('keydown', { key: key, bubbles: true })); }
              function here() { var e = document.querySelector('.notes li.here'); return e ? e.dataset.f : 'none'; }
              seen.ready = document.documentElement.dataset.ready;
              seen.notes = shown('.notes li');
              seen.marks = shown('mark.on');
              press('n'); seen.first = here();
              press('j'); seen.second = here();
              press('p'); seen.back = here();
              press('k'); seen.last = here();
              press('Escape'); seen.left = here();
              document.querySelector('button[data-value="REGIONAL"]').click();
              seen.withoutRegional = shown('.notes li');
              seen.regionalLeft = shown('.notes li[data-kind="REGIONAL"]');
              press('n'); press('n'); press('n'); press('n'); press('n'); press('n');
              seen.jumpedOver = document.querySelector('.notes li.here').dataset.kind !== 'REGIONAL';
              document.querySelector('button[data-value="REGIONAL"]').click();
              document.querySelector('button[data-filter="severity"][data-value="1"]').click();
              seen.withoutOne = shown('.notes li');
              seen.rows = shown('.row');
              document.getElementById('only').click();
              seen.rowsWithFindings = shown('.row');
              seen.status = document.getElementById('status').textContent;
              seen.wide = document.documentElement.scrollWidth <= window.innerWidth;
              seen.errors = window.errorsSeen.join('; ');
              document.documentElement.dataset.seen = Object.keys(seen).map(function (k) {
                return k + '=' + seen[k]; }).join('|');
            })();
            """;

    @TempDir
    private Path folder;

    private static EditionsReport treaty() {
        Path samples = Path.of("samples/2001-07-16-treaty");
        return RUN.pair(samples.resolve("zh-Hant.txt"), samples.resolve("zh-Hans.txt"));
    }

    private static List<Difference> shown(EditionsReport report) {
        return report.shown(report.reviews().get(0));
    }

    @Test
    void standsAlone() {
        String page = new EditionsPage().html(treaty());
        assertThat(page).doesNotContain("http://").doesNotContain("https://").doesNotContain("src=");
        assertThat(page).contains("prefers-color-scheme: dark").contains("@media print");
        assertThat(page).contains("Noto Sans CJK TC").contains("Noto Sans CJK SC");
        assertThat(page).contains("default-src 'none'");
    }

    @Test
    void everyFindingHasItsNoteAndItsMark() {
        EditionsReport report = treaty();
        String page = new EditionsPage().html(report);
        List<Difference> shown = shown(report);
        assertThat(shown).hasSizeGreaterThan(8);
        assertThat(Pattern.compile("<li class=\"s\\d\" data-f").matcher(page).results())
                .hasSize(shown.size());
        for (int i = 0; i < shown.size(); i++) {
            assertThat(page).contains("id=\"f" + i + "\"");
            assertThat(page).containsPattern("<mark [^>]*data-f=\"([\\d ]* )?" + i + "( [\\d ]*)?\"");
        }
    }

    /** The page of the documentation; {@code -Dhebi.update=true} writes it anew. */
    @Test
    void thePageOfTheDocumentationIsTrue() throws IOException {
        Path page = Path.of("docs/editions-2001.html");
        String now = new EditionsPage().html(treaty());
        if (Boolean.getBoolean("hebi.update")) {
            Files.writeString(page, now);
        }
        assertThat(Files.readString(page)).isEqualTo(now);
        assertThat(now).contains("zh-Hans.txt (reconstructed)");
    }

    @Test
    void textsCannotBecomeMarkup() throws IOException {
        Path hant = Files.writeString(
                folder.resolve("a.zh-Hant.txt"), "雙方將加強合作<script>alert(1)</script>，並不改變立場。\n第二段\"><img src=x>。\n");
        Path hans = Files.writeString(
                folder.resolve("a.zh-Hans.txt"), "双方将加强合作<script>alert(1)</script>，并改变立场。\n第二段\"><img src=x>。\n");
        EditionsReport report = RUN.pair(hant, hans);
        assertThat(shown(report)).isNotEmpty();
        assertThat(new EditionsPage().html(report))
                .doesNotContain("<script>alert")
                .doesNotContain("<img")
                .contains("&lt;script&gt;alert(1)");
    }

    @Test
    void worksInABrowser() throws IOException, InterruptedException {
        Path chromium = browser();
        EditionsReport report = treaty();
        List<Difference> shown = shown(report);
        String page = new EditionsPage()
                .html(report)
                .replace(
                        "<body>",
                        "<body><script>window.errorsSeen = [];"
                                + " window.onerror = function (m) { window.errorsSeen.push(m); };</script>")
                .replace("</body>", "<script>" + VISITOR + "</script></body>");
        Path file = Files.writeString(folder.resolve("page.html"), page);
        String dom = run(chromium, "--dump-dom", file.toUri().toString());
        Matcher seen = Pattern.compile("data-seen=\"([^\"]*)\"").matcher(dom);
        assertThat(seen.find()).as(dom).isTrue();
        Map<String, String> saw = new HashMap<>();
        for (String pair : seen.group(1).split("\\|")) {
            saw.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        long regional =
                shown.stream().filter(d -> d.kind().name().equals("REGIONAL")).count();
        long heavier = shown.stream().filter(d -> d.severity() > 1).count();
        long paragraphs = shown.stream()
                .filter(d -> d.severity() > 1)
                .map(Difference::hantParagraph)
                .distinct()
                .count();
        assertThat(regional).isGreaterThan(3);
        assertThat(saw).containsEntry("errors", "").containsEntry("ready", "yes");
        assertThat(saw).containsEntry("notes", shown.size() + "");
        assertThat(Integer.parseInt(saw.getOrDefault("marks", "0"))).isGreaterThanOrEqualTo(shown.size());
        assertThat(saw).containsEntry("first", "0").containsEntry("second", "1").containsEntry("back", "0");
        assertThat(saw).containsEntry("last", (shown.size() - 1) + "").containsEntry("left", "none");
        assertThat(saw).containsEntry("withoutRegional", (shown.size() - regional) + "");
        assertThat(saw).containsEntry("regionalLeft", "0").containsEntry("jumpedOver", "true");
        assertThat(saw).containsEntry("withoutOne", heavier + "");
        assertThat(Integer.parseInt(saw.getOrDefault("rows", "0"))).isGreaterThan(60);
        assertThat(saw).containsEntry("rowsWithFindings", paragraphs + "");
        assertThat(saw.get("status")).endsWith(heavier + " findings");
        assertThat(saw).containsEntry("wide", "true");
    }

    @Test
    void canBePhotographed() throws IOException, InterruptedException {
        Path chromium = browser();
        Path file = Files.writeString(folder.resolve("page.html"), new EditionsPage().html(treaty()));
        Path picture = folder.resolve("page.png");
        run(
                chromium,
                "--window-size=1200,1400",
                "--hide-scrollbars",
                "--screenshot=" + picture,
                file.toUri().toString());
        BufferedImage image = ImageIO.read(picture.toFile());
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                colours.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        assertThat(image.getWidth()).isEqualTo(1200);
        // Text smoothed on paper, and marks in the colours of several weights.
        assertThat(colours).hasSizeGreaterThan(50).contains(0xE3EEFB, 0xF8E0F5);
    }

    private static Path browser() {
        List<Path> found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(p -> !p.isEmpty())
                .flatMap(p -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(n -> Path.of(p, n)))
                .filter(Files::isExecutable)
                .toList();
        assumeThat(found)
                .as("no Chromium is installed, so the page was not opened in a browser here")
                .isNotEmpty();
        return found.get(0);
    }

    private String run(Path chromium, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                chromium.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--force-prefers-color-scheme=light",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("log.txt").toFile())
                .start();
        boolean ended = process.waitFor(90, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as("the browser came to an end").isTrue();
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
