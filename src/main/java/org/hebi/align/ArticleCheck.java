package org.hebi.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hebi.model.Alignment;
import org.hebi.model.Bead;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.Finding;
import org.hebi.model.ListMark;
import org.hebi.model.Place;
import org.hebi.model.Segment;
import org.hebi.model.SegmentedDocument;

/**
 * Compares the articles of two aligned texts, by what their sentences say and not by their numbers: articles without
 * counterpart, with another number there, numbered twice, left out of the count, or without a heading of their own.
 * Chapters, annexes and lists that number the whole text (一、 I. 1.) are compared in the same way, each by itself.
 */
public final class ArticleCheck {
    /** The check's id in findings. */
    public static final String CHECK = "articles";

    private static final int SEVERITY = 2;
    /** An article of which less than this share of characters is linked has no counterpart. */
    private static final double LEAST_LINKED = 0.2;
    /** An article inside another one's counterpart must have this share of its characters there. */
    private static final double MOST_LINKED = 0.5;

    /** Marks that number whole parts of a text; plain numbers only where a text counts with them once. */
    private static final Set<ListMark.Style> COMPARED = EnumSet.of(
            ListMark.Style.CHAPTER,
            ListMark.Style.ARTICLE,
            ListMark.Style.ANNEX,
            ListMark.Style.HAN,
            ListMark.Style.ROMAN,
            ListMark.Style.ARABIC);
    /** Marks of two styles must begin beads together so often before they are taken for the same list. */
    private static final int LEAST_MET = 2;

    private final Side source;
    private final Side target;
    private final List<Finding> findings = new ArrayList<>();

    private ArticleCheck(Side source, Side target) {
        this.source = source;
        this.target = target;
    }

    /**
     * One article.
     *
     * @param number its number, 0 when it has none that can be read
     * @param name its mark as it is written
     * @param first its first segment
     * @param end exclusive index of its last
     */
    private record Article(int number, String name, int first, int end) {}

    /** One text: its articles, and per segment the article it stands in, or -1. */
    private record Side(SegmentedDocument document, List<Article> articles, int[] of) {
        static Side of(SegmentedDocument document, ListMark.Style style) {
            List<Integer> starts = new ArrayList<>();
            List<ListMark> marks = new ArrayList<>();
            int size = document.segments().size();
            int end = size;
            for (int i = 0; i < size; i++) {
                Segment segment = document.segments().get(i);
                if (segment.start() != 0) {
                    continue;
                }
                Optional<ListMark> mark = mark(document.blockOf(segment));
                if (mark.filter(m -> m.style() == style).isPresent()) {
                    starts.add(i);
                    marks.add(mark.orElseThrow());
                }
            }
            List<Article> articles = new ArrayList<>();
            int[] of = new int[size];
            Arrays.fill(of, -1);
            for (int k = 0; k < starts.size(); k++) {
                int first = starts.get(k);
                int last = k + 1 < starts.size() ? starts.get(k + 1) : end;
                String text = document.blockOf(document.segments().get(first)).text();
                String name = text.substring(
                                0, Math.min(text.length(), marks.get(k).length()))
                        .replaceAll("[\\s.:：、]+$", "");
                articles.add(new Article(marks.get(k).value(), name, first, last));
                Arrays.fill(of, first, last, k);
            }
            return new Side(document, articles, of);
        }

        /** The mark of a block, unless it is only the first words of a sentence, such as "Article 7 of the Charter …". */
        private static Optional<ListMark> mark(Block block) {
            return ListMark.at(block.text()).filter(mark -> {
                if (block.kind() == BlockKind.HEADING
                        || mark.length() >= block.text().length()) {
                    return true;
                }
                char last = block.text().charAt(mark.length() - 1);
                char next = block.text().charAt(mark.length());
                return !Character.isLetterOrDigit(last) && !Character.isLowerCase(next);
            });
        }

        /** Whether it begins to count anew somewhere: several lists, which cannot be told apart by their marks. */
        boolean restarts() {
            for (int k = 1; k < articles.size(); k++) {
                if (articles.get(k).number() == 1 && articles.get(k - 1).number() > 1) {
                    return true;
                }
            }
            return false;
        }

