package org.hebi.align.lexical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hebi.model.Language;

/**
 * Which tokens of each text have a counterpart in which sentences of the other: the lexicon applied to two documents.
 * Tokens without any counterpart in the other document are left out; they cannot tell one bead from another.
 */
final class Evidence {
    /** One side's tokens: of what kind, in which sentences, and where their counterparts are. */
    static final class Side {
        final List<Sentence> sentences;
        /** Per type, what it is. */
        final Token[] types;
        /** Per sentence, its types in ascending order. */
        final int[][] tokens;
        /** Per type, ascending sentences of the other side that hold a counterpart. */
        final int[][] postings;
        /** Per sentence, words and numbers without any counterpart in the whole other text. */
        final int[] absent;
        /** Per sentence, whether direct speech is still open at its end. */
        final boolean[] speech;
        /** Whether there is direct speech at all. */
        final boolean spoken;
        /** Per sentence, those with one. */
        final int[] present;

        Side(List<Sentence> sentences, Token[] types, int[][] tokens, int[][] postings, int[] absent) {
            this.absent = absent;
            this.speech = Quotes.open(sentences);
            this.spoken = any(speech);
            this.present = new int[absent.length];
            for (int i = 0; i < present.length; i++) {
                for (int t : tokens[i]) {
                    present[i] += counts(types[t].kind()) ? 1 : 0;
                }
            }
            this.sentences = sentences;
            this.types = types;
            this.tokens = tokens;
            this.postings = postings;
        }

        private static boolean any(boolean[] flags) {
            for (boolean flag : flags) {
                if (flag) {
                    return true;
                }
            }
            return false;
        }

        int size() {
            return sentences.size();
        }

        /** Whether a token of this kind says something by being nowhere in the other text. */
        static boolean counts(Token.Kind kind) {
            return kind == Token.Kind.WORD || kind == Token.Kind.PHRASE || kind == Token.Kind.NUMBER;
        }
    }

    final Side source;
    final Side target;

    private Evidence(Side source, Side target) {
        this.source = source;
        this.target = target;
    }

    /**
     * @param source analysed Chinese sentences
     * @param target analysed sentences of the other language
     * @param language the other language
     * @param lexicon renderings
     * @param chinese cuts compounds that have no rendering in the text
     * @param western stems renderings
     * @param learned what earlier alignments have taught
     */
    static Evidence of(
            List<Sentence> source,
            List<Sentence> target,
            Language language,
            Lexicon lexicon,
            ChineseAnalyzer chinese,
            WesternAnalyzer western,
            Learned learned) {
        Index index = new Index(target);
        Map<String, Match> matches = new HashMap<>();
        List<List<Token>> kept = new ArrayList<>();
        int[] absent = new int[source.size()];
        Names names = new Names(target, language.language().equals("ru"), western);
        for (int i = 0; i < absent.length; i++) {
            Map<String, Token> tokens = new LinkedHashMap<>();
            for (Token token : source.get(i).tokens()) {
                int before = tokens.size();
                boolean found =
                        resolve(token, tokens, matches, index, language, lexicon, chinese, western, learned.words());
                if (!found && tokens.size() == before && Side.counts(token.kind())) {
                    absent[i]++;
                }
            }
            for (String string : stringsIn(Han.fold(source.get(i).text()), learned.strings())) {
                String key = "~" + string;
                Match match = matches.computeIfAbsent(key, k -> {
                    List<int[]> found = new ArrayList<>();
                    List<int[]> through = new ArrayList<>();
                    learned.strings()
                            .getOrDefault(string, List.of())
                            .forEach(stem -> index.find(List.of(List.of(stem)), found, through));
                    return new Match(union(found), union(through));
                });
                if (match.sentences().length > 0) {
                    tokens.putIfAbsent(key, Token.of(Token.Kind.NAME, key));
                }
            }
            names.in(Han.fold(source.get(i).text())).forEach((name, stems) -> {
                String key = "@" + name;
                Match match = matches.computeIfAbsent(key, k -> {
                    List<int[]> found = new ArrayList<>();
                    List<int[]> through = new ArrayList<>();
                    stems.forEach(stem -> index.find(List.of(List.of(stem)), found, through));
                    return new Match(union(found), union(through));
                });
                if (match.sentences().length > 0) {
                    tokens.putIfAbsent(key, Token.of(Token.Kind.NAME, key));
                }
            });
            kept.add(new ArrayList<>(tokens.values()));
        }
        return build(source, target, kept, absent, matches, index);
    }

