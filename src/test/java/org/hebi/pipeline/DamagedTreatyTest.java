package org.hebi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import org.hebi.align.AlignFile;
import org.hebi.align.ArticleCheck;
import org.hebi.memory.GoldBead;
import org.hebi.model.Alignment;
import org.hebi.model.Bead;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Document;
import org.hebi.model.Finding;
import org.hebi.model.Language;
import org.hebi.model.SegmentedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The treaty of 2001, damaged in ways that real releases are: articles missing, misnumbered, numbered twice, cut off. */
class DamagedTreatyTest {
    private static final Workbench WORKBENCH = new DefaultWorkbench(ReadOptions.standard());

    /** One side being put together. */
    private static final class Text {
        private final Language language;
        private final List<Block> blocks = new ArrayList<>();
        /** Per sentence, the article of the sound treaty it comes from; 0 before the first. */
        private final List<Integer> articles = new ArrayList<>();

        Text(String language) {
            this.language = Language.of(language);
        }

        List<Integer> add(List<String> sentences, int article) {
            List<Integer> numbers = new ArrayList<>();
            for (String sentence : sentences) {
                numbers.add(blocks.size());
                blocks.add(new Block(BlockKind.PARAGRAPH, sentence, blocks.size() + 1, 1));
                articles.add(article);
            }
            return numbers;
        }

        SegmentedDocument document() {
            return SegmentedDocument.oneSentencePerBlock(
                    new Document(language.tag() + ".txt", language, blocks, List.of()));
        }
    }

    /** What came of damaged texts. */
    private record Outcome(List<String> crossing, List<String> wrong, List<String> findings) {}

    /**
     * Aligns the treaty.
     *
     * @param source articles of the source that stay, by number
     * @param target the same of the release
     * @param heading what becomes of the release's heading, given its article and its text
     */
    private static Outcome damaged(
            String language, IntPredicate source, IntPredicate target, BinaryOperator<String> heading) {
        Text zh = new Text("zh-Hans");
        Text release = new Text(language);
        List<AlignFile.Pair> gold = new ArrayList<>();
        int article = 0;
        for (GoldBead bead : ScoreRun.goldBeads(
                Path.of("src", "test", "resources", "beads", "2001-07-16-treaty", "gold.zh-" + language + ".jsonl"))) {
            boolean isHeading = bead.isLink() && bead.source().get(0).matches("第[一二三四五六七八九十]+條");
            article += isHeading ? 1 : 0;
            List<String> there = isHeading
                    ? List.of(heading.apply(
                            Integer.toString(article), bead.target().get(0)))
                    : bead.target();
            gold.add(new AlignFile.Pair(
                    source.test(article) ? zh.add(bead.source(), article) : List.of(),
                    target.test(article) ? release.add(there, article) : List.of()));
        }
        assertThat(article).isEqualTo(25);
        Alignment alignment = WORKBENCH.align(zh.document(), release.document());
        List<String> crossing = new ArrayList<>();
        for (Bead bead : alignment.links()) {
            TreeSet<Integer> articles = new TreeSet<>(zh.articles.subList(bead.sourceStart(), bead.sourceEnd()));
            articles.addAll(release.articles.subList(bead.targetStart(), bead.targetEnd()));
            if (articles.size() > 1) {
                String text = zh.blocks.get(bead.sourceStart()).text();
                crossing.add(articles + " " + text.substring(0, Math.min(8, text.length())));
            }
        }
        List<String> wrong = AlignFile.pairs(alignment).stream()
                .filter(p -> p.isLink() && !gold.contains(p))
                .map(Object::toString)
                .toList();
        return new Outcome(
                crossing,
                wrong,
                ArticleCheck.of(zh.document(), release.document(), alignment).stream()
                        .map(Finding::message)
                        .toList());
    }

    private static final IntPredicate ALL = article -> true;

    private static String same(String article, String heading) {
        return heading;
    }