        String file() {
            return document.document().name();
        }

        Place place(Article article) {
            Segment segment = document.segments().get(article.first());
            return new Place(file(), document.blockOf(segment).line(), segment.block(), segment.start(), segment.end());
        }

        int letters(int segment) {
            return document.segments().get(segment).content().length();
        }

        int letters(Article article) {
            int letters = 0;
            for (int i = article.first(); i < article.end(); i++) {
                letters += letters(i);
            }
            return letters;
        }
    }

    /** Which article of the other side an article's sentences are linked to. */
    private record Counterpart(int article, double share) {}

    /**
     * Compares two texts.
     *
     * @param source the text the alignment's source sentences come from
     * @param target the text of its target sentences
     * @param alignment how they lie beside each other
     * @return what a person should look at, in the order of the source; empty when a side has no articles
     */
    public static List<Finding> of(SegmentedDocument source, SegmentedDocument target, Alignment alignment) {
        List<Finding> findings = new ArrayList<>();
        for (ListMark.Style style : COMPARED) {
            Side from = Side.of(source, style);
            if (from.articles().isEmpty() || !style.opensPart() && from.restarts()) {
                continue;
            }
            ListMark.Style other =
                    style.opensPart() && !Side.of(target, style).articles().isEmpty()
                            ? style
                            : partner(from, target, alignment).orElse(style);
            Side to = Side.of(target, other);
            if (!to.articles().isEmpty() && (other.opensPart() || !to.restarts())) {
                ArticleCheck check = new ArticleCheck(from, to);
                check.run(alignment);
                findings.addAll(check.findings);
            }
        }
        return findings;
    }

    /** How the other text numbers what one text numbers in a certain style: 一、 may be I. or 1. there. */
    private static Optional<ListMark.Style> partner(Side from, SegmentedDocument target, Alignment alignment) {
        Map<ListMark.Style, Integer> met = new EnumMap<>(ListMark.Style.class);
        Set<Integer> firsts = new HashSet<>();
        from.articles().forEach(a -> firsts.add(a.first()));
        for (Bead bead : alignment.links()) {
            Segment there = target.segments().get(bead.targetStart());
            if (firsts.contains(bead.sourceStart()) && there.start() == 0) {
                Side.mark(target.blockOf(there))
                        .filter(m -> COMPARED.contains(m.style()))
                        .ifPresent(m -> met.merge(m.style(), 1, Integer::sum));
            }
        }
        return met.entrySet().stream()
                .filter(e -> e.getValue() >= LEAST_MET)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private void run(Alignment alignment) {
        List<Optional<Counterpart>> there = counterparts(source, target, alignment, true);
        List<Optional<Counterpart>> back = counterparts(target, source, alignment, false);
        alone(source, target, there);
        alone(target, source, back);
        numbers(there, back);
        inside(source, target, there, back);
        inside(target, source, back, there);
        twice(source);
        twice(target);
        leftOut();
    }

    private static List<Optional<Counterpart>> counterparts(
            Side from, Side to, Alignment alignment, boolean fromSource) {
        List<Map<Integer, Double>> linked = new ArrayList<>();
        from.articles().forEach(a -> linked.add(new LinkedHashMap<>()));
        for (Bead bead : alignment.links()) {
            int first = fromSource ? bead.sourceStart() : bead.targetStart();
            int end = fromSource ? bead.sourceEnd() : bead.targetEnd();
            int otherFirst = fromSource ? bead.targetStart() : bead.sourceStart();
            int otherEnd = fromSource ? bead.targetEnd() : bead.sourceEnd();
            int all = 0;
            for (int j = otherFirst; j < otherEnd; j++) {
                all += to.letters(j);
            }
            for (int i = first; i < end; i++) {
                if (from.of()[i] < 0) {
                    continue;
                }
                for (int j = otherFirst; j < otherEnd; j++) {
                    double part = (double) from.letters(i) * to.letters(j) / Math.max(1, all);
                    linked.get(from.of()[i]).merge(to.of()[j], part * bead.confidence(), Double::sum);
                }
            }
        }
        List<Optional<Counterpart>> counterparts = new ArrayList<>();
        for (int k = 0; k < linked.size(); k++) {
            double letters = Math.max(1, from.letters(from.articles().get(k)));
            counterparts.add(linked.get(k).entrySet().stream()
                    .max(Map.Entry.<Integer, Double>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<Integer, Double>comparingByKey().reversed()))
                    .map(e -> new Counterpart(e.getKey(), e.getValue() / letters))
                    .filter(c -> c.share() >= LEAST_LINKED));
        }
        return counterparts;
    }