    private static List<String> stringsIn(String folded, Map<String, List<String>> strings) {
        List<String> found = new ArrayList<>();
        for (int at = 0; at < folded.length() && !strings.isEmpty(); at++) {
            for (int n = 2; n <= 4 && at + n <= folded.length(); n++) {
                if (strings.containsKey(folded.substring(at, at + n))) {
                    found.add(folded.substring(at, at + n));
                }
            }
        }
        return found;
    }

    private static boolean resolve(
            Token token,
            Map<String, Token> into,
            Map<String, Match> matches,
            Index index,
            Language language,
            Lexicon lexicon,
            ChineseAnalyzer chinese,
            WesternAnalyzer western,
            Map<String, List<String>> learned) {
        Match match = matches.get(token.key());
        if (match == null) {
            match = match(token, index, language, lexicon, western, learned);
            matches.put(token.key(), match);
        }
        if (match.sentences.length > 0) {
            into.putIfAbsent(token.key(), token);
            return true;
        }
        boolean found = false;
        if (token.kind() == Token.Kind.PHRASE || token.kind() == Token.Kind.WORD) {
            for (Token part : chinese.parts(token.key())) {
                found |= resolve(part, into, matches, index, language, lexicon, chinese, western, learned);
            }
        }
        return found;
    }

    /** Where a Chinese token has counterparts, and through which target types. */
    private record Match(int[] sentences, int[] through) {}

    private static Match match(
            Token token,
            Index index,
            Language language,
            Lexicon lexicon,
            WesternAnalyzer western,
            Map<String, List<String>> learned) {
        List<int[]> found = new ArrayList<>();
        List<int[]> through = new ArrayList<>();
        if (token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.NAME) {
            index.find(List.of(List.of(token.key())), found, through);
            if (token.kind() == Token.Kind.NAME) {
                index.find(
                        List.of(western.rendering(token.key()).stream()
                                .findFirst()
                                .orElse(List.of(token.key()))),
                        found,
                        through);
            }
        } else {
            for (String rendering : lexicon.renderings(token.key(), language)) {
                List<List<String>> words = western.rendering(rendering);
                if (!words.isEmpty()) {
                    index.find(words, found, through);
                }
            }
        }
        for (String key : learned.getOrDefault(token.key(), List.of())) {
            index.find(List.of(List.of(key)), found, through);
        }
        return new Match(union(found), union(through));
    }

