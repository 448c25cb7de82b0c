package org.hebi.terms;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hebi.model.Language;
import org.hebi.terms.MinedPhrase.Shape;
import org.hebi.terms.RussianReading.Case;
import org.hebi.terms.RussianReading.Gender;
import org.hebi.terms.RussianReading.Number;
import org.hebi.terms.RussianReading.Sort;
import org.hebi.terms.TargetTokens.Token;
import org.hebi.terms.TargetWord.Role;

/** Russian words, as far as finding and citing phrases needs them. */
final class RussianText implements TargetAnalyzer {
    private static final Set<String> FUNCTION = Set.of(
            "и",
            "а",
            "но",
            "или",
            "либо",
            "ни",
            "да",
            "же",
            "ли",
            "бы",
            "что",
            "чтобы",
            "как",
            "так",
            "также",
            "тоже",
            "если",
            "когда",
            "где",
            "то",
            "в",
            "во",
            "на",
            "с",
            "со",
            "к",
            "ко",
            "о",
            "об",
            "обо",
            "от",
            "ото",
            "до",
            "из",
            "изо",
            "у",
            "за",
            "по",
            "под",
            "над",
            "при",
            "про",
            "для",
            "без",
            "безо",
            "через",
            "между",
            "среди",
            "против",
            "ради",
            "перед",
            "путем",
            "согласно",
            "их",
            "его",
            "ее",
            "свой",
            "свои",
            "своих",
            "своей",
            "своего",
            "своим",
            "своими",
            "свою",
            "свое",
            "они",
            "он",
            "она",
            "оно",
            "им",
            "ими",
            "них",
            "ним",
            "ними",
            "нее",
            "него",
            "ней",
            "этот",
            "эта",
            "это",
            "эти",
            "этого",
            "этой",
            "этих",
            "этому",
            "этим",
            "этом",
            "эту",
            "тот",
            "та",
            "те",
            "того",
            "той",
            "тех",
            "тому",
            "тем",
            "том",
            "ту",
            "который",
            "которая",
            "которое",
            "которые",
            "которого",
            "которой",
            "которых",
            "которому",
            "которым",
            "которыми",
            "котором",
            "которую",
            "быть",
            "будет",
            "будут",
            "был",
            "была",
            "было",
            "были",
            "есть",
            "себя",
            "себе",
            "собой",
            "не",
            "лишь",
            "только",
            "уже",
            "еще",
            "и/или",
            "нет",
            "ибо",
            "поскольку",
            "хотя",
            "однако",
            "чем",
            "ведь",
            "даже",
            "именно");

    private static final Set<String> CLAUSE = Set.of(
            "что",
            "чтобы",
            "который",
            "которая",
            "которое",
            "которые",
            "которого",
            "которой",
            "которых",
            "которому",
            "которым",
            "которыми",
            "котором",
            "которую",
            "а",
            "но",
            "если",
            "когда",
            "где",
            "ибо",
            "поскольку",
            "хотя",
            "однако");

    private static final Set<String> PREPOSITIONS_GENITIVE = Set.of(
            "от",
            "до",
            "из",
            "у",
            "для",
            "без",
            "против",
            "ради",
            "среди",
            "путем",
            "после",
            "вокруг",
            "вне",
            "кроме",
            "вместо",
            "помимо",
            "внутри",
            "накануне",
            "относительно",
            "вследствие",
            "ввиду",
            "около",
            "вдоль",
            "сверх");

    /** Prepositions that a dictionary also reads as a noun or an adverb. */
    private static final Set<String> NOT_NOUNS = Set.of(
            "после",
            "вокруг",
            "вне",
            "кроме",
            "вместо",
            "помимо",
            "внутри",
            "накануне",
            "относительно",
            "вследствие",
            "ввиду",
            "около",
            "вдоль",
            "сверх",
            "благодаря",
            "вопреки",
            "навстречу",
            "посредством",
            "несмотря",
            "сквозь",
            "спустя",
            "наподобие",
            "насчет",
            "включая",
            "исключая",
            "касательно",
            "из-за",
            "из-под");

    private final RussianMorphology morphology;
    /** How often each lemma may be meant: of two lemmas of one form the commoner is taken. */
    private final Map<String, Integer> lemmaCounts = new HashMap<>();

    /** Forms of each noun that can only be plural, less those that can only be singular. */
    private final Map<String, Integer> plural = new HashMap<>();