    /** Articles without counterpart; neighbours are told in one sentence. */
    private void alone(Side from, Side to, List<Optional<Counterpart>> counterparts) {
        int k = 0;
        while (k < counterparts.size()) {
            if (counterparts.get(k).isPresent()) {
                k++;
                continue;
            }
            int last = k;
            while (last + 1 < counterparts.size() && counterparts.get(last + 1).isEmpty()) {
                last++;
            }
            Article first = from.articles().get(k);
            add(
                    from,
                    first,
                    last == k
                            ? first.name() + " has no counterpart in " + to.file()
                            : first.name() + " to " + from.articles().get(last).name() + " have no counterpart in "
                                    + to.file());
            k = last + 1;
        }
    }

    /** Whether two articles are each other's counterparts. */
    private static boolean mutual(int k, List<Optional<Counterpart>> there, List<Optional<Counterpart>> back) {
        return there.get(k)
                .filter(c -> c.article() >= 0)
                .flatMap(c -> back.get(c.article()))
                .filter(c -> c.article() == k)
                .isPresent();
    }

    private void numbers(List<Optional<Counterpart>> there, List<Optional<Counterpart>> back) {
        for (int k = 0; k < there.size(); k++) {
            if (mutual(k, there, back)) {
                Article article = source.articles().get(k);
                Article other = target.articles().get(there.get(k).orElseThrow().article());
                if (article.number() != other.number() && article.number() > 0 && other.number() > 0) {
                    add(source, article, article.name() + " is " + other.name() + " in " + target.file());
                }
            }
        }
    }

    /** Articles that are a part of another one's counterpart: their heading is missing there. */
    private void inside(Side from, Side to, List<Optional<Counterpart>> there, List<Optional<Counterpart>> back) {
        for (int k = 0; k < there.size(); k++) {
            Optional<Counterpart> counterpart = there.get(k).filter(c -> c.share() >= MOST_LINKED);
            if (counterpart.isPresent() && !mutual(k, there, back)) {
                Article article = from.articles().get(k);
                int other = counterpart.get().article();
                add(
                        from,
                        article,
                        article.name() + " has no heading in " + to.file() + "; its text stands "
                                + (other < 0
                                        ? "before the first one"
                                        : "under " + to.articles().get(other).name()));
            }
        }
    }

    private void twice(Side side) {
        Map<Integer, Article> seen = new LinkedHashMap<>();
        int before = 0;
        for (Article article : side.articles()) {
            // Chapters may each count their articles from one.
            if (article.number() == 1 && before > 1) {
                seen.clear();
            }
            before = article.number();
            Article first = seen.putIfAbsent(article.number(), article);
            if (first != null && article.number() > 0) {
                add(
                        side,
                        article,
                        article.name() + " stands twice in " + side.file() + ", first in line "
                                + side.place(first).line());
            }
        }
    }

    /** Numbers that both texts pass over. */
    private void leftOut() {
        for (int k = 1; k < source.articles().size(); k++) {
            int from = source.articles().get(k - 1).number();
            int to = source.articles().get(k).number();
            boolean both = from > 0
                    && to == from + 2
                    && target.articles().stream().noneMatch(a -> a.number() == from + 1)
                    && source.articles().stream().noneMatch(a -> a.number() == from + 1);
            if (both) {
                add(
                        source,
                        source.articles().get(k),
                        "there is no number " + (from + 1) + " before "
                                + source.articles().get(k).name() + ", in "
                                + target.file() + " neither");
            }
        }
    }

    private void add(Side side, Article article, String message) {
        findings.add(new Finding(CHECK, SEVERITY, side.place(article), Objects.requireNonNull(message)));
    }
}
