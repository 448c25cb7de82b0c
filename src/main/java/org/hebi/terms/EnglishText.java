package org.hebi.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hebi.model.Language;
import org.hebi.terms.TargetTokens.Token;
import org.hebi.terms.TargetWord.Role;

/** English words, as far as finding and citing phrases needs them. */
final class EnglishText implements TargetAnalyzer {
    private static final Set<String> FUNCTION = Set.of(
            "the",
            "a",
            "an",
            "of",
            "in",
            "on",
            "at",
            "to",
            "for",
            "by",
            "with",
            "from",
            "into",
            "onto",
            "upon",
            "within",
            "under",
            "over",
            "among",
            "between",
            "through",
            "as",
            "and",
            "or",
            "nor",
            "but",
            "that",
            "which",
            "who",
            "whom",
            "whose",
            "this",
            "these",
            "those",
            "its",
            "their",
            "his",
            "her",
            "our",
            "it",
            "they",
            "them",
            "he",
            "she",
            "we",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "has",
            "have",
            "had",
            "will",
            "shall",
            "would",
            "should",
            "may",
            "might",
            "can",
            "could",
            "must",
            "do",
            "does",
            "did",
            "such",
            "so",
            "than",
            "there",
            "also",
            "both",
            "about",
            "towards",
            "toward",
            "without",
            "against",
            "during",
            "if",
            "when",
            "while",
            "where",
            "what",
            "how",
            "only",
            "per",
            "up",
            "out",
            "itself",
            "themselves",
            "further");

    private static final Set<String> CLAUSE =
            Set.of("that", "which", "who", "whom", "whose", "what", "when", "while", "where", "if", "but", "how");

    /** Function words a phrase may begin with although they carry little. */
    private static final Set<String> MAY_BEGIN = Set.of("all", "any", "each", "no", "non", "both", "one", "other");

