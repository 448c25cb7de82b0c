package org.hebi.segment.opennlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.ml.model.MaxentModel;
import org.hebi.model.Block;
import org.hebi.segment.Segmenter;

/**
 * English sentences: rules where they are sure, and OpenNLP where an abbreviation or an initial may as well end a sentence
 * (“in the U.S. The talks” but “the U.S. Department”).
 *
 * <p>The model is trained when the first doubtful place is met. Instances may be shared by threads.
 */
public final class AbbreviationJudge implements Segmenter {
    /** A full stop after an abbreviation that may end a sentence or an initial, and then a capital. */
    private static final Pattern DOUBTFUL = Pattern.compile(
            "(?<![\\p{L}\\p{N}.])(?:\\p{Lu}(?:\\.\\s?\\p{Lu}){0,8}|[ap]\\.m|Ph\\.D|LL\\.[BDM]|Inc|Ltd|Corp|Co|Bros|Jr|Sr|Esq|etc|al"
                    + "|St|Ave|Blvd|Rd|Sq|Univ|Dept|Div|[Nn]o)(?<stop>\\.)(?<closed>[”\"’')\\]]{0,3})\\s+[“\"‘'(]?\\p{Lu}");

    private static final Pattern LIST_MARK = Pattern.compile(
            "[\\s“\"(]*(?:(?:Article|Section|Chapter|Part|Annex|Appendix|Paragraph|Item|Rule|Table|Figure)\\s{1,3})?\\p{Lu}",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_MARK = 24;
    /** Letters on either side that the model is shown. */
    private static final int WINDOW = 80;

    private final Segmenter rules;
    private Optional<MaxentModel> model = Optional.empty();

    /** @param rules what decides where nothing is doubtful, such as SRX rules */
    public AbbreviationJudge(Segmenter rules) {
        this.rules = Objects.requireNonNull(rules);
    }

    @Override
    public List<Integer> ends(Block block) {
        String text = block.text();
        List<Integer> ends = rules.ends(block);
        Matcher doubtful = DOUBTFUL.matcher(text);
        if (!doubtful.find()) {
            return ends;
        }
        TreeSet<Integer> judged = new TreeSet<>(ends);
        int from = 0;
        do {
            int stop = doubtful.start("stop");
            int end = skipSpace(text, doubtful.end("closed"));
            if (!isListMark(text, stop)) {
                if (endsSentence(text, stop)) {
                    judged.add(end);
                } else {
                    judged.remove(end);
                }
            }
            from = doubtful.end("closed");
        } while (doubtful.find(from));
        return new ArrayList<>(judged);
    }

    private boolean endsSentence(String text, int stop) {
        int first = Math.max(0, stop - WINDOW);
        String window = text.substring(first, Math.min(text.length(), stop + WINDOW));
        MaxentModel judge = model();
        double[] chances = judge.eval(new AbbreviationContext().getContext(window, stop - first));
        return judge.getBestOutcome(chances).equals("s");
    }

    private synchronized MaxentModel model() {
        MaxentModel made = model.orElseGet(() -> SentenceModelMaker.make());
        model = Optional.of(made);
        return made;
    }

    /** A. or (B. or Section C. at the head of a paragraph is a list mark, which the rules know. */
    private static boolean isListMark(String text, int stop) {
        return stop < LONGEST_MARK && LIST_MARK.matcher(text.substring(0, stop)).matches();
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
            at++;
        }
        return at;
    }
}
