package org.hebi.align.lexical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hebi.align.lexical.Evidence.Side;
import org.hebi.model.Language;

/** Applies the lexicon, names and what has been learned to two texts. For one pair of texts and one thread. */
final class EvidenceBuilder {
    private final List<Sentence> source;
    private final List<Sentence> target;
    private final Language language;
    private final Lexicon lexicon;
    private final ChineseAnalyzer chinese;
    private final WesternAnalyzer western;
    private final Index index;
    private final ExactPairs exact;
    private final List<String> folded;
    private final List<List<String>> names = new ArrayList<>();
    /** Per Chinese key, what the lexicon and the names know; the same for every round. */
    private final Map<String, Match> known = new HashMap<>();

    /** Where a Chinese token has counterparts, and through which target types. */
    private record Match(int[] sentences, int[] through) {}

    /**
     * @param source analysed Chinese sentences
     * @param target analysed sentences of the other language
     * @param language the other language
     * @param lexicon renderings
     * @param chinese cuts compounds that have no rendering in the text
     * @param western stems renderings
     * @param exact beads that are known to be right
     */
    EvidenceBuilder(
            List<Sentence> source,
            List<Sentence> target,
            Language language,
            Lexicon lexicon,
            ChineseAnalyzer chinese,
            WesternAnalyzer western,
            ExactPairs exact) {
        this.source = source;
        this.target = target;
        this.language = language;
        this.lexicon = lexicon;
        this.chinese = chinese;
        this.western = western;
        this.exact = exact;
        this.index = new Index(target);
        this.folded = source.stream().map(s -> Han.fold(s.text())).toList();
        Names spelt = new Names(target, language.language().equals("ru"), western);
        for (String sentence : folded) {
            List<String> keys = new ArrayList<>();
            spelt.in(sentence).forEach((name, stems) -> {
                String key = "@" + name;
                if (known.computeIfAbsent(key, k -> anyOf(stems)).sentences().length > 0) {
                    keys.add(key);
                }
            });
            names.add(keys);
        }
    }

    private Match anyOf(Iterable<String> stems) {
        List<int[]> found = new ArrayList<>();
        List<int[]> through = new ArrayList<>();
        stems.forEach(stem -> index.find(List.of(List.of(stem)), found, through));
        return new Match(union(found), union(through));
    }

    /** The evidence, with what earlier alignments have taught. */
    Evidence build(Learned learned) {
        Map<String, Match> matches = new HashMap<>();
        learned.words().forEach((word, stems) -> {
            Match more = anyOf(stems);
            Match base = match(word);
            matches.put(
                    word,
                    new Match(
                            union(List.of(base.sentences(), more.sentences())),
                            union(List.of(base.through(), more.through()))));
        });
        learned.strings().forEach((string, stems) -> matches.put("~" + string, anyOf(stems)));
        List<List<Token>> kept = new ArrayList<>();
        int[] absent = new int[source.size()];
        for (int i = 0; i < absent.length; i++) {
            Map<String, Token> tokens = new LinkedHashMap<>();
            for (Token token : source.get(i).tokens()) {
                if (!resolve(token, tokens, matches) && Side.counts(token.kind())) {
                    absent[i]++;
                }
            }
            for (String key : strings(folded.get(i), matches)) {
                tokens.putIfAbsent(key, Token.of(Token.Kind.NAME, key));
            }
            for (String key : names.get(i)) {
                tokens.putIfAbsent(key, Token.of(Token.Kind.NAME, key));
            }
            kept.add(new ArrayList<>(tokens.values()));
        }
        return build(kept, absent, matches);
    }

    private static List<String> strings(String text, Map<String, Match> matches) {
        List<String> found = new ArrayList<>();
        if (matches.isEmpty()) {
            return found;
        }
        for (int at = 0; at < text.length(); at++) {
            for (int n = 2; n <= Learned.LONGEST_STRING && at + n <= text.length(); n++) {
                String key = "~" + text.substring(at, at + n);
                Match match = matches.get(key);
                if (match != null && match.sentences().length > 0) {
                    found.add(key);
                }
            }
        }
        return found;
    }

    /** Adds a token that has a counterpart, or those of its parts that have one; says whether there was any. */
    private boolean resolve(Token token, Map<String, Token> into, Map<String, Match> matches) {
        Match match = matches.get(token.key());
        if (match == null) {
            match = match(token);
        }
        if (match.sentences().length > 0) {
            into.putIfAbsent(token.key(), token);
            return true;
        }
        boolean found = false;
        boolean compound = token.kind() == Token.Kind.PHRASE || token.kind() == Token.Kind.WORD;
        if (compound && Han.isHan(token.key().charAt(0))) {
            for (Token part : chinese.parts(token.key())) {
                found |= resolve(part, into, matches);
            }
        }
        return found;
    }

    private Match match(Token token) {
        if (token.kind() != Token.Kind.NUMBER && token.kind() != Token.Kind.NAME) {
            return match(token.key());
        }
        Match match = known.get(token.key());
        if (match == null) {
            List<String> keys = new ArrayList<>();
            keys.add(token.key());
            if (token.kind() == Token.Kind.NAME) {
                western.rendering(token.key()).stream().findFirst().ifPresent(keys::addAll);
            }
            match = anyOf(keys);
            known.put(token.key(), match);
        }
        return match;
    }

    private Match match(String word) {
        Match match = known.get(word);
        if (match == null) {
            List<int[]> found = new ArrayList<>();
            List<int[]> through = new ArrayList<>();
            if (language.isChinese()) {
                index.find(List.of(List.of(word)), found, through);
            }
            for (String rendering : lexicon.renderings(word, language)) {
                List<List<String>> words = western.rendering(rendering);
                if (!words.isEmpty()) {
                    index.find(words, found, through);
                }
            }
            match = new Match(union(found), union(through));
            known.put(word, match);
        }
        return match;
    }

    private Evidence build(List<List<Token>> kept, int[] absent, Map<String, Match> matches) {
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
        int[][] through = new int[types.size()][];
        List<List<int[]>> reverse = new ArrayList<>();
        boolean[] strong = new boolean[index.types.size()];
        boolean[] named = new boolean[index.types.size()];
        for (int e = 0; e < index.types.size(); e++) {
            reverse.add(new ArrayList<>());
        }
        for (int t = 0; t < types.size(); t++) {
            String key = types.get(t).key();
            Match match = matches.getOrDefault(key, known.get(key));
            postings[t] = match == null ? new int[0] : match.sentences();
            through[t] = match == null ? new int[0] : match.through();
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
                new Side(target, targetTypes, targetTokens, targetPostings, targetAbsent),
                through,
                exact);
    }

    static int[][] holders(int[][] tokens, int types) {
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

    /** All numbers of ascending lists, ascending, each once. */
    static int[] union(List<int[]> lists) {
        int size = 0;
        for (int[] list : lists) {
            size += list.length;
        }
        int[] all = new int[size];
        int n = 0;
        for (int[] list : lists) {
            System.arraycopy(list, 0, all, n, list.length);
            n += list.length;
        }
        if (lists.size() < 2) {
            return all;
        }
        Arrays.sort(all);
        int kept = 0;
        for (int k = 0; k < size; k++) {
            if (k == 0 || all[k] != all[k - 1]) {
                all[kept++] = all[k];
            }
        }
        return kept == size ? all : Arrays.copyOf(all, kept);
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
            holders = EvidenceBuilder.holders(tokens, types.size());
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
