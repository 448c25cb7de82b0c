package org.hebi.align.lexical;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hebi.align.Stemmer;

/**
 * A light English stemmer: irregular forms from a table, then inflections, then the commonest endings that turn verbs
 * into nouns and adjectives into adverbs. Its stems are keys, not words.
 */
public final class EnglishStemmer implements Stemmer {
    private static final Map<String, String> IRREGULAR = irregular();

    /** Longest first where one ends the other; each needs a stem of at least four letters before it. */
    private static final String[] ENDINGS = {
        "ization", "isation", "ational", "fulness", "iveness", "ousness", "ability", "ibility", "ation", "ition",
        "ement", "ment", "ness", "ship", "ally", "ably", "ibly", "able", "ible", "ance", "ence", "ancy", "ency", "ical",
        "ize", "ise", "ive", "ity", "ion", "ism", "ist", "ant", "ent", "ate", "ous", "ful", "al", "ly", "er", "or",
        "ic", "y", "e",
    };

    private static Map<String, String> irregular() {
        String forms = """
                be am is are was were been being
                have has had having
                do does did done
                go goes went gone
                say said
                come came
                get got gotten
                make made
                know knew known
                think thought
                take took taken
                see saw seen
                give gave given
                find found
                tell told
                become became
                show shown
                leave left leaves
                feel felt
                bring brought
                begin began begun
                keep kept
                hold held
                write wrote written
                stand stood
                hear heard
                mean meant
                meet met
                pay paid
                sit sat
                speak spoke spoken
                lie lay lain lying
                lead led
                grow grew grown
                lose lost
                fall fell fallen
                send sent
                build built
                understand understood
                draw drew drawn
                break broke broken
                spend spent
                rise rose risen
                drive drove driven
                buy bought
                wear wore worn
                choose chose chosen
                seek sought
                throw threw thrown
                catch caught
                deal dealt
                win won
                forget forgot forgotten
                lay laid
                eat ate eaten
                sleep slept
                fight fought
                teach taught
                sell sold
                fly flew flown
                run ran
                sing sang sung
                drink drank drunk
                swim swam swum
                ring rang rung
                shine shone
                strike struck stricken
                hide hid hidden
                shake shook shaken
                wake woke woken
                awake awoke
                steal stole stolen
                tear tore torn
                bear bore borne born
                swear swore sworn
                freeze froze frozen
                blow blew blown
                bite bit bitten
                ride rode ridden
                bind bound
                bend bent
                lend lent
                weep wept
                creep crept
                sweep swept
                dream dreamt
                learn learnt
                burn burnt
                smell smelt
                spell spelt
                spill spilt
                spoil spoilt
                shoot shot
                stick stuck
                dig dug
                hang hung
                swing swung
                cling clung
                fling flung
                spin spun
                feed fed
                bleed bled
                breed bred
                slide slid
                light lit
                flee fled
                stride strode
                sink sank sunk
                shrink shrank shrunk
                spring sprang sprung
                stink stank
                arise arose arisen
                forgive forgave forgiven
                forbid forbade forbidden
                mistake mistook mistaken
                undertake undertook undertaken
                overcome overcame
                undergo underwent undergone
                uphold upheld
                withdraw withdrew withdrawn
                foresee foresaw foreseen
                weave wove woven
                grind ground
                wind wound
                kneel knelt
                leap leapt
                lean leant
                child children
                man men
                woman women
                person people
                foot feet
                tooth teeth
                goose geese
                mouse mice
                ox oxen
                life lives
                wife wives
                knife knives
                self selves
                half halves
                wolf wolves
                shelf shelves
                thief thieves
                loaf loaves
                calf calves
                good better best
                bad worse worst
                far further farther
                little less least
                die dying
                tie tying
                datum data
                criterion criteria
                medium media
                crisis crises
                basis bases
                analysis analyses
                thesis theses
                emphasis emphases
                phenomenon phenomena
                I me my mine myself
                he him his himself
                she her hers herself
                we us our ours ourselves
                you your yours yourself yourselves
                they them their theirs themselves
                who whom whose
                """;
        Map<String, String> table = new HashMap<>();
        for (String line : forms.split("\n")) {
            String[] words = line.toLowerCase(java.util.Locale.ROOT).split(" ");
            for (String word : words) {
                // "lay" and "saw" belong to two rows; the commoner verb comes first and wins.
                table.putIfAbsent(word, words[0]);
            }
        }
        return Map.copyOf(table);
    }

    @Override
    public List<String> stems(String word) {
        return List.of(stem(word));
    }

    private static String stem(String word) {
        String base = IRREGULAR.get(word);
        String w = base != null ? base : word;
        if (base == null) {
            w = inflection(w);
            base = IRREGULAR.get(w);
            if (base != null) {
                w = base;
            }
        }
        for (int round = 0; round < 2; round++) {
            for (String ending : ENDINGS) {
                if (w.endsWith(ending) && w.length() - ending.length() >= (ending.length() == 1 ? 3 : 4)) {
                    w = w.substring(0, w.length() - ending.length());
                    break;
                }
            }
        }
        int n = w.length();
        if (n > 3 && w.charAt(n - 1) == 'i') {
            w = w.substring(0, n - 1);
        }
        return w;
    }

    /** Plural, past, participle; "studies", "studied" and "studying" become "study". */
    private static String inflection(String w) {
        int n = w.length();
        if (n < 4) {
            return w;
        }
        if (w.endsWith("ies") || w.endsWith("ied")) {
            return n > 4 ? w.substring(0, n - 3) + "y" : w.substring(0, n - 1);
        }
        if (w.endsWith("sses") || w.endsWith("shes") || w.endsWith("ches") || w.endsWith("xes") || w.endsWith("zes")) {
            return w.substring(0, n - 2);
        }
        if (w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) {
            return w.substring(0, n - 1);
        }
        String cut = w.endsWith("ing") && n > 5
                ? w.substring(0, n - 3)
                : w.endsWith("ed") && n > 4 && !w.endsWith("eed") ? w.substring(0, n - 2) : w;
        if (cut.length() == n || !hasVowel(cut)) {
            return w;
        }
        int m = cut.length();
        char last = cut.charAt(m - 1);
        if (m > 3 && last == cut.charAt(m - 2) && "bdgmnprt".indexOf(last) >= 0) {
            return cut.substring(0, m - 1);
        }
        return cut;
    }

    private static boolean hasVowel(String w) {
        for (int i = 0; i < w.length(); i++) {
            if ("aeiouy".indexOf(w.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