    private static Evidence build(
            List<Sentence> source,
            List<Sentence> target,
            List<List<Token>> kept,
            int[] absent,
            Map<String, Match> matches,
            Index index) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        List<Token> types = new ArrayList<>();
        int[][] tokens = new int[source.size()][];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = kept.get(i).stream()
                    .mapToInt(t -> ids.computeIfAbsent(t.key(), k -> {
                        types.add(t);
                        return types.size() - 1;
                    }))
                    .distinct()
                    .sorted()
                    .toArray();
        }
        int[][] holders = holders(tokens, types.size());
        int[][] postings = new int[types.size()][];
        List<List<int[]>> reverse = new ArrayList<>();
        boolean[] strong = new boolean[index.types.size()];
        boolean[] named = new boolean[index.types.size()];
        for (int e = 0; e < index.types.size(); e++) {
            reverse.add(new ArrayList<>());
        }
        for (int t = 0; t < types.size(); t++) {
            Match match = matches.get(types.get(t).key());
            postings[t] = match == null ? new int[0] : match.sentences();
            if (match != null) {
                for (int e : match.through()) {
                    reverse.get(e).add(holders[t]);
                    strong[e] |= types.get(t).kind() != Token.Kind.SINGLE;
                    named[e] |= types.get(t).kind() == Token.Kind.NAME;
                }
            }
        }
        int[][] targetPostings = new int[index.types.size()][];
        Token[] targetTypes = new Token[index.types.size()];
        for (int e = 0; e < targetTypes.length; e++) {
            targetPostings[e] = union(reverse.get(e));
            Token token = index.types.get(e);
            targetTypes[e] = targetPostings[e].length == 0 || token.kind() != Token.Kind.WORD
                    ? token
                    : named[e] ? token.as(Token.Kind.NAME) : strong[e] ? token : token.as(Token.Kind.SINGLE);
        }
        int[][] targetTokens = new int[target.size()][];
        int[] targetAbsent = new int[target.size()];
        for (int j = 0; j < targetTokens.length; j++) {
            targetTokens[j] = Arrays.stream(index.tokens[j])
                    .filter(e -> targetPostings[e].length > 0)
                    .toArray();
            for (int e : index.tokens[j]) {
                targetAbsent[j] += targetPostings[e].length == 0 && Side.counts(targetTypes[e].kind()) ? 1 : 0;
            }
        }
        return new Evidence(
                new Side(source, types.toArray(Token[]::new), tokens, postings, absent),
                new Side(target, targetTypes, targetTokens, targetPostings, targetAbsent));
    }

    private static int[][] holders(int[][] tokens, int types) {
        int[] count = new int[types];
        for (int[] sentence : tokens) {
            for (int t : sentence) {
                count[t]++;
            }
        }
        int[][] holders = new int[types][];
        for (int t = 0; t < types; t++) {
            holders[t] = new int[count[t]];
        }
        int[] next = new int[types];
        for (int i = 0; i < tokens.length; i++) {
            for (int t : tokens[i]) {
                holders[t][next[t]++] = i;
            }
        }
        return holders;
    }

    static int[] union(List<int[]> lists) {
        if (lists.isEmpty()) {
            return new int[0];
        }
        if (lists.size() == 1) {
            return lists.get(0);
        }
        return lists.stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
    }

    /** The target text by stems. */
    private static final class Index {
        final List<Token> types = new ArrayList<>();
        final int[][] tokens;
        final Map<String, int[]> byStem = new HashMap<>();
        final int[][] holders;

        Index(List<Sentence> sentences) {
            Map<String, Integer> ids = new HashMap<>();
            tokens = new int[sentences.size()][];
            for (int j = 0; j < tokens.length; j++) {
                tokens[j] = sentences.get(j).tokens().stream()
                        .mapToInt(t -> ids.computeIfAbsent(t.key(), k -> {
                            types.add(t);
                            return types.size() - 1;
                        }))
                        .distinct()
                        .sorted()
                        .toArray();
            }
            holders = Evidence.holders(tokens, types.size());
            Map<String, List<Integer>> lists = new HashMap<>();
            for (int e = 0; e < types.size(); e++) {
                for (String stem : types.get(e).stems()) {
                    lists.computeIfAbsent(stem, s -> new ArrayList<>()).add(e);
                }
            }
            lists.forEach((stem, list) ->
                    byStem.put(stem, list.stream().mapToInt(Integer::intValue).toArray()));
        }

        /** Adds the sentences that hold every word, and the types they hold them by. */
        void find(List<List<String>> words, List<int[]> found, List<int[]> through) {
            int[] common = null;
            List<int[]> types = new ArrayList<>();
            for (List<String> stems : words) {
                List<int[]> ids = new ArrayList<>();
                List<int[]> at = new ArrayList<>();
                for (String stem : stems) {
                    int[] known = byStem.get(stem);
                    if (known != null) {
                        ids.add(known);
                        for (int e : known) {
                            at.add(holders[e]);
                        }
                    }
                }
                if (ids.isEmpty()) {
                    return;
                }
                int[] sentences = union(at);
                common = common == null ? sentences : intersection(common, sentences);
                if (common.length == 0) {
                    return;
                }
                types.add(union(ids));
            }
            if (common != null) {
                found.add(common);
                through.addAll(types);
            }
        }

        private static int[] intersection(int[] a, int[] b) {
            int[] both = new int[Math.min(a.length, b.length)];
            int n = 0;
            int i = 0;
            int j = 0;
            while (i < a.length && j < b.length) {
                if (a[i] < b[j]) {
                    i++;
                } else if (a[i] > b[j]) {
                    j++;
                } else {
                    both[n++] = a[i];
                    i++;
                    j++;
                }
            }
            return Arrays.copyOf(both, n);
        }
    }
}