    private final Capitals capitals = new Capitals();

    private final Map<String, String> keys = new HashMap<>();

    RussianText(RussianMorphology morphology) {
        this.morphology = morphology;
    }

    @Override
    public Language language() {
        return Language.RUSSIAN;
    }

    @Override
    public void learn(List<String> texts) {
        for (String text : texts) {
            for (Token token : TargetTokens.of(text, true)) {
                if (token.word()) {
                    List<RussianReading> readings = morphology.readings(token.text());
                    readings.stream()
                            .map(RussianReading::lemma)
                            .distinct()
                            .forEach(l -> lemmaCounts.merge(l, 1, Integer::sum));
                    Set<Number> numbers = EnumSet.noneOf(Number.class);
                    readings.stream().filter(r -> r.sort() == Sort.NOUN).forEach(r -> numbers.add(r.number()));
                    if (numbers.size() == 1) {
                        int sign = numbers.contains(Number.PLURAL) ? 1 : -1;
                        readings.stream()
                                .map(RussianReading::lemma)
                                .distinct()
                                .forEach(l -> plural.merge(l, sign, Integer::sum));
                    }
                }
            }
        }
        keys.clear();
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
        for (Token token : TargetTokens.of(text, true)) {
            String lower = token.text().toLowerCase(Locale.ROOT).replace('ё', 'е');
            Role role = token.word()
                    ? CLAUSE.contains(lower)
                            ? Role.CLAUSE
                            : FUNCTION.contains(lower) || preposition(lower) ? Role.FUNCTION : Role.CONTENT
                    : token.number() ? Role.NUMBER : TargetTokens.mark(token, words);
            words.add(
                    new TargetWord(token.text(), token.word() ? key(lower) : token.text(), token.start(), role, false));
        }
        return words;
    }

    /** Whether a word is a preposition and no noun, adjective or verb besides: после, вокруг. */
    private boolean preposition(String lower) {
        List<RussianReading> readings = morphology.readings(lower);
        return readings.stream().anyMatch(r -> r.sort() == Sort.PREPOSITION)
                && lower.length() > 2
                && NOT_NOUNS.contains(lower);
    }

    /** The lemma of a word form; of several the one that the texts know best. */
    String key(String form) {
        String lower = form.toLowerCase(Locale.ROOT).replace('ё', 'е');
        String known = keys.get(lower);
        if (known == null) {
            known = lemma(lower);
            if (keys.size() > 200_000) {
                keys.clear();
            }
            keys.put(lower, known);
        }
        return known;
    }

