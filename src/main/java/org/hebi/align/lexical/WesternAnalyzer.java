package org.hebi.align.lexical;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.align.Stemmer;

/** Finds the words and numbers of a sentence in a language with spaces between its words. */
final class WesternAnalyzer {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)*");

    private static final Set<String> STOP = Set.of(
            ("a an the of to in on at by for with from as and or be am is are was were been being have has had having do does"
                            + " did done this that these those it its which who whom whose what there here will would shall"
                            + " should can could may might must not no so than then if but into onto upon about over under"
                            + " also such any all both each other one i me my mine we us our ours you your yours he him his she"
                            + " her hers they them their theirs itself himself herself themselves myself yourself s t d ll re"
                            + " ve m o out up down off when while where how why because very more most some only just too now"
                            + " и в во не на с со а но да что как к ко по из за о об от до у же бы ли или для при без под над про"
                            + " через между это этот эта эти этого этой этих этим этому тот та то те того той тех тем том быть был"
                            + " была было были есть его ее её их им ему ей ими нее него них он она оно они я ты мы вы мне меня нас"
                            + " нам вас вам мой моя мое мои наш наша наше наши свой своя свое свои своих своей своего своим"
                            + " который которая которое которые которого которой которых которым которому также так такой такая"
                            + " такие такое таких уже еще ещё все всё всех всем весь вся где когда если чтобы тоже либо ни себя"
                            + " себе собой один одна одно")
                    .split(" "));

    private final boolean russian;
    private final Stemmer stemmer;
    private final Map<String, List<String>> cache = new ConcurrentHashMap<>();
    /** Long texts say most words again and again. */
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    WesternAnalyzer(boolean russian, Stemmer stemmer) {
        this.russian = russian;
        this.stemmer = stemmer;
    }

    Sentence analyze(String raw) {
        String text = raw.strip();
        Map<String, Token> tokens = new LinkedHashMap<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String lower = lower(words.group());
            if (lower.endsWith("'s")) {
                lower = lower.substring(0, lower.length() - 2);
            }
            boolean stop = STOP.contains(lower);
            if (!stop && WesternNumbers.isNumberWord(lower, russian)) {
                continue;
            }
            Token token = known.computeIfAbsent(lower, word -> {
                List<String> stems = stems(word);
                return new Token(stop ? Token.Kind.FUNCTION : Token.Kind.WORD, stems.get(0), stems);
            });
            tokens.putIfAbsent(token.key(), token);
        }
        for (String number : WesternNumbers.keys(text, russian)) {
            tokens.putIfAbsent(number, new Token(Token.Kind.NUMBER, number, List.of(number)));
        }
        int first = 0;
        while (first < text.length() && !Character.isLetterOrDigit(text.charAt(first))) {
            first++;
        }
        return new Sentence(
                text,
                new ArrayList<>(tokens.values()),
                Sentence.letters(text),
                Sentence.end(text),
                first < text.length() && Character.isLowerCase(text.charAt(first)),
                text.indexOf('?') >= 0,
                text.indexOf('!') >= 0,
                Sentence.quotes(text),
                Label.of(text));
    }

    /** The words of a text by their first stem, each as it is first written. */
    Map<String, String> surfaces(String text) {
        Map<String, String> surfaces = new LinkedHashMap<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String lower = lower(words.group());
            String bare = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
            surfaces.putIfAbsent(stems(bare).get(0), words.group());
        }
        return surfaces;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('’', '\'');
    }

    private List<String> stems(String lower) {
        return cache.computeIfAbsent(lower, stemmer::stems);
    }

    /**
     * The words a rendering is recognised by, each as the stems it may have. Words that are only grammar are left out
     * unless there are no others.
     */
    List<List<String>> rendering(String rendering) {
        List<List<String>> content = new ArrayList<>();
        List<List<String>> grammar = new ArrayList<>();
        Matcher words = WORD.matcher(rendering);
        while (words.find()) {
            String lower = lower(words.group());
            (STOP.contains(lower) ? grammar : content).add(stems(lower));
        }
        return content.isEmpty() ? grammar : content;
    }
}