    private static final Set<String> MAY_END = Set.of("other", "out", "up");

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("peoples", "people"),
            Map.entry("countries", "country"),
            Map.entry("parties", "party"),
            Map.entry("bodies", "body"),
            Map.entry("crises", "crisis"),
            Map.entry("means", "means"),
            Map.entry("heads", "head"),
            Map.entry("undertaken", "undertake"),
            Map.entry("took", "take"),
            Map.entry("taken", "take"),
            Map.entry("held", "hold"),
            Map.entry("made", "make"),
            Map.entry("built", "build"),
            Map.entry("sought", "seek"),
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("children", "child"),
            Map.entry("given", "give"),
            Map.entry("gave", "give"),
            Map.entry("found", "find"),
            Map.entry("led", "lead"),
            Map.entry("met", "meet"),
            Map.entry("kept", "keep"),
            Map.entry("bound", "bind"),
            Map.entry("fought", "fight"),
            Map.entry("news", "news"),
            Map.entry("united", "united"),
            Map.entry("nations", "nation"),
            Map.entry("during", "during"),
            Map.entry("need", "need"),
            Map.entry("red", "red"),
            Map.entry("speed", "speed"),
            Map.entry("agreed", "agree"),
            Map.entry("bring", "bring"),
            Map.entry("brought", "bring"),
            Map.entry("wing", "wing"),
            Map.entry("king", "king"),
            Map.entry("thing", "thing"),
            Map.entry("things", "thing"),
            Map.entry("string", "string"),
            Map.entry("spring", "spring"),
            Map.entry("beijing", "beijing"),
            Map.entry("species", "species"),
            Map.entry("series", "series"),
            Map.entry("drawn", "draw"),
            Map.entry("known", "know"),
            Map.entry("developed", "developed"),
            Map.entry("not", "not!"));

    private static final Pattern SIBILANT = Pattern.compile(".*(?:ss|x|ch|sh|zz)es");
    private static final Pattern NOT_PLURAL = Pattern.compile(".*(?:ss|us|is)");
    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");
    private static final Pattern NO_VERB = Pattern.compile(".*(?:ing|ed|tion|sion|ment|ance|ence|ity|al|ive|ure)");

    private final Capitals capitals = new Capitals();

    private final Map<String, String> keys = new HashMap<>();
    /** From the key of a verb to its base form, as the vocabulary writes it. */
    private final Map<String, String> baseForms = new HashMap<>();

    /** Learns the base forms of verbs from the vocabulary's renderings. */
    EnglishText(Vocabulary vocabulary) {
        for (Vocabulary.Head head : vocabulary.all()) {
            if (head.verb()) {
                for (String rendering : head.english()) {
                    String first = rendering.strip().split("[ -]", 2)[0].toLowerCase(Locale.ROOT);
                    if (!first.isEmpty() && !NO_VERB.matcher(first).matches()) {
                        baseForms.merge(key(first), first, (a, b) -> a.length() <= b.length() ? a : b);
                    }
                }
            }
        }
    }

    @Override
    public Language language() {
        return Language.ENGLISH;
    }

    @Override
    public void learn(List<String> texts) {
        texts.forEach(t -> capitals.count(words(t)));
    }

    @Override
    public boolean proper(TargetWord word) {
        return capitals.proper(word);
    }

    @Override
    public String common(String phrase) {
        return capitals.common(phrase, words(phrase));
    }

    @Override
    public List<TargetWord> words(String text) {
        List<TargetWord> words = new ArrayList<>();
        boolean afterHyphen = false;
        for (Token token : TargetTokens.of(text, false)) {
            String lower = token.text().toLowerCase(Locale.ROOT);
            int last = words.size() - 1;
            boolean adjacent = last >= 0 && words.get(last).end() == token.start();
            if (token.text().equals("-") && adjacent && words.get(last).role() != Role.STOP) {
                afterHyphen = true;
                words.add(new TargetWord("-", "-", token.start(), Role.FUNCTION, true));
                continue;
            }
            boolean joined = afterHyphen && adjacent;
            afterHyphen = false;
            Role role = token.word()
                    ? !FUNCTION.contains(lower) || joined
                            ? Role.CONTENT
                            : CLAUSE.contains(lower) ? Role.CLAUSE : Role.FUNCTION
                    : token.number() ? Role.NUMBER : TargetTokens.mark(token, words);
            words.add(new TargetWord(
                    token.text(), token.word() ? key(token.text()) : token.text(), token.start(), role, joined));
        }
        return words;
    }

    /** A stem that British and American spelling, singular and plural, and the forms of a regular verb share. */
    String key(String word) {
        String known = keys.get(word);
        if (known == null) {
            known = stem(word.toLowerCase(Locale.ROOT).replace('’', '\''));
            if (keys.size() > 200_000) {
                keys.clear();
            }
            keys.put(word, known);
        }
        return known;
    }

    private static String stem(String word) {
        String w = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        String irregular = IRREGULAR.get(w);
        if (irregular != null) {
            w = irregular;
            return spelling(w);
        }
        if (w.length() > 4 && w.endsWith("ies")) {
            w = w.substring(0, w.length() - 3) + "y";
        } else if (w.length() > 4 && SIBILANT.matcher(w).matches()) {
            w = w.substring(0, w.length() - 2);
        } else if (w.length() > 3 && w.endsWith("s") && !NOT_PLURAL.matcher(w).matches()) {
            w = w.substring(0, w.length() - 1);
        }
        if (w.length() > 5
                && w.endsWith("ing")
                && VOWEL.matcher(w.substring(0, w.length() - 3)).find()) {
            w = undouble(w.substring(0, w.length() - 3));
        } else if (w.length() > 4 && w.endsWith("ied")) {
            w = w.substring(0, w.length() - 3) + "y";
        } else if (w.length() > 4
                && w.endsWith("ed")
                && VOWEL.matcher(w.substring(0, w.length() - 2)).find()) {
            w = undouble(w.substring(0, w.length() - 2));
        }
        return spelling(w);
    }

    private static String undouble(String w) {
        int n = w.length();
        return n > 3 && w.charAt(n - 1) == w.charAt(n - 2) && "lszf".indexOf(w.charAt(n - 1)) < 0
                ? w.substring(0, n - 1)
                : w;
    }

    private static String spelling(String w) {
        String s = w;
        if (s.length() > 5) {
            s = s.replace("our", "or").replace("isation", "ization").replace("centre", "center");
            if (s.endsWith("programme")) {
                s = s.replace("programme", "program");
            }
            if (s.endsWith("ise") && s.length() > 6) {
                s = s.substring(0, s.length() - 3) + "ize";
            }
            if (s.endsWith("is") && s.length() > 6) {
                s = s.substring(0, s.length() - 2) + "iz";
            }
        }
        return s.length() > 3 && s.endsWith("e") ? s.substring(0, s.length() - 1) : s;
    }

    /** Words that finish the verb before them. */
    private static final Set<String> PARTICLES = Set.of("out", "up", "forth", "down");

    /** Verbs that say little without their preposition, by key. */
    private static final Map<String, List<String>> PREPOSITIONS = Map.of(
            "stand", List.of("for"),
            "call", List.of("for", "upon", "on"),
            "refer", List.of("to", "to as"),
            "adher", List.of("to"),
            "proceed", List.of("from"),
            "point", List.of("out"),
            "insist", List.of("on"),
            "object", List.of("to"),
            "aim", List.of("at"),
            "account", List.of("for"));

    /** Auxiliaries that make a sentence of what is to be a verb phrase. */
    private static final Set<String> SENTENCE =
            Set.of("must", "shall", "will", "should", "would", "may", "might", "can", "could");

    /** And those that make one of what is to be a name. */
    private static final Set<String> BEING = Set.of("is", "are", "was", "were", "has", "have", "had", "does", "did");

    /** Words that ask for more: the whole of something, each other. */
    private static final Set<String> UNFINISHED =
            Set.of("whole", "each", "entire", "every", "all", "both", "any", "no");

    @Override
    public boolean whole(List<TargetWord> words, int from, int to, MinedPhrase.Shape shape) {
        TargetWord first = words.get(from);
        TargetWord last = words.get(to - 1);
        String end = last.text().toLowerCase(Locale.ROOT);
        if (first.joined() || to < words.size() && words.get(to).joined()) {
            return false;
        }
        boolean begins = first.content() || MAY_BEGIN.contains(first.text().toLowerCase(Locale.ROOT));
        boolean ends = last.content() && !UNFINISHED.contains(end) || MAY_END.contains(end);
        if (begins && end(words, from, to, shape) > to) {
            return true;
        }
        if (!begins || !ends || Quotes.open(words, from, to)) {
            return false;
        }
        if (to < words.size() && to - from > 1) {
            String next = words.get(to).text().toLowerCase(Locale.ROOT);
            if (PARTICLES.contains(next)) {
                return false;
            }
        }
        return shape == MinedPhrase.Shape.CLAUSE
                || words.subList(from, to).stream()
                        .map(w -> w.text().toLowerCase(Locale.ROOT))
                        .noneMatch(w -> SENTENCE.contains(w) || shape == MinedPhrase.Shape.NOUN && BEING.contains(w));
    }

    @Override
    public int end(List<TargetWord> words, int from, int to, MinedPhrase.Shape shape) {
        int end = Quotes.close(words, from, to);
        boolean verb = shape == MinedPhrase.Shape.VERB || shape == MinedPhrase.Shape.CLAUSE;
        if (end > to || !verb) {
            return end;
        }
        int longest = end;
        for (String after : PREPOSITIONS.getOrDefault(words.get(to - 1).key(), List.of())) {
            String[] wanted = after.split(" ");
            int k = 0;
            while (k < wanted.length
                    && to + k < words.size()
                    && words.get(to + k).text().equalsIgnoreCase(wanted[k])) {
                k++;
            }
            longest = k == wanted.length ? Math.max(longest, to + k) : longest;
        }
        return longest;
    }

    @Override
    public int head(List<TargetWord> words, int from, int to) {
        return from;
    }

    @Override
    public boolean numberShows(List<TargetWord> words, int from, int to) {
        return true;
    }

    @Override
    public boolean negation(TargetWord word) {
        return word.text().equalsIgnoreCase("not");
    }

    @Override
    public Citation citation(List<TargetWord> words, int from, int to, MinedPhrase.Shape shape, boolean list) {
        StringBuilder text = new StringBuilder();
        boolean start = from == 0
                || words.get(from - 1).role() == Role.STOP
                || from == 1 && !words.get(0).content();
        int verb = verb(words, from, to, shape);
        for (int i = from; i < to; i++) {
            TargetWord word = words.get(i);
            // "The right freely to choose" is cited as freely choose.
            boolean split = word.text().equals("to")
                    && (i > from && i < verb
                            || i == from + 1 && words.get(from).text().matches("[a-z]+ly"));
            if (split) {
                continue;
            }
            if (i > from && word.start() > words.get(i - 1).end()) {
                text.append(' ');
            }
            String form = i == from && start && capitals.lowerCase(word)
                    ? word.text().substring(0, 1).toLowerCase(Locale.ROOT)
                            + word.text().substring(1)
                    : word.text();
            text.append(i == verb ? base(words, i, to, form) : form);
        }
        boolean cut = Lists.cut(words, from, to, "and");
        return new Citation(cut ? Lists.joined(text.toString(), " and ") : text.toString(), !start);
    }

    /** Index of the verb a verb phrase begins with, an adverb before it passed over; −1 for other phrases. */
    private static int verb(List<TargetWord> words, int from, int to, MinedPhrase.Shape shape) {
        if (shape != MinedPhrase.Shape.VERB) {
            return -1;
        }
        int at = from;
        while (at + 1 < to
                && (words.get(at).text().matches("(?i)[a-z]+ly|always|never|further|jointly")
                        || at > from && words.get(at).text().equals("to"))) {
            at++;
        }
        return at;
    }

    /** The base form of a verb; "specialized agencies" has none. */
    private String base(List<TargetWord> words, int at, int to, String form) {
        TargetWord word = words.get(at);
        boolean inflected = form.matches(".*(?:ing|ed|s)") && form.equals(form.toLowerCase(Locale.ROOT));
        boolean participle = form.endsWith("ed")
                && at + 1 < to
                && words.get(at + 1).content()
                && Character.isLowerCase(words.get(at + 1).text().charAt(0));
        boolean gerund =
                form.endsWith("ing") && at + 1 < to && words.get(at + 1).text().equals("of");
        return inflected && !participle && !gerund ? baseForms.getOrDefault(word.key(), form) : form;
    }
}
