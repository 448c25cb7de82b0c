package org.hebi.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the comparer knows about words: spellings that waver, near-synonyms, words that must not stand for each other,
 * stock phrases, regional vocabulary. All keys are folded.
 */
final class Knowledge {
    private static final String HERE = "/org/hebi/edition/";

    private static final Set<String> TECHNICAL =
            Set.of("computing", "technology", "science", "military", "organisation", "transport");
    private static final Set<String> NAMES = Set.of("country", "city", "person");

    private static final List<String> NOT_NEGATIVE =
            List.of("非洲", "非常", "莫斯科", "莫桑比克", "没收", "无线", "无锡", "是否", "能否", "南非", "北非", "东非", "西非", "菲律宾");

    /** Why a pair of words is what it is. */
    record Verdict(int severity, String note) {}

    /**
     * A contrast found.
     *
     * @param kind such as {@code negation}
     * @param severity 0 to 4
     * @param sameSide whether both words mean the same within that contrast
     */
    record Contrast(String kind, int severity, boolean sameSide) {}

    /** A stock phrase with its forms. */
    record Formula(String name, int severity, String before, List<String> forms, String after) {}

    private record Side(int contrast, int side) {}

    private record ContrastRow(String kind, int replaced, int alone) {}

    private final Folding folding;
    private final RegionalTable regional;
    private final Map<String, Verdict> spellings = new HashMap<>();
    private final Map<String, Verdict> synonyms = new HashMap<>();
    private final List<ContrastRow> contrasts = new ArrayList<>();
    private final Map<String, List<Side>> sides = new HashMap<>();
    private final Map<String, List<Formula>> formulas = new HashMap<>();
    private final List<Formula> formulaRows = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> particles = new HashSet<>();
    private final Set<String> connectors = new HashSet<>();
    private final Set<Integer> negations = new HashSet<>();
    private final Set<String> lookalikes = new HashSet<>();
    private final Set<Integer> both = new HashSet<>();
    private final Map<Integer, Set<Integer>> free = new HashMap<>();
    private final Set<String> books = new HashSet<>();
    private final Set<String> telling = new HashSet<>();
    private final Set<String> common = new HashSet<>();
    private final List<String[]> glyphs = Resource.rows(HERE + "glyphs.tsv");

    private Knowledge(ScriptFolder script) {
        Map<Integer, Integer> more = new HashMap<>();
        for (String[] row : Resource.rows(HERE + "characters.tsv")) {
            more.put(row[0].codePointAt(0), row[1].codePointAt(0));
        }
        folding = new Folding(script, more);
        regional = new RegionalTable(Resource.rows("/org/hebi/glossaries/regional.tsv"), folding);
        readSpellings();
        readSynonyms();
        readContrasts();
        readFormulas();
        readClasses();
        readUsage();
        for (String[] row : Resource.rows("/org/hebi/glossaries/base-lexicon.tsv")) {
            if (row[0].length() >= 2) {
                words.add(folding.fold(row[0]));
            }
        }
        for (RegionalTable.Row row : regional.rows()) {
            words.add(folding.fold(row.mainland()));
            words.add(folding.fold(row.other()));
        }
        sides.keySet().stream().filter(w -> w.length() >= 2).forEach(words::add);
    }

    /** Reads every table. */
    static Knowledge load(ScriptFolder script) {
        return new Knowledge(script);
    }

    private void readSpellings() {
        for (String[] row : Resource.rows(HERE + "spelling.tsv")) {
            put(spellings, folding.fold(row[0]), folding.fold(row[1]), new Verdict(1, row[2]));
        }
    }

    private void readSynonyms() {
        for (String[] row : Resource.rows(HERE + "synonyms.tsv")) {
            String[] family = row[1].split(" ");
            Verdict verdict = new Verdict(Integer.parseInt(row[0]), "");
            for (int i = 0; i < family.length; i++) {
                for (int j = i + 1; j < family.length; j++) {
                    put(synonyms, folding.fold(family[i]), folding.fold(family[j]), verdict);
                }
            }
        }
    }

    private static void put(Map<String, Verdict> table, String one, String other, Verdict verdict) {
        if (!one.equals(other)) {
            table.putIfAbsent(one + '\t' + other, verdict);
            table.putIfAbsent(other + '\t' + one, verdict);
        }
    }

    private void readContrasts() {
        for (String[] row : Resource.rows(HERE + "contrasts.tsv")) {
            int contrast = contrasts.size();
            int alone = row[2].equals("-") ? -1 : Integer.parseInt(row[2]);
            contrasts.add(new ContrastRow(row[0], Integer.parseInt(row[1]), alone));
            for (int side = 3; side < row.length; side++) {
                for (String word : row[side].split(" ")) {
                    sides.computeIfAbsent(folding.fold(word), w -> new ArrayList<>(1))
                            .add(new Side(contrast, side));
                }
            }
        }
    }

    private void readFormulas() {
        for (String[] row : Resource.rows(HERE + "formulas.tsv")) {
            List<String> forms =
                    List.of(row[3].split("\\|")).stream().map(folding::fold).toList();
            Formula formula = new Formula(
                    row[0],
                    Integer.parseInt(row[1]),
                    folding.fold(row[2]),
                    forms,
                    row.length > 4 ? folding.fold(row[4]) : "");
            formulaRows.add(formula);
            for (String form : forms) {
                formulas.computeIfAbsent(form, f -> new ArrayList<>(1)).add(formula);
            }
        }
    }