    @Override
    public Set<String> keys(TargetWord word) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(word.key());
        if (word.role() == Role.CONTENT) {
            readings(word).forEach(r -> keys.add(r.lemma().replace('ё', 'е')));
        }
        return keys;
    }

    private String lemma(String lower) {
        List<RussianReading> readings = morphology.readings(lower);
        String best = "";
        int most = -1;
        for (RussianReading reading : readings) {
            // A participle that has become an adjective, a name that is also a word: the plain reading first.
            int count = lemmaCounts.getOrDefault(reading.lemma(), 0) * 4
                    + (reading.sort() == Sort.NOUN || reading.sort() == Sort.ADJECTIVE ? 2 : 0);
            if (count > most || count == most && reading.lemma().compareTo(best) < 0) {
                best = reading.lemma();
                most = count;
            }
        }
        return readings.isEmpty() ? stem(lower) : best.replace('ё', 'е');
    }

    /** For words the dictionary lacks: the form without its ending. */
    private static String stem(String lower) {
        return lower.length() > 5
                ? lower.replaceFirst(
                        "(?:ыми|ими|ого|его|ому|ему|ами|ями|иях|ях|ах|ов|ев|ой|ей|ом|ем|ую|юю|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ию|ии|ия|ью|а|я|ы|и|у|ю|е|о|ь)$",
                        "")
                : lower;
    }

    @Override
    public boolean whole(List<TargetWord> words, int from, int to, Shape shape) {
        TargetWord first = words.get(from);
        TargetWord last = words.get(to - 1);
        boolean negated = first.text().equalsIgnoreCase("не") || first.text().equalsIgnoreCase("ни");
        if (!first.content() && !negated) {
            return false;
        }
        if (end(words, from, to, shape) > to) {
            return true;
        }
        if (shape != Shape.CLAUSE && first.key().equals("являться")) {
            return false;
        }
        if (!last.content() || UNFINISHED.contains(last.key()) || Quotes.open(words, from, to)) {
            return false;
        }
        if (shape != Shape.MODIFIER && to - from > 1 && participle(last) && !noun(last)) {
            return false;
        }
        if (shape == Shape.NOUN && !nominal(words, from, to)) {
            return false;
        }
        // An adjective that ends the phrase belongs to the noun after it, if that goes with it.
        return !(to < words.size()
                && shape != Shape.MODIFIER
                && modifier(last)
                && noun(words.get(to))
                && words.get(to).role() == Role.CONTENT
                && agree(last, words.get(to)));
    }

    /** Words that ask for more, by lemma. */
    private static final Set<String> UNFINISHED = Set.of("весь", "каждый", "любой", "самый", "данный", "такой");

    /** Whether the words begin with a noun and what agrees with it, or with a verb. */
    private boolean nominal(List<TargetWord> words, int from, int to) {
        if (words.get(from).text().equalsIgnoreCase("ни")) {
            return true;
        }
        for (int i = from; i < to; i++) {
            TargetWord word = words.get(i);
            List<RussianReading> readings = readings(word);
            if (word.role() == Role.CONTENT
                    && (readings.isEmpty()
                            || noun(word)
                            || readings.stream().anyMatch(r -> r.sort() == Sort.VERB || r.sort() == Sort.INFINITIVE))) {
                return true;
            }
            boolean before = word.role() == Role.COMMA
                    || word.role() == Role.NUMBER
                    || and(word)
                    || word.text().equalsIgnoreCase("не")
                    || word.text().equalsIgnoreCase("ни")
                    || word.role() == Role.CONTENT
                    || i > from && own(word);
            if (!before) {
                return false;
            }
        }
        return false;
    }

    /** A possessive pronoun between an adjective and its noun. */
    private static boolean own(TargetWord word) {
        return word.text().toLowerCase(Locale.ROOT).matches("их|его|ее|сво.*");
    }

    /** Verbs that say little without their preposition, by lemma. */
    private static final Map<String, List<String>> WITH_PREPOSITION = Map.of(
            "выступать", List.of("за", "против"),
            "выступить", List.of("за", "против"),
            "исходить", List.of("из"),
            "стремиться", List.of("к"),
            "приступить", List.of("к"),
            "относиться", List.of("к"),
            "настаивать", List.of("на"));

    @Override
    public int end(List<TargetWord> words, int from, int to, Shape shape) {
        int end = Quotes.close(words, from, to);
        boolean verb = shape == Shape.VERB || shape == Shape.CLAUSE;
        boolean takes = verb
                && end == to
                && to < words.size()
                && WITH_PREPOSITION
                        .getOrDefault(words.get(to - 1).key(), List.of())
                        .contains(words.get(to).text());
        return takes ? to + 1 : end;
    }

    @Override
    public int head(List<TargetWord> words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (noun(words.get(i))
                    && !(modifier(words.get(i)) && i + 1 < to && agree(words.get(i), words.get(i + 1)))) {
                return i;
            }
        }
        return from;
    }

    @Override
    public boolean numberShows(List<TargetWord> words, int from, int to) {
        int head = head(words, from, to);
        for (int i = from; i <= head; i++) {
            Set<Number> numbers = EnumSet.noneOf(Number.class);
            readings(words.get(i)).stream()
                    .filter(r -> r.sort() == Sort.NOUN || r.sort().agrees())
                    .forEach(r -> numbers.add(r.number()));
            if (numbers.size() == 1) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean negation(TargetWord word) {
        return word.text().equalsIgnoreCase("не");
    }

    private List<RussianReading> readings(TargetWord word) {
        return morphology.readings(word.text());
    }

    private boolean modifier(TargetWord word) {
        return readings(word).stream().anyMatch(r -> r.sort().agrees());
    }

    private boolean noun(TargetWord word) {
        return readings(word).stream().anyMatch(r -> r.sort() == Sort.NOUN);
    }

    private boolean agree(TargetWord modifier, TargetWord noun) {
        for (RussianReading a : readings(modifier)) {
            for (RussianReading n : readings(noun)) {
                if (a.sort().agrees() && (n.sort() == Sort.NOUN || n.sort().agrees()) && agree(a, n)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean agree(RussianReading modifier, RussianReading noun) {
        return modifier.grammaticalCase() == noun.grammaticalCase()
                && modifier.number() == noun.number()
                && (modifier.number() == Number.PLURAL || modifier.gender() == noun.gender());
    }

    @Override
    public Citation citation(List<TargetWord> words, int from, int to, Shape shape, boolean list) {
        String[] forms = new String[to - from];
        for (int i = from; i < to; i++) {
            forms[i - from] = words.get(i).text();
        }
        boolean start = from == 0 || words.get(from - 1).role() == Role.STOP;
        if (start
                && capitals.lowerCase(words.get(from))
                && !readings(words.get(from)).isEmpty()) {
            forms[0] = forms[0].substring(0, 1).toLowerCase(Locale.ROOT) + forms[0].substring(1);
        }
        if (!subjectAndVerb(words, from, to)) {
            int verb = leadingVerb(words, from, to);
            if (verb >= 0) {
                String lemma =
                        finite(words.get(verb)).map(RussianReading::lemma).orElse(forms[verb - from]);
                forms[verb - from] = like(forms[verb - from], lemma);
            } else {
                nominatives(words, from, to, forms, list);
            }
        }
        String text = join(words, from, to, forms);
        boolean cut = Lists.cut(words, from, to, "и");
        return new Citation(cut && listed(words, from, to) ? Lists.joined(text, " и ") : text, !start);
    }

    /** Index of the finite verb a phrase begins with, adverbs and не before it passed over; −1 when there is none. */
    private int leadingVerb(List<TargetWord> words, int from, int to) {
        for (int i = from; i < Math.min(to, from + 3); i++) {
            TargetWord word = words.get(i);
            if (finite(word).isPresent()) {
                return i;
            }
            boolean adverb = word.text().equalsIgnoreCase("не")
                    || readings(word).stream().anyMatch(r -> r.sort() == Sort.ADVERB || r.sort() == Sort.SHORT_FORM);
            if (!adverb) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether every comma in the phrase separates members of a list: what follows is a name, not a clause. */
    private boolean listed(List<TargetWord> words, int from, int to) {
        for (int i = from; i < to - 1; i++) {
            if (words.get(i).text().equals(",") && (!name(words.get(i + 1)) || participle(words.get(i + 1)))) {
                return false;
            }
        }
        return true;
    }

    private boolean name(TargetWord word) {
        return noun(word) || modifier(word);
    }

    private boolean participle(TargetWord word) {
        return readings(word).stream().anyMatch(r -> r.sort() == Sort.PARTICIPLE)
                && readings(word).stream().noneMatch(r -> r.sort() == Sort.ADJECTIVE);
    }

    private void nominatives(List<TargetWord> words, int from, int to, String[] forms, boolean heads) {
        boolean commas = words.subList(from, to).stream().anyMatch(w -> comma(w));
        int at = from;
        Case expected = heads || plain(words, from, to) ? expectedCase(words, from, to) : Case.NONE;
        while (at < to) {
            int end = nominative(words, from, at, to, forms, expected);
            if (end < 0) {
                break;
            }
            // What may follow a head: a comma or "and" and another head in the same case.
            int next = end;
            boolean dependents = next < to && !comma(words.get(next)) && !and(words.get(next));
            if (dependents && heads) {
                while (next < to && !comma(words.get(next)) && (commas || !and(words.get(next)))) {
                    next++;
                }
            }
            boolean list = next < to && (comma(words.get(next)) || and(words.get(next)));
            if (!list || dependents && !heads) {
                break;
            }
            next++;
            if (next < to && and(words.get(next))) {
                next++;
            }
            if (!sameCase(words, at, next, to) || participle(words.get(next))) {
                break;
            }
            at = next;
        }
    }

    /** Whether a mark separates words in the same case: a comma, the dash of государства — члены; no quotation mark. */
    private static boolean comma(TargetWord word) {
        return ",—–".contains(word.text());
    }

    /** Whether nothing depends on the first noun: a comma or "and" follows it. */
    private boolean plain(List<TargetWord> words, int from, int to) {
        int i = from;
        while (i < to && !noun(words.get(i))) {
            i++;
        }
        return i + 1 < to && (words.get(i + 1).role() == Role.COMMA || and(words.get(i + 1)));
    }

    private static boolean and(TargetWord word) {
        return word.text().equals("и") || word.text().equals("или");
    }

    /** The one case that all members of a list of plain nouns can stand in, if there is just one besides the nominative. */
    private Case expectedCase(List<TargetWord> words, int from, int to) {
        Set<Case> common = EnumSet.allOf(Case.class);
        int members = 0;
        for (int i = from; i < to; i++) {
            TargetWord word = words.get(i);
            if (word.role() == Role.COMMA || and(word)) {
                continue;
            }
            if (noun(word) || modifier(word)) {
                common.retainAll(cases(word));
                members++;
            } else {
                return Case.NONE;
            }
        }
        boolean list = words.subList(from, to).stream().anyMatch(w -> w.role() == Role.COMMA || and(w));
        if (!list || members < 2) {
            return Case.NONE;
        }
        for (Case one : new Case[] {Case.INSTRUMENTAL, Case.PREPOSITIONAL, Case.DATIVE, Case.GENITIVE}) {
            if (common.contains(one)) {
                return from == 0 && common.contains(Case.NOMINATIVE) ? Case.NOMINATIVE : one;
            }
        }
        return Case.NONE;
    }

    /** Whether the head at {@code at} may stand in the case of the head at {@code first}. */
    private boolean sameCase(List<TargetWord> words, int first, int at, int to) {
        if (at >= to || !words.get(at).content()) {
            return false;
        }
        Set<Case> one = cases(words.get(first));
        Set<Case> other = cases(words.get(at));
        return one.stream().anyMatch(other::contains);
    }

    private Set<Case> cases(TargetWord word) {
        Set<Case> cases = EnumSet.noneOf(Case.class);
        for (RussianReading reading : readings(word)) {
            if (reading.sort() == Sort.NOUN || reading.sort().agrees()) {
                cases.add(reading.grammaticalCase());
            }
        }
        cases.remove(Case.NONE);
        return cases;
    }

    private boolean subjectAndVerb(List<TargetWord> words, int from, int to) {
        boolean subject = false;
        for (int i = from; i < to; i++) {
            if (finite(words.get(i)).isPresent()) {
                return subject;
            }
            subject |= cases(words.get(i)).contains(Case.NOMINATIVE);
        }
        return false;
    }

    private Optional<RussianReading> finite(TargetWord word) {
        List<RussianReading> readings = readings(word);
        boolean other = readings.stream()
                .anyMatch(r -> r.sort() == Sort.NOUN || r.sort().agrees());
        return other
                ? Optional.empty()
                : readings.stream().filter(r -> r.sort() == Sort.VERB).findFirst();
    }

    /**
     * Puts the adjectives from {@code at} on and their noun into the nominative.
     *
     * @return index after the noun, or −1 when there is no noun phrase here
     */
    private int nominative(List<TargetWord> words, int from, int at, int to, String[] forms, Case expected) {
        int head = at;
        while (head < to
                && !(noun(words.get(head))
                        && !(modifier(words.get(head))
                                && head + 1 < to
                                && agree(words.get(head), words.get(head + 1))))) {
            TargetWord word = words.get(head);
            boolean passes = modifier(word)
                    || word.text().equals("и") && head > at
                    || word.role() == Role.COMMA && head > at
                    || readings(word).stream().anyMatch(r -> r.sort() == Sort.ADVERB || r.sort() == Sort.NUMERAL);
            if (!passes) {
                return head > at ? adjectivesAlone(words, from, at, head, forms) : -1;
            }
            head++;
        }
        if (head == to) {
            return adjectivesAlone(words, from, at, to, forms);
        }
        Optional<RussianReading> reading = headReading(words, at, head, expected);
        if (reading.isEmpty()) {
            return -1;
        }
        RussianReading noun = reading.get();
        Optional<String> number =
                Optional.ofNullable(NUMBERS.get(words.get(at).text().toLowerCase(Locale.ROOT)));
        if (number.isPresent() && counted(words, from, at, head, forms, noun, number.get())) {
            return head + 1;
        }
        boolean counted = words.subList(at, head).stream()
                .anyMatch(w -> !modifier(w) && readings(w).stream().anyMatch(r -> r.sort() == Sort.NUMERAL));
        if (counted && number.isEmpty()) {
            return head + 1;
        }
        for (int i = at; i < head; i++) {
            TargetWord word = words.get(i);
            int index = i - from;
            readings(word).stream()
                    .filter(r -> r.sort().agrees() && agree(r, noun))
                    .findFirst()
                    .or(() -> readings(word).stream()
                            .filter(r -> r.sort().agrees())
                            .findFirst())
                    .flatMap(r -> r.lemma().equals("весь")
                            ? Optional.of(all(noun))
                            : morphology.nominative(r, noun.number(), noun.gender(), word.text()))
                    .ifPresent(f -> forms[index] = like(forms[index], f));
        }
        if (head + 2 < to && words.get(head + 1).text().equals(",") && participle(words.get(head + 2))) {
            int index = head + 2 - from;
            readings(words.get(head + 2)).stream()
                    .filter(r -> r.sort() == Sort.PARTICIPLE && agree(r, noun))
                    .findFirst()
                    .flatMap(r -> morphology.nominative(r, noun.number(), noun.gender(), forms[index]))
                    .ifPresent(f -> forms[index] = like(forms[index], f));
        }
        if (noun.grammaticalCase() != Case.NOMINATIVE) {
            int last = head;
            morphology
                    .nominative(noun, words.get(last).text())
                    .ifPresent(f -> forms[last - from] = like(forms[last - from], f));
        }
        return head + 1;
    }

    /** The nominative of весь, which the dictionary does not tell by gender. */
    private static String all(RussianReading noun) {
        if (noun.number() == Number.PLURAL || noun.gender() == Gender.NEUTER) {
            return "все";
        }
        return noun.gender() == Gender.FEMININE ? "вся" : "весь";
    }

    /** The nominative of small numbers in other cases. */
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("двух", "два"),
            Map.entry("двум", "два"),
            Map.entry("двумя", "два"),
            Map.entry("обоих", "оба"),
            Map.entry("обеих", "обе"),
            Map.entry("обоим", "оба"),
            Map.entry("обеим", "обе"),
            Map.entry("обоими", "оба"),
            Map.entry("обеими", "обе"),
            Map.entry("трех", "три"),
            Map.entry("трем", "три"),
            Map.entry("тремя", "три"),
            Map.entry("четырех", "четыре"),
            Map.entry("четырем", "четыре"),
            Map.entry("четырьмя", "четыре"));

    /** Two, both, three, four and what they count: the noun goes into the genitive singular, its adjectives stay. */
    private boolean counted(
            List<TargetWord> words, int from, int at, int head, String[] forms, RussianReading noun, String number) {
        Optional<String> genitive =
                morphology.genitiveSingular(noun, words.get(head).text());
        if (genitive.isEmpty()) {
            return false;
        }
        boolean feminine = readings(words.get(head)).stream()
                .filter(r -> r.sort() == Sort.NOUN && r.lemma().equals(noun.lemma()))
                .anyMatch(r -> r.gender() == Gender.FEMININE);
        boolean lemmaFeminine = morphology.readings(noun.lemma()).stream()
                .anyMatch(r -> r.sort() == Sort.NOUN && r.gender() == Gender.FEMININE && r.number() == Number.SINGULAR);
        String form = number.equals("два") && (feminine || lemmaFeminine) ? "две" : number;
        forms[at - from] = like(forms[at - from], form);
        forms[head - from] = like(forms[head - from], genitive.get());
        return true;
    }

    private int adjectivesAlone(List<TargetWord> words, int from, int at, int to, String[] forms) {
        for (int i = at; i < to; i++) {
            TargetWord word = words.get(i);
            int index = i - from;
            readings(word).stream()
                    .filter(r -> r.sort().agrees())
                    .findFirst()
                    .flatMap(r -> morphology.nominative(r, Number.SINGULAR, Gender.MASCULINE, word.text()))
                    .ifPresent(f -> forms[index] = like(forms[index], f));
        }
        return -1;
    }

    /** The reading of a noun that its adjectives and the word before the phrase speak for. */
    private Optional<RussianReading> headReading(List<TargetWord> words, int at, int head, Case expected) {
        RussianReading best = null;
        int most = Integer.MIN_VALUE;
        for (RussianReading reading : readings(words.get(head))) {
            if (reading.sort() != Sort.NOUN) {
                continue;
            }
            int score = reading.lemma().replace('ё', 'е').equals(words.get(head).key()) ? 3 : 0;
            for (int i = at; i < head; i++) {
                List<RussianReading> adjectives = readings(words.get(i)).stream()
                        .filter(r -> r.sort().agrees())
                        .toList();
                if (!adjectives.isEmpty()) {
                    score += adjectives.stream().anyMatch(a -> agree(a, reading)) ? 4 : -4;
                }
            }
            score +=
                    expected == Case.NONE ? context(words, at, reading) : reading.grammaticalCase() == expected ? 4 : 0;
            int more = plural.getOrDefault(reading.lemma(), 0);
            score += Integer.signum(more) * (reading.number() == Number.PLURAL ? 2 : -2);
            // "Договора" is the genitive rather than the plural of "договор", and qualities are rarely many.
            String form = words.get(head).text();
            boolean colloquial = form.endsWith("а") && endsInConsonant(reading.lemma());
            boolean quality =
                    reading.lemma().endsWith("ость") || reading.lemma().endsWith("изм");
            if (reading.number() == Number.PLURAL && (colloquial || quality && more <= 0)) {
                score -= 3;
            }
            // The name of a body is singular, however often others of its kind are spoken of.
            if (at > 0 && Character.isUpperCase(words.get(at).text().charAt(0)) && reading.number() == Number.PLURAL) {
                score -= 3;
            }
            score += reading.gender() == Gender.NONE || reading.lemma().endsWith("ье") ? -1 : 0;
            if (score > most) {
                most = score;
                best = reading;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean endsInConsonant(String lemma) {
        return !lemma.isEmpty() && "бвгджзклмнпрстфхцчшщ".indexOf(lemma.charAt(lemma.length() - 1)) >= 0;
    }

    private int context(List<TargetWord> words, int at, RussianReading reading) {
        Case which = reading.grammaticalCase();
        if (at == 0) {
            return which == Case.NOMINATIVE ? 5 : 0;
        }
        TargetWord before = words.get(at - 1);
        if (before.role() == Role.CONTENT && modifier(before) && !noun(before)) {
            boolean goes = readings(before).stream().anyMatch(r -> r.sort().agrees() && agree(r, reading));
            return goes ? 3 : -1;
        }
        String text = before.text().toLowerCase(Locale.ROOT);
        if (PREPOSITIONS_GENITIVE.contains(text)) {
            return which == Case.GENITIVE ? 3 : -2;
        }
        return switch (text) {
            case "к", "ко", "согласно" -> which == Case.DATIVE ? 3 : -2;
            case "по" -> which == Case.DATIVE ? 3 : -1;
            case "в", "во", "на", "о", "об" -> which == Case.PREPOSITIONAL ? 3 : which == Case.ACCUSATIVE ? 2 : -2;
            case "с", "со" -> which == Case.INSTRUMENTAL ? 3 : which == Case.GENITIVE ? 1 : -1;
            case "за", "под", "над", "между", "перед" ->
                which == Case.INSTRUMENTAL ? 3 : which == Case.ACCUSATIVE ? 1 : -1;
            default ->
                noun(before) && !modifier(before)
                        ? which == Case.GENITIVE ? 2 : 0
                        : readings(before).stream().anyMatch(r -> r.sort() == Sort.VERB || r.sort() == Sort.INFINITIVE)
                                ? which == Case.ACCUSATIVE ? 1 : 0
                                : 0;
        };
    }

    /** The form with the capitals of the word it stands for. */
    private static String like(String original, String form) {
        if (original.length() > 1 && original.equals(original.toUpperCase(Locale.ROOT))) {
            return form.toUpperCase(Locale.ROOT);
        }
        if (!Character.isUpperCase(original.charAt(0))) {
            return form;
        }
        StringBuilder result = new StringBuilder(form);
        result.setCharAt(0, Character.toUpperCase(form.charAt(0)));
        for (int hyphen = form.indexOf('-'); hyphen >= 0; hyphen = form.indexOf('-', hyphen + 1)) {
            boolean capital = hyphen + 1 < original.length()
                    && original.charAt(hyphen) == '-'
                    && Character.isUpperCase(original.charAt(hyphen + 1));
            if (capital && hyphen + 1 < form.length()) {
                result.setCharAt(hyphen + 1, Character.toUpperCase(form.charAt(hyphen + 1)));
            }
        }
        return result.toString();
    }

    private static String join(List<TargetWord> words, int from, int to, String[] forms) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && words.get(i).start() > words.get(i - 1).end()) {
                text.append(' ');
            }
            text.append(forms[i - from]);
        }
        return text.toString();
    }
}