    private static String name(String language) {
        return language.equals("ru") ? "Статья " : "Article ";
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void aSoundTreatyHasNoFindings(String language) {
        Outcome outcome = damaged(language, ALL, ALL, DamagedTreatyTest::same);

        assertThat(outcome.crossing()).isEmpty();
        assertThat(outcome.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void anArticleMissingInTheReleaseIsReported(String language) {
        Outcome outcome = damaged(language, ALL, a -> a != 7, DamagedTreatyTest::same);

        assertThat(outcome.crossing()).isEmpty();
        assertThat(outcome.wrong()).hasSizeLessThanOrEqualTo(1);
        assertThat(outcome.findings()).containsExactly("第七條 has no counterpart in " + language + ".txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void anArticleMissingInTheSourceIsReported(String language) {
        Outcome outcome = damaged(language, a -> a != 7, ALL, DamagedTreatyTest::same);

        assertThat(outcome.crossing()).isEmpty();
        assertThat(outcome.wrong()).hasSizeLessThanOrEqualTo(1);
        assertThat(outcome.findings()).containsExactly(name(language) + "7 has no counterpart in zh-Hans.txt");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 13, 20, 25})
    void aMissingArticleIsFoundWhereverItStood(int missing) {
        Outcome outcome = damaged("ru", ALL, a -> a != missing, DamagedTreatyTest::same);

        assertThat(outcome.crossing()).isEmpty();
        assertThat(outcome.findings()).hasSize(1);
        assertThat(outcome.findings().get(0)).endsWith("條 has no counterpart in ru.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void swappedNumbersDoNotMislead(String language) {
        Outcome outcome = damaged(language, ALL, ALL, (article, heading) -> switch (article) {
            case "7" -> name(language) + "8";
            case "8" -> name(language) + "7";
            default -> heading;
        });

        assertThat(outcome.crossing()).isEmpty();
        assertThat(outcome.findings())
                .containsExactly(
                        "第七條 is " + name(language) + "8 in " + language + ".txt",
                        "第八條 is " + name(language) + "7 in " + language + ".txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void aNumberUsedTwiceIsReported(String language) {
        Outcome outcome =
                damaged(language, ALL, ALL, (article, heading) -> article.equals("8") ? name(language) + "7" : heading);

        assertThat(outcome.crossing()).isEmpty();
        assertThat(outcome.findings()).hasSize(2);
        assertThat(outcome.findings().get(0)).isEqualTo("第八條 is " + name(language) + "7 in " + language + ".txt");
        assertThat(outcome.findings().get(1))
                .startsWith(name(language) + "7 stands twice in " + language + ".txt, first in line ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void aMissingArticleWithTheRestCountedAnewIsSurvived(String language) {
        Outcome outcome = damaged(
                language,
                ALL,
                a -> a != 7,
                (article, heading) ->
                        Integer.parseInt(article) > 7 ? name(language) + (Integer.parseInt(article) - 1) : heading);

        // The two headings with the number 7 may be paired: they say the same. No text may cross.
        assertThat(outcome.crossing()).isSubsetOf("[7, 8] 第七條");
        assertThat(outcome.findings()).hasSize(19);
        assertThat(outcome.findings().get(0)).isEqualTo("第七條 has no counterpart in " + language + ".txt");
        assertThat(outcome.findings().get(1)).isEqualTo("第八條 is " + name(language) + "7 in " + language + ".txt");
        assertThat(outcome.findings().get(18)).isEqualTo("第二十五條 is " + name(language) + "24 in " + language + ".txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void halfADocumentIsHalfADocument(String language) {
        Outcome second = damaged(language, ALL, a -> a <= 12, DamagedTreatyTest::same);
        Outcome first = damaged(language, ALL, a -> a > 12, DamagedTreatyTest::same);

        assertThat(second.crossing()).isEmpty();
        assertThat(second.findings()).containsExactly("第十三條 to 第二十五條 have no counterpart in " + language + ".txt");
        assertThat(first.crossing()).isEmpty();
        assertThat(first.findings()).containsExactly("第一條 to 第十二條 have no counterpart in " + language + ".txt");
    }

    @Test
    void aMissingHeadingDoesNotJoinArticles() {
        Outcome outcome = damaged("ru", ALL, ALL, (article, heading) -> article.equals("7") ? "-" : heading);

        assertThat(outcome.crossing()).isEmpty();
        assertThat(outcome.findings()).containsExactly("第七條 has no heading in ru.txt; its text stands under Статья 6");
    }
}