    private void readClasses() {
        for (String[] row : Resource.rows(HERE + "words.tsv")) {
            String[] members = row[1].split(" ");
            switch (row[0]) {
                case "particle" -> particles.addAll(List.of(members));
                case "connector" -> connectors.addAll(List.of(members));
                case "negation" -> List.of(members).forEach(m -> negations.add(m.codePointAt(0)));
                case "lookalike" -> {
                    for (String one : members) {
                        for (String other : members) {
                            lookalikes.add(one + other);
                        }
                    }
                }
                default -> throw new IllegalStateException("unknown word class " + row[0]);
            }
        }
    }

    private void readUsage() {
        for (String[] row : Resource.rows(HERE + "usage.tsv")) {
            switch (row[0]) {
                case "both" -> row[1].codePoints().forEach(both::add);
                case "free" ->
                    row[1].codePoints()
                            .forEach(one -> row[1].codePoints()
                                    .forEach(other -> free.computeIfAbsent(one, o -> new HashSet<>())
                                            .add(other)));
                case "book" -> books.addAll(List.of(row[1].split(" ")));
                case "telling" -> telling.addAll(List.of(row[1].split(" ")));
                case "common" -> common.addAll(List.of(row[1].split(" ")));
                default -> throw new IllegalStateException("unknown usage " + row[0]);
            }
        }
    }

    /** Whether a character of the Simplified set is a Traditional one too. */
    boolean isTraditionalToo(int c) {
        return both.contains(c);
    }

    /** Whether two Traditional characters may stand for each other. */
    boolean areInterchangeable(int one, int other) {
        return free.getOrDefault(one, Set.of()).contains(other);
    }

    /** Words in which Simplified texts keep 著. */
    Set<String> bookWords() {
        return books;
    }

    /**
     * Whether a word of the regional table is one that only its own region uses: names and technical terms are, unless they
     * are listed as common; of the rest only those that are listed as telling.
     */
    boolean isTelling(String word, RegionalTable.Row row) {
        if (common.contains(word) || regional.isOfBothSides(word)) {
            return false;
        }
        if (telling.contains(word)) {
            return true;
        }
        // Two syllables of a name stand inside other names: 克里 in 克里姆林.
        boolean name = NAMES.contains(row.field());
        return row.risk() == 0 && (name ? word.length() >= 3 : TECHNICAL.contains(row.field()));
    }

    /** Shapes of one character: Taiwan's, Hong Kong's, the one converters put out by default. */
    List<String[]> glyphs() {
        return glyphs;
    }

    Folding folding() {
        return folding;
    }

    RegionalTable regional() {
        return regional;
    }

    List<Formula> formulas() {
        return formulaRows;
    }

    Optional<Verdict> spelling(String hant, String hans) {
        return Optional.ofNullable(spellings.get(hant + '\t' + hans));
    }

    Optional<Verdict> synonym(String hant, String hans) {
        return Optional.ofNullable(synonyms.get(hant + '\t' + hans));
    }

    /** The stock phrases of which both words are forms. */
    List<Formula> formulas(String hant, String hans) {
        return formulas.getOrDefault(hant, List.of()).stream()
                .filter(f -> f.forms().contains(hans))
                .toList();
    }

    /** The gravest contrast both words take part in. */
    Optional<Contrast> contrast(String hant, String hans) {
        Contrast best = null;
        for (Side one : sides.getOrDefault(hant, List.of())) {
            for (Side other : sides.getOrDefault(hans, List.of())) {
                if (one.contrast == other.contrast) {
                    ContrastRow row = contrasts.get(one.contrast);
                    boolean same = one.side == other.side;
                    if (same && row.kind.equals("opposite")) {
                        continue; // both may oppose a third word and still differ
                    }
                    Contrast found = new Contrast(row.kind, same ? 1 : row.replaced, same);
                    if (best == null || found.severity > best.severity) {
                        best = found;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The gravest contrast a word takes part in when it stands on one side only. */
    Optional<Contrast> alone(String word) {
        Contrast best = null;
        for (Side side : sides.getOrDefault(word, List.of())) {
            ContrastRow row = contrasts.get(side.contrast);
            if (row.alone >= 0 && (best == null || row.alone > best.severity)) {
                best = new Contrast(row.kind, row.alone, false);
            }
        }
        return Optional.ofNullable(best);
    }

    boolean isWord(String folded) {
        return words.contains(folded);
    }

    Set<String> words() {
        return words;
    }

    boolean isParticle(String folded) {
        return particles.contains(folded);
    }

    boolean isConnector(String folded) {
        return connectors.contains(folded);
    }

    /** How many negations a stretch holds; syllables of names and words such as 无线 do not count. */
    long negations(String folded) {
        String rest = folded;
        for (String word : NOT_NEGATIVE) {
            rest = rest.replace(word, "");
        }
        return rest.codePoints().filter(negations::contains).count();
    }

    boolean areLookalikes(String one, String other) {
        return lookalikes.contains(one + other);
    }
}
