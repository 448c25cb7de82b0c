package org.hebi.terms.morfologik;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.hebi.terms.RussianMorphology;
import org.hebi.terms.RussianReading;
import org.hebi.terms.RussianReading.Case;
import org.hebi.terms.RussianReading.Gender;
import org.hebi.terms.RussianReading.Number;
import org.hebi.terms.RussianReading.Sort;

/**
 * The Russian dictionary of LanguageTool (from www.aot.ru, LGPL). Not safe for several threads at once: the lookup
 * objects of morfologik keep a buffer.
 */
public final class RussianDictionary implements RussianMorphology {
    private static final String ANALYSIS = "/org/languagetool/resource/ru/russian.dict";
    private static final String SYNTHESIS = "/org/languagetool/resource/ru/russian_synth.dict";

    /** The case in a tag: a part of its own. */
    private static final Pattern CASE = Pattern.compile("(?<=:)(Nom|R|D|V|T|P)(?=:|$)");

    private final DictionaryLookup analysis = lookup(ANALYSIS);
    private final DictionaryLookup synthesis = lookup(SYNTHESIS);
    private final Map<String, List<RussianReading>> known = new HashMap<>();

    private static DictionaryLookup lookup(String resource) {
        URL url = RussianDictionary.class.getResource(resource);
        if (url == null) {
            throw new IllegalStateException("the Russian dictionary is missing from the program: " + resource);
        }
        try {
            return new DictionaryLookup(Dictionary.read(url));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<RussianReading> readings(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
        List<RussianReading> cached = known.get(lower);
        if (cached != null) {
            return cached;
        }
        List<RussianReading> readings = look(lower);
        int hyphen = lower.lastIndexOf('-');
        if (readings.isEmpty() && hyphen > 0 && hyphen + 1 < lower.length()) {
            // A compound changes in its last part alone: российско-китайских.
            String first = lower.substring(0, hyphen + 1);
            readings = look(lower.substring(hyphen + 1)).stream()
                    .map(r -> new RussianReading(
                            first + r.lemma(), r.sort(), r.gender(), r.number(), r.grammaticalCase(), r.tag()))
                    .toList();
        }
        // A word built on a known one changes as that does: дву|сторонних, нерас|пространение.
        for (int from = 1; readings.isEmpty() && hyphen < 0 && lower.length() - from >= 6 && from <= 7; from++) {
            String first = lower.substring(0, from);
            readings = look(lower.substring(from)).stream()
                    .filter(r -> r.sort().agrees() || r.sort() == Sort.NOUN)
                    .map(r -> new RussianReading(
                            first + r.lemma(), r.sort(), r.gender(), r.number(), r.grammaticalCase(), r.tag()))
                    .toList();
        }
        if (known.size() > 200_000) {
            known.clear();
        }
        known.put(lower, readings);
        return readings;
    }

    private List<RussianReading> look(String lower) {
        List<RussianReading> readings = new ArrayList<>();
        for (WordData data : analysis.lookup(lower)) {
            CharSequence stem = data.getStem();
            CharSequence tag = data.getTag();
            if (stem != null && tag != null) {
                readings.add(reading(stem.toString(), tag.toString()));
            }
        }
        return List.copyOf(readings);
    }

    private static RussianReading reading(String lemma, String tag) {
        List<String> parts = List.of(tag.split(":"));
        Number number = parts.contains("PL") ? Number.PLURAL : parts.contains("Sin") ? Number.SINGULAR : Number.NONE;
        Gender gender = parts.contains("Masc")
                ? Gender.MASCULINE
                : parts.contains("Fem") ? Gender.FEMININE : parts.contains("Neut") ? Gender.NEUTER : Gender.NONE;
        Sort sort = sort(parts);
        if (number == Number.NONE && gender != Gender.NONE) {
            number = Number.SINGULAR;
        }
        Case which = Case.NONE;
        Matcher matcher = CASE.matcher(tag);
        while (matcher.find()) {
            which = switch (matcher.group()) {
                case "Nom" -> Case.NOMINATIVE;
                case "R" -> Case.GENITIVE;
                case "D" -> Case.DATIVE;
                case "V" -> Case.ACCUSATIVE;
                case "T" -> Case.INSTRUMENTAL;
                default -> Case.PREPOSITIONAL;
            };
        }
        return new RussianReading(lemma, sort, gender, number, which, tag);
    }

    private static Sort sort(List<String> parts) {
        return switch (parts.get(0)) {
            case "NN", "ABR" -> Sort.NOUN;
            case "ADJ", "Ord" -> parts.contains("Short") ? Sort.SHORT_FORM : Sort.ADJECTIVE;
            case "PT" -> Sort.PARTICIPLE;
            case "PT_Short" -> Sort.SHORT_FORM;
            case "VB" -> parts.contains("INF") ? Sort.INFINITIVE : Sort.VERB;
            case "DPT" -> Sort.GERUND;
            case "Num", "NumC" -> Sort.NUMERAL;
            case "PNN" -> Sort.PRONOUN;
            case "PREP" -> Sort.PREPOSITION;
            case "CONJ" -> Sort.CONJUNCTION;
            case "ADV" -> Sort.ADVERB;
            default -> Sort.OTHER;
        };
    }

    @Override
    public Optional<String> nominative(RussianReading reading, String form) {
        int hyphen = form.indexOf('-');
        if (hyphen > 0 && hyphen == form.lastIndexOf('-') && reading.sort() == Sort.NOUN) {
            // Of two nouns joined by a hyphen both change: государств-членов, государства-члены.
            String first = form.substring(0, hyphen);
            Optional<RussianReading> noun = readings(first).stream()
                    .filter(r -> r.sort() == Sort.NOUN
                            && r.grammaticalCase() == reading.grammaticalCase()
                            && r.number() == reading.number())
                    .findFirst();
            Optional<String> last = readings(form.substring(hyphen + 1)).stream()
                    .filter(r -> r.sort() == Sort.NOUN
                            && r.grammaticalCase() == reading.grammaticalCase()
                            && r.number() == reading.number())
                    .findFirst()
                    .flatMap(r -> nominative(r, form.substring(hyphen + 1)));
            if (noun.isPresent() && last.isPresent()) {
                return nominative(noun.get(), first).map(f -> f + "-" + last.get());
            }
        }
        return form(reading.lemma(), CASE.matcher(reading.tag()).replaceFirst("Nom"), form);
    }

    @Override
    public Optional<String> genitiveSingular(RussianReading noun, String form) {
        return readings(noun.lemma()).stream()
                .filter(r -> r.sort() == Sort.NOUN
                        && r.number() == Number.SINGULAR
                        && r.grammaticalCase() == Case.NOMINATIVE
                        && r.lemma().equals(noun.lemma()))
                .findFirst()
                .flatMap(r -> form(r.lemma(), CASE.matcher(r.tag()).replaceFirst("R"), form));
    }

    @Override
    public Optional<String> nominative(RussianReading adjective, Number number, Gender gender, String form) {
        String which = number == Number.PLURAL
                ? "PL"
                : switch (gender) {
                    case FEMININE -> "Fem";
                    case NEUTER -> "Neut";
                    default -> "Masc";
                };
        String tag = adjective.tag().replaceFirst("(?<=:)(Masc|Fem|Neut|PL)(?=:|$)", which);
        return form(adjective.lemma(), CASE.matcher(tag).replaceFirst("Nom"), form);
    }

    private Optional<String> form(String lemma, String tag, String like) {
        String lower = like.toLowerCase(Locale.ROOT);
        String best = "";
        int most = -1;
        for (WordData data : synthesis.lookup(lemma + "|" + tag)) {
            CharSequence stem = data.getStem();
            if (stem != null) {
                String form = lower.indexOf('ё') < 0 ? stem.toString().replace('ё', 'е') : stem.toString();
                int common = 0;
                while (common < Math.min(form.length(), lower.length())
                        && form.charAt(common) == lower.charAt(common)) {
                    common++;
                }
                // Of договоры and договора the first is the one that is written.
                boolean plainer = common == most && best.endsWith("а") && !form.endsWith("а");
                if (common > most || plainer) {
                    most = Math.max(most, common);
                    best = form;
                }
            }
        }
        if (most >= 0) {
            return Optional.of(best);
        }
        for (int from = 1; lemma.indexOf('-') < 0 && lemma.length() - from >= 5 && from <= 7; from++) {
            if (lower.length() > from && lower.startsWith(lemma.substring(0, from))) {
                String first = lemma.substring(0, from);
                if (synthesis.lookup(lemma.substring(from) + "|" + tag).isEmpty()) {
                    continue;
                }
                return form(lemma.substring(from), tag, lower.substring(from)).map(f -> first + f);
            }
        }
        int hyphen = lemma.lastIndexOf('-');
        int same = lower.lastIndexOf('-');
        return hyphen > 0 && hyphen + 1 < lemma.length() && same == hyphen
                ? form(lemma.substring(hyphen + 1), tag, lower.substring(same + 1))
                        .map(f -> lemma.substring(0, hyphen + 1) + f)
                : Optional.empty();
    }
}
